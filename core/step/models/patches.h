// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "step/layers/convolution.h"

/// How models that see turn images into tokens.
namespace headroom {

/// A convolution whose windows lie side by side: each patch of an image becomes one vector.
class PatchConvolution : public Convolution {
public:
    PatchConvolution(const Builder &place, Dim width, const Vision &v, bool bias)
        : Convolution(
            place, { width, Dim(v.channels), Dim(v.patchSize), Dim(v.patchSize) }, { v.patchSize, 0 }, bias)
    {
    }
};

/// [batch, width, rows, columns] as [batch, rows·columns, width].
[[nodiscard]] Tensor tokensOf(const Tensor &patches);

/// The tokens of each image after one that stands for its class.
[[nodiscard]] Tensor afterClass(const Tensor &classToken, const Tensor &tokens, Dim total);

} // namespace headroom
