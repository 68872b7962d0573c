// SPDX-License-Identifier: GPL-3.0-or-later
// A file's header against the model of its config.
#include "header/check.h"
#include "header/open.h"
#include "headerfile.h"
#include "model/import.h"
#include "model/presets.h"
#include "step/counting.h"
#include "units/error.h"
#include "units/text.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace headroom;
using namespace headroom::files;

namespace {

class Headers : public testing::Test {
protected:
    QTemporaryDir folder;
    QString path(const char *name) { return folder.filePath(QString::fromLatin1(name)); }
    HeaderCheck check(const QByteArray &bytes, const Architecture &a, const char *name = "m.safetensors")
    {
        write(path(name), bytes);
        return checkHeader(readHeader(path(name)), a);
    }
};

Architecture small(const char *type, const char *more = "")
{
    return readConfig(R"({"model_type": ")" + QByteArray(type)
            + R"(", "hidden_size": 64, "num_hidden_layers": 3, "num_attention_heads": 4,
        "num_key_value_heads": 2, "intermediate_size": 96, "vocab_size": 128, "max_position_embeddings": 64)"
            + more + "}",
        QStringLiteral("small"));
}

/// Experts as published files hold them: one by one, gate and up apart.
std::vector<Named> publishedExperts(const Architecture &a, const char *gate, const char *up, const char *down)
{
    std::vector<Named> named;
    for (const Named &tensor : tensorsOf(a)) {
        const bool joint = tensor.name.endsWith(QStringLiteral("experts.gate_up_proj"));
        if (!joint && !tensor.name.endsWith(QStringLiteral("experts.down_proj"))) {
            named.push_back(tensor);
            continue;
        }
        const QString place = tensor.name.section(QLatin1Char('.'), 0, -2);
        for (std::int64_t i = 0; i < tensor.shape[0]; ++i)
            for (const char *part : joint ? std::vector{ gate, up } : std::vector{ down })
                named.push_back(
                    { QStringLiteral("%1.%2.%3.weight").arg(place).arg(i).arg(QLatin1StringView(part)),
                        { joint ? tensor.shape[1] / 2 : tensor.shape[1], tensor.shape[2] } });
    }
    return named;
}

} // namespace

