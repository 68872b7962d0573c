// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/fitpanel.h"

#include "document/document.h"
#include "ledger/allowances.h"
#include "ledger/verified.h"
#include "look/theme.h"
#include "panels/sheet.h"
#include "units/error.h"
#include "units/sidebyside.h"
#include "units/text.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

namespace headroom {

namespace {

constexpr int restAfter = 120; ///< milliseconds
constexpr int memoriesHeight = 112;
constexpr int amountWidth = 84;
constexpr int mostRemedies = 8;
constexpr std::int64_t MiB = 1 << 20;

/// What a unit of an amount's box stands for.
std::int64_t grainOf(const AllowanceInfo &row) { return row.unit == AllowanceUnit::Bytes ? MiB : 1; }

/// What is set first comes first, batch and sequence; a model's dimension that cannot help is left out.
std::vector<Solution> solutionsOf(const State &state, const Ledger &ledger)
{
    std::vector<const Dimension *> wanted;
    for (const Dimension &dimension : dimensions())
        if (state.capacity && hasStep(ledger) && dimension.applies(state.architecture))
            wanted.push_back(&dimension);
    std::vector<Solution> solutions = sideBySide(wanted, [&state](const Dimension *dimension) {
        return solve(*dimension, state.architecture, state.recipe, *state.capacity, state.allowances);
    });
    std::ranges::stable_partition(
        solutions, [](const Solution &solution) { return solution.dimension->ofRun != nullptr; });
    std::erase_if(solutions,
        [](const Solution &solution) { return !solution.largest && solution.dimension->ofRun == nullptr; });
    return solutions;
}

/// None for a run that fits.
std::vector<Remedy> remediesOf(const State &state, const Ledger &ledger)
{
    if (!state.capacity || !hasStep(ledger) || verdictOf(ledger, *state.capacity, state.allowances).fits())
        return {};
    return remedies(state.architecture, state.recipe, *state.capacity, state.allowances);
}

} // namespace

FitPanel::FitPanel(Document &document, QWidget *parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_rest(new QTimer(this))
    , m_sheet(new QWidget(this))
    , m_verdict(new QLabel(m_sheet))
    , m_search(new QLineEdit(m_sheet))
    , m_memories(new QListWidget(m_sheet))
{
    setObjectName(QStringLiteral("fit.panel"));
    m_rest->setSingleShot(true);
    m_rest->setInterval(restAfter);
    connect(m_rest, &QTimer::timeout, this, &FitPanel::showResting);
    QGridLayout *grid = layOutSheet(*this, *m_sheet, 4);
    grid->setColumnStretch(0, 1);
    addMemories(*grid);
    addAllowances(*grid);
    addHeading(*grid);
    addLines(*grid, m_remedyLines, QStringLiteral("remedy"), mostRemedies);
    addHeading(*grid);
    addLines(*grid, m_solutionLines, QStringLiteral("solve"), int(dimensions().size()));
    for (std::size_t i = 0; i < m_solutionLines.size(); ++i)
        connect(m_solutionLines[i].apply, &QToolButton::clicked, this, [this, i] { applySolution(i); });
    for (std::size_t i = 0; i < m_remedyLines.size(); ++i)
        connect(m_remedyLines[i].apply, &QToolButton::clicked, this, [this, i] { applyRemedy(i); });
    grid->setRowStretch(grid->rowCount(), 1);
    retranslate();
}

QLabel *FitPanel::addHeading(QGridLayout &grid)
{
    auto *heading = new QLabel(m_sheet);
    heading->setFont(sized(font(), 1, true));
    heading->setContentsMargins(0, 12, 0, 2);
    grid.addWidget(heading, grid.rowCount(), 0, 1, 3);
    m_headings.push_back(heading);
    return heading;
}

void FitPanel::addMemories(QGridLayout &grid)
{
    m_verdict->setObjectName(QStringLiteral("fit.verdict"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_verdict->setFont(sized(font(), titleSize, true));
    grid.addWidget(m_verdict, grid.rowCount(), 0, 1, 3);
    m_search->setObjectName(QStringLiteral("fit.search"));
    m_search->setClearButtonEnabled(true);
    grid.addWidget(m_search, grid.rowCount(), 0, 1, 3);
    m_memories->setObjectName(QStringLiteral("fit.memories"));
    m_memories->setFixedHeight(memoriesHeight);
    m_memories->setMinimumWidth(0);
    m_memories->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_search->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_memories->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const Hardware &row : hardware())
        new QListWidgetItem(capacityOf(row).name, m_memories);
    grid.addWidget(m_memories, grid.rowCount(), 0, 1, 3);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        for (int i = 0; i < m_memories->count(); ++i)
            m_memories->item(i)->setHidden(
                !capacityOf(hardware()[size_t(i)]).name.contains(text.trimmed(), Qt::CaseInsensitive));
    });
    const auto choose = [this](QListWidgetItem *item) {
        State after = m_document.state();
        after.capacity = capacityOf(hardware()[size_t(m_memories->row(item))]);
        m_document.propose(after, tr("GPU: %1").arg(after.capacity->name));
    };
    connect(m_memories, &QListWidget::itemClicked, this, choose);
    connect(m_memories, &QListWidget::itemActivated, this, choose);
}

void FitPanel::addAllowances(QGridLayout &grid)
{
    addHeading(grid);
    for (const AllowanceInfo &row : allowanceTable) {
        auto *box = new QCheckBox(m_sheet);
        box->setObjectName(QStringLiteral("allow.") + utf8(row.word));
        auto *bytes = new QLabel(m_sheet);
        bytes->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        QSpinBox *amount = nullptr;
        if (row.unit != AllowanceUnit::Tensors) {
            amount = new QSpinBox(m_sheet);
            amount->setObjectName(box->objectName() + QStringLiteral(".amount"));
            amount->setRange(0, int(row.largest / grainOf(row)));
            amount->setKeyboardTracking(false);
            amount->setFixedWidth(amountWidth);
            amount->setSuffix(
                row.unit == AllowanceUnit::Bytes ? QStringLiteral(" MiB") : QStringLiteral(" %"));
        }
        const int line = grid.rowCount();
        grid.addWidget(box, line, 0);
        if (amount)
            grid.addWidget(amount, line, 1);
        grid.addWidget(bytes, line, 2);
        const Allowance value = row.value;
        connect(box, &QCheckBox::toggled, this,
            [this, value](bool on) { setAllowance(value, on, info(value).amount); });
        if (amount)
            connect(amount, &QSpinBox::valueChanged, this,
                [this, value](int n) { setAllowance(value, true, n * grainOf(info(value))); });
        m_allowances.push_back(box);
        m_amounts.push_back(amount);
        m_allowed.push_back(bytes);
    }
}

void FitPanel::addLines(QGridLayout &grid, std::vector<Line> &lines, const QString &name, int count)
{
    for (int i = 0; i < count; ++i) {
        auto *text = new QLabel(m_sheet);
        text->setObjectName(QStringLiteral("%1.%2").arg(name).arg(i));
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        auto *apply = new QToolButton(m_sheet);
        apply->setObjectName(text->objectName() + QStringLiteral(".apply"));
        const int line = grid.rowCount();
        grid.addWidget(text, line, 0, 1, 2);
        grid.addWidget(apply, line, 2, Qt::AlignRight | Qt::AlignTop);
        lines.push_back({ text, apply });
    }
}

void FitPanel::setAllowance(Allowance allowance, bool on, std::int64_t amount)
{
    State after = m_document.state();
    const auto index = static_cast<std::size_t>(allowance);
    after.allowances.on[index] = on;
    after.allowances.amounts[index] = amount;
    m_document.propose(after,
        (on ? tr("Set aside: %1") : tr("Not set aside: %1"))
            .arg(QCoreApplication::translate("Allowances", info(allowance).label)));
}

bool FitPanel::isKnown() const { return hasStep(m_document.ledger()); }

void FitPanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    display(m_format);
}

