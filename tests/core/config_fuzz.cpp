// SPDX-License-Identifier: GPL-3.0-or-later
// Every key of every preset's config set to what it must not be, left out, or null: a model that can be
// counted, or one sentence.
#include "model/import.h"
#include "model/presets.h"
#include "step/counting.h"
#include "units/error.h"
#include "units/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

QJsonObject configOf(std::string_view preset)
{
    QFile file(QStringLiteral(":/presets/%1.json").arg(utf8(preset)));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

const QJsonArray badValues{ QJsonValue(), -1, 0, 1, 3, 1.5, 1e18, 1e300, 2147483648.0, QStringLiteral("12"),
    QStringLiteral("NaN"), true, QJsonArray(), QJsonArray{ 1, -1, QStringLiteral("x") }, QJsonObject(),
    QJsonObject{ { QStringLiteral("model_type"), 1 } } };

void readOrRefuse(const QJsonObject &config)
{
    try {
        const Architecture a = readConfig(config, QStringLiteral("m.json"));
        EXPECT_GE(countParameters(a).total, 1);
    } catch (const InputError &error) {
        EXPECT_FALSE(error.message().isEmpty());
        EXPECT_FALSE(error.message().contains(QLatin1Char('\n'))) << error.what();
        EXPECT_LT(error.message().size(), 900) << error.what();
    }
}

} // namespace

TEST(ConfigFuzz, EveryKeyOfEveryPresetMayBeAnything)
{
    for (const Preset &preset : presets()) {
        const QJsonObject config = configOf(preset.name);
        for (const QString &key : config.keys()) {
            SCOPED_TRACE(std::string(preset.name) + " " + key.toStdString());
            QJsonObject without = config;
            without.remove(key);
            readOrRefuse(without);
            for (const QJsonValue &value : badValues) {
                QJsonObject bent = config;
                bent[key] = value;
                readOrRefuse(bent);
            }
            const QJsonObject section = config[key].toObject();
            for (const QString &inner : section.keys())
                for (const QJsonValue &value : badValues) {
                    QJsonObject bentSection = section;
                    bentSection[inner] = value;
                    QJsonObject bent = config;
                    bent[key] = bentSection;
                    readOrRefuse(bent);
                }
        }
    }
}

TEST(ConfigFuzz, TextsThatAreNoConfigAreOneSentence)
{
    const QByteArray config = R"({"model_type": "llama", "hidden_size": 64, "num_attention_heads": 4})";
    std::vector<QByteArray> texts{ "", "NaN", R"({"hidden_size": NaN})", QByteArray(100'000, '['),
        QByteArray("\xEF\xBB\xBF") + config, "\xFF\xFE{}",
        R"({"model_type": "llama", "model_type": "gpt2"})" };
    for (qsizetype i = 0; i < config.size(); ++i) {
        texts.push_back(config.left(i));
        QByteArray bent = config;
        bent[i] = static_cast<char>(bent[i] ^ 0x15);
        texts.push_back(bent);
    }
    for (const QByteArray &text : texts) {
        try {
            (void)readConfig(text, QStringLiteral("m.json"));
        } catch (const InputError &error) {
            EXPECT_TRUE(error.message().startsWith(QStringLiteral("m.json"))) << error.what();
            EXPECT_LT(error.message().size(), 900) << error.what();
        }
    }
}
