// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios and pictures that cannot be, cut off and garbled: one sentence each, and never worse.
#include "model/import.h"
#include "scenario/open.h"
#include "scenario/picture.h"
#include "scenario/scenario.h"
#include "step/estimate.h"
#include "units/error.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

template <class Action> std::string sentenceOf(Action action)
{
    try {
        action();
    } catch (const InputError &error) {
        return error.what();
    }
    return "no error";
}

constexpr const char *smallModel = R"("model": {"config": {"model_type": "gpt2", "n_layer": 2}})";

struct Mistake {
    const char *json; ///< %1 stands for a model that is right
    const char *sentence;
};

constexpr Mistake mistakes[] = {
    { R"({%1})", "s.json is no scenario: it has no “headroom_scenario”." },
    { R"({"headroom_scenario": 2, %1})",
        "s.json is a scenario of format 2, and this version of Headroom reads formats up to 1: a newer "
        "version "
        "opens it." },
    { R"({"headroom_scenario": "one", %1})",
        "s.json: “headroom_scenario” is \"one\", but must be a whole number from 1 to " },
    { R"({"headroom_scenario": 1})",
        "s.json: “model.config” is missing; it must be the model's config.json." },
    { R"({"headroom_scenario": 1, "model": 7})", "s.json: “model” is 7, but must be an object." },
    { R"({"headroom_scenario": 1, "model": {"config": []}})",
        "s.json: “model.config” is a list, but must be an object." },
    { R"({"headroom_scenario": 1, "model": {"config": {}}})",
        "s.json has no “model_type”, which must be one" },
    { R"({"headroom_scenario": 1, "model": {"config": {"model_type": "gpt2"}, "dimensions": {"layer": 3}}})",
        "s.json: “model.dimensions.layer” is no dimension of this model, which has d_model, layers, heads, "
        "d_ff, "
        "vocab, positions." },
    { R"({"headroom_scenario": 1, "model": {"config": {"model_type": "gpt2"}, "dimensions": {"experts": 3}}})",
        "s.json: “model.dimensions.experts” is no dimension of this model" },
    { R"({"headroom_scenario": 1, "model": {"config": {"model_type": "gpt2"}, "dimensions": {"heads": 7}}})",
        "s.json: 7 heads do not divide d_model = 768; the nearest numbers of heads that do are 6 and 8." },
    { R"({"headroom_scenario": 1, "model": {"config": {"model_type": "gpt2"}, "dimensions": {"layers": 2.5}}})",
        "s.json: “model.dimensions.layers” is 2.5, but must be a whole number from 1 to 10,000." },
    { R"({"headroom_scenario": 1, "model": {"config": {"model_type": "gpt2"}, "derived": {"kv_heads": 0}}})",
        "s.json: “model.derived.kv_heads” is 0, but must be a whole number from 1 to " },
    { R"({"headroom_scenario": 1, %1, "recipe": []})", "s.json: “recipe” is a list, but must be an object." },
    { R"({"headroom_scenario": 1, %1, "recipe": {"batch": 0}})",
        "s.json: “recipe.batch” is 0, but must be a whole number from 1 to " },
    { R"({"headroom_scenario": 1, %1, "recipe": {"batch": 1e30}})",
        "s.json: “recipe.batch” is 1e+30, but must" },
    { R"({"headroom_scenario": 1, %1, "recipe": {"attention": "flesh"}})",
        "s.json: “recipe.attention” is “flesh”, but must be one of sdpa, eager" },
    { R"({"headroom_scenario": 1, %1, "recipe": {"weights": "int64"}})",
        "s.json: “recipe.weights” is “int64”, but must be one of fp32, bf16, fp16" },
    { R"({"headroom_scenario": 1, %1, "recipe": {"lora": {"rank": 8, "targets": [1]}}})",
        "s.json: “recipe.lora.targets” must be a list of names of modules, such as q_proj." },
    { R"({"headroom_scenario": 1, %1, "capacity": {"name": "H100"}})",
        "s.json: “capacity.bytes” is missing; it must be a number of bytes." },
    { R"({"headroom_scenario": 1, %1, "pins": []})", "s.json: “pins” is a list, but must be an object." },
    { R"({"headroom_scenario": 1, %1, "pins": {"D": {%1}}})",
        "s.json: “pins.D” is no pin; pins are called A, B, C." },
    { R"({"headroom_scenario": 1, %1, "pins": {"A": 7}})", "s.json: “pins.A” is 7, but must be an object." },
    { R"({"headroom_scenario": 1, %1, "pins": {"B": {}}})",
        "s.json, pin B: “model.config” is missing; it must be the model's config.json." },
    { R"({"headroom_scenario": 1, %1, "pins": {"B": {%1, "recipe": {"batch": 0}}}})",
        "s.json, pin B: “recipe.batch” is 0, but must be a whole number from 1 to " },
    { R"({"headroom_scenario": 1, %1, "method": "rune"})", "s.json: There is no method “rune”" },
    { R"({"headroom_scenario": 1, %1, "view": "fit"})", "s.json: “view” is \"fit\", but must be an object." },
};

QByteArray smallScenario()
{
    return QByteArray(R"({"headroom_scenario": 1, )") + smallModel + R"(, "recipe": {"batch": 3}})";
}

constexpr const char *pdf =
    "%PDF-1.4\n1 0 obj\n<< >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 >>"
    "\nstartxref\n30\n%%EOF\n";
constexpr const char *svg =
    "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\"\n "
    "height=\"4\"><title>ä</title><rect/></svg>\n";

