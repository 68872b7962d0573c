// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check.h"

#include "cli/commands.h"
#include "cli/run_options.h"
#include "header/check.h"
#include "header/open.h"
#include "units/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace headroom {

namespace {

/// The model to hold the file against: the one that is named, else its own; none where nothing tells.
std::optional<Architecture> modelFor(
    const QCommandLineParser &parser, const QStringList &files, const Header &header)
{
    if (files.size() == 2)
        return openConfig(parser, files[1]).state.architecture;
    const QFileInfo info(header.path);
    const QDir folder = info.isDir() ? QDir(header.path) : info.dir();
    const bool tells =
        header.format == QStringLiteral("GGUF") || folder.exists(QStringLiteral("config.json"));
    return tells ? std::optional(architectureOf(header, parser.value(QStringLiteral("as")))) : std::nullopt;
}

} // namespace

int runCheck(const QString &name, const QStringList &arguments)
{
    QCommandLineParser parser;
    addFormat(parser, { QStringLiteral("text"), QStringLiteral("json") });
    addAs(parser);
    parseArguments(parser, name, arguments);
    const bool json =
        oneOf(parser, QStringLiteral("format"), { QStringLiteral("text"), QStringLiteral("json") })
        == QLatin1String("json");
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty() || files.size() > 2)
        throw UsageError(QCoreApplication::translate("CommandLine",
            "A file is needed: .safetensors, its index.json, a folder of shards or .gguf; a CONFIG may "
            "follow."));
    const Header header = readHeader(files[0]);
    const std::optional<Architecture> architecture = modelFor(parser, files, header);
    std::optional<HeaderCheck> check;
    if (architecture)
        check = checkHeader(header, *architecture);
    const Architecture model = architecture.value_or(Architecture());
    print(json ? QString::fromUtf8(QJsonDocument(headerJson(header, check, model)).toJson())
               : headerText(header, check, model, Formatter()));
    return check && !check->exact() ? 1 : 0;
}

} // namespace headroom
