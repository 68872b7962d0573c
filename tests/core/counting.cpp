// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting.h"

#include "model/family.h"
#include "model/import.h"
#include "step/models/blueprints.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <gtest/gtest.h>

namespace headroom {

namespace {

QRegularExpression pattern(const char *text) { return QRegularExpression(QLatin1StringView(text)); }

/// The table's own way to sort parameters by their names.
QString groupOf(const QString &parameter)
{
    static const std::pair<const char *, QRegularExpression> groups[] = {
        { "lm_head", pattern(R"((^|\.)(lm_head|embed_out|cls\.predictions|output)\b)") },
        { "embedding",
            pattern("(embed|wte|wpe|shared|word_embeddings|position_bias|relative_attention_bias|pos_emb)") },
        { "norm", pattern(R"((norm|ln_|\.ln|layernorm|layer_norm))") },
        { "experts", pattern("experts") },
        { "router", pattern(R"((router|mlp\.gate\.|block_sparse_moe\.gate))") },
        { "attention", pattern("(attn|attention|SelfAttention|EncDecAttention)") },
        { "ffn",
            pattern(
                R"((mlp|ffn|fc1|fc2|intermediate|output\.dense|DenseReluDense|feed_forward|c_fc|c_proj|dense_h))") },
    };
    for (const auto &[group, names] : groups)
        if (names.match(parameter).hasMatch())
            return QLatin1StringView(group);
    return QStringLiteral("other");
}

} // namespace

Counted countOf(const Architecture &architecture)
{
    Tape tape;
    const std::unique_ptr<Model> model =
        findBuilder(architecture.family->blueprint)(Builder(tape, DType::Bf16), architecture, Recipe());
    Ledger ledger;
    tape.writeTo(ledger);
    Counted count;
    for (const Parameter &parameter : tape.parameters()) {
        const ModuleInfo &module = ledger.modules[parameter.module];
        const QString name = QString::fromStdString(module.path + "." + std::string(parameter.name));
        const qint64 elements = parameter.value.shape().elements()
            * ledger.layers[static_cast<std::size_t>(parameter.layer)].count;
        count.parameters += elements;
        count.byName[groupOf(name)] += elements;
        count.byComponent[module.component] += elements;
    }
    return count;
}

Architecture publishedModel(const QString &name)
{
    QFile file(QStringLiteral(HEADROOM_TEST_DATA "/configs/") + name + QStringLiteral(".json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return readConfig(file.readAll(), name);
}

Sums sumsOf(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    Sums sums;
    for (auto it = object.begin(); it != object.end(); ++it)
        sums[it.key()] = it->toInteger();
    return sums;
}

QList<QStringList> tableOf(const QString &name)
{
    QFile file(QStringLiteral(HEADROOM_TEST_DATA "/") + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QList<QStringList> rows;
    for (const QString &line : lines.mid(1))
        rows << line.split(QLatin1Char('\t'));
    return rows;
}

} // namespace headroom
