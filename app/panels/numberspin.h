// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace headroom {

/// An exact whole number, thousands grouped. (QSpinBox ends at 2^31; a double is exact to 2^53.)
class NumberSpin : public QDoubleSpinBox {
    Q_OBJECT

public:
    explicit NumberSpin(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace headroom
