// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/theme.h"

#include "look/flatstyle.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QToolTip>

namespace headroom {

// The categories' colours were searched for, hue families fixed and chroma held down, and measured with
// CIEDE2000 in normal, protan, deutan and tritan view (Machado et al. 2009, severity 1). Smallest distance of
// any two:
//
//              five main: normal prot deut trit   all eight: normal prot deut trit   neighbours: five, eight
//     light               23.5   22.6 19.9 19.8              13.5   13.5 13.6 13.5               31.3, 20.3
//     dark                28.3   22.5 21.9 22.2              14.6   14.9 14.6 14.7               30.0, 14.9
//
// Against the slide each has a contrast of at least 3.05 (WCAG asks 3 of what a chart is drawn with). Colour
// is never alone: legend in the stack's order, a sentence on hover, and the ledger beside it.
const Theme &lightTheme()
{
    static const Theme theme{
        .dark = false,
        .slide = "#FFFFFF",
        .panel = "#F6F7F9",
        .field = "#FFFFFF",
        .ink = "#1A1E24",
        .quiet = "#5C6570",
        .line = "#E7EAEE",
        .edge = "#D6DBE2",
        .groove = "#C3CAD3",
        .accent = "#2B5FD0",
        .onAccent = "#FFFFFF",
        .tell = "#E6EEFB",
        .alarm = "#FBE9E4",
        .problem = "#B23A22",
        .categories = { "#3360BF", "#C08A0A", "#512F3D", "#0EA59D", "#A54537", "#5E616A", "#92876E",
            "#00476E" },
        .parts = { "#A79FC6", "#4E4670", "#8479AE", "#D0C9E2", "#2F2849", "#6A5F95", "#B9B0D6", "#3D3560",
            "#958BBD" },
    };
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme{
        .dark = true,
        .slide = "#1B1E23",
        .panel = "#22262C",
        .field = "#2B3038",
        .ink = "#E8EBEF",
        .quiet = "#9DA7B3",
        .line = "#30353D",
        .edge = "#3C434D",
        .groove = "#525B67",
        .accent = "#7AA2F7",
        .onAccent = "#12151A",
        .tell = "#26344D",
        .alarm = "#4A2A25",
        .problem = "#FF9D87",
        .categories = { "#2C80EA", "#FEC13F", "#7E6178", "#5AE2C4", "#CE4B2E", "#8D9297", "#A2947A",
            "#99B6D5" },
        .parts = { "#7A70A3", "#C9C2E6", "#9D93CC", "#4A4368", "#EBE8F7", "#B3AADB", "#5F5686", "#DDD8F0",
            "#8D83B6" },
    };
    return theme;
}

const Theme &themeOf(const QPalette &palette)
{
    const bool dark =
        palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    return dark ? darkTheme() : lightTheme();
}

namespace {

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return int(x + (y - x) * share); };
    return { part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()) };
}

QPalette paletteOf(const Theme &t)
{
    QPalette p;
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
        { QPalette::Window, t.panel },
        { QPalette::WindowText, t.ink },
        { QPalette::Base, t.field },
        { QPalette::AlternateBase, t.slide },
        { QPalette::Text, t.ink },
        { QPalette::Button, t.field },
        { QPalette::ButtonText, t.ink },
        { QPalette::BrightText, t.onAccent },
        // Quiet: what is drawn in a chosen row, a bar of the accent's hue above all, is to stay in sight.
        { QPalette::Highlight, mixed(t.field, t.accent, t.dark ? 0.24 : 0.17) },
        { QPalette::HighlightedText, t.ink },
        { QPalette::Link, t.accent },
        { QPalette::LinkVisited, t.accent },
        { QPalette::ToolTipBase, t.ink },
        { QPalette::ToolTipText, t.slide },
        { QPalette::PlaceholderText, t.quiet },
        { QPalette::Light, t.field },
        { QPalette::Midlight, t.line },
        { QPalette::Mid, t.groove },
        { QPalette::Dark, t.groove },
        { QPalette::Shadow, t.groove },
    };
    for (const auto &[role, color] : roles)
        p.setColor(role, color);
    const QColor faint = mixed(t.quiet, t.panel, 0.4);
    for (auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        p.setColor(QPalette::Disabled, role, faint);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.line);
    return p;
}

bool systemIsDark()
{
    QApplication::setPalette(QPalette()); // back to the desktop's own
    const QPalette system = QApplication::palette();
    return system.color(QPalette::WindowText).lightness() > system.color(QPalette::Window).lightness();
}

} // namespace

void applyTheme(ThemeChoice choice)
{
    if (qobject_cast<FlatStyle *>(QApplication::style()) == nullptr)
        QApplication::setStyle(new FlatStyle);
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemIsDark());
    const QPalette palette = paletteOf(dark ? darkTheme() : lightTheme());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

QFont sized(QFont font, double factor, bool bold)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(int(font.pixelSize() * factor + 0.5));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    return font;
}

} // namespace headroom
