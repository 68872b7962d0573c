// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/flaticons.h"

#include "look/theme.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <vector>

namespace headroom {

namespace {

constexpr int grid = 16;

/// Lines from point to point on a grid of 16; a pair (-1, -1) lifts the pen.
struct Sign {
    std::vector<QStyle::StandardPixmap> names;
    std::vector<QPointF> points;
};

constexpr QPointF lift(-1, -1);

const std::vector<Sign> &signs()
{
    static const std::vector<Sign> all{
        { { QStyle::SP_DirIcon, QStyle::SP_DirClosedIcon, QStyle::SP_DirOpenIcon, QStyle::SP_DirLinkIcon,
              QStyle::SP_DirHomeIcon },
            { { 2, 13 }, { 2, 3.5 }, { 6, 3.5 }, { 7.5, 5.5 }, { 14, 5.5 }, { 14, 13 }, { 2, 13 } } },
        { { QStyle::SP_FileDialogNewFolder },
            { { 2, 13 }, { 2, 3.5 }, { 6, 3.5 }, { 7.5, 5.5 }, { 14, 5.5 }, { 14, 13 }, { 2, 13 }, lift,
                { 8, 7.5 }, { 8, 11.5 }, lift, { 6, 9.5 }, { 10, 9.5 } } },
        { { QStyle::SP_FileIcon, QStyle::SP_FileLinkIcon },
            { { 4, 14 }, { 4, 2 }, { 9, 2 }, { 12, 5 }, { 12, 14 }, { 4, 14 }, lift, { 9, 2 }, { 9, 5 },
                { 12, 5 } } },
        { { QStyle::SP_ComputerIcon, QStyle::SP_DriveHDIcon, QStyle::SP_DesktopIcon },
            { { 2, 11 }, { 2, 3 }, { 14, 3 }, { 14, 11 }, { 2, 11 }, lift, { 5, 13.5 }, { 11, 13.5 } } },
        { { QStyle::SP_ArrowBack, QStyle::SP_FileDialogBack, QStyle::SP_ArrowLeft },
            { { 13, 8 }, { 3, 8 }, lift, { 7, 4 }, { 3, 8 }, { 7, 12 } } },
        { { QStyle::SP_ArrowForward, QStyle::SP_ArrowRight },
            { { 3, 8 }, { 13, 8 }, lift, { 9, 4 }, { 13, 8 }, { 9, 12 } } },
        { { QStyle::SP_FileDialogToParent }, { { 8, 13 }, { 8, 3 }, lift, { 4, 7 }, { 8, 3 }, { 12, 7 } } },
        { { QStyle::SP_FileDialogListView },
            { { 3, 4 }, { 7, 4 }, lift, { 3, 8 }, { 7, 8 }, lift, { 3, 12 }, { 7, 12 }, lift, { 9, 4 },
                { 13, 4 }, lift, { 9, 8 }, { 13, 8 }, lift, { 9, 12 }, { 13, 12 } } },
        { { QStyle::SP_FileDialogDetailedView },
            { { 3, 4 }, { 13, 4 }, lift, { 3, 8 }, { 13, 8 }, lift, { 3, 12 }, { 13, 12 } } },
    };
    return all;
}

QPixmap drawn(const Sign &sign, const QColor &color)
{
    constexpr int dense = 2; // for screens of two pixels a point
    QPixmap picture(grid * dense, grid * dense);
    picture.fill(Qt::transparent);
    picture.setDevicePixelRatio(dense);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPolygonF line;
    for (const QPointF &point : sign.points) {
        if (point == lift) {
            painter.drawPolyline(line);
            line.clear();
        } else {
            line << point;
        }
    }
    painter.drawPolyline(line);
    return picture;
}

} // namespace

QIcon flatIcon(QStyle::StandardPixmap name, const QPalette &palette)
{
    const auto sign = std::ranges::find_if(
        signs(), [name](const Sign &row) { return std::ranges::find(row.names, name) != row.names.end(); });
    if (sign == signs().end())
        return {};
    QIcon icon(drawn(*sign, themeOf(palette).quiet));
    icon.addPixmap(drawn(*sign, themeOf(palette).groove), QIcon::Disabled);
    return icon;
}

} // namespace headroom
