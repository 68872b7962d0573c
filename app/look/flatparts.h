// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QRect;
class QRectF;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionTab;

namespace headroom {

// What FlatStyle paints itself, each in the colours of the option's theme.

void drawField(QPainter &painter, const QRect &rect, const QStyleOption &option);
void drawChevron(QPainter &painter, const QRect &rect, const QStyleOption &option);
/// A thin line, its used part in the accent, and a round knob. Horizontal ones only: the program has no
/// others.
void drawSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &knob);
void drawScrollKnob(QPainter &painter, const QRect &knob, const QStyleOption &option);
void drawHeaderGround(QPainter &painter, const QStyleOption &option);
/// The chosen tab is underlined, the others are quiet words.
void drawTabShape(QPainter &painter, const QStyleOptionTab &option);
[[nodiscard]] QStyleOptionTab tabLabel(const QStyleOptionTab &option);
void drawButton(QPainter &painter, const QStyleOption &option);
/// The ground of a tool button: a button's if it says what it does; if it is a mere sign (autoRaise), none
/// until the pointer is on it, it is on, or it has the focus.
void drawToolGround(QPainter &painter, const QStyleOption &option);
void drawCheck(QPainter &painter, const QStyleOption &option);
/// Around a list.
void drawEdge(QPainter &painter, const QStyleOption &option);
/// Above and beneath a chosen cell, whose ground is quiet.
void drawSelectionEdge(QPainter &painter, const QStyleOption &option);
/// A hairline where two panes meet.
void drawSeam(QPainter &painter, const QStyleOption &option);

} // namespace headroom
