// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace headroom {

/// The architecture that a Hugging Face config.json describes, with the defaults that Transformers applies.
/// THROWS InputError if it contradicts itself, lacks what it needs, or names an unknown model_type.
[[nodiscard]] Architecture readConfig(const QJsonObject &config, const QString &name);

/// The same from text; `name` is what to call the model and the file in messages.
[[nodiscard]] Architecture readConfig(const QByteArray &json, const QString &name);

/// The one object that a JSON text must hold. THROWS InputError, saying where the text ceases to be JSON.
[[nodiscard]] QJsonObject parseObject(const QByteArray &json, const QString &name);

/// From what a person may name: a built-in preset, a config.json, a folder holding one. What else can be
/// opened (scenarios, pictures, standard input) is openScenario()'s business.
[[nodiscard]] Architecture openModel(const QString &presetOrPath);

/// Says what is wrong with an architecture whose dimensions were set by hand.
/// THROWS InputError if anything is: heads that do not divide, a dimension below 1, …
void validate(const Architecture &architecture);

} // namespace headroom
