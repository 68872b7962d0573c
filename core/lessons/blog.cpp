// SPDX-License-Identifier: GPL-3.0-or-later
// S2.1 to S2.8.
#include "lessons/documents.h"
#include "lessons/models.h"

#include "step/estimate.h"

namespace headroom {

namespace {

// The blog's example in all of them: 12 layers of 512, 8 heads, 50,000 words, an output matrix of its own.
constexpr Input inputs[] = {
    { "V", QT_TRANSLATE_NOOP("Lessons", "words in the vocabulary"), 50000, 256, 262144, 0, "vocab" },
    { "d", QT_TRANSLATE_NOOP("Lessons", "width of the model"), 512, 64, 16384, 0, "d_model" },
    { "N", QT_TRANSLATE_NOOP("Lessons", "layers"), 12, 1, 128, 0, "layers" },
    { "h", QT_TRANSLATE_NOOP("Lessons", "heads"), 8, 1, 128, 0, "heads" },
};

Architecture model(const Inputs &i)
{
    return gpt2Of({ .vocab = i("V"), .dModel = i("d"), .layers = i("N"), .heads = i("h"), .tied = false });
}
Setting setting(const Inputs &i) { return { model(i), {} }; }
Setting batched(const Inputs &i, std::int64_t batch)
{
    Setting run = setting(i);
    run.recipe.batch = batch;
    return run;
}

std::int64_t table1(const Inputs &i) { return multiply(i("V"), i("d")); }
std::int64_t attention(const Inputs &i)
{
    return multiply(multiply(i("N"), i("h")), multiply(i("d"), i("d") / i("h")));
}
std::int64_t feedForward(const Inputs &i) { return multiply(i("N"), multiply(2, multiply(i("d"), i("d")))); }
std::int64_t total(const Inputs &i)
{
    return add(add(table1(i), attention(i)), add(feedForward(i), table1(i)));
}

std::int64_t inLayers(const Inputs &i, std::initializer_list<const char *> parts)
{
    std::int64_t parameters = 0;
    for (const char *part : parts)
        parameters += parametersOf(model(i), part);
    return multiply(i("N"), parameters);
}

const FigureRule embeddingFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "the embedding"), Unit::Parameters, 25'600'000,
        [](const Inputs &i) -> Value { return table1(i); },
        [](const Inputs &i) -> Value { return parametersOf(model(i), "wte"); } },
};

const FigureRule attentionFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "attention of all layers"), Unit::Parameters, 3'932'160,
        [](const Inputs &i) -> Value { return attention(i); },
        [](const Inputs &i) -> Value {
            return inLayers(i, { "attn.c_attn", "attn.c_proj" });
        } },
};

const FigureRule feedForwardFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "feed-forward of all layers"), Unit::Parameters, 6'291'456,
        [](const Inputs &i) -> Value { return feedForward(i); },
        [](const Inputs &i) -> Value {
            return inLayers(i, { "mlp.c_fc", "mlp.c_proj" });
        } },
};

const FigureRule outputFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "the output matrix"), Unit::Parameters, 25'600'000,
        [](const Inputs &i) -> Value { return table1(i); },
        [](const Inputs &i) -> Value { return parametersOf(model(i), "lm_head"); } },
};

const FigureRule totalFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "the whole model"), Unit::Parameters, 61'423'616,
        [](const Inputs &i) -> Value { return total(i); },
        [](const Inputs &i) -> Value { return parametersOf(model(i)); } },
};

// S2.6: the blog goes on with the total that it printed.
constexpr Input storageInputs[] = {
    { "P", QT_TRANSLATE_NOOP("Lessons", "parameters"), 61'423'616, 1e3, 1e12 },
};
Setting blogSetting(DType weights)
{
    Recipe recipe;
    recipe.weights = weights;
    return { gpt2Of({ .vocab = 50000, .dModel = 512, .layers = 12, .heads = 8, .tied = false }), recipe };
}
template <DType Type> Value truthIn(const Inputs &)
{
    return held(blogSetting(Type), Category::Weights, Moment::Steady);
}
template <int Bytes> Value sized(const Inputs &i) { return multiply(i("P"), Bytes); }
template <int Bytes> Value mebibytes(const Inputs &i) { return real(sized<Bytes>(i)) / (1 << 20); }
template <DType Type> Value truthMebibytes(const Inputs &i) { return real(truthIn<Type>(i)) / (1 << 20); }
const FigureRule storageFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "the model in FP32"), Unit::Bytes, 245'694'464, sized<4>,
        truthIn<DType::Fp32> },
    { QT_TRANSLATE_NOOP("Lessons", "the same in the blog's MB"), Unit::MiB, 234, mebibytes<4>,
        truthMebibytes<DType::Fp32>, "234 MB" },
    { QT_TRANSLATE_NOOP("Lessons", "the model in FP16"), Unit::Bytes, 122'847'232, sized<2>,
        truthIn<DType::Fp16> },
    { QT_TRANSLATE_NOOP("Lessons", "the same in the blog's MB"), Unit::MiB, 117, mebibytes<2>,
        truthMebibytes<DType::Fp16>, "117 MB" },
    { QT_TRANSLATE_NOOP("Lessons", "the model in INT8"), Unit::Bytes, 61'423'616, sized<1> },
    { QT_TRANSLATE_NOOP("Lessons", "the same in the blog's MB"), Unit::MiB, 58.6, mebibytes<1>, nullptr,
        "58.6 MB" },
};

