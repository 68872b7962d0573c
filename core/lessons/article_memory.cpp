// SPDX-License-Identifier: GPL-3.0-or-later
// S1.9 to S1.12: what the article says that training holds.
#include "lessons/documents.h"
#include "lessons/models.h"

#include "methods/method.h"
#include "step/estimate.h"

namespace headroom {

namespace {

constexpr Input runInputs[] = {
    { "B", QT_TRANSLATE_NOOP("Lessons", "sequences in a batch"), 8, 1, 512, 0, "batch" },
    { "S", QT_TRANSLATE_NOOP("Lessons", "tokens in a sequence"), 1024, 16, 16384, 0, "sequence" },
    { "H", QT_TRANSLATE_NOOP("Lessons", "width of the model"), 768, 64, 16384, 0, "d_model" },
    { "h", QT_TRANSLATE_NOOP("Lessons", "heads"), 12, 1, 128, 0, "heads" },
    { "L", QT_TRANSLATE_NOOP("Lessons", "layers"), 12, 1, 128, 0, "layers" },
    { "V", QT_TRANSLATE_NOOP("Lessons", "words in the vocabulary"), 50257, 256, 262144, 0, "vocab" },
};

/// A GPT-2 of these sizes, run as the article assumes: AdamW, mixed precision, the plain attention kernel.
Setting run(const Inputs &i)
{
    Recipe recipe;
    recipe.batch = i("B");
    recipe.sequence = i("S");
    recipe.autocast = DType::Bf16;
    recipe.attention = Attention::Eager;
    return { gpt2Of({ .vocab = i("V"),
                 .dModel = i("H"),
                 .layers = i("L"),
                 .heads = i("h"),
                 .positions = std::max<std::int64_t>(1024, i("S")) }),
        recipe };
}
Ledger by(const char *method, const Inputs &i)
{
    const Setting setting = run(i);
    return estimateBy(findMethod(QString::fromLatin1(method)), setting.architecture, setting.recipe);
}
std::int64_t in(const Ledger &ledger, Moment moment, Category category)
{
    return categoriesAt(ledger, ledger.at(moment))[static_cast<std::size_t>(category)];
}
template <Category Of> Value steadyPart(const Inputs &i) { return in(by("article", i), Moment::Steady, Of); }
/// Gradients live from backward to the step: what is held for good is seen there.
template <Category Of> Value steadyTruth(const Inputs &i) { return held(run(i), Of, Moment::PeakStep); }

// S1.9
constexpr Input ruleInputs[] = {
    { "N", QT_TRANSLATE_NOOP("Lessons", "parameters"), 123'383'808, 1e3, 1e12 },
};
Setting ruleSetting(Mode mode)
{
    Recipe recipe;
    recipe.mode = mode;
    return { gpt2Of({ .vocab = 50000 }), recipe };
}
const FigureRule ruleFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "inference"), Unit::Bytes, 988'000'000,
        [](const Inputs &i) -> Value { return multiply(2, multiply(4, i("N"))); },
        [](const Inputs &) -> Value { return stepPeak(ruleSetting(Mode::Prefill)); }, "988 MB ≈ 1 GB" },
    { QT_TRANSLATE_NOOP("Lessons", "training"), Unit::Bytes, 1'976'000'000,
        [](const Inputs &i) -> Value { return multiply(4, multiply(4, i("N"))); },
        [](const Inputs &) -> Value { return stepPeak(ruleSetting(Mode::Train)); }, "1,976 MB ≈ 2 GB" },
    { QT_TRANSLATE_NOOP("Lessons", "the same at batch 8"), Unit::Bytes, {},
        [](const Inputs &i) -> Value { return multiply(4, multiply(4, i("N"))); },
        [](const Inputs &) -> Value {
            Setting setting = ruleSetting(Mode::Train);
            setting.recipe.batch = 8;
            return stepPeak(setting);
        } },
};

