// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string_view>

namespace headroom {

class Plot;

/// A way to look at the ledger: a tab of the window and a --view of the command line, a row of a table.
struct View {
    std::string_view key; ///< on the command line and in object names: breakdown
    const char *label;    ///< on the tab; context "Views", to be translated
    const char *title;    ///< what it shows, in a few words
    std::unique_ptr<Plot> (*make)();
};

[[nodiscard]] std::span<const View> views();

/// The view of this key, or null.
[[nodiscard]] const View *findView(std::string_view key);

} // namespace headroom
