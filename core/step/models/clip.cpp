// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/residual.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"
#include "step/models/patches.h"
#include "step/models/seq2seq.h"

#include <QtGlobal>

namespace headroom {

namespace {

constexpr SeparateAttention::Manner manner{ .divides = SeparateAttention::Divides::Last,
    .kernel = EagerKernel::Manner::Llama };

/// A layer of either tower.
class ClipLayer : public Module {
public:
    struct Options {
        Dim width, heads, inner;
        double attentionDropout;
        Activation activation;
    };

    ClipLayer(const Builder &place, const Options &o)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention),
              { o.width, o.heads, o.attentionDropout }, manner)
        , m_norm1(place.child("layer_norm1", Component::Norm), o.width)
        , m_feedForward(place.child("mlp", Component::FeedForward),
              PlainNames{ "fc1", "fc2", "activation_fn" }, o.width, o.inner, o.activation, true)
        , m_norm2(place.child("layer_norm2", Component::Norm), o.width)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, Attention kind, const Tensor &mask) const
    {
        const Scope scope = enter();
        Tensor hidden = m_norm1(input);
        Attended attended = m_attention(hidden, hidden, kind, mask);
        hidden = std::move(attended.output);
        hidden = residualSum(input, hidden);
        const Tensor residual = hidden;
        hidden = m_norm2(hidden);
        hidden = m_feedForward(hidden);
        return residualSum(residual, hidden);
    }

private:
    SeparateAttention m_attention;
    LayerNorm m_norm1;
    PlainFeedForward m_feedForward;
    LayerNorm m_norm2;
};

struct TextLayer : ClipLayer {
    TextLayer(const Builder &place, const Sizes &s, const Architecture &a)
        : ClipLayer(place, { s.dModel, s.heads, s.dFf, a.attentionDropout, a.activation })
    {
    }
};

struct VisionLayer : ClipLayer {
    VisionLayer(const Builder &place, const Sizes &, const Architecture &a)
        : ClipLayer(place,
            { Dim(a.vision.dModel), Dim(a.vision.heads), Dim(a.vision.dFf), a.vision.attentionDropout,
                a.vision.activation })
    {
    }
};

template <class Layer> class Encoder : public Module {
public:
    Encoder(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t layers)
        : Module(place)
        , m_layers(buildLayers<Layer>(place, "layers", s, a, layers, 0, oneKind))
    {
    }

    [[nodiscard]] Tensor operator()(const Recipe &recipe, const Tensor &embedded, const Tensor &mask) const
    {
        const Scope scope = enter();
        Tensor hidden = embedded;
        for (const Layer &layer : m_layers)
            hidden = runLayer(recipe, layer, hidden, recipe.attention, mask);
        return hidden;
    }

private:
    std::vector<Layer> m_layers;
};

/// What a tower returns: all its hidden states, and one vector a text or image.
struct Encoded {
    Tensor hidden;
    Tensor pooled;
};

Tensor positionBuffer(const Builder &place, Dim positions)
{
    Tensor numbers = place.buffer({ 1, positions }, DType::Int64);
    place.tape().label(numbers, QT_TRANSLATE_NOOP("Tensors", "positions"));
    return numbers;
}

class TextEmbeddings : public Module {
public:
    TextEmbeddings(const Builder &place, const Sizes &s)
        : Module(place)
        , m_tokens(place.child("token_embedding"), s.vocab, s.dModel)
        , m_positions(place.child("position_embedding"), s.positions, s.dModel)
        , m_allPositions(positionBuffer(place, s.positions))
    {
    }

    [[nodiscard]] Tensor operator()(const Recipe &recipe, const Tensor &ids) const
    {
        const Scope scope = enter();
        const Tensor positions = slice(m_allPositions, 1, ids.size(1));
        Tensor tokens = m_tokens(ids);
        askForGradient(recipe, tokens);
        const Tensor placed = m_positions(positions);
        return add(tokens, placed);
    }

private:
    Embedding m_tokens;
    Embedding m_positions;
    Tensor m_allPositions;
};

