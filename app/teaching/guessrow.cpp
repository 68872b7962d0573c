// SPDX-License-Identifier: GPL-3.0-or-later
#include "teaching/guessrow.h"

#include "lessons/report.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <cmath>

namespace headroom {

namespace {

constexpr int steps = 200;

/// What is guessed: the truth, or what the formula gives where no model can be asked.
Value answerOf(const Figure &figure) { return has(figure.truth) ? figure.truth : figure.computed; }

/// A whole power of ten well below the answer: the slider spans four of them.
double lowest(double answer)
{
    return std::pow(10, std::floor(std::log10(std::max(std::abs(answer), 1e-6))) - 2);
}

} // namespace

GuessRow::GuessRow(QWidget *parent)
    : QWidget(parent)
    , m_question(new QLabel(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_guess(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("lesson.guess"));
    m_slider->setObjectName(QStringLiteral("lesson.guess.slider"));
    m_guess->setObjectName(QStringLiteral("lesson.guess.answer"));
    m_button->setObjectName(QStringLiteral("lesson.guess.reveal"));
    m_slider->setRange(0, steps);
    m_question->setWordWrap(true);
    m_guess->setWordWrap(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_question, 0, 0, 1, 2);
    grid->addWidget(m_slider, 1, 0);
    grid->addWidget(m_button, 1, 1);
    grid->addWidget(m_guess, 2, 0, 1, 2);
    connect(m_slider, &QSlider::valueChanged, this, &GuessRow::showGuess);
    connect(m_button, &QPushButton::clicked, this, &GuessRow::reveal);
}

void GuessRow::ask(const Figure &figure, const Formatter &format)
{
    m_figure = figure;
    m_format = format;
    m_answer = real(answerOf(figure));
    m_revealed = false;
    m_slider->setEnabled(true);
    m_button->setEnabled(true);
    m_slider->setValue(steps / 8);
    showGuess();
    retranslate();
}

double GuessRow::guess() const
{
    const double size = lowest(m_answer) * std::pow(10, 4.0 * m_slider->value() / steps);
    return m_answer < 0 ? -size : size;
}

void GuessRow::showGuess()
{
    const QString text = tr("Your guess: %1").arg(valueText(guess(), m_figure.unit, m_format));
    m_guess->setText(text);
    m_slider->setAccessibleDescription(text);
}

void GuessRow::reveal()
{
    m_revealed = true;
    m_slider->setEnabled(false);
    m_button->setEnabled(false);
    const double times = m_answer == 0 ? 0 : guess() / m_answer;
    m_guess->setText(tr("Your guess: %1. It is %2: you were at %3 of it.")
                         .arg(valueText(guess(), m_figure.unit, m_format),
                             valueText(answerOf(m_figure), m_figure.unit, m_format),
                             m_format.share(std::llround(times * 1000), 1000)));
    Q_EMIT revealed();
}

void GuessRow::retranslate()
{
    m_question->setText(tr("Before you look: how much is it? %1")
                            .arg(QCoreApplication::translate("Lessons", m_figure.what ? m_figure.what : "")));
    m_slider->setAccessibleName(tr("Your guess"));
    m_button->setText(tr("&Reveal"));
}

} // namespace headroom
