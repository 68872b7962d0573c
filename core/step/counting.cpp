// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/counting.h"

#include "model/import.h"
#include "step/model.h"

#include <string_view>

namespace headroom {

namespace {

bool isBias(const Parameter &parameter) { return std::string_view(parameter.name).ends_with("bias"); }

/// The embedding of the tokens: its rows are the vocabulary.
bool isTokenTable(const Tape &tape, const Parameter &parameter)
{
    const Shape &shape = parameter.value.shape();
    return tape.componentOf(parameter) == Component::Embedding && shape.rank() == 2
        && shape[0].exponent(Symbol::Vocab) == 1;
}

/// Of the elements that a token passes, those that each convention counts.
void addActive(Count &count, const Tape &tape, const Parameter &parameter, std::int64_t elements, bool tied)
{
    const Component component = tape.componentOf(parameter);
    const bool isHead = component == Component::Head || (tied && isTokenTable(tape, parameter));
    const bool isMatrix = parameter.value.shape().rank() >= 2 && !isBias(parameter);
    const bool isEmbedding = component == Component::Embedding;
    count.active = add(count.active, elements);
    count.activeComponents[static_cast<std::size_t>(component)] += elements;
    if (isHead || !isEmbedding)
        count.activeWithoutEmbedding += elements;
    if (!isHead && !isEmbedding)
        count.activeBody += elements;
    if (isMatrix && (isHead || !isEmbedding))
        count.activeMatrices += elements;
}

} // namespace

Count countOn(Tape &tape, const Architecture &architecture)
{
    const bool tied = architecture.tiedEmbeddings && architecture.ending == Ending::LanguageModel;
    Count count;
    for (const Parameter &parameter : tape.parameters()) {
        const std::int64_t elements = multiply(parameter.value.shape().elements(), tape.countOf(parameter));
        count.total = add(count.total, elements);
        if (parameter.trainable)
            count.trainable = add(count.trainable, elements);
        const std::int64_t passed = parameter.experts == 0
            ? elements
            : multiply(elements / parameter.experts, parameter.activeExperts);
        addActive(count, tape, parameter, passed, tied);
        count.components[static_cast<std::size_t>(tape.componentOf(parameter))] += elements;
        if (isBias(parameter))
            count.biases += elements;
    }
    return count;
}

Count countParameters(const Architecture &architecture)
{
    validate(architecture);
    Tape tape;
    static_cast<void>(buildModel(tape, architecture, {}));
    return countOn(tape, architecture);
}

} // namespace headroom
