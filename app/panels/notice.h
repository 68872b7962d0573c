// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <cstdint>
#include <functional>

class QLabel;
class QToolButton;

namespace headroom {

/// Says, without stopping anybody, why something was refused, or what else is worth a line. Gone at the next
/// thing that succeeds.
class Notice : public QWidget {
    Q_OBJECT

public:
    enum class Kind : std::uint8_t { Information, Problem };

    explicit Notice(QWidget *parent = nullptr);

    void tell(const QString &sentence); ///< information
    void refuse(const QString &sentence);
    /// A button beside what was said last, that does something about it.
    void offer(const QString &button, std::function<void()> does);
    /// Something succeeded. An offer stays until it is taken or dismissed.
    void settle();
    [[nodiscard]] Kind kind() const { return m_kind; }
    void retranslate();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(const QString &sentence, Kind kind);

    Kind m_kind = Kind::Problem;
    QLabel *m_sentence;
    QToolButton *m_button;
    QToolButton *m_close;
    std::function<void()> m_does;
};

} // namespace headroom
