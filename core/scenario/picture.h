// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <optional>

namespace headroom {

/// Scenarios travel inside the pictures that are exported: in a text chunk of a PNG, in the metadata of an
/// SVG, in a comment of a PDF. Other programs show the picture and leave it alone.

/// Whether the bytes begin as one of these pictures does.
[[nodiscard]] bool isPicture(const QByteArray &bytes);

/// The picture with a scenario in it; as it was, if it is of another kind.
[[nodiscard]] QByteArray withScenario(const QByteArray &picture, const QJsonObject &scenario);

/// The text of the scenario in a picture, if there is one. Whatever the bytes are, nothing worse happens.
[[nodiscard]] std::optional<QByteArray> scenarioIn(const QByteArray &picture);

/// JSON in ASCII: what lies in a picture is not touched by anybody's encoding.
[[nodiscard]] QByteArray asciiJson(const QJsonObject &json);

} // namespace headroom
