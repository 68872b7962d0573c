// SPDX-License-Identifier: GPL-3.0-or-later
// A config with one dimension changed by a slider counts what Transformers builds from it changed.
#include "counting.h"
#include "model/dimensions.h"
#include "model/family.h"
#include "model/import.h"

#include <gtest/gtest.h>
#include <iostream>
#include <set>

using namespace headroom;

namespace {

struct Row {
    QString config; ///< a published one's name, or JSON
    std::string dimension;
    std::int64_t value = 0;
    qint64 parameters = 0;
    Sums byName;
};

std::vector<Row> rows()
{
    std::vector<Row> rows;
    for (const QStringList &cells : tableOf(QStringLiteral("dimensions/counts.tsv")))
        rows.push_back({ cells[0], cells[1].toStdString(), cells[2].toLongLong(), cells[4].toLongLong(),
            sumsOf(cells[5]) });
    return rows;
}

Architecture opened(const QString &config)
{
    return config.startsWith(QLatin1Char('{')) ? readConfig(config.toUtf8(), config) : publishedModel(config);
}

/// Empty where it agrees.
std::string difference(const Row &row)
{
    const Dimension *dimension = findDimension(row.dimension);
    Architecture architecture = opened(row.config);
    if (dimension == nullptr || !dimension->applies(architecture))
        return "no such dimension";
    Recipe recipe;
    setDimension(*dimension, row.value, architecture, recipe);
    validate(architecture);
    const Counted count = countOf(architecture);
    if (count.parameters != row.parameters)
        return std::to_string(count.parameters) + " and not " + std::to_string(row.parameters);
    return count.byName == row.byName ? "" : "the same total of other parts";
}

} // namespace

TEST(DimensionCounts, AgreeWithTransformersToTheParameterAndByName)
{
    const std::vector<Row> all = rows();
    std::size_t agreeing = 0;
    for (const Row &row : all) {
        const std::string difference = ::difference(row);
        EXPECT_EQ(difference, "") << row.config.toStdString() << " with " << row.dimension << " = "
                                  << row.value;
        agreeing += difference.empty() ? 1 : 0;
    }
    std::cout << agreeing << " of " << all.size() << " rows agree\n";
    EXPECT_GT(all.size(), 0U);
}

TEST(DimensionCounts, HaveARowForEachDimensionOfEachFamily)
{
    std::map<QString, std::set<std::string>> tried;
    for (const Row &row : rows())
        tried[row.config].insert(row.dimension);
    std::set<const Family *> families;
    for (const auto &[config, ids] : tried) {
        const Architecture architecture = opened(config);
        families.insert(architecture.family);
        for (const Dimension &dimension : dimensions())
            EXPECT_EQ(ids.contains(std::string(dimension.id)),
                dimension.ofModel != nullptr && dimension.applies(architecture))
                << config.toStdString() << " " << dimension.id;
    }
    EXPECT_EQ(families.size(), headroom::families().size());
}
