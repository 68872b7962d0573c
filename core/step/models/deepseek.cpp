// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/decoder_layer.h"
#include "step/layers/token_indexer.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

#include <QtGlobal>

namespace headroom {

namespace {

/// Multi-head latent attention.
class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_sizes(s)
        , m_rotary(a.latent.rotary)
        , m_holdsLow(a.indexer.heads > 0)
    {
        const Dim queries = s.heads * s.headDim;
        if (a.latent.queryRank > 0) {
            m_queryDown.emplace(place.child("q_a_proj"), s.dModel, s.queryRank, a.qkvBias);
            m_queryNorm.emplace(place.child("q_a_layernorm", Component::Norm), s.queryRank);
            m_query.emplace(place.child("q_b_proj"), s.queryRank, queries, false);
        } else {
            m_query.emplace(place.child("q_proj"), s.dModel, queries, false);
        }
        const Dim down(a.latent.kvRank + a.latent.ropeDim);
        const Dim up = s.heads * Dim(a.latent.nopeDim + a.latent.valueDim);
        m_keyValueDown.emplace(place.child("kv_a_proj_with_mqa"), s.dModel, down, a.qkvBias);
        m_keyValueNorm.emplace(place.child("kv_a_layernorm", Component::Norm), s.kvRank);
        m_keyValue.emplace(place.child("kv_b_proj"), s.kvRank, up, false);
        m_output.emplace(place.child("o_proj"), s.heads * s.valueDim, s.dModel, a.outputBias);
        if (a.indexer.heads > 0 && a.indexer.layers.holds(place.layerIndex()))
            m_indexer.emplace(place.child("indexer").unused(), s, a.indexer);
    }

    [[nodiscard]] Attended operator()(const Tensor &hidden, const LayerContext &context) const
    {
        const Scope scope = enter();
        const std::array<Dim, 2> headParts{ m_sizes.nopeDim, m_sizes.ropeDim };
        const std::array<Dim, 2> latentParts{ m_sizes.kvRank, m_sizes.ropeDim };
        const Tensor low = lowQueries(hidden);
        Tensor queries = projectedQueries(hidden, low);
        queries = view(queries, { hidden.size(0), hidden.size(1), m_sizes.heads, m_sizes.headDim });
        queries = transpose(queries, 1, 2);
        std::vector<Tensor> queryParts = split(queries, headParts, -1, Op::SplitWithSizes);
        Tensor compressed = (*m_keyValueDown)(hidden);
        std::vector<Tensor> parts = split(compressed, latentParts, -1, Op::SplitWithSizes);
        Tensor latent = (*m_keyValueNorm)(parts[0]);
        latent = view(latent, { hidden.size(0), 1, hidden.size(1), m_sizes.kvRank });
        Tensor positional = view(parts[1], { hidden.size(0), 1, hidden.size(1), m_sizes.ropeDim });
        tape().label(compressed, QT_TRANSLATE_NOOP("Tensors", "compressed keys and values"));
        turn(queryParts[1], positional, context.rotary);
        if (context.cache) // what is kept is narrow: the latent, and the positional part that all heads share
            context.cache->update(latent, positional);
        const Tensor query = cat(queryParts, -1, m_sizes.headDim);
        const auto [key, value] = expanded(latent, positional);
        tape().label(query, QT_TRANSLATE_NOOP("Tensors", "query"));
        tape().label(key, QT_TRANSLATE_NOOP("Tensors", "key"));
        LayerContext own = context;
        Choice choice;
        if (context.chosen) {
            choice = chosenTokens(context, hidden, low);
            own.mask = choice.mask;
        }
        Attended attended = attend(own, query, key, value);
        attended.chosen = choice.numbers;
        attended.output = (*m_output)(attended.output);
        return attended;
    }

private:
    struct KeyValue {
        Tensor key;
        Tensor value;
    };

    /// Where there is an indexer, Python's variable holds them: it reads them too.
    [[nodiscard]] Tensor lowQueries(const Tensor &hidden) const
    {
        if (!m_holdsLow)
            return {};
        const Tensor low = (*m_queryDown)(hidden);
        return (*m_queryNorm)(low);
    }

    [[nodiscard]] Tensor projectedQueries(const Tensor &hidden, const Tensor &low) const
    {
        if (low)
            return (*m_query)(low);
        if (!m_queryDown)
            return (*m_query)(hidden);
        Tensor narrow = (*m_queryDown)(hidden);
        narrow = (*m_queryNorm)(narrow);
        return (*m_query)(narrow);
    }

    /// What Python's variables hold of the choice of tokens until attention returns.
    struct Choice {
        Tensor numbers;
        Tensor others; ///< true for those not looked at
        Tensor mask;   ///< the causal one, without the others
    };

