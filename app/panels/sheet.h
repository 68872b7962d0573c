// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QGridLayout;
class QScrollArea;
class QWidget;

namespace headroom {

/// Lays a sheet into a panel that scrolls up and down, and sideways only where it is narrower than the sheet
/// can be. Its rows go into the grid, so many pixels apart.
[[nodiscard]] QGridLayout *layOutSheet(QScrollArea &panel, QWidget &sheet, int spacing);

} // namespace headroom
