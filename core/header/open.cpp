// SPDX-License-Identifier: GPL-3.0-or-later
#include "header/open.h"

#include "header/formats.h"
#include "model/import.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <algorithm>
#include <array>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("Header", text); }

/// llama.cpp's architectures that are one model type each.
struct Known {
    const char *architecture;
    const char *modelType;
    const char *ofExperts; ///< where it has them; null: it has none
};
constexpr std::array<Known, 11> known{ {
    { "llama", "llama", "mixtral" },
    { "qwen2", "qwen2", nullptr },
    { "qwen2moe", nullptr, "qwen2_moe" },
    { "qwen3", "qwen3", nullptr },
    { "qwen3moe", nullptr, "qwen3_moe" },
    { "gemma", "gemma", nullptr },
    { "gemma2", "gemma2", nullptr },
    { "gemma3", "gemma3_text", nullptr },
    { "phi3", "phi3", nullptr },
    { "olmo", "olmo", nullptr },
    { "olmo2", "olmo2", nullptr },
} };

/// A key of the metadata, after the architecture's name, and config.json's.
struct KeyPair {
    const char *gguf;
    const char *config;
    bool needed;
};
constexpr std::array<KeyPair, 11> keys{ {
    { "embedding_length", "hidden_size", true },
    { "block_count", "num_hidden_layers", true },
    { "attention.head_count", "num_attention_heads", true },
    { "attention.head_count_kv", "num_key_value_heads", false },
    { "attention.key_length", "head_dim", false },
    { "feed_forward_length", "intermediate_size", true },
    { "context_length", "max_position_embeddings", false },
    { "attention.sliding_window", "sliding_window", false },
    { "expert_count", "num_experts", false },
    { "expert_used_count", "num_experts_per_tok", false },
    { "expert_feed_forward_length", "moe_intermediate_size", false },
} };

const FileTensor *find(const Header &header, const char *name)
{
    const auto tensor = std::ranges::find(header.tensors, QLatin1StringView(name), &FileTensor::name);
    return tensor == header.tensors.end() ? nullptr : &*tensor;
}

QJsonObject configOf(const Header &header, const QString &architecture)
{
    QJsonObject config;
    for (const KeyPair &key : keys) {
        const QString name = architecture + QLatin1Char('.') + QLatin1StringView(key.gguf);
        const QVariant value = header.metadata.value(name);
        if (!value.isValid() && key.needed)
            refuseFile(header.path, word(QT_TRANSLATE_NOOP("Header", "its metadata has no “%1”.")).arg(name));
        if (value.typeId() == QMetaType::QVariantList)
            refuseFile(header.path,
                word(QT_TRANSLATE_NOOP(
                         "Header", "“%1” differs from layer to layer, which no known family's does."))
                    .arg(name));
        if (value.isValid())
            config[QLatin1StringView(key.config)] = value.toDouble();
    }
    const FileTensor *table = find(header, "token_embd.weight");
    if (!table || table->shape.size() != 2)
        refuseFile(header.path,
            word(QT_TRANSLATE_NOOP("Header",
                "it has no tensor “token_embd.weight” of two dimensions, so the vocabulary is unknown.")));
    config[QStringLiteral("vocab_size")] = qint64(table->shape[0]);
    config[QStringLiteral("tie_word_embeddings")] = find(header, "output.weight") == nullptr;
    if (find(header, "blk.0.attn_q.bias"))
        config[QStringLiteral("attention_bias")] = true;
    return config;
}

QString nameOf(const Header &header)
{
    const QString name = header.metadata.value(QStringLiteral("general.name")).toString().left(80);
    return name.isEmpty() ? QFileInfo(header.path).completeBaseName() : name;
}

} // namespace

Architecture architectureOfGguf(const Header &header)
{
    const QString name = header.metadata.value(QStringLiteral("general.architecture")).toString();
    const auto *row = std::ranges::find_if(
        known, [&](const Known &k) { return name == QLatin1StringView(k.architecture); });
    if (row == known.end()) {
        QStringList names;
        for (const Known &k : known)
            names << QLatin1StringView(k.architecture);
        refuseFile(header.path,
            word(QT_TRANSLATE_NOOP("Header",
                     "its architecture “%1” is not read from GGUF metadata yet; those that are: %2. A "
                     "config.json "
                     "beside it, or named after it, would do."))
                .arg(name.left(40), names.join(QStringLiteral(", "))));
    }
    QJsonObject config = configOf(header, name);
    const bool hasExperts = config[QStringLiteral("num_experts")].toDouble() > 0;
    const char *type = hasExperts ? row->ofExperts : row->modelType;
    if (!type)
        refuseFile(header.path,
            word(QT_TRANSLATE_NOOP("Header", "its “%1.expert_count” does not fit its architecture."))
                .arg(name));
    if (!hasExperts)
        for (const char *key : { "num_experts", "num_experts_per_tok", "moe_intermediate_size" })
            config.remove(QLatin1StringView(key));
    config[QStringLiteral("model_type")] = QLatin1StringView(type);
    Architecture architecture = readConfig(config, header.path);
    architecture.name = nameOf(header);
    return architecture;
}

Architecture architectureOf(const Header &header, const QString &as)
{
    const QFileInfo info(header.path);
    const QDir folder = info.isDir() ? QDir(header.path) : info.dir();
    const QString beside = folder.filePath(QStringLiteral("config.json"));
    if (QFileInfo::exists(beside))
        return openModel(beside, as);
    if (header.format == QStringLiteral("GGUF"))
        return architectureOfGguf(header);
    refuseFile(header.path,
        word(QT_TRANSLATE_NOOP("Header",
            "no config.json lies beside it; the header names tensors, but not the model they are of.")));
}

} // namespace headroom
