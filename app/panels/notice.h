// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace headroom {

/// Says, without stopping anybody, why something was refused; gone at the next thing that succeeds.
class Notice : public QWidget {
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    void say(const QString &sentence);
    void retranslate();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_sentence;
    QToolButton *m_close;
};

} // namespace headroom
