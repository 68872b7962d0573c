// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layers.h"
#include "step/layers/linear.h"
#include "step/layers/norm.h"
#include "step/layers/rotary.h"
#include "step/model.h"

#include <optional>
#include <string>
#include <vector>

/// What several families' models are built of. The parameters come in the order in which Transformers
/// registers them.
namespace headroom {

/// An architecture's dimensions with their names.
struct Sizes {
    Dim dModel, heads, kvHeads, headDim, dFf, vocab, positions;
    Dim experts, expertFf, sharedFf;
    Dim queryRank, kvRank, nopeDim, ropeDim, valueDim;

    explicit Sizes(const Architecture &a);
};

/// A model whose parameters are known, but whose step is not re-enacted yet.
class CountedModel : public Model {
public:
    explicit CountedModel(const Architecture &a) : m_family(a.family) { }

    /// THROWS InputError: says so.
    [[nodiscard]] Tensor loss(const Inputs &inputs) const override;

private:
    const Family *m_family;
};

/// A run of layers, each built as Layer(place, sizes, architecture, number of the layer). Those at the start
/// that are unlike the rest make a run of their own.
template <class Layer>
[[nodiscard]] std::vector<Layer> buildLayers(const Builder &place, const std::string &name,
    const Sizes &sizes, const Architecture &a, std::int64_t count, std::int64_t leading, int period)
{
    std::vector<Layer> layers;
    const auto run = [&](std::int64_t first, std::int64_t length, int repeat) {
        std::int64_t number = first; // of a layer like it: slots keep the place within a period
        for (std::int16_t slot : place.tape().addLayers(first, length, repeat))
            layers.emplace_back(place.layer(name, slot), sizes, a, number++);
    };
    if (leading > 0)
        run(0, leading, 1);
    run(leading, count - leading, period);
    return layers;
}

/// The same for the architecture's own layers.
template <class Layer>
[[nodiscard]] std::vector<Layer> buildLayers(
    const Builder &place, const std::string &name, const Sizes &sizes, const Architecture &a)
{
    return buildLayers<Layer>(place, name, sizes, a, a.layers, leadingLayers(a), layerPeriod(a));
}

/// down(act(gate(x)) · up(x)).
class GatedFeedForward : public Module {
public:
    GatedFeedForward(const Builder &place, Dim width, Dim inner, bool bias = false)
        : Module(place)
        , m_gate(place.child("gate_proj"), width, inner, bias)
        , m_up(place.child("up_proj"), width, inner, bias)
        , m_down(place.child("down_proj"), inner, width, bias)
    {
    }

private:
    Linear m_gate;
    Linear m_up;
    Linear m_down;
};

/// The same with gate and up in one projection.
class JointGatedFeedForward : public Module {
public:
    JointGatedFeedForward(const Builder &place, Dim width, Dim inner)
        : Module(place)
        , m_gateUp(place.child("gate_up_proj"), width, Dim(2) * inner, false)
        , m_down(place.child("down_proj"), inner, width, false)
    {
    }

private:
    Linear m_gateUp;
    Linear m_down;
};

/// down(act(up(x))).
class PlainFeedForward : public Module {
public:
    PlainFeedForward(const Builder &place, const char *up, const char *down, Dim width, Dim inner, bool bias)
        : Module(place)
        , m_up(place.child(up), width, inner, bias)
        , m_down(place.child(down), inner, width, bias)
    {
    }

private:
    Linear m_up;
    Linear m_down;
};

/// Queries, keys and values by heads that may share keys and values; norms on queries and keys after all
/// projections.
class GroupedAttention : public Module {
public:
    /// Whether queries and keys are normed, and over what.
    enum class QkNorm : std::uint8_t { None, EachHead, AllHeads };

    GroupedAttention(const Builder &place, const Sizes &s, const Architecture &a, QkNorm norm = QkNorm::None)
        : Module(place)
        , m_query(place.child("q_proj"), s.dModel, s.heads * s.headDim, a.qkvBias)
        , m_key(place.child("k_proj"), s.dModel, s.kvHeads * s.headDim, a.qkvBias)
        , m_value(place.child("v_proj"), s.dModel, s.kvHeads * s.headDim, a.qkvBias)
        , m_output(place.child("o_proj"), s.heads * s.headDim, s.dModel, a.outputBias)
    {
        if (norm == QkNorm::None)
            return;
        const bool all = norm == QkNorm::AllHeads;
        m_queryNorm.emplace(place.child("q_norm", Component::Norm), all ? s.heads * s.headDim : s.headDim);
        m_keyNorm.emplace(place.child("k_norm", Component::Norm), all ? s.kvHeads * s.headDim : s.headDim);
    }

private:
    Linear m_query;
    Linear m_key;
    Linear m_value;
    Linear m_output;
    std::optional<RmsNorm> m_queryNorm;
    std::optional<RmsNorm> m_keyNorm;
};

/// The weights of all experts of a layer, one tensor for each projection.
class ExpertWeights : public Module {
public:
    enum class Layout : std::uint8_t { OutIn, InOut, InOutWithBias };

    ExpertWeights(const Builder &place, const Sizes &s, const Architecture &a, Layout layout = Layout::OutIn);

private:
    Parameter *m_gateUp;
    Parameter *m_gateUpBias = nullptr;
    Parameter *m_down;
    Parameter *m_downBias = nullptr;
};

/// A causal language model of the common shape: embed_tokens, layers, norm, rotary_emb under `inner`;
/// lm_head.
template <class Layer> class Decoder : public CountedModel {
public:
    Decoder(const Builder &inner, const Builder &head, const Architecture &a, Dim rotaryWidth)
        : CountedModel(a)
        , m_sizes(a)
        , m_tokens(inner.child("embed_tokens", Component::Embedding), m_sizes.vocab, m_sizes.dModel)
        , m_layers(buildLayers<Layer>(inner, "layers", m_sizes, a))
    {
        if (a.normWeights)
            m_norm.emplace(inner.child("norm", Component::Norm), m_sizes.dModel);
        m_rotary.emplace(inner.child("rotary_emb", Component::Embedding), rotaryWidth);
        if (a.tiedEmbeddings)
            m_head.emplace(head, m_tokens.weight());
        else
            m_head.emplace(head, m_sizes.dModel, m_sizes.vocab, false);
    }

private:
    Sizes m_sizes;
    Embedding m_tokens;
    std::vector<Layer> m_layers;
    std::optional<RmsNorm> m_norm;
    std::optional<RotaryEmbedding> m_rotary;
    std::optional<Linear> m_head;
};

/// The width that rotary positions turn.
[[nodiscard]] Dim rotaryWidth(const Architecture &architecture);

/// A Decoder where most have it: model and lm_head.
template <class Layer>
[[nodiscard]] std::unique_ptr<Model> buildDecoder(const Builder &place, const Architecture &a, const Recipe &)
{
    return std::make_unique<Decoder<Layer>>(
        place.child("model"), place.child("lm_head", Component::Head), a, rotaryWidth(a));
}

} // namespace headroom