class TextTower : public Module {
public:
    TextTower(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_seeksEndToken(a.seeksEndToken)
        , m_embeddings(place.child("embeddings", Component::Embedding), s)
        , m_encoder(place.child("encoder"), s, a, a.layers)
        , m_norm(place.child("final_layer_norm", Component::Norm), s.dModel)
    {
    }

    [[nodiscard]] Encoded operator()(const Recipe &recipe, const Tensor &numbers) const
    {
        const Scope scope = enter();
        const Tensor ids = view(numbers, numbers.shape());
        const Tensor embedded = m_embeddings(recipe, ids);
        const Tensor mask = recipe.attention == Attention::Eager
            ? causalMask(tape(), ids.size(0), ids.size(1), embedded.dtype())
            : Tensor();
        Encoded encoded;
        const Tensor last = m_encoder(recipe, embedded, mask);
        encoded.hidden = m_norm(last);
        const Tensor texts = made(tape(), { ids.size(0) }, DType::Int64, Op::Arange);
        const Tensor ends = endsOf(ids);
        encoded.pooled = index(encoded.hidden, texts, ends);
        return encoded;
    }

private:
    /// Where each text's last token is.
    [[nodiscard]] Tensor endsOf(const Tensor &ids) const
    {
        Tensor numbers = made(tape(), ids.shape(), DType::Int32, Op::ToCopy);
        if (m_seeksEndToken) {
            const Tensor found = made(tape(), ids.shape(), DType::Bool, Op::Eq);
            numbers.reset();
            numbers = made(tape(), ids.shape(), DType::Int32, Op::ToCopy);
        }
        return made(tape(), { ids.size(0) }, DType::Int64, Op::Argmax);
    }

    bool m_seeksEndToken;
    TextEmbeddings m_embeddings;
    Encoder<TextLayer> m_encoder;
    LayerNorm m_norm;
};

/// Patches of the image through one convolution, a token for the class, and positions.
class VisionEmbeddings : public Module {
public:
    VisionEmbeddings(const Builder &place, Dim width, const Vision &v)
        : Module(place)
        , m_class(&place.parameter("class_embedding", { width }))
        , m_patches(place.child("patch_embedding"), width, v, false)
        , m_positions(place.child("position_embedding"), Dim(v.positions), width)
        , m_allPositions(positionBuffer(place, Dim(v.positions)))
    {
    }

