// SPDX-License-Identifier: GPL-3.0-or-later
// How published files name what Transformers 5 registers: its own conversion_mapping.py, llama.cpp's
// gguf-py/tensor_mapping.py, and what older versions of Transformers wrote.
#include "header/naming.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace headroom {

namespace {

struct Rule {
    const char *pattern;
    const char *name;
};

/// Tried in order on names that the model does not have; each that matches is applied.
constexpr std::array fromTransformers{
    Rule{ R"(\.gamma$)", ".weight" }, // BERT's first files
    Rule{ R"(\.beta$)", ".bias" },
    Rule{ R"(^embed_out\.)", "lm_head." },
    Rule{ R"(\.block_sparse_moe\.)", ".mlp." },
    Rule{ R"(^vit\.encoder\.layer\.)", "vit.layers." },
    Rule{ R"(^(vit\..*)attention\.attention\.query)", "\\1attention.q_proj" },
    Rule{ R"(^(vit\..*)attention\.attention\.key)", "\\1attention.k_proj" },
    Rule{ R"(^(vit\..*)attention\.attention\.value)", "\\1attention.v_proj" },
    Rule{ R"(^(vit\..*)attention\.output\.dense)", "\\1attention.o_proj" },
    Rule{ R"(^(vit\..*)intermediate\.dense)", "\\1mlp.fc1" },
    Rule{ R"(^(vit\..*layers\.\d+\.)output\.dense)", "\\1mlp.fc2" },
    Rule{ R"((\.experts\.(?:\d+\.)?)w1\.)", "\\1gate_proj." },
    Rule{ R"((\.experts\.(?:\d+\.)?)w3\.)", "\\1up_proj." },
    Rule{ R"((\.experts\.(?:\d+\.)?)w2\.)", "\\1down_proj." },
};

/// llama.cpp's names for the descendants of LLaMA.
constexpr std::array fromGguf{
    Rule{ R"(^token_embd\.)", "model.embed_tokens." },
    Rule{ R"(^output_norm\.)", "model.norm." },
    Rule{ R"(^output\.)", "lm_head." },
    Rule{ R"(^blk\.)", "model.layers." },
    Rule{ R"(\.attn_qkv\.)", ".self_attn.qkv_proj." },
    Rule{ R"(\.attn_([qkv])\.)", ".self_attn.\\1_proj." },
    Rule{ R"(\.attn_output\.)", ".self_attn.o_proj." },
    Rule{ R"(\.attn_([qk])_norm\.)", ".self_attn.\\1_norm." },
    Rule{ R"(\.attn_norm\.)", ".input_layernorm." },
    Rule{ R"(\.ffn_gate_inp\.)", ".mlp.gate." },
    Rule{ R"(\.ffn_(gate|up|down)_exps\.)", ".mlp.experts.\\1_proj." },
    Rule{ R"(\.ffn_(gate|up|down)\.)", ".mlp.\\1_proj." },
};
/// Where a layer has four norms, and where it has two.
constexpr std::array fourNorms{
    Rule{ R"(\.post_attention_norm\.)", ".post_attention_layernorm." },
    Rule{ R"(\.ffn_norm\.)", ".pre_feedforward_layernorm." },
    Rule{ R"(\.post_ffw_norm\.)", ".post_feedforward_layernorm." },
};
constexpr std::array twoNorms{ Rule{ R"(\.ffn_norm\.)", ".post_attention_layernorm." } };
constexpr std::array jointGateAndUp{ Rule{ R"(\.mlp\.up_proj\.)", ".mlp.gate_up_proj." } };

/// What is no parameter: masks and frequencies that older versions stored, and the scales of quantizers.
constexpr auto bufferPattern =
    R"(((rotary_emb|rotary_pos_emb)\..*inv_freq|rotary_embedding\.freqs_ci|\.masked_bias)"
    R"(|(attn|attention)\.bias|position_ids|token_type_ids|e_score_correction_bias|embed_scale)"
    R"(|weight_scale(_inv)?|input_scale|_scales|rope_freqs\.weight|rope_factors_(long|short)\.weight)"
    R"(|exp_probs_b\.bias)$)";

template <std::size_t count> void apply(const std::array<Rule, count> &rules, QString &name)
{
    for (const Rule &rule : rules)
        name.replace(QRegularExpression(QLatin1StringView(rule.pattern)), QLatin1StringView(rule.name));
}

QString fromGgufName(QString name, const QSet<QString> &known)
{
    apply(fromGguf, name);
    const bool four = known.contains(QStringLiteral("model.layers.0.pre_feedforward_layernorm.weight"));
    four ? apply(fourNorms, name) : apply(twoNorms, name);
    if (known.contains(QStringLiteral("model.layers.0.mlp.gate_up_proj.weight")))
        apply(jointGateAndUp, name);
    return name;
}

/// The prefixes under which Transformers keeps a base model, which files of the base model alone leave out.
QString prefixed(const QString &name, const QSet<QString> &known)
{
    for (const char *prefix : { "model.", "transformer.", "bert.", "gpt_neox.", "vit.", "model.decoder." })
        if (const QString longer = QLatin1StringView(prefix) + name; known.contains(longer))
            return longer;
    const QString shorter = name.section(QLatin1Char('.'), 1);
    return known.contains(shorter) ? shorter : name;
}

/// The pieces of an expert's tensor that Transformers keeps as one.
struct Pieces {
    std::vector<FileTensor> gate, up, down;
    bool perExpert = false;
};

/// Stacked experts' projection, or the pieces of it that were found; empty shape if they are not alike.
FileTensor joinedExperts(const QString &name, const std::vector<FileTensor> &pieces, bool perExpert)
{
    FileTensor whole{ name, pieces[0].shape, pieces[0].dtype, 0 };
    const bool alike =
        std::ranges::all_of(pieces, [&](const FileTensor &p) { return p.shape == whole.shape; });
    if (perExpert)
        whole.shape.insert(whole.shape.begin(), std::int64_t(pieces.size()));
    if (!alike)
        whole.shape.clear();
    for (const FileTensor &piece : pieces)
        whole.bytes += piece.bytes;
    return whole;
}

void addJoined(std::vector<FileTensor> &tensors, const QString &place, const Pieces &pieces)
{
    if (!pieces.down.empty())
        tensors.push_back(joinedExperts(place + QStringLiteral(".down_proj"), pieces.down, pieces.perExpert));
    if (pieces.gate.empty() && pieces.up.empty())
        return;
    const auto &present = pieces.gate.empty() ? pieces.up : pieces.gate;
    FileTensor gate = joinedExperts(place + QStringLiteral(".gate_up_proj"), present, pieces.perExpert);
    if (!pieces.up.empty() && !pieces.gate.empty()) {
        const FileTensor up = joinedExperts(gate.name, pieces.up, pieces.perExpert);
        if (up.shape == gate.shape && gate.shape.size() == 3)
            gate.shape[1] *= 2;
        else
            gate.shape.clear();
        gate.bytes += up.bytes;
    }
    tensors.push_back(gate);
}

/// gpt-oss in MXFP4: blocks of 16 bytes that hold 32 numbers, in the other order of dimensions.
bool unpackBlocks(FileTensor &tensor)
{
    if (!tensor.name.endsWith(QStringLiteral("_blocks")) || tensor.shape.size() != 4)
        return false;
    tensor.name.chop(7);
    tensor.shape = { tensor.shape[0], tensor.shape[2] * tensor.shape[3] * 2, tensor.shape[1] };
    tensor.dtype = QStringLiteral("MXFP4");
    return true;
}

} // namespace

