// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QRectF;

namespace headroom {

// Tabular figures in any font: every digit gets the width of the widest, so that numbers do not dance while
// they change. (Qt 6.4 cannot ask a font for its own.)

[[nodiscard]] qreal figuresWidth(const QFont &font, const QString &text);

/// Draws on one line, elided by nothing: give it room. Takes the painter's font and pen.
void drawFigures(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text);

} // namespace headroom
