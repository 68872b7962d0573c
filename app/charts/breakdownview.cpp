// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/breakdownview.h"

#include "charts/breakdownplot.h"
#include "look/theme.h"

#include <QCursor>
#include <QEvent>
#include <QToolTip>

namespace headroom {

BreakdownView::BreakdownView(QWidget *parent) : QChartView(parent), m_plot(new BreakdownPlot)
{
    setObjectName(QStringLiteral("breakdown.chart"));
    setChart(m_plot);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::NoFocus); // nothing to do here by keyboard; the ledger tells the same
    setAcceptDrops(false);       // a dropped file is the window's
    setMinimumSize(360, 240);
    connect(m_plot, &BreakdownPlot::pointed, this, [this](int bar, Category category) {
        if (bar < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(
                QCursor::pos(), sentenceOf(m_plot->breakdown().bars[size_t(bar)], category, m_format), this);
    });
    applyTheme();
    retranslate();
}

void BreakdownView::display(const Breakdown &breakdown, const Formatter &format)
{
    m_format = format;
    m_plot->display(breakdown, format);
    QStringList summary;
    for (const Breakdown::Bar &bar : breakdown.bars)
        summary += tr("%1: %2").arg(momentText(bar.moment), format.bytes(bar.total));
    setAccessibleDescription(summary.join(QStringLiteral("; ")));
}

void BreakdownView::forgetScale() { m_plot->forgetScale(); }

void BreakdownView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void BreakdownView::applyTheme()
{
    const Theme &theme = themeOf(palette());
    setBackgroundBrush(theme.slide);
    m_plot->setTheme(theme);
    m_plot->setFonts(font(), font());
}

void BreakdownView::retranslate()
{
    setAccessibleName(tr("Breakdown of memory"));
    m_plot->retranslate();
}

} // namespace headroom
