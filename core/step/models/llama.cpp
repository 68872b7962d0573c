// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/checkpoint.h"
#include "step/layers/activation.h"
#include "step/layers/attention.h"
#include "step/layers/causal_lm.h"
#include "step/layers/linear.h"
#include "step/layers/norm.h"
#include "step/layers/rotary.h"
#include "step/models/models.h"

namespace headroom {

namespace {

struct Sizes {
    Dim dModel, heads, kvHeads, headDim, dFf, vocab;

    explicit Sizes(const Architecture &a)
        : dModel(Symbol::DModel, a.dModel), heads(Symbol::Heads, a.heads), kvHeads(Symbol::KvHeads, a.kvHeads),
          headDim(Symbol::HeadDim, a.headDim), dFf(Symbol::DFf, a.dFf), vocab(Symbol::Vocab, a.vocab)
    {
    }
};

/// What every layer is given beside its hidden states.
struct Context {
    Tensor mask;
    Tensor positions;
    RotaryTables rotary;
};

class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a, const Recipe &recipe)
        : Module(place), m_sizes(s), m_eager(recipe.attention == Attention::Eager), m_kernel { a.attentionDropout },
          m_query(place.child("q_proj"), s.dModel, s.heads * s.headDim, a.qkvBias),
          m_key(place.child("k_proj"), s.dModel, s.kvHeads * s.headDim, a.qkvBias),
          m_value(place.child("v_proj"), s.dModel, s.kvHeads * s.headDim, a.qkvBias),
          m_output(place.child("o_proj"), s.heads * s.headDim, s.dModel, a.outputBias)
    {
        if (a.qkNorm) {
            m_queryNorm.emplace(place.child("q_norm", Component::Norm), s.headDim);
            m_keyNorm.emplace(place.child("k_norm", Component::Norm), s.headDim);
        }
    }

    [[nodiscard]] Attended operator()(const Tensor &hidden, const Context &context) const
    {
        const Scope scope = enter();
        Tensor query = byHead(m_query, m_queryNorm, m_sizes.heads, hidden);
        Tensor key = byHead(m_key, m_keyNorm, m_sizes.kvHeads, hidden);
        const Tensor value = byHead(m_value, {}, m_sizes.kvHeads, hidden);
        applyRotary(query, key, context.rotary);
        tape().label(query, QT_TRANSLATE_NOOP("Tensors", "query"));
        tape().label(key, QT_TRANSLATE_NOOP("Tensors", "key"));
        tape().label(value, QT_TRANSLATE_NOOP("Tensors", "value"));
        Attended attended = m_eager ? m_kernel(query, key, value, context.mask) : sdpaKernel(query, key, value);
        attended.output = reshape(attended.output, { hidden.size(0), hidden.size(1), m_sizes.heads * m_sizes.headDim });
        attended.output = contiguous(attended.output);
        attended.output = m_output(attended.output);
        return attended;
    }

private:
    [[nodiscard]] Tensor byHead(
        const Linear &projection, const std::optional<RmsNorm> &norm, Dim heads, const Tensor &hidden) const
    {
        Tensor x = projection(hidden);
        x = view(x, { hidden.size(0), hidden.size(1), heads, m_sizes.headDim });
        if (norm)
            x = (*norm)(x);
        return transpose(x, 1, 2);
    }

    Sizes m_sizes;
    bool m_eager;
    EagerKernel m_kernel;
    Linear m_query;
    Linear m_key;
    Linear m_value;
    Linear m_output;
    std::optional<RmsNorm> m_queryNorm;
    std::optional<RmsNorm> m_keyNorm;
};

class FeedForward : public Module {
public:
    FeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place), m_gate(place.child("gate_proj"), s.dModel, s.dFf, a.mlpBias),
          m_up(place.child("up_proj"), s.dModel, s.dFf, a.mlpBias),
          m_down(place.child("down_proj"), s.dFf, s.dModel, a.mlpBias), m_activation(place.child("act_fn"), a.activation)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        Tensor gate = m_gate(x);
        gate = m_activation(gate);
        Tensor up = m_up(x);
        const Tensor product = mul(gate, up);
        gate.reset();
        up.reset();
        return m_down(product);
    }

