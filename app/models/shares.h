// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/kinds.h"

#include <QMetaType>

namespace headroom {

/// The role by which a cell tells that it is drawn as a bar: CategoryShares or ComponentShares.
inline constexpr int SharesRole = Qt::UserRole;

/// What a row is made of, and the whole that it is a part of.
struct CategoryShares {
    CategoryBytes parts{};
    std::int64_t whole = 0;
};
struct ComponentShares {
    std::array<std::int64_t, componentCount> parts{};
    std::int64_t whole = 0;
};

} // namespace headroom

Q_DECLARE_METATYPE(headroom::CategoryShares)
Q_DECLARE_METATYPE(headroom::ComponentShares)
