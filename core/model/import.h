// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "units/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace headroom {

/// The model_type is not known. `offer` is the one that its keys are like, or empty.
class UnknownModelType : public InputError {
public:
    UnknownModelType(const QString &message, QString offer) : InputError(message), m_offer(std::move(offer))
    {
    }
    [[nodiscard]] const QString &offer() const { return m_offer; }

private:
    QString m_offer;
};

/// The architecture that a Hugging Face config.json describes, with the defaults that Transformers applies.
/// With `as`, its keys are read as that model_type's, whatever its own is; Architecture::readAs then says so.
/// THROWS InputError if it contradicts itself or lacks what it needs, UnknownModelType where it is that.
[[nodiscard]] Architecture readConfig(const QJsonObject &config, const QString &name, const QString &as = {});

/// The same from text; `name` is what to call the model and the file in messages.
[[nodiscard]] Architecture readConfig(const QByteArray &json, const QString &name, const QString &as = {});

/// The one object that a JSON text must hold. THROWS InputError, saying where the text ceases to be JSON.
[[nodiscard]] QJsonObject parseObject(const QByteArray &json, const QString &name);

/// From what a person may name: a built-in preset, a config.json, a folder holding one. What else can be
/// opened (scenarios, pictures, standard input) is openScenario()'s business.
[[nodiscard]] Architecture openModel(const QString &presetOrPath, const QString &as = {});

/// "Read as LLaMA: …": what must stand beside every number of such a model.
[[nodiscard]] QString readAsText(const Architecture &architecture);

/// Says what is wrong with an architecture whose dimensions were set by hand.
/// THROWS InputError if anything is: heads that do not divide, a dimension below 1, …
void validate(const Architecture &architecture);

} // namespace headroom
