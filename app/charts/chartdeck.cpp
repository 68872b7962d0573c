// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartdeck.h"

#include "charts/chartview.h"
#include "charts/views.h"
#include "look/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace headroom {

ChartDeck::ChartDeck(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_bar(new QHBoxLayout)
    , m_stack(new QStackedWidget(this))
{
    m_tabs->setObjectName(QStringLiteral("chart.tabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setUsesScrollButtons(true);
    for (const View &view : views()) {
        auto *chart = new ChartView(view, m_stack);
        m_charts.push_back(chart);
        m_stack->addWidget(chart);
        m_tabs->addTab({});
        connect(&chart->plot(), &Plot::chosen, this, &ChartDeck::chosen);
        connect(&chart->plot(), &Plot::runChosen, this, &ChartDeck::runChosen);
    }
    m_bar->setContentsMargins(10, 6, 12, 0);
    m_bar->setSpacing(2);
    m_bar->addWidget(m_tabs, 1, Qt::AlignBottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(m_bar);
    column->addWidget(m_stack, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        draw();
        Q_EMIT viewChanged();
    });
    retranslate();
}

void ChartDeck::display(const ChartInput &input, const Formatter &format)
{
    m_input = input;
    m_format = format;
    draw();
}

void ChartDeck::draw()
{
    if (m_input)
        m_charts[size_t(m_tabs->currentIndex())]->display(*m_input, m_format);
}

void ChartDeck::retranslate()
{
    m_tabs->setAccessibleName(tr("Charts"));
    for (size_t i = 0; i < m_charts.size(); ++i) {
        m_charts[i]->retranslate();
        m_tabs->setTabText(int(i), QCoreApplication::translate("Views", m_charts[i]->view().label));
        m_tabs->setTabToolTip(int(i), QCoreApplication::translate("Views", m_charts[i]->view().title));
    }
}

void ChartDeck::forgetScale()
{
    for (ChartView *chart : m_charts)
        chart->plot().forgetScale();
}

const View &ChartDeck::view() const { return m_charts[size_t(m_tabs->currentIndex())]->view(); }

void ChartDeck::showView(const View &view)
{
    for (size_t i = 0; i < m_charts.size(); ++i)
        if (&m_charts[i]->view() == &view)
            m_tabs->setCurrentIndex(int(i));
}

ChartView &ChartDeck::chart(const View &view) { return *m_charts[size_t(&view - views().data())]; }

QToolButton *ChartDeck::addButton(QAction *action, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    m_bar->addWidget(button);
    return button;
}

} // namespace headroom