void FitPanel::display(const Formatter &format)
{
    m_format = format;
    if (!isVisible())
        return;
    showVerdict();
    showMemories();
    showAllowances();
    for (std::vector<Line> *lines : { &m_solutionLines, &m_remedyLines })
        for (const Line &line : *lines)
            line.apply->setEnabled(false); // what they say is of another state until the sliders rest
    m_beside.forget();
    m_rest->start();
}

void FitPanel::showVerdict()
{
    const State &state = m_document.state();
    if (!isKnown())
        m_verdict->setText(noStepText(state.architecture));
    else if (!state.capacity)
        m_verdict->setText(tr("No GPU is chosen."));
    else {
        const Verdict verdict = verdictOf(m_document.ledger(), *state.capacity, state.allowances);
        const QString sign = verdict.fits() ? QStringLiteral("✓ ") : QStringLiteral("✗ ");
        m_verdict->setText(sign + verdictText(verdict, state.capacity->name, m_format));
    }
}

void FitPanel::showMemories()
{
    const State &state = m_document.state();
    const std::int64_t needed =
        isKnown() ? peakOf(m_document.ledger()) + allowedBytes(state.allowances, m_document.ledger()) : 0;
    for (int i = 0; i < m_memories->count(); ++i) {
        const Capacity memory = capacityOf(hardware()[size_t(i)]);
        const std::int64_t free = memory.bytes - needed;
        QString text = QStringLiteral("%1  %2").arg(memory.name, m_format.bytes(memory.bytes));
        if (isKnown())
            text = (free >= 0 ? tr("✓ %1: %2 free") : tr("✗ %1: %2 missing"))
                       .arg(memory.name, m_format.bytes(std::abs(free)));
        m_memories->item(i)->setText(text);
        m_memories->item(i)->setToolTip(utf8(hardware()[size_t(i)].memory));
        if (state.capacity && state.capacity->name == memory.name)
            m_memories->setCurrentRow(i);
    }
    if (!state.capacity)
        m_memories->setCurrentRow(-1);
}

