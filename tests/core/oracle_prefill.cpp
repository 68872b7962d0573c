// SPDX-License-Identifier: GPL-3.0-or-later
// The prefill of a KV cache, to the byte.
#include "oracle.h"
#include "step/estimate.h"

#include <gtest/gtest.h>

namespace headroom {

namespace {

class OraclePrefill : public testing::TestWithParam<oracle::Case> { };

std::int64_t of(const CategoryBytes &bytes, Category category)
{
    return bytes[static_cast<std::size_t>(category)];
}

TEST_P(OraclePrefill, AgreesToTheByte)
{
    const Ledger ledger = estimate(GetParam().architecture(), GetParam().recipe());
    const QJsonObject measured = GetParam().measured();
    const QJsonObject after = measured.value(QLatin1String("after_prefill")).toObject();
    const auto figure = [](const QJsonObject &object, const char *key) {
        return object.value(QLatin1String(key)).toInteger();
    };
    const CategoryBytes end = categoriesAt(ledger, ledger.at(Moment::EndOfForward));
    EXPECT_EQ(ledger.parameters, figure(measured, "parameters"));
    EXPECT_EQ(of(end, Category::KvCache), figure(measured, "kv_cache"));
    EXPECT_EQ(of(end, Category::Weights), figure(after, "weights"));
    EXPECT_EQ(of(end, Category::Buffers), figure(after, "buffers"));
    EXPECT_EQ(of(end, Category::Inputs), figure(after, "inputs"));
    EXPECT_EQ(of(end, Category::Activations), figure(after, "temporary"));
    EXPECT_EQ(of(end, Category::Temporaries), 0);
    EXPECT_EQ(peakOf(ledger), figure(measured, "peak"));
}

INSTANTIATE_TEST_SUITE_P(Measured, OraclePrefill, testing::ValuesIn(oracle::cases("prefill")),
    [](const auto &parameter) { return oracle::testName(parameter.param); });

} // namespace

} // namespace headroom
