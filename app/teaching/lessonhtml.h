// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/state.h"
#include "ledger/ledger.h"
#include "lessons/lesson.h"
#include "units/format.h"

#include <QString>

namespace headroom {

/// The figures as a table, for a label and for the handout. The first of them is the page's own.
[[nodiscard]] QString figuresHtml(const std::vector<Figure> &figures, const Formatter &format);

/// What published formulas say of a model and a run beside its step: a line a method; those that
/// divide, for one of that many devices.
[[nodiscard]] QString methodsHtml(
    const State &state, const Ledger &step, const Formatter &format, std::int64_t devices);

/// What each technique would change on a model and a run; some divide over that many devices.
[[nodiscard]] QString techniquesHtml(const State &state, const Formatter &format, std::int64_t devices);

/// A lesson with these numbers on one page of A4. THROWS InputError if the file cannot be written.
void saveHandout(const Lesson &lesson, const Inputs &inputs, const Formatter &format, const QString &path);

} // namespace headroom