    [[nodiscard]] Tensor operator()(const Recipe &recipe, const Tensor &images) const
    {
        const Scope scope = enter();
        Tensor patches = m_patches(images);
        askForGradient(recipe, patches);
        patches = tokensOf(patches);
        const Tensor embedded = afterClass(m_class->value, patches, m_allPositions.size(1));
        const Tensor placed = m_positions(m_allPositions);
        return add(embedded, placed);
    }

private:
    Parameter *m_class;
    PatchConvolution m_patches;
    Embedding m_positions;
    Tensor m_allPositions;
};

class VisionTower : public Module {
public:
    VisionTower(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_embeddings(place.child("embeddings", Component::Embedding), Dim(a.vision.dModel), a.vision)
        , m_normBefore(place.child("pre_layrnorm", Component::Norm), Dim(a.vision.dModel))
        , m_encoder(place.child("encoder"), s, a, a.vision.layers)
        , m_normAfter(place.child("post_layernorm", Component::Norm), Dim(a.vision.dModel))
    {
    }

    [[nodiscard]] Encoded operator()(const Recipe &recipe, const Tensor &images) const
    {
        const Scope scope = enter();
        Tensor hidden = m_embeddings(recipe, images);
        hidden = m_normBefore(hidden);
        Encoded encoded;
        encoded.hidden = m_encoder(recipe, hidden, {});
        encoded.pooled = select(encoded.hidden, 1);
        encoded.pooled = m_normAfter(encoded.pooled);
        return encoded;
    }

private:
    VisionEmbeddings m_embeddings;
    LayerNorm m_normBefore;
    Encoder<VisionLayer> m_encoder;
    LayerNorm m_normAfter;
};

/// The length of each row, one operator after the other.
Tensor lengths(const Tensor &x)
{
    const Tensor squared = pow(x);
    const Tensor sum = sumOver(squared, -1, true);
    x.tape().label(sum, QT_TRANSLATE_NOOP("Tensors", "squared lengths"));
    Tensor roots = pow(sum);
    x.tape().label(roots, QT_TRANSLATE_NOOP("Tensors", "lengths"));
    return roots;
}

/// How far the model is from telling which column belongs to each row.
Tensor contrastiveLoss(const Tensor &similarity)
{
    Tape &tape = similarity.tape();
    const Tensor own = made(tape, { similarity.size(0) }, DType::Int64, Op::Arange);
    tape.label(own, QT_TRANSLATE_NOOP("Tensors", "labels"));
    const Tensor scores = raised(similarity);
    const Tensor logProbabilities = logSoftmax(scores);
    return nllLoss(logProbabilities, own);
}

/// CLIPModel: a text tower and an image tower, projected to a common width.
class Clip final : public Model {
public:
    Clip(const Builder &place, const Architecture &a, const Recipe &recipe)
        : m_recipe(recipe)
        , m_sizes(a)
        , m_root(place)
        , m_scale(&place.parameter("logit_scale", {}))
        , m_text(place.child("text_model"), m_sizes, a)
        , m_vision(place.child("vision_model"), m_sizes, a)
        , m_visionProjection(
              place.child("visual_projection"), Dim(a.vision.dModel), Dim(a.vision.outputWidth), false)
        , m_textProjection(place.child("text_projection"), m_sizes.dModel, Dim(a.vision.outputWidth), false)
    {
    }

    [[nodiscard]] bool runs() const override { return true; }

    [[nodiscard]] Tensor loss(const StepInputs &inputs) const override
    {
        const Scope scope = m_root.enter();
        Encoded seen = m_vision(m_recipe, inputs.features);
        seen.pooled = m_visionProjection(seen.pooled);
        Encoded read = m_text(m_recipe, inputs.ids);
        read.pooled = m_textProjection(read.pooled);
        const Tensor images = normalised(seen.pooled);
        const Tensor texts = normalised(read.pooled);
        const Tensor perText = similarity(texts, images);
        const Tensor perImage = t(perText);
        return matchingLoss(perText);
    }

private:
    [[nodiscard]] Tensor normalised(const Tensor &x) const
    {
        const Tensor length = lengths(x);
        Tensor unit = div(x, length);
        m_root.tape().label(unit, QT_TRANSLATE_NOOP("Tensors", "texts or images as vectors of length one"));
        return unit;
    }

    [[nodiscard]] Tensor similarity(const Tensor &texts, const Tensor &images) const
    {
        Tensor turned = t(images);
        Tensor products = mm(texts, turned);
        turned.reset();
        m_root.tape().label(products, QT_TRANSLATE_NOOP("Tensors", "products of texts and images"));
        const Tensor scale = headroom::exp(m_scale->value);
        products = mul(products, scale);
        m_root.tape().label(products, QT_TRANSLATE_NOOP("Tensors", "similarity of texts and images"));
        return products;
    }

    /// The mean of the losses of both directions.
    [[nodiscard]] Tensor matchingLoss(const Tensor &perText) const
    {
        const Tensor ofTexts = contrastiveLoss(perText);
        Tensor turned = permute(perText, 0, 1);
        const Tensor ofImages = contrastiveLoss(turned);
        turned.reset();
        const Tensor sum = add(ofTexts, ofImages);
        return divScalar(sum);
    }

    Recipe m_recipe;
    Sizes m_sizes;
    Module m_root;
    Parameter *m_scale;
    TextTower m_text;
    VisionTower m_vision;
    Linear m_visionProjection;
    Linear m_textProjection;
};

} // namespace

std::unique_ptr<Model> buildClip(const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return std::make_unique<Clip>(place, architecture, recipe);
}

} // namespace headroom
