// SPDX-License-Identifier: GPL-3.0-or-later
// Theme, unit, language, memory of the last session, keyboard and names for assistive technology.
#include "windowtest.h"

#include "charts/chartview.h"
#include "look/figurelabel.h"
#include "look/theme.h"
#include "units/error.h"
#include "window/application.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QDockWidget>
#include <QMessageBox>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyle>
#include <set>

using namespace headroom;

namespace {

class Manners : public WindowTest {
protected:
    QString peakText() { return find<FigureLabel>(QStringLiteral("head.peak")).text(); }
};

/// Does what should not be: nothing may leave an event.
class Thrower : public QObject {
public:
    bool event(QEvent *) override { throw InputError(QStringLiteral("Too much.")); }
};

TEST_F(Manners, WhatAnEventThrowsIsSaidAndTheProgramGoesOn)
{
    auto &application = dynamic_cast<Application &>(*qApp);
    QSignalSpy refused(&application, &Application::refused);
    Thrower thrower;
    QCoreApplication::postEvent(&thrower, new QEvent(QEvent::User));
    QCoreApplication::processEvents();
    ASSERT_EQ(refused.size(), 1);
    EXPECT_EQ(refused[0][0].toString(), QStringLiteral("Too much."));
}

TEST_F(Manners, TheThemeSwitchesEverythingLive)
{
    auto &chart = find<QAbstractScrollArea>(QStringLiteral("breakdown.chart"));
    trigger(QStringLiteral("theme.dark"));
    EXPECT_EQ(chart.grab().toImage().pixelColor(2, 2), darkTheme().slide);
    EXPECT_EQ(window->palette().color(QPalette::WindowText), darkTheme().ink);
    trigger(QStringLiteral("theme.light"));
    EXPECT_EQ(chart.grab().toImage().pixelColor(2, 2), lightTheme().slide);
    EXPECT_EQ(window->palette().color(QPalette::WindowText), lightTheme().ink);
}

TEST_F(Manners, TheLegendIsThereFromTheStartAndInTheThemesColours)
{
    const Plot &plot = find<ChartView>(QStringLiteral("breakdown.chart")).plot();
    const auto expectMarks = [&plot](const Theme &theme) {
        ASSERT_GE(plot.legendMarks().size(), 5U);
        EXPECT_EQ(
            plot.legendMarks()[0], (Legend::Mark{ theme.of(Category::Weights), QStringLiteral("weights") }));
    };
    expectMarks(themeOf(window->palette()));
    trigger(QStringLiteral("theme.dark"));
    expectMarks(darkTheme());
    trigger(QStringLiteral("theme.light"));
    expectMarks(lightTheme());
}

TEST_F(Manners, TheUnitIsOneSwitchForEverything)
{
    EXPECT_TRUE(peakText().endsWith(QLatin1String("iB"))) << qPrintable(peakText());
    trigger(QStringLiteral("unit.decimal"));
    EXPECT_TRUE(peakText().endsWith(QLatin1String("GB"))) << qPrintable(peakText());
    for (const FigureLabel *label : window->findChildren<FigureLabel *>())
        EXPECT_FALSE(label->text().contains(QLatin1String("iB"))) << qPrintable(label->text());
}

TEST_F(Manners, TheNextSessionGoesOnWhereThisOneEnded)
{
    window->open(QStringLiteral("llama-3-8b"));
    find<QAbstractSlider>(QStringLiteral("layers.slider")).setValue(4);
    Recipe recipe = state().recipe;
    recipe.weights = DType::Bf16;
    recipe.autocast = DType::Fp16;
    recipe.optimizer = Optimizer::Sgd;
    recipe.dropout = false;
    window->document().setRecipe(recipe, QStringLiteral("test"));
    trigger(QStringLiteral("theme.dark"));
    trigger(QStringLiteral("unit.decimal"));
    trigger(QStringLiteral("ledger"));
    const State before = state();
    window->close();
    reopen();
    EXPECT_EQ(state(), before);
    EXPECT_EQ(window->palette().color(QPalette::WindowText), darkTheme().ink);
    EXPECT_EQ(window->formatter().unit(), ByteUnit::Decimal);
    EXPECT_FALSE(find<QDockWidget>(QStringLiteral("ledger.dock")).isVisible());
    trigger(QStringLiteral("theme.light"));
}

TEST_F(Manners, SettingsThatMakeNoSenseAreForgotten)
{
    window->close();
    QSettings settings = windowSettings();
    settings.setValue(QStringLiteral("view/theme"), QStringLiteral("plaid"));
    settings.sync();
    const QByteArray sessions[] = {
        "", "{", "[]", R"({"scenario": 3})", R"({"scenario": {"headroom_scenario": 99}, "file": 7})",
        R"({"scenario": {"headroom_scenario": 1, "model": {"config": {"model_type": "gpt2", "n_head": 7}}}})"
    };
    for (const QByteArray &session : sessions) {
        QFile file(headroom::sessionPath());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(session);
        file.close();
        reopen();
        EXPECT_EQ(state().source, QStringLiteral("gpt2")) << session.toStdString();
    }
}

TEST_F(Manners, WhateverTakesTheFocusHasAName)
{
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() != nullptr
            || !widget->isVisibleTo(window.get()))
            continue;
        if (qobject_cast<const QScrollBar *>(widget) != nullptr
            || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        ASSERT_NE(access, nullptr);
        EXPECT_FALSE(access->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << " " << qPrintable(widget->objectName());
    }
}

TEST_F(Manners, TabReachesEveryControlFromTopToBottom)
{
    window->activateWindow();
    find<QWidget>(QStringLiteral("preset.combo")).setFocus();
    QStringList reached;
    std::set<const QWidget *> seen;
    for (int i = 0; i < 200; ++i) {
        QWidget *focused = window->focusWidget();
        ASSERT_NE(focused, nullptr);
        if (!seen.insert(focused).second)
            break;
        reached += focused->objectName();
        QTest::keyClick(focused, Qt::Key_Tab);
    }
    qsizetype last = -1;
    for (const char *name :
        { "preset.combo", "d_model.spin", "d_model.slider", "layers.spin", "layers.slider", "batch.spin",
            "batch.slider", "sequence.spin", "weights.combo", "optimizer.combo", "dropout.combo" }) {
        const qsizetype place = reached.indexOf(QLatin1String(name));
        EXPECT_GT(place, last) << name << " in " << qPrintable(reached.join(QLatin1Char(' ')));
        last = place;
    }
    for (const char *name :
        { "moment.combo", "ledger.filter", "ledger.tree", "entry.text", "chart.copy", "chart.save" })
        EXPECT_TRUE(reached.contains(QLatin1String(name))) << name;
}

TEST_F(Manners, TabReachesWhateverTakesTheFocus)
{
    trigger(QStringLiteral("history"));
    window->activateWindow();
    find<QWidget>(QStringLiteral("preset.combo")).setFocus();
    std::set<const QWidget *> reached;
    while (reached.insert(window->focusWidget()).second)
        QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
        if (!takesTab || !widget->isVisible() || !widget->isEnabled() || reached.contains(widget))
            continue;
        const bool isPartOfAnother = widget->objectName().startsWith(QLatin1String("qt_"));
        EXPECT_TRUE(isPartOfAnother) << widget->metaObject()->className() << " "
                                     << qPrintable(widget->objectName());
    }
}

