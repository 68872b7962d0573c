// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/readers.h"

#include "units/error.h"

#include <QCoreApplication>
#include <QStringList>

namespace headroom {

namespace {

struct ActivationName {
    const char *name;
    Activation activation;
};

constexpr std::array<ActivationName, 7> activationNames {{
    { "gelu_new", Activation::GeluNew },
    { "gelu", Activation::Gelu },
    { "gelu_pytorch_tanh", Activation::GeluTanh },
    { "relu", Activation::Relu },
    { "silu", Activation::Silu },
    { "swish", Activation::Silu },
    { "quick_gelu", Activation::QuickGelu },
}};

} // namespace

Activation readActivation(const Config &config, Key key, const char *fallback)
{
    const QString name = config.text(key, fallback);
    QStringList known;
    for (const ActivationName &row : activationNames) {
        if (name == QLatin1StringView(row.name))
            return row.activation;
        known << QLatin1StringView(row.name);
    }
    throw InputError(QCoreApplication::translate("Config", "%1: the activation “%2” is not known; known are %3.")
                         .arg(config.file(), name, known.join(QStringLiteral(", "))));
}

std::int64_t readKvHeads(const Config &config, std::int64_t heads, std::int64_t fallback)
{
    return config.integer("num_key_value_heads", config.isNull("num_key_value_heads") ? heads : fallback);
}

void readHeadDim(const Config &config, Architecture &a)
{
    const std::int64_t derived = a.dModel / a.heads;
    a.headDim = config.integer("head_dim", derived);
    a.ownHeadDim = a.headDim != derived;
}

} // namespace headroom
