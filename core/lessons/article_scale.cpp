// SPDX-License-Identifier: GPL-3.0-or-later
// S1.13 to S1.15: scaling, techniques, GPT-3.
#include "lessons/documents.h"
#include "lessons/models.h"

#include "lessons/techniques.h"
#include "sizes/scaling.h"

namespace headroom {

namespace {

// S1.13
constexpr Input scalingInputs[] = {
    { "α", QT_TRANSLATE_NOOP("Lessons", "exponent of the power law"), 0.07, 0.02, 0.5, 3, {}, false },
    { "gain", QT_TRANSLATE_NOOP("Lessons", "better by, in per cent"), 10, 1, 50, 0, {}, false },
    { "N", QT_TRANSLATE_NOOP("Lessons", "parameters of the model"), 124e6, 1e6, 1e12 },
    { "D", QT_TRANSLATE_NOOP("Lessons", "tokens it is trained on"), 10e9, 1e8, 1e14 },
};
double gain(const Inputs &i) { return i.real("gain") / 100; }
const FigureRule scalingFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "times larger, as the article prints it: 10^(1/α)"), Unit::Ratio, 3.7,
        [](const Inputs &i) -> Value { return growthFor(10, i.real("α")); } },
    { QT_TRANSLATE_NOOP("Lessons", "times larger, as the law says: (1 + gain)^(1/α)"), Unit::Ratio, 3.7,
        [](const Inputs &i) -> Value { return growthFor(1 + gain(i), i.real("α")); } },
    { QT_TRANSLATE_NOOP(
          "Lessons", "times larger for a loss lower by as much, Kaplan et al. 2020 (α = 0.076)"),
        Unit::Ratio, {}, [](const Inputs &i) -> Value { return kaplanGrowth(gain(i)); } },
    { QT_TRANSLATE_NOOP("Lessons", "the same at this size and these tokens, Hoffmann et al. 2022 (α = 0.34)"),
        Unit::Ratio, {},
        [](const Inputs &i) -> Value { return hoffmannGrowth(i.real("N"), i.real("D"), gain(i)); } },
};

// S1.14
constexpr Input techniqueInputs[] = {
    { "d_model", QT_TRANSLATE_NOOP("Lessons", "width of the model"), 768, 64, 16384, 0, "d_model" },
    { "L", QT_TRANSLATE_NOOP("Lessons", "layers"), 12, 1, 128, 0, "layers" },
    { "B", QT_TRANSLATE_NOOP("Lessons", "sequences in a batch"), 8, 1, 512, 0, "batch" },
    { "S", QT_TRANSLATE_NOOP("Lessons", "tokens in a sequence"), 1024, 16, 16384, 0, "sequence" },
    { "n", QT_TRANSLATE_NOOP("Lessons", "devices"), 8, 1, 64 },
};
Setting techniqueSetting(const Inputs &i)
{
    Recipe recipe;
    recipe.batch = i("B");
    recipe.sequence = i("S");
    return { gpt2Of({ .dModel = i("d_model"),
                 .layers = i("L"),
                 .heads = i("d_model") % 64 == 0 ? i("d_model") / 64 : 1,
                 .positions = std::max<std::int64_t>(1024, i("S")) }),
        recipe };
}
std::int64_t changeOf(std::size_t technique, const Inputs &i)
{
    const Setting setting = techniqueSetting(i);
    return techniques()[technique].change(setting.architecture, setting.recipe, i("n"));
}
template <std::size_t Technique> Value change(const Inputs &i) { return changeOf(Technique, i); }
/// Re-enacted ones are the truth; the others are what a published formula gives.
template <std::size_t... Index> std::vector<FigureRule> techniqueRules(std::index_sequence<Index...>)
{
    std::vector<FigureRule> rules;
    const auto rule = [&](const Technique &row, Value (*value)(const Inputs &)) {
        rules.push_back(
            { row.label, Unit::Change, {}, row.source ? value : nullptr, row.source ? nullptr : value });
    };
    (rule(techniques()[Index], change<Index>), ...);
    return rules;
}
std::span<const FigureRule> techniqueFigures()
{
    static const std::vector<FigureRule> rules = techniqueRules(std::make_index_sequence<9>());
    return rules;
}

