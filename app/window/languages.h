// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

namespace headroom {

/// The program's languages, switched while it runs. Numbers follow the language.
class Languages {
public:
    Languages() = default;
    ~Languages();
    Q_DISABLE_COPY_MOVE(Languages)

    /// Codes: "de", "en". In the order of their own names.
    [[nodiscard]] static QStringList available();
    [[nodiscard]] static QString nativeName(const QString &code);
    /// Of the available ones, the one that the system speaks; "en" if it speaks none.
    [[nodiscard]] static QString ofSystem();

    void use(const QString &code);
    [[nodiscard]] const QString &current() const { return m_code; }

private:
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt; ///< of Qt's own dialogs
};

} // namespace headroom
