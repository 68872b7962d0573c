// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/entrypanel.h"

#include "ledger/formula.h"
#include "look/factsheet.h"
#include "look/theme.h"
#include "units/text.h"

#include <QEvent>

namespace headroom {

EntryPanel::EntryPanel(QWidget *parent) : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("entry.text"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    viewport()->setBackgroundRole(QPalette::Window);
    document()->setDocumentMargin(14);
}

void EntryPanel::display(const LedgerModel &model, const QModelIndex &index, const Formatter &format)
{
    m_model = &model;
    m_index = index;
    m_format = format;
    write();
}

void EntryPanel::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_model != nullptr)
        write(); // rich text has its colours in it
}

void EntryPanel::write()
{
    const LedgerModel &model = *m_model;
    const QModelIndex index = m_index;
    const Formatter &format = m_format;
    setAccessibleName(tr("Formula"));
    const LedgerModel::Group *group = model.groupOf(index);
    if (group == nullptr) {
        setPlaceholderText(tr("Select a row to see its shape, its arithmetic and why it is kept."));
        if (!document()->isEmpty())
            clear();
        return;
    }
    const Theme &theme = themeOf(palette());
    FactSheet sheet(themeOf(palette()));
    const Entry *entry = model.entryOf(index);
    if (entry == nullptr) {
        sheet.title(nameOf(group->component), theme.accent);
        sheet.row(tr("held"),
            QStringLiteral("%1 = %2").arg(
                format.bytes(group->bytes), tr("%1 bytes").arg(format.count(group->bytes))));
        sheet.row(tr("share"), format.share(group->bytes, model.total()));
        sheet.row(tr("tensors"), format.count(group->count));
        for (size_t k = 0; k < group->categories.size(); ++k)
            if (group->categories[k] > 0)
                sheet.row(nameOf(static_cast<Category>(k)), format.bytes(group->categories[k]));
    } else {
        const Ledger &ledger = *model.ledger();
        const Row &row = entry->row;
        sheet.title(nameOf(ledger, row), theme.of(row.category));
        sheet.row(tr("held"),
            QStringLiteral("%1 = %2").arg(
                format.bytes(entry->bytes), tr("%1 bytes").arg(format.count(entry->bytes))));
        sheet.row(tr("formula"), formulaText(ledger, *entry, format));
        sheet.row(tr("numbers"), arithmeticText(ledger, *entry, format));
        sheet.row(
            tr("shape"), QStringLiteral("%1, %2").arg(shapeText(row.shape), utf8(info(row.dtype).name)));
        sheet.row(tr("category"), nameOf(row.category));
        sheet.row(tr("why"), whyText(ledger, row));
        sheet.row(tr("module"), QString::fromStdString(ledger.modules[row.module].path));
        sheet.row(tr("made by"), utf8(aten(row.op)));
    }
    setHtml(sheet.html());
}

} // namespace headroom
