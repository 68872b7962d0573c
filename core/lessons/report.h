// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson.h"
#include "units/format.h"

#include <QJsonArray>

namespace headroom {

/// A figure's number with its unit, for people; a dash for nothing.
[[nodiscard]] QString valueText(const Value &value, Unit unit, const Formatter &format);

/// What the document says: as it says it, and what that is in our unit: “40 MB” = 38.15 MiB.
[[nodiscard]] QString claimText(const Figure &figure, const Formatter &format);

/// The lessons with their documents' own numbers, for programs and for a terminal.
[[nodiscard]] QJsonArray lessonsJson(std::span<const Lesson *const> lessons);
[[nodiscard]] QString lessonsText(std::span<const Lesson *const> lessons, const Formatter &format);

} // namespace headroom
