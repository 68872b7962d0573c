// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that are taken along, and the picture in the window: a category's pixels are its bytes.
#include "windowtest.h"

#include "charts/caption.h"
#include "charts/chartdeck.h"
#include "charts/chartview.h"
#include "charts/exportchart.h"
#include "charts/stackedbars.h"
#include "charts/views.h"
#include "look/theme.h"
#include "units/error.h"

#include <QClipboard>
#include <QMimeData>
#include <QSvgRenderer>
#include <QXmlStreamReader>
#include <cmath>

using namespace headroom;

namespace {

using Exporting = WindowTest;

int pixelsOf(const QImage &image, int y, const QColor &color)
{
    int count = 0;
    for (int x = 0; x < image.width(); ++x)
        count += image.pixelColor(x, y) == color ? 1 : 0;
    return count;
}

/// On the middle line of each bar, each category has as many pixels as bytes/axis × width says.
void expectTruePieces(
    const QImage &image, const StackedBars &plot, const QPointF &offset, double scale, const Theme &theme)
{
    const double perByte = plot.plotArea().width() * scale / (plot.axisMax() * plot.axisBytes());
    for (size_t bar = 0; bar < plot.bars().size(); ++bar) {
        const QRectF piece = plot.pieceRect(int(bar), Category::Weights);
        const int y = int((piece.center().y() + offset.y()) * scale);
        for (size_t k = 0; k < 5; ++k) {
            const double expected = double(plot.bars()[bar].bytes[k]) * perByte;
            EXPECT_NEAR(pixelsOf(image, y, theme.categories[k]), expected, 2.5)
                << "bar " << bar << ", category " << k;
        }
    }
}

TEST_F(Exporting, ThePngIsTheRightSizeAndItsPiecesAreTrue)
{
    window->open(QStringLiteral("llama-3-8b"));
    settle();
    const QString path = folder.filePath(QStringLiteral("chart.png"));
    window->saveChart(path);
    QImage image(path);
    ASSERT_EQ(image.size(), QSize(1920, 1080));
    EXPECT_EQ(image.dotsPerMeterX(), 7559); // 192 dots an inch
    EXPECT_EQ(image.pixelColor(2, 2), QColor(Qt::white));
    for (Category category :
        { Category::Weights, Category::Gradients, Category::Optimizer, Category::Activations }) {
        int most = 0;
        for (int y = 0; y < image.height(); ++y)
            most = std::max(most, pixelsOf(image, y, lightTheme().of(category)));
        EXPECT_GT(most, 20) << info(category).key;
    }
}

TEST_F(Exporting, TheWindowsPiecesAreTrueInBothThemes)
{
    auto &view = find<ChartView>(QStringLiteral("breakdown.chart"));
    const auto &plot = dynamic_cast<const StackedBars &>(view.plot());
    view.setRenderHint(QPainter::Antialiasing, false);
    for (const char *theme : { "theme.light", "theme.dark" }) {
        SCOPED_TRACE(theme);
        trigger(QLatin1String(theme));
        const QImage image = view.grab().toImage();
        const QPointF offset = view.mapFromScene(plot.mapToScene(QPointF()));
        expectTruePieces(image, plot, offset, 1, themeOf(view.palette()));
    }
}

TEST_F(Exporting, TheSvgIsWellFormedAndItsTextIsText)
{
    const QString path = folder.filePath(QStringLiteral("chart.svg"));
    window->saveChart(path);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    EXPECT_TRUE(QSvgRenderer(svg).isValid());
    QXmlStreamReader xml(svg);
    QString text;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements) + QLatin1Char('\n');
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
    for (const char *word : { "GPT-2", "124,439,808", "weights", "activations", "GiB" })
        EXPECT_TRUE(text.contains(QLatin1String(word))) << word << " in:\n" << qPrintable(text);
    EXPECT_FALSE(svg.contains("Sans Serif")) << "no font to a browser";
    EXPECT_TRUE(svg.contains("font-family=\"'DejaVu Sans', sans-serif\""));
    EXPECT_FALSE(svg.contains("font-family=\"DejaVu Sans\"")) << "alone";
}

TEST_F(Exporting, ThePdfIsOne)
{
    const QString path = folder.filePath(QStringLiteral("chart.pdf"));
    window->saveChart(path);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF-"));
}

TEST_F(Exporting, TheScreensThemeDoesNotShowInThePicture)
{
    const QImage before = chartImage({ *findView("breakdown"), window->chartInput() });
    trigger(QStringLiteral("theme.dark"));
    window->resize(900, 600);
    EXPECT_EQ(chartImage({ *findView("breakdown"), window->chartInput() }), before);
}

TEST_F(Exporting, WhatCannotBeWrittenIsSaid)
{
    const ChartInput input = window->chartInput();
    const ChartExport chart{ *findView("breakdown"), input };
    EXPECT_THROW(exportChart(chart, folder.filePath(QStringLiteral("chart.bmp"))), InputError);
    EXPECT_THROW(exportChart(chart, QStringLiteral("/no/such/folder/chart.png")), InputError);
    window->saveChart(QStringLiteral("/no/such/folder/chart.png"));
    EXPECT_TRUE(find<QWidget>(QStringLiteral("notice.sentence")).isVisible());
}

/// However narrow the picture, its caption has the size of its style, and all of it is there.
TEST_F(Exporting, TheCaptionIsBrokenAndNotShrunk)
{
    const ChartInput input = window->chartInput();
    for (const View &view : views()) {
        ChartExport chart{ view, input, Formatter(), {} };
        chart.picture.size = pictureShapes[2].size;
        QXmlStreamReader xml(chartSvg(chart));
        QString text;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("text"))
                continue;
            const int size = xml.attributes().value(QLatin1String("font-size")).toInt();
            EXPECT_GE(size, chart.picture.style.small * 8 / 10) << view.key;
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements) + QLatin1Char(' ');
        }
        for (const QString &part : captionText(view, *input.ledger, Formatter()).split(QStringLiteral(" · ")))
            EXPECT_TRUE(text.contains(part)) << view.key << ": " << part.toStdString();
    }
}

TEST_F(Exporting, ASlideAsksNobodyToDoAnything)
{
    const QByteArray svg = chartSvg({ *findView("compare"), window->chartInput() });
    EXPECT_TRUE(svg.contains(">now<") || svg.contains("now"));
    EXPECT_FALSE(svg.contains("pin it"));
}

TEST_F(Exporting, TheProposedNameSaysModelAndView)
{
    EXPECT_EQ(proposedName(*findView("timeline"), state().architecture), QStringLiteral("gpt2-timeline.png"));
}

TEST_F(Exporting, TheClipboardHasPictureAndTable)
{
    trigger(QStringLiteral("copy"));
    const QMimeData *data = QApplication::clipboard()->mimeData();
    EXPECT_TRUE(data->hasImage());
    EXPECT_TRUE(data->hasFormat(QStringLiteral("image/svg+xml")));
    const QStringList lines = data->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    EXPECT_EQ(lines.size(), momentCount + 1);
    EXPECT_TRUE(data->text().contains(QString::number(peak())));
}

} // namespace
