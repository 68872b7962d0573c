// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/exportchart.h"

#include <QGraphicsScene>

class QPainter;

namespace headroom {

class Plot;

/// A chart that nobody sees: its own scene, with a title and a caption above it, laid out at once.
class Slide {
public:
    explicit Slide(const ChartExport &chart);

    void render(QPainter &painter, const QRectF &target);
    [[nodiscard]] const Plot &plot() const { return *m_plot; }

private:
    qreal addText(const QString &text, const QFont &font, const QColor &color, qreal y);

    QGraphicsScene m_scene;
    Plot *m_plot;
};

} // namespace headroom
