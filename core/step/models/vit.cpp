// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/residual.h"
#include "step/layers/separate_attention.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"
#include "step/models/patches.h"

#include <QtGlobal>

namespace headroom {

namespace {

constexpr SeparateAttention::Manner manner{ .output = "o_proj",
    .queriesFirst = true,
    .divides = SeparateAttention::Divides::Each,
    .kernel = EagerKernel::Manner::Llama };

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_attention(place.child("attention", Component::Attention),
              { s.dModel, s.heads, a.attentionDropout, a.qkvBias }, manner)
        , m_before(place.child("layernorm_before", Component::Norm), s.dModel)
        , m_after(place.child("layernorm_after", Component::Norm), s.dModel)
        , m_feedForward(place.child("mlp", Component::FeedForward),
              PlainNames{ "fc1", "fc2", "activation_fn" }, s.dModel, s.dFf, a.activation, true)
        , m_dropout(place.child("dropout"), a.residualDropout)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, Attention kind) const
    {
        const Scope scope = enter();
        Tensor hidden = m_before(input);
        Attended attended = m_attention(hidden, hidden, kind, {});
        hidden = std::move(attended.output);
        join(hidden, input);
        const Tensor residual = hidden;
        hidden = m_after(hidden);
        hidden = m_feedForward(hidden);
        join(hidden, residual);
        return hidden;
    }

private:
    /// The branch becomes its sum with the residual.
    void join(Tensor &branch, const Tensor &residual) const
    {
        branch = m_dropout(branch);
        branch = residualSum(branch, residual);
    }

    SeparateAttention m_attention;
    LayerNorm m_before;
    LayerNorm m_after;
    PlainFeedForward m_feedForward;
    Dropout m_dropout;
};

/// Patches of the image through one convolution, a token for the class, and positions.
class Embeddings : public Module {
public:
    Embeddings(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_class(&place.parameter("cls_token", { Dim(1), Dim(1), s.dModel }))
        , m_positions(&place.parameter("position_embeddings", { Dim(1), s.positions, s.dModel }))
        , m_place(place.child("patch_embeddings"))
        , m_patches(place.child("patch_embeddings").child("projection"), s.dModel, a.vision, true)
        , m_dropout(place.child("dropout"), a.embeddingDropout)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &images) const
    {
        const Scope scope = enter();
        Tensor embedded;
        {
            const Scope reading = m_place.enter();
            embedded = m_patches(images);
            embedded = tokensOf(embedded);
        }
        embedded = afterClass(m_class->value, embedded, m_positions->value.size(1));
        embedded = add(embedded, m_positions->value);
        embedded = m_dropout(embedded);
        return embedded;
    }

private:
    Parameter *m_class;
    Parameter *m_positions;
    Module m_place;
    PatchConvolution m_patches;
    Dropout m_dropout;
};

/// ViTForImageClassification; ViTModel, with a pooler in place of the classifier.
class Vit final : public Model {
public:
    Vit(const Builder &place, const Architecture &a, const Recipe &recipe)
        : m_recipe(recipe)
        , m_sizes(a)
        , m_root(place)
        , m_inner(a.ending == Ending::Bare ? place : place.child("vit"))
        , m_base(m_inner)
        , m_embeddings(m_inner.child("embeddings", Component::Embedding), m_sizes, a)
        , m_layers(buildLayers<Layer>(m_inner, "layers", m_sizes, a))
        , m_norm(m_inner.child("layernorm", Component::Norm), m_sizes.dModel)
    {
        if (a.ending == Ending::Bare)
            m_pooler.emplace(
                m_inner.child("pooler").child("dense"), m_sizes.dModel, Dim(a.vision.outputWidth), true);
        else
            m_classifier.emplace(
                place.child("classifier", Component::Head), m_sizes.dModel, Dim(a.labels), true);
    }

    [[nodiscard]] bool runs() const override { return m_classifier.has_value(); }

    [[nodiscard]] Tensor loss(const StepInputs &inputs) const override
    {
        const Scope scope = m_root.enter();
        const Tensor hidden = hiddenStates(inputs.features);
        const Tensor pooled = select(hidden, 1);
        const Tensor logits = (*m_classifier)(pooled);
        m_root.tape().label(logits, QT_TRANSLATE_NOOP("Tensors", "logits"));
        return crossEntropy(logits, inputs.labels);
    }

private:
    [[nodiscard]] Tensor hiddenStates(const Tensor &images) const
    {
        const Scope scope = m_base.enter();
        const Tensor embedded = m_embeddings(images);
        Tensor hidden = embedded;
        for (const Layer &layer : m_layers)
            hidden = runLayer(m_recipe, layer, hidden, m_recipe.attention);
        return m_norm(hidden);
    }

    Recipe m_recipe;
    Sizes m_sizes;
    Module m_root;
    Builder m_inner;
    Module m_base;
    Embeddings m_embeddings;
    std::vector<Layer> m_layers;
    LayerNorm m_norm;
    std::optional<Linear> m_pooler;
    std::optional<Linear> m_classifier;
};

} // namespace

std::unique_ptr<Model> buildVit(const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return std::make_unique<Vit>(place, architecture, recipe);
}

} // namespace headroom
