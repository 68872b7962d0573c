// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/ledgerpanel.h"

#include "ledger/derivation.h"
#include "ledger/report.h"
#include "look/elided.h"
#include "panels/choicerow.h"
#include "panels/entrypanel.h"
#include "panels/sharetree.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

namespace headroom {

namespace {

constexpr int leastWithShares = 320; ///< pixels; narrower, the names need the room more than the bars do

} // namespace

LedgerPanel::LedgerPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new LedgerModel(this))
    , m_moment(calmCombo(this))
    , m_filter(new QLineEdit(this))
    , m_focusChip(new QToolButton(this))
    , m_tree(new QTreeView(this))
    , m_entry(new EntryPanel(this))
    , m_buttons(new QHBoxLayout)
{
    m_moment->setObjectName(QStringLiteral("moment.combo"));
    m_filter->setObjectName(QStringLiteral("ledger.filter"));
    m_filter->setClearButtonEnabled(true);
    m_focusChip->setObjectName(QStringLiteral("ledger.focus"));
    m_focusChip->setFocusPolicy(Qt::TabFocus);
    m_focusChip->hide();
    for (int i = 0; i <= momentCount; ++i)
        m_moment->addItem({});
    buildTree();

    auto *controls = new QHBoxLayout;
    controls->setContentsMargins(14, 2, 14, 8);
    controls->setSpacing(8);
    controls->addWidget(m_moment, 1);
    controls->addWidget(m_filter, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    auto *inset = new QWidget(splitter); // in line with the controls above
    auto *insetRow = new QHBoxLayout(inset);
    insetRow->setContentsMargins(10, 0, 2, 0);
    insetRow->addWidget(m_tree);
    splitter->addWidget(inset);
    splitter->addWidget(makeFormula());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 400, 220 });
    splitter->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(controls);
    auto *chipRow = new QHBoxLayout;
    chipRow->setContentsMargins(14, 0, 14, 0);
    chipRow->addWidget(m_focusChip);
    chipRow->addStretch();
    column->addLayout(chipRow);
    column->addWidget(splitter, 1);

    connect(m_moment, &QComboBox::activated, this, [this](int index) {
        Focus focus = m_focus;
        focus.instant.reset();
        focus.moment = index <= 0 ? std::nullopt : std::optional(static_cast<Moment>(index - 1));
        choose(focus);
    });
    connect(m_focusChip, &QToolButton::clicked, this, [this] { choose({}); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        restoreView();
    });
    retranslate();
}

/// The arithmetic of what is selected, and how to take it along.
QWidget *LedgerPanel::makeFormula()
{
    auto *formula = new QWidget(this);
    auto *column = new QVBoxLayout(formula);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_entry, 1);
    m_buttons->setContentsMargins(14, 0, 14, 8);
    m_buttons->setSpacing(8);
    m_buttons->addStretch();
    column->addLayout(m_buttons);
    return formula;
}

void LedgerPanel::buildTree()
{
    m_tree->setObjectName(QStringLiteral("ledger.tree"));
    m_tree->setModel(m_model);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    setUpShareTree(*m_tree, 82, 66);
    const auto remember = [this](const QModelIndex &index, bool expanded) {
        const LedgerModel::Group *group = m_model->groupOf(index);
        if (m_restoring || group == nullptr)
            return;
        if (expanded)
            m_expanded.insert(group->component);
        else
            m_expanded.erase(group->component);
    };
    connect(
        m_tree, &QTreeView::expanded, this, [remember](const QModelIndex &index) { remember(index, true); });
    connect(m_tree, &QTreeView::collapsed, this,
        [remember](const QModelIndex &index) { remember(index, false); });
    connect(m_entry, &EntryPanel::colorsChanged, this, &LedgerPanel::showFormula);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_restoring)
            showEntry();
    });
}

void LedgerPanel::display(
    const std::shared_ptr<const Ledger> &ledger, const Focus &focus, const Formatter &format)
{
    m_ledger = ledger;
    m_focus = focus;
    m_format = format;
    refresh();
}

void LedgerPanel::showFocus(const Focus &focus)
{
    if (m_ledger == nullptr)
        return;
    m_focus = focus;
    m_selected.reset();
    m_selectedGroup.reset();
    refresh();
    if (!m_model->groups().empty() && (focus.category || focus.component))
        m_tree->expand(m_model->index(0, 0));
}

void LedgerPanel::choose(const Focus &focus)
{
    m_focus = focus;
    refresh();
    Q_EMIT focusChosen(focus);
}

bool LedgerPanel::isNarrowed() const { return m_focus != Focus(); }

QString LedgerPanel::focusText() const
{
    QStringList words;
    if (m_focus.component)
        words += nameOf(*m_focus.component);
    if (m_focus.category)
        words += nameOf(*m_focus.category);
    if (m_focus.instant)
        words += instantText(*m_ledger, *m_focus.instant);
    else if (m_focus.moment)
        words += momentText(*m_focus.moment);
    return words.join(QStringLiteral(" · "));
}

