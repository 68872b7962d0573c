// SPDX-License-Identifier: GPL-3.0-or-later
// The document by itself: one value, its ledger, its history.
#include "document/document.h"

#include "model/dimensions.h"
#include "step/estimate.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

struct DocumentTest : testing::Test {
    Document document{ openState(QStringLiteral("gpt2")) };

    void set(const char *id, std::int64_t value) { document.set(*findDimension(id), value); }
    [[nodiscard]] const Architecture &model() const { return document.state().architecture; }
};

TEST_F(DocumentTest, TheLedgerAlwaysBelongsToTheState)
{
    set("layers", 3);
    EXPECT_EQ(document.ledger().architecture, model());
    EXPECT_EQ(document.ledger().parameters, estimate(model(), document.state().recipe).parameters);
}

TEST_F(DocumentTest, ManySettingsAreAnnouncedOnce)
{
    const QSignalSpy changed(&document, &Document::changed);
    for (int layers = 1; layers <= 50; ++layers)
        set("layers", layers);
    EXPECT_EQ(changed.count(), 0);
    QCoreApplication::processEvents();
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(DocumentTest, AGestureIsOneStepAndUndoRestoresWhatAdapted)
{
    const State before = document.state();
    for (int width : { 800, 1000, 1300, 1001 })
        set("d_model", width);
    EXPECT_NE(model().heads, before.architecture.heads);
    EXPECT_EQ(document.history().count(), 1);
    const State after = document.state();
    document.history().undo();
    EXPECT_EQ(document.state(), before);
    document.history().redo();
    EXPECT_EQ(document.state(), after);
}

TEST_F(DocumentTest, AGestureThatComesBackLeavesNoTrace)
{
    const State before = document.state();
    for (int width : { 1001, 769, 768 })
        set("d_model", width);
    EXPECT_EQ(document.state(), before) << "the heads came back with the width";
    EXPECT_EQ(document.history().count(), 0);
}

TEST_F(DocumentTest, GesturesAreSteps)
{
    set("layers", 3);
    document.endGesture();
    set("layers", 4);
    set("batch", 2);
    EXPECT_EQ(document.history().count(), 3);
    document.history().undo();
    EXPECT_EQ(model().layers, 4);
    document.history().undo();
    EXPECT_EQ(model().layers, 3);
}

TEST_F(DocumentTest, WhatIsRefusedChangesNothing)
{
    QSignalSpy refused(&document, &Document::refused);
    const State before = document.state();
    set("heads", 7);
    set("batch", 1'000'000'000'000);
    set("vocab", 1'000'000'000'000);
    EXPECT_FALSE(document.open(QStringLiteral("no-such-model")));
    EXPECT_EQ(document.state(), before);
    EXPECT_EQ(document.history().count(), 0);
    EXPECT_GE(refused.count(), 2);
    for (const QList<QVariant> &arguments : refused)
        EXPECT_FALSE(arguments.front().toString().isEmpty());
}

TEST_F(DocumentTest, OpeningKeepsTheRunAndShortensTheSequenceAloud)
{
    document.open(QStringLiteral("llama-3-8b"));
    Recipe recipe = document.state().recipe;
    recipe.sequence = 4096;
    recipe.weights = DType::Bf16;
    document.setRecipe(recipe, QStringLiteral("test"));
    QSignalSpy noted(&document, &Document::noted);
    document.open(QStringLiteral("gpt2"));
    EXPECT_EQ(document.state().recipe.weights, DType::Bf16);
    EXPECT_EQ(document.state().recipe.sequence, 1024);
    ASSERT_FALSE(noted.isEmpty());
    EXPECT_TRUE(noted.back().front().toString().contains(QLocale().toString(1024)))
        << qPrintable(noted.back().front().toString());
}

TEST_F(DocumentTest, RevertTakesBackTheDimensionsOnly)
{
    set("layers", 3);
    set("batch", 5);
    document.revert();
    EXPECT_EQ(model(), document.state().opened);
    EXPECT_EQ(document.state().recipe.batch, 5);
}

} // namespace
