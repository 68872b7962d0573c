// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/parameterpanel.h"

#include "document/document.h"
#include "look/theme.h"
#include "model/dimensions.h"
#include "model/presets.h"
#include "panels/choicerow.h"
#include "panels/numberrow.h"
#include "panels/sheet.h"
#include "panels/targetrow.h"
#include "run/choices.h"
#include "units/text.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>

namespace headroom {

namespace {

constexpr int restAfter = 120;      ///< milliseconds
constexpr qint64 slice = 1'000'000; ///< nanoseconds of a frame that effects may take while a slider moves

} // namespace

ParameterPanel::ParameterPanel(Document &document, QWidget *parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_sheet(new QWidget(this))
    , m_rest(new QTimer(this))
{
    m_rest->setSingleShot(true);
    m_rest->setInterval(restAfter);
    connect(m_rest, &QTimer::timeout, this, &ParameterPanel::showEffects);
    QGridLayout *grid = layOutSheet(*this, *m_sheet, 2);
    grid->setColumnStretch(1, 1);
    addGroups(*grid);
    addChoices(*grid);
    grid->setRowStretch(grid->rowCount(), 1);
    retranslate();
}

QLabel *ParameterPanel::addHeading(QGridLayout &grid)
{
    auto *heading = new QLabel(m_sheet);
    heading->setFont(sized(font(), 1, true));
    heading->setContentsMargins(0, grid.count() > 0 ? 12 : 0, 0, 2);
    grid.addWidget(heading, grid.rowCount(), 0, 1, 2);
    return heading;
}

void ParameterPanel::addGroups(QGridLayout &grid)
{
    for (const Dimension &dimension : dimensions()) {
        if (dimension.ofAdapters)
            continue; // they stand beneath the choice that brings them
        if (size_t(dimension.group) == m_groups.size()) {
            m_groups.push_back({ addHeading(grid), {} });
            m_groups.back().heading->setObjectName(
                QStringLiteral("group.") + QLatin1String(groupLabels[size_t(dimension.group)]));
            if (dimension.group == Dimension::Group::Model)
                addPresets(grid);
        }
        m_groups.back().rows.push_back(new NumberRow(dimension, m_document, m_sheet));
        m_groups.back().rows.back()->addTo(grid, grid.rowCount());
    }
}

void ParameterPanel::addPresets(QGridLayout &grid)
{
    m_presetLabel = new QLabel(m_sheet);
    m_presets = calmCombo(m_sheet);
    m_presets->setObjectName(QStringLiteral("preset.combo"));
    m_presetLabel->setBuddy(m_presets);
    fillPresets();
    const int row = grid.rowCount();
    grid.addWidget(m_presetLabel, row, 0);
    m_browse = new QToolButton(m_sheet);
    m_browse->setObjectName(QStringLiteral("preset.browse"));
    m_browse->setText(QStringLiteral("…"));
    m_browse->setFocusPolicy(Qt::TabFocus);
    connect(m_browse, &QToolButton::clicked, this, &ParameterPanel::browseWanted);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(4);
    choice->addWidget(m_presets, 1);
    choice->addWidget(m_browse);
    grid.addLayout(choice, row, 1);
    connect(m_presets, &QComboBox::activated, this,
        [this](int index) { m_document.open(m_presets->itemData(index).toString()); });
}

void ParameterPanel::addChoices(QGridLayout &grid)
{
    for (const RunChoice &choice : runChoices()) {
        m_choices.push_back(new ChoiceRow(choice, m_document, m_sheet));
        m_choices.back()->addTo(grid, grid.rowCount());
    }
    for (const Dimension &dimension : dimensions())
        if (dimension.ofAdapters) {
            m_groups.back().rows.push_back(new NumberRow(dimension, m_document, m_sheet));
            m_groups.back().rows.back()->addTo(grid, grid.rowCount());
        }
    m_targets = new TargetRow(m_document, m_sheet);
    m_targets->addTo(grid, grid.rowCount());
}

void ParameterPanel::fillPresets()
{
    for (const Preset &preset : presets())
        m_presets->addItem(utf8(preset.label), utf8(preset.name));
}

/// A file that was opened joins the presets, first in the list, until another takes its place.
void ParameterPanel::showPreset()
{
    const QSignalBlocker silent(m_presets);
    const QString source = m_document.state().source;
    int index = m_presets->findData(source);
    if (index < 0) {
        if (size_t(m_presets->count()) > presets().size())
            m_presets->removeItem(0);
        m_presets->insertItem(0, titleOf(m_document.state().architecture), source);
        index = 0;
    }
    m_presets->setCurrentIndex(index);
}

void ParameterPanel::refresh(const Formatter &format)
{
    m_format = format;
    showPreset();
    for (const Group &group : m_groups) {
        bool any = false;
        for (NumberRow *row : group.rows)
            any = row->refresh() || any;
        group.heading->setVisible(any);
    }
    for (ChoiceRow *row : m_choices)
        row->refresh();
    m_targets->refresh();
    followEffects();
    m_beside.forget();
    m_rest->start();
}

/// In the frame of a slider's tick only what there is time for; all of it when the slider rests.
void ParameterPanel::followEffects()
{
    QElapsedTimer timer;
    timer.start();
    const std::int64_t peak = peakOf(m_document.ledger());
    qint64 longest = 0;
    for (ChoiceRow *row : m_choices) {
        if (!row->tells())
            continue;
        const qint64 begun = timer.nsecsElapsed();
        if (begun + longest < slice)
            row->followEffect(peak, m_format);
        else
            row->forgetEffects();
        longest = std::max(longest, timer.nsecsElapsed() - begun);
    }
}

void ParameterPanel::showEffects()
{
    const std::shared_ptr<const Ledger> ledger = m_document.sharedLedger();
    m_beside.begin([this, ledger] {
        std::vector<Effect> all =
            hasStep(*ledger) ? effects(ledger->architecture, ledger->recipe) : std::vector<Effect>();
        return [this, all = std::move(all)] {
            for (ChoiceRow *row : m_choices)
                row->showEffects(all, m_format);
        };
    });
}

QSize ParameterPanel::minimumSizeHint() const
{
    return { m_sheet->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), 200 };
}

void ParameterPanel::retranslate()
{
    m_presetLabel->setText(tr("preset"));
    m_presets->setAccessibleName(tr("Preset"));
    m_presets->setToolTip(tr("A model that comes with the program; File, Open takes any config.json."));
    m_browse->setAccessibleName(tr("Browse models"));
    m_browse->setToolTip(tr("All models: search them by name, family and size (Ctrl+B)"));
    for (size_t i = 0; i < m_groups.size(); ++i) {
        m_groups[i].heading->setText(QCoreApplication::translate("Dimensions", groupLabels[i]));
        for (NumberRow *row : m_groups[i].rows)
            row->retranslate();
    }
    for (ChoiceRow *row : m_choices)
        row->retranslate();
    m_targets->retranslate();
}

} // namespace headroom
