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

/// A count or a size does not fit 63 bits: an overflow is an error, never a number. What led to it was given,
/// so that whoever says what is wrong with what was given says this too.
class Overflow : public InputError {
public:
    Overflow();
};

} // namespace headroom
