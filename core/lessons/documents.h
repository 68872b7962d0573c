// SPDX-License-Identifier: GPL-3.0-or-later
// The lessons, a part of a document a file.
#pragma once

#include "lessons/lesson.h"

namespace headroom {

[[nodiscard]] std::span<const Lesson> slidesParameters();  ///< S0.1 to S0.7
[[nodiscard]] std::span<const Lesson> slidesStorage();     ///< S0.8 to S0.12
[[nodiscard]] std::span<const Lesson> articleParameters(); ///< S1.1 to S1.8
[[nodiscard]] std::span<const Lesson> articleMemory();     ///< S1.9 to S1.12
[[nodiscard]] std::span<const Lesson> articleScale();      ///< S1.13 to S1.15
[[nodiscard]] std::span<const Lesson> blogLessons();       ///< S2.1 to S2.8

} // namespace headroom
