// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace headroom {

/// Where keys have come to among bars of pieces: up and down go from bar to bar, left and right from piece to
/// piece, Home and End to the ends of a bar.
class PieceWalk {
public:
    struct Place {
        int bar = 0;
        int piece = 0;
        bool operator==(const Place &) const = default;
    };

    /// `pieces` says how many each bar has. False if the key is none of these, or there is nowhere to go.
    bool move(int key, const std::vector<int> &pieces);
    /// After a change: keeps within what is there.
    void keepWithin(const std::vector<int> &pieces);
    void leave() { m_place.reset(); }

    [[nodiscard]] const std::optional<Place> &place() const { return m_place; }

private:
    std::optional<Place> m_place;
};

} // namespace headroom
