// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/difference.h"

#include "ledger/cells.h"
#include "ledger/entries.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <map>

namespace headroom {

namespace {

QString translated(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

using Parts = std::map<std::pair<Category, Component>, std::int64_t>;

Parts partsAt(const Ledger &ledger, std::int32_t sample)
{
    Parts parts;
    for (const Entry &entry : entriesAt(ledger, sample))
        parts[{ entry.row.category, componentOf(ledger, entry.row) }] += entry.bytes;
    return parts;
}

/// The lines of one category, its own first.
void addLines(std::vector<PartDifference> &lines, Category category, const Parts &method, const Parts &exact)
{
    PartDifference whole{ category, {}, 0, 0 };
    std::vector<PartDifference> parts;
    bool named = false; // the formula means components of its own
    for (int i = 0; i < componentCount; ++i) {
        const auto component = static_cast<Component>(i);
        const auto bytes = [&](const Parts &from) {
            const auto found = from.find({ category, component });
            return found == from.end() ? 0 : found->second;
        };
        const PartDifference part{ category, component, bytes(method), bytes(exact) };
        whole.method += part.method;
        whole.exact += part.exact;
        named = named || (part.method > 0 && component != Component::Model);
        if (part.method > 0 || part.exact > 0)
            parts.push_back(part);
    }
    if (whole.method == 0 && whole.exact == 0)
        return;
    lines.push_back(whole);
    if (named)
        lines.insert(lines.end(), parts.begin(), parts.end());
}

MomentDifference differenceAt(const char *key, const char *label, const Ledger &method, std::int32_t methodAt,
    const Ledger &exact, std::int32_t exactAt)
{
    MomentDifference difference{ key, label, {}, method.samples[static_cast<std::size_t>(methodAt)].total,
        exact.samples[static_cast<std::size_t>(exactAt)].total };
    const Parts methodParts = partsAt(method, methodAt);
    const Parts exactParts = partsAt(exact, exactAt);
    for (int i = 0; i < categoryCount; ++i)
        addLines(difference.lines, static_cast<Category>(i), methodParts, exactParts);
    return difference;
}

std::int32_t peakSample(const Ledger &ledger) { return ledger.at(peakMoment(ledger)); }

Cells cellsOf(const MomentDifference &moment, const Formatter &format)
{
    const auto cell = [](const char *text) { return translated("Methods", text); };
    Cells cells{ { translated("Moments", moment.label), cell(QT_TRANSLATE_NOOP("Methods", "the formula")),
        cell(QT_TRANSLATE_NOOP("Methods", "the step")), cell(QT_TRANSLATE_NOOP("Methods", "difference")) } };
    const auto line = [&](const QString &name, std::int64_t method, std::int64_t exact) {
        cells << QStringList{ name, format.bytes(method), format.bytes(exact),
            format.change(method - exact) };
    };
    for (const PartDifference &part : moment.lines)
        line(part.component ? QStringLiteral("  ") + translated("Kinds", info(*part.component).label)
                            : translated("Kinds", info(part.category).label),
            part.method, part.exact);
    line(translated("Report", "total"), moment.method, moment.exact);
    return cells;
}

} // namespace

std::vector<MomentDifference> differences(const Ledger &method, const Ledger &exact)
{
    if (peakSample(method) < 0 || peakSample(exact) < 0)
        return {};
    return { differenceAt("end_of_forward", QT_TRANSLATE_NOOP("Moments", "end of forward"), method,
                 method.at(Moment::EndOfForward), exact, exact.at(Moment::EndOfForward)),
        differenceAt("peak", QT_TRANSLATE_NOOP("Moments", "peak"), method, peakSample(method), exact,
            peakSample(exact)) };
}

QString differenceText(
    const std::vector<MomentDifference> &differences, const Formatter &format, bool asMarkdown)
{
    QString text;
    for (const MomentDifference &moment : differences) {
        const Cells cells = cellsOf(moment, format);
        text += QLatin1Char('\n') + (asMarkdown ? markdown(cells) : aligned(cells));
    }
    return text;
}

QJsonArray differenceJson(const std::vector<MomentDifference> &differences)
{
    QJsonArray json;
    for (const MomentDifference &moment : differences)
        for (const PartDifference &part : moment.lines)
            json.append(QJsonObject{
                { QStringLiteral("moment"), QString::fromLatin1(moment.key) },
                { QStringLiteral("category"), utf8(info(part.category).key) },
                { QStringLiteral("component"),
                    part.component ? QJsonValue(utf8(info(*part.component).key)) : QJsonValue() },
                { QStringLiteral("method"), static_cast<qint64>(part.method) },
                { QStringLiteral("exact"), static_cast<qint64>(part.exact) },
            });
    return json;
}

} // namespace headroom
