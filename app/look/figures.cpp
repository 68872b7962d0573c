// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/figures.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace headroom {

namespace {

qreal cellOf(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

bool isFigure(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }

/// Calls visit(piece, width, isFigure) for each digit and each run of other characters.
template <class Visit> void eachPiece(const QFontMetricsF &metrics, const QString &text, Visit visit)
{
    const qreal cell = cellOf(metrics);
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        if (!isFigure(text[i]))
            while (end < text.size() && !isFigure(text[end]))
                ++end;
        const QString piece = text.mid(i, end - i);
        visit(piece, isFigure(text[i]) ? cell : metrics.horizontalAdvance(piece), isFigure(text[i]));
        i = end;
    }
}

} // namespace

qreal figuresWidth(const QFont &font, const QString &text)
{
    qreal width = 0;
    eachPiece(QFontMetricsF(font), text, [&width](const QString &, qreal w, bool) { width += w; });
    return width;
}

void drawFigures(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    const qreal free = rect.width() - figuresWidth(painter.font(), text);
    qreal x = rect.left();
    if (alignment & Qt::AlignRight)
        x += free;
    else if (alignment & Qt::AlignHCenter)
        x += free / 2;
    const qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    eachPiece(metrics, text, [&](const QString &piece, qreal width, bool figure) {
        const qreal inset = figure ? (width - metrics.horizontalAdvance(piece)) / 2 : 0;
        painter.drawText(QPointF(x + inset, baseline), piece);
        x += width;
    });
}

} // namespace headroom
