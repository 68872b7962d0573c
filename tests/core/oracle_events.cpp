// SPDX-License-Identifier: GPL-3.0-or-later
// The whole step, operator by operator: the same totals in the same order as PyTorch's, and the same
// operators.
#include "oracle.h"
#include "step/estimate.h"

#include <gtest/gtest.h>

namespace headroom {

namespace {

struct Event {
    std::int64_t total = 0;
    std::string module;
    std::string op;
};

std::string modulePath(const Ledger &ledger, const Sample &sample)
{
    std::string path = ledger.modules[sample.module].path;
    const std::size_t star = path.find('*');
    if (star != std::string::npos)
        path.replace(star, 1, std::to_string(ledger.layers[static_cast<std::size_t>(sample.layer)].index));
    return path;
}

/// As the oracle lists them: only those after which the total is another one.
std::vector<Event> eventsOf(const Ledger &ledger)
{
    std::vector<Event> events;
    for (const Sample &sample : ledger.samples)
        if (sample.op != Op::None && (events.empty() || events.back().total != sample.total))
            events.push_back({ sample.total, modulePath(ledger, sample), std::string(aten(sample.op)) });
    return events;
}

std::vector<Event> eventsOf(const QJsonArray &json)
{
    std::vector<Event> events;
    for (const auto &value : json) {
        const QJsonArray event = value.toArray();
        events.push_back(
            { event[0].toInteger(), event[1].toString().toStdString(), event[2].toString().toStdString() });
    }
    return events;
}

std::string text(const std::vector<Event> &events, std::size_t i)
{
    if (i >= events.size())
        return "nothing";
    const std::int64_t change = events[i].total - (i > 0 ? events[i - 1].total : 0);
    return events[i].op + " in '" + events[i].module + "', total " + std::to_string(events[i].total) + " ("
        + (change < 0 ? "" : "+") + std::to_string(change) + ")";
}

class OracleEvents : public testing::TestWithParam<oracle::Case> { };

TEST_P(OracleEvents, FollowEachOther)
{
    const Ledger ledger = estimate(GetParam().architecture(), GetParam().recipe());
    const std::vector<Event> ours = eventsOf(ledger);
    const std::vector<Event> theirs = eventsOf(GetParam().events());
    ASSERT_FALSE(theirs.empty());
    bool forward = true;
    for (std::size_t i = 0; i < std::max(ours.size(), theirs.size()); ++i) {
        const bool same = i < ours.size() && i < theirs.size() && ours[i].total == theirs[i].total
            && ours[i].op == theirs[i].op;
        ASSERT_TRUE(same) << "event " << i << " of " << theirs.size() << "\n  PyTorch: " << text(theirs, i)
                          << "\n  ours:    " << text(ours, i) << "\n  before:  " << text(theirs, i - 1);
        // A replay that stops early leaves the oracle's idea of the module behind: compared in forward only.
        forward = forward && ours[i].op != aten(Op::OnesLike);
        if (forward) {
            ASSERT_EQ(ours[i].module, theirs[i].module) << "event " << i << ", " << theirs[i].op;
        }
    }
}

const auto name = [](const auto &parameter) { return oracle::testName(parameter.param); };
INSTANTIATE_TEST_SUITE_P(Small, OracleEvents, testing::ValuesIn(oracle::cases("small")), name);
INSTANTIATE_TEST_SUITE_P(SmallMore, OracleEvents, testing::ValuesIn(oracle::cases("small-more")), name);

} // namespace

} // namespace headroom
