// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/family.h"
#include "step/model.h"

namespace headroom {

/// Builds the model of one blueprint: its modules, with their parameters in the order of model.parameters().
using BuildModel = std::unique_ptr<Model>(const Builder &, const Architecture &, const Recipe &);

/// The builder of a blueprint; there is one for each.
[[nodiscard]] BuildModel *findBuilder(Blueprint blueprint);

BuildModel buildGpt2, buildLlama;
BuildModel buildGptNeoX, buildOpt, buildBloom, buildFalcon, buildPhi;
BuildModel buildPhi3, buildOlmo, buildOlmo2, buildGlm4, buildGemma, buildGemma2;
BuildModel buildMixtral, buildMiniMaxM2, buildQwenMoe, buildGptOss, buildDeepseek;
BuildModel buildBert, buildBart, buildT5, buildWhisper;
BuildModel buildVit, buildClip, buildQwen3Vl, buildLlama4;

} // namespace headroom
