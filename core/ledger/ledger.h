// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/count.h"
#include "ledger/dim.h"
#include "ledger/kinds.h"
#include "ledger/op.h"
#include "model/architecture.h"
#include "run/recipe.h"

#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// A module of the model by its path in the model's own names; `*` stands for the layer's number.
struct ModuleInfo {
    std::string path; ///< such as model.layers.*.mlp.down_proj
    Component component = Component::Model;
    const char *why =
        nullptr; ///< a published formula's own reason (context "Methods"); else the rows know it
};

/// The published formula that a ledger was made by: a ledger with an origin is never exact.
struct Origin {
    std::string_view key; ///< as --method takes it
    const char *label;    ///< context "Methods", to be translated
    const char *source;   ///< author, year, title, equation; not translated
};

/// What keeps a tensor alive for backward: the operator whose gradient needs it, and where that operator
/// stands.
struct KeptFor {
    Op op = Op::None;
    std::uint16_t module = 0;
    bool operator==(const KeptFor &) const = default;
};

/// One tensor of the step (or, with count > 1, one in each of so many like layers) and its life. It is alive
/// at the samples from `born` up to, not including, `died`.
struct Row {
    std::int64_t bytes = 0; ///< of one
    std::int64_t count = 1; ///< how many there are
    Shape shape;
    std::int32_t born = 0;
    std::int32_t died = std::numeric_limits<std::int32_t>::max();
    std::uint16_t module = 0; ///< index into Ledger::modules
    std::int16_t layer = 0;   ///< index into Ledger::layers
    DType dtype = DType::Fp32;
    Category category = Category::Activations;
    Op op = Op::None;
    const char *part = nullptr; ///< what the model's code calls it (weight, query, …), if it does
    std::array<KeptFor, 2> keptFor{};
};

/// The layers in the middle of a deep model, from `first` up to, not including, `end`, whose instants are not
/// traced: they lie between those of the `period` layers before and of the `period` layers after.
struct Untraced {
    std::int64_t first = 0;
    std::int64_t end = 0;
    std::int64_t period = 1; ///< after so many layers comes a like one

    [[nodiscard]] bool holds(std::int64_t layer) const { return first <= layer && layer < end; }
    [[nodiscard]] std::int64_t count() const { return end - first; }
};

/// A layer that was traced: which one, how many it stands for, and whether totals taken inside it are real.
/// (In a deep model layers in the middle are alike; one of a kind stands for all, and instants inside it and
/// beside it are not.)
struct LayerSlot {
    std::int64_t index = -1; ///< -1: outside every layer
    std::int64_t count = 1;
    bool sampled = true;
    Untraced untraced{};                ///< the layers among which it is, if not sampled
    std::vector<std::int64_t> others{}; ///< the numbers of those, beside its own, that it stands for
};

/// How runs of like layers are traced: a few of them that stand for all, or each one; the totals are the
/// same.
enum class Depth : std::uint8_t { FewLayers, EveryLayer };

/// The exact total after one operator, with its inputs and outputs alive: the samples, in order, are the
/// step.
struct Sample {
    std::int64_t total = 0;
    std::uint16_t module = 0;
    std::int16_t layer = 0;
    Op op = Op::None;
    Phase phase = Phase::Before;
};

/// The instants at which the step is looked at first.
enum class Moment : std::uint8_t { EndOfForward, PeakForward, PeakBackward, PeakStep, Steady };
inline constexpr int momentCount = 5;

/// Everything a step holds, tensor by tensor. Every total, chart and verdict is an aggregation of this;
/// nothing computes a total another way. Made by estimate(), or by a published method (methods/method.h).
struct Ledger {
    Architecture architecture;
    Recipe recipe;
    std::int64_t parameters = 0; ///< of the whole model, tied tensors once
    std::int64_t trainable = 0;
    std::int64_t activeParameters = 0; ///< that one token passes through
    Count count;                       ///< the same and more, kind by kind
    bool stepVerified = true; ///< the family's step is checked against PyTorch; otherwise it is not, and
                              ///< without peaks there is no step at all: only the parameters are known
    const Origin *origin = nullptr; ///< null: the step was re-enacted

    std::vector<Row> rows;
    std::vector<Sample> samples;
    std::vector<ModuleInfo> modules;
    std::vector<LayerSlot> layers;
    std::array<std::int32_t, momentCount>
        moments{}; ///< index into samples; -1 where the run has no such moment

    [[nodiscard]] std::int32_t at(Moment m) const { return moments[static_cast<std::size_t>(m)]; }
};

/// Exact bytes of each category at a sample.
[[nodiscard]] CategoryBytes categoriesAt(const Ledger &ledger, std::int32_t sample);

/// The moment with the largest total, and that total.
[[nodiscard]] Moment peakMoment(const Ledger &ledger);
[[nodiscard]] std::int64_t totalAt(const Ledger &ledger, Moment moment);
[[nodiscard]] inline std::int64_t peakOf(const Ledger &ledger) { return totalAt(ledger, peakMoment(ledger)); }

/// Whether the step was re-enacted; otherwise only the parameters are known.
[[nodiscard]] inline bool hasStep(const Ledger &ledger) { return ledger.at(Moment::EndOfForward) >= 0; }

} // namespace headroom
