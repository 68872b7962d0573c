// SPDX-License-Identifier: GPL-3.0-or-later
// The fit map by words and as a table.
#include "charts/fitplot.h"

#include <QCoreApplication>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("Fit", text); }

} // namespace

Verdict FitPlot::verdictAt(const Place &place) const
{
    const auto [peak, allowed] = m_made.surface->needed(place.batch, place.sequence);
    return { m_capacity ? m_capacity->bytes : 0, peak, allowed };
}

QString FitPlot::sentence(const Place &place) const
{
    const Verdict verdict = verdictAt(place);
    const QString run = m_hasSequence
        ? word(QT_TRANSLATE_NOOP("Fit", "batch %1, sequence %2: %3"))
              .arg(m_format.count(place.batch), m_format.count(place.sequence), m_format.bytes(verdict.peak))
        : word(QT_TRANSLATE_NOOP("Fit", "batch %1: %2"))
              .arg(m_format.count(place.batch), m_format.bytes(verdict.peak));
    if (!m_capacity)
        return run;
    const char *text =
        verdict.fits() ? QT_TRANSLATE_NOOP("Fit", "%1, %2 free") : QT_TRANSLATE_NOOP("Fit", "%1, %2 missing");
    const QString sentence = word(text).arg(run, m_format.bytes(std::abs(verdict.free())));
    if (verdict.allowed == 0)
        return sentence;
    return word(QT_TRANSLATE_NOOP("Fit", "%1, with %2 set aside"))
        .arg(sentence, m_format.bytes(verdict.allowed));
}

Table FitPlot::table() const
{
    if (!m_made.surface)
        return {};
    std::vector<NamedTable> pins;
    for (const auto &pin : m_made.pins)
        pins.push_back({ pin->pin.label, tableOf(pin->surface) });
    return besideEachOther(tableOf(*m_made.surface), pins);
}

Table FitPlot::tableOf(const PeakSurface &surface) const
{
    Table table{ { word(QT_TRANSLATE_NOOP("Fit", "batch")) }, {} };
    if (m_hasSequence)
        table.head += word(QT_TRANSLATE_NOOP("Fit", "sequence"));
    table.head += word(QT_TRANSLATE_NOOP("Fit", "peak bytes"));
    if (m_capacity)
        table.head += { word(QT_TRANSLATE_NOOP("Fit", "bytes set aside")),
            word(QT_TRANSLATE_NOOP("Fit", "free bytes")) };
    for (std::int64_t batch : m_batchStops)
        for (std::int64_t sequence : m_sequenceStops) {
            if (!surface.sequences().holds(sequence) && m_hasSequence)
                continue;
            const auto [needed, allowed] = surface.needed(batch, sequence);
            const Verdict verdict{ m_capacity ? m_capacity->bytes : 0, needed, allowed };
            QStringList row{ QString::number(batch) };
            if (m_hasSequence)
                row += QString::number(sequence);
            row += QString::number(verdict.peak);
            if (m_capacity)
                row += { QString::number(verdict.allowed), QString::number(verdict.free()) };
            table.rows.push_back(row);
        }
    return table;
}

QString FitPlot::summary() const
{
    return m_made.surface ? sentence(m_steered.value_or(m_present)) : m_made.problem;
}

} // namespace headroom
