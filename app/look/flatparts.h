// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QRect;
class QRectF;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionSlider;

namespace headroom {

// What FlatStyle paints itself, each in the colours of the option's theme.

void drawField(QPainter &painter, const QRect &rect, const QStyleOption &option);
void drawChevron(QPainter &painter, const QRect &rect, const QStyleOption &option);
/// A thin line, its used part in the accent, and a round knob. Horizontal ones only: the program has no
/// others.
void drawSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &knob);
void drawScrollKnob(QPainter &painter, const QRect &knob, const QStyleOption &option);
void drawHeaderGround(QPainter &painter, const QStyleOption &option);
/// A hairline where two panes meet.
void drawSeam(QPainter &painter, const QStyleOption &option);

} // namespace headroom
