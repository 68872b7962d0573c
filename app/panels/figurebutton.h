// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace headroom {

/// A flat button that says a number of bytes: at its right end, so that those above each other line up.
class FigureButton : public QToolButton {
    Q_OBJECT

public:
    explicit FigureButton(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace headroom
