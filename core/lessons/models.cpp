// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/models.h"

#include "model/import.h"
#include "step/counting.h"
#include "step/estimate.h"

#include <QJsonObject>

namespace headroom {

namespace {

qint64 json(std::int64_t value) { return static_cast<qint64>(value); }

} // namespace

Architecture gpt2Of(const Gpt2Sizes &s)
{
    Architecture a = readConfig(
        QJsonObject{
            { QStringLiteral("model_type"), QStringLiteral("gpt2") },
            { QStringLiteral("vocab_size"), json(s.vocab) },
            { QStringLiteral("n_embd"), json(s.dModel) },
            { QStringLiteral("n_layer"), json(s.layers) },
            { QStringLiteral("n_head"), json(s.heads) },
            { QStringLiteral("n_positions"), json(s.positions) },
            { QStringLiteral("tie_word_embeddings"), s.tied },
            { QStringLiteral("n_inner"), s.dFf > 0 ? QJsonValue(json(s.dFf)) : QJsonValue() },
        },
        QStringLiteral("GPT-2"));
    return a;
}

Architecture bartOf(
    std::int64_t vocab, std::int64_t dModel, std::int64_t encoderLayers, std::int64_t decoderLayers)
{
    const std::int64_t heads = dModel % 64 == 0 ? dModel / 64 : 1;
    return readConfig(
        QJsonObject{
            { QStringLiteral("model_type"), QStringLiteral("bart") },
            { QStringLiteral("vocab_size"), json(vocab) },
            { QStringLiteral("d_model"), json(dModel) },
            { QStringLiteral("encoder_layers"), json(encoderLayers) },
            { QStringLiteral("decoder_layers"), json(decoderLayers) },
            { QStringLiteral("encoder_attention_heads"), json(heads) },
            { QStringLiteral("decoder_attention_heads"), json(heads) },
            { QStringLiteral("encoder_ffn_dim"), json(4 * dModel) },
            { QStringLiteral("decoder_ffn_dim"), json(4 * dModel) },
        },
        QStringLiteral("BART"));
}

Architecture bertOf(std::int64_t layers, std::int64_t dModel)
{
    return readConfig(
        QJsonObject{
            { QStringLiteral("model_type"), QStringLiteral("bert") },
            { QStringLiteral("hidden_size"), json(dModel) },
            { QStringLiteral("num_hidden_layers"), json(layers) },
            { QStringLiteral("num_attention_heads"), json(dModel % 64 == 0 ? dModel / 64 : 1) },
            { QStringLiteral("intermediate_size"), json(4 * dModel) },
        },
        QStringLiteral("BERT"));
}

Architecture vitOf(std::int64_t patch, std::int64_t channels, std::int64_t dModel)
{
    return readConfig(
        QJsonObject{
            { QStringLiteral("model_type"), QStringLiteral("vit") },
            { QStringLiteral("hidden_size"), json(dModel) },
            { QStringLiteral("num_attention_heads"), 1 },
            { QStringLiteral("intermediate_size"), json(4 * dModel) },
            { QStringLiteral("image_size"), json(14 * patch) },
            { QStringLiteral("patch_size"), json(patch) },
            { QStringLiteral("num_channels"), json(channels) },
        },
        QStringLiteral("ViT"));
}

std::int64_t parametersOf(const Architecture &architecture) { return countParameters(architecture).total; }

std::int64_t parametersOf(const Architecture &architecture, std::string_view moduleEnd)
{
    Recipe shortest;
    shortest.sequence = 1;
    const Ledger ledger = estimate(architecture, shortest);
    std::int64_t elements = 0;
    for (const Row &row : ledger.rows)
        if (row.category == Category::Weights && ledger.modules[row.module].path.ends_with(moduleEnd)) {
            const std::int64_t index = ledger.layers[static_cast<std::size_t>(row.layer)].index;
            elements += index <= 0 ? row.shape.elements() : 0; // outside the layers, or in the first
        }
    return elements;
}

std::int64_t parametersOf(const Architecture &architecture, Component component)
{
    return countParameters(architecture).components[static_cast<std::size_t>(component)];
}

std::int64_t held(const Setting &setting, Category category, Moment moment)
{
    const Ledger ledger = estimate(setting.architecture, setting.recipe);
    const std::int32_t at = ledger.at(moment);
    return at < 0 ? 0 : categoriesAt(ledger, at)[static_cast<std::size_t>(category)];
}

std::int64_t stepPeak(const Setting &setting)
{
    return peakOf(estimate(setting.architecture, setting.recipe));
}

} // namespace headroom
