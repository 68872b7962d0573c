// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_options.h"

#include "model/dimensions.h"
#include "model/import.h"
#include "run/allowance.h"
#include "run/choices.h"
#include "run/hardware.h"
#include "run/lora_targets.h"
#include "scenario/open.h"
#include "step/estimate.h"
#include "units/error.h"
#include "units/text.h"

#include <QCoreApplication>
#include <algorithm>

namespace headroom {

namespace {

struct Option {
    const char *name;
    const char *value;
    const char *help;
};

constexpr std::array<Option, 19> options{ {
    { "as", "MODEL_TYPE",
        QT_TRANSLATE_NOOP("CommandLine", "Reads the config's keys as this model_type's (its own).") },
    { "batch", "N", QT_TRANSLATE_NOOP("CommandLine", "Sequences in a micro-batch (1).") },
    { "sequence", "N",
        QT_TRANSLATE_NOOP("CommandLine", "Tokens in a sequence (1024, or the model's context if shorter).") },
    { "target-sequence", "N",
        QT_TRANSLATE_NOOP("CommandLine", "Tokens in the decoder's sequence (as many).") },
    { "mode", "train|prefill", QT_TRANSLATE_NOOP("CommandLine", "What is run (train).") },
    { "weights", "fp32|bf16|fp16", QT_TRANSLATE_NOOP("CommandLine", "Type of the parameters (fp32).") },
    { "autocast", "none|bf16|fp16",
        QT_TRANSLATE_NOOP("CommandLine", "Lower type of automatic mixed precision (none).") },
    { "attention", "sdpa|eager", QT_TRANSLATE_NOOP("CommandLine", "Attention kernel (sdpa).") },
    { "optimizer", "NAME", QT_TRANSLATE_NOOP("CommandLine", "See `headroom optimizers` (adamw).") },
    { "checkpointing", "none|full",
        QT_TRANSLATE_NOOP("CommandLine", "Whether layers are recomputed in backward (none).") },
    { "dropout", "on|off",
        QT_TRANSLATE_NOOP("CommandLine", "off: every dropout probability counts as 0 (on).") },
    { "lora", "R|none",
        QT_TRANSLATE_NOOP("CommandLine", "Low-rank adapters of rank R; all else is frozen (none).") },
    { "lora-targets", "NAMES",
        QT_TRANSLATE_NOOP("CommandLine", "The modules that get adapters (as PEFT has it for the model).") },
    { "gpu", "NAME", QT_TRANSLATE_NOOP("CommandLine", "A memory to fit, see `headroom gpus`.") },
    { "memory", "SIZE", QT_TRANSLATE_NOOP("CommandLine", "A memory to fit, such as 24GiB.") },
    { "allow", "NAMES",
        QT_TRANSLATE_NOOP("CommandLine",
            "What is set aside besides the tensors: rounding, segments, context, fragmentation, or all "
            "(none).") },
    { "method", "NAME",
        QT_TRANSLATE_NOOP("CommandLine", "How memory is counted, see `headroom formulas` (pytorch).") },
    { "devices", "N", QT_TRANSLATE_NOOP("CommandLine", "Devices that a method divides over (1).") },
    { "set", "DIMENSION=N",
        QT_TRANSLATE_NOOP("CommandLine", "Sets a dimension of the model; may be repeated.") },
} };

/// A number here, a choice in the window.
const QString loraOption = QStringLiteral("lora");

QString word(const char *text) { return QCoreApplication::translate("CommandLine", text); }

void addOption(QCommandLineParser &parser, const Option &option)
{
    parser.addOption(
        { QString::fromLatin1(option.name), word(option.help), QString::fromLatin1(option.value) });
}

std::int64_t wholeNumber(const QString &option, const QString &text, std::int64_t least = 1)
{
    bool isNumber = false;
    const std::int64_t value = text.toLongLong(&isNumber);
    if (!isNumber || value < least)
        throw InputError(
            word(QT_TRANSLATE_NOOP("CommandLine", "--%1 is “%2”: a whole number from %3 would be right."))
                .arg(option, text)
                .arg(least));
    return value;
}

/// A scenario's adapters keep their targets where only the rank is given.
std::optional<Lora> readLora(
    const QCommandLineParser &parser, const std::optional<Lora> &before, const Architecture &architecture)
{
    const QString rank = parser.value(loraOption);
    if (rank == QLatin1String("none"))
        return std::nullopt;
    Lora lora = before.value_or(Lora{ .targets = usualTargets(architecture) });
    if (parser.isSet(loraOption))
        lora.rank = wholeNumber(loraOption, rank);
    if (!parser.isSet(QStringLiteral("lora-targets")))
        return lora;
    lora.targets.clear();
    for (const QString &name :
        parser.value(QStringLiteral("lora-targets")).split(QLatin1Char(','), Qt::SkipEmptyParts))
        lora.targets.push_back(name.trimmed().toStdString());
    return lora;
}

/// The recipe with what the options say instead.
Recipe readRecipe(const QCommandLineParser &parser, Recipe recipe, const Architecture &architecture)
{
    const std::array<std::pair<const char *, std::int64_t Recipe::*>, 3> numbers{ {
        { "batch", &Recipe::batch },
        { "sequence", &Recipe::sequence },
        { "target-sequence", &Recipe::targetSequence },
    } };
    for (const auto &[name, member] : numbers)
        if (const QString option = QString::fromLatin1(name); parser.isSet(option))
            recipe.*member = wholeNumber(option, parser.value(option));
    for (const RunChoice &choice : runChoices())
        if (const QString option = QString::fromLatin1(choice.id);
            option != loraOption && parser.isSet(option)) {
            const std::vector<QString> words = choice.words();
            const QString word = oneOf(parser, option, QStringList(words.begin(), words.end()));
            choice.choose(
                recipe, architecture, static_cast<int>(std::ranges::find(words, word) - words.begin()));
        }
    if (parser.isSet(loraOption) || (recipe.lora && parser.isSet(QStringLiteral("lora-targets"))))
        recipe.lora = readLora(parser, recipe.lora, architecture);
    return recipe;
}

void setDimensions(const QStringList &settings, RunOptions &run)
{
    for (const QString &setting : settings) {
        const QString id = setting.section(QLatin1Char('='), 0, 0);
        const Dimension *dimension = findDimension(id.toStdString());
        if (!dimension || !dimension->applies(run.architecture)) {
            QStringList known;
            for (const Dimension &row : dimensions())
                if (row.applies(run.architecture))
                    known << utf8(row.id);
            throw InputError(word(QT_TRANSLATE_NOOP("CommandLine",
                                      "--set %1: this model has no dimension of that name; it has %2."))
                                 .arg(setting, known.join(QStringLiteral(", "))));
        }
        setDimension(*dimension,
            wholeNumber(QStringLiteral("set ") + id, setting.section(QLatin1Char('='), 1), dimension->least),
            run.architecture, run.recipe);
    }
}

/// By its name, or by the one name that is like it. THROWS InputError.
const Hardware &hardwareNamed(const QString &name)
{
    if (const Hardware *row = findHardware(name))
        return *row;
    const std::vector<const Hardware *> like = hardwareLike(name);
    if (like.size() == 1)
        return *like.front();
    if (like.empty())
        throw InputError(word(
            QT_TRANSLATE_NOOP("CommandLine",
                "There is no GPU “%1” in the list: `headroom gpus` shows it, and --memory takes any size."))
                             .arg(name));
    QStringList names;
    for (const Hardware *row : like)
        names << QStringLiteral("“%1”").arg(utf8(row->name));
    throw InputError(word(QT_TRANSLATE_NOOP("CommandLine", "There is more than one GPU “%1”: it may be %2."))
                         .arg(name, names.join(QStringLiteral(", "))));
}

std::optional<Capacity> readCapacity(
    const QCommandLineParser &parser, const std::optional<Capacity> &otherwise)
{
    if (parser.isSet(QStringLiteral("memory"))) {
        const QString size = parser.value(QStringLiteral("memory"));
        return Capacity{ size, parseMemory(size) };
    }
    if (!parser.isSet(QStringLiteral("gpu")))
        return otherwise;
    return capacityOf(hardwareNamed(parser.value(QStringLiteral("gpu"))));
}

const Method *readMethod(const QCommandLineParser &parser)
{
    const QString name = QStringLiteral("method");
    if (!parser.isSet(name) || parser.value(name) == QLatin1String("pytorch"))
        return nullptr;
    QStringList words{ QStringLiteral("pytorch") };
    for (const Method &method : methods())
        words << utf8(method.origin.key);
    return &findMethod(oneOf(parser, name, words));
}

Allowances readAllowances(const QCommandLineParser &parser, const Allowances &otherwise)
{
    if (!parser.isSet(QStringLiteral("allow")))
        return otherwise;
    Allowances allowances;
    for (const QString &name :
        parser.value(QStringLiteral("allow")).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const std::optional<Allowance> one = allowanceOf(name.trimmed().toStdString());
        if (!one && name != QLatin1String("all")) {
            QStringList words;
            for (const AllowanceInfo &row : allowanceTable)
                words << utf8(row.word);
            throw UsageError(word(QT_TRANSLATE_NOOP("CommandLine", "--allow takes %1 or all, not “%2”."))
                                 .arg(words.join(QStringLiteral(", ")), name));
        }
        for (const AllowanceInfo &row : allowanceTable)
            if (!one || row.value == *one)
                allowances.on[static_cast<std::size_t>(row.value)] = true;
    }
    return allowances;
}

} // namespace

Ledger ledgerOf(const RunOptions &run)
{
    return run.method ? estimateBy(*run.method, run.architecture, run.recipe, run.devices)
                      : estimate(run.architecture, run.recipe);
}

void addRunOptions(QCommandLineParser &parser)
{
    for (const Option &option : options)
        addOption(parser, option);
}

void addAs(QCommandLineParser &parser) { addOption(parser, options.front()); }

void addFormat(QCommandLineParser &parser, const QStringList &forms)
{
    parser.addOption({ QStringLiteral("format"),
        word(QT_TRANSLATE_NOOP("CommandLine", "In which form it is printed (%1).")).arg(forms.constFirst()),
        forms.join(QLatin1Char('|')), forms.constFirst() });
}

QString optionsText(const QCommandLineParser &parser)
{
    const QString text = parser.helpText(); // Qt's usage, a heading in some language, and a line an option
    return text.mid(text.indexOf(QLatin1String("\n  -")) + 1);
}

void parseArguments(QCommandLineParser &parser, const QString &command, const QStringList &arguments)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const QStringList help{ QStringLiteral("h"), QStringLiteral("help") };
    parser.addOption({ help, word(QT_TRANSLATE_NOOP("CommandLine", "Shows these options.")) });
    const bool isRight = parser.parse(QStringList{ QStringLiteral("headroom ") + command } + arguments);
    if (parser.isSet(help[1]))
        throw HelpWanted{ optionsText(parser) };
    if (!isRight)
        throw UsageError(parser.errorText());
}

