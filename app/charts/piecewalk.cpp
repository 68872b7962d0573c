// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/piecewalk.h"

#include <Qt>
#include <algorithm>

namespace headroom {

bool PieceWalk::move(int key, const std::vector<int> &pieces)
{
    constexpr int keys[] = { Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home,
        Qt::Key_End };
    if (std::ranges::find(keys, key) == std::end(keys) || pieces.empty())
        return false;
    if (!m_place) { // the first key only enters
        m_place = Place();
        return true;
    }
    auto [bar, piece] = *m_place;
    bar += key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    piece += key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    m_place = { std::clamp(bar, 0, int(pieces.size()) - 1), piece };
    if (key == Qt::Key_Home || key == Qt::Key_End)
        m_place->piece = key == Qt::Key_Home ? 0 : pieces[std::size_t(m_place->bar)] - 1;
    keepWithin(pieces);
    return true;
}

void PieceWalk::keepWithin(const std::vector<int> &pieces)
{
    if (!m_place)
        return;
    if (pieces.empty())
        return m_place.reset();
    m_place->bar = std::clamp(m_place->bar, 0, int(pieces.size()) - 1);
    m_place->piece = std::clamp(m_place->piece, 0, std::max(pieces[std::size_t(m_place->bar)] - 1, 0));
}

} // namespace headroom
