// SPDX-License-Identifier: GPL-3.0-or-later
// What others print of the states of a training run, held against the ledger's: tests/data/published.tsv,
// with the tolerance and the unit that stand there.
#include "model/import.h"
#include "model/presets.h"
#include "sizes/precision.h"
#include "step/estimate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <functional>
#include <gtest/gtest.h>

namespace headroom {

namespace {

/// A row in bytes (or parameters), and by how much it may be off.
struct Published {
    double value = 0;
    double tolerance = 0;
};

double unitOf(const QString &unit)
{
    for (const auto &[name, bytes] :
        { std::pair{ "GiB", double(1 << 30) }, std::pair{ "MiB", double(1 << 20) }, std::pair{ "GB", 1e9 },
            std::pair{ "M", 1e6 }, std::pair{ "B", 1.0 }, std::pair{ "params", 1.0 } })
        if (unit == QLatin1String(name) || unit.contains(QStringLiteral("(%1)").arg(QLatin1String(name))))
            return bytes;
    ADD_FAILURE() << "no unit: " << unit.toStdString();
    return 1;
}

/// "12% (why)", "1 MiB (why)" or "0".
double toleranceOf(const QString &text, double value)
{
    static const QRegularExpression form(QStringLiteral("^([0-9.]+)(%| MiB)?"));
    const QRegularExpressionMatch match = form.match(text);
    EXPECT_TRUE(match.hasMatch()) << text.toStdString();
    const double number = match.captured(1).toDouble();
    return match.captured(2) == QLatin1String("%") ? number / 100 * value : number * (1 << 20);
}

Published published(const char *id)
{
    QFile file(QStringLiteral(HEADROOM_TEST_DATA "/published.tsv"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')))
        if (const QStringList cells = line.split(QLatin1Char('\t')); cells[0] == QLatin1String(id)) {
            const double value = cells[5].toDouble() * unitOf(cells[6]);
            EXPECT_GT(value, 0) << id;
            return { value, toleranceOf(cells[7], value) };
        }
    ADD_FAILURE() << "no row " << id;
    return {};
}

/// A published config, with some keys changed.
Architecture with(const char *name, const QJsonObject &changes)
{
    QFile file(QStringLiteral(HEADROOM_TEST_DATA "/configs/%1.json").arg(QLatin1String(name)));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    QJsonObject config = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        config[it.key()] = it.value();
    return readConfig(config, QLatin1String(name));
}

Architecture galore130m()
{
    return with("galore-llama-60m",
        { { QStringLiteral("hidden_size"), 768 }, { QStringLiteral("intermediate_size"), 2048 },
            { QStringLiteral("num_attention_heads"), 12 }, { QStringLiteral("num_key_value_heads"), 12 },
            { QStringLiteral("num_hidden_layers"), 12 } });
}
Architecture llama3B()
{
    return with("Llama-3.2-1B-Instruct",
        { { QStringLiteral("hidden_size"), 3072 }, { QStringLiteral("num_attention_heads"), 24 },
            { QStringLiteral("num_hidden_layers"), 28 }, { QStringLiteral("head_dim"), 128 } });
}
Architecture robertaBase()
{
    return with("bert-base-uncased",
        { { QStringLiteral("architectures"), QJsonArray{ QStringLiteral("BertForMaskedLM") } },
            { QStringLiteral("vocab_size"), 50265 }, { QStringLiteral("max_position_embeddings"), 514 },
            { QStringLiteral("type_vocab_size"), 1 } });
}
/// With a head of two labels.
Architecture bertLarge()
{
    return with("bert-base-uncased",
        { { QStringLiteral("architectures"), QJsonArray{ QStringLiteral("BertForSequenceClassification") } },
            { QStringLiteral("hidden_size"), 1024 }, { QStringLiteral("intermediate_size"), 4096 },
            { QStringLiteral("num_attention_heads"), 16 }, { QStringLiteral("num_hidden_layers"), 24 } });
}
Architecture paddedGpt2Xl()
{
    Architecture model = presetArchitecture(QStringLiteral("gpt2-xl"));
    model.vocab = 50304;
    return model;
}

Recipe in(DType weights, const std::optional<Lora> &lora = {})
{
    Recipe recipe;
    recipe.sequence = 64;
    recipe.weights = weights;
    recipe.lora = lora;
    return recipe;
}
Lora attentionLora(std::int64_t rank) { return { rank, { "q_proj", "v_proj" } }; }

constexpr Category weights[] = { Category::Weights };
constexpr Category gradients[] = { Category::Gradients };
constexpr Category kept[] = { Category::Weights, Category::Optimizer };
constexpr Category states[] = { Category::Weights, Category::Gradients, Category::Optimizer };

/// Bytes of these at the peak of the optimizer's step, where all of them are there.
double held(std::span<const Category> categories, const Architecture &model, const Recipe &recipe)
{
    const Ledger ledger = estimate(model, recipe);
    const CategoryBytes bytes = categoriesAt(ledger, ledger.at(Moment::PeakStep));
    double sum = 0;
    for (Category category : categories)
        sum += double(bytes[static_cast<std::size_t>(category)]);
    return sum;
}

double trainable(const Architecture &model, const Lora &lora)
{
    return double(estimate(model, in(DType::Bf16, lora)).trainable);
}

/// All of the model at so many bits a weight.
double stored(const char *precision)
{
    const Architecture model = presetArchitecture(QStringLiteral("llama-3.1-405b"));
    return double(estimate(model, in(DType::Bf16)).parameters) * bitsOf(precision) / 8;
}

/// llama.cpp keeps norms in four bytes.
double ggufF16(const Architecture &model)
{
    const Ledger ledger = estimate(model, in(DType::Fp16));
    double bytes = 0;
    for (const Row &row : ledger.rows)
        if (row.category == Category::Weights)
            bytes += double(row.bytes * row.count) * (row.shape.rank() == 1 ? 2 : 1);
    return bytes;
}

struct Case {
    const char *id;
    std::function<double()> ours;
};

class PublishedStates : public testing::TestWithParam<Case> { };

TEST_P(PublishedStates, AreTheLedgers)
{
    const auto [value, tolerance] = published(GetParam().id);
    EXPECT_NEAR(GetParam().ours(), value, tolerance) << GetParam().id;
}

const auto llama8B = [] { return presetArchitecture(QStringLiteral("llama-3-8b")); };
const Lora feedForwardLora{ 10, { "gate_proj", "up_proj", "down_proj" } };

const Case cases[] = {
    { "GL-130m-full", [] { return held(kept, galore130m(), in(DType::Bf16)); } },
    { "GL-1b-full", [] { return held(kept, with("galore-llama-1b", {}), in(DType::Bf16)); } },
    { "GL-rob-full", [] { return held(kept, robertaBase(), in(DType::Bf16)); } },
    { "FI-130m", [] { return held(states, galore130m(), in(DType::Bf16)); } },
    { "FI-1b", [] { return held(states, with("galore-llama-1b", {}), in(DType::Bf16)); } },
    { "PE-full-alloc", [] { return held(states, llama3B(), in(DType::Bf16)); } },
    { "PE-lora--llama-3.2-3B-rank32-n", [] { return trainable(llama3B(), attentionLora(32)); } },
    { "PE-lora--llama-3.2-3B-rank64-n", [] { return trainable(llama3B(), attentionLora(64)); } },
    { "PE-lora--llama-3.2-3B-rank10-target-mlp-n", [] { return trainable(llama3B(), feedForwardLora); } },
    { "PE-lora--llama-3.2-3B-rank32-al",
        [] { return held(states, llama3B(), in(DType::Bf16, attentionLora(32))); } },
    { "PE-lora--llama-3.2-3B-rank64-al",
        [] { return held(states, llama3B(), in(DType::Bf16, attentionLora(64))); } },
    { "PE-lora--llama-3.2-3B-rank10-target-mlp-al",
        [] { return held(states, llama3B(), in(DType::Bf16, feedForwardLora)); } },
    { "PE-diff",
        [] {
            return held(states, llama3B(), in(DType::Bf16, attentionLora(64)))
                - held(states, llama3B(), in(DType::Bf16, attentionLora(32)));
        } },
    { "LG-n-phi-1.5",
        [] { return trainable(presetArchitecture(QStringLiteral("phi-1.5")), attentionLora(8)); } },
    { "TI-h200-m", [] { return held(weights, llama8B(), in(DType::Fp32)) / 8; } },
    { "TI-diff", [] { return held(states, llama8B(), in(DType::Fp32)) * (1.0 / 8 - 1.0 / 128); } },
    { "LC-0", [] { return held(weights, paddedGpt2Xl(), in(DType::Bf16)); } },
    { "LC-1", [] { return held(gradients, paddedGpt2Xl(), in(DType::Bf16)); } },
    { "LC-2", [] { return held(weights, paddedGpt2Xl(), in(DType::Fp32)) / 8; } }, // as many as m
    { "LC-3", [] { return held(weights, paddedGpt2Xl(), in(DType::Fp32)) / 8; } },
    { "HF-w", [] { return 4 * double(estimate(bertLarge(), in(DType::Fp32)).parameters); } },
    { "LB-w-405B-FP16", [] { return stored("FP16"); } },
    { "LB-w-405B-FP8", [] { return stored("FP8"); } },
    { "LB-w-405B-INT4", [] { return stored("INT4"); } },
    { "LCp-1", [] { return ggufF16(presetArchitecture(QStringLiteral("llama-2-7b"))); } },
};

INSTANTIATE_TEST_SUITE_P(All, PublishedStates, testing::ValuesIn(cases), [](const auto &parameter) {
    std::string name(parameter.param.id);
    std::ranges::replace_if(
        name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return name;
});

/// QLoRA says that a 65B model takes more than 780 GB: 12 bytes a parameter.
TEST(PublishedParameters, SixtyFiveBillionInSixteenBits)
{
    const Ledger ledger = estimate(presetArchitecture(QStringLiteral("llama-65b")), in(DType::Bf16));
    EXPECT_GT(12 * double(ledger.parameters), 780e9);
    EXPECT_LT(12 * double(ledger.parameters), 790e9);
}

} // namespace

} // namespace headroom
