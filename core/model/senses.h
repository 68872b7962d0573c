// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"

namespace headroom {

/// Whether the model reads or writes tokens, so that its runs have a sequence. A classifier of images does
/// not: the tokens of an image follow from its size and the patches'.
[[nodiscard]] bool readsText(const Architecture &);

/// Whether an encoder reads tokens and a decoder writes others, each with a length of its own.
[[nodiscard]] bool readsTwoSequences(const Architecture &);

/// Whether an encoder reads spectrograms, of a length that the model fixes.
[[nodiscard]] bool hearsAudio(const Architecture &);
[[nodiscard]] std::int64_t framesHeard(const Architecture &); ///< two for each position of the encoder

/// Whether a model that also reads images is run with text alone.
[[nodiscard]] bool runsTextAlone(const Architecture &);

/// Whether its runs are given images.
[[nodiscard]] bool seesImages(const Architecture &);

/// Whether the loss is that of matching each text of a batch with its image: there are no labels.
[[nodiscard]] bool matchesTextAndImages(const Architecture &);

} // namespace headroom