// S1.10
const FigureRule steadyFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "all together, 16 N + 8 B D"), Unit::Bytes, {},
        [](const Inputs &i) -> Value { return totalAt(by("article", i), Moment::Steady); },
        [](const Inputs &i) -> Value {
            const Setting setting = run(i);
            const Ledger ledger = estimate(setting.architecture, setting.recipe);
            std::int64_t sum = 0;
            for (Category part :
                { Category::Weights, Category::Gradients, Category::Optimizer, Category::Inputs })
                sum += in(ledger, Moment::PeakStep, part);
            return sum;
        } },
    { QT_TRANSLATE_NOOP("Lessons", "weights, 4 N"), Unit::Bytes, {}, steadyPart<Category::Weights>,
        steadyTruth<Category::Weights> },
    { QT_TRANSLATE_NOOP("Lessons", "gradients, 4 N"), Unit::Bytes, {}, steadyPart<Category::Gradients>,
        steadyTruth<Category::Gradients> },
    { QT_TRANSLATE_NOOP("Lessons", "Adam's two moments, 8 N"), Unit::Bytes, {},
        steadyPart<Category::Optimizer>, steadyTruth<Category::Optimizer> },
    { QT_TRANSLATE_NOOP("Lessons", "inputs, 8 B D"), Unit::Bytes, {}, steadyPart<Category::Inputs>,
        steadyTruth<Category::Inputs> },
};

// S1.11
/// The article's terms of a layer in units of E = B·S·H: two norms, QKV, attention output, first linear,
/// GELU, second linear.
struct TermOfE {
    std::int64_t bytes;
    std::int64_t times;
};
constexpr TermOfE ownTerms[] = { { 4, 2 }, { 2, 1 }, { 2, 1 }, { 2, 1 }, { 8, 1 }, { 2, 1 } };
Value activations(const char *method, const Inputs &i)
{
    return in(by(method, i), Moment::EndOfForward, Category::Activations);
}
/// What one more layer keeps at the end of forward; the scores of its attention (a shape of seq·seq) or the
/// rest.
std::int64_t layerKeeps(const Inputs &i, bool scores)
{
    const Setting setting = run(i);
    const Ledger ledger = estimate(setting.architecture, setting.recipe, Depth::EveryLayer);
    std::int64_t bytes = 0;
    const std::int32_t end = ledger.at(Moment::EndOfForward);
    const std::int64_t middle = i("L") > 2 ? 1 : 0;
    for (const Row &row : ledger.rows) {
        const bool isScores = row.shape.rank() == 4 && row.shape[-1] == i("S") && row.shape[-2] == i("S");
        if (row.born <= end && end < row.died && row.category == Category::Activations
            && ledger.layers[static_cast<std::size_t>(row.layer)].index == middle && isScores == scores)
            bytes += row.bytes * row.count;
    }
    return bytes;
}
const FigureRule activationFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "a layer without its scores, in E = B·S·H bytes"), Unit::Count, 14,
        [](const Inputs &) -> Value {
            std::int64_t sum = 0;
            for (const TermOfE &term : ownTerms)
                sum += term.bytes * term.times;
            return sum;
        },
        [](const Inputs &i) -> Value {
            const std::int64_t e = multiply(multiply(i("B"), i("S")), i("H"));
            return static_cast<double>(layerKeeps(i, false)) / static_cast<double>(e);
        } },
    { QT_TRANSLATE_NOOP("Lessons", "the attention matrix of a layer, 4·B·S·S"), Unit::Bytes, {},
        [](const Inputs &i) -> Value { return multiply(4, multiply(i("B"), multiply(i("S"), i("S")))); },
        [](const Inputs &i) -> Value { return layerKeeps(i, true); } },
    { QT_TRANSLATE_NOOP("Lessons", "logits, 6·B·S·V"), Unit::Bytes, {},
        [](const Inputs &i) -> Value { return multiply(6, multiply(i("B"), multiply(i("S"), i("V")))); },
        [](const Inputs &i) -> Value {
            const Setting setting = run(i);
            const Ledger ledger = estimate(setting.architecture, setting.recipe);
            const std::int32_t end = ledger.at(Moment::EndOfForward);
            std::int64_t bytes = 0;
            for (const Row &row : ledger.rows)
                if (row.born <= end && end < row.died && row.category == Category::Activations
                    && row.shape.rank() > 1 && row.shape[-1] == i("V"))
                    bytes += row.bytes * row.count;
            return bytes;
        } },
    { QT_TRANSLATE_NOOP("Lessons", "all activations, as printed"), Unit::Bytes, {},
        [](const Inputs &i) { return activations("article", i); },
        [](const Inputs &i) -> Value { return held(run(i), Category::Activations, Moment::EndOfForward); } },
    { QT_TRANSLATE_NOOP("Lessons", "all activations, its own terms added up"), Unit::Bytes, {},
        [](const Inputs &i) { return activations("article-terms", i); },
        [](const Inputs &i) -> Value { return held(run(i), Category::Activations, Moment::EndOfForward); } },
};

