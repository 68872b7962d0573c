// SPDX-License-Identifier: GPL-3.0-or-later
// From a slider's tick to the painted window, whole: estimate, parameters, head line, chart, ledger.
#include "charts/chartdeck.h"
#include "charts/chartview.h"
#include "charts/views.h"
#include "model/presets.h"
#include "units/text.h"
#include "window/mainwindow.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QSlider>
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

void settle()
{
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 400;) // past what is computed at rest
        QCoreApplication::processEvents(QEventLoop::AllEvents);
}

void tick(benchmark::State &state, const QString &preset, const View &view)
{
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    window.open(preset);
    window.charts().showView(view);
    if (view.key == "compare")
        window.findChild<QAction *>(QStringLiteral("action.pin"))->trigger();
    settle();
    auto *moved = window.findChild<QSlider *>(QStringLiteral("layers.slider"));
    PaintWatch watch(window.charts().chart(view).viewport());
    moved->setSliderDown(true); // a drag: one gesture, stops at rest
    const int middle = moved->value();
    std::vector<double> times;
    int i = 0;
    for (auto _ : state) {
        QElapsedTimer timer;
        timer.start();
        watch.painted = false;
        const int step = ++i % 9 - 4;
        const int wanted =
            std::clamp(middle + (step >= 0 ? step + 1 : step), moved->minimum(), moved->maximum());
        moved->setValue(wanted != moved->value() ? wanted : middle); // at the slider's end too it moves
        do
            QCoreApplication::processEvents(QEventLoop::AllEvents);
        while (!watch.painted && timer.elapsed() < 1000);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    moved->setSliderDown(false);
    state.counters["median_ms"] = percentile(times, 0.5);
    state.counters["p99_ms"] = percentile(times, 0.99);
}

void startup(benchmark::State &state)
{
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
        for (const View &view : views()) {
            const std::string name = "tick/" + std::string(preset.name) + "/" + std::string(view.key);
            const QString model = utf8(preset.name);
            benchmark::RegisterBenchmark(
                name.c_str(), [=, &view](benchmark::State &state) { tick(state, model, view); })
                ->Unit(benchmark::kMillisecond)
                ->Iterations(400)
                ->UseRealTime();
        }
    benchmark::RegisterBenchmark("startup", startup)
        ->Unit(benchmark::kMillisecond)
        ->Iterations(10)
        ->UseRealTime();
    return true;
}();

} // namespace
