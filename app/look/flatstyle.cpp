// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/flatstyle.h"

#include "look/flaticons.h"
#include "look/flatparts.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QPainter>
#include <QStyleOptionSlider>

namespace headroom {

FlatStyle::FlatStyle() : QProxyStyle(QStringLiteral("Fusion")) { }

void FlatStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    painter->save();
    switch (element) {
    case PE_PanelLineEdit:
        if (widget == nullptr || qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) == nullptr)
            drawField(*painter, option->rect, *option);
        break;
    case PE_IndicatorDockWidgetResizeHandle:
        drawSeam(*painter, *option);
        break;
    case PE_PanelButtonCommand:
        drawButton(*painter, *option);
        break;
    case PE_PanelButtonTool:
        drawToolGround(*painter, *option);
        break;
    case PE_PanelItemViewRow: // what stands before a tree's cells
    case PE_PanelItemViewItem:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (option->state & State_Selected)
            drawSelectionEdge(*painter, *option);
        break;
    case PE_Frame:
        drawEdge(*painter, *option);
        break;
    case PE_IndicatorCheckBox:
        drawCheck(*painter, *option);
        break;
    case PE_FrameFocusRect: // what has the focus is drawn so itself
    case PE_FrameTabBarBase:
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_FrameDockWidget:
    case PE_PanelScrollAreaCorner:
        break;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
    painter->restore();
}

void FlatStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (element == CE_TabBarTabShape && tab != nullptr) {
        drawTabShape(*painter, *tab);
    } else if (element == CE_TabBarTabLabel && tab != nullptr) {
        const QStyleOptionTab label = tabLabel(*tab);
        QProxyStyle::drawControl(element, &label, painter, widget);
    } else if (element == CE_Splitter) {
        drawSeam(*painter, *option);
    } else if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        drawHeaderGround(*painter, *option);
    } else if (element == CE_ToolBar) {
        return; // its widgets paint their own ground
    } else if (element == CE_ComboBoxLabel && combo != nullptr) {
        QStyleOptionComboBox elided = *combo; // Fusion would cut it off
        const QRect room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
        elided.currentText =
            combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room.width() - 4);
        QProxyStyle::drawControl(element, &elided, painter, widget);
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void FlatStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    painter->save();
    if (control == CC_Slider && slider != nullptr && slider->orientation == Qt::Horizontal) {
        drawSlider(*painter, *slider, subControlRect(CC_Slider, slider, SC_SliderHandle, widget));
    } else if (control == CC_ScrollBar && slider != nullptr) {
        drawScrollKnob(*painter, subControlRect(CC_ScrollBar, slider, SC_ScrollBarSlider, widget), *option);
    } else if (control == CC_ComboBox && combo != nullptr && !combo->editable) {
        drawField(*painter, option->rect, *option);
        drawChevron(*painter, subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget), *option);
    } else if (control == CC_SpinBox && spin != nullptr
        && spin->buttonSymbols == QAbstractSpinBox::NoButtons) {
        drawField(*painter, option->rect, *option);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
    painter->restore();
}

int FlatStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *result) const
{
    if (hint == SH_Slider_AbsoluteSetButtons) // a click in the groove goes there, and drags on
        return Qt::LeftButton;
    if (hint == SH_ComboBox_Popup || hint == SH_EtchDisabledText
        || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, result);
}

QIcon FlatStyle::standardIcon(StandardPixmap sign, const QStyleOption *option, const QWidget *widget) const
{
    const QIcon flat = flatIcon(sign, widget ? widget->palette() : QApplication::palette());
    return flat.isNull() ? QProxyStyle::standardIcon(sign, option, widget) : flat;
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_DockWidgetSeparatorExtent || metric == PM_SplitterWidth)
        return 5;
    if (metric == PM_TabBarTabHSpace)
        return 13;
    if (metric == PM_TabBarTabVSpace)
        return 14;
    if (metric == PM_TabBarTabShiftVertical || metric == PM_TabBarTabShiftHorizontal
        || metric == PM_TabBarTabOverlap || metric == PM_TabBarBaseOverlap)
        return 0;
    if (metric == PM_ToolBarFrameWidth || metric == PM_ToolBarItemMargin)
        return 0;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

} // namespace headroom