Renamed renamed(const Header &header, const QSet<QString> &known)
{
    static const QRegularExpression ofExpert(
        QStringLiteral(R"(^(.*\.experts)\.(?:(\d+)\.)?(gate|up|down)_proj\.weight$)"));
    static const QRegularExpression buffer(QString::fromLatin1(bufferPattern));
    const bool isGguf = header.format == QStringLiteral("GGUF");
    Renamed result;
    QMap<QString, Pieces> experts;
    for (FileTensor tensor : header.tensors) {
        const QString original = tensor.name;
        if (!known.contains(tensor.name) && isGguf)
            tensor.name = fromGgufName(tensor.name, known);
        else if (!known.contains(tensor.name))
            apply(fromTransformers, tensor.name);
        if (!known.contains(tensor.name))
            tensor.name = prefixed(tensor.name, known);
        const auto match = ofExpert.match(tensor.name);
        if (known.contains(tensor.name) || unpackBlocks(tensor))
            result.tensors.push_back(tensor);
        else if (match.hasMatch() && known.contains(match.captured(1) + QStringLiteral(".down_proj"))) {
            Pieces &pieces = experts[match.captured(1)];
            pieces.perExpert = !match.captured(2).isEmpty();
            const QString part = match.captured(3);
            (part == QStringLiteral("gate")        ? pieces.gate
                    : part == QStringLiteral("up") ? pieces.up
                                                   : pieces.down)
                .push_back(tensor);
        } else if (buffer.match(tensor.name).hasMatch())
            result.buffers << original;
        else {
            tensor.name = original;
            result.tensors.push_back(tensor);
        }
    }
    for (auto it = experts.cbegin(); it != experts.cend(); ++it)
        addJoined(result.tensors, it.key(), it.value());
    return result;
}

} // namespace headroom
