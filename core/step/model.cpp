// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/model.h"

#include "model/family.h"
#include "step/models/models.h"

namespace headroom {

namespace {

struct Row {
    Blueprint blueprint;
    std::unique_ptr<Model> (*build)(const Builder &, const Architecture &, const Recipe &);
};

constexpr std::array<Row, 2> blueprints {{
    { Blueprint::Gpt2, buildGpt2 },
    { Blueprint::Llama, buildLlama },
}};

} // namespace

std::unique_ptr<Model> buildModel(Tape &tape, const Architecture &architecture, const Recipe &recipe)
{
    for (const auto &[blueprint, build] : blueprints)
        if (blueprint == architecture.family->blueprint)
            return build(Builder(tape, recipe.weights), architecture, recipe);
    return nullptr;
}

} // namespace headroom
