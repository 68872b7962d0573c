// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/numberspin.h"

#include "units/format.h"
#include "units/read_number.h"

#include <QCoreApplication>
#include <QWheelEvent>

namespace headroom {

NumberSpin::NumberSpin(QWidget *parent) : QDoubleSpinBox(parent)
{
    setDecimals(0);
    setRange(1, 1e12);
    setGroupSeparatorShown(true);
    setKeyboardTracking(false);
    setButtonSymbols(NoButtons);
    setAlignment(Qt::AlignRight);
    setFocusPolicy(Qt::StrongFocus);
    setCorrectionMode(CorrectToPreviousValue);
}

QSize NumberSpin::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(QStringLiteral("1,000,000")) + 16, fontMetrics().height() + 9 };
}

/// Anything may be typed on the way to a number.
QValidator::State NumberSpin::validate(QString &text, int &) const
{
    const std::optional<std::int64_t> number = readWholeNumber(text, locale());
    const bool fits = number && double(*number) >= minimum() && double(*number) <= maximum();
    return fits ? QValidator::Acceptable : QValidator::Intermediate;
}

double NumberSpin::valueFromText(const QString &text) const
{
    const std::optional<std::int64_t> number = readWholeNumber(text, locale());
    return number ? double(*number) : value();
}

/// Qt asks for it when somebody is done and the text is not acceptable.
void NumberSpin::fixup(QString &text) const { Q_EMIT refused(text); }

void NumberSpin::enterEvent(QEnterEvent *event)
{
    m_wheel.enter();
    QDoubleSpinBox::enterEvent(event);
}

void NumberSpin::leaveEvent(QEvent *event)
{
    m_wheel.leave();
    QDoubleSpinBox::leaveEvent(event);
}

void NumberSpin::wheelEvent(QWheelEvent *event)
{
    if (m_wheel.takes())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

QString numberProblem(const QString &label, const QString &text, std::int64_t least, std::int64_t most)
{
    const std::optional<std::int64_t> number = readWholeNumber(text);
    const Formatter format;
    if (number && *number < least)
        return QCoreApplication::translate("Parameters", "%1: %2 must be at least %3.")
            .arg(label, text.trimmed(), format.count(least));
    if (number && *number > most)
        return QCoreApplication::translate("Parameters", "%1: %2 must be at most %3.")
            .arg(label, text.trimmed(), format.count(most));
    return QCoreApplication::translate(
        "Parameters", "%1: “%2” is no whole number; such as %3, 4k, 2M or 1e6 would be.")
        .arg(label, text.trimmed(), format.count(1536));
}

} // namespace headroom
