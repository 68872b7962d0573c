// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/format.h"

#include <QCoreApplication>
#include <array>
#include <cmath>

namespace headroom {

namespace {

constexpr std::array<const char *, 7> binaryNames{ "B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB" };
constexpr std::array<const char *, 7> decimalNames{ "B", "kB", "MB", "GB", "TB", "PB", "EB" };

double stepOf(ByteUnit unit) { return unit == ByteUnit::Binary ? 1024 : 1000; }

const char *nameOf(ByteUnit unit, std::size_t power)
{
    return unit == ByteUnit::Binary ? binaryNames[power] : decimalNames[power];
}

} // namespace

int Formatter::powerOf(std::int64_t bytes) const
{
    if (m_power >= 0)
        return m_power;
    double value = std::abs(static_cast<double>(bytes));
    int power = 0;
    // 0.005 below the step already rounds up to it: 1023.996 KiB is 1.00 MiB.
    for (; value >= stepOf(m_unit) - (power > 0 ? 0.005 : 0) && power + 1 < int(binaryNames.size()); ++power)
        value /= stepOf(m_unit);
    return power;
}

Formatter Formatter::inUnitOf(std::int64_t bytes) const
{
    Formatter fixed = *this;
    fixed.m_power = powerOf(bytes);
    return fixed;
}

double Formatter::unitOf(std::int64_t bytes) const { return std::pow(stepOf(m_unit), powerOf(bytes)); }

QString Formatter::bytes(std::int64_t bytes) const
{
    const int power = powerOf(bytes);
    const double value = std::abs(static_cast<double>(bytes)) / unitOf(bytes);
    const QString number = m_locale.toString(value, 'f', power == 0 ? 0 : 2);
    return (bytes < 0 ? QStringLiteral("\u2212") : QString()) + number + QChar(0xA0)
        + QString::fromLatin1(nameOf(m_unit, static_cast<std::size_t>(power)));
}

QString Formatter::change(std::int64_t bytes) const
{
    return bytes > 0 ? QLatin1Char('+') + this->bytes(bytes) : this->bytes(bytes);
}

double Formatter::giga(std::int64_t bytes) const
{
    return static_cast<double>(bytes) / std::pow(stepOf(m_unit), 3);
}

QString Formatter::gigaName() const { return QString::fromLatin1(nameOf(m_unit, 3)); }

QString Formatter::count(std::int64_t count) const
{
    return m_locale.toString(static_cast<qlonglong>(count));
}

QString Formatter::shortCount(std::int64_t count) const
{
    constexpr std::array<const char *, 5> names{ "", "K", "M", "B", "T" };
    double value = static_cast<double>(count);
    std::size_t power = 0;
    for (; value >= 999.5 && power + 1 < names.size(); ++power)
        value /= 1000;
    const int decimals = power == 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
    const QString number = m_locale.toString(value, 'f', decimals);
    return power == 0 ? number : number + QChar(0xA0) + QString::fromLatin1(names[power]);
}

QString Formatter::number(double value) const
{
    const double size = std::abs(value);
    if (std::isinf(value))
        return QString(QChar(0x221E));
    if (size >= 1e9) {
        const int power = static_cast<int>(std::floor(std::log10(size)));
        QString raised = QString::number(power);
        for (QChar &digit : raised)
            digit = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹")[digit.digitValue()];
        return m_locale.toString(value / std::pow(10, power), 'f', 2) + QStringLiteral("·10") + raised;
    }
    const bool whole = value == std::floor(value);
    return m_locale.toString(value, 'f', whole || size >= 1000 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4);
}

QString Formatter::share(std::int64_t part, std::int64_t whole) const
{
    const double percent = whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
    return m_locale.toString(percent, 'f', 1) + QChar(0xA0) + QLatin1Char('%');
}

} // namespace headroom