// S2.7
constexpr Input vramInputs[] = {
    { "P", QT_TRANSLATE_NOOP("Lessons", "parameters"), 61'423'616, 1e3, 1e12 },
    { "act", QT_TRANSLATE_NOOP("Lessons", "activations, MiB"), 200, 1, 1e6 },
    { "input", QT_TRANSLATE_NOOP("Lessons", "input data, MiB"), 50, 1, 1e5 },
};
double parametersMiB(const Inputs &i) { return 4 * i.real("P") / (1 << 20); }
Value heldMiB(Category category, Moment moment)
{
    return static_cast<double>(held(blogSetting(DType::Fp32), category, moment)) / (1 << 20);
}
const FigureRule vramFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "all together"), Unit::MiB, 952,
        [](const Inputs &i) -> Value { return 3 * parametersMiB(i) + i.real("act") + i.real("input"); },
        [](const Inputs &) -> Value {
            return static_cast<double>(stepPeak(blogSetting(DType::Fp32))) / (1 << 20);
        },
        "952 MB" },
    { QT_TRANSLATE_NOOP("Lessons", "parameters"), Unit::MiB, 234,
        [](const Inputs &i) -> Value { return parametersMiB(i); },
        [](const Inputs &) { return heldMiB(Category::Weights, Moment::Steady); }, "234 MB" },
    { QT_TRANSLATE_NOOP("Lessons", "activations"), Unit::MiB, 200,
        [](const Inputs &i) -> Value { return i.real("act"); },
        [](const Inputs &) { return heldMiB(Category::Activations, Moment::EndOfForward); }, "200 MB" },
    { QT_TRANSLATE_NOOP("Lessons", "optimizer"), Unit::MiB, 468,
        [](const Inputs &i) -> Value { return 2 * parametersMiB(i); },
        [](const Inputs &) { return heldMiB(Category::Optimizer, Moment::Steady); }, "468 MB" },
    { QT_TRANSLATE_NOOP("Lessons", "input data"), Unit::MiB, 50,
        [](const Inputs &i) -> Value { return i.real("input"); },
        [](const Inputs &) { return heldMiB(Category::Inputs, Moment::Steady); }, "50 MB" },
    { QT_TRANSLATE_NOOP("Lessons", "gradients"), Unit::MiB, {}, nullptr,
        [](const Inputs &) { return heldMiB(Category::Gradients, Moment::PeakStep); } },
};

// S2.8
template <Component Part> Value shareOf(const Inputs &i)
{
    return static_cast<double>(parametersOf(model(i), Part)) / static_cast<double>(parametersOf(model(i)));
}
Value shareBy(std::int64_t part, const Inputs &i)
{
    return static_cast<double>(part) / static_cast<double>(total(i));
}
const FigureRule partFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "share of the embeddings"), Unit::Share, {},
        [](const Inputs &i) { return shareBy(table1(i), i); }, shareOf<Component::Embedding> },
    { QT_TRANSLATE_NOOP("Lessons", "share of attention"), Unit::Share, {},
        [](const Inputs &i) { return shareBy(attention(i), i); }, shareOf<Component::Attention> },
    { QT_TRANSLATE_NOOP("Lessons", "share of feed-forward"), Unit::Share, {},
        [](const Inputs &i) { return shareBy(feedForward(i), i); }, shareOf<Component::FeedForward> },
    { QT_TRANSLATE_NOOP("Lessons", "share of the output"), Unit::Share, {},
        [](const Inputs &i) { return shareBy(table1(i), i); }, shareOf<Component::Head> },
    { QT_TRANSLATE_NOOP("Lessons", "weights at batch 1"), Unit::Bytes, {}, nullptr,
        [](const Inputs &i) -> Value { return held(batched(i, 1), Category::Weights, Moment::Steady); } },
    { QT_TRANSLATE_NOOP("Lessons", "weights at batch 8"), Unit::Bytes, {}, nullptr,
        [](const Inputs &i) -> Value { return held(batched(i, 8), Category::Weights, Moment::Steady); } },
    { QT_TRANSLATE_NOOP("Lessons", "activations at batch 1"), Unit::Bytes, {}, nullptr,
        [](const Inputs &i) -> Value {
            return held(batched(i, 1), Category::Activations, Moment::EndOfForward);
        } },
    { QT_TRANSLATE_NOOP("Lessons", "activations at batch 8"), Unit::Bytes, {}, nullptr,
        [](const Inputs &i) -> Value {
            return held(batched(i, 8), Category::Activations, Moment::EndOfForward);
        } },
};

