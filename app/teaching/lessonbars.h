// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson.h"
#include "units/format.h"

#include <QWidget>

namespace headroom {

/// A figure as three bars to one scale: what the document says, what its formula gives, what is true.
class LessonBars : public QWidget {
    Q_OBJECT

public:
    explicit LessonBars(QWidget *parent = nullptr);

    void display(const Figure &figure, const Formatter &format);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Figure m_figure{};
    Formatter m_format;
};

/// "the document says … · its formula gives … · the truth is …", with what there is.
[[nodiscard]] QString sentenceOf(const Figure &figure, const Formatter &format);

} // namespace headroom
