// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/stopslider.h"

#include <QAccessibleWidget>
#include <QLocale>
#include <QSignalBlocker>
#include <QWheelEvent>
#include <algorithm>

namespace headroom {

namespace {

class StopSliderAccess : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit StopSliderAccess(StopSlider *slider)
        : QAccessibleWidget(slider, QAccessible::Slider)
        , m_slider(slider)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? QLocale().toString(m_slider->valueNow())
                                          : QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return qint64(m_slider->valueNow()); }
    void setCurrentValue(const QVariant &value) override
    {
        m_slider->showValue(value.toLongLong());
        Q_EMIT m_slider->stopChosen(m_slider->stops()[size_t(m_slider->value())]);
    }
    QVariant minimumValue() const override { return qint64(m_slider->stops().front()); }
    QVariant maximumValue() const override { return qint64(m_slider->stops().back()); }
    QVariant minimumStepSize() const override { return 1; }

private:
    StopSlider *m_slider;
};

QAccessibleInterface *sliderAccess(const QString &, QObject *object)
{
    auto *slider = qobject_cast<StopSlider *>(object);
    return slider != nullptr ? new StopSliderAccess(slider) : nullptr;
}

} // namespace

StopSlider::StopSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setFocusPolicy(Qt::StrongFocus); // not by the wheel
    connect(
        this, &QSlider::valueChanged, this, [this](int stop) { Q_EMIT stopChosen(m_stops[size_t(stop)]); });
}

void StopSlider::setStops(const std::vector<std::int64_t> &stops)
{
    if (stops == m_stops || stops.empty())
        return;
    const QSignalBlocker silent(this);
    m_stops = stops;
    setRange(0, int(stops.size()) - 1);
    setPageStep(std::max(1, int(stops.size()) / 10));
}

void StopSlider::showValue(std::int64_t value)
{
    const QSignalBlocker silent(this);
    m_value = value;
    auto above = std::ranges::lower_bound(m_stops, value);
    if (above == m_stops.end() || (above != m_stops.begin() && value - *(above - 1) < *above - value))
        --above;
    if (!isSliderDown()) // under the finger it stays where the finger is
        setValue(int(above - m_stops.begin()));
}

void StopSlider::enterEvent(QEnterEvent *event)
{
    m_wheel.enter();
    m_turned = 0;
    QSlider::enterEvent(event);
}

void StopSlider::leaveEvent(QEvent *event)
{
    m_wheel.leave();
    QSlider::leaveEvent(event);
}

void StopSlider::wheelEvent(QWheelEvent *event)
{
    if (!m_wheel.takes()) {
        event->ignore();
        return;
    }
    m_turned += event->angleDelta().y();
    const int notches = m_turned / QWheelEvent::DefaultDeltasPerStep;
    m_turned -= notches * QWheelEvent::DefaultDeltasPerStep;
    setValue(value() + notches);
    event->accept();
}

void installSliderAccessibility() { QAccessible::installFactory(sliderAccess); }

} // namespace headroom
