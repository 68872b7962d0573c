// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/entrypanel.h"

#include "ledger/formula.h"
#include "look/factsheet.h"
#include "look/theme.h"
#include "units/text.h"

#include <QEvent>
#include <algorithm>

namespace headroom {

namespace {

constexpr std::size_t mostTerms = 8; ///< of a sum; what is smaller is one line

} // namespace

EntryPanel::EntryPanel(QWidget *parent) : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("entry.text"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    viewport()->setBackgroundRole(QPalette::Window);
    document()->setDocumentMargin(14);
}

void EntryPanel::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        Q_EMIT colorsChanged();
}

void EntryPanel::display(const LedgerModel &model, const QModelIndex &index, const Formatter &format)
{
    setAccessibleName(tr("Formula"));
    const LedgerModel::Group *group = model.groupOf(index);
    if (group == nullptr) {
        setPlaceholderText(tr("Select a row to see its shape, its arithmetic and why it is kept."));
        if (!document()->isEmpty())
            clear();
        return;
    }
    const Entry *entry = model.entryOf(index);
    if (entry == nullptr)
        return displayTotal(model, { nameOf(group->component), group->entries }, format);
    const Theme &theme = themeOf(palette());
    FactSheet sheet(theme);
    const Ledger &ledger = *model.ledger();
    const Row &row = entry->row;
    sheet.title(nameOf(ledger, row), theme.of(row.category));
    sheet.row(tr("held"),
        QStringLiteral("%1 = %2").arg(
            format.bytes(entry->bytes), tr("%1 bytes").arg(format.count(entry->bytes))));
    sheet.row(tr("formula"), formulaText(ledger, *entry, format));
    sheet.row(tr("numbers"), arithmeticText(ledger, *entry, format));
    sheet.row(tr("shape"), QStringLiteral("%1, %2").arg(shapeText(row.shape), utf8(info(row.dtype).name)));
    sheet.row(tr("category"), nameOf(row.category));
    sheet.row(tr("why"), whyText(ledger, row));
    sheet.row(tr("module"), QString::fromStdString(ledger.modules[row.module].path));
    sheet.row(tr("made by"), utf8(aten(row.op)));
    setHtml(sheet.html());
}

void EntryPanel::displayTotal(const LedgerModel &model, const Derivation &total, const Formatter &format)
{
    const Theme &theme = themeOf(palette());
    FactSheet sheet(theme);
    CategoryBytes parts{};
    std::int64_t sum = 0;
    std::int64_t tensors = 0;
    for (const Entry &entry : total.entries) {
        parts[static_cast<std::size_t>(entry.row.category)] += entry.bytes;
        sum += entry.bytes;
        tensors += entry.count;
    }
    const auto largest = std::ranges::max_element(parts);
    const bool isOneKind = *largest == sum;
    sheet.title(
        total.title, isOneKind ? theme.categories[std::size_t(largest - parts.begin())] : theme.quiet);
    sheet.row(
        tr("held"), QStringLiteral("%1 = %2").arg(format.bytes(sum), tr("%1 bytes").arg(format.count(sum))));
    sheet.row(tr("share"), format.share(sum, model.total()));
    sheet.row(tr("tensors"), format.count(tensors));
    for (size_t k = 0; k < parts.size() && !isOneKind; ++k)
        if (parts[k] > 0)
            sheet.row(nameOf(static_cast<Category>(k)), format.bytes(parts[k]));
    const auto terms = total.entries.first(std::min(total.entries.size(), mostTerms));
    std::int64_t left = sum;
    for (const Entry &entry : terms) {
        left -= entry.bytes;
        sheet.row(nameOf(*model.ledger(), entry.row),
            QStringLiteral("%1 = %2").arg(formulaText(*model.ledger(), entry, format), format.bytes(entry.bytes)));
    }
    if (left > 0)
        sheet.row(tr("%1 more").arg(format.count(std::ssize(total.entries) - std::ssize(terms))),
            format.bytes(left));
    sheet.row(tr("sum"), format.bytes(sum));
    setHtml(sheet.html());
}

} // namespace headroom
