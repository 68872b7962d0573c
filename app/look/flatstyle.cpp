// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/flatstyle.h"

#include "look/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionSlider>

namespace headroom {

namespace {

void drawField(QPainter &painter, const QRect &rect, const QStyleOption &option)
{
    const Theme &theme = themeOf(option.palette);
    const bool focused = option.state & QStyle::State_HasFocus;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focused ? theme.accent : theme.line, focused ? 1.5 : 1));
    painter.setBrush(option.palette.brush(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
}

void drawChevron(QPainter &painter, const QRect &rect, const QColor &color)
{
    const QPointF c = QRectF(rect).center();
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF { c + QPointF(-3.5, -1.75), c + QPointF(0, 1.75), c + QPointF(3.5, -1.75) });
}

/// A thin line, its used part in the accent, and a round knob. Horizontal ones only: the program has no others.
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

} // namespace

FlatStyle::FlatStyle() : QProxyStyle(QStringLiteral("Fusion")) { }

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        painter->save();
        drawField(*painter, option->rect, *option);
        painter->restore();
        return;
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_FrameDockWidget:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    painter->save();
    if (control == CC_Slider && slider != nullptr && slider->orientation == Qt::Horizontal) {
        drawSlider(*painter, *slider, subControlRect(CC_Slider, slider, SC_SliderHandle, widget));
    } else if (control == CC_ComboBox && combo != nullptr && !combo->editable) {
        drawField(*painter, option->rect, *option);
        drawChevron(*painter, subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget), themeOf(option->palette).quiet);
    } else if (control == CC_SpinBox && spin != nullptr && spin->buttonSymbols == QAbstractSpinBox::NoButtons) {
        drawField(*painter, option->rect, *option);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
    painter->restore();
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *result) const
{
    if (hint == SH_Slider_AbsoluteSetButtons) // a click in the groove goes there, and drags on
        return Qt::LeftButton;
    if (hint == SH_ComboBox_Popup || hint == SH_EtchDisabledText)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, result);
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_DockWidgetSeparatorExtent || metric == PM_SplitterWidth)
        return 5;
    if (metric == PM_ToolBarFrameWidth || metric == PM_ToolBarItemMargin)
        return 0;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

} // namespace headroom
