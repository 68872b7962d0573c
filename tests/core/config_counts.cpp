// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/family.h"
#include "model/import.h"
#include "step/models/blueprints.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <gtest/gtest.h>
#include <map>

using namespace headroom;

namespace {

using Sums = std::map<QString, qint64>;

struct Published {
    QString name;
    QString modelClass;
    qint64 parameters = 0;
    Sums byName;
};

QString dataFolder() { return QStringLiteral(HEADROOM_TEST_DATA "/configs/"); }

/// A table's rows without its heading.
QList<QStringList> table(const QString &name)
{
    QFile file(dataFolder() + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QList<QStringList> rows;
    for (const QString &line : lines.mid(1))
        rows << line.split(QLatin1Char('\t'));
    return rows;
}

/// What Transformers 5.23 counts.
std::vector<Published> published()
{
    std::vector<Published> rows;
    for (const QStringList &cells : table(QStringLiteral("parameters.tsv"))) {
        Published row{ cells[0], cells[1], cells[2].toLongLong(), {} };
        const QJsonObject sums = QJsonDocument::fromJson(cells[3].toUtf8()).object();
        for (auto it = sums.begin(); it != sums.end(); ++it)
            row.byName[it.key()] = it->toInteger();
        rows.push_back(row);
    }
    return rows;
}

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

struct Counted {
    qint64 parameters = 0;
    Sums byName;
    std::map<Component, qint64> byComponent;
};

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
        const qint64 elements = parameter.value.shape().elements() * tape.countOf(parameter);
        count.parameters += elements;
        count.byName[groupOf(name)] += elements;
        count.byComponent[module.component] += elements;
    }
    return count;
}

Architecture read(const QString &name)
{
    QFile file(dataFolder() + name + QStringLiteral(".json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return readConfig(file.readAll(), name);
}

} // namespace

TEST(Counts, AgreeWithTransformersToTheParameterAndByName)
{
    for (const Published &row : published()) {
        SCOPED_TRACE(row.name.toStdString());
        const Counted count = countOf(read(row.name));
        EXPECT_EQ(count.parameters, row.parameters);
        if (!row.byName.empty()) {
            EXPECT_EQ(count.byName, row.byName);
        }
    }
}

TEST(Counts, ByComponentAddUpAndFollowTheNames)
{
    static const std::pair<const char *, Component> same[] = {
        { "embedding", Component::Embedding },
        { "attention", Component::Attention },
        { "ffn", Component::FeedForward },
        { "norm", Component::Norm },
        { "router", Component::Router },
        { "experts", Component::Experts },
        { "lm_head", Component::Head },
    };
    for (const Published &row : published()) {
        SCOPED_TRACE(row.name.toStdString());
        const Architecture architecture = read(row.name);
        Counted count = countOf(architecture);
        qint64 sum = 0;
        for (const auto &[component, elements] : count.byComponent)
            sum += elements;
        EXPECT_EQ(sum, row.parameters);
        // Where names alone mislead: BERT's layers end in "output", ViT's head is a "classifier", experts are
        // "shared".
        const Blueprint blueprint = architecture.family->blueprint;
        if (blueprint == Blueprint::Bert || blueprint == Blueprint::Vit || architecture.experts.sharedDFf > 0)
            continue;
        for (const auto &[group, component] : same) {
            EXPECT_EQ(count.byComponent[component], count.byName[QLatin1StringView(group)]) << group;
        }
    }
}

TEST(Counts, OfEachFamilysDefaultsAgreeToo)
{
    for (const QStringList &cells : table(QStringLiteral("defaults.tsv"))) {
        SCOPED_TRACE(cells[0].toStdString());
        const QJsonObject config{ { QStringLiteral("model_type"), cells[0] } };
        EXPECT_EQ(countOf(readConfig(config, cells[0])).parameters, cells[1].toLongLong());
    }
}

TEST(Counts, EveryFamilyHasABlueprint)
{
    for (const Family &family : families())
        EXPECT_NE(findBuilder(family.blueprint), nullptr) << family.modelType;
}
