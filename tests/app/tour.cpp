// SPDX-License-Identifier: GPL-3.0-or-later
// The tour of the window, and what is copied of a formula.
#include "windowtest.h"

#include "window/tour.h"

#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QRegularExpression>
#include <QToolButton>
#include <QTreeView>
#include <set>

using namespace headroom;

namespace {

class Tours : public WindowTest {
protected:
    Tour *tour() { return window->findChild<Tour *>(); }
    QString title() { return find<QLabel>(QStringLiteral("tour.title")).text(); }
    void key(Qt::Key key)
    {
        QTest::keyClick(window->focusWidget(), key);
        settle();
    }
    void begin()
    {
        window->activateWindow();
        trigger(QStringLiteral("tour"));
        ASSERT_NE(tour(), nullptr);
    }
    void end()
    {
        settle();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

TEST_F(Tours, ComeByThemselvesNeverAndOnceFromTheMenu)
{
    EXPECT_EQ(tour(), nullptr);
    EXPECT_FALSE(isTourSeen());
    begin();
    trigger(QStringLiteral("tour"));
    EXPECT_EQ(window->findChildren<Tour *>().size(), 1);
    QTest::mouseClick(&find<QToolButton>(QStringLiteral("tour.skip")), Qt::LeftButton);
    end();
    EXPECT_EQ(tour(), nullptr);
    EXPECT_TRUE(isTourSeen());
    begin();
}

TEST_F(Tours, WalkByKeyboardThereAndBack)
{
    begin();
    std::set<QString> titles;
    for (int step = 0; step < 5; ++step) {
        EXPECT_EQ(tour()->step(), step);
        EXPECT_TRUE(titles.insert(title()).second) << qPrintable(title());
        EXPECT_EQ(QAccessible::queryAccessibleInterface(tour())->text(QAccessible::Name), title());
        EXPECT_TRUE(window->rect().contains(tour()->geometry())) << step;
        if (step < 4)
            key(step % 2 == 0 ? Qt::Key_Return : Qt::Key_Right);
    }
    key(Qt::Key_Left);
    EXPECT_EQ(tour()->step(), 3);
    key(Qt::Key_Right);
    key(Qt::Key_Return);
    end();
    EXPECT_EQ(tour(), nullptr);
    EXPECT_TRUE(isTourSeen());
    begin();
    key(Qt::Key_Escape);
    end();
    EXPECT_EQ(tour(), nullptr);
}

TEST_F(Tours, PointAtThingsThatAreThereAndHideNoneOfThem)
{
    trigger(QStringLiteral("ledger")); // closed: the tour opens it
    begin();
    const char *targets[] = { "parameters.dock", "chart.tabs", "ledger.dock", "head.fit", "chart.save" };
    for (const char *name : targets) {
        const auto &target = find<QWidget>(QLatin1String(name));
        ASSERT_TRUE(target.isVisible()) << name;
        const QRect place(target.mapTo(window.get(), QPoint()), target.size());
        EXPECT_FALSE(tour()->geometry().adjusted(4, 4, -4, -4).intersects(place)) << name;
        key(Qt::Key_Right);
    }
}

TEST_F(Tours, SpeakTheLanguageInWholeSentences)
{
    begin();
    for (int step = 0; step < 5; ++step) {
        const QString english = title();
        find<QAction>(QStringLiteral("action.language.de")).trigger();
        settle();
        const auto &text = find<QLabel>(QStringLiteral("tour.text"));
        EXPECT_GE(text.height(), text.heightForWidth(text.width())) << "nothing is cut off";
        find<QAction>(QStringLiteral("action.language.en")).trigger();
        settle();
        EXPECT_EQ(title(), english);
        key(Qt::Key_Right);
    }
}

class Formulas : public WindowTest {
protected:
    QTreeView &tree() { return find<QTreeView>(QStringLiteral("ledger.tree")); }
    QString copied(const char *command)
    {
        QApplication::clipboard()->clear();
        trigger(QString(QLatin1String(command)));
        return QApplication::clipboard()->text();
    }
};

TEST_F(Formulas, AreCopiedAsTextAndAsLatex)
{
    EXPECT_FALSE(find<QAction>(QStringLiteral("action.copy.formula")).isEnabled());
    const QModelIndex part = tree().model()->index(0, 0);
    const QModelIndex row = tree().model()->index(0, 0, part);
    tree().setCurrentIndex(row);
    settle();
    const QString text = copied("copy.formula");
    EXPECT_TRUE(text.startsWith(row.data().toString())) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral(" bytes = "))) << text.toStdString();
    const QString latex = copied("copy.latex");
    EXPECT_TRUE(latex.startsWith(QLatin1String("\\begin{align*}"))) << latex.toStdString();
    tree().setCurrentIndex(part);
    settle();
    EXPECT_TRUE(copied("copy.formula").contains(QLatin1String("Sum: ")));
    EXPECT_GT(copied("copy.latex").count(QLatin1String("\\times")), 2);
    QApplication::clipboard()->clear();
    QTest::mouseClick(&find<QToolButton>(QStringLiteral("formula.copy.latex")), Qt::LeftButton);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QLatin1String("align*")));
}

} // namespace
