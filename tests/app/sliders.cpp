// SPDX-License-Identifier: GPL-3.0-or-later
// What sliders and number fields do to the document, and what they show of it.
#include "windowtest.h"

#include "look/figurelabel.h"
#include "model/dimensions.h"
#include "panels/notice.h"
#include "panels/numberspin.h"
#include "panels/stopslider.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QStatusBar>
#include <QStyleOptionSlider>
#include <QWheelEvent>
#include <algorithm>
#include <functional>

using namespace headroom;

namespace {

class Sliders : public WindowTest {
protected:
    StopSlider &slider(const char *id)
    {
        return find<StopSlider>(QLatin1String(id) + QStringLiteral(".slider"));
    }
    NumberSpin &spin(const char *id) { return find<NumberSpin>(QLatin1String(id) + QStringLiteral(".spin")); }
    std::int64_t value(const char *id)
    {
        return valueOf(*findDimension(id), state().architecture, state().recipe);
    }
    QString peakText() { return find<FigureLabel>(QStringLiteral("head.peak")).text(); }
    QString bytesText() { return find<FigureLabel>(QStringLiteral("head.bytes")).text(); }

    void type(const char *id, const QString &text)
    {
        spin(id).setFocus();
        spin(id).selectAll();
        QTest::keyClicks(&spin(id), text);
        QTest::keyClick(&spin(id), Qt::Key_Return);
        settle();
    }
};

TEST_F(Sliders, EverySliderMovesStateNumberAndHeadLine)
{
    for (const char *id : { "d_model", "layers", "heads", "vocab", "d_ff", "batch", "sequence" }) {
        SCOPED_TRACE(id);
        window->open(QStringLiteral("gpt2"));
        settle();
        StopSlider &moved = slider(id);
        const QString before = bytesText();
        const int step = moved.value() > moved.minimum() ? moved.value() - 1 : moved.value() + 1;
        const auto wanted = moved.stops()[size_t(step)];
        moved.setValue(step);
        settle();
        EXPECT_EQ(value(id), wanted);
        EXPECT_EQ(std::int64_t(spin(id).value()), wanted);
        EXPECT_NE(bytesText(), before);
    }
}

TEST_F(Sliders, EveryDimensionOfTheFamilyHasOne)
{
    window->open(QStringLiteral("llama-3-8b"));
    settle();
    for (const Dimension &dimension : dimensions())
        EXPECT_EQ(slider(std::string(dimension.id).c_str()).isVisibleTo(window.get()),
            dimension.applies(state().architecture))
            << dimension.id;
}

TEST_F(Sliders, AHeadingStandsOnlyAboveRowsInSight)
{
    struct Case {
        const char *model;
        std::vector<const char *> groups;
    };
    const Case cases[] = { { "gpt2", { "Model", "Run" } }, { "llama-3-8b", { "Model", "Attention", "Run" } },
        { "deepseek-v3", { "Model", "Attention", "Experts", "Run" } } };
    for (const auto &[model, groups] : cases) {
        window->open(QLatin1String(model));
        settle();
        for (const char *label : groupLabels) {
            const bool expected = std::ranges::any_of(
                groups, [&](const char *group) { return std::string_view(group) == label; });
            EXPECT_EQ(find<QLabel>(QStringLiteral("group.") + QLatin1String(label)).isVisibleTo(window.get()),
                expected)
                << model << " " << label;
        }
    }
}

TEST_F(Sliders, ATypedNumberIsTakenExactly)
{
    type("layers", QStringLiteral("13"));
    EXPECT_EQ(value("layers"), 13);
    type("vocab", QStringLiteral("50,261"));
    EXPECT_EQ(value("vocab"), 50261);
    EXPECT_EQ(spin("vocab").text(), QStringLiteral("50,261"));
}

TEST_F(Sliders, HeadsFollowTheModelWidthAndItIsSaid)
{
    ASSERT_EQ(value("heads"), 12);
    type("d_model", QStringLiteral("1000"));
    EXPECT_EQ(value("d_model"), 1000);
    EXPECT_EQ(1000 % value("heads"), 0);
    EXPECT_NE(value("heads"), 12);
    EXPECT_FALSE(window->statusBar()->currentMessage().isEmpty());
    type("layers", QStringLiteral("10"));
    EXPECT_TRUE(window->statusBar()->currentMessage().isEmpty()) << "nothing had to adapt";
}

TEST_F(Sliders, WhatWasSaidIsGoneAtTheNextChangeOfAnyKind)
{
    const auto combo = [this] {
        auto &attention = find<QComboBox>(QStringLiteral("attention.combo"));
        const int other = attention.currentIndex() == 0 ? 1 : 0;
        attention.setCurrentIndex(other);
        Q_EMIT attention.activated(other);
    };
    const std::function<void()> changes[] = { combo, [this] { trigger(QStringLiteral("new")); },
        [this] { window->open(QStringLiteral("llama-3-8b")); }, [this] { trigger(QStringLiteral("undo")); } };
    for (const auto &change : changes) {
        window->open(QStringLiteral("gpt2"));
        settle();
        type("d_model", QStringLiteral("1000"));
        ASSERT_FALSE(window->statusBar()->currentMessage().isEmpty());
        change();
        settle();
        EXPECT_TRUE(window->statusBar()->currentMessage().isEmpty()) << &change - changes;
    }
    trigger(QStringLiteral("pin"));
    ASSERT_FALSE(window->statusBar()->currentMessage().isEmpty());
    trigger(QStringLiteral("unpin"));
    EXPECT_TRUE(window->statusBar()->currentMessage().isEmpty());
}

TEST_F(Sliders, HeadsThatDoNotDivideAreRefusedAndTheNumberReturns)
{
    type("heads", QStringLiteral("7"));
    EXPECT_EQ(value("heads"), 12);
    EXPECT_EQ(spin("heads").value(), 12);
    EXPECT_TRUE(find<QWidget>(QStringLiteral("notice.sentence")).isVisible());
    EXPECT_EQ(window->findChild<Notice *>()->kind(), Notice::Kind::Problem);
    type("layers", QStringLiteral("11"));
    EXPECT_FALSE(find<QWidget>(QStringLiteral("notice.sentence")).isVisible())
        << "gone with the next success";
}

TEST_F(Sliders, AMouseDragIsOneStepOfTheHistory)
{
    StopSlider &dragged = slider("layers");
    QStyleOptionSlider option;
    option.initFrom(&dragged);
    option.minimum = dragged.minimum();
    option.maximum = dragged.maximum();
    option.sliderPosition = option.sliderValue = dragged.value();
    const QPoint knob = dragged.style()
                            ->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, &dragged)
                            .center();
    const auto before = value("layers");
    QTest::mousePress(&dragged, Qt::LeftButton, {}, knob);
    for (int dx = 10; dx <= 60; dx += 10) {
        QTest::mouseMove(&dragged, knob + QPoint(dx, 0));
        settle();
    }
    QTest::mouseRelease(&dragged, Qt::LeftButton, {}, knob + QPoint(60, 0));
    settle();
    EXPECT_GT(value("layers"), before);
    EXPECT_EQ(window->document().history().count(), 1);
    trigger(QStringLiteral("undo"));
    EXPECT_EQ(value("layers"), before);
    EXPECT_EQ(std::int64_t(spin("layers").value()), before);
}

TEST_F(Sliders, TheWheelLeavesAnUnfocusedSliderAlone)
{
    spin("batch").setFocus();
    StopSlider &under = slider("layers");
    const int before = under.value();
    QWheelEvent wheel(QPointF(10, 5), under.mapToGlobal(QPointF(10, 5)), {}, { 0, 120 }, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&under, &wheel);
    EXPECT_EQ(under.value(), before);
}

TEST_F(Sliders, AssistiveTechnologyReadsTheValueNotTheStop)
{
    StopSlider &read = slider("vocab");
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&read);
    ASSERT_NE(access, nullptr);
    ASSERT_NE(access->valueInterface(), nullptr);
    EXPECT_EQ(access->valueInterface()->currentValue().toLongLong(), 50257);
    EXPECT_EQ(access->valueInterface()->maximumValue().toLongLong(), read.stops().back());
    access->valueInterface()->setCurrentValue(qint64(read.stops().front()));
    settle();
    EXPECT_EQ(value("vocab"), read.stops().front());
}

} // namespace
