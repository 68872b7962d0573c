// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace headroom {

/// A label whose digits keep their places. Its text is its accessible name's value.
class FigureLabel : public QWidget {
    Q_OBJECT

public:
    explicit FigureLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    /// Room for the widest of these, whatever the text is: what stands beside it does not move.
    void reserve(const QStringList &texts);
    void setAlignment(Qt::Alignment alignment);
    /// It may become narrower than its text, which then ends in an ellipsis.
    void setElided(bool elided);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int widthOf(const QString &text) const;

    QString m_text;
    QStringList m_reserved;
    mutable int m_room = -1; ///< of the widest of those; -1: to be measured
    Qt::Alignment m_alignment = Qt::AlignLeft;
    bool m_elided = false;
};

} // namespace headroom
