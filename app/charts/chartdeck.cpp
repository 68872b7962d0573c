// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartdeck.h"

#include "charts/chartview.h"
#include "charts/views.h"
#include "look/theme.h"
#include "model/dimensions.h"
#include "units/text.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>

namespace headroom {

namespace {

constexpr int sweptWidth = 140;

} // namespace

ChartDeck::ChartDeck(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_swept(new QComboBox(this))
    , m_along(new QLabel(this))
    , m_sweptRow(new QWidget(this))
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
        connect(&chart->plot(), &Plot::chosen, this, [this](const Focus &focus) {
            Q_EMIT chosen(focus);
            setFocus(focus);
        });
        connect(&chart->plot(), &Plot::runChosen, this, &ChartDeck::runChosen);
        connect(&chart->plot(), &Plot::valueChosen, this, &ChartDeck::valueChosen);
        connect(&chart->plot(), &Plot::controlWanted, this, &ChartDeck::controlWanted);
    }
    m_bar->setContentsMargins(10, 6, 12, 0);
    m_bar->setSpacing(2);
    m_bar->addWidget(m_tabs, 1, Qt::AlignBottom);
    m_swept->setObjectName(QStringLiteral("sweep.dimension"));
    m_swept->setMinimumWidth(sweptWidth);
    m_swept->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_along->setBuddy(m_swept);
    auto *row = new QHBoxLayout(m_sweptRow); // beneath the tabs, which need the width
    row->setContentsMargins(18, 6, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_along);
    row->addWidget(m_swept);
    row->addStretch();
    connect(m_swept, &QComboBox::activated, this, [this](int index) {
        Q_EMIT sweptChosen(*findDimension(m_swept->itemData(index).toString().toStdString()));
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(m_bar);
    column->addWidget(m_sweptRow);
    column->addWidget(m_stack, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        setFocus({});
        draw();
        Q_EMIT viewChanged();
    });
    retranslate();
}

void ChartDeck::prepare(const ChartInput &input) { m_charts[size_t(m_tabs->currentIndex())]->prepare(input); }

void ChartDeck::display(const ChartInput &input, const Formatter &format, bool isDragged)
{
    m_input = input;
    m_format = format;
    keepFocus();
    draw(isDragged);
}

void ChartDeck::setFocus(const Focus &focus)
{
    m_focus = focus;
    m_instant.reset();
    if (focus.instant && m_input)
        m_instant.emplace(*m_input->ledger, *focus.instant);
    m_charts[size_t(m_tabs->currentIndex())]->plot().showFocus(m_focus);
    Q_EMIT focusChanged(m_focus);
}

void ChartDeck::keepFocus()
{
    if (m_focus.moment && m_input->ledger->at(*m_focus.moment) < 0)
        m_focus.moment.reset();
    if (!m_instant)
        return;
    m_focus.instant = m_instant->findIn(*m_input->ledger);
    if (!m_focus.instant)
        m_instant.reset();
}

/// Those that the model has; only in sight of the sweep.
void ChartDeck::showDimensions()
{
    m_sweptRow->setVisible(view().key == "sweep");
    if (!m_swept->isVisibleTo(this) || !m_input)
        return;
    QStringList ids;
    for (const Dimension &dimension : dimensions())
        if (dimension.applies(m_input->ledger->architecture))
            ids += utf8(dimension.id);
    QStringList shown;
    for (int i = 0; i < m_swept->count(); ++i)
        shown += m_swept->itemData(i).toString();
    if (ids != shown) {
        m_swept->clear();
        for (const QString &id : ids)
            m_swept->addItem(
                QCoreApplication::translate("Dimensions", findDimension(id.toStdString())->label), id);
    }
    m_swept->setCurrentIndex(std::max(m_swept->findData(utf8(m_input->swept)), 0));
}

void ChartDeck::draw(bool mayLag)
{
    showDimensions();
    if (!m_input)
        return;
    ChartView &chart = *m_charts[size_t(m_tabs->currentIndex())];
    chart.display(*m_input, m_format, mayLag);
    chart.plot().showFocus(m_focus);
}

void ChartDeck::retranslate()
{
    m_tabs->setAccessibleName(tr("Charts"));
    m_along->setText(tr("Along"));
    m_swept->setAccessibleName(tr("Along"));
    m_swept->setToolTip(tr("The slider along which the peak is shown"));
    m_swept->clear(); // filled anew by the next draw()
    for (size_t i = 0; i < m_charts.size(); ++i) {
        m_charts[i]->retranslate();
        m_tabs->setTabText(int(i), QCoreApplication::translate("Views", m_charts[i]->view().label));
        m_tabs->setTabToolTip(int(i), QCoreApplication::translate("Views", m_charts[i]->view().title));
    }
}

void ChartDeck::forgetScale()
{
    setFocus({});
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

} // namespace headroom
