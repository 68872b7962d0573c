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

QString textOf(const Side &side, const Figure &figure, const Formatter &format)
{
    return side.value == &Figure::claimed ? claimText(figure, format)
                                          : valueText(figure.*side.value, figure.unit, format);
}

} // namespace

QString sentenceOf(const Figure &figure, const Formatter &format)
{
    QStringList parts;
    for (const Side &side : sides)
        if (has(figure.*side.value))
            parts << QStringLiteral("%1 %2").arg(words(side.label), textOf(side, figure, format));
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

QSize LessonBars::sizeHint() const
{
    const auto lines =
        std::ranges::count_if(sides, [this](const Side &side) { return has(m_figure.*side.value); });
    return { 320, int(lines) * (fontMetrics().height() + 10) };
}

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
        numbers = std::max(numbers, fontMetrics().horizontalAdvance(textOf(side, m_figure, m_format)));
    }
    const int height = fontMetrics().height() + 10;
    const double room = std::max(40, width() - labels - numbers - 32);
    QRectF line(0, 0, width(), height);
    for (const Side &side : sides) {
        if (!has(m_figure.*side.value))
            continue;
        painter.setPen(theme.quiet);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, words(side.label));
        const double length = largest > 0 ? room * std::abs(real(m_figure.*side.value)) / largest : 0;
        const QRectF bar(labels + 12, line.top() + 4, length, height - 8);
        painter.fillRect(bar, theme.of(side.colour));
        painter.setPen(theme.ink);
        painter.drawText(QRectF(bar.right() + 8, line.top(), numbers + 12, height),
            Qt::AlignVCenter | Qt::AlignLeft, textOf(side, m_figure, m_format));
        line.translate(0, height);
    }
}

} // namespace headroom
