// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/activation.h"
#include "step/layers/residual.h"

#include "step/models/blueprints.h"
#include "step/models/decoder.h"

#include <QtGlobal>

namespace headroom {

namespace {

class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_sizes(s)
        , m_joint(place.child("c_attn"), s.dModel, Dim(3) * s.dModel)
        , m_output(place.child("c_proj"), s.dModel, s.dModel)
        , m_dropout(place.child("resid_dropout"), a.residualDropout)
    {
    }

    [[nodiscard]] Attended operator()(const Tensor &hidden, const LayerContext &context) const
    {
        const Scope scope = enter();
        const std::array<Dim, 3> thirds{ m_sizes.dModel, m_sizes.dModel, m_sizes.dModel };
        Tensor joint = m_joint(hidden);
        tape().label(joint, QT_TRANSLATE_NOOP("Tensors", "query, key and value"));
        std::vector<Tensor> parts = split(joint, thirds, 2);
        joint.reset();
        Tensor query = std::move(parts[0]);
        Tensor key = std::move(parts[1]);
        Tensor value = std::move(parts[2]);
        key = byHead(key, m_sizes.heads);
        value = byHead(value, m_sizes.heads);
        query = byHead(query, m_sizes.heads);
        keepForLater(context, key, value);
        const EagerKernel eager{ context.attentionDropout, EagerKernel::Manner::Gpt2 };
        Attended attended = attend(eager, context.attention, query, key, value, context.mask, hidden.shape());
        attended.output = m_output(attended.output);
        attended.output = m_dropout(attended.output);
        return attended;
    }

private:
    Sizes m_sizes;
    Conv1d m_joint;
    Conv1d m_output;
    Dropout m_dropout;
};

class FeedForward : public Module {
public:
    FeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_up(place.child("c_fc"), s.dModel, s.dFf)
        , m_down(place.child("c_proj"), s.dFf, s.dModel)
        , m_activation(place.child("act"), a.activation)
        , m_dropout(place.child("dropout"), a.residualDropout)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        Tensor hidden = m_up(x);
        hidden = m_activation(hidden);
        hidden = m_down(hidden);
        hidden = m_dropout(hidden);
        return hidden;
    }

private:
    Conv1d m_up;
    Conv1d m_down;
    ActivationFunction m_activation;
    Dropout m_dropout;
};

class Block : public Module {
public:
    Block(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_norm1(place.child("ln_1", Component::Norm), s.dModel)
        , m_attention(place.child("attn", Component::Attention), s, a)
        , m_norm2(place.child("ln_2", Component::Norm), s.dModel)
        , m_feedForward(place.child("mlp", Component::FeedForward), s, a)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, const LayerContext &context) const
    {
        const Scope scope = enter();
        Tensor hidden = m_norm1(input);
        const Attended attended = m_attention(hidden, context);
        hidden = residualSum(attended.output, input);
        const Tensor residual = hidden;
        hidden = m_norm2(hidden);
        const Tensor fed = m_feedForward(hidden);
        return residualSum(residual, fed);
    }

private:
    LayerNorm m_norm1;
    SelfAttention m_attention;
    LayerNorm m_norm2;
    FeedForward m_feedForward;
};

} // namespace

/// GPT2LMHeadModel: learned positions, joint query-key-value projection, head tied to the embedding.
std::unique_ptr<Model> buildGpt2(const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    constexpr DecoderParts parts{ .tokens = "wte",
        .layers = "h",
        .norm = "ln_f",
        .positions = "wpe",
        .dropout = "drop",
        .views = true,
        .masksSeePositions = false,
        .rotaryForm = std::nullopt };
    return buildDecoder<Block, LayerNorm>(place, architecture, recipe, parts, "transformer");
}

} // namespace headroom
