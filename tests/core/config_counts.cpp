// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting.h"
#include "model/family.h"
#include "model/import.h"
#include "step/models/blueprints.h"

#include <QJsonObject>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

struct Published {
    QString name;
    QString modelClass;
    qint64 parameters = 0;
    Sums byName;
};

/// What Transformers 5.23 counts.
std::vector<Published> published()
{
    std::vector<Published> rows;
    for (const QStringList &cells : tableOf(QStringLiteral("configs/parameters.tsv"))) {
        rows.push_back({ cells[0], cells[1], cells[2].toLongLong(), sumsOf(cells[3]) });
    }
    return rows;
}

} // namespace

TEST(Counts, AgreeWithTransformersToTheParameterAndByName)
{
    for (const Published &row : published()) {
        SCOPED_TRACE(row.name.toStdString());
        const Counted count = countOf(publishedModel(row.name));
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
        const Architecture architecture = publishedModel(row.name);
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
    for (const QStringList &cells : tableOf(QStringLiteral("configs/defaults.tsv"))) {
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
