// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/flatparts.h"

#include "look/theme.h"

#include <QPainter>
#include <QStyleOptionSlider>

namespace headroom {

void drawField(QPainter &painter, const QRect &rect, const QStyleOption &option)
{
    const Theme &theme = themeOf(option.palette);
    const bool focused = option.state & QStyle::State_HasFocus;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focused ? theme.accent : theme.edge, focused ? 1.5 : 1));
    painter.setBrush(option.palette.brush(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
}

void drawChevron(QPainter &painter, const QRect &rect, const QStyleOption &option)
{
    const QPointF c = QRectF(rect).center();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeOf(option.palette).quiet, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF{ c + QPointF(-3.5, -1.75), c + QPointF(0, 1.75), c + QPointF(3.5, -1.75) });
}

void drawSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &knobRect)
{
    const Theme &theme = themeOf(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = option.state & QStyle::State_HasFocus;
    const QPointF knob = QRectF(knobRect).center();
    QRectF line(option.rect.left() + 2, knob.y() - 1.5, option.rect.width() - 4, 3);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.groove);
    painter.drawRoundedRect(line, 1.5, 1.5);
    if (option.upsideDown)
        line.setLeft(knob.x());
    else
        line.setRight(knob.x());
    painter.setBrush(enabled ? theme.accent : theme.groove);
    painter.drawRoundedRect(line, 1.5, 1.5);
    if (focused) {
        QColor halo = theme.accent;
        halo.setAlphaF(0.25F);
        painter.setBrush(halo);
        painter.drawEllipse(knob, 9, 9);
    }
    painter.setBrush(enabled ? theme.accent : theme.groove);
    painter.setPen(QPen(theme.panel, 1.5));
    painter.drawEllipse(knob, 6, 6);
}

void drawScrollKnob(QPainter &painter, const QRect &knob, const QStyleOption &option)
{
    const bool upright = option.rect.height() > option.rect.width();
    QRectF room = knob;
    room = upright ? room.adjusted(room.width() / 2 - 3, 1, -room.width() / 2 + 3, -1)
                   : room.adjusted(1, room.height() / 2 - 3, -1, -room.height() / 2 + 3);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeOf(option.palette).groove);
    painter.drawRoundedRect(room, 3, 3);
}

void drawHeaderGround(QPainter &painter, const QStyleOption &option)
{
    const QRect r = option.rect;
    painter.fillRect(r, option.palette.brush(QPalette::Window));
    painter.fillRect(r.left(), r.bottom(), r.width(), 1, themeOf(option.palette).line);
}

void drawTabShape(QPainter &painter, const QStyleOptionTab &option)
{
    const Theme &theme = themeOf(option.palette);
    const bool chosen = option.state & QStyle::State_Selected;
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const QRectF line(option.rect.left() + 6, option.rect.bottom() - 1, option.rect.width() - 12, 2);
    if (focused) {
        QColor halo = theme.accent;
        halo.setAlphaF(0.14F);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(halo);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -3), 4, 4);
    }
    if (chosen || hovered)
        painter.fillRect(line, chosen ? theme.accent : theme.groove);
}

QStyleOptionTab tabLabel(const QStyleOptionTab &option)
{
    QStyleOptionTab label = option;
    const Theme &theme = themeOf(option.palette);
    const bool chosen = option.state & QStyle::State_Selected;
    for (auto role : { QPalette::WindowText, QPalette::ButtonText })
        label.palette.setColor(role, chosen ? theme.ink : theme.quiet);
    label.state &= ~QStyle::State_HasFocus; // the shape shows it
    return label;
}

void drawButton(QPainter &painter, const QStyleOption &option)
{
    const Theme &theme = themeOf(option.palette);
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focused ? theme.accent : theme.edge, focused ? 1.5 : 1));
    painter.setBrush(down ? theme.edge : hovered ? theme.line : theme.field);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
}

void drawToolGround(QPainter &painter, const QStyleOption &option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool shown = option.state
        & (QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_On | QStyle::State_HasFocus);
    if (!(option.state & QStyle::State_AutoRaise) || (shown && enabled))
        drawButton(painter, option);
}

void drawCheck(QPainter &painter, const QStyleOption &option)
{
    const Theme &theme = themeOf(option.palette);
    const bool on = option.state & QStyle::State_On;
    const bool focused = option.state & QStyle::State_HasFocus;
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on || focused ? theme.accent : theme.groove, focused ? 2 : 1.2));
    painter.setBrush(on ? theme.accent : theme.field);
    painter.drawRoundedRect(box, 3, 3);
    if (!on)
        return;
    painter.setPen(QPen(theme.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    painter.drawPolyline(QPolygonF{ at(0.24, 0.52), at(0.43, 0.72), at(0.77, 0.3) });
}

void drawEdge(QPainter &painter, const QStyleOption &option)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(themeOf(option.palette).edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

void drawSelectionEdge(QPainter &painter, const QStyleOption &option)
{
    QColor edge = themeOf(option.palette).accent;
    edge.setAlphaF(0.55F);
    const QRect r = option.rect;
    painter.fillRect(r.left(), r.top(), r.width(), 1, edge);
    painter.fillRect(r.left(), r.bottom(), r.width(), 1, edge);
}

void drawSeam(QPainter &painter, const QStyleOption &option)
{
    const QRect r = option.rect;
    const QColor &line = themeOf(option.palette).line;
    if (r.width() > r.height())
        painter.fillRect(r.left(), r.center().y(), r.width(), 1, line);
    else
        painter.fillRect(r.center().x(), r.top(), 1, r.height(), line);
}

} // namespace headroom
