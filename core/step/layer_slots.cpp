// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layer_slots.h"

#include <algorithm>

namespace headroom {

namespace {

/// A run of layers by their places in it.
class Run {
public:
    Run(std::int64_t count, std::span<const int> kinds) : m_count(count), m_kinds(kinds) { }

    [[nodiscard]] std::int64_t period() const { return static_cast<std::int64_t>(m_kinds.size()); }
    [[nodiscard]] int kind(std::int64_t place) const
    {
        return m_kinds[static_cast<std::size_t>(place % period())];
    }

    /// How many layers until every kind has come.
    [[nodiscard]] std::int64_t untilEveryKind() const
    {
        std::int64_t needed = 0;
        for (std::int64_t i = 0; i < std::min(period(), m_count); ++i) {
            std::int64_t earlier = 0;
            while (kind(earlier) != kind(i))
                ++earlier;
            if (earlier == i)
                needed = i + 1;
        }
        return needed;
    }

private:
    std::int64_t m_count;
    std::span<const int> m_kinds;
};

/// One slot for each kind among the places from `begin` up to `end`, in the order in which they come.
std::vector<LayerSlot> oneOfEachKind(const Run &run, std::int64_t first, std::int64_t begin, std::int64_t end)
{
    std::vector<LayerSlot> slots;
    std::vector<int> kinds;
    for (std::int64_t place = begin; place < end; ++place) {
        const auto known = std::ranges::find(kinds, run.kind(place));
        if (known == kinds.end()) {
            kinds.push_back(run.kind(place));
            slots.push_back({ .index = first + place });
            continue;
        }
        LayerSlot &slot = slots[static_cast<std::size_t>(known - kinds.begin())];
        slot.others.push_back(first + place);
        ++slot.count;
    }
    return slots;
}

} // namespace

std::vector<LayerSlot> everyLayerSlot(std::int64_t first, std::int64_t count)
{
    std::vector<LayerSlot> slots;
    for (std::int64_t place = 0; place < count; ++place)
        slots.push_back({ .index = first + place });
    return slots;
}

std::vector<LayerSlot> layerSlots(
    std::int64_t first, std::int64_t count, std::span<const int> kinds, std::int64_t reach)
{
    const Run run(count, kinds);
    const std::int64_t begin = run.untilEveryKind() + run.period();
    const std::int64_t end = count - 1 - run.period();
    const std::vector<LayerSlot> middle = oneOfEachKind(run, first, begin + reach, end - reach);
    if (end - begin - 2 * reach <= static_cast<std::int64_t>(middle.size()))
        return everyLayerSlot(first, count);
    std::vector<LayerSlot> slots = everyLayerSlot(first, begin + reach);
    slots.insert(slots.end(), middle.begin(), middle.end());
    const std::vector<LayerSlot> last = everyLayerSlot(first + end - reach, count - end + reach);
    slots.insert(slots.end(), last.begin(), last.end());
    const Untraced untraced{ first + begin, first + end, run.period() };
    for (LayerSlot &slot : slots)
        if (untraced.holds(slot.index)) {
            slot.sampled = false;
            slot.untraced = untraced;
        }
    return slots;
}

} // namespace headroom
