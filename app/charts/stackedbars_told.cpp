// SPDX-License-Identifier: GPL-3.0-or-later
// Bars by keys, by words and as a table.
#include "charts/stackedbars.h"

#include "ledger/entries.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <algorithm>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("Breakdown", text); }

} // namespace

std::vector<Category> StackedBars::piecesOf(const Bar &bar)
{
    std::vector<Category> pieces;
    for (std::size_t k = 0; k < bar.bytes.size(); ++k)
        if (bar.bytes[k] > 0)
            pieces.push_back(static_cast<Category>(k));
    return pieces;
}

std::vector<int> StackedBars::pieceCounts() const
{
    std::vector<int> counts;
    for (const Bar &bar : m_bars)
        counts.push_back(int(piecesOf(bar).size()) + 1);
    return counts;
}

std::optional<Category> StackedBars::categoryAt(const PieceWalk::Place &place) const
{
    const std::vector<Category> pieces = piecesOf(m_bars[size_t(place.bar)]);
    return place.piece < int(pieces.size()) ? std::optional(pieces[size_t(place.piece)]) : std::nullopt;
}

/// Arrows walk the pieces, Enter does what a click does, Escape lets go.
bool StackedBars::steer(const QKeyEvent &event)
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (isEnter && m_walk.place()) {
        choose(m_walk.place()->bar, categoryAt(*m_walk.place()));
        return true;
    }
    if (event.key() == Qt::Key_Escape && (m_walk.place() || m_focus != Focus())) {
        m_walk.leave();
        placeOutlines();
        Q_EMIT pointed({});
        Q_EMIT chosen({});
        return true;
    }
    if (!m_walk.move(event.key(), pieceCounts()))
        return false;
    placeOutlines();
    const PieceWalk::Place &place = *m_walk.place();
    Q_EMIT pointed(sentence(place.bar, categoryAt(place)), m_steered->frame());
    return true;
}

QString StackedBars::sentence(int index, std::optional<Category> category) const
{
    const Bar &bar = m_bars[size_t(index)];
    const std::int64_t bytes = category ? bar.bytes[static_cast<std::size_t>(*category)] : bar.total;
    QStringList parts{ category
            ? word(QT_TRANSLATE_NOOP("Breakdown", "%1, %2: %3, that is %4 of %5"))
                  .arg(nameOf(*category), bar.label, m_format.bytes(bytes), m_format.share(bytes, bar.total),
                      m_format.bytes(bar.total))
            : word(QT_TRANSLATE_NOOP("Breakdown", "%1: %2")).arg(bar.label, m_format.bytes(bytes)) };
    for (const PinBar &pin : bar.pins)
        parts +=
            word(QT_TRANSLATE_NOOP("Breakdown", "%1: %2"))
                .arg(pin.label,
                    m_format.bytes(category ? pin.bytes[static_cast<std::size_t>(*category)] : pin.total));
    return parts.join(QStringLiteral("; "));
}

/// Of a pinned state, by its label; with none the present one's.
Table StackedBars::tableOf(const QString &label) const
{
    Table table{ { m_kind }, {} };
    for (int k = 0; k < categoryCount; ++k)
        table.head += nameOf(static_cast<Category>(k));
    table.head += word(QT_TRANSLATE_NOOP("Breakdown", "total bytes"));
    const auto add = [&table](const Bar &bar, const CategoryBytes &parts, std::int64_t total) {
        QStringList cells{ bar.label };
        for (std::int64_t bytes : parts)
            cells += QString::number(bytes);
        table.rows.push_back(cells << QString::number(total));
    };
    for (const Bar &bar : m_bars) {
        const auto pin = std::ranges::find(bar.pins, label, &PinBar::label);
        if (pin != bar.pins.end())
            add(bar, pin->bytes, pin->total);
        else if (label.isEmpty() && bar.focus)
            add(bar, bar.bytes, bar.total);
    }
    return table;
}

Table StackedBars::table() const
{
    QStringList labels;
    for (const Bar &bar : m_bars)
        for (const PinBar &pin : bar.pins)
            if (!labels.contains(pin.label))
                labels += pin.label;
    std::vector<NamedTable> pins;
    for (const QString &label : labels)
        pins.push_back({ label, tableOf(label) });
    return besideEachOther(tableOf({}), pins);
}

QString StackedBars::summary() const
{
    if (m_walk.place())
        return sentence(m_walk.place()->bar, categoryAt(*m_walk.place()));
    QStringList parts;
    for (const Bar &bar : m_bars)
        parts += word(QT_TRANSLATE_NOOP("Breakdown", "%1: %2")).arg(bar.label, m_format.bytes(bar.total));
    return parts.join(QStringLiteral("; "));
}

} // namespace headroom
