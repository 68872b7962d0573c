// SPDX-License-Identifier: GPL-3.0-or-later
// What a scenario keeps besides the document: what is pinned beside it, and how it is looked at.
#include "window/mainwindow.h"

#include "charts/chartdeck.h"
#include "charts/views.h"
#include "model/dimensions.h"
#include "scenario/scenario.h"
#include "teaching/classroom.h"
#include "units/text.h"
#include "window/files.h"

#include <QJsonObject>
#include <QStatusBar>

namespace headroom {

namespace {

const QString chartKey = QStringLiteral("chart");
const QString unitKey = QStringLiteral("unit");
const QString sweptKey = QStringLiteral("swept");

} // namespace

void MainWindow::pin()
{
    Pins pins = m_document.pins();
    const Pin *added = pins.add(m_document.state(), m_document.sharedLedger());
    if (added == nullptr)
        return statusBar()->showMessage(tr("A, B and C are taken: remove one of them first."));
    m_document.setPins(pins, tr("Pin %1").arg(added->label));
    statusBar()->showMessage(
        tr("This state is pinned as %1: whatever changes now can be compared with it.").arg(added->label));
}

void MainWindow::unpin(const QString &label)
{
    Pins pins = m_document.pins();
    pins.remove(label);
    m_document.setPins(pins, tr("Remove pin %1").arg(label));
}

void MainWindow::compareFrom(const QString &label)
{
    m_charts->showView(*findView("compare"));
    Pins pins = m_document.pins();
    pins.compareFrom(label);
    m_document.setPins(pins, tr("Compare from %1").arg(label));
}

void MainWindow::refreshPins()
{
    refresh();
    m_files->keepSoon();
}

Scenario MainWindow::scenario() const
{
    Pinboard pinboard = m_document.pins().board();
    pinboard.method = m_classroom->method();
    return { .state = m_document.state(),
        .view = { { chartKey, utf8(m_charts->view().key) }, { unitKey, formatter().gigaName() },
            { sweptKey, utf8(m_swept) } },
        .other = {},
        .pinboard = pinboard };
}

void MainWindow::showScenario(const Scenario &scenario)
{
    m_classroom->choose(scenario.pinboard.method);
    showView(scenario.view);
    refreshPins();
}

/// What it does not say, or says of another version's charts, stays as it is.
void MainWindow::showView(const QJsonObject &view)
{
    if (const View *chart = findView(view[chartKey].toString().toStdString()))
        m_charts->showView(*chart);
    if (const Dimension *swept = findDimension(view[sweptKey].toString().toStdString()))
        m_swept = swept->id;
    if (view.contains(unitKey))
        setUnit(
            view[unitKey] == Formatter(ByteUnit::Decimal).gigaName() ? ByteUnit::Decimal : ByteUnit::Binary);
}

} // namespace headroom
