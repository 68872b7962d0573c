// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/allowances.h"

#include <algorithm>

namespace headroom {

namespace {

Held heldAtPeak(const Ledger &ledger)
{
    const std::int32_t peak = ledger.at(peakMoment(ledger));
    Held held;
    for (const Row &row : ledger.rows)
        if (row.born <= peak && peak < row.died)
            held.add(row.bytes, row.count);
    return held;
}

/// What a share of the whole leaves beside the rest, rounded up: rest · percent / (100 − percent), part by
/// part, for that product alone might be too large.
std::int64_t shareBeside(std::int64_t rest, std::int64_t percent)
{
    const std::int64_t other = 100 - percent;
    return add(multiply(rest / other, percent), (rest % other * percent + other - 1) / other);
}

std::int64_t bytesOf(const AllowanceInfo &row, std::int64_t amount, std::int64_t peak, const Held &held)
{
    switch (row.unit) {
    case AllowanceUnit::Tensors:
        return row.value == Allowance::Rounding ? held.blocks() - peak : held.segments() - held.blocks();
    case AllowanceUnit::Bytes:
        return amount;
    case AllowanceUnit::Percent:
        return amount <= 0 ? 0 : shareBeside(peak, amount);
    }
    return 0;
}

} // namespace

std::int64_t bytesOf(Allowance allowance, const Allowances &amounts, const Ledger &ledger)
{
    return bytesOf(info(allowance), amounts.amount(allowance), peakOf(ledger), heldAtPeak(ledger));
}

std::int64_t allowedBytes(const Allowances &allowances, const Ledger &ledger)
{
    return allowedBytes(allowances, peakOf(ledger), needTensors(allowances) ? heldAtPeak(ledger) : Held());
}

std::int64_t allowedBytes(const Allowances &allowances, std::int64_t peak, const Held &held)
{
    std::int64_t bytes = 0;
    for (const AllowanceInfo &row : allowanceTable)
        if (allowances.has(row.value))
            bytes = add(bytes, bytesOf(row, allowances.amount(row.value), peak, held));
    static_cast<void>(add(peak, bytes)); // everyone adds them up
    return bytes;
}

bool isAnyOn(const Allowances &allowances) { return std::ranges::count(allowances.on, true) > 0; }

bool needTensors(const Allowances &allowances)
{
    return std::ranges::any_of(allowanceTable, [&](const AllowanceInfo &row) {
        return allowances.has(row.value) && row.unit == AllowanceUnit::Tensors;
    });
}

} // namespace headroom
