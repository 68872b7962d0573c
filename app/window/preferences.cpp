// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/preferences.h"

#include <QSettings>
#include <algorithm>

namespace headroom {

namespace {

const QString unitKey = QStringLiteral("view/unit");
const QString themeKey = QStringLiteral("view/theme");
const QString languageKey = QStringLiteral("view/language");
const QString decimal = QStringLiteral("GB");
const QStringList themes{ QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark") };

} // namespace

QSettings windowSettings() { return QSettings(QStringLiteral("headroom"), QStringLiteral("headroom")); }

Preferences readPreferences(const QSettings &settings)
{
    Preferences preferences;
    if (settings.value(unitKey).toString() == decimal)
        preferences.unit = ByteUnit::Decimal;
    const auto theme = themes.indexOf(settings.value(themeKey).toString());
    preferences.theme = static_cast<ThemeChoice>(std::max<qsizetype>(theme, 0));
    preferences.language = settings.value(languageKey).toString();
    return preferences;
}

void write(QSettings &settings, const Preferences &preferences)
{
    settings.setValue(unitKey, preferences.unit == ByteUnit::Decimal ? decimal : QStringLiteral("GiB"));
    settings.setValue(themeKey, themes[static_cast<int>(preferences.theme)]);
    settings.setValue(languageKey, preferences.language);
}

} // namespace headroom