const Lesson table[] = {
    { "S2.1", LessonSource::Blog, QT_TRANSLATE_NOOP("Lessons", "Embedding"), "V · d",
        QT_TRANSLATE_NOOP("Lessons",
            "The table of words: a row for each of 50,000 words, 512 numbers in each. In a model as small as "
            "the "
            "blog's it is more than a quarter of everything."),
        nullptr, inputs, embeddingFigures, setting },
    { "S2.2", LessonSource::Blog, QT_TRANSLATE_NOOP("Lessons", "Attention"), "N · h · (d · d/h)",
        QT_TRANSLATE_NOOP("Lessons",
            "The blog takes a matrix of width times head size for each head, and as many layers. All heads "
            "together make one square matrix, whatever their number: move the slider and see. But attention "
            "has "
            "four such matrices: for queries, keys, values and the output."),
        QT_TRANSLATE_NOOP("Lessons",
            "The blog prints 3,932,160; the product 12·8·(512·64) is 3,145,728. And it counts one projection "
            "of "
            "four: a model of this size has four times as many, and biases."),
        inputs, attentionFigures, setting },
    { "S2.3", LessonSource::Blog, QT_TRANSLATE_NOOP("Lessons", "Feed-forward"), "N · 2 · d²",
        QT_TRANSLATE_NOOP("Lessons",
            "Two square matrices a layer would be a feed-forward part that is as wide inside as outside. "
            "Nearly "
            "every transformer makes it four times as wide inside, and then there are eight squares: four to "
            "widen, four to narrow."),
        QT_TRANSLATE_NOOP("Lessons",
            "The product is right, the formula is not that of a common transformer: with an inner width of "
            "four "
            "times d a layer has 8·d², four times as many."),
        inputs, feedForwardFigures, setting },
    { "S2.4", LessonSource::Blog, QT_TRANSLATE_NOOP("Lessons", "Output"), "d · V",
        QT_TRANSLATE_NOOP("Lessons",
            "At the end each token is compared with every word of the vocabulary: a matrix as large as the "
            "table "
            "of words. The blog counts it as a matrix of its own. GPT-2 uses the table of words for both, "
            "and so "
            "saves it; here it is kept apart, as the blog means it."),
        nullptr, inputs, outputFigures, setting },
    { "S2.5", LessonSource::Blog, QT_TRANSLATE_NOOP("Lessons", "The whole model"),
        "V·d + N·d² + 2·N·d² + d·V",
        QT_TRANSLATE_NOOP("Lessons",
            "The four parts add up to the model. With attention's product mended the sum is 60,637,184. A "
            "real "
            "model of these sizes has half as much again, because its attention has four matrices and its "
            "feed-forward part is wider inside; positions, norms and biases come on top."),
        QT_TRANSLATE_NOOP("Lessons",
            "The sum carries the slip of the attention part: 61,423,616 is printed, 60,637,184 is what the "
            "formulas give."),
        inputs, totalFigures, setting },
    { "S2.6", LessonSource::Blog, QT_TRANSLATE_NOOP("Lessons", "Storage"), "P · bytes a parameter",
        QT_TRANSLATE_NOOP("Lessons",
            "Parameters times four, two or one bytes. The bytes are right, and yet 245,694,464 bytes are "
            "printed "
            "as 234 MB. That is because there are two kinds of mega: a MB is a million bytes, a MiB is 1024 "
            "times 1024, nearly five per cent more. The blog divides by the second and writes the first. At "
            "giga the gap is seven per cent, enough to make a model not fit."),
        QT_TRANSLATE_NOOP(
            "Lessons", "The MB of the blog are MiB: 245,694,464 bytes are 234.3 MiB and 245.7 MB."),
        storageInputs, storageFigures, [](const Inputs &) -> Setting { return blogSetting(DType::Fp32); } },
    { "S2.7", LessonSource::Blog, QT_TRANSLATE_NOOP("Lessons", "Video memory"),
        "parameters + activations + optimizer + input data",
        QT_TRANSLATE_NOOP("Lessons",
            "To train, the blog adds the parameters, twice as much for the optimizer, and two round numbers: "
            "200 "
            "for activations, 50 for input data. What the round numbers really are is to be seen beside "
            "them, "
            "for one sequence of 1,024 tokens: activations are several times the guess, and the input is a "
            "few "
            "thousand bytes."),
        QT_TRANSLATE_NOOP("Lessons",
            "Gradients are missing: as much again as the parameters. Activations and input data are guesses "
            "that "
            "do not ask for batch or sequence."),
        vramInputs, vramFigures, [](const Inputs &) -> Setting { return blogSetting(DType::Fp32); } },
    { "S2.8", LessonSource::Blog, QT_TRANSLATE_NOOP("Lessons", "What the parts do"),
        "embedding + attention + feed-forward + output",
        QT_TRANSLATE_NOOP("Lessons",
            "The embedding turns words into numbers, attention lets them look at each other, the "
            "feed-forward "
            "part works on each alone, the output turns numbers into words again. Biases shift a result and "
            "hardly count. The batch says how many texts are read at once: it changes no parameter, but "
            "eight "
            "texts leave eight times the activations behind."),
        nullptr, inputs, partFigures, setting },
};

} // namespace

std::span<const Lesson> blogLessons() { return table; }

} // namespace headroom
