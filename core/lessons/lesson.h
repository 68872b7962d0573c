// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "run/recipe.h"

#include <QString>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace headroom {

/// A figure of a lesson: nothing, a whole number of bytes or parameters, or a real one.
using Value = std::variant<std::monostate, std::int64_t, double>;
[[nodiscard]] inline bool has(const Value &value) { return value.index() != 0; }
[[nodiscard]] double real(const Value &value); ///< 0 for nothing

/// A number that a lesson's formula takes: a control on its page.
struct Input {
    std::string_view symbol; ///< as the formula writes it
    const char *label;       ///< context "Lessons", to be translated
    double start;            ///< as in the document's own example
    double smallest;
    double largest;
    int decimals = 0;
    std::string_view
        dimension = {}; ///< id of the same number of the window's model or run (model/dimensions.h)
    bool logarithmic = true;
};

/// The numbers at hand, in the order of the lesson's inputs.
class Inputs {
public:
    Inputs(std::span<const Input> rows, std::vector<double> values);

    [[nodiscard]] double real(std::string_view symbol) const;
    [[nodiscard]] std::int64_t operator()(std::string_view symbol) const; ///< rounded
    [[nodiscard]] std::span<const Input> rows() const { return m_rows; }
    [[nodiscard]] std::span<const double> values() const { return m_values; }

private:
    std::span<const Input> m_rows;
    std::vector<double> m_values;
};

/// What a figure is counted in.
enum class Unit : std::uint8_t { Parameters, Bytes, Change, MiB, Ratio, Share, Count, Bits };
struct UnitName {
    std::string_view key; ///< in JSON
    const char *label;    ///< context "Lessons"; empty where the formatter says it
};
[[nodiscard]] const UnitName &info(Unit unit);

/// A figure of a document: what it prints, what its own formula gives, and what the program finds for a real
/// model of those dimensions.
struct FigureRule {
    const char *what; ///< context "Lessons", to be translated
    Unit unit;
    Value claimed;                               ///< in the document's own example; nothing: it prints none
    Value (*computed)(const Inputs &) = nullptr; ///< null: there is no formula
    Value (*truth)(const Inputs &) = nullptr;    ///< null: there is no model to ask
    const char *said = nullptr;                  ///< the claim as the document prints it, in its unit: 40 MB
};

struct Figure {
    const char *what;
    Unit unit;
    Value claimed; ///< nothing where the inputs are no longer the document's
    Value computed;
    Value truth;
    const char *said = nullptr;
};

enum class LessonSource : std::uint8_t { Slides, Article, Blog };
[[nodiscard]] const char *titleOf(LessonSource document); ///< context "Lessons"

/// What the main window is set to by "try it here".
struct Setting {
    Architecture architecture;
    Recipe recipe;
};

/// One row of the three documents: a page of the lessons.
struct Lesson {
    std::string_view id; ///< S1.4
    LessonSource document;
    const char *title;   ///< context "Lessons", as are text and slip
    const char *formula; ///< in symbols; not translated
    const char *text;    ///< two to five plain sentences
    const char *slip;    ///< null: the document is right
    std::span<const Input> inputs;
    std::span<const FigureRule> figures;
    Setting (*setting)(const Inputs &) = nullptr; ///< null: there is nothing to try
};

/// All 35, in the documents' order.
[[nodiscard]] std::span<const Lesson> lessons();

/// THROWS InputError saying which ids there are.
[[nodiscard]] const Lesson &findLesson(const QString &id);

/// The document's own numbers, and those of a model and run; what these do not have stays the document's.
[[nodiscard]] Inputs ownInputs(const Lesson &lesson);
[[nodiscard]] Inputs inputsFrom(const Lesson &lesson, const Architecture &architecture, const Recipe &recipe);

/// The figures for these numbers. A number that no model can have gives a figure without truth.
[[nodiscard]] std::vector<Figure> evaluate(const Lesson &lesson, const Inputs &inputs);

} // namespace headroom