    /// By the indexer, or as the last one chose.
    [[nodiscard]] Choice chosenTokens(
        const LayerContext &context, const Tensor &hidden, const Tensor &low) const
    {
        Choice choice{ context.chosenBefore, {}, {} };
        if (m_indexer) {
            const Tensor mask = select(context.mask, 1);
            choice.numbers = (*m_indexer)(hidden, low, context, mask);
            tape().label(choice.numbers, QT_TRANSLATE_NOOP("Tensors", "numbers of the tokens looked at"));
        }
        const Shape square{ hidden.size(0), hidden.size(1), context.mask.size(3) };
        {
            const Tensor ones = made(tape(), square, DType::Bool, Op::NewOnes);
            const Tensor places = cast(choice.numbers, DType::Int64);
            choice.others = made(tape(), square, DType::Bool, Op::ScatterValue);
        }
        choice.others = unsqueeze(choice.others, 1);
        const DType type = context.mask.dtype();
        if (type == DType::Bool) {
            const Tensor wanted = made(tape(), choice.others.shape(), DType::Bool, Op::BitwiseNot);
            choice.mask = made(tape(), context.mask.shape(), type, Op::BitwiseAnd);
        } else {
            choice.mask = made(tape(), context.mask.shape(), type, Op::MaskedFill);
        }
        tape().label(choice.mask, QT_TRANSLATE_NOOP("Tensors", "mask of the tokens looked at"));
        return choice;
    }

    void turn(Tensor &query, Tensor &key, const RotaryTables &tables) const
    {
        if (m_rotary == LatentAttention::Rotary::Polar)
            applyPolarRotary(query, key, tables);
        else if (m_rotary == LatentAttention::Rotary::Neighbours)
            applyNeighbourRotary(query, key, tables);
        else
            applyRotary(query, key, tables);
    }

    /// Every head's key, of which the part with positions is the same for all, and value.
    [[nodiscard]] KeyValue expanded(const Tensor &latent, const Tensor &positional) const
    {
        const Dim batch = latent.size(0);
        const Dim sequence = latent.size(2);
        const std::array<Dim, 2> parts{ m_sizes.nopeDim, m_sizes.valueDim };
        Tensor both = (*m_keyValue)(latent);
        both = view(
            both, { batch, sequence, m_sizes.heads, m_sizes.nopeDim.value() + m_sizes.valueDim.value() });
        both = transpose(both, 1, 2);
        std::vector<Tensor> keyValue = split(both, parts, -1, Op::SplitWithSizes);
        const Tensor wide = expand(positional, { batch, m_sizes.heads, sequence, m_sizes.ropeDim });
        Tensor key =
            tape().make({ batch, m_sizes.heads, sequence, m_sizes.headDim }, both.dtype(), Op::NewEmpty);
        tape().sample(Op::NewEmpty);
        key = copyInto(key, -1, keyValue[0]);
        key = copyInto(key, -1, wide);
        return { key, keyValue[1] };
    }

    Sizes m_sizes;
    LatentAttention::Rotary m_rotary;
    bool m_holdsLow;
    std::optional<Linear> m_queryDown;
    std::optional<RmsNorm> m_queryNorm;
    std::optional<Linear> m_query;
    std::optional<Linear> m_keyValueDown;
    std::optional<RmsNorm> m_keyValueNorm;
    std::optional<Linear> m_keyValue;
    std::optional<Linear> m_output;
    std::optional<TokenIndexer> m_indexer;
};

class SparseFeedForward : public Module {
public:
    SparseFeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_experts(place.child("experts", Component::Experts), s, a)
        , m_router(place.child("gate", Component::Router), s, a,
              a.family->blueprint == Blueprint::DeepseekV2 ? GroupRouter::Scores::Softmax
                                                           : GroupRouter::Scores::Sigmoid,
              a.family->blueprint == Blueprint::GlmMoeDsa ? DType::Fp32 : place.weights())
        , m_shared(place.child("shared_experts", Component::Experts), s.dModel, s.sharedFf, a.activation,
              a.mlpBias)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        const Routing routing = m_router(x);
        Tensor hidden = view(x, { x.size(0) * x.size(1), x.size(2) });
        hidden = m_experts(hidden, routing);
        hidden = view(hidden, x.shape());
        const Tensor shared = m_shared(x);
        return add(hidden, shared);
    }

private:
    ExpertWeights m_experts;
    GroupRouter m_router;
    GatedFeedForward m_shared;
};

} // namespace

/// DeepSeek V2 and V3 with their kin: latent attention, some dense layers, then fine experts and a shared
/// one; GLM 5 looks at some tokens only.
std::unique_ptr<Model> buildDeepseek(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    DecoderParts parts;
    parts.alwaysMasked = architecture.indexer.heads > 0; // it reads the mask
    if (architecture.latent.rotary == LatentAttention::Rotary::Polar)
        parts.rotaryForm = RotaryEmbedding::Form::Polar;
    return buildDecoder<DecoderLayer<SelfAttention, SparseOrDense<SparseFeedForward>>>(
        place, architecture, recipe, parts);
}

} // namespace headroom
