// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/derivation.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QStringList>
#include <utility>

namespace headroom {

namespace {

const QString notANumberOrSign = QStringLiteral("·×0123456789 ");

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

/// "batch·seq·d_ff × 2 B × 32" in math mode: names upright, signs as commands.
QString mathOf(const QString &arithmetic)
{
    QString math;
    QString name;
    const auto flush = [&] {
        if (!name.isEmpty())
            math += QStringLiteral("\\mathrm{%1}").arg(escaped(std::exchange(name, {})));
    };
    const QString tight = QString(arithmetic).replace(QStringLiteral(" × "), QStringLiteral("×"));
    for (const QChar sign : tight) {
        const bool ends = notANumberOrSign.contains(sign) && !(sign.isDigit() && !name.isEmpty());
        if (!ends) {
            name += sign;
            continue;
        }
        flush();
        if (sign == QChar(0xB7))
            math += QLatin1String(" \\cdot ");
        else if (sign == QChar(0xD7))
            math += QLatin1String(" \\times ");
        else if (sign == QLatin1Char(' '))
            math += QLatin1String("\\,");
        else
            math += sign;
    }
    flush();
    return math;
}

/// A grouped number in math mode: a comma there would have the space of a list.
QString numberIn(const QString &grouped) { return QStringLiteral("\\text{%1}").arg(escaped(grouped)); }

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
        lines << QStringLiteral("  ") + formulaText(entry);
        lines << QStringLiteral("  = ") + arithmeticText(entry);
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
        rows << QStringLiteral("  %1 &= %2")
                    .arg(upright(nameOf(ledger, entry.row)), mathOf(formulaText(entry)));
        rows << QStringLiteral("  &= ") + mathOf(arithmeticText(entry));
        rows << QStringLiteral("  &= ") + resultLatex(entry.bytes, format);
    }
    if (isSum)
        rows << QStringLiteral("  %1 &= %2")
                    .arg(upright(derivation.title), resultLatex(sumOf(derivation), format));
    return QStringLiteral("\\begin{align*}\n%1\n\\end{align*}\n").arg(rows.join(QLatin1String(" \\\\\n")));
}

} // namespace headroom
