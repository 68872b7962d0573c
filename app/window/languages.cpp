// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace headroom {

namespace {

const QString folder = QStringLiteral(":/i18n");
const QString prefix = QStringLiteral("headroom_");

/// As the system's country writes where it speaks the language (Austrian German groups its way), else as the
/// language does. Not the system's own locale: its numbers may be set to follow another language.
QLocale localeOf(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale own(code);
    return system.language() == own.language() ? QLocale(system.language(), system.territory()) : own;
}

} // namespace

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

QStringList Languages::available()
{
    QStringList codes;
    for (const QString &file : QDir(folder).entryList({ prefix + QStringLiteral("*.qm") }))
        codes += file.chopped(3).mid(prefix.size());
    if (!codes.contains(QStringLiteral("en")))
        codes += QStringLiteral("en"); // the sources' own
    codes.sort();
    return codes;
}

QString Languages::nativeName(const QString &code)
{
    // QLocale would say "American English" for "en".
    return code == QLatin1String("en") ? QStringLiteral("English") : QLocale(code).nativeLanguageName();
}

QString Languages::ofSystem()
{
    const QStringList codes = available();
    for (const QString &wish : QLocale::system().uiLanguages()) {
        const QString code = wish.section(QLatin1Char('-'), 0, 0);
        if (codes.contains(code))
            return code;
    }
    return QStringLiteral("en");
}

void Languages::use(const QString &code)
{
    if (code == m_code)
        return;
    m_code = code;
    QLocale::setDefault(localeOf(code));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(prefix + code, folder))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace headroom
