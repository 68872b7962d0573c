// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"
#include "units/format.h"

#include <QImage>
#include <QString>

namespace headroom {

/// How a chart is taken along. The picture is drawn anew, light, at a fixed logical size: no window is
/// needed, and nothing of a window's size, theme or zoom shows in it. It does need a QApplication (offscreen
/// will do).
struct Picture {
    QSize size{ 960, 540 }; ///< logical pixels
    double scale = 2;       ///< of a PNG
};

/// Writes the breakdown, with a title and a caption that say model, run and unit, as the file's ending says:
/// .png, .svg (text stays text) or .pdf. THROWS InputError if the ending is another or the file cannot be
/// written.
void exportChart(const Ledger &ledger, const QString &path, const Formatter &format = Formatter(),
    const Picture &picture = {});

[[nodiscard]] QImage chartImage(
    const Ledger &ledger, const Formatter &format = Formatter(), const Picture &picture = {});
[[nodiscard]] QByteArray chartSvg(
    const Ledger &ledger, const Formatter &format = Formatter(), const Picture &picture = {});

} // namespace headroom