/// An instant that has no name of its own joins the moments.
void LedgerPanel::showInstant()
{
    m_moment->setCurrentIndex(m_focus.instant ? -1
            : m_focus.moment                  ? static_cast<int>(*m_focus.moment) + 1
                                              : 0);
    m_focusChip->setVisible(m_focus.component || m_focus.category || m_focus.instant);
    m_focusChip->setText(tr("%1  ✕").arg(focusText()));
}

/// The first item follows the peak wherever it is.
std::optional<Instant> LedgerPanel::instant() const
{
    if (m_focus.instant)
        return m_focus.instant;
    const std::int32_t sample = m_ledger->at(m_focus.moment.value_or(peakMoment(*m_ledger)));
    return sample < 0 ? std::nullopt : std::optional(Instant{ .sample = sample });
}

void LedgerPanel::refresh()
{
    if (m_ledger == nullptr)
        return;
    const QScopedValueRollback restoring(m_restoring, true);
    showInstant();
    m_model->setKinds(m_focus.category, m_focus.component);
    const bool first = m_model->groups().empty();
    m_model->display(m_ledger, instant(), m_format);
    if (first && !m_model->groups().empty())
        m_expanded.insert(m_model->groups().front().component); // something to see
    restoreView();
}

void LedgerPanel::restoreView()
{
    const QScopedValueRollback restoring(m_restoring, true);
    const auto &groups = m_model->groups();
    QModelIndex current = m_selected ? m_model->find(*m_selected) : QModelIndex();
    for (size_t g = 0; g < groups.size(); ++g) {
        const QModelIndex index = m_model->index(int(g), 0);
        if (m_expanded.contains(groups[g].component) || !m_filter->text().isEmpty())
            m_tree->expand(index);
        if (m_selectedGroup == groups[g].component)
            current = index;
    }
    if (current.isValid())
        m_tree->selectionModel()->setCurrentIndex(
            current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    showFormula();
}

void LedgerPanel::showEntry()
{
    const QModelIndex index = m_tree->currentIndex();
    const Entry *entry = m_model->entryOf(index);
    const LedgerModel::Group *group = m_model->groupOf(index);
    m_selected = entry != nullptr ? std::optional(*entry) : std::nullopt;
    m_selectedGroup = entry == nullptr && group != nullptr ? std::optional(group->component) : std::nullopt;
    showFormula();
}

/// Of the row that is selected, else of all that is looked at.
void LedgerPanel::showFormula()
{
    const QModelIndex index = m_tree->currentIndex();
    if (index.isValid() || !isNarrowed())
        m_entry->display(*m_model, index, m_format);
    else if (const std::vector<Entry> entries = m_model->entries(); !entries.empty())
        m_entry->displayTotal(*m_model, { focusText(), entries }, m_format);
    Q_EMIT selectionChanged();
}

QString LedgerPanel::derivation(Form form) const
{
    if (!hasSelection())
        return {};
    const QModelIndex index = m_tree->currentIndex();
    const LedgerModel::Group *group = m_model->groupOf(index);
    const Entry *entry = m_model->entryOf(index);
    const std::vector<Entry> all = group == nullptr ? m_model->entries() : std::vector<Entry>();
    const Derivation derivation = entry != nullptr ? Derivation{ nameOf(*m_ledger, entry->row), { entry, 1 } }
        : group != nullptr                         ? Derivation{ nameOf(group->component), group->entries }
                                                   : Derivation{ focusText(), all };
    return form == Form::Text ? derivationText(*m_ledger, derivation, m_format)
                              : derivationLatex(*m_ledger, derivation, m_format);
}

bool LedgerPanel::hasSelection() const { return m_tree->currentIndex().isValid() || isNarrowed(); }

void LedgerPanel::addButtons(QAction *copyText, QAction *copyLatex)
{
    for (QAction *action : { copyText, copyLatex }) {
        auto *button = new ElidedButton(this);
        button->setObjectName(
            QString(action->objectName()).replace(QLatin1String("action."), QLatin1String("formula.")));
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::TabFocus);
        m_buttons->addWidget(button);
    }
}

void LedgerPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_tree->setColumnHidden(LedgerModel::Share, width() < leastWithShares);
}

void LedgerPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh(); // rich text has its colours in it
}

void LedgerPanel::retranslate()
{
    m_moment->setItemText(0, tr("at the peak"));
    for (int i = 0; i < momentCount; ++i)
        m_moment->setItemText(i + 1, momentText(static_cast<Moment>(i)));
    m_moment->setPlaceholderText(tr("at the cursor"));
    m_moment->setAccessibleName(tr("Moment"));
    m_moment->setToolTip(tr("The moment of the step whose tensors are listed."));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the ledger"));
    m_filter->setToolTip(tr("Only tensors whose name, part, category or type contains this."));
    m_tree->setAccessibleName(tr("Ledger"));
    m_focusChip->setToolTip(tr("Show the whole ledger again"));
    m_focusChip->setAccessibleName(tr("Show the whole ledger again"));
    refresh();
}

} // namespace headroom
