// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/model.h"

#include "step/models/blueprints.h"

namespace headroom {

std::unique_ptr<Model> buildModel(Tape &tape, const Architecture &architecture, const Recipe &recipe)
{
    BuildModel *build = findBuilder(architecture.family->blueprint);
    const Builder place =
        recipe.lora ? Builder(tape, recipe.weights, *recipe.lora) : Builder(tape, recipe.weights);
    return build(place, architecture, recipe);
}

} // namespace headroom
