// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/residual.h"
#include "step/layers/separate_attention.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

/// The position embedding has two rows that no position uses.
constexpr std::int64_t unusedRows = 2;

constexpr SeparateAttention::Manner manner{ .scalesQueries = true, .kernel = EagerKernel::Manner::Llama };

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_normFirst(a.normFirst)
        , m_dropout(a.residualDropout)
        , m_attention(place.child("self_attn", Component::Attention),
              { s.dModel, s.heads, a.attentionDropout, a.qkvBias, a.outputBias }, manner)
        , m_attentionNorm(place.child("self_attn_layer_norm", Component::Norm), s.dModel, true, a.normWeights)
        , m_up(place.child("fc1", Component::FeedForward), s.dModel, s.dFf, a.mlpBias)
        , m_activation(place.child("activation_fn", Component::FeedForward), a.activation)
        , m_down(place.child("fc2", Component::FeedForward), s.dFf, s.dModel, a.mlpBias)
        , m_finalNorm(place.child("final_layer_norm", Component::Norm), s.dModel, true, a.normWeights)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, const LayerContext &context) const
    {
        const Scope scope = enter();
        Tensor hidden = m_normFirst ? m_attentionNorm(input) : input;
        Attended attended = m_attention(hidden, hidden, context.attention, context.mask, context.cache);
        hidden = std::move(attended.output);
        hidden = dropout(hidden, m_dropout);
        hidden = residualSum(input, hidden);
        if (!m_normFirst)
            hidden = m_attentionNorm(hidden);
        hidden = reshape(hidden, { input.size(0) * input.size(1), input.size(2) });
        const Tensor residual = hidden;
        if (m_normFirst)
            hidden = m_finalNorm(hidden);
        hidden = m_up(hidden);
        hidden = m_activation(hidden);
        hidden = m_down(hidden);
        hidden = dropout(hidden, m_dropout);
        Tensor sum = residualSum(residual, hidden);
        hidden = view(sum, input.shape());
        sum.reset();
        if (!m_normFirst)
            hidden = m_finalNorm(hidden);
        return hidden;
    }

private:
    bool m_normFirst;
    double m_dropout;
    SeparateAttention m_attention;
    LayerNorm m_attentionNorm;
    Linear m_up;
    ActivationFunction m_activation;
    Linear m_down;
    LayerNorm m_finalNorm;
};

/// OPTForCausalLM: learned positions; the smallest of the series embed tokens more narrowly than they
/// compute.
class Opt final : public CausalModel {
public:
    Opt(const Builder &place, const Architecture &a, const Recipe &recipe)
        : CausalModel(place, a)
        , m_recipe(recipe)
        , m_attentionDropout(a.attentionDropout)
        , m_sizes(a)
        , m_place(place.child("model").child("decoder"))
        , m_base(m_place)
        , m_tokens(m_place.child("embed_tokens", Component::Embedding), m_sizes.vocab, embeddingWidth(a))
        , m_positions(m_place.child("embed_positions", Component::Embedding), Dim(a.positions + unusedRows),
              m_sizes.dModel)
    {
        if (a.embeddingDim != a.dModel) {
            m_projectOut.emplace(m_place.child("project_out"), m_sizes.dModel, embeddingWidth(a), false);
            m_projectIn.emplace(m_place.child("project_in"), embeddingWidth(a), m_sizes.dModel, false);
        }
        if (a.finalNorm)
            m_norm.emplace(
                m_place.child("final_layer_norm", Component::Norm), m_sizes.dModel, true, a.normWeights);
        m_layers = buildLayers<Layer>(m_place, "layers", m_sizes, a);
        addHead(languageHead(place.child("lm_head", Component::Head), m_tokens.weight(), a.tiedEmbeddings));
    }

private:
    [[nodiscard]] Tensor hiddenStates(const Tensor &given, KvCache *cache) const override
    {
        const Scope scope = m_base.enter();
        Tape &tape = given.tape();
        const Tensor ids = view(given, given.shape());
        Tensor embedded = m_tokens(ids);
        askForGradient(m_recipe, embedded);
        const Tensor seen = made(tape, ids.shape(), DType::Fp32, Op::Ones);
        LayerContext context;
        context.attention = m_recipe.attention;
        context.attentionDropout = m_attentionDropout;
        context.cache = cache;
        const Tensor positions = positionsOf(seen);
        context.positions = alias(positions);
        if (m_recipe.attention == Attention::Eager)
            context.mask = causalMask(tape, ids.size(0), ids.size(1), embedded.dtype());
        const Tensor placed = placesOf(context.positions);
        if (m_projectIn)
            embedded = (*m_projectIn)(embedded);
        Tensor hidden = add(embedded, placed);
        for (const Layer &layer : m_layers)
            hidden = runLayer(m_recipe, layer, hidden, context);
        if (m_norm)
            hidden = (*m_norm)(hidden);
        if (m_projectOut)
            hidden = (*m_projectOut)(hidden);
        return hidden;
    }

    /// The number of tokens seen up to each, less one.
    [[nodiscard]] static Tensor positionsOf(const Tensor &seen)
    {
        Tape &tape = seen.tape();
        Tensor sums = made(tape, seen.shape(), DType::Fp32, Op::CumSum);
        Tensor masked = made(tape, seen.shape(), DType::Fp32, Op::Mul);
        const Tensor less = made(tape, seen.shape(), DType::Fp32, Op::Sub);
        masked.reset();
        sums = made(tape, seen.shape(), DType::Int64, Op::ToCopy);
        return sums;
    }

    [[nodiscard]] Tensor placesOf(const Tensor &positions) const
    {
        const Scope scope = m_positions.enter();
        const Tensor shifted = made(positions.tape(), positions.shape(), DType::Int64, Op::Add);
        return m_positions(shifted);
    }

    [[nodiscard]] Dim embeddingWidth(const Architecture &a) const
    {
        return a.embeddingDim != a.dModel ? Dim(a.embeddingDim) : m_sizes.dModel;
    }

    Recipe m_recipe;
    double m_attentionDropout;
    Sizes m_sizes;
    Builder m_place;
    Module m_base;
    Embedding m_tokens;
    Embedding m_positions;
    std::optional<Linear> m_projectOut;
    std::optional<Linear> m_projectIn;
    std::optional<LayerNorm> m_norm;
    std::vector<Layer> m_layers;
};

} // namespace

std::unique_ptr<Model> buildOpt(const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return std::make_unique<Opt>(place, architecture, recipe);
}

} // namespace headroom
