// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "run/recipe.h"

#include <QString>
#include <QStringList>
#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace headroom {

struct Change;

/// A number of the model or of the run that a slider moves and `--set id=N` sets: one row of a table.
struct Dimension {
    /// Under which heading it stands. The rows of a group follow each other.
    enum class Group : std::uint8_t { Model, Attention, Experts, Encoder, Vision, Run };
    /// Values for its slider, within its bounds, in any order.
    using Stops = std::vector<std::int64_t> (*)(const Dimension &, const Architecture &);

    Group group;
    std::string_view id;     ///< layers, d_model, heads, …, or as config.json calls it: kv_lora_rank, …
    std::string_view symbol; ///< as formulas write it: L, d_model, h, …
    const char *label; ///< its one name, on its slider, in history, solver, sweep and notes: the field's, as
                       ///< d_model and head_dim; context "Dimensions", to be translated
    const char *help;  ///< what it does to memory: one sentence, to be translated
    std::int64_t &(*ofModel)(Architecture &); ///< null for those of the run
    std::int64_t Recipe::*ofRun;              ///< null for those of the model
    std::int64_t smallest;                    ///< of the slider
    std::int64_t largest;                     ///< of the slider; a typed value may be larger
    std::int64_t grain; ///< the slider stops at multiples of it, and at the model's own value
    Stops stops;
    bool (*applies)(const Architecture &);    ///< whether the family has it
    void (*follow)(const Change &) = nullptr; ///< adapts what depends on it
    std::int64_t limit = largestSize;         ///< of typed values too
    std::int64_t least = 1;                   ///< of typed values too
    std::int64_t Lora::*ofAdapters = nullptr; ///< of the run's LoRA, whatever the family: `applies` is false
};

/// The names of the groups, in their order: context "Dimensions", to be translated.
extern const std::array<const char *, 6> groupLabels;

[[nodiscard]] std::span<const Dimension> dimensions();
[[nodiscard]] const Dimension *findDimension(std::string_view id);
[[nodiscard]] std::int64_t valueOf(const Dimension &, const Architecture &, const Recipe &);

/// Whether it can be set now: the family has it, or the run has the adapters that it is of.
[[nodiscard]] bool isAtHand(const Dimension &, const Architecture &, const Recipe &);

/// The stops of its slider, ascending and all valid, the present value among them: heads only such that
/// d_model allows, sequences no longer than a learned position embedding.
[[nodiscard]] std::vector<std::int64_t> stopsOf(const Dimension &, const Architecture &, const Recipe & = {});

/// Sets one dimension and adapts what must follow (heads keep dividing d_model, KV heads keep dividing heads,
/// the head size follows where the family ties it to d_model / heads, positions follow the image's size);
/// `notes` receives a sentence for each adaptation. Every stop leads to a valid architecture. A value that
/// cannot be, such as 7 heads for a d_model of 768, is set all the same: validate() says what is wrong with
/// it.
void setDimension(
    const Dimension &, std::int64_t value, Architecture &, Recipe &, QStringList *notes = nullptr);

} // namespace headroom
