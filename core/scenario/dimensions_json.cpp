// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/dimensions_json.h"

#include "model/config.h"
#include "model/dimensions.h"
#include "model/import.h"
#include "units/error.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>
#include <map>

namespace headroom {

namespace {

using Values = std::map<const Dimension *, std::int64_t>;

QString idOf(const Dimension &dimension) { return utf8(dimension.id); }

/// A number that setDimension() adapts and that is no slider's own.
struct Derived {
    const char *key;
    std::int64_t smallest;
    std::int64_t &(*field)(Architecture &);
};

constexpr std::array<Derived, 5> derivedNumbers{ {
    { "kv_heads", 1, [](Architecture &a) -> std::int64_t & { return a.kvHeads; } },
    { "d_ff_per_d_model", 0, [](Architecture &a) -> std::int64_t & { return a.dFfPerDModel; } },
    { "encoder_heads", 1, [](Architecture &a) -> std::int64_t & { return a.encoder.heads; } },
    { "encoder_d_ff", 1, [](Architecture &a) -> std::int64_t & { return a.encoder.dFf; } },
    { "vision_output_width", 0, [](Architecture &a) -> std::int64_t & { return a.vision.outputWidth; } },
} };

/// With these set, in the table's order, and what follows adapted; then exactly as they are given.
Architecture with(const Values &values, Architecture a)
{
    Recipe aside;
    for (const Dimension &dimension : dimensions())
        if (const auto given = values.find(&dimension); given != values.end())
            setDimension(dimension, given->second, a, aside);
    for (const auto &[dimension, value] : values)
        dimension->ofModel(a) = value;
    return a;
}

/// A width of dense layers comes and goes with them.
bool appliesToOneOf(const Dimension &dimension, const Architecture &one, const Architecture &other)
{
    return dimension.applies(one) || dimension.applies(other);
}

/// The least that has to be said so that with() gives every dimension of the changed model.
Values changes(const Architecture &opened, const Architecture &changed)
{
    Values values;
    for (bool complete = false; !complete;) {
        complete = true;
        const Architecture reached = with(values, opened);
        for (const Dimension &dimension : dimensions()) {
            if (dimension.ofModel == nullptr || !appliesToOneOf(dimension, opened, changed)
                || values.contains(&dimension))
                continue;
            const std::int64_t value = valueOf(dimension, changed, {});
            if (value == valueOf(dimension, opened, {}) && value == valueOf(dimension, reached, {}))
                continue;
            values[&dimension] = value;
            complete = false;
        }
    }
    return values;
}

[[noreturn]] void refuse(const QString &id, const Architecture &architecture, const QString &file)
{
    QStringList known;
    for (const Dimension &dimension : dimensions())
        if (dimension.ofModel != nullptr && dimension.applies(architecture))
            known << idOf(dimension);
    throw InputError(QCoreApplication::translate(
        "Scenario", "%1: “model.dimensions.%2” is no dimension of this model, which has %3.")
                         .arg(file, id, known.join(QStringLiteral(", "))));
}

} // namespace

DimensionsJson dimensionsJson(const Architecture &opened, const Architecture &architecture)
{
    DimensionsJson json;
    const Values values = changes(opened, architecture);
    for (const auto &[dimension, value] : values)
        json.dimensions[idOf(*dimension)] = qint64(value);
    Architecture reached = with(values, opened);
    Architecture wanted = architecture;
    for (const Derived &number : derivedNumbers)
        if (number.field(reached) != number.field(wanted))
            json.derived[QLatin1String(number.key)] = qint64(number.field(wanted));
    return json;
}

Architecture readDimensions(const Config &model, const Architecture &opened)
{
    const Config given = model.section("dimensions");
    Values values;
    for (const QString &id : given.object().keys()) {
        const Dimension *dimension = findDimension(id.toStdString());
        if (dimension == nullptr || dimension->ofModel == nullptr)
            refuse(id, opened, model.file());
        values[dimension] = given.integer(
            dimension->id.data(), valueOf(*dimension, opened, {}), dimension->least, dimension->limit);
    }
    Architecture architecture = with(values, opened);
    for (const auto &[dimension, value] : values)
        if (!appliesToOneOf(*dimension, opened, architecture))
            refuse(idOf(*dimension), opened, model.file());
    const Config derived = model.section("derived");
    for (const Derived &number : derivedNumbers) {
        std::int64_t &field = number.field(architecture);
        field = derived.integer(number.key, field, number.smallest);
    }
    architecture.name = model.file(); // for what validate() may have to say
    validate(architecture);
    architecture.name = opened.name;
    return architecture;
}

} // namespace headroom
