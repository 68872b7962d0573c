// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/allowances.h"

#include "units/checked.h"

namespace headroom {

namespace {

constexpr std::int64_t MiB = 1 << 20;

/// The allocator's sizes: see the sources in allowanceTable.
constexpr std::int64_t block = 512;
constexpr std::int64_t smallTensor = MiB;
constexpr std::int64_t smallSegment = 2 * MiB;
constexpr std::int64_t largeTensor = 10 * MiB;
constexpr std::int64_t largeSegment = 20 * MiB;
constexpr std::int64_t largeStep = 2 * MiB;

std::int64_t roundedUp(std::int64_t bytes, std::int64_t step)
{
    return multiply(add(bytes, step - 1) / step, step);
}

/// The tensors alive at the peak as the allocator sees them.
struct Held {
    std::int64_t exact = 0;
    std::int64_t blocks = 0;   ///< rounded up, tensor by tensor
    std::int64_t segments = 0; ///< of the device, packed tightly
};

Held heldAtPeak(const Ledger &ledger)
{
    const std::int32_t peak = ledger.at(peakMoment(ledger));
    Held held;
    std::int64_t small = 0;
    std::int64_t medium = 0;
    for (const Row &row : ledger.rows) {
        if (row.born > peak || peak >= row.died)
            continue;
        const std::int64_t one = roundedUp(row.bytes, block);
        const std::int64_t all = multiply(one, row.count);
        held.exact = add(held.exact, multiply(row.bytes, row.count));
        held.blocks = add(held.blocks, all);
        if (one <= smallTensor)
            small = add(small, all);
        else if (one < largeTensor)
            medium = add(medium, all);
        else
            held.segments = add(held.segments, multiply(roundedUp(one, largeStep), row.count));
    }
    held.segments = add(held.segments, add(roundedUp(small, smallSegment), roundedUp(medium, largeSegment)));
    return held;
}

/// Bytes of an allowance that the peak alone says.
std::int64_t ofPeak(Allowance allowance, const Allowances &amounts, std::int64_t peak)
{
    const std::int64_t amount = amounts.amount(allowance);
    if (info(allowance).unit == AllowanceUnit::Bytes)
        return amount;
    return amount <= 0 ? 0 : add(multiply(peak, amount), 99 - amount) / (100 - amount);
}

} // namespace

std::int64_t bytesOf(Allowance allowance, const Allowances &amounts, const Ledger &ledger)
{
    if (info(allowance).unit != AllowanceUnit::Tensors)
        return ofPeak(allowance, amounts, peakOf(ledger));
    const Held held = heldAtPeak(ledger);
    return allowance == Allowance::Rounding ? held.blocks - held.exact : held.segments - held.blocks;
}

std::int64_t allowedBytes(const Allowances &allowances, const Ledger &ledger)
{
    std::int64_t bytes = 0;
    for (const AllowanceInfo &row : allowanceTable)
        if (allowances.has(row.value))
            bytes = add(bytes, bytesOf(row.value, allowances, ledger));
    return bytes;
}

bool needOnlyPeak(const Allowances &allowances)
{
    for (const AllowanceInfo &row : allowanceTable)
        if (allowances.has(row.value) && row.unit == AllowanceUnit::Tensors)
            return false;
    return true;
}

std::int64_t allowedBytes(const Allowances &allowances, std::int64_t peak)
{
    std::int64_t bytes = 0;
    for (const AllowanceInfo &row : allowanceTable)
        if (allowances.has(row.value))
            bytes = add(bytes, ofPeak(row.value, allowances, peak));
    return bytes;
}

} // namespace headroom
