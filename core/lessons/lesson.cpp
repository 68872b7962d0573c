// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson.h"

#include "lessons/documents.h"
#include "model/dimensions.h"
#include "units/checked.h"
#include "units/error.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

/// What a rule finds, or nothing where these numbers make no model.
Value asked(Value (*rule)(const Inputs &), const Inputs &inputs)
{
    try {
        return rule ? rule(inputs) : Value();
    } catch (const InputError &) {
        return {};
    }
}

} // namespace

double real(const Value &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole);
    const auto *number = std::get_if<double>(&value);
    return number ? *number : 0;
}

Inputs::Inputs(std::span<const Input> rows, std::vector<double> values)
    : m_rows(rows)
    , m_values(std::move(values))
{
}

double Inputs::real(std::string_view symbol) const
{
    const auto row = std::ranges::find(m_rows, symbol, &Input::symbol);
    Q_ASSERT(row != m_rows.end());
    return m_values[static_cast<std::size_t>(row - m_rows.begin())];
}

std::int64_t Inputs::operator()(std::string_view symbol) const { return std::llround(real(symbol)); }

const UnitName &info(Unit unit)
{
    static constexpr std::array<UnitName, 8> names{ {
        { "parameters", QT_TRANSLATE_NOOP("Lessons", "parameters") },
        { "bytes", "" },
        { "bytes", "" },
        { "MiB", "" },
        { "ratio", "" },
        { "ratio", "" },
        { "count", "" },
        { "bits", QT_TRANSLATE_NOOP("Lessons", "bits") },
    } };
    return names[static_cast<std::size_t>(unit)];
}

const char *titleOf(LessonSource document)
{
    static constexpr std::array titles{
        QT_TRANSLATE_NOOP("Lessons", "Slides: the size of a language model"),
        QT_TRANSLATE_NOOP("Lessons", "Article: parameters and memory requirements, a deep dive"),
        QT_TRANSLATE_NOOP("Lessons", "Blog: sizing an LLM, parameters"),
    };
    return titles[static_cast<std::size_t>(document)];
}

std::span<const Lesson> lessons()
{
    static const std::vector<Lesson> all = [] {
        std::vector<Lesson> rows;
        for (std::span<const Lesson> part : { slidesParameters(), slidesStorage(), articleParameters(),
                 articleMemory(), articleScale(), blogLessons() })
            rows.insert(rows.end(), part.begin(), part.end());
        return rows;
    }();
    return all;
}

const Lesson &findLesson(const QString &id)
{
    const QByteArray wanted = id.toUpper().toUtf8();
    const auto all = lessons();
    const auto row = std::ranges::find(all, std::string_view(wanted.constData()), &Lesson::id);
    if (row == all.end())
        throw InputError(QCoreApplication::translate(
            "Lessons", "There is no lesson “%1”: they are S0.1 to S0.12, S1.1 to S1.15 and S2.1 to S2.8.")
                             .arg(id));
    return *row;
}

Inputs ownInputs(const Lesson &lesson)
{
    std::vector<double> values;
    for (const Input &input : lesson.inputs)
        values.push_back(input.start);
    return { lesson.inputs, values };
}

Inputs inputsFrom(const Lesson &lesson, const Architecture &architecture, const Recipe &recipe)
{
    std::vector<double> values;
    for (const Input &input : lesson.inputs) {
        const Dimension *dimension = findDimension(input.dimension);
        const bool has = dimension && dimension->applies(architecture);
        values.push_back(has ? static_cast<double>(valueOf(*dimension, architecture, recipe)) : input.start);
    }
    return { lesson.inputs, values };
}

std::vector<Figure> evaluate(const Lesson &lesson, const Inputs &inputs)
{
    const bool own = std::ranges::equal(inputs.values(), ownInputs(lesson).values());
    std::vector<Figure> figures;
    for (const FigureRule &rule : lesson.figures)
        figures.push_back({ rule.what, rule.unit, own ? rule.claimed : Value(), asked(rule.computed, inputs),
            asked(rule.truth, inputs), own ? rule.said : nullptr });
    return figures;
}

} // namespace headroom
