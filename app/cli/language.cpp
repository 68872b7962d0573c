// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/language.h"

#include <QCommandLineParser>
#include <QLocale>

namespace headroom {

namespace {

bool isForPrograms(const QStringList &arguments)
{
    QCommandLineParser parser; // knows but these two: what is wrong with the others is not said here
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const QString form = QStringLiteral("format");
    const QString output = QStringLiteral("output");
    parser.addOption({ form, {}, form });
    parser.addOption({ { QStringLiteral("o"), output }, {}, output });
    static_cast<void>(parser.parse(QStringList{ QString() } + arguments));
    return parser.value(form) == QLatin1String("json") || parser.value(form) == QLatin1String("csv")
        || parser.value(output).endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
}

} // namespace

void speakFor(const QStringList &arguments, Languages &languages)
{
    if (isForPrograms(arguments))
        QLocale::setDefault(QLocale::c());
    else
        languages.use(Languages::ofSystem());
}

} // namespace headroom
