// SPDX-License-Identifier: GPL-3.0-or-later
// What the window hands over: charts to files and to the clipboard, formulas to the clipboard.
#include "window/mainwindow.h"

#include "charts/chartdeck.h"
#include "charts/exportchart.h"
#include "panels/notice.h"
#include "units/error.h"
#include "window/exportdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMimeData>
#include <QStatusBar>

namespace headroom {

void MainWindow::showExport()
{
    auto *dialog = new ExportDialog(m_charts->view(), chartInput(), formatter(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::saveWanted, this, &MainWindow::chooseChartFile);
    connect(dialog, &ExportDialog::copyPictureWanted, this, &MainWindow::copyChart);
    connect(dialog, &ExportDialog::copyTableWanted, this, &MainWindow::copyTable);
    dialog->open();
}

void MainWindow::chooseChartFile(const Picture &picture)
{
    const QString name = proposedName(m_charts->view(), m_document.state().architecture);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the chart"), name, tr("Pictures and tables (*.png *.svg *.pdf *.csv *.md)"));
    if (!path.isEmpty())
        saveChart(path, picture);
}

void MainWindow::saveChart(const QString &path, const Picture &picture)
{
    try {
        exportChart({ m_charts->view(), chartInput(), formatter(), picture }, path);
        m_notice->settle();
        statusBar()->showMessage(tr("The chart was saved as %1.").arg(path));
    } catch (const InputError &error) {
        m_notice->refuse(error.message());
    }
}

void MainWindow::copyChart(const Picture &picture)
{
    QApplication::clipboard()->setMimeData(
        chartMimeData({ m_charts->view(), chartInput(), formatter(), picture }));
    statusBar()->showMessage(tr("The chart was copied."));
}

void MainWindow::copyTable()
{
    QApplication::clipboard()->setText(
        tabSeparated(chartTable({ m_charts->view(), chartInput(), formatter() })));
    statusBar()->showMessage(tr("The chart's numbers were copied."));
}

void MainWindow::copyFormula(LedgerPanel::Form form)
{
    QApplication::clipboard()->setText(m_ledger->derivation(form));
    statusBar()->showMessage(form == LedgerPanel::Form::Text ? tr("The formula was copied.")
                                                             : tr("The formula was copied as LaTeX."));
}

} // namespace headroom
