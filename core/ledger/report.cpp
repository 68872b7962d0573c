// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/report.h"

#include "ledger/entries.h"
#include "ledger/formula.h"
#include "ledger/verdict.h"
#include "ledger/verified.h"
#include "model/family.h"
#include "model/senses.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

namespace headroom {

namespace {

QJsonObject categoriesJson(const Ledger &ledger, std::int32_t sample, bool withTemporaries)
{
    const CategoryBytes bytes = categoriesAt(ledger, sample);
    QJsonObject json;
    const auto write = [&](Category category) {
        json[utf8(info(category).key)] = static_cast<qint64>(bytes[static_cast<std::size_t>(category)]);
    };
    for (Category category : { Category::Weights, Category::Gradients, Category::Optimizer, Category::Buffers,
             Category::Inputs, Category::Activations })
        write(category);
    if (withTemporaries)
        write(Category::Temporaries);
    if (ledger.recipe.mode == Mode::Prefill)
        write(Category::KvCache);
    return json;
}

/// For programs: numbers without signs that group them.
Formatter ungrouped()
{
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return Formatter(ByteUnit::Binary, locale);
}

QJsonArray ledgerJson(const Ledger &ledger, std::int32_t sample)
{
    QJsonArray rows;
    for (const Entry &entry : entriesAt(ledger, sample))
        rows.append(QJsonObject{
            { QStringLiteral("name"), nameOf(ledger, entry.row) },
            { QStringLiteral("module"), QString::fromStdString(ledger.modules[entry.row.module].path) },
            { QStringLiteral("component"), utf8(info(componentOf(ledger, entry.row)).key) },
            { QStringLiteral("category"), utf8(info(entry.row.category).key) },
            { QStringLiteral("count"), static_cast<qint64>(entry.count) },
            { QStringLiteral("shape"), shapeText(entry.row.shape) },
            { QStringLiteral("elements"), static_cast<qint64>(entry.row.shape.elements()) },
            { QStringLiteral("dtype"), utf8(info(entry.row.dtype).name) },
            { QStringLiteral("bytes"), static_cast<qint64>(entry.bytes) },
            { QStringLiteral("formula"), formulaText(ledger, entry, ungrouped()) },
            { QStringLiteral("why"), whyText(ledger, entry.row) },
        });
    return rows;
}

QString phaseOf(Moment moment)
{
    const Phase phase = moment == Moment::PeakForward ? Phase::Forward
        : moment == Moment::PeakBackward              ? Phase::Backward
                                                      : Phase::Step;
    return utf8(info(phase).key);
}

void addStep(QJsonObject &json, const Ledger &ledger)
{
    const Moment peak = peakMoment(ledger);
    json[QStringLiteral("end_of_forward")] = categoriesJson(ledger, ledger.at(Moment::EndOfForward), false);
    json[QStringLiteral("peak")] = QJsonObject{
        { QStringLiteral("bytes"), static_cast<qint64>(totalAt(ledger, peak)) },
        { QStringLiteral("phase"), phaseOf(peak) },
        { QStringLiteral("at"), instantText(ledger, ledger.at(peak)) },
        { QStringLiteral("categories"), categoriesJson(ledger, ledger.at(peak), true) },
    };
    json[QStringLiteral("peaks")] = QJsonObject{
        { QStringLiteral("forward"), static_cast<qint64>(totalAt(ledger, Moment::PeakForward)) },
        { QStringLiteral("backward"), static_cast<qint64>(totalAt(ledger, Moment::PeakBackward)) },
        { QStringLiteral("step"), static_cast<qint64>(totalAt(ledger, Moment::PeakStep)) },
    };
    if (ledger.recipe.mode == Mode::Prefill)
        json[QStringLiteral("kv_cache")] = static_cast<qint64>(categoriesAt(
            ledger, ledger.at(Moment::EndOfForward))[static_cast<std::size_t>(Category::KvCache)]);
    json[QStringLiteral("ledger")] = ledgerJson(ledger, ledger.at(Moment::EndOfForward));
    json[QStringLiteral("ledger_at_peak")] = ledgerJson(ledger, ledger.at(peak));
}

QJsonObject parametersJson(const Ledger &ledger)
{
    QJsonObject json = countJson(ledger.count);
    json[QStringLiteral("total")] = static_cast<qint64>(ledger.parameters);
    json[QStringLiteral("trainable")] = static_cast<qint64>(ledger.trainable);
    json[QStringLiteral("active")] = static_cast<qint64>(ledger.activeParameters);
    return json;
}

QString csvField(const QString &text)
{
    return text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"'))
        ? QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"')
        : text;
}

} // namespace

const std::array<MomentName, momentCount> &momentNames()
{
    static constexpr std::array<MomentName, momentCount> names{ {
        { Moment::PeakForward, "peak_forward", QT_TRANSLATE_NOOP("Moments", "peak of forward") },
        { Moment::EndOfForward, "end_of_forward", QT_TRANSLATE_NOOP("Moments", "end of forward") },
        { Moment::PeakBackward, "peak_backward", QT_TRANSLATE_NOOP("Moments", "peak of backward") },
        { Moment::PeakStep, "peak_step", QT_TRANSLATE_NOOP("Moments", "peak of the step") },
        { Moment::Steady, "steady", QT_TRANSLATE_NOOP("Moments", "between steps") },
    } };
    return names;
}

QString momentText(const Ledger &ledger, Moment moment)
{
    return hasStep(ledger) ? momentText(moment) : QCoreApplication::translate("Report", "parameters alone");
}

QString momentText(Moment moment)
{
    const auto *name = std::ranges::find(momentNames(), moment, &MomentName::moment);
    return QCoreApplication::translate("Moments", name->label);
}

QJsonObject countJson(const Count &count)
{
    QJsonObject active;
    for (const Convention &convention : conventions())
        active[QString::fromLatin1(convention.key)] = static_cast<qint64>(count.*convention.value);
    return {
        { QStringLiteral("active_by_convention"), active },
        { QStringLiteral("biases"), static_cast<qint64>(count.biases) },
        { QStringLiteral("embedding"), static_cast<qint64>(count.of(Component::Embedding)) },
        { QStringLiteral("non_embedding"), static_cast<qint64>(count.nonEmbedding()) },
    };
}

QJsonObject reportJson(
    const Ledger &ledger, const std::optional<Capacity> &capacity, const Allowances &allowances)
{
    QJsonObject json{
        { QStringLiteral("model"), ledger.architecture.name },
        { QStringLiteral("parameters"), parametersJson(ledger) },
        { QStringLiteral("method"), ledger.origin ? utf8(ledger.origin->key) : QStringLiteral("pytorch") },
        { QStringLiteral("verified"), ledger.stepVerified },
        { QStringLiteral("steady"), categoriesJson(ledger, ledger.at(Moment::Steady), false) },
    };
    if (const Architecture &a = ledger.architecture; !a.readAs.isEmpty())
        json[QStringLiteral("read_as")] =
            QJsonObject{ { QStringLiteral("family"), utf8(a.family->modelType) },
                { QStringLiteral("model_type"), a.readAs } };
    const bool known = hasStep(ledger);
    if (known && runsTextAlone(ledger.architecture))
        json[QStringLiteral("text_only")] = true;
    if (known)
        addStep(json, ledger);
    if (known && capacity) {
        const Verdict verdict = verdictOf(ledger, *capacity, allowances);
        json[QStringLiteral("fits")] = QJsonObject{
            { QStringLiteral("gpu"), capacity->name },
            { QStringLiteral("capacity"), static_cast<qint64>(verdict.capacity) },
            { QStringLiteral("allowances"), static_cast<qint64>(verdict.allowed) },
            { QStringLiteral("free"), static_cast<qint64>(verdict.free()) },
        };
    }
    return json;
}

QByteArray reportCsv(const Ledger &ledger)
{
    QString csv =
        QStringLiteral("moment,name,module,component,category,count,shape,elements,dtype,bytes,formula\r\n");
    for (const MomentName &name : momentNames()) {
        const bool wanted = name.moment == Moment::EndOfForward || name.moment == peakMoment(ledger);
        if (!wanted || ledger.at(name.moment) < 0)
            continue;
        for (const Entry &entry : entriesAt(ledger, ledger.at(name.moment))) {
            const QStringList fields{
                QString::fromLatin1(name.key),
                nameOf(ledger, entry.row),
                QString::fromStdString(ledger.modules[entry.row.module].path),
                utf8(info(componentOf(ledger, entry.row)).key),
                utf8(info(entry.row.category).key),
                QString::number(entry.count),
                shapeText(entry.row.shape),
                QString::number(entry.row.shape.elements()),
                utf8(info(entry.row.dtype).name),
                QString::number(entry.bytes),
                formulaText(ledger, entry, ungrouped()),
            };
            QStringList quoted;
            for (const QString &field : fields)
                quoted << csvField(field);
            csv += quoted.join(QLatin1Char(',')) + QStringLiteral("\r\n");
        }
    }
    return csv.toUtf8();
}

} // namespace headroom
