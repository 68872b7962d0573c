// SPDX-License-Identifier: GPL-3.0-or-later
#include "teaching/lessonbars.h"

#include "lessons/report.h"
#include "look/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

struct Side {
    const char *label; ///< context "Lessons"
    const Value Figure::*value;
    Category colour; ///< of the charts' palette
};

constexpr Side sides[] = {
    { QT_TRANSLATE_NOOP("Lessons", "the document says"), &Figure::claimed, Category::Gradients },
    { QT_TRANSLATE_NOOP("Lessons", "its formula gives"), &Figure::computed, Category::Optimizer },
    { QT_TRANSLATE_NOOP("Lessons", "the truth is"), &Figure::truth, Category::Weights },
};

QString words(const char *text) { return QCoreApplication::translate("Lessons", text); }

} // namespace

QString sentenceOf(const Figure &figure, const Formatter &format)
{
    QStringList parts;
    for (const Side &side : sides)
        if (has(figure.*side.value))
            parts << QStringLiteral("%1 %2").arg(
                words(side.label), valueText(figure.*side.value, figure.unit, format));
    return QStringLiteral("%1: %2").arg(words(figure.what), parts.join(QStringLiteral(" · ")));
}

LessonBars::LessonBars(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("lesson.bars"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LessonBars::display(const Figure &figure, const Formatter &format)
{
    m_figure = figure;
    m_format = format;
    setAccessibleName(sentenceOf(figure, format));
    updateGeometry();
    update();
}

QSize LessonBars::sizeHint() const { return { 320, 3 * (fontMetrics().height() + 10) }; }

void LessonBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(palette());
    double largest = 0;
    int labels = 0;
    int numbers = 0;
    for (const Side &side : sides) {
        largest = std::max(largest, std::abs(real(m_figure.*side.value)));
        labels = std::max(labels, fontMetrics().horizontalAdvance(words(side.label)));
        numbers = std::max(numbers,
            fontMetrics().horizontalAdvance(valueText(m_figure.*side.value, m_figure.unit, m_format)));
    }
    const int height = fontMetrics().height() + 10;
    const double room = std::max(40, width() - labels - numbers - 32);
    for (int i = 0; i < 3; ++i) {
        const Value &value = m_figure.*sides[i].value;
        const QRectF line(0, i * height, width(), height);
        painter.setPen(theme.quiet);
        painter.drawText(line.adjusted(0, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, words(sides[i].label));
        const double length = largest > 0 ? room * std::abs(real(value)) / largest : 0;
        const QRectF bar(labels + 12, line.top() + 4, length, height - 8);
        painter.fillRect(bar, theme.of(sides[i].colour));
        painter.setPen(theme.ink);
        painter.drawText(QRectF(bar.right() + 8, line.top(), numbers + 12, height),
            Qt::AlignVCenter | Qt::AlignLeft, valueText(value, m_figure.unit, m_format));
    }
}

} // namespace headroom
