// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartview.h"

#include "charts/views.h"
#include "look/theme.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QCursor>
#include <QEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace headroom {

ChartView::ChartView(const View &view, QWidget *parent)
    : QChartView(parent)
    , m_view(view)
    , m_plot(view.make().release()) // the scene's, from setChart() on
{
    setObjectName(utf8(view.key) + QStringLiteral(".chart"));
    setChart(m_plot);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(
        m_plot->isSteerable() ? Qt::StrongFocus : Qt::NoFocus); // the ledger tells the same by keyboard
    setAcceptDrops(false);                                      // a dropped file is the window's
    setMinimumSize(360, 240);
    connect(m_plot, &Plot::pointed, this, [this](const QString &sentence) {
        if (sentence.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(QCursor::pos(), sentence, this);
    });
    applyTheme();
    retranslate();
}

void ChartView::display(const ChartInput &input, const Formatter &format)
{
    m_plot->display(input, format);
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
    setAccessibleDescription(m_plot->summary()); // of what keys have come to
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
    setAccessibleName(QCoreApplication::translate("Views", m_view.label));
    m_plot->retranslate();
}

} // namespace headroom