// S1.12
const FigureRule peakFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "the peak"), Unit::Bytes, {},
        [](const Inputs &i) -> Value { return totalAt(by("article", i), Moment::PeakBackward); },
        [](const Inputs &i) -> Value { return stepPeak(run(i)); } },
    { QT_TRANSLATE_NOOP("Lessons", "the peak, its own terms added up"), Unit::Bytes, {},
        [](const Inputs &i) -> Value { return totalAt(by("article-terms", i), Moment::PeakBackward); },
        [](const Inputs &i) -> Value { return stepPeak(run(i)); } },
    { QT_TRANSLATE_NOOP("Lessons", "gradient of the logits, 4·B·S·V"), Unit::Bytes, {},
        [](const Inputs &i) -> Value { return multiply(4, multiply(i("B"), multiply(i("S"), i("V")))); },
        [](const Inputs &i) -> Value { return held(run(i), Category::Temporaries, Moment::PeakBackward); } },
};

const Lesson table[] = {
    { "S1.9", LessonSource::Article, QT_TRANSLATE_NOOP("Lessons", "Working memory"),
        "inference ≈ 2 × model,  training ≈ 4 × model",
        QT_TRANSLATE_NOOP("Lessons",
            "A running model needs more memory than its parameters. The article offers rules of thumb: twice "
            "the "
            "model to use it, four times to train it. Four is no accident: training with AdamW keeps four "
            "numbers for each parameter. But the rule leaves out activations, what the model remembers of "
            "the "
            "text it is working on, and these grow with the batch while the model stays the same."),
        QT_TRANSLATE_NOOP("Lessons",
            "A rule of thumb that does not ask for batch and sequence cannot be right for long. To read one "
            "sequence of 1,024 tokens takes much less than twice the model; a training step on it takes more "
            "than "
            "six times, and on eight of them it is far off."),
        ruleInputs, ruleFigures, [](const Inputs &) -> Setting { return ruleSetting(Mode::Train); } },
    { "S1.10", LessonSource::Article, QT_TRANSLATE_NOOP("Lessons", "Steady state"), "16N + 8·B·D",
        QT_TRANSLATE_NOOP("Lessons",
            "Training changes every parameter a little, again and again. For that it keeps, for each "
            "parameter, "
            "the parameter itself, a gradient that says which way to change it, and two running averages "
            "that "
            "the optimizer Adam uses to choose how far. Four numbers of four bytes are sixteen bytes a "
            "parameter. The text to learn from is almost nothing beside that: eight bytes a token, and in "
            "PyTorch "
            "as many again for the words to be guessed."),
        nullptr, runInputs, steadyFigures, run },
    { "S1.11", LessonSource::Article, QT_TRANSLATE_NOOP("Lessons", "Activations"),
        "L·(14E + 4·B·S·S) + 6·B·S·V,   E = B·S·H",
        QT_TRANSLATE_NOOP("Lessons",
            "To find the gradients, training walks back through the model and needs what each layer computed "
            "on "
            "the way forward. These memories are the activations. Each grows with the number of tokens; the "
            "table of every token against every other grows with its square. At the end stand the scores of "
            "every word of the vocabulary for every token, often the largest single thing."),
        QT_TRANSLATE_NOOP("Lessons",
            "The article's own terms for a layer add up to 24 E with two norms, not to 14 E. It counts one "
            "attention matrix for a layer, where there is one for every head. And a real GPT-2 keeps far "
            "more than "
            "24 E: every step of its GELU, four times as wide as the model, in single precision."),
        runInputs, activationFigures, run },
    { "S1.12", LessonSource::Article, QT_TRANSLATE_NOOP("Lessons", "Peak"), "M_steady + M_act + 4·B·S·V",
        QT_TRANSLATE_NOOP("Lessons",
            "Memory is largest where everything is still remembered and the way back has just begun. The "
            "first "
            "thing made there is the gradient of the scores, as large as the scores themselves. The article "
            "adds "
            "just that. In PyTorch the gradients of the parameters are not there yet at this instant, and "
            "two "
            "such tables are alive at once."),
        nullptr, runInputs, peakFigures, run },
};

} // namespace

std::span<const Lesson> articleMemory() { return table; }

} // namespace headroom
