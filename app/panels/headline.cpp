// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/headline.h"

#include "explore/solver.h"
#include "ledger/entries.h"
#include "ledger/verdict.h"
#include "ledger/verified.h"
#include "look/elided.h"
#include "look/figurelabel.h"
#include "look/theme.h"
#include "panels/choicerow.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>
#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr int restAfter = 120;     ///< milliseconds
constexpr double affordable = 1.5; ///< milliseconds of a frame for the largest batch
constexpr int gap = 16;
constexpr int leastExact = 110; ///< pixels
constexpr int mostName = 240;

/// Those that take the most room, of either kind.
QStringList widest(const Formatter &format)
{
    QStringList texts;
    for (int power = 2; power <= 4; ++power)
        texts << format.bytes(
            (std::int64_t{ 1 } << (10 * (power + 1))) - (std::int64_t{ 1 } << (10 * power - 2)))
              << format.bytes(std::llround(999.99 * std::pow(1000, power)));
    return texts;
}

QStringList each(const QStringList &values, const QString &sentence)
{
    QStringList texts;
    for (const QString &value : values)
        texts << sentence.arg(value);
    return texts;
}

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
    , m_name(new ElidedLabel(this))
    , m_parameters(new FigureLabel(this))
    , m_peak(new FigureLabel(this))
    , m_instant(new ElidedLabel(this))
    , m_exact(new FigureLabel(this))
    , m_gpu(calmCombo(this))
    , m_verdict(new FigureLabel(this))
    , m_batch(new ElidedButton(this))
    , m_rest(new QTimer(this))
{
    m_name->setObjectName(QStringLiteral("head.name"));
    m_parameters->setObjectName(QStringLiteral("head.parameters"));
    m_peak->setObjectName(QStringLiteral("head.peak"));
    m_instant->setObjectName(QStringLiteral("head.instant"));
    m_exact->setObjectName(QStringLiteral("head.bytes"));
    m_name->setFont(sized(font(), titleSize, true));
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // as wide as the parameters' count
    m_parameters->setElided(true);
    m_peak->setFont(sized(font(), peakSize, true));
    m_peak->setAlignment(Qt::AlignRight); // the unit stays, figures come before it
    m_instant->setFont(sized(font(), titleSize));
    m_instant->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_exact->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_exact->setElided(true);
    m_exact->setMinimumWidth(leastExact);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(gap, 10, gap, 10);
    row->setSpacing(gap);
    row->addLayout(pair(m_name, m_parameters));
    row->addWidget(m_peak, 0, Qt::AlignVCenter);
    row->addLayout(pair(m_instant, m_exact), 1);
    row->addWidget(makeFit());
    changeEvent(nullptr);
}

/// The memory, and beneath it what is said of it.
QWidget *HeadLine::makeFit()
{
    auto *fit = new QWidget(this);
    fit->setObjectName(QStringLiteral("head.fit"));
    m_gpu->setObjectName(QStringLiteral("gpu.combo"));
    m_verdict->setObjectName(QStringLiteral("head.verdict"));
    m_batch->setObjectName(QStringLiteral("head.batch"));
    m_verdict->setFont(sized(font(), 1, true));
    m_verdict->setElided(true);
    m_batch->setFocusPolicy(Qt::TabFocus);
    m_batch->hide();
    for (QWidget *part : { static_cast<QWidget *>(m_verdict), static_cast<QWidget *>(m_batch) }) {
        QSizePolicy kept = part->sizePolicy();
        kept.setRetainSizeWhenHidden(true); // nothing moves when it comes and goes
        part->setSizePolicy(kept);
    }
    auto *beneath = new QHBoxLayout;
    beneath->setSpacing(8);
    beneath->addWidget(m_verdict, 1);
    beneath->addWidget(m_batch);
    auto *column = new QVBoxLayout(fit);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_gpu);
    column->addLayout(beneath);
    m_gpu->addItem({});
    for (const Hardware &gpu : hardware())
        m_gpu->addItem(capacityOf(gpu).name);
    connect(m_gpu, &QComboBox::activated, this, [this](int index) {
        if (index > int(hardware().size()))
            return; // their own size: chosen already
        Q_EMIT capacityChosen(
            index <= 0 ? std::nullopt : std::optional(capacityOf(hardware()[size_t(index - 1)])));
    });
    m_rest->setSingleShot(true);
    m_rest->setInterval(restAfter);
    connect(m_rest, &QTimer::timeout, this, &HeadLine::showBatch);
    connect(m_batch, &QToolButton::clicked, this, [this] { Q_EMIT batchChosen(m_largest); });
    return fit;
}

/// Measured anew where another language or unit may say it longer.
void HeadLine::reserve()
{
    const QStringList bytes = widest(m_format);
    m_peak->reserve(bytes);
    m_parameters->reserve({ tr("%1 parameters").arg(m_format.count(888'888'888'888)) });
    m_verdict->reserve(each(bytes, tr("✓ fits, %1 free")) + each(bytes, tr("✗ %1 missing")));
    const int batch =
        m_batch->fontMetrics().horizontalAdvance(tr("largest batch %1").arg(m_format.count(8'888)));
    m_batch->setFixedWidth(batch + 2 * m_batch->fontMetrics().averageCharWidth());
}

void HeadLine::display(const State &state, const Ledger &ledger, const Formatter &format)
{
    const std::int32_t sample = ledger.at(peakMoment(ledger)); // -1: there is no step
    const std::int64_t peak = peakOf(ledger);
    const QString title = titleOf(state.architecture);
    if (!m_reserved || m_format.unit() != format.unit()) {
        m_format = format;
        m_reserved = true;
        reserve();
    }
    const QString changed = tr("%1, changed").arg(title);
    m_name->setText(state.architecture == state.opened ? title : changed);
    m_name->setMinimumWidth(std::min(mostName, m_name->fontMetrics().horizontalAdvance(changed) + 4));
    m_name->setToolTip(m_name->text());
    m_parameters->setText(tr("%1 parameters").arg(format.count(ledger.parameters)));
    m_peak->setText(hasStep(ledger) ? format.bytes(peak) : QStringLiteral("–"));
    m_instant->setText(
        hasStep(ledger) ? tr("peak: %1").arg(instantText(ledger, sample)) : tr("no step, so no peak"));
    m_instant->setToolTip(hasStep(ledger) ? m_instant->text() : noStepText(ledger.architecture));
    m_exact->setText(!hasStep(ledger) ? tr("only the parameters are known")
            : ledger.stepVerified     ? tr("exactly %1 bytes").arg(format.count(peak))
                                      : tr("an estimate of %1 bytes").arg(format.count(peak)));
    showVerdict(state, ledger, format);
}

/// A size of one's own stands after the table's rows, by its name.
void HeadLine::showCapacity(const std::optional<Capacity> &capacity)
{
    const int own = int(hardware().size()) + 1;
    const int row = capacity ? m_gpu->findText(capacity->name) : 0;
    if (row >= 0 && row < own) {
        m_gpu->setCurrentIndex(row);
        m_gpu->removeItem(own);
        return;
    }
    if (m_gpu->count() == own)
        m_gpu->addItem({});
    m_gpu->setItemText(own, capacity->name);
    m_gpu->setCurrentIndex(own);
}

void HeadLine::showVerdict(const State &state, const Ledger &ledger, const Formatter &format)
{
    showCapacity(state.capacity);
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
    m_reserved = false;
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
