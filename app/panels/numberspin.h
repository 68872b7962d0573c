// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/wheelrest.h"

#include <QDoubleSpinBox>
#include <cstdint>

namespace headroom {

/// An exact whole number, thousands grouped; it reads what readWholeNumber() reads. What is none, or out of
/// range, is refused and said, and the number that was there returns. (QSpinBox ends at 2^31; a double is
/// exact to 2^53.)
class NumberSpin : public QDoubleSpinBox {
    Q_OBJECT

public:
    explicit NumberSpin(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    QValidator::State validate(QString &text, int &position) const override;
    double valueFromText(const QString &text) const override;
    void fixup(QString &text) const override;

Q_SIGNALS:
    /// Somebody was done typing, and this cannot be.
    void refused(const QString &text) const;

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    WheelRest m_wheel;
};

/// Why a text cannot be the number called `label`: what is wrong, and what would be right.
[[nodiscard]] QString numberProblem(
    const QString &label, const QString &text, std::int64_t least, std::int64_t most);

} // namespace headroom
