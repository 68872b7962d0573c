// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/state.h"
#include "scenario/pinboard.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace headroom {

struct Ledger;

/// A state that was put aside to compare with, and its ledger.
struct Pin {
    QString label; ///< "A"
    State state;
    std::shared_ptr<const Ledger> ledger;
};

/// The states that are pinned, by their letters; one of them is the one that comparisons start from.
class Pins {
public:
    static constexpr std::size_t most = pinLetters.size();

    /// The first letter that is free gets it, and comparisons start from it. Null if none is free.
    const Pin *add(const State &state, std::shared_ptr<const Ledger> ledger);
    /// Those of a scenario, in the place of what was pinned. Returns the letters of those that cannot be
    /// estimated: they are left out.
    QStringList take(const Pinboard &pinboard);
    void remove(const QString &label);
    void clear() { m_pins = {}; }
    void compareFrom(const QString &label) { m_compared = label; }

    /// Those that are there, by letter.
    [[nodiscard]] std::vector<Pin> all() const;
    /// The letter that comparisons start from; empty if nothing is pinned.
    [[nodiscard]] QString compared() const;
    /// The same for a scenario; it names no formula.
    [[nodiscard]] Pinboard board() const;

private:
    std::array<std::optional<Pin>, most> m_pins;
    QString m_compared;
};

} // namespace headroom
