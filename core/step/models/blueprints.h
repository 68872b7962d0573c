// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/model.h"

namespace headroom {

using BuildModel = std::unique_ptr<Model>(const Builder &, const Architecture &, const Recipe &);

BuildModel buildGptNeoX, buildOpt, buildBloom, buildFalcon, buildPhi;
BuildModel buildPhi3, buildOlmo, buildOlmo2, buildGlm4, buildGemma, buildGemma2;
BuildModel buildMixtral, buildMiniMaxM2, buildQwenMoe, buildGptOss, buildDeepseek;
BuildModel buildBert, buildBart, buildT5, buildWhisper;
BuildModel buildVit, buildClip, buildQwen3Vl, buildLlama4;

} // namespace headroom
