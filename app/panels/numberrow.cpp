// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/numberrow.h"

#include "document/document.h"
#include "model/dimensions.h"
#include "panels/numberspin.h"
#include "panels/stopslider.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace headroom {

namespace {

constexpr int pauseAfterStep = 600; // ms

} // namespace

NumberRow::NumberRow(const Dimension &dimension, Document &document, QWidget *parent)
    : QObject(parent)
    , m_dimension(dimension)
    , m_document(document)
    , m_label(new QLabel(parent))
    , m_spin(new NumberSpin(parent))
    , m_slider(new StopSlider(parent))
{
    const QString id = utf8(dimension.id);
    m_label->setObjectName(id + QStringLiteral(".label"));
    m_slider->setObjectName(id + QStringLiteral(".slider"));
    m_spin->setObjectName(id + QStringLiteral(".spin"));
    m_label->setBuddy(m_spin);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseAfterStep);
    connectControls();
    m_spin->setRange(double(dimension.least), double(dimension.limit));
    retranslate();
}

void NumberRow::connectControls()
{
    connect(&m_pause, &QTimer::timeout, this, [this] { m_document.endGesture(); });
    connect(m_slider, &QSlider::sliderPressed, this, [this] {
        m_pause.stop();
        m_document.endGesture();
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] {
        m_document.endGesture();
        refresh();
    });
    connect(m_slider, &StopSlider::stopChosen, this, [this](qint64 value) {
        m_document.set(m_dimension, value);
        if (!m_slider->isSliderDown())
            m_pause.start();
    });
    connect(m_spin, &NumberSpin::valueChanged, this, [this](double value) {
        m_document.endGesture();
        m_document.set(m_dimension, qint64(value));
        m_document.endGesture();
    });
    connect(m_spin, &NumberSpin::refused, this, [this](const QString &text) {
        m_document.refuse(numberProblem(QCoreApplication::translate("Dimensions", m_dimension.label), text,
            m_dimension.least, m_dimension.limit));
    });
}

void NumberRow::addTo(QGridLayout &grid, int row)
{
    grid.addWidget(m_label, row, 0, 1, 2, Qt::AlignLeft); // leaves the first column to the choices
    grid.addWidget(m_spin, row, 1, Qt::AlignRight);
    grid.addWidget(m_slider, row + 1, 0, 1, 2);
}

void NumberRow::setVisible(bool visible)
{
    for (QWidget *widget :
        { static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_slider), static_cast<QWidget *>(m_spin) })
        if (widget->isHidden() == visible)
            widget->setVisible(visible);
}

bool NumberRow::refresh()
{
    const State &state = m_document.state();
    const bool applies = isAtHand(m_dimension, state.architecture, state.recipe);
    setVisible(applies);
    if (!applies)
        return false;
    const std::int64_t value = valueOf(m_dimension, state.architecture, state.recipe);
    if (!m_slider->isSliderDown()) // the stops must not move under the finger
        m_slider->setStops(stopsOf(m_dimension, state.architecture, state.recipe));
    m_slider->showValue(value);
    const QSignalBlocker silent(m_spin);
    m_spin->setValue(double(value));
    return true;
}

void NumberRow::retranslate()
{
    const QString label = QCoreApplication::translate("Dimensions", m_dimension.label);
    const QString help = QCoreApplication::translate("Dimensions", m_dimension.help);
    const QString symbol = utf8(m_dimension.symbol);
    const QString tip =
        QStringLiteral("<p><b>%1</b>%2<br/>%3</p>")
            .arg(label.toHtmlEscaped(), symbol == label ? QString() : QStringLiteral(" (%1)").arg(symbol),
                help.toHtmlEscaped());
    m_label->setText(label);
    for (QWidget *widget : { static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_slider),
             static_cast<QWidget *>(m_spin) }) {
        widget->setToolTip(tip);
        widget->setAccessibleName(label);
        widget->setAccessibleDescription(help);
    }
}

} // namespace headroom
