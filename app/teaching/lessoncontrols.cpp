// SPDX-License-Identifier: GPL-3.0-or-later
#include "teaching/lessoncontrols.h"

#include "panels/numberspin.h"
#include "panels/stopslider.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

/// Powers of two and what lies half way: widths and heads of models, which divide one another. Or evenly.
std::vector<std::int64_t> stopsOf(const Input &input, double scale)
{
    std::vector<std::int64_t> stops;
    const auto add = [&](double value) {
        if (value >= input.smallest && value <= input.largest)
            stops.push_back(std::llround(value * scale));
    };
    if (input.logarithmic) {
        for (double power = 1; power <= input.largest; power *= 2) {
            add(power);
            add(power * 1.5);
        }
    } else {
        const double step =
            std::max(1 / scale, std::round((input.largest - input.smallest) * scale / 100) / scale);
        for (double value = input.smallest; value <= input.largest + step / 2; value += step)
            add(value);
    }
    for (double value : { input.smallest, input.start, input.largest })
        add(value);
    std::ranges::sort(stops);
    stops.erase(std::ranges::unique(stops).begin(), stops.end());
    return stops;
}

} // namespace

LessonControls::LessonControls(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("lesson.controls"));
    auto *column = new QGridLayout(this);
    column->setContentsMargins({});
}

void LessonControls::show(const Lesson &lesson, const Inputs &inputs)
{
    m_lesson = &lesson;
    m_values.assign(inputs.values().begin(), inputs.values().end());
    m_controls.clear();
    delete m_rows;
    m_rows = new QWidget(this);
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    static_cast<QGridLayout *>(layout())->addWidget(m_rows, 0, 0);
    for (std::size_t i = 0; i < lesson.inputs.size(); ++i) {
        addControl(lesson.inputs[i], i);
        showValue(i);
    }
    setVisible(!lesson.inputs.empty());
}

void LessonControls::addControl(const Input &input, std::size_t index)
{
    const double scale = std::pow(10, input.decimals);
    const QString label = QCoreApplication::translate("Lessons", input.label);
    auto *name = new QLabel(QStringLiteral("<b>%1</b>&nbsp; %2").arg(utf8(input.symbol), label), m_rows);
    auto *slider = new StopSlider(m_rows);
    auto *spin = new NumberSpin(m_rows);
    slider->setObjectName(QStringLiteral("lesson.%1.slider").arg(utf8(input.symbol)));
    spin->setObjectName(QStringLiteral("lesson.%1.spin").arg(utf8(input.symbol)));
    name->setBuddy(spin);
    spin->setDecimals(input.decimals);
    spin->setRange(input.smallest, input.largest);
    slider->setStops(stopsOf(input, scale));
    slider->setMinimumWidth(60);
    spin->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("1,000,000,000,000")) + 16);
    for (QWidget *widget : { static_cast<QWidget *>(slider), static_cast<QWidget *>(spin) }) {
        widget->setAccessibleName(label);
        widget->setToolTip(label);
    }
    const int row = int(index);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(slider, row, 1);
    m_grid->addWidget(spin, row, 2);
    connect(slider, &StopSlider::stopChosen, this,
        [this, index, scale](qint64 value) { choose(index, double(value) / scale); });
    connect(spin, &NumberSpin::valueChanged, this, [this, index](double value) { choose(index, value); });
    m_controls.push_back({ spin, slider, scale });
}

void LessonControls::choose(std::size_t index, double value)
{
    m_values[index] = value;
    showValue(index);
    Q_EMIT changed();
}

void LessonControls::showValue(std::size_t index)
{
    const Control &control = m_controls[index];
    const QSignalBlocker silent(control.spin);
    control.spin->setValue(m_values[index]);
    control.slider->showValue(std::llround(m_values[index] * control.scale));
}

void LessonControls::set(const Inputs &inputs)
{
    m_values.assign(inputs.values().begin(), inputs.values().end());
    for (std::size_t i = 0; i < m_controls.size(); ++i) {
        const Input &input = m_lesson->inputs[i];
        m_values[i] = std::clamp(m_values[i], input.smallest, input.largest);
        showValue(i);
    }
    Q_EMIT changed();
}

} // namespace headroom