void FitPanel::showAllowances()
{
    const Allowances &allowances = m_document.state().allowances;
    for (const AllowanceInfo &row : allowanceTable) {
        const auto index = static_cast<std::size_t>(row.value);
        const QSignalBlocker quiet(m_allowances[index]);
        m_allowances[index]->setChecked(allowances.has(row.value));
        if (QSpinBox *amount = m_amounts[index]) {
            const QSignalBlocker still(amount);
            amount->setValue(int(allowances.amount(row.value) / grainOf(row)));
            amount->setEnabled(allowances.has(row.value));
        }
        m_allowed[index]->setText(isKnown() ? allowedText(row.value) : QString());
    }
}

/// Of one that is off, what it would be may be too much to count.
QString FitPanel::allowedText(Allowance allowance) const
{
    try {
        return m_format.bytes(bytesOf(allowance, m_document.state().allowances, m_document.ledger()));
    } catch (const InputError &) {
        return QStringLiteral("–");
    }
}

void FitPanel::showResting()
{
    if (!isVisible())
        return;
    m_beside.begin([this, state = m_document.state(), ledger = m_document.sharedLedger()] {
        std::vector<Solution> solutions = solutionsOf(state, *ledger);
        std::vector<Remedy> remedies = remediesOf(state, *ledger);
        return [this, solutions = std::move(solutions), remedies = std::move(remedies)] {
            m_solutions = solutions;
            m_remedies = remedies;
            showSolutions();
            showRemedies();
        };
    });
}

void FitPanel::showSolutions()
{
    const State &state = m_document.state();
    m_headings[2]->setVisible(!m_solutions.empty());
    for (std::size_t i = 0; i < m_solutionLines.size(); ++i) {
        const auto [text, apply] = m_solutionLines[i];
        text->setVisible(i < m_solutions.size());
        apply->setVisible(i < m_solutions.size());
        if (i >= m_solutions.size())
            continue;
        const Solution &solution = m_solutions[i];
        const QString name = QCoreApplication::translate("Dimensions", solution.dimension->label);
        text->setText(solution.largest ? tr("%1: %2").arg(name, m_format.count(solution.largest->value))
                                       : tr("%1: none fits").arg(name));
        text->setToolTip(solutionText(solution, m_format));
        apply->setEnabled(solution.largest
            && solution.largest->value != valueOf(*solution.dimension, state.architecture, state.recipe));
        apply->setAccessibleName(tr("Set %1").arg(text->text()));
    }
}

void FitPanel::showRemedies()
{
    m_headings[1]->setVisible(!m_remedies.empty());
    for (std::size_t i = 0; i < m_remedyLines.size(); ++i) {
        const auto [text, apply] = m_remedyLines[i];
        text->setVisible(i < m_remedies.size());
        apply->setVisible(i < m_remedies.size());
        if (i >= m_remedies.size())
            continue;
        const Remedy &remedy = m_remedies[i];
        const std::int64_t free = remedy.verdict.free();
        text->setText(
            (free >= 0 ? tr("✓ %1: %2 free (%3)") : tr("✗ %1: %2 missing (%3)"))
                .arg(nameOf(remedy, m_document.state().recipe, m_format), m_format.bytes(std::abs(free)),
                    QCoreApplication::translate("Options", labelOf(remedy.sacrifice()))));
        text->setToolTip(tr("%1 at the peak").arg(m_format.bytes(remedy.verdict.peak)));
        apply->setEnabled(true);
        apply->setAccessibleName(tr("Apply %1").arg(text->text()));
    }
}

void FitPanel::applySolution(std::size_t line)
{
    const Solution &solution = m_solutions[line];
    m_document.set(*solution.dimension, solution.largest->value);
    m_document.endGesture();
}

void FitPanel::applyRemedy(std::size_t line)
{
    const Remedy remedy = m_remedies[line];
    m_document.setRecipe(remedy.recipe, nameOf(remedy, m_document.state().recipe, m_format));
}

void FitPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Search the GPUs"));
    m_search->setAccessibleName(tr("Search the GPUs"));
    m_memories->setAccessibleName(tr("GPUs, and what is free of each"));
    m_headings[0]->setText(tr("Set aside, besides the tensors"));
    m_headings[1]->setText(tr("What would make it fit"));
    m_headings[2]->setText(tr("The largest that fits"));
    for (const AllowanceInfo &row : allowanceTable) {
        QCheckBox *box = m_allowances[static_cast<std::size_t>(row.value)];
        box->setText(QCoreApplication::translate("Allowances", row.label));
        box->setToolTip(QStringLiteral("%1\n%2").arg(
            QCoreApplication::translate("Allowances", row.help), QString::fromLatin1(row.source)));
        if (QSpinBox *amount = m_amounts[static_cast<std::size_t>(row.value)])
            amount->setAccessibleName(tr("Amount: %1").arg(box->text()));
    }
    for (std::vector<Line> *lines : { &m_solutionLines, &m_remedyLines })
        for (const Line &line : *lines)
            line.apply->setText(lines == &m_solutionLines ? tr("Set") : tr("Apply"));
}

} // namespace headroom