private:
    Linear m_gate;
    Linear m_up;
    Linear m_down;
    ActivationFunction m_activation;
};

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a, const Recipe &recipe)
        : Module(place), m_attention(place.child("self_attn", Component::Attention), s, a, recipe),
          m_feedForward(place.child("mlp", Component::FeedForward), s, a),
          m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel),
          m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, const Context &context) const
    {
        const Scope scope = enter();
        Tensor hidden = m_inputNorm(input);
        Attended attended = m_attention(hidden, context);
        hidden = std::move(attended.output);
        hidden = add(input, hidden);
        tape().label(hidden, QT_TRANSLATE_NOOP("Tensors", "residual stream"));
        const Tensor residual = hidden;
        hidden = m_attendedNorm(hidden);
        hidden = m_feedForward(hidden);
        hidden = add(residual, hidden);
        tape().label(hidden, QT_TRANSLATE_NOOP("Tensors", "residual stream"));
        return hidden;
    }

private:
    SelfAttention m_attention;
    FeedForward m_feedForward;
    RmsNorm m_inputNorm;
    RmsNorm m_attendedNorm;
};

/// LlamaForCausalLM and its close kin: rotary positions, grouped key and value heads, gated feed-forward, RMSNorm.
class Llama final : public Model {
public:
    Llama(const Builder &place, const Architecture &a, const Recipe &recipe)
        : m_recipe(recipe), m_sizes(a), m_model(place.child("model")), m_root(place), m_base(m_model),
          m_tokens(m_model.child("embed_tokens", Component::Embedding), m_sizes.vocab, m_sizes.dModel)
    {
        for (std::int16_t slot : place.tape().addLayers(0, a.layers))
            m_layers.emplace_back(m_model.layer("layers", slot), m_sizes, a, recipe);
        m_norm.emplace(m_model.child("norm", Component::Norm), m_sizes.dModel);
        m_rotary.emplace(m_model.child("rotary_emb", Component::Embedding), m_sizes.headDim);
        const Builder head = place.child("lm_head", Component::Head);
        if (a.tiedEmbeddings)
            m_head.emplace(head, m_tokens.weight());
        else
            m_head.emplace(head, m_sizes.dModel, m_sizes.vocab, false);
    }

    [[nodiscard]] bool runs() const override { return true; }

    [[nodiscard]] Tensor loss(const Inputs &inputs) const override
    {
        const Scope scope = m_root.enter();
        const Tensor last = hiddenStates(inputs.ids);
        const Tensor hidden = alias(last);
        const Tensor logits = (*m_head)(hidden);
        return causalLoss(logits, inputs.labels);
    }

private:
    [[nodiscard]] Tensor hiddenStates(const Tensor &ids) const
    {
        const Scope scope = m_base.enter();
        Tape &tape = ids.tape();
        const Tensor embedded = m_tokens(ids);
        Context context;
        context.positions = positionIds(tape, ids.size(1));
        if (m_recipe.attention == Attention::Eager)
            context.mask = causalMask(tape, ids.size(0), ids.size(1), embedded.dtype());
        context.rotary = (*m_rotary)(context.positions, embedded.dtype());
        Tensor hidden = embedded;
        for (const Layer &layer : m_layers)
            hidden = checkpoint(tape, m_recipe.checkpointing == Checkpointing::Full,
                [&layer, hidden, context] { return layer(hidden, context); });
        return (*m_norm)(hidden);
    }

    Recipe m_recipe;
    Sizes m_sizes;
    Builder m_model;
    Module m_root;
    Module m_base;
    Embedding m_tokens;
    std::vector<Layer> m_layers;
    std::optional<RmsNorm> m_norm;
    std::optional<RotaryEmbedding> m_rotary;
    std::optional<Linear> m_head;
};

} // namespace

std::unique_ptr<Model> buildLlama(const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return std::make_unique<Llama>(place, architecture, recipe);
}

} // namespace headroom
