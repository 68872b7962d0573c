// SPDX-License-Identifier: GPL-3.0-or-later
// A few layers stand for all: the totals are those of a trace of every layer.
#include "model/layers.h"
#include "oracle.h"
#include "step/estimate.h"

#include <gtest/gtest.h>

namespace headroom {

namespace {

class LedgerDepth : public testing::TestWithParam<oracle::Case> { };

TEST_P(LedgerDepth, FewLayersStandForAll)
{
    Architecture architecture = GetParam().architecture();
    const Recipe recipe = GetParam().recipe();
    for (std::int64_t layers : { 6, 7, 8, 9, 20, 33 }) {
        architecture.layers = layers;
        const Ledger few = estimate(architecture, recipe);
        const Ledger every = estimate(architecture, recipe, Depth::EveryLayer);
        EXPECT_EQ(few.parameters, every.parameters);
        for (int i = 0; i < momentCount; ++i) {
            const auto moment = static_cast<Moment>(i);
            EXPECT_EQ(totalAt(few, moment), totalAt(every, moment)) << layers << " layers, moment " << i;
            EXPECT_EQ(categoriesAt(few, few.at(moment)), categoriesAt(every, every.at(moment)))
                << layers << " layers, moment " << i;
        }
        if (layers > 8 * std::ssize(layerKinds(architecture))) {
            EXPECT_LT(few.samples.size(), every.samples.size());
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Small, LedgerDepth, testing::ValuesIn(oracle::cases("small")),
    [](const auto &parameter) { return oracle::testName(parameter.param); });

} // namespace

} // namespace headroom