TEST_F(Manners, AboutNamesTheLicencesAndStopsNobody)
{
    trigger(QStringLiteral("about"));
    auto &about = find<QMessageBox>(QStringLiteral("about"));
    for (const char *licence : { "GPL-3.0-or-later", "LGPL-3.0", "Qt Charts" })
        EXPECT_TRUE(about.text().contains(QLatin1String(licence))) << licence;
    EXPECT_TRUE(about.detailedText().contains(QLatin1String("GNU GENERAL PUBLIC LICENSE")));
    about.close();
}

TEST_F(Manners, DocksStayWhereTheyWerePut)
{
    window->addDockWidget(Qt::RightDockWidgetArea, &find<QDockWidget>(QStringLiteral("parameters.dock")));
    trigger(QStringLiteral("history"));
    window->close();
    reopen();
    EXPECT_EQ(window->dockWidgetArea(&find<QDockWidget>(QStringLiteral("parameters.dock"))),
        Qt::RightDockWidgetArea);
    EXPECT_TRUE(find<QDockWidget>(QStringLiteral("history.dock")).isVisible());
    EXPECT_TRUE(find<QAction>(QStringLiteral("action.history")).isChecked());
}

TEST_F(Manners, EveryCommandHasATextAndNoTwoShareAShortcut)
{
    std::set<QString> shortcuts;
    for (const QAction *action : window->findChildren<QAction *>()) {
        if (!action->objectName().startsWith(QLatin1String("action.")))
            continue;
        EXPECT_FALSE(action->text().isEmpty()) << qPrintable(action->objectName());
        const QString keys = action->shortcut().toString();
        EXPECT_TRUE(keys.isEmpty() || shortcuts.insert(keys).second) << qPrintable(keys);
    }
}

TEST_F(Manners, QtsDialogsHaveThisProgramsSigns)
{
    const QStyle &style = *QApplication::style();
    for (const char *theme : { "theme.dark", "theme.light" }) {
        trigger(QLatin1String(theme));
        for (const QStyle::StandardPixmap sign :
            { QStyle::SP_DirIcon, QStyle::SP_FileIcon, QStyle::SP_FileDialogNewFolder,
                QStyle::SP_FileDialogToParent, QStyle::SP_ArrowBack, QStyle::SP_ArrowForward,
                QStyle::SP_FileDialogListView, QStyle::SP_FileDialogDetailedView }) {
            const QImage picture = style.standardIcon(sign).pixmap(16, 16).toImage();
            bool isDrawn = false;
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x) {
                    const QColor dot = picture.pixelColor(x, y);
                    isDrawn = isDrawn || dot.alpha() > 100;
                    EXPECT_TRUE(dot.alpha() < 100 || dot.saturationF() < 0.4) << "no colours of the 1990s";
                }
            EXPECT_TRUE(isDrawn) << int(sign);
        }
    }
    EXPECT_EQ(style.styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons), 0);
}

} // namespace
