// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartview.h"

#include "charts/views.h"
#include "look/theme.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QCursor>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <chrono>
#include <utility>

namespace headroom {

namespace {

/// Of a frame of 8.3 ms: a chart that takes longer is worked out while the others are painted.
constexpr std::chrono::milliseconds patience{ 3 };

} // namespace

ChartView::ChartView(const View &view, QWidget *parent)
    : QChartView(parent)
    , m_view(view)
    , m_plot(view.make().release()) // the scene's, from setChart() on
{
    setObjectName(utf8(view.key) + QStringLiteral(".chart"));
    setChart(m_plot);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(false); // a dropped file is the window's
    setMinimumSize(360, 240);
    connect(m_plot, &Plot::pointed, this, &ChartView::say);
    applyTheme();
    retranslate();
}

void ChartView::prepare(const ChartInput &input)
{
    m_since.start();
    const Beside::Work work = m_plot->workFor(input);
    if (!work && !m_beside.isBusy())
        return; // display() does it all
    m_beside.begin([this, work, input]() -> std::function<void()> {
        const std::function<void()> keep = work ? work() : [] {};
        return [this, keep, input] {
            keep();
            show(input);
        };
    });
}

void ChartView::display(const ChartInput &input, const Formatter &format, bool mayLag)
{
    m_format = format;
    if (mayLag && m_beside.isBusy()) {
        m_beside.waitFor(patience - std::chrono::nanoseconds(m_since.nsecsElapsed()));
        return;
    }
    m_beside.waitFor(std::chrono::hours(1));
    show(input);
}

void ChartView::show(const ChartInput &input)
{
    m_plot->display(input, m_format);
    setAccessibleDescription(m_plot->summary());
}

void ChartView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    if (!m_plot->steer(*event))
        return QChartView::keyPressEvent(event);
    showKeyFocus(true);
    setAccessibleDescription(m_plot->summary()); // of what keys have come to
}

void ChartView::say(const QString &sentence, const QRectF &place)
{
    if (sentence.isEmpty())
        return QToolTip::hideText();
    const QPoint beneath = mapFromScene(m_plot->mapToScene(place.bottomLeft()));
    QToolTip::showText(place.isNull() ? QCursor::pos() : viewport()->mapToGlobal(beneath), sentence, this);
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    showKeyFocus(false);
    QChartView::mousePressEvent(event);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    showKeyFocus(event->reason() != Qt::MouseFocusReason);
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    showKeyFocus(false);
}

void ChartView::showKeyFocus(bool shown)
{
    if (std::exchange(m_isKeyFocused, shown) != shown)
        viewport()->update();
}

void ChartView::paintEvent(QPaintEvent *event)
{
    QChartView::paintEvent(event);
    if (!m_isKeyFocused)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeOf(palette()).accent, 1.5));
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(3, 3, -3, -3), 5, 5);
}

void ChartView::applyTheme()
{
    const Theme &theme = themeOf(palette());
    setBackgroundBrush(theme.slide);
    m_plot->setTheme(theme);
    m_plot->setFonts(font(), font());
}

void ChartView::retranslate()
{
    m_beside.forget(); // it speaks the former language
    setAccessibleName(QCoreApplication::translate("Views", m_view.label));
    m_plot->retranslate();
}

} // namespace headroom
