// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartinput.h"
#include "charts/picture.h"
#include "charts/table.h"
#include "units/format.h"

#include <QImage>

class QMimeData;

namespace headroom {

struct View;

/// A chart as it is taken along: what is shown, in which view, written how. All of it needs a QApplication
/// (offscreen will do).
struct ChartExport {
    const View &view;
    const ChartInput &input;
    Formatter format = Formatter();
    Picture picture = {};
};

/// Writes the chart, with a title and a caption that say model, run and unit, as the file's ending says:
/// .png, .svg (text stays text) or .pdf; or its numbers: .csv or .md. THROWS InputError if the ending is
/// another or the file cannot be written.
void exportChart(const ChartExport &chart, const QString &path);

[[nodiscard]] QImage chartImage(const ChartExport &chart);
[[nodiscard]] QByteArray chartSvg(const ChartExport &chart);
[[nodiscard]] Table chartTable(const ChartExport &chart);

/// What a file of it is called until someone calls it otherwise: "gpt2-timeline.png".
[[nodiscard]] QString proposedName(const View &view, const Architecture &architecture);

/// For a clipboard: picture, SVG and table at once; the program that pastes picks.
[[nodiscard]] QMimeData *chartMimeData(const ChartExport &chart);

} // namespace headroom
