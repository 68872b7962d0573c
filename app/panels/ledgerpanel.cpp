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

    connect(m_moment, &QComboBox::activated, this, [this] {
        m_focus.sample = -1;
        refresh();
    });
    connect(m_focusChip, &QToolButton::clicked, this, &LedgerPanel::letGo);
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
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_restoring)
            showEntry();
    });
}

void LedgerPanel::display(const std::shared_ptr<const Ledger> &ledger, const Formatter &format)
{
    m_ledger = ledger;
    m_format = format;
    refresh();
}

void LedgerPanel::showFocus(const Focus &focus)
{
    if (m_ledger == nullptr)
        return;
    m_focus = focus;
    if (focus == Focus())
        m_moment->setCurrentIndex(0);
    const bool isTraced = !focus.instant || !focus.instant->interpolated();
    const auto *moment = std::ranges::find(m_ledger->moments, focus.sample);
    if (focus.sample >= 0 && isTraced && moment != m_ledger->moments.end()) {
        const auto chosen = static_cast<Moment>(moment - m_ledger->moments.begin());
        m_moment->setCurrentIndex(chosen == peakMoment(*m_ledger) ? 0 : static_cast<int>(chosen) + 1);
        m_focus.sample = -1;
    }
    m_model->setKinds(focus.category, focus.component);
    refresh();
    if (!m_model->groups().empty() && (focus.category || focus.component)) {
        m_tree->setCurrentIndex(m_model->index(0, 0));
        m_tree->expand(m_model->index(0, 0));
    }
}

void LedgerPanel::letGo() { showFocus({}); }

/// What the ledger is narrowed to; an instant that has no name of its own joins the moments.
void LedgerPanel::showInstant()
{
    QStringList words;
    if (m_focus.component)
        words += nameOf(*m_focus.component);
    if (m_focus.category)
        words += nameOf(*m_focus.category);
    if (m_focus.sample >= 0)
        words += m_focus.instant ? instantText(*m_ledger, *m_focus.instant)
                                 : instantText(*m_ledger, m_focus.sample);
    if (m_focus.sample >= 0)
        m_moment->setCurrentIndex(-1);
    else if (m_moment->currentIndex() < 0)
        m_moment->setCurrentIndex(0);
    m_focusChip->setVisible(!words.isEmpty());
    m_focusChip->setText(tr("%1  ✕").arg(words.join(QStringLiteral(" · "))));
}

/// The first item follows the peak wherever it is.
std::optional<Instant> LedgerPanel::instant() const
{
    if (m_focus.sample >= 0)
        return m_focus.instant ? m_focus.instant : Instant{ .sample = m_focus.sample };
    const int index = m_moment->currentIndex();
    const Moment moment = index <= 0 ? peakMoment(*m_ledger) : static_cast<Moment>(index - 1);
    const std::int32_t sample = m_ledger->at(moment);
    return sample < 0 ? std::nullopt : std::optional(Instant{ .sample = sample });
}

/// In another run the same operator of the step, if it has as many.
void LedgerPanel::keepFocus()
{
    if (m_focus.sample < 0)
        return;
    if (m_focus.instant) {
        const Course course(*m_ledger);
        const bool isThere = m_focus.instant->position < course.length();
        m_focus.instant = isThere ? std::optional(course.at(m_focus.instant->position)) : std::nullopt;
        m_focus.sample = isThere ? m_focus.instant->sample : -1;
    } else if (m_focus.sample >= std::int32_t(m_ledger->samples.size())) {
        m_focus.sample = -1;
    }
}

void LedgerPanel::refresh()
{
    if (m_ledger == nullptr)
        return;
    const QScopedValueRollback restoring(m_restoring, true);
    keepFocus();
    showInstant();
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
    m_entry->display(*m_model, current, m_format);
    Q_EMIT selectionChanged();
}

void LedgerPanel::showEntry()
{
    const QModelIndex index = m_tree->currentIndex();
    const Entry *entry = m_model->entryOf(index);
    const LedgerModel::Group *group = m_model->groupOf(index);
    m_selected = entry != nullptr ? std::optional(*entry) : std::nullopt;
    m_selectedGroup = entry == nullptr && group != nullptr ? std::optional(group->component) : std::nullopt;
    m_entry->display(*m_model, index, m_format);
    Q_EMIT selectionChanged();
}

QString LedgerPanel::derivation(Form form) const
{
    const QModelIndex index = m_tree->currentIndex();
    const LedgerModel::Group *group = m_model->groupOf(index);
    if (group == nullptr)
        return {};
    const Entry *entry = m_model->entryOf(index);
    const Derivation derivation = entry != nullptr ? Derivation{ nameOf(*m_ledger, entry->row), { entry, 1 } }
                                                   : Derivation{ nameOf(group->component), group->entries };
    return form == Form::Text ? derivationText(*m_ledger, derivation, m_format)
                              : derivationLatex(*m_ledger, derivation, m_format);
}

bool LedgerPanel::hasSelection() const { return m_model->groupOf(m_tree->currentIndex()) != nullptr; }

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
