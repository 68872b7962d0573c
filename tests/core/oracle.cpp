// SPDX-License-Identifier: GPL-3.0-or-later
#include "oracle.h"

#include "model/import.h"
#include "run/names.h"
#include "run/optimizers.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <cctype>

namespace headroom::oracle {

std::vector<Case> cases(const char *folder)
{
    const QDir dir(QString::fromUtf8(HEADROOM_TEST_DATA "/oracle/") + QString::fromUtf8(folder));
    std::vector<Case> found;
    for (const QString &name : dir.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        found.push_back({ name.chopped(5).toStdString(), QJsonDocument::fromJson(file.readAll()).object() });
    }
    return found;
}

Architecture Case::architecture() const
{
    return readConfig(json.value(QLatin1String("config.json")).toObject(), QString::fromStdString(name));
}

Recipe Case::recipe() const
{
    const QJsonObject run = json.value(QLatin1String("run")).toObject();
    const auto word = [&](const char *key, const char *otherwise) {
        return run.value(QLatin1String(key)).toString(QLatin1String(otherwise)).toStdString();
    };
    Recipe recipe;
    recipe.batch = run.value(QLatin1String("batch")).toInteger();
    recipe.sequence = run.value(QLatin1String("seq")).toInteger(1); // a classifier of images has none
    recipe.targetSequence = run.value(QLatin1String("target_seq")).toInteger();
    recipe.mode = parse(modes, word("mode", "train")).value();
    recipe.weights = floatingType(word("weights", "fp32")).value();
    recipe.autocast = floatingType(word("autocast", "none"));
    recipe.attention = parse(attentions, word("attention", "sdpa")).value();
    recipe.optimizer = parse(optimizers, word("optimizer", "adamw")).value();
    recipe.checkpointing = parse(checkpointings, word("checkpointing", "none")).value();
    const QJsonObject lora = run.value(QLatin1String("lora")).toObject();
    if (!lora.isEmpty()) {
        recipe.lora = Lora{ lora.value(QLatin1String("r")).toInteger(), {} };
        for (const auto &target : lora.value(QLatin1String("target_modules")).toArray())
            recipe.lora->targets.push_back(target.toString().toStdString());
    }
    return recipe;
}

std::string testName(const Case &c)
{
    std::string name = c.name;
    for (char &letter : name)
        if (std::isalnum(static_cast<unsigned char>(letter)) == 0)
            letter = '_';
    return name;
}

} // namespace headroom::oracle
