// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/fitpanel.h"

#include "document/document.h"
#include "ledger/allowances.h"
#include "ledger/verified.h"
#include "look/theme.h"
#include "panels/memorylist.h"
#include "panels/sheet.h"
#include "units/error.h"
#include "units/sidebyside.h"
#include "units/text.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

namespace headroom {

namespace {

constexpr int restAfter = 120; ///< milliseconds
constexpr int mostRemedies = 8;
constexpr int mostPartial = 4;
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
    , m_memories(new MemoryList(m_sheet))
{
    setObjectName(QStringLiteral("fit.panel"));
    m_rest->setSingleShot(true);
    m_rest->setInterval(restAfter);
    connect(m_rest, &QTimer::timeout, this, &FitPanel::showResting);
    QGridLayout *grid = layOutSheet(*this, *m_sheet, 4);
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(6);
    addMemories(*grid);
    addAllowances(*grid);
    addHeading(*grid);
    addLines(*grid, m_remedyLines, QStringLiteral("remedy"), mostRemedies);
    addHeading(*grid);
    addLines(*grid, m_partialLines, QStringLiteral("partial"), mostPartial);
    addHeading(*grid);
    addLines(*grid, m_solutionLines, QStringLiteral("solve"), int(dimensions().size()));
    for (std::size_t i = 0; i < m_solutionLines.size(); ++i)
        connect(m_solutionLines[i].apply, &QToolButton::clicked, this, [this, i] { applySolution(i); });
    for (std::size_t i = 0; i < m_remedyLines.size(); ++i)
        connect(
            m_remedyLines[i].apply, &QToolButton::clicked, this, [this, i] { applyRemedy(m_remedies[i]); });
    for (std::size_t i = 0; i < m_partialLines.size(); ++i)
        connect(
            m_partialLines[i].apply, &QToolButton::clicked, this, [this, i] { applyRemedy(m_partial[i]); });
    grid->setRowStretch(grid->rowCount(), 1);
    retranslate();
}

QLabel *FitPanel::addHeading(QGridLayout &grid)
{
    auto *heading = new QLabel(m_sheet);
    heading->setFont(sized(font(), 1, true));
    heading->setContentsMargins(0, 12, 0, 2);
    heading->setWordWrap(true);
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
    grid.addWidget(m_memories, grid.rowCount(), 0, 1, 3);
    connect(m_memories, &MemoryList::chosen, this, [this](const Capacity &capacity) {
        State after = m_document.state();
        after.capacity = capacity;
        m_document.propose(after, tr("GPU: %1").arg(capacity.name));
    });
}

QSpinBox *FitPanel::makeAmount(const AllowanceInfo &row)
{
    auto *amount = new QSpinBox(m_sheet);
    amount->setObjectName(QStringLiteral("allow.%1.amount").arg(utf8(row.word)));
    amount->setRange(0, int(row.largest / grainOf(row)));
    amount->setKeyboardTracking(false);
    amount->setButtonSymbols(QAbstractSpinBox::NoButtons);
    amount->setAlignment(Qt::AlignRight);
    amount->setSuffix(row.unit == AllowanceUnit::Bytes ? QStringLiteral(" MiB") : QStringLiteral(" %"));
    return amount;
}

void FitPanel::addAllowances(QGridLayout &grid)
{
    addHeading(grid);
    for (const AllowanceInfo &row : allowanceTable) {
        auto *box = new QCheckBox(m_sheet);
        box->setObjectName(QStringLiteral("allow.") + utf8(row.word));
        QLabel *bytes = nullptr; // where the amount is one of bytes, it says it
        if (row.unit != AllowanceUnit::Bytes) {
            bytes = new QLabel(m_sheet);
            bytes->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        QSpinBox *amount = row.unit != AllowanceUnit::Tensors ? makeAmount(row) : nullptr;
        const int line = grid.rowCount();
        grid.addWidget(box, line, 0, 1, amount ? 1 : 2);
        if (amount)
            grid.addWidget(amount, line, 1, 1, bytes ? 1 : 2, Qt::AlignRight);
        if (bytes)
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
    for (const std::vector<Line> *lines : { &m_solutionLines, &m_remedyLines, &m_partialLines })
        for (const Line &line : *lines)
            line.apply->setEnabled(false); // what they say is of another state until the sliders rest
    m_beside.forget();
    m_rest->start();
}

void FitPanel::showVerdict()
{
    const State &state = m_document.state();
    m_verdict->setFont(isKnown() ? sized(font(), titleSize, true) : font()); // a verdict, or a sentence
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
    std::optional<std::int64_t> needed;
    if (isKnown())
        needed = peakOf(m_document.ledger()) + allowedBytes(state.allowances, m_document.ledger());
    m_memories->display(state.capacity, needed, m_format);
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
        if (QLabel *bytes = m_allowed[index])
            bytes->setText(isKnown() ? allowedText(row.value) : QString());
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
            const auto fits = [](const Remedy &remedy) { return remedy.verdict.fits(); };
            const auto rest = std::ranges::find_if_not(remedies, fits); // those that do come first
            m_remedies.assign(remedies.begin(), rest);
            m_partial.assign(rest, remedies.end());
            showSolutions();
            m_headings[1]->setVisible(!m_remedies.empty());
            m_headings[2]->setVisible(!m_partial.empty());
            showRemedies(m_remedyLines, m_remedies);
            showRemedies(m_partialLines, m_partial);
        };
    });
}

void FitPanel::showSolutions()
{
    const State &state = m_document.state();
    m_headings[3]->setVisible(!m_solutions.empty());
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

void FitPanel::showRemedies(const std::vector<Line> &lines, const std::vector<Remedy> &remedies)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto [text, apply] = lines[i];
        text->setVisible(i < remedies.size());
        apply->setVisible(i < remedies.size());
        if (i >= remedies.size())
            continue;
        const Remedy &remedy = remedies[i];
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

void FitPanel::applyRemedy(Remedy remedy)
{
    m_document.setRecipe(remedy.recipe, nameOf(remedy, m_document.state().recipe, m_format));
}

void FitPanel::retranslate()
{
    m_memories->retranslate();
    m_headings[0]->setText(tr("Set aside, besides the tensors"));
    m_headings[1]->setText(tr("What would make it fit"));
    m_headings[2]->setText(tr("Not enough alone"));
    m_headings[3]->setText(tr("The largest that fits"));
    for (const AllowanceInfo &row : allowanceTable) {
        QCheckBox *box = m_allowances[static_cast<std::size_t>(row.value)];
        box->setText(QCoreApplication::translate("Allowances", row.label));
        box->setToolTip(QStringLiteral("%1\n%2").arg(
            QCoreApplication::translate("Allowances", row.help), QString::fromLatin1(row.source)));
        if (QSpinBox *amount = m_amounts[static_cast<std::size_t>(row.value)])
            amount->setAccessibleName(tr("Amount: %1").arg(box->text()));
    }
    for (const std::vector<Line> *lines : { &m_solutionLines, &m_remedyLines, &m_partialLines })
        for (const Line &line : *lines)
            line.apply->setText(lines == &m_solutionLines ? tr("Set") : tr("Apply"));
}

} // namespace headroom
