// SPDX-License-Identifier: GPL-3.0-or-later
// What a scenario keeps besides the document: what is pinned beside it, and how it is looked at.
#include "window/mainwindow.h"

#include "charts/chartdeck.h"
#include "charts/views.h"
#include "model/dimensions.h"
#include "panels/notice.h"
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
    const Pin *added = m_pins.add(m_document.state(), m_document.sharedLedger());
    statusBar()->showMessage(added
            ? tr("This state is pinned as %1: whatever changes now can be compared with it.")
                  .arg(added->label)
            : tr("A, B and C are taken: remove one of them first."));
    refreshPins();
}

void MainWindow::refreshPins()
{
    refresh();
    m_files->keepSoon();
}

Scenario MainWindow::scenario() const
{
    Pinboard pinboard = m_pins.board();
    pinboard.method = m_classroom->method();
    return { .state = m_document.state(),
        .view = { { chartKey, utf8(m_charts->view().key) }, { unitKey, formatter().gigaName() },
            { sweptKey, utf8(m_swept) } },
        .other = {},
        .pinboard = pinboard };
}

/// One without pins leaves those that are there: they are to be compared with it.
void MainWindow::showScenario(const Scenario &scenario)
{
    if (!scenario.pinboard.isEmpty())
        showPins(scenario.pinboard);
    showView(scenario.view);
}

void MainWindow::showPins(const Pinboard &pinboard)
{
    const QStringList refused = m_pins.take(pinboard);
    m_classroom->choose(pinboard.method);
    if (!refused.isEmpty())
        m_notice->refuse(
            tr("Not pinned again, because it cannot be run so: %1.").arg(refused.join(QStringLiteral(", "))));
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
