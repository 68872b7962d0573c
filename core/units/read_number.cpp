// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/read_number.h"

#include <QRegularExpression>
#include <array>
#include <limits>

namespace headroom {

namespace {

constexpr std::int64_t last = std::numeric_limits<std::int64_t>::max();

struct Unit {
    const char *suffix;
    int zeros;           ///< powers of ten
    std::int64_t factor; ///< and what else
};
constexpr std::array<Unit, 8> units{ { { "", 0, 1 }, { "k", 3, 1 }, { "m", 6, 1 }, { "b", 9, 1 },
    { "g", 9, 1 }, { "t", 12, 1 }, { "ki", 0, 1024 }, { "mi", 0, 1024 * 1024 } } };

const Unit *unitOf(const QString &suffix)
{
    for (const Unit &unit : units)
        if (suffix.compare(QLatin1String(unit.suffix), Qt::CaseInsensitive) == 0)
            return &unit;
    return nullptr;
}

/// Spaces, thin or not, apostrophes and low lines separate groups in every locale.
QString withoutSpaces(const QString &text)
{
    static const QRegularExpression between(
        QStringLiteral(R"((?<=\d)[\s'’_]+(?=\d{3}(\D|$)))"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression beforeUnit(
        QStringLiteral(R"((?<=\d)\s+(?=\p{L}))"), QRegularExpression::UseUnicodePropertiesOption);
    return text.trimmed().remove(between).remove(beforeUnit).replace(QChar(0x2212), QLatin1Char('-'));
}

/// The digits before the decimal point and those after it.
struct Digits {
    QString whole;
    QString part;
};

/// `mayHaveParts`: a unit or an exponent follows, so that it may be a fraction of that.
std::optional<Digits> digitsOf(const QString &number, bool mayHaveParts, const QLocale &locale)
{
    static const QRegularExpression plain(QStringLiteral(R"(^\d+$)"));
    static const QRegularExpression grouped(QStringLiteral(R"(^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$)"));
    static const QRegularExpression fraction(
        QStringLiteral(R"(^(\d+|[1-9]\d{0,2}(?:([.,])\d{3})+)([.,])(\d+)$)"));
    if (plain.match(number).hasMatch())
        return Digits{ number, {} };
    const auto group = grouped.match(number);
    const bool isGrouped = group.hasMatch()
        && (!mayHaveParts || number.count(group.captured(1)) > 1
            || group.captured(1) == locale.groupSeparator());
    if (isGrouped)
        return Digits{ QString(number).remove(group.captured(1)), {} };
    const auto parts = fraction.match(number);
    if (!mayHaveParts || !parts.hasMatch() || parts.captured(2) == parts.captured(3))
        return std::nullopt;
    return Digits{ parts.captured(1).remove(QLatin1Char('.')).remove(QLatin1Char(',')), parts.captured(4) };
}

/// Whole digits times ten to some power, at most the last int64.
std::optional<std::int64_t> scaled(Digits digits, int zeros, std::int64_t factor)
{
    while (digits.part.endsWith(QLatin1Char('0')))
        digits.part.chop(1);
    if (factor > 1 && !digits.part.isEmpty()) // "1.5Ki": tenths of 1024 need not be whole
        return std::nullopt;
    const auto places = digits.part.size();
    if (places > zeros)
        return std::nullopt;
    std::int64_t value = 0;
    const auto push = [&value](int digit) {
        if (__builtin_mul_overflow(value, 10, &value) || __builtin_add_overflow(value, digit, &value))
            value = last;
        return value < last;
    };
    for (const QChar digit : digits.whole + digits.part)
        if (!push(digit.digitValue()))
            return last;
    for (auto i = places; i < zeros && value != 0; ++i)
        if (!push(0))
            return last;
    return __builtin_mul_overflow(value, factor, &value) ? last : value;
}

} // namespace

std::optional<std::int64_t> readWholeNumber(const QString &text, const QLocale &locale)
{
    static const QRegularExpression form(QStringLiteral(R"(^([+-]?)([\d.,]+)(?:e\+?(\d{1,3})|(\p{L}*))$)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(withoutSpaces(text));
    if (!match.hasMatch())
        return std::nullopt;
    const Unit *unit = unitOf(match.captured(4));
    if (unit == nullptr)
        return std::nullopt;
    const int zeros = unit->zeros + match.captured(3).toInt();
    const std::optional<Digits> digits = digitsOf(match.captured(2), zeros > 0, locale);
    if (!digits)
        return std::nullopt;
    const std::optional<std::int64_t> value = scaled(*digits, zeros, unit->factor);
    return value && match.captured(1) == QLatin1String("-") ? -*value : value;
}

} // namespace headroom
