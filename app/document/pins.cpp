// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/pins.h"

#include "units/error.h"

#include <algorithm>

namespace headroom {

const Pin *Pins::add(const State &state, std::shared_ptr<const Ledger> ledger)
{
    const auto free = std::ranges::find_if(m_pins, [](const auto &pin) { return !pin; });
    if (free == m_pins.end())
        return nullptr;
    const QString label(QChar(pinLetters[size_t(free - m_pins.begin())]));
    *free = Pin{ label, state, std::move(ledger) };
    m_compared = label;
    return &**free;
}

QStringList Pins::take(const Pinboard &pinboard)
{
    clear();
    QStringList refused;
    for (const PinnedState &pinned : pinboard.states) {
        const auto place = std::ranges::find(pinLetters, pinned.label[0].unicode()) - pinLetters.begin();
        try {
            m_pins[size_t(place)] = Pin{ pinned.label, pinned.state, ledgerOf(pinned.state) };
        } catch (const InputError &) {
            refused += pinned.label;
        }
    }
    m_compared = pinboard.compared;
    return refused;
}

void Pins::remove(const QString &label)
{
    for (std::optional<Pin> &pin : m_pins)
        if (pin && pin->label == label)
            pin.reset();
}

std::vector<Pin> Pins::all() const
{
    std::vector<Pin> there;
    for (const std::optional<Pin> &pin : m_pins)
        if (pin)
            there.push_back(*pin);
    return there;
}

QString Pins::compared() const
{
    const std::vector<Pin> there = all();
    if (there.empty())
        return {};
    const auto chosen = std::ranges::find(there, m_compared, &Pin::label);
    return chosen == there.end() ? there.front().label : chosen->label;
}

Pinboard Pins::board() const
{
    Pinboard board;
    for (const Pin &pin : all())
        board.states.push_back({ pin.label, pin.state });
    board.compared = compared();
    return board;
}

} // namespace headroom
