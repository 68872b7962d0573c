// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/exportchart.h"

#include "charts/breakdownplot.h"
#include "charts/caption.h"
#include "look/theme.h"
#include "run/run_text.h"
#include "units/error.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace headroom {

namespace {

/// A concrete family: "Sans Serif" is no font to a browser.
QFont slideFont(int pixels, bool bold = false)
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(pixels);
    font.setBold(bold);
    return font;
}

/// A chart that nobody sees: its own scene, with a title and a caption above it, laid out at once.
class Slide {
public:
    Slide(const Ledger &ledger, const Formatter &format, QSizeF size)
    {
        m_scene.setBackgroundBrush(lightTheme().slide);
        m_scene.setSceneRect({ {}, size });
        qreal y = edge;
        y += addText(captionTitle(ledger, format), slideFont(22, true), lightTheme().ink, y) + 2;
        y += addText(runText(ledger.recipe, format), slideFont(14), lightTheme().quiet, y) + 4;

        auto *plot = new BreakdownPlot;
        m_scene.addItem(plot);
        plot->setTheme(lightTheme());
        plot->setFonts(slideFont(16), slideFont(13));
        plot->setPos(edge - BreakdownPlot::margin, y);
        plot->resize(size.width() - 2 * (edge - BreakdownPlot::margin),
            size.height() - y - (edge - BreakdownPlot::margin));
        plot->display(breakdownOf(ledger), format);
        plot->layout()->activate();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }

    void render(QPainter &painter, const QRectF &target)
    {
        painter.setRenderHint(QPainter::Antialiasing);
        m_scene.render(&painter, target, m_scene.sceneRect());
    }

private:
    static constexpr int edge = 28;

    /// Shrunk, never cut, where it is too long. Returns its height.
    qreal addText(const QString &text, QFont font, const QColor &color, qreal y)
    {
        const qreal room = m_scene.sceneRect().width() - 2 * edge;
        while (QFontMetricsF(font).horizontalAdvance(text) > room && font.pixelSize() > 9)
            font.setPixelSize(font.pixelSize() - 1);
        QGraphicsSimpleTextItem *item = m_scene.addSimpleText(text, font);
        item->setBrush(color);
        item->setPos(edge, y);
        return item->boundingRect().height();
    }

    QGraphicsScene m_scene;
};

QByteArray pngBytes(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray chartPdf(const Ledger &ledger, const Formatter &format, const Picture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QSizeF(picture.size) * 0.75, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setTitle(captionTitle(ledger, format));
    QPainter painter(&writer);
    Slide(ledger, format, picture.size).render(painter, QRectF(0, 0, writer.width(), writer.height()));
    painter.end();
    return bytes;
}

QByteArray encoded(const Ledger &ledger, const QString &path, const Formatter &format, const Picture &picture)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("png"))
        return pngBytes(chartImage(ledger, format, picture));
    if (ending == QLatin1String("svg"))
        return chartSvg(ledger, format, picture);
    if (ending == QLatin1String("pdf"))
        return chartPdf(ledger, format, picture);
    throw InputError(
        QCoreApplication::translate("Export", "%1: a chart is written as .png, .svg or .pdf.").arg(path));
}

} // namespace

QImage chartImage(const Ledger &ledger, const Formatter &format, const Picture &picture)
{
    QImage image(picture.size * picture.scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(picture.scale);
    const int dotsPerMeter = int(96 * picture.scale / 0.0254 + 0.5); // slide programs take the size from it
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    image.fill(lightTheme().slide);
    QPainter painter(&image);
    Slide(ledger, format, picture.size).render(painter, QRectF({}, picture.size));
    return image;
}

QByteArray chartSvg(const Ledger &ledger, const Formatter &format, const Picture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96); // the default, 72, shrinks every text
    generator.setSize(picture.size);
    generator.setViewBox(QRect({}, picture.size));
    generator.setTitle(captionTitle(ledger, format));
    generator.setDescription(runText(ledger.recipe, format));
    QPainter painter(&generator);
    Slide(ledger, format, picture.size).render(painter, QRectF({}, picture.size));
    painter.end();
    return bytes;
}

void exportChart(const Ledger &ledger, const QString &path, const Formatter &format, const Picture &picture)
{
    const QByteArray bytes = encoded(ledger, path, format, picture);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw InputError(
            QCoreApplication::translate("Export", "%1 cannot be written: %2.").arg(path, file.errorString()));
}

} // namespace headroom
