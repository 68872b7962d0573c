// SPDX-License-Identifier: GPL-3.0-or-later
// The lessons in the real window: every page opens, moves and says its line.
#include "lessons/lesson.h"
#include "lessons/report.h"
#include "panels/numberspin.h"
#include "panels/stopslider.h"
#include "teaching/lessonspage.h"
#include "units/text.h"
#include "windowtest.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTreeWidget>

namespace headroom {

namespace {

class LessonsInWindow : public WindowTest {
protected:
    LessonsInWindow() { trigger(QStringLiteral("lessons")); }

    LessonsPage &page() { return find<LessonsPage>(QStringLiteral("lessons")); }
    QString text(const char *label) { return find<QLabel>(QString::fromLatin1(label)).text(); }
    void open(const char *id) { page().open(findLesson(QString::fromLatin1(id))); }
    void press(const char *name)
    {
        find<QPushButton>(QString::fromLatin1(name)).click();
        settle();
    }
    NumberSpin &spin(const char *symbol)
    {
        return find<NumberSpin>(QStringLiteral("lesson.%1.spin").arg(QString::fromUtf8(symbol)));
    }
};

TEST_F(LessonsInWindow, EveryPageOpensMovesAndSaysItsLine)
{
    for (const Lesson &lesson : lessons()) {
        page().open(lesson);
        settle();
        SCOPED_TRACE(lesson.id);
        EXPECT_FALSE(text("lesson.title").isEmpty());
        EXPECT_EQ(text("lesson.formula"), QString::fromUtf8(lesson.formula));
        EXPECT_TRUE(text("lesson.line").contains(QStringLiteral(": ")));
        EXPECT_EQ(find<QLabel>(QStringLiteral("lesson.slip")).isVisible(), lesson.slip != nullptr);
        const QString before = text("lesson.table");
        for (const Figure &figure : evaluate(lesson, ownInputs(lesson))) {
            for (const Value &value : { figure.claimed, figure.computed, figure.truth })
                EXPECT_TRUE(before.contains(valueText(value, figure.unit, window->formatter())));
            EXPECT_TRUE(!figure.said
                || before.contains(QStringLiteral("“%1” = ").arg(QString::fromUtf8(figure.said))));
        }
        bool moved = lesson.inputs.empty();
        for (const Input &input : lesson.inputs) {
            const QString name = utf8(input.symbol);
            auto &slider = find<StopSlider>(QStringLiteral("lesson.%1.slider").arg(name));
            EXPECT_FALSE(slider.accessibleName().isEmpty());
            slider.setValue(slider.value() == 0 ? 1 : slider.value() - 1);
            moved = moved || text("lesson.table") != before;
        }
        EXPECT_TRUE(moved);
    }
}

TEST_F(LessonsInWindow, AClaimKeepsItsUnitBesideOurs)
{
    const auto claim = [this](const char *said, std::int64_t bytes) {
        return QStringLiteral("“%1” = %2").arg(QLatin1String(said), window->formatter().bytes(bytes));
    };
    open("S0.1");
    const QString binary = claim("40 MB", 40'000'000);
    EXPECT_TRUE(text("lesson.table").contains(binary)) << text("lesson.table").toStdString();
    EXPECT_TRUE(text("lesson.line").contains(binary));
    trigger(QStringLiteral("unit.decimal"));
    EXPECT_NE(claim("40 MB", 40'000'000), binary);
    EXPECT_TRUE(text("lesson.table").contains(claim("40 MB", 40'000'000)));
    open("S2.7");
    EXPECT_TRUE(text("lesson.table").contains(claim("952 MB", 952LL << 20))) << "the blog's MB are MiB";
}

TEST_F(LessonsInWindow, SaysWhatTheDocumentSaysAndWhatIsTrue)
{
    open("S1.4");
    const QString line = text("lesson.line");
    for (const char *part :
        { "4,719,616", "4,722,432", "the document says", "its formula gives", "the truth is" })
        EXPECT_TRUE(line.contains(QLatin1String(part))) << line.toStdString();
    spin("d").setValue(1024);
    EXPECT_FALSE(text("lesson.line").contains(QLatin1String("the document says")));
}

TEST_F(LessonsInWindow, ArrowsTurnThePages)
{
    open("S0.1");
    QTest::keyClick(&page(), Qt::Key_Right);
    EXPECT_EQ(page().lesson().id, "S0.2");
    QTest::keyClick(&page(), Qt::Key_Left);
    QTest::keyClick(&page(), Qt::Key_Left);
    EXPECT_EQ(page().lesson().id, "S0.1");
    EXPECT_FALSE(find<QPushButton>(QStringLiteral("lesson.previous")).isEnabled());
    open("S2.8");
    press("lesson.next");
    EXPECT_EQ(page().lesson().id, "S2.8");
}

TEST_F(LessonsInWindow, TryItHereSetsTheWindow)
{
    open("S2.5");
    press("lesson.try");
    EXPECT_EQ(state().architecture.dModel, 512);
    EXPECT_EQ(ledger().parameters, 89'553'920);
    EXPECT_FALSE(page().isVisible());
    trigger(QStringLiteral("undo"));
    EXPECT_NE(state().architecture.dModel, 512);
}

TEST_F(LessonsInWindow, WithMyModelTakesItsNumbers)
{
    window->open(QStringLiteral("gpt2-xl"));
    settle();
    open("S1.4");
    press("lesson.mine");
    EXPECT_EQ(spin("d").value(), 1600);
    EXPECT_EQ(spin("d_ff").value(), 6400);
}

TEST_F(LessonsInWindow, TeachingAsksBeforeItShows)
{
    const int type = find<QLabel>(QStringLiteral("lesson.text")).fontMetrics().height();
    open("S1.2");
    press("lesson.teach");
    EXPECT_GT(find<QLabel>(QStringLiteral("lesson.text")).fontMetrics().height(), type);
    EXPECT_FALSE(find<QLabel>(QStringLiteral("lesson.line")).isVisible());
    find<QSlider>(QStringLiteral("lesson.guess.slider")).setValue(100); // the middle: the power of ten below
    press("lesson.guess.reveal");
    EXPECT_TRUE(find<QLabel>(QStringLiteral("lesson.line")).isVisible());
    EXPECT_TRUE(text("lesson.guess.answer").contains(QLatin1String("38,400,000")));
    if (const QString pictures = qEnvironmentVariable("HEADROOM_PICTURES"); !pictures.isEmpty())
        window->grab().save(pictures + QStringLiteral("/teach.png"));
    press("lesson.next");
    EXPECT_FALSE(find<QLabel>(QStringLiteral("lesson.line")).isVisible());
}

TEST_F(LessonsInWindow, AHandoutIsOnePageOfPdf)
{
    for (const char *id : { "S0.1", "S1.14", "S2.7" }) {
        open(id);
        const QString path = folder.filePath(QString::fromLatin1(id) + QStringLiteral(".pdf"));
        page().save(path);
        QFile pdf(path);
        ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
        const QByteArray bytes = pdf.readAll();
        EXPECT_TRUE(bytes.startsWith("%PDF"));
        EXPECT_EQ(bytes.count("/Type /Page\n"), 1) << id;
    }
}

TEST_F(LessonsInWindow, TheLedgerComesBackAfterThem)
{
    EXPECT_FALSE(find<QWidget>(QStringLiteral("ledger.dock")).isVisible());
    trigger(QStringLiteral("lessons"));
    EXPECT_EQ(window->width(), 1280);
    EXPECT_TRUE(find<QWidget>(QStringLiteral("ledger.dock")).isVisible());
}

TEST_F(LessonsInWindow, MethodsStandBesideTheModel)
{
    auto &tree = find<QTreeWidget>(QStringLiteral("lessons.tree"));
    tree.setCurrentItem(tree.topLevelItem(3)->child(0));
    settle();
    EXPECT_TRUE(text("lesson.table").contains(QLatin1String("Korthikanti")));
    EXPECT_TRUE(text("lesson.table").contains(window->formatter().bytes(peak())));
    EXPECT_TRUE(text("lesson.table").contains(QLatin1String("gradient checkpointing")));
    if (const QString pictures = qEnvironmentVariable("HEADROOM_PICTURES"); !pictures.isEmpty())
        window->grab().save(pictures + QStringLiteral("/methods.png"));
}

TEST_F(LessonsInWindow, AMethodCanStandBesideTheStepInTheCharts)
{
    auto &tree = find<QTreeWidget>(QStringLiteral("lessons.tree"));
    tree.setCurrentItem(tree.topLevelItem(3)->child(0));
    const QString before = text("lesson.table");
    spin("n").setValue(8);
    EXPECT_NE(text("lesson.table"), before);
    auto &method = find<QComboBox>(QStringLiteral("lesson.method"));
    ASSERT_TRUE(window->chartInput().pins.empty());
    method.setCurrentIndex(2);
    Q_EMIT method.activated(2);
    ASSERT_EQ(window->chartInput().pins.size(), 1U);
    EXPECT_EQ(window->chartInput().pins[0].ledger->origin->key, "article");
    method.setCurrentIndex(0);
    Q_EMIT method.activated(0);
    EXPECT_TRUE(window->chartInput().pins.empty());
}

/// For people to look at: HEADROOM_PICTURES=/tmp/somewhere writes a picture of some pages.
TEST_F(LessonsInWindow, FitTheWindow)
{
    const QString pictures = qEnvironmentVariable("HEADROOM_PICTURES");
    for (const Lesson &lesson : lessons()) {
        page().open(lesson);
        settle();
        if (lesson.id == "S1.14")
            trigger(QStringLiteral("theme.dark"));
        auto &inner = find<QWidget>(QStringLiteral("lesson.page"));
        EXPECT_LE(inner.minimumSizeHint().width(), inner.parentWidget()->width()) << lesson.id;
        EXPECT_EQ(window->width(), 1280) << lesson.id << " needs " << inner.minimumSizeHint().width();
        if (!pictures.isEmpty())
            window->grab().save(QStringLiteral("%1/%2.png").arg(pictures, utf8(lesson.id)));
    }
}

} // namespace

} // namespace headroom
