// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/hardware.h"

#include "units/checked.h"
#include "units/error.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>
#include <cmath>

namespace headroom {

namespace {

constexpr std::int64_t MiB = 1 << 20;
constexpr std::int64_t kB = 1000;

/// memory.total by nvidia-smi and amd-smi (driver versions differ by 0.3 %); Metal's recommended working set
/// for Apple.
constexpr std::array<Hardware, 38> table{ {
    { "T4", "16 GB GDDR6", 15360 * MiB },
    { "V100-SXM2-16GB", "16 GB HBM2", 16160 * MiB },
    { "V100-32GB", "32 GB HBM2", 32510 * MiB },
    { "L4", "24 GB GDDR6", 23034 * MiB },
    { "A10 / A10G", "24 GB GDDR6 (ECC)", 23028 * MiB },
    { "A30", "24 GB HBM2", 24576 * MiB },
    { "RTX A4000", "16 GB", 16376 * MiB },
    { "RTX A5000", "24 GB", 24564 * MiB },
    { "RTX A6000", "48 GB (ECC off)", 49140 * MiB },
    { "RTX 6000 Ada", "48 GB", 49140 * MiB },
    { "A40 / L20", "48 GB (ECC on)", 46068 * MiB },
    { "L40S", "48 GB (ECC on)", 46068 * MiB },
    { "A100-40GB", "40 GB HBM2", 40960 * MiB },
    { "A100-80GB", "80 GB HBM2e", 81920 * MiB },
    { "H100 80GB", "80 GB HBM3/HBM2e", 81559 * MiB },
    { "H200", "141 GB HBM3e", 143771 * MiB },
    { "B200", "192 GB HBM3e", 183359 * MiB },
    { "RTX PRO 6000 Blackwell", "96 GB GDDR7", 97887 * MiB },
    { "RTX 3060", "12 GB", 12288 * MiB },
    { "RTX 3080 12GB / 3080 Ti", "12 GB", 12288 * MiB },
    { "RTX 3090 / TITAN RTX", "24 GB", 24576 * MiB },
    { "RTX 3090 Ti", "24 GB", 24564 * MiB },
    { "RTX 4070 / 4070 Ti", "12 GB", 12282 * MiB },
    { "RTX 4080 / 4070 Ti SUPER", "16 GB", 16376 * MiB },
    { "RTX 4090", "24 GB", 24564 * MiB },
    { "RTX 5070 Ti / 5080", "16 GB", 16303 * MiB },
    { "RTX 5090", "32 GB", 32607 * MiB },
    { "RTX 5090 Laptop", "24 GB", 24463 * MiB },
    { "RTX 5070 Ti Laptop", "12 GB", 12227 * MiB },
    { "MI300X", "192 GB HBM3", 196288 * MiB },
    { "Apple 16 GB (M1 Pro)", "unified", 1145325 * kB * 10 },
    { "Apple 24 GB", "unified", 1717989 * kB * 10 },
    { "Apple 16 GB, newer macOS", "unified", 1271312 * kB * 10 },
    // Small devices, as sold: what a system leaves of it is less.
    { "Arduino Nano 33 BLE", "256 kB SRAM", MiB / 4 },
    { "ESP32-S3 8 MB", "8 MB PSRAM", 8 * MiB },
    { "Raspberry Pi Zero 2 W", "512 MB LPDDR2", 512 * MiB },
    { "Raspberry Pi 5 8 GB", "8 GB LPDDR4X", 8192 * MiB },
    { "phone of 12 GB", "12 GB LPDDR5", 12288 * MiB },
} };

/// For comparing names as people type them.
QString plain(QString name)
{
    static const QRegularExpression filler(QStringLiteral("[\\s_-]+"));
    return name.toLower().remove(filler);
}

[[noreturn]] void unreadable(const QString &text)
{
    throw InputError(QCoreApplication::translate("Hardware",
        "The memory \u201c%1\u201d cannot be read: a number and a unit would be right, such as 24GiB or "
        "80GB.")
                         .arg(text));
}

std::int64_t unitBytes(const QString &unit)
{
    constexpr std::array<std::pair<const char *, std::int64_t>, 9> units{ {
        { "", 1 },
        { "b", 1 },
        { "kib", 1LL << 10 },
        { "mib", 1LL << 20 },
        { "gib", 1LL << 30 },
        { "tib", 1LL << 40 },
        { "mb", 1'000'000 },
        { "gb", 1'000'000'000 },
        { "tb", 1'000'000'000'000 },
    } };
    for (const auto &[name, bytes] : units)
        if (unit == QLatin1String(name))
            return bytes;
    return 0;
}

} // namespace

std::span<const Hardware> hardware() { return table; }
std::span<const Hardware> smallDevices() { return std::span<const Hardware>(table).last(5); }

const Hardware *findHardware(const QString &name)
{
    const QString wanted = plain(name);
    for (const Hardware &row : table) {
        const QString names = utf8(row.name);
        if (plain(names) == wanted)
            return &row;
        for (const QString &alternative : names.split(QStringLiteral(" / ")))
            if (plain(alternative) == wanted)
                return &row;
    }
    return nullptr;
}

std::vector<const Hardware *> hardwareLike(const QString &name)
{
    const QString wanted = plain(name);
    std::vector<const Hardware *> found;
    for (const Hardware &row : table)
        if (!wanted.isEmpty() && plain(utf8(row.name)).contains(wanted))
            found.push_back(&row);
    std::ranges::stable_partition(
        found, [&](const Hardware *row) { return plain(utf8(row->name)).startsWith(wanted); });
    return found;
}

Capacity capacityOf(const Hardware &row) { return { utf8(row.name), row.bytes }; }

std::int64_t parseMemory(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d+(?:\\.\\d+)?)\\s*([a-z]*)\\s*$"));
    const QRegularExpressionMatch match = form.match(text.toLower());
    const std::int64_t unit = match.hasMatch() ? unitBytes(match.captured(2)) : 0;
    const double bytes = match.captured(1).toDouble() * static_cast<double>(unit);
    if (unit == 0 || bytes < 1 || bytes >= 9.2e18)
        unreadable(text);
    return std::llround(bytes);
}

} // namespace headroom
