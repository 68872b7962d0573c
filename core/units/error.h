// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <exception>

namespace headroom {

/// What the user gave cannot be used. The message is one translated sentence: what, where, what would be
/// right.
class InputError : public std::exception {
public:
    explicit InputError(QString message) : m_message(std::move(message)), m_utf8(m_message.toUtf8()) { }

    [[nodiscard]] const QString &message() const { return m_message; }
    [[nodiscard]] const char *what() const noexcept override { return m_utf8.constData(); }

private:
    QString m_message;
    QByteArray m_utf8;
};

} // namespace headroom
