// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/decoder_layer.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_sizes(s)
        , m_output(place.child("o_proj"), s.heads * s.headDim, s.dModel, false)
        , m_joint(place.child("qkv_proj"), s.dModel, Dim(a.heads + 2 * a.kvHeads) * s.headDim, false)
    {
    }

    [[nodiscard]] Attended operator()(const Tensor &hidden, const LayerContext &context) const
    {
        const Scope scope = enter();
        const Tensor joint = m_joint(hidden);
        Tensor query = slice(joint, -1, m_sizes.heads * m_sizes.headDim);
        Tensor key = slice(joint, -1, m_sizes.kvHeads * m_sizes.headDim);
        Tensor value = slice(joint, -1, m_sizes.kvHeads * m_sizes.headDim);
        query = byHead(query, m_sizes.heads);
        key = byHead(key, m_sizes.kvHeads);
        value = byHead(value, m_sizes.kvHeads);
        applyRotary(query, key, context.rotary, context.rotaryManner);
        keepForLater(context, key, value);
        Attended attended = attend(context, query, key, value);
        attended.output = m_output(attended.output);
        return attended;
    }

private:
    Sizes m_sizes;
    Linear m_output;
    Linear m_joint;
};

using Layer = DecoderLayer<SelfAttention, JointGatedFeedForward>;

} // namespace

/// Phi3ForCausalLM: LLaMA with query, key and value in one projection, gate and up in another.
std::unique_ptr<Model> buildPhi3(const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<Layer>(place, architecture, recipe, { .rotary = RotaryManner::PartsInTurn });
}

} // namespace headroom