QString onlyArgument(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() != 1)
        throw UsageError(word(QT_TRANSLATE_NOOP("CommandLine",
            "One CONFIG is needed: a preset, a config.json, a folder holding one, a scenario, or -.")));
    return parser.positionalArguments().constFirst();
}

QString oneOf(const QCommandLineParser &parser, const QString &option, const QStringList &words)
{
    const QString given = parser.value(option);
    if (!words.contains(given))
        throw UsageError(word(QT_TRANSLATE_NOOP("CommandLine", "--%1 takes %2, not “%3”."))
                             .arg(option, words.join(QStringLiteral(", ")), given));
    return given;
}

Scenario openConfig(const QCommandLineParser &parser, const QString &config)
{
    try {
        return openAnything(config, parser.value(QStringLiteral("as"))).scenario;
    } catch (const UnknownModelType &error) {
        if (error.offer().isEmpty())
            throw;
        throw InputError(word(
            QT_TRANSLATE_NOOP("CommandLine", "%1 Its keys are like those of %2: --as %2 would read them so."))
                             .arg(error.message(), error.offer()));
    }
}

RunOptions readRunOptions(const QCommandLineParser &parser, const QString &config)
{
    const Method *method = readMethod(parser);
    Devices devices;
    if (const QString name = QStringLiteral("devices"); parser.isSet(name))
        devices.count = wholeNumber(name, parser.value(name));
    if (!method && devices.count > 1)
        throw UsageError(word(QT_TRANSLATE_NOOP(
            "CommandLine", "--devices is for a --method that divides: `headroom formulas` shows which do.")));
    const Scenario scenario = openConfig(parser, config);
    const State &state = scenario.state;
    RunOptions run{ state.architecture, readRecipe(parser, state.recipe, state.architecture), {}, method,
        devices, {}, scenario.pinboard };
    setDimensions(parser.values(QStringLiteral("set")), run);
    run.capacity = readCapacity(parser, state.capacity);
    run.allowances = readAllowances(parser, state.allowances);
    return run;
}

} // namespace headroom
