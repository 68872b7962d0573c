// SPDX-License-Identifier: GPL-3.0-or-later
// From a slider's tick within a drag to the painted chart (median_ms, p99_ms), estimate, parameters, head
// line and ledger among it; and the longest that the window was busy meanwhile (busy_ms, busy_p99_ms): a
// chart that takes longer than a frame comes after it. rest_ms: the longest that it is busy at a time when
// the slider rests.
#include "charts/chartdeck.h"
#include "charts/chartview.h"
#include "charts/views.h"
#include "model/presets.h"
#include "units/text.h"
#include "window/mainwindow.h"
#include "window/session.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QSlider>
#include <QThread>
#include <algorithm>
#include <benchmark/benchmark.h>

namespace {

using namespace headroom;

/// Sees when the chart has been painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget *watched) { watched->installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
};

double percentile(std::vector<double> times, double share)
{
    std::ranges::sort(times);
    return times.empty() ? 0 : times[std::min(times.size() - 1, size_t(double(times.size()) * share))];
}

double millisecondsOfTurn()
{
    QElapsedTimer timer;
    timer.start();
    QCoreApplication::processEvents(QEventLoop::AllEvents);
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Past what is computed at rest; the longest that the window was busy with it at a time.
double settle()
{
    double longest = 0;
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 600; QThread::usleep(20))
        longest = std::max(longest, millisecondsOfTurn());
    return longest;
}

/// The dearest that a window can be: what is free, the largest batch, the line in the chart.
void chooseGpu(MainWindow &window)
{
    auto *gpu = window.findChild<QComboBox *>(QStringLiteral("gpu.combo"));
    gpu->setCurrentIndex(gpu->count() - 1);
    Q_EMIT gpu->activated(gpu->currentIndex());
}

/// As many pins as there are, of steps that differ from the present one.
void pin(MainWindow &window, int pins)
{
    auto *batch = window.findChild<QSlider *>(QStringLiteral("batch.slider"));
    for (int i = 0; i < pins; ++i) {
        window.findChild<QAction *>(QStringLiteral("action.pin"))->trigger();
        batch->setValue(batch->value() + 1);
        settle();
    }
}

void tick(benchmark::State &state, const QString &preset, const View &view, int pins)
{
    QFile::remove(sessionPath()); // of the one before
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    window.open(preset);
    chooseGpu(window);
    window.charts().showView(view);
    pin(window, view.key == "compare" ? std::max(pins, 1) : pins);
    settle();
    auto *moved = window.findChild<QSlider *>(QStringLiteral("layers.slider"));
    PaintWatch watch(window.charts().chart(view).viewport());
    moved->setSliderDown(true); // a drag: one gesture, stops at rest
    const int middle = moved->value();
    std::vector<double> times;
    std::vector<double> busy;
    int i = 0;
    for (auto _ : state) {
        QElapsedTimer timer;
        timer.start();
        watch.painted = false;
        const int step = ++i % 9 - 4;
        const int wanted =
            std::clamp(middle + (step >= 0 ? step + 1 : step), moved->minimum(), moved->maximum());
        moved->setValue(wanted != moved->value() ? wanted : middle); // at the slider's end too it moves
        qint64 longest = 0;
        for (qint64 begun = 0; !watch.painted && timer.elapsed() < 1000; begun = timer.nsecsElapsed()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents);
            longest = std::max(longest, timer.nsecsElapsed() - begun);
            if (!watch.painted)
                QThread::usleep(20); // as a window that waits: what works beside it has the core
        }
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        busy.push_back(double(longest) / 1e6);
    }
    state.counters["rest_ms"] = settle();
    moved->setSliderDown(false);
    state.counters["median_ms"] = percentile(times, 0.5);
    state.counters["p99_ms"] = percentile(times, 0.99);
    state.counters["busy_ms"] = percentile(busy, 0.5);
    state.counters["busy_p99_ms"] = percentile(busy, 0.99);
}

void startup(benchmark::State &state)
{
    QFile::remove(sessionPath()); // which may be of another view
    for (auto _ : state) {
        MainWindow window;
        PaintWatch watch(
            window.findChild<QAbstractScrollArea *>(QStringLiteral("breakdown.chart"))->viewport());
        window.show();
        while (!watch.painted)
            QCoreApplication::processEvents(QEventLoop::AllEvents);
    }
}

[[maybe_unused]] const bool registered = [] {
    for (const Preset &preset : presets())
        for (const View &view : views())
            for (const auto &[word, pins] : { std::pair("tick/", 0), std::pair("tick-pinned/", 3) }) {
                const std::string name = word + std::string(preset.name) + "/" + std::string(view.key);
                const QString model = utf8(preset.name);
                benchmark::RegisterBenchmark(name.c_str(),
                    [=, &view, count = pins](benchmark::State &state) { tick(state, model, view, count); })
                    ->Unit(benchmark::kMillisecond)
                    ->Iterations(200)
                    ->UseRealTime();
            }
    benchmark::RegisterBenchmark("startup", startup)
        ->Unit(benchmark::kMillisecond)
        ->Iterations(10)
        ->UseRealTime();
    return true;
}();

} // namespace