// S1.15
constexpr Input gpt3Inputs[] = {
    { "d", QT_TRANSLATE_NOOP("Lessons", "width of the model"), 12288, 64, 32768, 0, "d_model" },
    { "d_ff", QT_TRANSLATE_NOOP("Lessons", "inner width"), 49152, 64, 131072, 0, "d_ff" },
    { "L", QT_TRANSLATE_NOOP("Lessons", "layers"), 96, 1, 256, 0, "layers" },
};
Architecture gpt3(const Inputs &i, std::int64_t layers)
{
    return gpt2Of({ .dModel = i("d"),
        .layers = layers,
        .heads = i("d") % 128 == 0 ? i("d") / 128 : 1,
        .dFf = i("d_ff"),
        .positions = 2048 });
}
/// As printed: 8d² + 8·d·d_ff + 2d.
std::int64_t gpt3Layer(const Inputs &i)
{
    const std::int64_t d = i("d");
    return add(add(multiply(8, multiply(d, d)), multiply(8, multiply(d, i("d_ff")))), multiply(2, d));
}
const FigureRule gpt3Figures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "a layer, printed as 1.1 billion"), Unit::Parameters, 1'100'000'000,
        [](const Inputs &i) -> Value { return gpt3Layer(i); },
        [](const Inputs &i) -> Value { return parametersOf(gpt3(i, 2)) - parametersOf(gpt3(i, 1)); } },
    { QT_TRANSLATE_NOOP("Lessons", "the model, printed as 105.6 billion"), Unit::Parameters, 105'600'000'000,
        [](const Inputs &i) -> Value { return multiply(i("L"), gpt3Layer(i)); },
        [](const Inputs &i) -> Value { return parametersOf(gpt3(i, i("L"))); } },
};

const Lesson table[] = {
    { "S1.13", LessonSource::Article, QT_TRANSLATE_NOOP("Lessons", "Scaling law"),
        "performance ∝ N^α,   times larger = (1 + gain)^(1/α)",
        QT_TRANSLATE_NOOP("Lessons",
            "Larger models are better, but ever more slowly: performance grows like the number of parameters "
            "raised to a small exponent. To be a little better a model must be several times as large. How "
            "many "
            "times is found by raising the gain, 1.1 for ten per cent, to one over the exponent. Kaplan and "
            "colleagues measured such a law for the loss; Hoffmann and colleagues found later that the "
            "amount of "
            "text matters as much, and that part of the loss never goes away."),
        QT_TRANSLATE_NOOP("Lessons",
            "The article prints 10^(1/α) ≈ 3.7. With α = 0.07 that is 2·10¹⁴. What is meant is 1.1^(1/0.07), "
            "and "
            "that is about 3.9."),
        scalingInputs, scalingFigures, nullptr },
    { "S1.14", LessonSource::Article, QT_TRANSLATE_NOOP("Lessons", "Techniques"), "change = with − without",
        QT_TRANSLATE_NOOP("Lessons",
            "Much of what training holds can be made smaller: by numbers of fewer bytes, by forgetting "
            "activations and computing them again, by storing weights more tightly, by a smaller model, or "
            "by "
            "several devices that each hold a part. Every line says what one of them changes on this model. "
            "Which helps most depends on what fills the memory: try a large batch, then a small one."),
        nullptr, techniqueInputs, techniqueFigures(), techniqueSetting },
    { "S1.15", LessonSource::Article, QT_TRANSLATE_NOOP("Lessons", "GPT-3"), "L · (8d² + 8·d·d_ff + 2d)",
        QT_TRANSLATE_NOOP("Lessons",
            "GPT-3 is a transformer like GPT-2, only much larger: 96 layers, each 12,288 wide. The count of "
            "one "
            "layer times the number of layers, and the tables at the ends, should give the 175 billion that "
            "its "
            "authors state. It does, if one counts a layer rightly."),
        QT_TRANSLATE_NOOP("Lessons",
            "The article prints 1.1 billion for a layer and 105.6 billion for all. Its expression is worth "
            "6.04 "
            "billion, more than five times as much. A layer has 4d² + 2·d·d_ff and a few more, 1.81 billion, "
            "and "
            "the model 174.6 billion: GPT-3's own figure."),
        gpt3Inputs, gpt3Figures,
        [](const Inputs &i) -> Setting {
            return { gpt3(i, i("L")), {} };
        } },
};

} // namespace

std::span<const Lesson> articleScale() { return table; }

} // namespace headroom
