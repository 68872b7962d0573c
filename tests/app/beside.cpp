// SPDX-License-Identifier: GPL-3.0-or-later
// What is worked out beside the window: in order, the newest only, never in its way.
#include "windowtest.h"

#include "charts/chartview.h"
#include "charts/plot.h"
#include "charts/views.h"
#include "document/beside.h"
#include "look/figurelabel.h"
#include "model/presets.h"
#include "step/estimate.h"

#include <QSemaphore>
#include <QSlider>
#include <chrono>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

class BesideTest : public testing::Test {
protected:
    /// Delivers this number once the gate is open.
    Beside::Work numbered(int number)
    {
        return [this, number] {
            gate.acquire();
            return [this, number] { delivered.push_back(number); };
        };
    }

    QSemaphore gate;
    std::vector<int> delivered;
    Beside beside;
};

TEST_F(BesideTest, DeliversWhenTheWindowTurnsToItsEvents)
{
    gate.release();
    beside.begin(numbered(1));
    EXPECT_TRUE(delivered.empty());
    EXPECT_TRUE(QTest::qWaitFor([this] { return !beside.isBusy(); }));
    EXPECT_EQ(delivered, std::vector{ 1 });
}

TEST_F(BesideTest, OfSeveralOnlyTheNewestComesNext)
{
    for (int number : { 1, 2, 3, 4 })
        beside.begin(numbered(number));
    gate.release(2);
    EXPECT_TRUE(beside.waitFor(5s));
    EXPECT_EQ(delivered, (std::vector{ 1, 4 }));
    QTest::qWait(20); // the events of what was waited for deliver nothing twice
    EXPECT_EQ(delivered, (std::vector{ 1, 4 }));
}

TEST_F(BesideTest, DoesNotWaitLongerThanItIsTold)
{
    beside.begin(numbered(1));
    EXPECT_FALSE(beside.waitFor(1ms));
    EXPECT_TRUE(beside.isBusy());
    gate.release();
    EXPECT_TRUE(beside.waitFor(5s));
}

TEST_F(BesideTest, WhatIsForgottenIsNotDeliveredAndWhatFollowsIs)
{
    beside.begin(numbered(1));
    beside.begin(numbered(2));
    beside.forget();
    beside.begin(numbered(3));
    gate.release(2);
    EXPECT_TRUE(beside.waitFor(5s));
    EXPECT_EQ(delivered, std::vector{ 3 });
}

QSemaphore works;
std::vector<std::int64_t> shownBatches;

/// Shows a batch, and works on it for as long as the test likes.
class DearPlot : public Plot {
public:
    Beside::Work workFor(const ChartInput &) override
    {
        return [] {
            works.acquire();
            return [] {};
        };
    }
    void display(const ChartInput &input, const Formatter &) override
    {
        shownBatches.push_back(input.ledger->recipe.batch);
    }
    Table table() const override { return {}; }
    QString summary() const override { return {}; }
};

ChartInput inputOf(std::int64_t batch)
{
    Recipe recipe;
    recipe.batch = batch;
    ChartInput input;
    input.ledger = std::make_shared<Ledger>(estimate(presetArchitecture(QStringLiteral("gpt2")), recipe));
    return input;
}

class DearChart : public testing::Test {
protected:
    DearChart() { shownBatches.clear(); }

    void tick(std::int64_t batch, bool mayLag)
    {
        const ChartInput input = inputOf(batch);
        chart.prepare(input);
        chart.display(input, Formatter(), mayLag);
    }

    const View view{ "dear", "Dear", "", [] { return std::unique_ptr<Plot>(new DearPlot); } };
    ChartView chart{ view };
};

TEST_F(DearChart, FollowsADragWhenItCanAndSkipsWhatIsPast)
{
    for (std::int64_t batch : { 1, 2, 3 })
        tick(batch, true); // returns at once, or this test would hang
    EXPECT_TRUE(shownBatches.empty());
    works.release(2);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !chart.isBehind(); }));
    EXPECT_EQ(shownBatches, (std::vector<std::int64_t>{ 1, 3 }));
}

TEST_F(DearChart, IsInStepWhereNothingIsDragged)
{
    works.release();
    tick(7, false);
    ASSERT_FALSE(shownBatches.empty());
    EXPECT_EQ(shownBatches.back(), 7);
    EXPECT_FALSE(chart.isBehind());
}

class DearWindow : public WindowTest { };

/// The dearest chart of the dearest model: head line and chart end where the slider does.
TEST_F(DearWindow, TheMapEndsWhereTheSliderDoes)
{
    window->open(QStringLiteral("gemma-3-27b"));
    State state = this->state();
    state.allowances.on.fill(true);
    state.capacity = Capacity{ QStringLiteral("test"), std::int64_t{ 1 } << 38 };
    ASSERT_TRUE(window->document().propose(state, {}));
    const View &fit = *findView("fit");
    window->charts().showView(fit);
    settle();
    ChartView &chart = window->charts().chart(fit);
    auto &layers = find<QSlider>(QStringLiteral("layers.slider"));
    layers.setSliderDown(true);
    const int start = layers.value();
    const QString before = chart.plot().summary();
    for (int tick = 1; tick <= 8; ++tick) {
        layers.setValue(start - tick);
        QCoreApplication::processEvents();
        EXPECT_EQ(find<FigureLabel>(QStringLiteral("head.peak")).text(), Formatter().bytes(peak()));
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return !chart.isBehind(); }));
    const QString dragged = chart.plot().summary();
    EXPECT_NE(dragged, before);
    layers.setSliderDown(false);
    window->charts().showView(*findView("breakdown"));
    window->charts().showView(fit); // drawn anew, in step
    EXPECT_EQ(chart.plot().summary(), dragged);
    EXPECT_EQ(chart.plot().table().rows, [&] {
        const std::unique_ptr<Plot> fresh = fit.make();
        ChartInput input;
        input.ledger = window->document().sharedLedger();
        input.capacity = state.capacity;
        input.allowances = state.allowances;
        fresh->display(input, Formatter());
        return fresh->table().rows;
    }());
}

} // namespace
