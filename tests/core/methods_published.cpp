// SPDX-License-Identifier: GPL-3.0-or-later
// Published formulas give what their authors print: tests/data/published.tsv.
#include "lessons/models.h"
#include "methods/korthikanti.h"
#include "methods/states.h"
#include "model/presets.h"
#include "sizes/quantization.h"

#include <QFile>
#include <QStringList>
#include <gtest/gtest.h>

namespace headroom {

namespace {

struct Published {
    QString id, model, setting, value;
};

std::vector<Published> published(const char *start)
{
    QFile file(QStringLiteral(HEADROOM_TEST_DATA "/published.tsv"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    std::vector<Published> rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')))
        if (const QStringList cells = line.split(QLatin1Char('\t'));
            cells.size() > 5 && cells[0].startsWith(QLatin1String(start)))
            rows.push_back({ cells[0], cells[2], cells[3], cells[5] });
    return rows;
}

TEST(MethodsPublished, ZeroAgreesWithItsTable)
{
    const std::vector<Published> rows = published("Z-");
    ASSERT_EQ(rows.size(), 18U);
    for (const Published &row : rows) {
        const QStringList parts = row.id.split(QLatin1Char('-'));
        const double devices = parts[2].toDouble();
        const int stage = parts[3].toInt();
        const double gigabytes = zeroBytes(128e9, stage, devices) / 1e9;
        EXPECT_GE(gigabytes, row.value.toDouble() - 0.6) << row.id.toStdString(); // rounded, or
        EXPECT_LT(gigabytes, row.value.toDouble() + 1)
            << row.id.toStdString(); // truncated, as some cells are
    }
}

TEST(MethodsPublished, SixteenAndTwentyBytesAreThePlaybooks)
{
    const std::vector<Published> rows = published("UP-");
    ASSERT_EQ(rows.size(), 6U);
    for (const Published &row : rows) {
        const StateRule &rule = statesRule(row.id.endsWith(QLatin1Char('a')) ? "states-16" : "states-20");
        const double billions = QString(row.model).remove(QLatin1Char('B')).toDouble();
        EXPECT_EQ(static_cast<double>(rule.bytesPerParameter()) * billions, row.value.toDouble())
            << row.id.toStdString();
    }
    EXPECT_EQ(statesRule("states-18").bytesPerParameter(), 18);
}

TEST(MethodsPublished, DeepSpeedsEstimator)
{
    struct Case {
        int stage;
        Offload offload;
    };
    constexpr std::array<Case, 5> cases{ { { 2, Offload::None }, { 2, Offload::Optimizer },
        { 3, Offload::None }, { 3, Offload::Optimizer }, { 3, Offload::All } } };
    const std::vector<Published> rows = published("DS-");
    ASSERT_EQ(rows.size(), cases.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        EXPECT_NEAR(deepSpeedBytes(2851.6e6, 32.9e6, cases[i].stage, 8, cases[i].offload) / (1 << 30),
            rows[i].value.toDouble(), 0.01)
            << rows[i].id.toStdString();
}

struct Korthikanti {
    std::int64_t heads, dModel, layers;
};

Setting korthikantiRun(const Korthikanti &model, std::int64_t batch = 1)
{
    Recipe recipe;
    recipe.sequence = 2048;
    recipe.batch = batch;
    return { gpt2Of({ .vocab = 51200,
                 .dModel = model.dModel,
                 .layers = model.layers,
                 .heads = model.heads,
                 .positions = 2048 }),
        recipe };
}

/// Bytes of a layer in units of sbh.
double layerInSbh(const Setting &run, const KorthikantiSetting &setting)
{
    const double sbh = static_cast<double>(run.recipe.sequence * run.recipe.batch * run.architecture.dModel);
    return static_cast<double>(bytesOf(korthikantiLayer(run.architecture, run.recipe, setting, 1))) / sbh;
}

TEST(MethodsPublished, KorthikantisTableTwo)
{
    constexpr Korthikanti gpt3{ 96, 12288, 96 };
    for (std::int64_t t : { 1, 2, 8 })
        for (std::int64_t batch : { 1, 4 }) {
            const Setting run = korthikantiRun(gpt3, batch);
            const double scores = 5.0 * 96 * 2048 / 12288;
            const double n = static_cast<double>(t);
            EXPECT_EQ(layerInSbh(run, { Recompute::None, false, t }), 10 + 24 / n + scores / n);
            EXPECT_EQ(layerInSbh(run, { Recompute::None, true, t }), 34 / n + scores / n);
            EXPECT_EQ(layerInSbh(run, { Recompute::Selective, false, t }), 10 + 24 / n);
            EXPECT_EQ(layerInSbh(run, { Recompute::Selective, true, t }), 34 / n);
            EXPECT_EQ(layerInSbh(run, { Recompute::Full, false, t }), 2);
            const double ends =
                static_cast<double>(bytesOf(korthikantiEnds(run.architecture, run.recipe, { {}, false, t })));
            const double sbh = 2048.0 * static_cast<double>(batch) * 12288;
            EXPECT_DOUBLE_EQ(ends, sbh / n * (1 + 4 * (1 + 51200.0 / 12288)));
        }
    const Setting run = korthikantiRun(gpt3);
    const double whole = layerInSbh(run, {});
    EXPECT_EQ(whole - layerInSbh(run, { Recompute::Selective, false, 1 }), 80) << "KO-5as";
    EXPECT_NEAR(100 * (1 - layerInSbh(run, { Recompute::Selective, false, 1 }) / whole), 70, 0.5) << "KO-70";
}

TEST(MethodsPublished, KorthikantisFigureSeven)
{
    struct Model {
        const char *id;
        Korthikanti sizes;
    };
    constexpr std::array<Model, 3> models{ { { "KO-175B-", { 96, 12288, 96 } },
        { "KO-530B-", { 128, 20480, 105 } }, { "KO-1T-", { 160, 25600, 128 } } } };
    constexpr std::array<KorthikantiSetting, 4> settings{ { { Recompute::None, true, 8 },
        { Recompute::Selective, false, 8 }, { Recompute::Selective, true, 8 },
        { Recompute::Full, false, 8 } } };
    for (const auto &[id, sizes] : models) {
        const std::vector<Published> rows = published(id);
        ASSERT_EQ(rows.size(), settings.size());
        const Setting run = korthikantiRun(sizes);
        const double baseline = layerInSbh(run, { Recompute::None, false, 8 });
        for (std::size_t i = 0; i < rows.size(); ++i)
            EXPECT_NEAR(100 * layerInSbh(run, settings[i]) / baseline, rows[i].value.toDouble(), 0.1)
                << rows[i].id.toStdString();
    }
}

TEST(MethodsPublished, QLorasConstants)
{
    EXPECT_NEAR(findBlockFormat("nf4")->bitsPerWeight() - 4, 0.5, 1e-12);
    EXPECT_NEAR(findBlockFormat("nf4-dq")->bitsPerWeight() - 4, 0.127, 0.0005);
}

TEST(MethodsPublished, FilesAsLlamaCppWritesThem)
{
    const Architecture llama = presetArchitecture(QStringLiteral("llama-3-8b"));
    const double parameters = static_cast<double>(parametersOf(llama));
    int checked = 0;
    for (const Published &row : published("GQ-")) {
        const FileFormat *format = findFileFormat(row.setting.toStdString());
        if (!format)
            continue;
        const double bytes = static_cast<double>(fileBytes(llama, *format));
        EXPECT_NEAR(8 * bytes / parameters, row.value.section(QLatin1Char(';'), 0, 0).toDouble(), 0.0001)
            << row.id.toStdString();
        EXPECT_NEAR(bytes / (1 << 30), row.value.section(QLatin1Char(';'), 1, 1).toDouble(), 0.01)
            << row.id.toStdString();
        ++checked;
    }
    EXPECT_EQ(checked, static_cast<int>(fileFormats().size()));
    const Architecture qwen = presetArchitecture(QStringLiteral("qwen2.5-7b"));
    for (const Published &row : published("GP-Qwen")) {
        const double gib = static_cast<double>(fileBytes(qwen, *findFileFormat(row.setting.toStdString())));
        const double printed = row.value.section(QLatin1Char(';'), 1, 1).toDouble();
        EXPECT_NEAR(gib / (1 << 30), printed, 0.003 * printed) << row.id.toStdString();
    }
}

} // namespace

} // namespace headroom
