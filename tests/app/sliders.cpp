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
    static void come(QWidget &control)
    {
        const QPointF here(10, 5);
        QEnterEvent enter(here, control.mapTo(control.window(), here), control.mapToGlobal(here));
        QApplication::sendEvent(&control, &enter);
    }
    /// Whether the control moved.
    static bool turn(QWidget &control, int angle)
    {
        QWheelEvent wheel(QPointF(10, 5), control.mapToGlobal(QPointF(10, 5)), {}, { 0, angle }, Qt::NoButton,
            Qt::NoModifier, Qt::NoScrollPhase, false);
        const char *shown = "value";
        const QVariant before = control.property(shown);
        QApplication::sendEvent(&control, &wheel);
        return control.property(shown) != before;
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

TEST_F(Sliders, WhatIsTypedIsWhatItSays)
{
    const std::pair<const char *, std::int64_t> typed[] = { { "1e3", 1000 }, { "4k", 4000 }, { "4K", 4000 },
        { "1 000", 1000 }, { "1,536", 1536 }, { "1.536", 1536 }, { "2Ki", 2048 } };
    for (const auto &[text, number] : typed) {
        type("vocab", QStringLiteral("777"));
        type("vocab", QLatin1String(text));
        EXPECT_EQ(value("vocab"), number) << text;
        EXPECT_EQ(spin("vocab").text(), QLocale().toString(qlonglong(number))) << text;
    }
}

TEST_F(Sliders, WhatIsNoNumberOrOutOfRangeIsSaidAndTheNumberReturns)
{
    auto &notice = find<QLabel>(QStringLiteral("notice.sentence"));
    for (const char *text : { "7,6", "2.5", "-5", "0", "four", "1e99", "" }) {
        type("batch", QStringLiteral("2"));
        type("batch", QStringLiteral("3"));
        ASSERT_FALSE(notice.isVisible()) << text;
        type("batch", QLatin1String(text));
        if (*text == 0) // nothing was typed over the selection: it is deleted so
            QTest::keyClick(&spin("batch"), Qt::Key_Escape);
        EXPECT_EQ(value("batch"), 3) << text;
        EXPECT_EQ(spin("batch").text(), QStringLiteral("3")) << text;
        EXPECT_EQ(notice.isVisible(), *text != 0) << text;
        EXPECT_TRUE(*text == 0 || notice.text().startsWith(QLatin1String("batch: "))) << text;
    }
    type("batch", QStringLiteral("0"));
    EXPECT_EQ(notice.text(), QStringLiteral("batch: 0 must be at least 1."));
    type("layers", QStringLiteral("20k"));
    EXPECT_EQ(notice.text(), QStringLiteral("layers: 20k must be at most 10,000."));
    EXPECT_EQ(value("layers"), 12);
}

TEST_F(Sliders, ARefusedNumberReturnsWhenTheFieldIsLeft)
{
    spin("batch").setFocus();
    spin("batch").selectAll();
    QTest::keyClicks(&spin("batch"), QStringLiteral("7,6"));
    spin("layers").setFocus();
    settle();
    EXPECT_EQ(value("batch"), 1);
    EXPECT_EQ(spin("batch").text(), QStringLiteral("1"));
    EXPECT_TRUE(find<QLabel>(QStringLiteral("notice.sentence")).isVisible());
}

TEST_F(Sliders, ANotchOfTheWheelIsOneStopWhereThePointerRests)
{
    spin("batch").setFocus(); // elsewhere
    StopSlider &under = slider("layers");
    NumberSpin &number = spin("layers");
    for (QWidget *control : { static_cast<QWidget *>(&under), static_cast<QWidget *>(&number) }) {
        const int before = under.value();
        EXPECT_FALSE(turn(*control, 120));
        EXPECT_EQ(under.value(), before) << "the pointer did not come";
        QTest::qWait(WheelRest::betweenTurns + 50);
        come(*control);
        EXPECT_FALSE(turn(*control, 120)) << "it came on its way";
        QTest::qWait(WheelRest::rest + 50);
        EXPECT_FALSE(turn(*control, 120)) << "what began as scrolling goes on scrolling";
        EXPECT_EQ(under.value(), before);
        QTest::qWait(WheelRest::betweenTurns + 50);
        EXPECT_TRUE(turn(*control, 120));
        settle();
        EXPECT_EQ(under.value(), before + 1);
        turn(*control, 120);
        turn(*control, -240);
        settle();
        EXPECT_EQ(under.value(), before);
    }
    come(under);
    QTest::qWait(WheelRest::rest + 50);
    const int before = under.value();
    for (int i = 0; i < 8; ++i) // a fine wheel
        turn(under, 15);
    settle();
    EXPECT_EQ(under.value(), before + 1);
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
