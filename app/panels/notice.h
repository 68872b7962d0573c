// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

class QLabel;
class QToolButton;

namespace headroom {

/// Says, without stopping anybody, why something was refused; gone at the next thing that succeeds.
class Notice : public QWidget {
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    void say(const QString &sentence);
    /// The same, and a button that does something about it.
    void offer(const QString &sentence, const QString &button, std::function<void()> does);
    void retranslate();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_sentence;
    QToolButton *m_button;
    QToolButton *m_close;
    std::function<void()> m_does;
};

} // namespace headroom