/// The smallest PNG there is: one grey pixel.
QByteArray png()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");
}

std::vector<QByteArray> pictures() { return { png(), svg, pdf }; }

QJsonObject awkward()
{
    return { { QStringLiteral("name"), QStringLiteral("ä <&]]>\" \\ \u2028 \uffff 𝄞 -- %%EOF\nstartxref") } };
}

/// What must never happen does not: anything else than a scenario or a sentence.
void expectCalm(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const std::string said = sentenceOf([&] {
        const State state = openAnything(path).scenario.state;
        static_cast<void>(estimate(state.architecture, state.recipe));
    });
    EXPECT_EQ(said.find('\n'), std::string::npos) << said;
    EXPECT_FALSE(said.empty());
}

} // namespace

TEST(ScenarioErrors, AreOneSentenceThatNamesTheKeyAndTheRemedy)
{
    for (const Mistake &mistake : mistakes) {
        const QByteArray json = QByteArray(mistake.json).replace("%1", smallModel);
        const std::string said = sentenceOf([&] {
            static_cast<void>(
                readScenario(parseObject(json, QStringLiteral("s.json")), QStringLiteral("s.json")));
        });
        EXPECT_EQ(said.substr(0, std::string(mistake.sentence).size()), mistake.sentence)
            << json.toStdString() << "\n"
            << said;
        EXPECT_EQ(said.find('\n'), std::string::npos) << said;
    }
}

TEST(Pictures, CarryAScenarioWhateverItSays)
{
    for (const QByteArray &picture : pictures()) {
        ASSERT_TRUE(isPicture(picture));
        EXPECT_FALSE(scenarioIn(picture)) << "before there is one";
        const QByteArray with = withScenario(picture, awkward());
        ASSERT_TRUE(scenarioIn(with)) << with.toStdString();
        EXPECT_EQ(QJsonDocument::fromJson(*scenarioIn(with)).object(), awkward());
        EXPECT_TRUE(with.startsWith(picture.left(8)));
        EXPECT_TRUE(with.endsWith(picture.right(6)));
    }
    EXPECT_EQ(withScenario("a,b\n1,2\n", awkward()), "a,b\n1,2\n");
}

TEST(Pictures, StayWellFormed)
{
    QXmlStreamReader xml(withScenario(svg, awkward()));
    QStringList elements;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement)
            elements << xml.qualifiedName().toString();
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    EXPECT_EQ(elements.join(QLatin1Char(' ')), QStringLiteral("svg title rect metadata headroom:scenario"));
    // A PDF's table of contents says where it begins, and there it still is.
    const QByteArray with = withScenario(pdf, awkward());
    EXPECT_EQ(with.indexOf("\nxref"), QByteArray(pdf).indexOf("\nxref"));
    EXPECT_EQ(with.count("startxref\n"), 1);
}

TEST(Pictures, WithoutAScenarioAreRefused)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("holiday.png"));
    for (const QByteArray &picture : pictures()) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(picture);
        file.close();
        EXPECT_EQ(sentenceOf([&] { static_cast<void>(openAnything(path)); }),
            path.toStdString() + " holds no scenario: only pictures that Headroom exported carry theirs.");
    }
}

TEST(Pictures, CutOffOrGarbledDoNoHarm)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("hostile"));
    const QJsonObject scenario = QJsonDocument::fromJson(smallScenario()).object();
    for (const QByteArray &picture : pictures()) {
        const QByteArray with = withScenario(picture, scenario);
        for (qsizetype size = 0; size < with.size(); size += 7)
            expectCalm(path, with.left(size));
        for (qsizetype at = 0; at < with.size(); at += 5) {
            QByteArray garbled = with;
            garbled[at] = char(garbled[at] ^ 0xFF);
            expectCalm(path, garbled);
        }
    }
    // A chunk that claims to be longer than the file, and a PNG that is nothing but its signature.
    expectCalm(path,
        png().left(8)
            + QByteArray("\xff\xff\xff\xff"
                         "tEXt",
                8));
    expectCalm(path, png().left(8));
    expectCalm(path, QByteArray("<svg>") + QByteArray(100000, '<'));
    expectCalm(path,
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
        "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]><svg>&d;</svg>");
    expectCalm(path, QByteArray("{\"headroom_scenario\":") + QByteArray(100000, '['));
}

TEST(Scenarios, AreOpenedWhereverTheyLie)
{
    const QTemporaryDir folder;
    const QJsonObject scenario = QJsonDocument::fromJson(smallScenario()).object();
    const std::pair<QByteArray, Opened::Kind> files[] = {
        { smallScenario(), Opened::Kind::Scenario },
        { "\n  " + smallScenario(), Opened::Kind::Scenario },
        { withScenario(png(), scenario), Opened::Kind::Picture },
        { withScenario(svg, scenario), Opened::Kind::Picture },
        { withScenario(pdf, scenario), Opened::Kind::Picture },
        { R"({"model_type": "gpt2", "n_layer": 2})", Opened::Kind::Model },
    };
    for (const auto &[bytes, kind] : files) {
        QFile file(folder.filePath(QStringLiteral("any.file")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const Opened opened = openAnything(file.fileName());
        EXPECT_EQ(opened.kind, kind);
        EXPECT_EQ(opened.scenario.state.architecture.layers, 2);
        EXPECT_EQ(opened.scenario.state.recipe.batch, kind == Opened::Kind::Model ? 1 : 3);
    }
}
