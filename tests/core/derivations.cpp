// SPDX-License-Identifier: GPL-3.0-or-later
// A formula as it is copied: every row of every kind of ledger, as text and as LaTeX that compiles.
#include "ledger/derivation.h"
#include "ledger/formula.h"
#include "ledger/report.h"
#include "model/import.h"
#include "step/estimate.h"

#include <QRegularExpression>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

Ledger ledgerOf(const char *model)
{
    Recipe recipe;
    recipe.batch = 2;
    recipe.sequence = 128;
    return estimate(openModel(QString::fromLatin1(model)), recipe);
}

const Formatter format(ByteUnit::Binary, QLocale(QLocale::English));

/// What makes LaTeX stop: braces that do not pair, signs that mean something, commands that do not exist.
QString faultOf(const QString &latex)
{
    static const QRegularExpression known(
        QStringLiteral("\\\\(begin\\{align\\*\\}|end\\{align\\*\\}|text\\{|mathrm\\{|times\\b|cdot\\b|"
                       "ensuremath\\{|textbackslash\\{\\}|"
                       "textasciitilde\\{\\}|textasciicircum\\{\\}|[_&%$#{}\\\\,])"));
    QString rest = latex;
    rest.remove(QRegularExpression(QStringLiteral("\\\\[_&%$#{}\\\\,]")));
    int depth = 0;
    for (const QChar sign : rest) {
        depth += sign == QLatin1Char('{') ? 1 : sign == QLatin1Char('}') ? -1 : 0;
        if (depth < 0)
            return QStringLiteral("a brace too many");
    }
    if (depth != 0)
        return QStringLiteral("a brace too few");
    rest = latex;
    rest.remove(known);
    static const QRegularExpression special(QStringLiteral("[\\\\_%$#^×·]"));
    const QRegularExpressionMatch match = special.match(rest);
    return match.hasMatch() ? QStringLiteral("a bare ") + match.captured() : QString();
}

} // namespace

TEST(Derivations, SayTheSameNumberThreeTimes)
{
    const Ledger ledger = ledgerOf("gpt2");
    for (const Entry &entry : entriesAt(ledger, ledger.at(peakMoment(ledger)))) {
        const QString text = derivationText(ledger, { QStringLiteral("title"), { &entry, 1 } }, format);
        const QStringList lines = text.split(QLatin1Char('\n'));
        ASSERT_GE(lines.size(), 5);
        EXPECT_EQ(lines[0], QStringLiteral("title"));
        EXPECT_EQ(lines[1], QStringLiteral("  ") + formulaText(ledger, entry, format));
        EXPECT_EQ(lines[2], QStringLiteral("  = ") + arithmeticText(ledger, entry, format));
        EXPECT_TRUE(lines[3].startsWith(QStringLiteral("  = %1 bytes = ").arg(format.count(entry.bytes))));
        EXPECT_EQ(lines[4], QStringLiteral("  ") + whyText(ledger, entry.row));
    }
}

TEST(Derivations, OfATotalAddUp)
{
    const Ledger ledger = ledgerOf("gpt2");
    const std::vector<Entry> entries = entriesAt(ledger, ledger.at(peakMoment(ledger)));
    const Derivation total{ QStringLiteral("peak"), entries };
    const QString sum = format.count(peakOf(ledger));
    EXPECT_TRUE(derivationText(ledger, total, format).contains(QStringLiteral("Sum: %1 bytes").arg(sum)));
    EXPECT_TRUE(derivationLatex(ledger, total, format)
                    .contains(QStringLiteral("\\text{peak} &= %1")
                                  .arg(QString(sum).replace(QStringLiteral(","), QStringLiteral("{,}")))));
}

TEST(Derivations, CompileAsLatex)
{
    for (const char *model : { "gpt2", "llama-3-8b", "qwen3-0.6b" }) {
        const Ledger ledger = ledgerOf(model);
        for (const MomentName &name : momentNames()) {
            if (ledger.at(name.moment) < 0)
                continue;
            const std::vector<Entry> entries = entriesAt(ledger, ledger.at(name.moment));
            const QString latex =
                derivationLatex(ledger, { QStringLiteral("50% & {more} \\of $_^~ a #1"), entries }, format);
            EXPECT_EQ(faultOf(latex), QString()) << latex.left(2000).toStdString();
        }
    }
}

TEST(Derivations, AreWrittenAsAPaperWould)
{
    Entry entry;
    const Ledger ledger = ledgerOf("gpt2");
    for (const Entry &candidate : entriesAt(ledger, ledger.at(Moment::EndOfForward)))
        if (formulaText(ledger, candidate, format) == QStringLiteral("vocab·d_model × 4 B"))
            entry = candidate;
    ASSERT_GT(entry.bytes, 0);
    const QString latex = derivationLatex(ledger, { QStringLiteral("wte"), { &entry, 1 } }, format);
    EXPECT_TRUE(latex.contains(QStringLiteral(
        "\\text{wte.weight} &= \\mathrm{vocab} \\cdot \\mathrm{d\\_model} \\times 4\\,\\mathrm{B} \\\\\n"
        "  &= 50{,}257 \\cdot 768 \\times 4\\,\\mathrm{B} \\\\\n"
        "  &= 154{,}389{,}504\\,\\mathrm{B} = \\text{147.24~MiB}")))
        << latex.toStdString();
}
