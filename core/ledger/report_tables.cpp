// SPDX-License-Identifier: GPL-3.0-or-later
// The report for people: the same cells as aligned text or as Markdown.
#include "ledger/cells.h"
#include "ledger/entries.h"
#include "ledger/formula.h"
#include "ledger/report.h"
#include "ledger/verdict.h"
#include "ledger/verified.h"
#include "model/import.h"
#include "model/senses.h"
#include "run/run_text.h"

#include <QCoreApplication>

namespace headroom {

namespace {

constexpr int largest = 12; ///< tensors shown at the peak

QString translated(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

Cells momentCells(const Ledger &ledger, const Formatter &format)
{
    QStringList header{ QString() };
    QList<int> shown;
    const auto used = [&](int category) {
        for (const MomentName &name : momentNames())
            if (ledger.at(name.moment) >= 0
                && categoriesAt(ledger, ledger.at(name.moment))[static_cast<std::size_t>(category)] > 0)
                return true;
        return false;
    };
    for (int i = 0; i < categoryCount; ++i)
        if (used(i)) {
            shown << i;
            header << translated("Kinds", categories[static_cast<std::size_t>(i)].label);
        }
    header << translated("Report", QT_TRANSLATE_NOOP("Report", "total"));
    Cells cells{ header };
    for (const MomentName &name : momentNames()) {
        if (ledger.at(name.moment) < 0)
            continue;
        const CategoryBytes bytes = categoriesAt(ledger, ledger.at(name.moment));
        QStringList line{ momentText(ledger, name.moment) };
        for (int i : shown)
            line << format.bytes(bytes[static_cast<std::size_t>(i)]);
        cells << (line << format.bytes(totalAt(ledger, name.moment)));
    }
    return cells;
}

Cells tensorCells(const Ledger &ledger, const Formatter &format)
{
    Cells cells{ { translated("Report", QT_TRANSLATE_NOOP("Report", "largest at the peak")),
        translated("Report", QT_TRANSLATE_NOOP("Report", "bytes")),
        translated("Report", QT_TRANSLATE_NOOP("Report", "formula")) } };
    for (const Entry &entry : entriesAt(ledger, ledger.at(peakMoment(ledger)))) {
        if (cells.size() > largest)
            break;
        cells << QStringList{ nameOf(ledger, entry.row), format.bytes(entry.bytes),
            formulaText(ledger, entry, format) };
    }
    return cells;
}

QString headLine(const Ledger &ledger, const Formatter &format)
{
    return translated("Report", QT_TRANSLATE_NOOP("Report", "%1: %2 parameters, %3"))
        .arg(ledger.architecture.name, format.count(ledger.parameters),
            runText(ledger.recipe, ledger.architecture, format));
}

/// The counts that people compare; for experts also what one token passes, as each convention counts it.
QString countLines(const Ledger &ledger, const Formatter &format, const QString &lineEnd)
{
    const Count &count = ledger.count;
    QString text = translated("Report",
                       QT_TRANSLATE_NOOP("Report", "embedding %1, neither embedding nor head %2, biases %3"))
                       .arg(format.count(count.of(Component::Embedding)), format.count(count.nonEmbedding()),
                           format.count(count.biases))
        + lineEnd;
    if (count.active == count.total)
        return text;
    for (const Convention &convention : conventions())
        text += translated("Report", QT_TRANSLATE_NOOP("Report", "a token passes %1 parameters: %2"))
                    .arg(format.count(count.*convention.value), translated("Conventions", convention.label))
            + lineEnd;
    return text;
}

QString peakLine(const Ledger &ledger, const Formatter &format)
{
    const Moment peak = peakMoment(ledger);
    if (ledger.at(peak) < 0)
        return noStepText(ledger.architecture);
    return translated("Report", QT_TRANSLATE_NOOP("Report", "peak %1 (%2 bytes): %3"))
        .arg(format.bytes(totalAt(ledger, peak)), format.count(totalAt(ledger, peak)),
            instantText(ledger, ledger.at(peak)));
}

QString report(const Ledger &ledger, const Formatter &format, const std::optional<Capacity> &capacity,
    const Allowances &allowances, QString (*table)(const Cells &), const QString &lineEnd)
{
    const bool known = hasStep(ledger);
    QString text = headLine(ledger, format) + lineEnd;
    if (!ledger.architecture.readAs.isEmpty())
        text += readAsText(ledger.architecture) + lineEnd;
    text += countLines(ledger, format, lineEnd) + peakLine(ledger, format) + lineEnd;
    if (known && runsTextAlone(ledger.architecture))
        text += textAloneText() + lineEnd;
    if (ledger.origin)
        text +=
            translated("Report",
                QT_TRANSLATE_NOOP(
                    "Report", "By a published formula, not by re-enacting the step: %1; source: %2"))
                .arg(translated("Methods", ledger.origin->label), QString::fromUtf8(ledger.origin->source))
            + lineEnd;
    else if (known && !ledger.stepVerified)
        text += translated("Report",
                    QT_TRANSLATE_NOOP(
                        "Report", "An estimate: this family's step is not verified against PyTorch."))
            + lineEnd;
    if (known && capacity)
        text += verdictText(verdictOf(ledger, *capacity, allowances), capacity->name, format) + lineEnd;
    text += QLatin1Char('\n') + table(momentCells(ledger, format));
    if (known)
        text += QLatin1Char('\n') + table(tensorCells(ledger, format));
    return text;
}

} // namespace

QString reportText(const Ledger &ledger, const Formatter &format, const std::optional<Capacity> &capacity,
    const Allowances &allowances)
{
    return report(ledger, format, capacity, allowances, aligned, QStringLiteral("\n"));
}

QString reportMarkdown(const Ledger &ledger, const Formatter &format, const std::optional<Capacity> &capacity,
    const Allowances &allowances)
{
    return report(ledger, format, capacity, allowances, markdown, QStringLiteral("  \n"));
}

} // namespace headroom
