// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure that PyTorch measured of a step, to the byte.
#include "oracle.h"
#include "step/estimate.h"

#include <gtest/gtest.h>

namespace headroom {

namespace {

class OracleFigures : public testing::TestWithParam<oracle::Case> { };

std::int64_t of(const CategoryBytes &bytes, Category category)
{
    return bytes[static_cast<std::size_t>(category)];
}

TEST_P(OracleFigures, AgreeToTheByte)
{
    const oracle::Case &oracleCase = GetParam();
    const Ledger ledger = estimate(oracleCase.architecture(), oracleCase.recipe());
    const QJsonObject measured = oracleCase.measured();
    const auto figure = [](const QJsonObject &object, const char *key) {
        return object.value(QLatin1String(key)).toInteger();
    };

    EXPECT_EQ(ledger.parameters, figure(measured, "parameters"));
    EXPECT_EQ(ledger.trainable, figure(measured, "trainable"));

    const CategoryBytes end = categoriesAt(ledger, ledger.at(Moment::EndOfForward));
    const QJsonObject endOfForward = measured.value(QLatin1String("end_of_forward")).toObject();
    EXPECT_EQ(of(end, Category::Weights), figure(endOfForward, "weights"));
    EXPECT_EQ(of(end, Category::Optimizer), figure(endOfForward, "optimizer"));
    EXPECT_EQ(of(end, Category::Buffers), figure(endOfForward, "buffers"));
    EXPECT_EQ(of(end, Category::Inputs), figure(endOfForward, "inputs"));
    EXPECT_EQ(of(end, Category::Activations), figure(endOfForward, "activation"));
    EXPECT_EQ(of(end, Category::Gradients), figure(endOfForward, "gradients"));

    EXPECT_EQ(totalAt(ledger, Moment::PeakForward), figure(measured, "peak_forward"));
    EXPECT_EQ(totalAt(ledger, Moment::PeakBackward), figure(measured, "peak_backward"));
    if (oracleCase.recipe().optimizer != Optimizer::None) {
        EXPECT_EQ(totalAt(ledger, Moment::PeakStep), figure(measured, "peak_step"));
    }
    EXPECT_EQ(peakOf(ledger), figure(measured, "peak"));

    const CategoryBytes peak = categoriesAt(ledger, ledger.at(Moment::PeakBackward));
    const QJsonObject atPeak = measured.value(QLatin1String("at_peak_backward")).toObject();
    EXPECT_EQ(of(peak, Category::Activations), figure(atPeak, "activation"));
    EXPECT_EQ(of(peak, Category::Gradients), figure(atPeak, "gradients"));
    EXPECT_EQ(of(peak, Category::Temporaries), figure(atPeak, "backward"));

    const CategoryBytes steady = categoriesAt(ledger, ledger.at(Moment::Steady));
    const QJsonObject measuredSteady = measured.value(QLatin1String("steady")).toObject();
    for (Category category :
        { Category::Weights, Category::Gradients, Category::Optimizer, Category::Buffers, Category::Inputs })
        EXPECT_EQ(of(steady, category), figure(measuredSteady, info(category).key.data()));
    EXPECT_EQ(of(steady, Category::Activations) + of(steady, Category::Temporaries), 0);
}

const auto name = [](const auto &parameter) { return oracle::testName(parameter.param); };
INSTANTIATE_TEST_SUITE_P(Measured, OracleFigures, testing::ValuesIn(oracle::cases("measured")), name);
INSTANTIATE_TEST_SUITE_P(Small, OracleFigures, testing::ValuesIn(oracle::cases("small")), name);
INSTANTIATE_TEST_SUITE_P(Drawn, OracleFigures, testing::ValuesIn(oracle::cases("drawn")), name);
INSTANTIATE_TEST_SUITE_P(SmallMore, OracleFigures, testing::ValuesIn(oracle::cases("small-more")), name);

} // namespace

} // namespace headroom
