// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/decoder_layer.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

class VisionBlock : public Module {
public:
    VisionBlock(const Builder &place, const Sizes &, const Architecture &a)
        : Module(place)
        , m_width(a.vision.dModel)
        , m_norm1(place.child("norm1", Component::Norm), m_width)
        , m_norm2(place.child("norm2", Component::Norm), m_width)
        , m_attention(place.child("attn", Component::Attention))
        , m_joint(m_attention.child("qkv"), m_width, Dim(3) * m_width, true)
        , m_output(m_attention.child("proj"), m_width, m_width, true)
        , m_feedForward(place.child("mlp", Component::FeedForward),
              PlainNames{ "linear_fc1", "linear_fc2", "act_fn" }, m_width, Dim(a.vision.dFf),
              a.vision.activation, true)
    {
    }

private:
    Dim m_width;
    LayerNorm m_norm1;
    LayerNorm m_norm2;
    Builder m_attention;
    Linear m_joint;
    Linear m_output;
    PlainFeedForward m_feedForward;
};

/// Makes one token of the language model from merge × merge patches.
class PatchMerger : public Module {
public:
    PatchMerger(const Builder &place, const Vision &v, bool normMerged)
        : Module(place)
        , m_merged(v.dModel * v.merge * v.merge)
        , m_norm(place.child("norm", Component::Norm), normMerged ? m_merged : Dim(v.dModel))
        , m_up(place.child("linear_fc1", Component::FeedForward), m_merged, m_merged, true)
        , m_down(place.child("linear_fc2", Component::FeedForward), m_merged, Dim(v.outputWidth), true)
    {
    }

private:
    Dim m_merged;
    LayerNorm m_norm;
    Linear m_up;
    Linear m_down;
};

class VisionTower : public Module {
public:
    VisionTower(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_width(a.vision.dModel)
        , m_projection(place.child("patch_embed", Component::Embedding).child("proj"))
        , m_patches(&m_projection.parameter("weight",
              { m_width, Dim(a.vision.channels), Dim(a.vision.framesPerPatch), Dim(a.vision.patchSize),
                  Dim(a.vision.patchSize) }))
        , m_patchBias(&m_projection.parameter("bias", { m_width }))
        , m_rotary(place.child("rotary_pos_emb"), Dim(a.vision.dModel / a.vision.heads / 2))
        , m_positions(place.child("pos_embed", Component::Embedding), Dim(a.vision.positions), m_width)
        , m_blocks(buildLayers<VisionBlock>(place, "blocks", s, a, a.vision.layers, 0, oneKind))
        , m_merger(place.child("merger"), a.vision, false)
    {
        for (std::int16_t slot : place.tape().addLayers(0, a.vision.deepLayers))
            m_deepMergers.emplace_back(place.layer("deepstack_merger_list", slot), a.vision, true);
    }

private:
    Dim m_width;
    Builder m_projection;
    Parameter *m_patches;
    Parameter *m_patchBias;
    RotaryEmbedding m_rotary;
    Embedding m_positions;
    std::vector<VisionBlock> m_blocks;
    PatchMerger m_merger;
    std::vector<PatchMerger> m_deepMergers;
};

/// Qwen3VLForConditionalGeneration: Qwen 3 behind a vision tower that speaks to several of its layers. It is
/// run with text alone, and the tower with nothing.
class Qwen3Vl final : public Model {
public:
    Qwen3Vl(const Builder &place, const Architecture &a, const Recipe &recipe)
        : m_sizes(a)
        , m_base(place.child("model"))
        , m_vision(m_base.child("visual").unused(), m_sizes, a)
        , m_language(place, m_base.child("language_model"), place.child("lm_head", Component::Head), a,
              recipe, m_sizes.headDim, { .rotaryForm = RotaryEmbedding::Form::Grid })
    {
    }

    [[nodiscard]] bool runs() const override { return true; }
    [[nodiscard]] Tensor loss(const StepInputs &inputs) const override { return m_language.loss(inputs); }
    [[nodiscard]] bool prefills() const override { return true; }
    [[nodiscard]] Tensor prefill(const StepInputs &inputs, KvCache &cache) const override
    {
        return m_language.prefill(inputs, cache);
    }

private:
    Sizes m_sizes;
    Builder m_base;
    VisionTower m_vision;
    Decoder<DecoderLayer<GroupedAttention>> m_language;
};

} // namespace

std::unique_ptr<Model> buildQwen3Vl(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return std::make_unique<Qwen3Vl>(place, architecture, recipe);
}

} // namespace headroom
