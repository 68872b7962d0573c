// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/kinds.h"

#include <QColor>
#include <array>

class QApplication;
class QFont;
class QPalette;

namespace headroom {

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

/// The colours of the charts and of what is drawn by hand. A category keeps its hue family in both.
struct Theme {
    bool dark;
    QColor slide; ///< ground of the chart and of the head line
    QColor panel; ///< ground of the docks
    QColor field; ///< ground of what can be typed into
    QColor ink;
    QColor quiet;  ///< second text
    QColor line;   ///< grid lines and hairlines
    QColor edge;   ///< of a field
    QColor groove; ///< a slider's empty part, a scroll bar
    QColor accent;
    QColor onAccent;
    QColor tell;    ///< ground of an information
    QColor alarm;   ///< ground of a refusal
    QColor problem; ///< its sign
    std::array<QColor, categoryCount> categories;
    std::array<QColor, componentCount> parts; ///< of the model: one quiet hue in steps, that no category has

    [[nodiscard]] const QColor &of(Category c) const { return categories[static_cast<std::size_t>(c)]; }
    [[nodiscard]] const QColor &of(Component c) const { return parts[static_cast<std::size_t>(c)]; }
};

[[nodiscard]] const Theme &lightTheme();
[[nodiscard]] const Theme &darkTheme();

/// The theme that a widget's palette belongs to: what is drawn by hand asks for it and follows a switch by
/// itself.
[[nodiscard]] const Theme &themeOf(const QPalette &palette);

/// Sets style and palette of the whole program.
void applyTheme(ThemeChoice choice);

/// The program's three sizes of type: this much larger than running text.
inline constexpr double titleSize = 1.3;
inline constexpr double peakSize = 2.6;
[[nodiscard]] QFont sized(QFont font, double factor, bool bold = false);

} // namespace headroom
