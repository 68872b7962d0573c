// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/readers.h"

#include "model/layers.h"
#include "units/error.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

namespace headroom {

namespace {

struct ActivationName {
    const char *name;
    Activation activation;
};

constexpr std::array<ActivationName, 8> activationNames{ {
    { "gelu_new", Activation::GeluNew },
    { "gelu", Activation::Gelu },
    { "gelu_pytorch_tanh", Activation::GeluTanh },
    { "relu", Activation::Relu },
    { "silu", Activation::Silu },
    { "swish", Activation::Silu },
    { "quick_gelu", Activation::QuickGelu },
    { "gelu_fast", Activation::FastGelu },
} };

} // namespace

Activation activationOf(const Config &config, const QString &name)
{
    QStringList known;
    for (const ActivationName &row : activationNames) {
        if (name == QLatin1StringView(row.name))
            return row.activation;
        known << QLatin1StringView(row.name);
    }
    throw InputError(
        QCoreApplication::translate("Config", "%1: the activation “%2” is not known; known are %3.")
            .arg(config.file(), name, known.join(QStringLiteral(", "))));
}

Activation readActivation(const Config &config, Key key, const char *fallback)
{
    return activationOf(config, config.text(key, fallback));
}

void readTrunk(const Config &config, Architecture &a, Trunk fallback)
{
    a.dModel = config.integer("hidden_size", fallback.dModel);
    a.layers = config.integer("num_hidden_layers", fallback.layers, 1, mostLayers);
    a.heads = config.integer("num_attention_heads", fallback.heads);
}

void readKvHeads(const Config &config, Architecture &a, std::int64_t fallback)
{
    a.kvHeads =
        config.integer("num_key_value_heads", config.isNull("num_key_value_heads") ? a.heads : fallback);
    a.ownKvHeads = true;
}

void setPlainHeads(Architecture &a)
{
    a.kvHeads = a.heads;
    a.headDim = a.dModel / a.heads;
}

void readHeadDim(const Config &config, Architecture &a)
{
    const std::int64_t derived = a.dModel / a.heads;
    a.headDim = config.integer("head_dim", derived);
    a.ownHeadDim = a.headDim != derived;
}

void readOwnHeadDim(const Config &config, Architecture &a, std::int64_t fallback)
{
    a.headDim = config.integer("head_dim", fallback);
    a.ownHeadDim = true;
}

double readRotaryShare(const Config &config, double fallback, const char *older)
{
    const double beside = config.probability(older, fallback);
    return config.section("rope_parameters").probability("partial_rotary_factor", beside);
}

bool readRotaryKind(const Config &config, Architecture &a)
{
    QString kind;
    for (const char *section : { "rope_scaling", "rope_parameters" })
        kind = config.section(section).text({ "rope_type", "type" }, kind.toLatin1().constData());
    a.longRotary = kind == QStringLiteral("longrope") || kind == QStringLiteral("su");
    return kind == QStringLiteral("dynamic");
}

void readWindowedLayers(const Config &config, Architecture &a, std::int64_t fullEvery)
{
    const QJsonArray types = config.list("layer_types");
    if (!types.isEmpty() && types.size() != a.layers)
        throw InputError(
            QCoreApplication::translate("Config", "%1: “layer_types” names %2 layers, but there are %3.")
                .arg(config.file())
                .arg(types.size())
                .arg(a.layers));
    std::vector<bool> windowed;
    for (std::int64_t i = 0; i < a.layers; ++i) {
        const QString type = types.at(static_cast<qsizetype>(i)).toString();
        const bool unless = fullEvery > 0 && (i + 1) % fullEvery != 0;
        windowed.push_back(types.isEmpty() ? unless : type == QStringLiteral("sliding_attention"));
    }
    a.windowed = patternOf(windowed);
}

Ending readEnding(const Config &config, Ending fallback)
{
    const QString name = config.list("architectures").at(0).toString();
    if (name.isEmpty())
        return fallback;
    if (name.contains(QStringLiteral("Classification")))
        return Ending::Classifier;
    return name.endsWith(QStringLiteral("LMHeadModel")) || !name.endsWith(QStringLiteral("Model"))
        ? Ending::LanguageModel
        : Ending::Bare;
}

} // namespace headroom