TEST_F(Headers, OfTheModelItselfAreExactForEveryFamily)
{
    for (const Preset &preset : presets()) {
        const Architecture a = presetArchitecture(utf8(preset.name));
        if (countParameters(a).total > 2'000'000'000)
            continue; // the file would be as long
        SCOPED_TRACE(preset.name);
        Header header{ QStringLiteral("m"), QStringLiteral("safetensors"), {}, {}, 1 };
        for (const Named &tensor : tensorsOf(a))
            header.tensors.push_back({ tensor.name, tensor.shape, QStringLiteral("F32"), 0 });
        const HeaderCheck result = checkHeader(header, a);
        EXPECT_TRUE(result.exact()) << verdictText(result, a.name).toStdString();
        EXPECT_EQ(result.parameters, countParameters(a).total);
        EXPECT_EQ(result.matched, std::int64_t(header.tensors.size()));
    }
}

TEST_F(Headers, SayWhatDiffers)
{
    const Architecture a = small("llama");
    std::vector<Named> tensors = tensorsOf(a);
    EXPECT_TRUE(check(safetensors(tensors), a).exact());
    tensors[1].shape[0] = 32; // layer 0's q_proj
    tensors[3].name = QStringLiteral("model.layers.0.self_attn.z_proj.weight");
    const HeaderCheck result = check(safetensors(tensors), a);
    ASSERT_EQ(result.differences.size(), 3U);
    std::map<TensorDifference::Kind, QString> names;
    for (const TensorDifference &difference : result.differences)
        names[difference.kind] = difference.name;
    EXPECT_EQ(
        names[TensorDifference::Kind::OtherShape], QStringLiteral("model.layers.0.self_attn.q_proj.weight"));
    EXPECT_EQ(
        names[TensorDifference::Kind::Unexpected], QStringLiteral("model.layers.0.self_attn.z_proj.weight"));
    EXPECT_EQ(
        names[TensorDifference::Kind::Missing], QStringLiteral("model.layers.0.self_attn.v_proj.weight"));
    const Architecture deeper = small("llama", R"(, "num_hidden_layers": 4)");
    EXPECT_EQ(check(safetensors(tensorsOf(a)), deeper).differences.size(), 9U); // a layer's tensors
}

TEST_F(Headers, TakeTiedTablesUnderAnyOfTheirNames)
{
    const Architecture a = small("llama", R"(, "tie_word_embeddings": true)");
    std::vector<Named> tensors = tensorsOf(a);
    EXPECT_TRUE(check(safetensors(tensors), a).exact());
    tensors.push_back({ QStringLiteral("lm_head.weight"), { 128, 64 } });
    EXPECT_TRUE(check(safetensors(tensors), a).exact());
    EXPECT_FALSE(check(safetensors(tensors), small("llama")).tied.size());
    tensors.erase(tensors.begin()); // only under the head's name
    EXPECT_TRUE(check(safetensors(tensors), a).exact());
    tensors.back().shape[0] = 127;
    EXPECT_FALSE(check(safetensors(tensors), a).exact());
}

TEST_F(Headers, TolerateBuffersAndSayWhich)
{
    const Architecture a = small("llama");
    std::vector<Named> tensors = tensorsOf(a);
    tensors.push_back({ QStringLiteral("model.layers.0.self_attn.rotary_emb.inv_freq"), { 8 } });
    const HeaderCheck result = check(safetensors(tensors), a);
    EXPECT_TRUE(result.exact());
    EXPECT_EQ(result.buffers, QStringList{ tensors.back().name });
}

TEST_F(Headers, JoinExpertsAsTransformersDoes)
{
    const Architecture mixtral = small("mixtral", R"(, "num_local_experts": 4)");
    std::vector<Named> tensors = publishedExperts(mixtral, "w1", "w3", "w2");
    for (Named &tensor : tensors)
        tensor.name.replace(QStringLiteral(".mlp."), QStringLiteral(".block_sparse_moe."));
    EXPECT_TRUE(check(safetensors(tensors), mixtral).exact());
    const Architecture qwen =
        small("qwen3_moe", R"(, "num_experts": 4, "num_experts_per_tok": 2, "moe_intermediate_size": 32)");
    tensors = publishedExperts(qwen, "gate_proj", "up_proj", "down_proj");
    EXPECT_TRUE(check(safetensors(tensors), qwen).exact());
    tensors.pop_back();
    EXPECT_FALSE(check(safetensors(tensors), qwen).exact());
}

TEST_F(Headers, OfShardsAreReadByIndexOrFolder)
{
    const Architecture a = small("llama");
    const std::vector<Named> tensors = tensorsOf(a);
    const auto middle = tensors.begin() + 5;
    write(path("a.safetensors"), safetensors({ tensors.begin(), middle }));
    write(path("b.safetensors"), safetensors({ middle, tensors.end() }));
    EXPECT_TRUE(checkHeader(readHeader(folder.path()), a).exact());
    write(path("model.safetensors.index.json"),
        R"({"weight_map": {"x": "b.safetensors", "y": "a.safetensors"}})");
    const Header header = readHeader(path("model.safetensors.index.json"));
    EXPECT_EQ(header.files, 2);
    EXPECT_TRUE(checkHeader(header, a).exact());
    write(path("model.safetensors.index.json"), R"({"weight_map": {"x": "../../etc/passwd"}})");
    EXPECT_THROW((void)readHeader(path("model.safetensors.index.json")), InputError);
}

TEST_F(Headers, OfGgufTellTheModelToo)
{
    const Architecture a = small("llama");
    std::vector<Named> tensors;
    static const std::pair<const char *, const char *> names[] = { { "model.embed_tokens", "token_embd" },
        { "model.norm", "output_norm" }, { "lm_head", "output" }, { "model.layers", "blk" },
        { "self_attn.q_proj", "attn_q" }, { "self_attn.k_proj", "attn_k" }, { "self_attn.v_proj", "attn_v" },
        { "self_attn.o_proj", "attn_output" }, { "input_layernorm", "attn_norm" },
        { "post_attention_layernorm", "ffn_norm" }, { "mlp.gate_proj", "ffn_gate" },
        { "mlp.up_proj", "ffn_up" }, { "mlp.down_proj", "ffn_down" } };
    for (Named tensor : tensorsOf(a)) {
        for (const auto &[theirs, ggml] : names)
            tensor.name.replace(QLatin1StringView(theirs), QLatin1StringView(ggml));
        tensors.push_back(tensor);
    }
    tensors.push_back({ QStringLiteral("rope_freqs.weight"), { 8 } });
    const QByteArray metadata = words("general.architecture", "llama") + words("general.name", "Small")
        + number("llama.embedding_length", 64) + number("llama.block_count", 3)
        + number("llama.attention.head_count", 4) + number("llama.attention.head_count_kv", 2)
        + number("llama.feed_forward_length", 96) + number("llama.context_length", 64);
    const QByteArray bytes = gguf(metadata, 8, tensors);
    write(path("m.gguf"), bytes);
    const Header header = readHeader(path("m.gguf"));
    Architecture told = architectureOfGguf(header);
    EXPECT_EQ(told.name, QStringLiteral("Small"));
    told.name = a.name;
    told.config = a.config;
    EXPECT_EQ(told, a);
    const HeaderCheck result = checkHeader(header, told);
    EXPECT_TRUE(result.exact()) << verdictText(result, told.name).toStdString();
    EXPECT_EQ(result.buffers.size(), 1);
    EXPECT_EQ(countParameters(architectureOf(header)).total, result.parameters);

    write(path("n.gguf"), gguf(words("general.architecture", "mamba"), 1, tensors));
    EXPECT_THROW((void)architectureOf(readHeader(path("n.gguf"))), InputError);
}
