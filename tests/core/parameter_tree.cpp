// SPDX-License-Identifier: GPL-3.0-or-later
// The parameters as lines, as a tree and by the parts of the model: all of them are the same sum.
#include "explore/catalog.h"
#include "header/tensors.h"
#include "headerfile.h"
#include "ledger/composition.h"
#include "model/presets.h"
#include "scenario/scenario.h"
#include "step/counting.h"
#include "step/estimate.h"

#include <QRegularExpression>
#include <algorithm>
#include <set>

using namespace headroom;

namespace {

Ledger ledgerOf(const Preset &preset)
{
    const Architecture a =
        presetArchitecture(QLatin1StringView(preset.name.data(), qsizetype(preset.name.size())));
    return estimate(a, defaultRecipe(a));
}

void expectSums(const TensorNode &node)
{
    if (node.children.empty())
        return;
    std::int64_t elements = 0;
    std::int64_t bytes = 0;
    std::array<std::int64_t, componentCount> parts{};
    for (const TensorNode &child : node.children) {
        elements += child.elements;
        bytes += child.bytes;
        for (std::size_t k = 0; k < parts.size(); ++k)
            parts[k] += child.parts[k];
        EXPECT_LE(child.agreement, node.agreement);
        EXPECT_TRUE(node.path.isEmpty() || child.path.startsWith(node.path + QLatin1Char('.')));
        expectSums(child);
    }
    EXPECT_EQ(elements, node.elements) << qPrintable(node.path);
    EXPECT_EQ(bytes, node.bytes) << qPrintable(node.path);
    EXPECT_EQ(parts, node.parts) << qPrintable(node.path);
}

TEST(ParameterTree, IsTheModelForEveryPreset)
{
    for (const Preset &preset : presets()) {
        SCOPED_TRACE(preset.name);
        const Ledger ledger = ledgerOf(preset);
        const TensorNode root = tensorTree(parameterLines(ledger));
        EXPECT_EQ(root.elements, ledger.parameters);
        EXPECT_EQ(root.parts, ledger.count.components);
        EXPECT_EQ(root.bytes, categoriesAt(ledger, ledger.at(Moment::Steady))[0]);
        EXPECT_EQ(root.agreement, Agreement::NotHeld);
        expectSums(root);
    }
}

TEST(ParameterTree, HasTheNamesOfExpectedTensors)
{
    for (const char *name : { "gpt2", "deepseek-v3", "whisper-tiny", "qwen3-vl-8b" }) {
        SCOPED_TRACE(name);
        const Architecture a = presetArchitecture(QLatin1StringView(name));
        QHash<QString, std::int64_t> counts;
        for (const TensorLine &line : parameterLines(estimate(a, defaultRecipe(a))))
            counts[line.path + shapeText(line.shape)] += line.count;
        for (const ExpectedTensor &tensor : expectedTensors(a)) {
            QString path = tensor.name;
            path.replace(QRegularExpression(QStringLiteral(R"((?<=\.)\d+(?=\.))")), QStringLiteral("*"));
            --counts[path + shapeText(tensor.shape)];
        }
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            EXPECT_EQ(*it, 0) << qPrintable(it.key());
    }
}

TEST(ParameterTree, ARunOfLayersIsOneNodeThatSaysHowMany)
{
    const TensorNode root = tensorTree(parameterLines(ledgerOf(presets()[0]))); // GPT-2
    const auto child = [](const TensorNode &node, const char *name) {
        const auto found = std::ranges::find(node.children, QLatin1StringView(name), &TensorNode::name);
        if (found == node.children.end())
            throw std::runtime_error(name);
        return *found;
    };
    const TensorNode layers = child(child(root, "transformer"), "h");
    EXPECT_EQ(layers.path, QStringLiteral("transformer.h.*"));
    EXPECT_EQ(layers.count, 12);
    EXPECT_EQ(child(child(layers, "attn"), "c_attn").children.size(), 2U);
}

TEST(Composition, IsTheCountInEveryPreset)
{
    for (const Preset &preset : presets()) {
        SCOPED_TRACE(preset.name);
        const Ledger ledger = ledgerOf(preset);
        const std::vector<Composition> all = compositionsOf(ledger);
        ASSERT_GE(all.size(), 2U);
        EXPECT_EQ(all[0].total(), ledger.parameters);
        const bool passesLess = ledger.activeParameters != ledger.parameters;
        EXPECT_EQ(all[1].of == Composition::Of::Token, passesLess);
        EXPECT_EQ(all[passesLess ? 1 : 0].total(), ledger.activeParameters);
        std::array<std::int64_t, componentCount> inLayers{};
        std::int64_t layers = 0;
        for (const Composition &layer : all)
            if (layer.of == Composition::Of::Layer) {
                layers += layer.layers;
                for (std::size_t k = 0; k < inLayers.size(); ++k)
                    inLayers[k] += layer.parts[k] * layer.layers;
            }
        EXPECT_GE(layers, ledger.architecture.layers);
        const TensorNode root = tensorTree(parameterLines(ledger));
        std::array<std::int64_t, componentCount> starred{};
        for (const TensorLine &line : parameterLines(ledger))
            if (line.path.contains(QStringLiteral(".*.")))
                starred[static_cast<std::size_t>(line.component)] += line.elements;
        EXPECT_EQ(inLayers, starred);
        QStringList labels;
        for (const Composition &composition : all)
            labels << compositionText(composition, all);
        EXPECT_EQ(labels.removeDuplicates(), 0) << qPrintable(labels.join(QStringLiteral(" | ")));
    }
}

TEST(Composition, TellsTheKindsOfLayersApart)
{
    const Architecture a = presetArchitecture(QStringLiteral("deepseek-v3"));
    const std::vector<Composition> all = compositionsOf(estimate(a, defaultRecipe(a)));
    QStringList labels;
    for (const Composition &composition : all)
        labels << compositionText(composition, all);
    EXPECT_EQ(labels,
        QStringList({ QStringLiteral("all parameters"), QStringLiteral("what a token passes"),
            QStringLiteral("a layer, dense (×3)"), QStringLiteral("a layer with experts (×58)") }));
}

/// Without experts none is called dense, and a first one that differs is called the first.
TEST(Composition, NamesAFirstLayerOfItsOwnKind)
{
    const Architecture a = presetArchitecture(QStringLiteral("t5-3b"));
    const std::vector<Composition> all = compositionsOf(estimate(a, defaultRecipe(a)));
    QStringList labels;
    for (const Composition &composition : all)
        labels << compositionText(composition, all);
    EXPECT_EQ(labels,
        QStringList({ QStringLiteral("all parameters"), QStringLiteral("the first encoder layer"),
            QStringLiteral("an encoder layer (×23)"), QStringLiteral("the first decoder layer"),
            QStringLiteral("a decoder layer (×23)") }));
}

TEST(FileLines, SayWhereAFileAndTheModelPart)
{
    const Architecture a = presetArchitecture(QStringLiteral("qwen3-0.6b"));
    std::vector<files::Named> tensors = files::tensorsOf(a);
    const auto linesOf = [&] {
        Header header{ QStringLiteral("m"), QStringLiteral("safetensors"), {}, {}, 1 };
        for (const files::Named &named : tensors) {
            FileTensor tensor{ named.name, named.shape, QStringLiteral("BF16"), 0 };
            tensor.bytes = 2 * tensor.elements();
            header.tensors.push_back(tensor);
        }
        return std::pair(header, fileLines(header, checkHeader(header, a)));
    };
    const auto [whole, exact] = linesOf();
    TensorNode root = tensorTree(exact);
    EXPECT_EQ(root.agreement, Agreement::Agrees);
    EXPECT_EQ(root.elements, countParameters(a).total);
    EXPECT_EQ(root.bytes, whole.bytes());

    const std::int64_t before = tensors[3].shape[0];
    tensors[3].shape[0] += 1;
    tensors.erase(tensors.begin() + 20);
    tensors.push_back({ QStringLiteral("stray.weight"), { 4 } });
    const auto [changed, lines] = linesOf();
    const auto count = [&lines = lines](Agreement agreement) {
        return std::ranges::count(lines, agreement, &TensorLine::agreement);
    };
    EXPECT_EQ(count(Agreement::OtherShape), 1);
    EXPECT_EQ(count(Agreement::Missing), 1);
    EXPECT_EQ(count(Agreement::Unexpected), 1);
    EXPECT_EQ(std::ranges::find(lines, Agreement::OtherShape, &TensorLine::agreement)->expected[0], before);
    root = tensorTree(lines);
    EXPECT_EQ(root.agreement, Agreement::OtherShape);
    EXPECT_EQ(root.bytes, changed.bytes()) << "what is missing weighs nothing";
    expectSums(root);
    const std::vector<TensorLine> alone = fileLines(changed, {});
    EXPECT_EQ(tensorTree(alone).bytes, changed.bytes());
    EXPECT_EQ(tensorTree(alone).agreement, Agreement::NotHeld);
}

TEST(Catalog, FindsByNameFamilyKindAndSize)
{
    const std::vector<CatalogEntry> all = catalog();
    ASSERT_EQ(all.size(), presets().size());
    const auto found = [&](const char *query) {
        std::set<std::string> names;
        for (const CatalogEntry &entry : all)
            if (rankOf(entry, QString::fromUtf8(query)))
                names.insert(std::string(entry.preset.name));
        return names;
    };
    using Names = std::set<std::string>;
    EXPECT_EQ(found("").size(), all.size());
    EXPECT_EQ(found("mixtral"), Names({ "mixtral-8x7b", "mixtral-8x22b" }));
    EXPECT_EQ(found("MIXTRAL <100b"), Names({ "mixtral-8x7b" }));
    EXPECT_EQ(found("whisper"),
        Names({ "whisper-tiny", "whisper-base", "whisper-small", "whisper-large-v3-turbo" }));
    EXPECT_EQ(found("speech"), found("whisper"));
    EXPECT_EQ(found("Llama 7b..14b"), Names({ "llama-2-13b", "llama-3-8b" })) << "LLaMA 7B has 6.7 B";
    EXPECT_TRUE(found("no such model").empty());
    for (const CatalogEntry &entry : all) {
        const std::string name(entry.preset.name);
        EXPECT_EQ(found(">=1b").contains(name), entry.count.total >= 1'000'000'000) << name;
        EXPECT_EQ(found("<1B").contains(name), entry.count.total < 1'000'000'000) << name;
        EXPECT_EQ(found("moe").contains(name), entry.architecture.experts.count > 0) << name;
    }
}

} // namespace
