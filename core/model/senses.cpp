// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/senses.h"

#include "model/family.h"
#include "units/checked.h"

namespace headroom {

bool readsText(const Architecture &a) { return a.family->blueprint != Blueprint::Vit; }

bool readsTwoSequences(const Architecture &a) { return a.encoder.layers > 0 && !hearsAudio(a); }

bool hearsAudio(const Architecture &a) { return a.encoder.melBins > 0; }

std::int64_t framesHeard(const Architecture &a) { return multiply(2, a.encoder.positions); }

bool runsTextAlone(const Architecture &a)
{
    return a.family->blueprint == Blueprint::Llama4 || a.family->blueprint == Blueprint::Qwen3Vl;
}

bool seesImages(const Architecture &a) { return a.vision.patchSize > 0 && !runsTextAlone(a); }

bool matchesTextAndImages(const Architecture &a) { return a.family->blueprint == Blueprint::Clip; }

} // namespace headroom
