// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tables.h"

#include "cli/commands.h"
#include "cli/run_options.h"
#include "explore/catalog.h"
#include "ledger/report.h"
#include "lessons/report.h"
#include "methods/method.h"
#include "model/family.h"
#include "model/import.h"
#include "run/hardware.h"
#include "run/optimizers.h"
#include "step/counting.h"
#include "units/error.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace headroom {

namespace {

QString translated(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

/// A column of a printed table: the key of its cells, and what stands above them.
struct Column {
    const char *key;
    const char *heading = ""; ///< context "CommandLine", to be translated
};

/// The lines of a table, as JSON objects; printed aligned under the headings, if there are any, or as JSON.
void printRows(bool json, std::initializer_list<Column> columns, QJsonArray rows)
{
    if (json)
        return print(QString::fromUtf8(QJsonDocument(rows).toJson()));
    QStringList keys;
    QJsonObject header;
    for (const Column &column : columns) {
        keys << QString::fromLatin1(column.key);
        header[keys.constLast()] = translated("CommandLine", column.heading);
    }
    if (*columns.begin()->heading != 0)
        rows.prepend(header);
    const Formatter format;
    const auto cell = [&](const QJsonObject &row, const QString &key) {
        const QJsonValue value = row[key];
        return value.isDouble() ? format.count(value.toInteger()) : value.toVariant().toString();
    };
    QList<qsizetype> widths;
    QList<bool> areNumbers;
    for (const QString &key : keys) {
        qsizetype width = 0;
        bool isNumber = false;
        for (const auto &row : rows) {
            width = std::max(width, cell(row.toObject(), key).size());
            isNumber = isNumber || row.toObject()[key].isDouble();
        }
        widths << width;
        areNumbers << isNumber;
    }
    QString text;
    for (const auto &row : rows) {
        QString line;
        for (qsizetype i = 0; i < keys.size(); ++i) {
            const QString content = cell(row.toObject(), keys[i]);
            line += (areNumbers[i] ? content.rightJustified(widths[i]) : content.leftJustified(widths[i]))
                + QStringLiteral("  ");
        }
        text += line.trimmed() + QLatin1Char('\n');
    }
    print(text);
}

/// Whether --format is json.
bool wantsJson(QCommandLineParser &parser, const QString &name, const QStringList &arguments)
{
    addFormat(parser, { QStringLiteral("text"), QStringLiteral("json") });
    parseArguments(parser, name, arguments);
    return oneOf(parser, QStringLiteral("format"), { QStringLiteral("text"), QStringLiteral("json") })
        == QLatin1String("json");
}

/// The same of a command that takes nothing else.
bool wantsJson(const QString &name, const QStringList &arguments)
{
    QCommandLineParser parser;
    const bool json = wantsJson(parser, name, arguments);
    if (!parser.positionalArguments().isEmpty())
        throw UsageError(translated(
            "CommandLine", QT_TRANSLATE_NOOP("CommandLine", "This command takes no further arguments.")));
    return json;
}

QJsonObject countRow(const QCommandLineParser &parser, const QString &config)
{
    QJsonObject row{ { QStringLiteral("config"), config } };
    try {
        const Architecture architecture = openConfig(parser, config).state.architecture;
        const Count count = countParameters(architecture);
        QJsonObject parts;
        for (int i = 0; i < componentCount; ++i)
            if (const std::int64_t elements = count.components[static_cast<std::size_t>(i)]; elements > 0)
                parts[utf8(components[static_cast<std::size_t>(i)].key)] = static_cast<qint64>(elements);
        row[QStringLiteral("model")] = architecture.name;
        if (!architecture.readAs.isEmpty())
            row[QStringLiteral("read_as")] = readAsText(architecture);
        row[QStringLiteral("parameters")] = static_cast<qint64>(count.total);
        row[QStringLiteral("active")] = static_cast<qint64>(count.active);
        row[QStringLiteral("components")] = parts;
        const QJsonObject kinds = countJson(count);
        for (auto it = kinds.begin(); it != kinds.end(); ++it)
            row[it.key()] = *it;
    } catch (const InputError &error) {
        row[QStringLiteral("error")] = error.message();
    }
    return row;
}

} // namespace

int runCount(const QString &name, const QStringList &arguments)
{
    QCommandLineParser parser;
    addAs(parser);
    const bool json = wantsJson(parser, name, arguments);
    const QStringList configs = parser.positionalArguments();
    if (configs.isEmpty())
        throw UsageError(translated("CommandLine",
            QT_TRANSLATE_NOOP("CommandLine",
                "At least one CONFIG is needed: a preset, a config.json, a folder holding one, a scenario, "
                "or -.")));
    QJsonArray rows;
    bool failed = false;
    for (const QString &config : configs) {
        rows.append(countRow(parser, config));
        failed = failed || rows.last().toObject().contains(QStringLiteral("error"));
    }
    printRows(json,
        { { "config" }, { "parameters" }, { "active" }, { "non_embedding" }, { "biases" }, { "read_as" },
            { "error" } },
        rows);
    return failed ? 1 : 0;
}

int runModels(const QString &name, const QStringList &arguments)
{
    QCommandLineParser parser;
    const bool json = wantsJson(parser, name, arguments);
    const QString query = parser.positionalArguments().join(QLatin1Char(' '));
    QJsonArray rows;
    for (const CatalogEntry &entry : found(catalog(), query)) {
        const Family &family = *entry.architecture.family;
        rows.append(QJsonObject{
            { QStringLiteral("name"), utf8(entry.preset.name) },
            { QStringLiteral("label"), utf8(entry.preset.label) },
            { QStringLiteral("family"), utf8(family.label) },
            { QStringLiteral("model_type"), utf8(family.modelType) },
            { QStringLiteral("parameters"), static_cast<qint64>(entry.count.total) },
            { QStringLiteral("active"), static_cast<qint64>(entry.count.active) },
            { QStringLiteral("step"),
                translated("CommandLine",
                    entry.stepVerified ? QT_TRANSLATE_NOOP("CommandLine", "verified")
                                       : QT_TRANSLATE_NOOP("CommandLine", "not verified")) },
        });
    }
    if (rows.isEmpty() && !json)
        throw InputError(translated("CommandLine",
            QT_TRANSLATE_NOOP(
                "CommandLine", "No built-in model matches “%1”: `headroom models` lists them all."))
                             .arg(query));
    printRows(json,
        { { "name", QT_TRANSLATE_NOOP("CommandLine", "name") },
            { "label", QT_TRANSLATE_NOOP("CommandLine", "model") },
            { "parameters", QT_TRANSLATE_NOOP("CommandLine", "parameters") },
            { "active", QT_TRANSLATE_NOOP("CommandLine", "a token passes") },
            { "family", QT_TRANSLATE_NOOP("CommandLine", "family") },
            { "step", QT_TRANSLATE_NOOP("CommandLine", "step") } },
        rows);
    return 0;
}

int runGpus(const QString &name, const QStringList &arguments)
{
    const bool json = wantsJson(name, arguments);
    QJsonArray rows;
    for (const Hardware &row : hardware())
        rows.append(QJsonObject{
            { QStringLiteral("name"), utf8(row.name) },
            { QStringLiteral("memory"), utf8(row.memory) },
            { QStringLiteral("bytes"), static_cast<qint64>(row.bytes) },
            { QStringLiteral("shown"), Formatter().bytes(row.bytes) },
        });
    printRows(json,
        { { "name", QT_TRANSLATE_NOOP("CommandLine", "name") },
            { "shown", QT_TRANSLATE_NOOP("CommandLine", "usable") },
            { "bytes", QT_TRANSLATE_NOOP("CommandLine", "bytes") },
            { "memory", QT_TRANSLATE_NOOP("CommandLine", "memory as sold") } },
        rows);
    return 0;
}

int runOptimizers(const QString &name, const QStringList &arguments)
{
    const bool json = wantsJson(name, arguments);
    QJsonArray rows;
    for (const OptimizerInfo &row : optimizers)
        rows.append(QJsonObject{
            { QStringLiteral("name"), utf8(row.word) },
            { QStringLiteral("label"), translated("Recipe", row.label) },
            { QStringLiteral("states_per_parameter"), row.statesPerParameter },
            { QStringLiteral("source"), QString::fromLatin1(row.source) },
        });
    printRows(json,
        { { "name", QT_TRANSLATE_NOOP("CommandLine", "name") },
            { "states_per_parameter", QT_TRANSLATE_NOOP("CommandLine", "states a parameter") },
            { "label", QT_TRANSLATE_NOOP("CommandLine", "optimizer") },
            { "source", QT_TRANSLATE_NOOP("CommandLine", "source") } },
        rows);
    return 0;
}

int runFormulas(const QString &name, const QStringList &arguments)
{
    const bool json = wantsJson(name, arguments);
    QJsonArray rows;
    for (const Method &row : methods())
        rows.append(QJsonObject{
            { QStringLiteral("name"), utf8(row.origin.key) },
            { QStringLiteral("label"), translated("Methods", row.origin.label) },
            { QStringLiteral("formula"), QString::fromUtf8(row.formula) },
            { QStringLiteral("scope"), translated("Methods", row.scope) },
            { QStringLiteral("divides"), row.divides },
            { QStringLiteral("source"), QString::fromUtf8(row.origin.source) },
        });
    printRows(json,
        { { "name", QT_TRANSLATE_NOOP("CommandLine", "name") },
            { "label", QT_TRANSLATE_NOOP("CommandLine", "method") },
            { "formula", QT_TRANSLATE_NOOP("CommandLine", "formula") },
            { "source", QT_TRANSLATE_NOOP("CommandLine", "source") } },
        rows);
    return 0;
}

int runLessons(const QString &name, const QStringList &arguments)
{
    QCommandLineParser parser;
    const bool json = wantsJson(parser, name, arguments);
    const QStringList ids = parser.positionalArguments();
    std::vector<const Lesson *> chosen;
    for (const QString &id : ids)
        chosen.push_back(&findLesson(id));
    if (ids.isEmpty())
        for (const Lesson &lesson : lessons())
            chosen.push_back(&lesson);
    if (json)
        print(QString::fromUtf8(QJsonDocument(lessonsJson(chosen)).toJson()));
    else
        print(lessonsText(chosen, Formatter(ByteUnit::Decimal)));
    return 0;
}

} // namespace headroom
