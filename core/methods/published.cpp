// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/published.h"

#include <array>

namespace headroom {

Sizes::Sizes(const Architecture &a, const Recipe &recipe)
    : batch(Symbol::Batch, recipe.batch)
    , sequence(Symbol::Sequence, recipe.sequence)
    , dModel(Symbol::DModel, a.dModel)
    , heads(Symbol::Heads, a.heads)
    , layers(Symbol::Layers, a.layers)
    , vocab(Symbol::Vocab, a.vocab)
{
}

bool isTraining(const Architecture &, const Recipe &recipe) { return recipe.mode == Mode::Train; }
bool isInference(const Architecture &, const Recipe &recipe) { return recipe.mode != Mode::Train; }

bool isDense(const Architecture &a, const Recipe &)
{
    return a.experts.count == 0 && a.encoder.layers == 0 && a.vision.patchSize == 0;
}

bool isDenseTraining(const Architecture &a, const Recipe &recipe)
{
    return isTraining(a, recipe) && isDense(a, recipe);
}

std::span<const Method> methods()
{
    static const std::vector<Method> all = [] {
        std::vector<Method> rows;
        for (std::span<const Method> source :
            { documentMethods(), korthikantiMethods(), stateMethods(), eleutherMethods() })
            rows.insert(rows.end(), source.begin(), source.end());
        return rows;
    }();
    return all;
}

} // namespace headroom
