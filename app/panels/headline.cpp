// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/headline.h"

#include "ledger/entries.h"
#include "ledger/solver.h"
#include "ledger/verdict.h"
#include "ledger/verified.h"
#include "look/figurelabel.h"
#include "look/theme.h"
#include "panels/choicerow.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

namespace headroom {

namespace {

constexpr int gpuWidth = 190;
constexpr int restAfter = 120;     ///< milliseconds
constexpr double affordable = 1.5; ///< milliseconds of a frame for the largest batch

QVBoxLayout *pair(QWidget *above, QWidget *below)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    column->addStretch();
    column->addWidget(above);
    column->addWidget(below);
    column->addStretch();
    return column;
}

} // namespace

HeadLine::HeadLine(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_parameters(new FigureLabel(this))
    , m_peak(new FigureLabel(this))
    , m_instant(new QLabel(this))
    , m_exact(new FigureLabel(this))
    , m_gpu(calmCombo(this))
    , m_verdict(new FigureLabel(this))
    , m_batch(new QToolButton(this))
    , m_rest(new QTimer(this))
{
    m_name->setObjectName(QStringLiteral("head.name"));
    m_parameters->setObjectName(QStringLiteral("head.parameters"));
    m_peak->setObjectName(QStringLiteral("head.peak"));
    m_instant->setObjectName(QStringLiteral("head.instant"));
    m_exact->setObjectName(QStringLiteral("head.bytes"));
    m_gpu->setObjectName(QStringLiteral("gpu.combo"));
    m_verdict->setObjectName(QStringLiteral("head.verdict"));
    m_name->setFont(sized(font(), titleSize, true));
    m_peak->setFont(sized(font(), peakSize, true));
    m_instant->setFont(sized(font(), titleSize));
    m_name->setTextFormat(Qt::PlainText);
    m_instant->setTextFormat(Qt::PlainText);
    m_instant->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(0);
    auto *model = pair(m_name, m_parameters);
    row->addLayout(model);
    row->addSpacing(40);
    row->addWidget(m_peak, 0, Qt::AlignVCenter);
    row->addSpacing(16);
    row->addLayout(pair(m_instant, m_exact), 1);
    row->addSpacing(16);
    m_gpu->setFixedWidth(gpuWidth);
    m_verdict->setFont(sized(font(), 1, true));
    row->addLayout(pair(m_gpu, m_verdict));
    addBatch(*row);
    QSizePolicy kept = m_verdict->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // nothing moves when it comes and goes
    m_verdict->setSizePolicy(kept);
    m_gpu->addItem({});
    for (const Hardware &gpu : hardware())
        m_gpu->addItem(capacityOf(gpu).name);
    connect(m_gpu, &QComboBox::activated, this, [this](int index) {
        Q_EMIT capacityChosen(
            index <= 0 ? std::nullopt : std::optional(capacityOf(hardware()[size_t(index - 1)])));
    });
    changeEvent(nullptr);
}

void HeadLine::addBatch(QHBoxLayout &row)
{
    m_batch->setObjectName(QStringLiteral("head.batch"));
    m_batch->setAutoRaise(true);
    m_batch->setFocusPolicy(Qt::TabFocus);
    m_batch->hide();
    row.addSpacing(8);
    row.addWidget(m_batch, 0, Qt::AlignBottom);
    m_rest->setSingleShot(true);
    m_rest->setInterval(restAfter);
    connect(m_rest, &QTimer::timeout, this, &HeadLine::showBatch);
    connect(m_batch, &QToolButton::clicked, this, [this] { Q_EMIT batchChosen(m_largest); });
}

void HeadLine::display(const State &state, const Ledger &ledger, const Formatter &format)
{
    const std::int32_t sample = ledger.at(peakMoment(ledger)); // -1: there is no step
    const std::int64_t peak = peakOf(ledger);
    const QString title = titleOf(state.architecture);
    m_name->setText(state.architecture == state.opened ? title : tr("%1, changed").arg(title));
    m_parameters->setText(tr("%1 parameters").arg(format.count(ledger.parameters)));
    m_peak->setText(hasStep(ledger) ? format.bytes(peak) : QStringLiteral("–"));
    m_instant->setText(
        hasStep(ledger) ? tr("peak: %1").arg(instantText(ledger, sample)) : tr("no step, so no peak"));
    m_instant->setToolTip(hasStep(ledger) ? QString() : noStepText(ledger.architecture));
    m_exact->setText(!hasStep(ledger) ? tr("only the parameters are known")
            : ledger.stepVerified     ? tr("exactly %1 bytes").arg(format.count(peak))
                                      : tr("an estimate of %1 bytes").arg(format.count(peak)));
    showVerdict(state, ledger, format);
}

void HeadLine::showVerdict(const State &state, const Ledger &ledger, const Formatter &format)
{
    m_gpu->setCurrentIndex(state.capacity ? std::max(m_gpu->findText(state.capacity->name), 0) : 0);
    const bool known = state.capacity && hasStep(ledger);
    m_verdict->setVisible(known);
    m_batch->setVisible(known);
    if (!known) {
        m_rest->stop();
        return;
    }
    const Verdict verdict = verdictOf(ledger, *state.capacity, state.allowances);
    const QString bytes = format.bytes(std::abs(verdict.free()));
    m_verdict->setText(verdict.fits() ? tr("✓ fits, %1 free").arg(bytes) : tr("✗ %1 missing").arg(bytes));
    m_state = state;
    m_format = format;
    if (m_batchCost < affordable)
        showBatch();
    else
        m_rest->start();
}

/// In every tick where that is quick, else when the sliders rest.
void HeadLine::showBatch()
{
    QElapsedTimer timer;
    timer.start();
    const Solution solution = solve(
        *findDimension("batch"), m_state.architecture, m_state.recipe, *m_state.capacity, m_state.allowances);
    m_batchCost = double(timer.nsecsElapsed()) / 1e6;
    m_largest = solution.largest ? solution.largest->value : 0;
    m_batch->setText(
        solution.largest ? tr("largest batch %1").arg(m_format.count(m_largest)) : tr("no batch fits"));
    m_batch->setEnabled(solution.largest && m_largest != m_state.recipe.batch);
    m_batch->setToolTip(solutionText(solution, m_format));
}

void HeadLine::retranslate()
{
    m_gpu->setItemText(0, tr("no GPU chosen"));
    m_gpu->setAccessibleName(tr("GPU"));
    m_gpu->setToolTip(tr("The memory that the run must fit: what the driver shows, not what the box says."));
    m_verdict->setAccessibleName(tr("Verdict"));
    m_peak->setAccessibleName(tr("Peak"));
    m_parameters->setAccessibleName(tr("Parameters"));
    m_exact->setAccessibleName(tr("Peak in bytes"));
    m_exact->setToolTip(tr(
        "What PyTorch 2.15 and Transformers 5.23 keep alive, to the byte. What a driver adds is not in it."));
}

void HeadLine::changeEvent(QEvent *event)
{
    if (event != nullptr)
        QWidget::changeEvent(event);
    if (event != nullptr && event->type() != QEvent::PaletteChange)
        return;
    QPalette second = palette();
    second.setColor(QPalette::WindowText, themeOf(palette()).quiet);
    m_parameters->setPalette(second);
    m_exact->setPalette(second);
}

void HeadLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.slide);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
}

} // namespace headroom
