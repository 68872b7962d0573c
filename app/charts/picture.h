// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QtGlobal>
#include <array>
#include <string_view>

namespace headroom {

/// How large the type of a picture is, in logical pixels: for the back row, for a page, for a screen.
struct PictureStyle {
    std::string_view key; ///< on the command line
    const char *label;    ///< context "Export", to be translated
    int title;
    int caption;
    int text;
    int small;
    bool operator==(const PictureStyle &) const = default;
};
inline constexpr std::array<PictureStyle, 3> pictureStyles{ {
    { "slide", QT_TRANSLATE_NOOP("Export", "slide: large type"), 24, 15, 18, 15 },
    { "screen", QT_TRANSLATE_NOOP("Export", "screen"), 20, 13, 14, 12 },
    { "paper", QT_TRANSLATE_NOOP("Export", "paper: small type"), 16, 11, 12, 10 },
} };

/// The shape of a picture, and its size in logical pixels.
struct PictureShape {
    std::string_view key;
    QSize size;
};
inline constexpr std::array<PictureShape, 3> pictureShapes{ {
    { "16:9", { 960, 540 } },
    { "4:3", { 960, 720 } },
    { "1:1", { 720, 720 } },
} };

/// How a chart is taken along. The picture is drawn anew, light, at a fixed logical size: no window is
/// needed, and nothing of a window's size, theme or zoom shows in it.
struct Picture {
    QSize size = pictureShapes[0].size;
    double scale = 2; ///< of a PNG
    PictureStyle style = pictureStyles[0];
    bool transparent = false; ///< no ground, for slides that have one
};

} // namespace headroom
