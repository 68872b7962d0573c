// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <cstdint>
#include <optional>

namespace headroom {

/// The whole number that somebody wrote: "1536", "1,536" and "1.536" (separators between groups of three, of
/// whichever kind), "1 000", "4k", "1.5M", "2b" (powers of 1000, as Formatter::shortCount() has them), "4Ki"
/// (of 1024), "1e6", "-5". Where a separator may be either, as in "1.536k", the locale says which it is.
/// None if it is no whole number, as "7,6" and "2.5". Beyond 2^63 it is the last that there is.
[[nodiscard]] std::optional<std::int64_t> readWholeNumber(
    const QString &text, const QLocale &locale = QLocale());

} // namespace headroom
