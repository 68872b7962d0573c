// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dimensions.h"

#include "model/family.h"
#include "model/heads.h"
#include "model/layers.h"
#include "model/senses.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace headroom {

namespace {

template <auto member> std::int64_t &field(Architecture &a) { return a.*member; }
template <auto part, auto member> std::int64_t &field(Architecture &a) { return (a.*part).*member; }

bool always(const Architecture &) { return true; }
bool hasLearnedPositions(const Architecture &a) { return a.learnedPositions && readsText(a); }
bool hasOwnHeadDim(const Architecture &a) { return a.ownHeadDim && a.latent.kvRank == 0; }
bool hasOwnKvHeads(const Architecture &a) { return a.ownKvHeads; }
bool hasExperts(const Architecture &a) { return !a.experts.layers.period.empty(); }
bool hasEncoder(const Architecture &a) { return a.encoder.positions > 0 || a.encoder.dFf > 0; }

using Scale = Dimension::Scale;
constexpr Scale Linear = Scale::Linear, Logarithmic = Scale::Logarithmic, Heads = Scale::Heads,
                DivisorsOfHeads = Scale::DivisorsOfHeads, UpToExperts = Scale::UpToExperts;

constexpr std::array<Dimension, 14> table{ {
    { "d_model", "d_model", QT_TRANSLATE_NOOP("Dimensions", "model width"),
        QT_TRANSLATE_NOOP("Dimensions", "Weights grow with its square, activations in step with it."),
        field<&Architecture::dModel>, nullptr, 64, 32768, 64, Logarithmic, always },
    { "layers", "L", QT_TRANSLATE_NOOP("Dimensions", "layers"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "Weights, optimizer state and kept activations grow in step with it."),
        field<&Architecture::layers>, nullptr, 1, 160, 1, Linear, always, mostLayers },
    { "heads", "h", QT_TRANSLATE_NOOP("Dimensions", "attention heads"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Eager attention keeps a batch·heads·seq·seq matrix for each layer; flash attention does not."),
        field<&Architecture::heads>, nullptr, 1, 256, 1, Heads, always },
    { "kv_heads", "h_kv", QT_TRANSLATE_NOOP("Dimensions", "KV heads"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Fewer of them make keys, values and their weights smaller, and the KV cache with them."),
        field<&Architecture::kvHeads>, nullptr, 1, 256, 1, DivisorsOfHeads, hasOwnKvHeads },
    { "head_dim", "d_head", QT_TRANSLATE_NOOP("Dimensions", "head size"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "Queries, keys, values and the weights that make them grow in step with it."),
        field<&Architecture::headDim>, nullptr, 16, 512, 16, Logarithmic, hasOwnHeadDim },
    { "d_ff", "d_ff", QT_TRANSLATE_NOOP("Dimensions", "feed-forward width"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "The largest weights of a layer and its widest activations grow in step with it."),
        field<&Architecture::dFf>, nullptr, 64, 131072, 64, Logarithmic, hasDenseLayers },
    { "experts", "E", QT_TRANSLATE_NOOP("Dimensions", "experts"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Weights and optimizer state grow in step with it; what one token passes through does not."),
        field<&Architecture::experts, &Experts::count>, nullptr, 1, 512, 1, Logarithmic, hasExperts },
    { "active_experts", "k", QT_TRANSLATE_NOOP("Dimensions", "experts a token passes"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "The experts' activations grow in step with it; their weights do not."),
        field<&Architecture::experts, &Experts::active>, nullptr, 1, 64, 1, UpToExperts, hasExperts },
    { "expert_d_ff", "d_expert", QT_TRANSLATE_NOOP("Dimensions", "width of an expert"),
        QT_TRANSLATE_NOOP("Dimensions", "Every expert's weights and its activations grow in step with it."),
        field<&Architecture::experts, &Experts::dFf>, nullptr, 64, 32768, 64, Logarithmic, hasExperts },
    { "encoder_layers", "L_enc", QT_TRANSLATE_NOOP("Dimensions", "encoder layers"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Weights, optimizer state and kept activations of the encoder grow in step with it."),
        field<&Architecture::encoder, &Encoder::layers>, nullptr, 1, 160, 1, Linear, hasEncoder, mostLayers },
    { "vocab", "V", QT_TRANSLATE_NOOP("Dimensions", "vocabulary"),
        QT_TRANSLATE_NOOP("Dimensions",
            "The embedding and the head grow with it, and so do the logits of every token, often the peak."),
        field<&Architecture::vocab>, nullptr, 256, 524288, 256, Logarithmic, readsText },
    { "positions", "P", QT_TRANSLATE_NOOP("Dimensions", "positions"),
        QT_TRANSLATE_NOOP("Dimensions", "Rows of the position embedding: no sequence can be longer."),
        field<&Architecture::positions>, nullptr, 64, 1048576, 64, Logarithmic, hasLearnedPositions },
    { "batch", "B", QT_TRANSLATE_NOOP("Dimensions", "batch"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "Activations grow in step with it; weights and optimizer state do not."),
        nullptr, &Recipe::batch, 1, 1024, 1, Logarithmic, always },
    { "sequence", "S", QT_TRANSLATE_NOOP("Dimensions", "sequence"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "Activations grow in step with it, and with its square where attention is eager."),
        nullptr, &Recipe::sequence, 64, 1048576, 64, Logarithmic, readsText },
} };

using Stops = std::vector<std::int64_t>;

/// Powers of two and three steps between each two of them.
Stops logarithmicStops(std::int64_t smallest, std::int64_t largest, std::int64_t grain)
{
    Stops stops;
    for (std::int64_t octave = 1; octave <= largest; octave *= 2)
        for (std::int64_t quarter = 4; quarter < 8; ++quarter) {
            const std::int64_t stop = octave * quarter / 4;
            const bool exact = octave * quarter % 4 == 0;
            if (exact && stop % grain == 0 && stop >= smallest && stop <= largest)
                stops.push_back(stop);
        }
    return stops;
}

Stops linearStops(std::int64_t smallest, std::int64_t largest)
{
    Stops stops;
    for (std::int64_t stop = smallest; stop <= largest; ++stop)
        stops.push_back(stop);
    return stops;
}

Stops headStops(const Dimension &dimension, const Architecture &a)
{
    Stops stops = a.ownHeadDim ? logarithmicStops(dimension.smallest, dimension.largest, 1) : headChoices(a);
    std::erase_if(stops, [&](std::int64_t stop) { return stop > dimension.largest; });
    return stops;
}

/// The largest value that the others allow.
std::int64_t limitOf(const Dimension &dimension, const Architecture &a)
{
    const bool isSequence = dimension.ofRun == &Recipe::sequence;
    return isSequence && a.learnedPositions ? std::min(a.positions, dimension.largest) : dimension.largest;
}

void note(QStringList *notes, const char *sentence, std::int64_t was, std::int64_t is)
{
    if (notes && was != is)
        *notes << QCoreApplication::translate("Dimensions", sentence).arg(was).arg(is);
}

void followDModel(Architecture &a, QStringList *notes)
{
    const std::int64_t heads = a.heads;
    const Stops choices = headChoices(a);
    if (!choices.empty())
        a.heads = nearest(choices, heads);
    note(notes, QT_TRANSLATE_NOOP("Dimensions", "Heads changed from %1 to %2, so that they divide d_model."),
        heads, a.heads);
    if (a.encoder.layers > 0 && !a.ownHeadDim && a.encoder.heads != heads)
        a.encoder.heads = nearest(divisorsOf(a.dModel), a.encoder.heads);
    if (a.dFfPerDModel > 0) {
        const std::int64_t dFf = a.dFf;
        a.dFf = a.dFfPerDModel * a.dModel;
        note(notes, QT_TRANSLATE_NOOP("Dimensions", "The feed-forward width followed d_model from %1 to %2."),
            dFf, a.dFf);
    }
}

/// KV heads keep dividing heads; where every head had its own, it keeps it.
void followHeads(Architecture &a, std::int64_t headsBefore, QStringList *notes)
{
    if (a.encoder.heads == headsBefore)
        a.encoder.heads = a.heads;
    const std::int64_t kvHeads = a.kvHeads;
    a.kvHeads = kvHeads == headsBefore ? a.heads : nearest(divisorsOf(a.heads), kvHeads);
    if (hasOwnKvHeads(a))
        note(notes,
            QT_TRANSLATE_NOOP("Dimensions", "KV heads changed from %1 to %2, so that they divide the heads."),
            kvHeads, a.kvHeads);
    if (a.ownHeadDim)
        return;
    const std::int64_t headDim = a.headDim;
    a.headDim = a.dModel / a.heads;
    note(notes, QT_TRANSLATE_NOOP("Dimensions", "The head size followed from %1 to %2."), headDim, a.headDim);
}

} // namespace

std::span<const Dimension> dimensions() { return table; }

const Dimension *findDimension(std::string_view id)
{
    const auto *row = std::ranges::find(table, id, &Dimension::id);
    return row == table.end() ? nullptr : row;
}

std::int64_t valueOf(const Dimension &dimension, const Architecture &architecture, const Recipe &recipe)
{
    if (!dimension.ofModel)
        return recipe.*dimension.ofRun;
    return dimension.ofModel(const_cast<Architecture &>(architecture)); // only read
}

Stops stopsOf(const Dimension &dimension, const Architecture &a, const Recipe &recipe)
{
    const std::int64_t largest = limitOf(dimension, a);
    Stops stops;
    switch (dimension.scale) {
    case Linear:
        stops = linearStops(dimension.smallest, largest);
        break;
    case Logarithmic:
        stops = logarithmicStops(dimension.smallest, largest, dimension.grain);
        break;
    case Heads:
        stops = headStops(dimension, a);
        break;
    case DivisorsOfHeads:
        stops = divisorsOf(a.heads);
        break;
    case UpToExperts:
        stops = linearStops(dimension.smallest, std::min(largest, a.experts.count));
        break;
    }
    stops.push_back(valueOf(dimension, a, recipe));
    if (largest < dimension.largest)
        stops.push_back(largest);
    std::ranges::sort(stops);
    const auto repeated = std::ranges::unique(stops);
    stops.erase(repeated.begin(), repeated.end());
    return stops;
}

void setDimension(
    const Dimension &dimension, std::int64_t value, Architecture &a, Recipe &recipe, QStringList *notes)
{
    if (!dimension.ofModel) {
        recipe.*dimension.ofRun = value;
        return;
    }
    std::int64_t &target = dimension.ofModel(a);
    const std::int64_t headsBefore = a.heads;
    const std::int64_t before = target;
    target = value;
    if (value < 1)
        return;
    if (&target == &a.dModel)
        followDModel(a, notes);
    if (&target == &a.dModel || &target == &a.heads)
        followHeads(a, headsBefore, notes);
    if (&target == &a.dFf) {
        a.dFfPerDModel = 0;
        if (a.encoder.dFf == before)
            a.encoder.dFf = value;
    }
    if (&target == &a.experts.count && a.experts.active > value) {
        note(notes,
            QT_TRANSLATE_NOOP(
                "Dimensions", "The experts that a token passes went from %1 to %2, as many as there are."),
            a.experts.active, value);
        a.experts.active = value;
    }
    if (&target == &a.positions && a.learnedPositions && recipe.sequence > a.positions) {
        note(notes,
            QT_TRANSLATE_NOOP(
                "Dimensions", "The sequence was shortened from %1 to %2, the positions there are."),
            recipe.sequence, a.positions);
        recipe.sequence = a.positions;
    }
}

} // namespace headroom
