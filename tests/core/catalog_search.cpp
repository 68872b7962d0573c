// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked for comes first.
#include "explore/catalog.h"
#include "units/text.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

const std::vector<CatalogEntry> &all()
{
    static const std::vector<CatalogEntry> entries = catalog();
    return entries;
}

TEST(CatalogSearch, TheBestMatchIsFirst)
{
    const std::pair<const char *, const char *> cases[] = { { "llama 3", "llama-3-8b" },
        { "LLaMA 3.1", "llama-3.1-405b" }, { "llama 2", "llama-2-7b" }, { "llama 4", "llama-4-scout" },
        { "gpt", "gpt2" }, { "qwen3 8b", "qwen3-8b" }, { "gemma 3", "gemma-3-1b" }, { "13b", "llama-2-13b" },
        { "opt", "opt-125m" }, { "speech", "whisper-tiny" } };
    for (const auto &[query, name] : cases) {
        const auto best = found(all(), QString::fromUtf8(query));
        ASSERT_FALSE(best.empty()) << query;
        EXPECT_EQ(best.front().preset.name, name) << query;
    }
}

TEST(CatalogSearch, RanksNeverDropWhatContainsTheWords)
{
    EXPECT_EQ(found(all(), {}).size(), all().size());
    const auto threes = found(all(), QStringLiteral("llama 3"));
    EXPECT_TRUE(std::ranges::any_of(
        threes, [](const CatalogEntry &entry) { return entry.preset.name == "llama-2-13b"; }));
    EXPECT_TRUE(std::ranges::is_sorted(
        threes, {}, [](const CatalogEntry &entry) { return *rankOf(entry, QStringLiteral("llama 3")); }));
    EXPECT_TRUE(found(all(), QStringLiteral("no such model")).empty());
}

TEST(CatalogSearch, EveryModelIsFoundByItsNameAndLabel)
{
    for (const CatalogEntry &entry : all())
        for (const QString &query : { utf8(entry.preset.name), utf8(entry.preset.label) }) {
            const auto best = found(all(), query);
            ASSERT_FALSE(best.empty()) << qPrintable(query);
            EXPECT_EQ(rankOf(entry, query), rankOf(best.front(), query)) << qPrintable(query);
        }
}

} // namespace
