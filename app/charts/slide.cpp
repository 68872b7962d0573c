// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/slide.h"

#include "charts/caption.h"
#include "charts/plot.h"
#include "charts/views.h"
#include "look/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QPainter>

namespace headroom {

namespace {

constexpr int edge = 28;
const QString separator = QStringLiteral(" · ");

/// A concrete family: "Sans Serif" is no font to a browser.
QFont slideFont(int pixels, bool bold = false)
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(pixels);
    font.setBold(bold);
    return font;
}

/// In as many lines as it takes, between the parts.
QString broken(const QString &text, const QFont &font, qreal room)
{
    const QFontMetricsF metrics(font);
    QStringList lines;
    for (const QString &part : text.split(separator)) {
        const QString longer = lines.empty() ? part : lines.back() + separator + part;
        if (lines.empty())
            lines += part;
        else if (metrics.horizontalAdvance(longer) <= room)
            lines.back() = longer;
        else
            lines += part;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

Slide::Slide(const ChartExport &chart) : m_plot(chart.view.make().release())
{
    const PictureStyle &style = chart.picture.style;
    const QSizeF size = chart.picture.size;
    const Theme &theme = lightTheme();
    m_scene.setBackgroundBrush(chart.picture.transparent ? QColor(Qt::transparent) : theme.slide);
    m_scene.setSceneRect({ {}, size });
    qreal y = edge;
    y += addText(captionTitle(*chart.input.ledger, chart.format), slideFont(style.title, true), theme.ink, y)
        + 2;
    y += addText(captionText(chart.view, *chart.input.ledger, chart.format), slideFont(style.caption),
             theme.quiet, y)
        + 4;

    m_scene.addItem(m_plot);
    m_plot->setTheme(theme);
    m_plot->setBackgroundVisible(!chart.picture.transparent);
    m_plot->setFonts(slideFont(style.text), slideFont(style.small));
    m_plot->setPos(edge - Plot::margin, y);
    m_plot->resize(size.width() - 2 * (edge - Plot::margin), size.height() - y - (edge - Plot::margin));
    m_plot->setStill();
    m_plot->display(chart.input, chart.format);
    m_plot->layout()->activate();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

void Slide::render(QPainter &painter, const QRectF &target)
{
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene.render(&painter, target, m_scene.sceneRect());
}

/// Broken between its parts, never cut, where it is too long. Returns its height.
qreal Slide::addText(const QString &text, const QFont &font, const QColor &color, qreal y)
{
    QGraphicsSimpleTextItem *item =
        m_scene.addSimpleText(broken(text, font, m_scene.sceneRect().width() - 2 * edge), font);
    item->setBrush(color);
    item->setPos(edge, y);
    return item->boundingRect().height();
}

} // namespace headroom
