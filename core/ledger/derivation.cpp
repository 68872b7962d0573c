// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/derivation.h"

#include "ledger/formula.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace headroom {

namespace {

QString words(const char *text) { return QCoreApplication::translate("Derivation", text); }

std::int64_t sumOf(const Derivation &derivation)
{
    std::int64_t sum = 0;
    for (const Entry &entry : derivation.entries)
        sum += entry.bytes;
    return sum;
}

/// "2,576,980,378 bytes = 2.40 GiB"
QString resultText(std::int64_t bytes, const Formatter &format)
{
    return words(QT_TRANSLATE_NOOP("Derivation", "%1 bytes = %2"))
        .arg(format.count(bytes), format.bytes(bytes));
}

/// Text that means itself to LaTeX. The signs that T1 fonts lack are written as what they are called.
QString escaped(const QString &text)
{
    QString latex;
    for (const QChar sign : text)
        switch (sign.unicode()) {
        case '\\':
            latex += QLatin1String("\\textbackslash{}");
            break;
        case '~':
            latex += QLatin1String("\\textasciitilde{}");
            break;
        case '^':
            latex += QLatin1String("\\textasciicircum{}");
            break;
        case '&':
        case '%':
        case '$':
        case '#':
        case '_':
        case '{':
        case '}':
            latex += QLatin1Char('\\');
            latex += sign;
            break;
        case 0x00A0:
        case 0x202F:
            latex += QLatin1Char('~');
            break;
        case 0x00B7:
            latex += QLatin1String("\\ensuremath{\\cdot}");
            break;
        case 0x00D7:
            latex += QLatin1String("\\ensuremath{\\times}");
            break;
        case 0x2212:
            latex += QLatin1String("\\ensuremath{-}");
            break;
        default:
            latex += sign;
        }
    return latex;
}

QString upright(const QString &text) { return QStringLiteral("\\text{%1}").arg(escaped(text)); }

/// A grouped number in math mode, where a bare comma would have the space of a list: 3{,}072.
QString numberIn(const QString &grouped)
{
    QString math;
    for (const QChar sign : grouped)
        if (sign.isDigit() || sign == QLatin1Char('.'))
            math += sign;
        else if (sign.isSpace())
            math += QLatin1String("\\,");
        else
            math += QStringLiteral("{%1}").arg(sign == QLatin1Char(',') ? QString(sign) : upright(sign));
    return math;
}

/// A name in math mode, upright; a translated one may have letters that math mode lacks.
QString nameIn(const QString &name)
{
    const bool isPlain = std::ranges::all_of(name, [](QChar sign) { return sign.unicode() < 128; });
    return isPlain ? QStringLiteral("\\mathrm{%1}").arg(escaped(name)) : upright(name);
}

enum class Side : std::uint8_t { Symbols, Numbers };

/// The product in math mode: as in formulaText() or arithmeticText().
QString mathOf(const std::vector<Factor> &factors, Side side, const Formatter &format)
{
    QString math;
    for (const Factor &factor : factors) {
        if (!math.isEmpty())
            math += factor.ofElements ? QStringLiteral(" \\cdot ") : QStringLiteral(" \\times ");
        const bool isNumber = side == Side::Numbers || factor.symbol.isEmpty();
        math += isNumber ? numberIn(format.count(factor.number)) : nameIn(factor.symbol);
        if (const QString unit = unitOf(factor); !unit.isEmpty())
            math += QStringLiteral("\\,") + nameIn(unit);
    }
    return math;
}

QString resultLatex(std::int64_t bytes, const Formatter &format)
{
    return QStringLiteral("%1\\,\\mathrm{B} = %2")
        .arg(numberIn(format.count(bytes)), upright(format.bytes(bytes)));
}

} // namespace

QString derivationText(const Ledger &ledger, const Derivation &derivation, const Formatter &format)
{
    QStringList lines{ derivation.title };
    for (const Entry &entry : derivation.entries) {
        if (derivation.entries.size() > 1)
            lines << QString() << nameOf(ledger, entry.row);
        lines << QStringLiteral("  ") + formulaText(ledger, entry, format);
        lines << QStringLiteral("  = ") + arithmeticText(ledger, entry, format);
        lines << QStringLiteral("  = ") + resultText(entry.bytes, format);
        lines << QStringLiteral("  ") + whyText(ledger, entry.row);
        if (const QString source = utf8(aten(entry.row.op)); !source.isEmpty())
            lines << QStringLiteral("  ") + words(QT_TRANSLATE_NOOP("Derivation", "Made by %1.")).arg(source);
    }
    if (derivation.entries.size() > 1)
        lines << QString()
              << words(QT_TRANSLATE_NOOP("Derivation", "Sum: %1")).arg(resultText(sumOf(derivation), format));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString derivationLatex(const Ledger &ledger, const Derivation &derivation, const Formatter &format)
{
    QStringList rows;
    const bool isSum = derivation.entries.size() > 1;
    for (const Entry &entry : derivation.entries) {
        const std::vector<Factor> factors = factorsOf(ledger, entry);
        rows << QStringLiteral("  %1 &= %2")
                    .arg(upright(nameOf(ledger, entry.row)), mathOf(factors, Side::Symbols, format));
        rows << QStringLiteral("  &= ") + mathOf(factors, Side::Numbers, format);
        rows << QStringLiteral("  &= ") + resultLatex(entry.bytes, format);
    }
    if (isSum)
        rows << QStringLiteral("  %1 &= %2")
                    .arg(upright(derivation.title), resultLatex(sumOf(derivation), format));
    return QStringLiteral("\\begin{align*}\n%1\n\\end{align*}\n").arg(rows.join(QLatin1String(" \\\\\n")));
}

} // namespace headroom
