// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is opened, the window keeps its size and could be half of a wide screen; nothing in it is cut off,
// and nothing moves while a slider does.
#include "windowtest.h"

#include "charts/views.h"
#include "look/figurelabel.h"
#include "model/dimensions.h"
#include "model/presets.h"
#include "models/ledgermodel.h"
#include "panels/parameterpanel.h"
#include "units/text.h"

#include <QComboBox>
#include <QDockWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>

using namespace headroom;

namespace {

constexpr int narrow = 960; ///< half of a 1920 screen

class Rooms : public WindowTest {
protected:
    ~Rooms() override { trigger(QStringLiteral("language.en")); }

    void expectRoom(const QString &where)
    {
        settle();
        EXPECT_EQ(window->width(), 1280) << where.toStdString();
        EXPECT_LE(window->minimumSizeHint().width(), narrow) << where.toStdString();
    }
    void hold(const char *model, const char *gpu)
    {
        window->open(QLatin1String(model));
        State after = state();
        after.capacity = capacityOf(*findHardware(QLatin1String(gpu)));
        window->document().propose(after, QStringLiteral("hold"));
        settle();
    }
    void bring(const char *dock)
    {
        if (!find<QAction>(QStringLiteral("action.") + QLatin1String(dock)).isChecked())
            trigger(QLatin1String(dock));
        find<QDockWidget>(QLatin1String(dock) + QStringLiteral(".dock")).raise();
        settle();
    }
};

TEST_F(Rooms, KeepTheWindowsSizeInBothLanguages)
{
    for (const char *language : { "language.en", "language.de" }) {
        trigger(QLatin1String(language));
        hold("deepseek-v3", "H200");
        for (int i = 0; i < 3; ++i)
            trigger(QStringLiteral("pin"));
        for (const View &view : views()) {
            window->charts().showView(view);
            expectRoom(
                QLatin1String(language) + QStringLiteral(" view %1").arg(QLatin1String(view.key.data())));
        }
        for (const char *dock : { "history", "model", "fit", "ledger" }) {
            bring(dock);
            expectRoom(QStringLiteral("%1 %2").arg(QLatin1String(language), QLatin1String(dock)));
        }
        trigger(QStringLiteral("lessons"));
        expectRoom(QLatin1String(language) + QStringLiteral(" lessons"));
        bring("fit");
        expectRoom(QLatin1String(language) + QStringLiteral(" lessons beside a dock"));
        trigger(QStringLiteral("lessons"));
        trigger(QStringLiteral("unpin"));
        expectRoom(QLatin1String(language) + QStringLiteral(" at the end"));
    }
}

TEST_F(Rooms, NoSheetIsCutOff)
{
    for (const char *language : { "language.en", "language.de" }) {
        trigger(QLatin1String(language));
        for (const auto &[model, gpu] :
            { std::pair("deepseek-v3", "H200"), std::pair("llama-3-8b", "H100 80GB") }) {
            hold(model, gpu);
            for (const char *dock : { "fit", "parameters" }) {
                bring(dock);
                QTest::qWait(300); // past what is said when the sliders rest
                for (const QScrollArea *panel : window->findChildren<QScrollArea *>()) {
                    if (!panel->isVisible() || panel->visibleRegion().isEmpty())
                        continue;
                    EXPECT_EQ(panel->horizontalScrollBar()->maximum(), 0)
                        << language << " " << model << " " << panel->objectName().toStdString();
                }
            }
        }
    }
}

TEST_F(Rooms, NoModelsParametersAreCutOff)
{
    trigger(QStringLiteral("language.de"));
    const auto &parameters = *window->findChild<ParameterPanel *>();
    for (const Preset &preset : presets()) {
        window->open(utf8(preset.name));
        settle();
        EXPECT_EQ(parameters.horizontalScrollBar()->maximum(), 0) << preset.name;
        EXPECT_LE(window->minimumSizeHint().width(), narrow) << preset.name;
    }
}

TEST_F(Rooms, DocksComeBackAfterTheLessonsAsTheyWere)
{
    bring("fit");
    trigger(QStringLiteral("lessons"));
    for (const char *dock : { "fit.dock", "ledger.dock" })
        EXPECT_TRUE(find<QDockWidget>(QLatin1String(dock)).isHidden()) << dock;
    trigger(QStringLiteral("lessons"));
    for (const char *dock : { "fit.dock", "ledger.dock" })
        EXPECT_FALSE(find<QDockWidget>(QLatin1String(dock)).isHidden()) << dock;
    EXPECT_TRUE(find<QDockWidget>(QStringLiteral("model.dock")).isHidden());
    EXPECT_FALSE(find<QDockWidget>(QStringLiteral("fit.dock")).visibleRegion().isEmpty())
        << "it was in front";
}

/// From some MiB to some TiB, from fitting to missing, in either language and unit.
TEST_F(Rooms, NothingInTheHeadLineMoves)
{
    const char *parts[] = { "head.name", "head.parameters", "head.peak", "head.instant", "head.bytes",
        "gpu.combo", "head.verdict", "head.batch" };
    for (const char *language : { "language.en", "language.de" })
        for (const char *unit : { "unit.decimal", "unit.binary" }) {
            trigger(QLatin1String(language));
            trigger(QLatin1String(unit));
            hold("gpt2", "H100 80GB");
            std::map<std::string, QRect> before;
            const auto compare = [&] {
                settle();
                for (const char *part : parts) {
                    const QWidget &widget = find<QWidget>(QLatin1String(part));
                    const QRect place(widget.mapTo(window.get(), QPoint()), widget.size());
                    const auto [known, isNew] = before.try_emplace(part, place);
                    EXPECT_EQ(known->second, place)
                        << language << " " << part << " at " << Formatter().bytes(peak()).toStdString();
                }
            };
            compare();
            for (const auto &[id, values] : { std::pair("layers", std::vector{ 1, 12, 96 }),
                     std::pair("d_model", std::vector{ 12, 768, 12288 }),
                     std::pair("batch", std::vector{ 1, 64, 4096 }) })
                for (int value : values) {
                    window->document().set(*findDimension(id), value);
                    window->document().endGesture();
                    compare();
                }
            State after = state();
            after.capacity = std::nullopt;
            window->document().propose(after, QStringLiteral("none"));
            compare();
        }
    trigger(QStringLiteral("unit.binary"));
}

TEST_F(Rooms, ANarrowLedgerGivesItsRoomToTheNames)
{
    const auto &tree = find<QTreeView>(QStringLiteral("ledger.tree"));
    EXPECT_FALSE(tree.isColumnHidden(LedgerModel::Share));
    window->resize(narrow, 700);
    settle();
    EXPECT_TRUE(tree.isColumnHidden(LedgerModel::Share));
    window->resize(1280, 800);
    window->resizeDocks({ &find<QDockWidget>(QStringLiteral("ledger.dock")) }, { 380 }, Qt::Horizontal);
    settle();
    EXPECT_FALSE(tree.isColumnHidden(LedgerModel::Share));
}

TEST_F(Rooms, APinSaysAllInItsTip)
{
    window->open(QStringLiteral("deepseek-v3"));
    settle();
    trigger(QStringLiteral("pin"));
    const auto &chip = find<QToolButton>(QStringLiteral("pin.A"));
    EXPECT_TRUE(chip.toolTip().contains(QLatin1String("DeepSeek V3")));
    EXPECT_TRUE(chip.accessibleName().contains(window->formatter().bytes(peak())));
}

} // namespace
