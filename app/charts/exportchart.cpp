// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/exportchart.h"

#include "charts/caption.h"
#include "charts/plot.h"
#include "charts/slide.h"
#include "charts/views.h"
#include "look/theme.h"
#include "scenario/picture.h"
#include "scenario/scenario.h"
#include "units/error.h"
#include "units/text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace headroom {

namespace {

/// What is written to a device, as bytes.
template <class Write> QByteArray written(Write write)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    write(buffer);
    return bytes;
}

QByteArray chartPng(const ChartExport &chart)
{
    return written([&](QBuffer &buffer) { chartImage(chart).save(&buffer, "PNG"); });
}

QByteArray chartPdf(const ChartExport &chart)
{
    return written([&](QBuffer &buffer) {
        QPdfWriter writer(&buffer);
        writer.setPageSize(
            QPageSize(QSizeF(chart.picture.size) * 0.75, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        writer.setTitle(captionTitle(*chart.input.ledger, chart.format));
        QPainter painter(&writer);
        Slide(chart).render(painter, QRectF(0, 0, writer.width(), writer.height()));
    });
}

struct Format {
    const char *ending;
    QByteArray (*encode)(const ChartExport &chart);
};

constexpr Format formats[] = {
    { "png", chartPng },
    { "svg", chartSvg },
    { "pdf", chartPdf },
    { "csv", [](const ChartExport &chart) { return commaSeparated(chartTable(chart)).toUtf8(); } },
    { "md", [](const ChartExport &chart) { return markdown(chartTable(chart)).toUtf8(); } },
};

State stateOf(const Ledger &ledger, const ChartInput &input)
{
    return stateOf(ledger.architecture, ledger.recipe, input.capacity, input.allowances);
}

/// Pins that are not called by a letter, as the command line's, get the next one.
Pinboard pinboardOf(const ChartInput &input)
{
    Pinboard pinboard;
    for (const Pinned &pin : input.pins) {
        if (pin.ledger->origin != nullptr) {
            pinboard.method = pin.ledger->origin->key;
            continue;
        }
        if (pinboard.states.size() == pinLetters.size())
            continue;
        const QString next{ QChar(pinLetters[pinboard.states.size()]) };
        pinboard.states.push_back({ isPinLetter(pin.label) ? pin.label : next, stateOf(*pin.ledger, input) });
        if (pinboard.compared.isEmpty() || pin.label == input.compared)
            pinboard.compared = pinboard.states.back().label;
    }
    return pinboard;
}

/// Every picture carries what it shows, so that it can be opened again.
QJsonObject scenarioOf(const ChartExport &chart)
{
    const QString view = utf8(chart.view.key);
    return scenarioJson({ .state = stateOf(*chart.input.ledger, chart.input),
        .view = { { QStringLiteral("chart"), view } },
        .other = {},
        .pinboard = pinboardOf(chart.input) });
}

QByteArray encoded(const ChartExport &chart, const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    for (const Format &format : formats)
        if (ending == QLatin1String(format.ending))
            return withScenario(format.encode(chart), scenarioOf(chart));
    throw InputError(QCoreApplication::translate(
        "Export", "%1: a chart is written as .png, .svg or .pdf, its numbers as .csv or .md.")
                         .arg(path));
}

} // namespace

QImage chartImage(const ChartExport &chart)
{
    const Picture &picture = chart.picture;
    QImage image(picture.size * picture.scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(picture.scale);
    const int dotsPerMeter = int(96 * picture.scale / 0.0254 + 0.5); // slide programs take the size from it
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    image.fill(picture.transparent ? QColor(Qt::transparent) : lightTheme().slide);
    QPainter painter(&image);
    Slide(chart).render(painter, QRectF({}, picture.size));
    return image;
}

QByteArray chartSvg(const ChartExport &chart)
{
    QByteArray svg = written([&](QBuffer &buffer) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(96); // the default, 72, shrinks every text
        generator.setSize(chart.picture.size);
        generator.setViewBox(QRect({}, chart.picture.size));
        generator.setTitle(captionTitle(*chart.input.ledger, chart.format));
        generator.setDescription(captionText(chart.view, *chart.input.ledger, chart.format));
        QPainter painter(&generator);
        Slide(chart).render(painter, QRectF({}, chart.picture.size));
    });
    // Where the family is missing, any without serifs is nearer than a browser's own.
    return svg.replace("font-family=\"DejaVu Sans\"", "font-family=\"'DejaVu Sans', sans-serif\"");
}

QString proposedName(const View &view, const Architecture &architecture)
{
    return QStringLiteral("%1-%2.png").arg(architecture.name, utf8(view.key));
}

Table chartTable(const ChartExport &chart) { return Slide(chart).plot().table(); }

QMimeData *chartMimeData(const ChartExport &chart)
{
    auto *data = new QMimeData;
    data->setImageData(chartImage(chart));
    data->setData(QStringLiteral("image/svg+xml"), chartSvg(chart));
    const QString table = tabSeparated(chartTable(chart));
    data->setText(table);
    data->setData(QStringLiteral("text/tab-separated-values"), table.toUtf8());
    return data;
}

void exportChart(const ChartExport &chart, const QString &path)
{
    const QByteArray bytes = encoded(chart, path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw InputError(
            QCoreApplication::translate("Export", "%1 cannot be written: %2.").arg(path, file.errorString()));
}

} // namespace headroom
