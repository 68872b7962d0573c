// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/pins.h"

#include <algorithm>

namespace headroom {

const Pin *Pins::add(const State &state, std::shared_ptr<const Ledger> ledger)
{
    const auto free = std::ranges::find_if(m_pins, [](const auto &pin) { return !pin; });
    if (free == m_pins.end())
        return nullptr;
    const QString label(QChar(u'A' + char16_t(free - m_pins.begin())));
    *free = Pin{ label, state, std::move(ledger) };
    m_compared = label;
    return &**free;
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

} // namespace headroom
