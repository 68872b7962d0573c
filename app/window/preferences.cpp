// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/preferences.h"

#include "ledger/estimate.h"
#include "model/dimensions.h"
#include "model/import.h"
#include "run/choices.h"
#include "units/error.h"

#include <QSettings>
#include <algorithm>

namespace headroom {

namespace {

const QString unitKey = QStringLiteral("view/unit");
const QString themeKey = QStringLiteral("view/theme");
const QString languageKey = QStringLiteral("view/language");
const QString sourceKey = QStringLiteral("state/source");
const QString numbersGroup = QStringLiteral("state/numbers/");
const QString choicesGroup = QStringLiteral("state/choices/");
const QString decimal = QStringLiteral("GB");
const QStringList themes{ QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark") };

QString keyOf(const Dimension &dimension)
{
    return numbersGroup + QString::fromUtf8(dimension.id.data(), qsizetype(dimension.id.size()));
}

QString keyOf(const RunChoice &choice) { return choicesGroup + QLatin1String(choice.id); }

/// As it was, not as setDimension() would adapt it: the values were valid together.
void putBack(const QSettings &settings, const Dimension &dimension, State &state)
{
    bool isNumber = false;
    const qlonglong value = settings.value(keyOf(dimension)).toLongLong(&isNumber);
    if (!isNumber || value < 1)
        return;
    if (dimension.ofModel != nullptr)
        dimension.ofModel(state.architecture) = value;
    else
        state.recipe.*dimension.ofRun = value;
}

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

std::optional<State> readState(const QSettings &settings)
{
    if (!settings.contains(sourceKey))
        return std::nullopt;
    try {
        State state = openState(settings.value(sourceKey).toString());
        for (const Dimension &dimension : dimensions())
            putBack(settings, dimension, state);
        for (const RunChoice &choice : runChoices()) {
            const auto words = choice.words();
            const auto word = std::ranges::find(words, settings.value(keyOf(choice)).toString());
            if (word != words.end())
                choice.choose(state.recipe, state.architecture, int(word - words.begin()));
        }
        validate(state.architecture);
        static_cast<void>(estimate(state.architecture, state.recipe));
        return state;
    } catch (const InputError &) {
        return std::nullopt; // the file is gone, or the settings were edited
    }
}

void write(QSettings &settings, const State &state)
{
    settings.setValue(sourceKey, state.source);
    for (const Dimension &dimension : dimensions())
        settings.setValue(keyOf(dimension), qlonglong(valueOf(dimension, state.architecture, state.recipe)));
    for (const RunChoice &choice : runChoices())
        settings.setValue(keyOf(choice), choice.words()[size_t(choice.chosen(state.recipe))]);
}

} // namespace headroom
