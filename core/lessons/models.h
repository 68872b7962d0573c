// SPDX-License-Identifier: GPL-3.0-or-later
// The real models that lessons ask for the truth: built for their dimensions, counted and run by the program.
#pragma once

#include "ledger/ledger.h"
#include "lessons/lesson.h"

namespace headroom {

struct Gpt2Sizes {
    std::int64_t vocab = 50257;
    std::int64_t dModel = 768;
    std::int64_t layers = 12;
    std::int64_t heads = 12;
    std::int64_t dFf = 0; ///< 0: four times d_model
    std::int64_t positions = 1024;
    bool tied = true;
};

/// THROWS InputError if the sizes do not go together.
[[nodiscard]] Architecture gpt2Of(const Gpt2Sizes &sizes);
[[nodiscard]] Architecture bartOf(
    std::int64_t vocab, std::int64_t dModel, std::int64_t encoderLayers, std::int64_t decoderLayers);
[[nodiscard]] Architecture bertOf(std::int64_t layers, std::int64_t dModel);
[[nodiscard]] Architecture vitOf(std::int64_t patch, std::int64_t channels, std::int64_t dModel);

/// All parameters of the model, and those of the modules whose path ends so ("attn.c_attn"), of one layer.
[[nodiscard]] std::int64_t parametersOf(const Architecture &architecture);
[[nodiscard]] std::int64_t parametersOf(const Architecture &architecture, std::string_view moduleEnd);
/// All of one component, in all layers.
[[nodiscard]] std::int64_t parametersOf(const Architecture &architecture, Component component);

/// Bytes of a category at a moment of the step; of the peak.
[[nodiscard]] std::int64_t held(const Setting &setting, Category category, Moment moment);
[[nodiscard]] std::int64_t stepPeak(const Setting &setting);

} // namespace headroom
