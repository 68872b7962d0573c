// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/exportchart.h"

#include "charts/breakdownplot.h"
#include "charts/caption.h"
#include "look/theme.h"
#include "units/error.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFont>
#include <QGraphicsLayout>
#include <QGraphicsScene>
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

/// A chart that nobody sees: its own scene, laid out at once.
class Slide {
public:
    Slide(const Ledger &ledger, const Formatter &format, QSizeF size)
    {
        auto *plot = new BreakdownPlot;
        m_scene.addItem(plot);
        m_scene.setBackgroundBrush(lightTheme().slide);
        plot->setTheme(lightTheme());
        plot->setFonts(slideFont(15), slideFont(13));
        plot->setMargins(QMargins(16, 12, 112, 12));
        plot->setTitleFont(slideFont(20, true));
        plot->setTitle(QStringLiteral("%1<br/><span style='font-size:13px; font-weight:400; color:%2'>%3</span>")
                           .arg(captionTitle(ledger, format).toHtmlEscaped(), lightTheme().quiet.name(),
                                captionRun(ledger.recipe, format).toHtmlEscaped()));
        plot->resize(size);
        plot->display(breakdownOf(ledger), format);
        plot->layout()->activate();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        m_scene.setSceneRect({ {}, size });
    }

    void render(QPainter &painter, const QRectF &target)
    {
        painter.setRenderHint(QPainter::Antialiasing);
        m_scene.render(&painter, target, m_scene.sceneRect());
    }

private:
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
    throw InputError(QCoreApplication::translate("Export", "%1: a chart is written as .png, .svg or .pdf.").arg(path));
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
    generator.setDescription(captionRun(ledger.recipe, format));
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
        throw InputError(QCoreApplication::translate("Export", "%1 cannot be written: %2.").arg(path, file.errorString()));
}

} // namespace headroom
