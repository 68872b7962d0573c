// SPDX-License-Identifier: GPL-3.0-or-later
// The switch at run time: nothing visible stays behind, and back is exactly back.
#include "windowtest.h"

#include "look/figurelabel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <map>

using namespace headroom;

namespace {

class Language : public WindowTest {
protected:
    ~Language() override
    {
        if (window != nullptr)
            trigger(QStringLiteral("language.en"));
    }

    /// Everything that can be read, by where it stands.
    std::map<QString, QString> texts()
    {
        std::map<QString, QString> all;
        int number = 0;
        const auto note = [&](const QObject *object, const char *what, const QString &text) {
            const QString where =
                QLatin1String(object->metaObject()->className()) + QLatin1Char(' ') + object->objectName();
            all[QStringLiteral("%1 %2 #%3").arg(where, QLatin1String(what)).arg(number++)] = text;
        };
        for (const QWidget *widget : window->findChildren<QWidget *>()) {
            if (widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            note(widget, "tooltip", widget->toolTip());
            note(widget, "name", widget->accessibleName());
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                note(label, "text", label->text());
            if (const auto *figures = qobject_cast<const FigureLabel *>(widget))
                note(figures, "text", figures->text());
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                note(button, "text", button->text());
            if (const auto *line = qobject_cast<const QLineEdit *>(widget))
                note(line, "placeholder", line->placeholderText());
            if (const auto *dock = qobject_cast<const QDockWidget *>(widget))
                note(dock, "title", dock->windowTitle());
            if (const auto *menu = qobject_cast<const QMenu *>(widget))
                note(menu, "title", menu->title());
            if (const auto *combo = qobject_cast<const QComboBox *>(widget))
                for (int i = 0; i < combo->count(); ++i)
                    note(combo, "item", combo->itemText(i));
        }
        for (const QAction *action : window->findChildren<QAction *>())
            if (action->objectName().startsWith(QLatin1String("action.")))
                note(action, "text", action->text());
        return all;
    }

    static bool isWord(const QString &text)
    {
        return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
    }
};

/// The same in both languages: names, and words that German has borrowed.
bool mayStay(const QString &where, const QString &text)
{
    static const QStringList same{
        QStringLiteral("SGD"),
        QStringLiteral("Adam"),
        QStringLiteral("AdamW"),
        QStringLiteral("Autocast"),
        QStringLiteral("autocast"),
        QStringLiteral("fp32"),
        QStringLiteral("bf16"),
        QStringLiteral("fp16"),
        QStringLiteral("English"),
        QStringLiteral("Deutsch"),
        QStringLiteral("Headroom"),
        QStringLiteral("Filter"),
        QStringLiteral("AdamW foreach"),
        QStringLiteral("AdamW fused"),
        QStringLiteral("eager"),
        QStringLiteral("&Unit"),
        QStringLiteral("Batch"),
        QStringLiteral("Dropout"),
        QStringLiteral("dropout"),
        QStringLiteral("Tensor"),
        QStringLiteral("LoRA"),
        QStringLiteral("GPU"),
        QStringLiteral("Pruning"),
        QStringLiteral("Attention"),
        QStringLiteral("Encoder"),
        QStringLiteral("vocab"),
        QStringLiteral("head_dim"),
    };
    static const QStringList named{ QStringLiteral("preset.combo item"), QStringLiteral("gpu.combo item"),
        QStringLiteral("ScrollLeftButton"),
        QStringLiteral("ScrollRightButton") }; // the last two are Qt's own
    const auto holds = [&where](const QString &name) { return where.contains(name); };
    return same.contains(text) || text.startsWith(QLatin1String("d_")) || std::ranges::any_of(named, holds)
        || where.contains(QLatin1String("head.name")) || where.contains(QLatin1String("head.peak text"));
}

TEST_F(Language, GermanReachesEveryTextAndEnglishComesBack)
{
    trigger(QStringLiteral("language.en"));
    const auto english = texts();
    trigger(QStringLiteral("language.de"));
    const auto german = texts();
    ASSERT_EQ(english.size(), german.size());
    int translated = 0;
    for (const auto &[where, text] : english) {
        if (!isWord(text) || mayStay(where, text))
            continue;
        ++translated;
        EXPECT_TRUE(german.at(where) != text) << qPrintable(where) << ": " << qPrintable(text);
    }
    EXPECT_GT(translated, 60);
    trigger(QStringLiteral("language.en"));
    EXPECT_TRUE(texts() == english);
}

TEST_F(Language, NumbersFollowTheLanguage)
{
    trigger(QStringLiteral("language.de"));
    EXPECT_TRUE(
        find<FigureLabel>(QStringLiteral("head.parameters")).text().contains(QLatin1String("124.439.808")));
    trigger(QStringLiteral("language.en"));
    EXPECT_TRUE(
        find<FigureLabel>(QStringLiteral("head.parameters")).text().contains(QLatin1String("124,439,808")));
}

} // namespace
