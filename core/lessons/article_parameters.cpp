// SPDX-License-Identifier: GPL-3.0-or-later
// S1.1 to S1.8: what the article counts.
#include "lessons/documents.h"
#include "lessons/models.h"

namespace headroom {

namespace {

constexpr std::int64_t square(std::int64_t n) { return multiply(n, n); }
std::int64_t attention(std::int64_t d) { return multiply(4, square(d)); }
std::int64_t feedForward(std::int64_t d, std::int64_t dFf)
{
    return add(multiply(2, multiply(d, dFf)), add(d, dFf));
}
std::int64_t norm(std::int64_t d) { return multiply(2, d); }
/// One layer by the article: attention, feed-forward and two norms.
std::int64_t layer(std::int64_t d, std::int64_t dFf)
{
    return add(add(attention(d), feedForward(d, dFf)), multiply(2, norm(d)));
}

// The article's example in all of them: 12 layers of 768, 50,000 words.
constexpr Input vocab{ "V", QT_TRANSLATE_NOOP("Lessons", "words in the vocabulary"), 50000, 256, 262144, 0,
    "vocab" };
constexpr Input width{ "d", QT_TRANSLATE_NOOP("Lessons", "width of the model"), 768, 64, 16384, 0,
    "d_model" };
constexpr Input inner{ "d_ff", QT_TRANSLATE_NOOP("Lessons", "inner width"), 3072, 64, 65536, 0, "d_ff" };
constexpr Input layersInput{ "N", QT_TRANSLATE_NOOP("Lessons", "layers"), 12, 1, 128, 0, "layers" };

Architecture modelOf(std::int64_t vocabulary, std::int64_t d, std::int64_t layers, std::int64_t dFf = 0)
{
    return gpt2Of({ .vocab = vocabulary,
        .dModel = d,
        .layers = layers,
        .heads = d % 64 == 0 ? d / 64 : 1,
        .dFf = dFf });
}
std::int64_t layerTruth(const Architecture &a)
{
    std::int64_t parameters = 0;
    for (const char *part : { "attn.c_attn", "attn.c_proj", "mlp.c_fc", "mlp.c_proj", "ln_1", "ln_2" })
        parameters += parametersOf(a, part);
    return parameters;
}

// S1.1
constexpr Input stackInputs[] = {
    { "N_e", QT_TRANSLATE_NOOP("Lessons", "layers of the encoder"), 6, 1, 48 },
    { "N_d", QT_TRANSLATE_NOOP("Lessons", "layers of the decoder"), 6, 1, 48, 0, "layers" },
    { "d", QT_TRANSLATE_NOOP("Lessons", "width of the model"), 512, 64, 8192, 0, "d_model" },
};
std::int64_t decoderLayer(std::int64_t d) // a second attention, and a norm for it
{
    return add(layer(d, 4 * d), add(attention(d), norm(d)));
}
std::int64_t stackTruth(const Inputs &i, std::int64_t moreEncoder, std::int64_t moreDecoder)
{
    return parametersOf(bartOf(1000, i("d"), i("N_e") + moreEncoder, i("N_d") + moreDecoder));
}
const FigureRule stackFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "one layer of the encoder"), Unit::Parameters, {},
        [](const Inputs &i) -> Value { return layer(i("d"), 4 * i("d")); },
        [](const Inputs &i) -> Value { return stackTruth(i, 1, 0) - stackTruth(i, 0, 0); } },
    { QT_TRANSLATE_NOOP("Lessons", "one layer of the decoder, with cross-attention"), Unit::Parameters, {},
        [](const Inputs &i) -> Value { return decoderLayer(i("d")); },
        [](const Inputs &i) -> Value { return stackTruth(i, 0, 1) - stackTruth(i, 0, 0); } },
    { QT_TRANSLATE_NOOP("Lessons", "both stacks"), Unit::Parameters, {},
        [](const Inputs &i) -> Value {
            return add(
                multiply(i("N_e"), layer(i("d"), 4 * i("d"))), multiply(i("N_d"), decoderLayer(i("d"))));
        },
        [](const Inputs &i) -> Value {
            return add(multiply(i("N_e"), stackTruth(i, 1, 0) - stackTruth(i, 0, 0)),
                multiply(i("N_d"), stackTruth(i, 0, 1) - stackTruth(i, 0, 0)));
        } },
};

// S1.2
constexpr Input embeddingInputs[] = { vocab, width };
const FigureRule embeddingFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "the embedding"), Unit::Parameters, 38'400'000,
        [](const Inputs &i) -> Value { return multiply(i("V"), i("d")); },
        [](const Inputs &i) -> Value { return parametersOf(modelOf(i("V"), i("d"), 1), "wte"); } },
};

// S1.3
constexpr Input attentionInputs[] = { width };
const FigureRule attentionFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "attention of a layer"), Unit::Parameters, 2'359'296,
        [](const Inputs &i) -> Value { return attention(i("d")); },
        [](const Inputs &i) -> Value {
            const Architecture a = modelOf(1, i("d"), 1);
            return parametersOf(a, "attn.c_attn") + parametersOf(a, "attn.c_proj");
        } },
};

// S1.4
constexpr Input feedForwardInputs[] = { width, inner };
const FigureRule feedForwardFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "feed-forward of a layer"), Unit::Parameters, 4'719'616,
        [](const Inputs &i) -> Value { return feedForward(i("d"), i("d_ff")); },
        [](const Inputs &i) -> Value {
            const Architecture a = modelOf(1, i("d"), 1, i("d_ff"));
            return parametersOf(a, "mlp.c_fc") + parametersOf(a, "mlp.c_proj");
        } },
};

// S1.5
const FigureRule normFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "one layer norm"), Unit::Parameters, 1'536,
        [](const Inputs &i) -> Value { return norm(i("d")); },
        [](const Inputs &i) -> Value { return parametersOf(modelOf(1, i("d"), 1), "ln_1"); } },
    { QT_TRANSLATE_NOOP("Lessons", "both of a layer"), Unit::Parameters, {},
        [](const Inputs &i) -> Value { return multiply(2, norm(i("d"))); },
        [](const Inputs &i) -> Value {
            const Architecture a = modelOf(1, i("d"), 1);
            return parametersOf(a, "ln_1") + parametersOf(a, "ln_2");
        } },
};

// S1.6
const FigureRule layerFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "one layer"), Unit::Parameters, 7'081'984,
        [](const Inputs &i) -> Value { return layer(i("d"), i("d_ff")); },
        [](const Inputs &i) -> Value { return layerTruth(modelOf(1, i("d"), 1, i("d_ff"))); } },
};

// S1.7
constexpr Input totalInputs[] = { vocab, width, inner, layersInput };
Architecture whole(const Inputs &i) { return modelOf(i("V"), i("d"), i("N"), i("d_ff")); }
std::int64_t layersFormula(const Inputs &i) { return multiply(i("N"), layer(i("d"), i("d_ff"))); }
std::int64_t withEmbedding(const Inputs &i) { return add(layersFormula(i), multiply(i("V"), i("d"))); }
const FigureRule totalFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "all layers"), Unit::Parameters, 84'983'808,
        [](const Inputs &i) -> Value { return layersFormula(i); },
        [](const Inputs &i) -> Value { return multiply(i("N"), layerTruth(whole(i))); } },
    { QT_TRANSLATE_NOOP("Lessons", "with the embedding, as in the example"), Unit::Parameters, 123'383'808,
        [](const Inputs &i) -> Value { return withEmbedding(i); },
        [](const Inputs &i) -> Value { return parametersOf(whole(i)); } },
    { QT_TRANSLATE_NOOP("Lessons", "with the output too, as in the formula"), Unit::Parameters, {},
        [](const Inputs &i) -> Value { return add(withEmbedding(i), multiply(i("V"), i("d"))); },
        [](const Inputs &i) -> Value {
            return parametersOf(gpt2Of({ .vocab = i("V"),
                .dModel = i("d"),
                .layers = i("N"),
                .heads = 1,
                .dFf = i("d_ff"),
                .tied = false }));
        } },
};
Setting totalSetting(const Inputs &i) { return { whole(i), {} }; }

// S1.8: the example goes on with the total that it printed.
constexpr Input memoryInputs[] = {
    { "N", QT_TRANSLATE_NOOP("Lessons", "parameters"), 123'383'808, 1e3, 1e12 },
};
Setting example(DType dtype)
{
    Recipe recipe;
    recipe.weights = dtype;
    return { modelOf(50000, 768, 12), recipe };
}
template <DType Type> Value weights(const Inputs &)
{
    return held(example(Type), Category::Weights, Moment::Steady);
}
const FigureRule memoryFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "the model in FP32"), Unit::Bytes, 493'535'232,
        [](const Inputs &i) -> Value { return multiply(i("N"), bytesOf(DType::Fp32)); }, weights<DType::Fp32>,
        "494 MB" },
    { QT_TRANSLATE_NOOP("Lessons", "the model in FP16"), Unit::Bytes, 246'767'616,
        [](const Inputs &i) -> Value { return multiply(i("N"), bytesOf(DType::Fp16)); }, weights<DType::Fp16>,
        "247 MB" },
};

const Lesson table[] = {
    { "S1.1", LessonSource::Article, QT_TRANSLATE_NOOP("Lessons", "Architecture"),
        "encoder layer 4d² + ffn + 4d;  decoder layer 8d² + ffn + 6d",
        QT_TRANSLATE_NOOP("Lessons",
            "A transformer is a stack of layers that are all alike: attention, in which tokens look at each "
            "other, and a feed-forward part, in which each token is worked on alone; a norm keeps the "
            "numbers of "
            "each in range. The first transformer had two stacks. The encoder reads a text; the decoder "
            "writes "
            "another, and has a second attention with which it looks at what the encoder read."),
        nullptr, stackInputs, stackFigures,
        [](const Inputs &i) -> Setting {
            return { bartOf(37000, i("d"), i("N_e"), i("N_d")), {} };
        } },
    { "S1.2", LessonSource::Article, QT_TRANSLATE_NOOP("Lessons", "Embedding"), "V · d",
        QT_TRANSLATE_NOOP("Lessons",
            "Every word of the vocabulary has a row in a table, and the row has as many numbers as the model "
            "is "
            "wide. Words times width is the number of parameters in it."),
        nullptr, embeddingInputs, embeddingFigures,
        [](const Inputs &i) -> Setting {
            return { modelOf(i("V"), i("d"), 12), {} };
        } },
    { "S1.3", LessonSource::Article, QT_TRANSLATE_NOOP("Lessons", "Multi-head attention"),
        "4 · d²   (d_k = d_v = d/h)",
        QT_TRANSLATE_NOOP("Lessons",
            "Attention multiplies each token by four square matrices: one makes its question, one its key, "
            "one "
            "what it has to say, and one mixes the answers. Heads share these matrices among themselves, so "
            "that "
            "their number does not appear. The article leaves biases out; GPT-2 has four vectors of them."),
        nullptr, attentionInputs, attentionFigures,
        [](const Inputs &i) -> Setting {
            return { modelOf(50000, i("d"), 12), {} };
        } },
    { "S1.4", LessonSource::Article, QT_TRANSLATE_NOOP("Lessons", "Feed-forward"),
        "2·d·d_ff + d + d_ff   (d_ff = 4d)",
        QT_TRANSLATE_NOOP("Lessons",
            "The feed-forward part widens each token to an inner width, usually four times its own, and "
            "narrows "
            "it again. That is two matrices, and a bias for each of their outputs. It holds two thirds of a "
            "layer's parameters."),
        QT_TRANSLATE_NOOP("Lessons",
            "The article prints 4,719,616. Its own formula gives 4,722,432: 2·768·3072 = 4,718,592 and the "
            "biases 768 + 3,072 = 3,840. The slip runs through all its later totals."),
        feedForwardInputs, feedForwardFigures,
        [](const Inputs &i) -> Setting {
            return { modelOf(50000, i("d"), 12, i("d_ff")), {} };
        } },
    { "S1.5", LessonSource::Article, QT_TRANSLATE_NOOP("Lessons", "Layer norm"), "2 · d,  twice a layer",
        QT_TRANSLATE_NOOP("Lessons",
            "A layer norm brings the numbers of a token to a common size, then stretches and shifts each "
            "with a "
            "weight and a bias of its own. That is two numbers for each of the model's width. A layer has "
            "two "
            "norms. They are tiny, and yet what they remember for training is not."),
        nullptr, attentionInputs, normFigures,
        [](const Inputs &i) -> Setting {
            return { modelOf(50000, i("d"), 12), {} };
        } },
    { "S1.6", LessonSource::Article, QT_TRANSLATE_NOOP("Lessons", "A layer"),
        "4d² + (2·d·d_ff + d + d_ff) + 2·(2d)",
        QT_TRANSLATE_NOOP("Lessons",
            "A layer is its attention, its feed-forward part and two norms. About a third of it is attention "
            "and "
            "two thirds are feed-forward."),
        QT_TRANSLATE_NOOP("Lessons",
            "The article prints 7,081,984, because it adds the feed-forward part as it printed it and 3,072 "
            "for "
            "the norms. By its formula a layer has 7,084,800 parameters; GPT-2's has 3,072 more, attention's "
            "biases."),
        feedForwardInputs, layerFigures,
        [](const Inputs &i) -> Setting {
            return { modelOf(50000, i("d"), 12, i("d_ff")), {} };
        } },
    { "S1.7", LessonSource::Article, QT_TRANSLATE_NOOP("Lessons", "The whole model"),
        "N · layer + V·d + output",
        QT_TRANSLATE_NOOP("Lessons",
            "All layers, the table of words at the entry, and at the exit a matrix that scores every word of "
            "the "
            "vocabulary: that is the model. Many models use one table for entry and exit, and then it counts "
            "once. Real models also have a table of positions, which the article leaves out."),
        QT_TRANSLATE_NOOP("Lessons",
            "The layers carry the slip of the feed-forward part: 12 · 7,084,800 = 85,017,600. And the "
            "example "
            "leaves out the output that its formula names; with a shared table that is right. A GPT-2 with "
            "this "
            "vocabulary has its positions and biases besides."),
        totalInputs, totalFigures, totalSetting },
    { "S1.8", LessonSource::Article, QT_TRANSLATE_NOOP("Lessons", "Model memory"), "N · bytes a parameter",
        QT_TRANSLATE_NOOP("Lessons",
            "Parameters times bytes is the memory of the model itself: four bytes each in FP32, two in FP16. "
            "The "
            "arithmetic is right; the number of parameters that goes into it carries the slips of the "
            "lessons "
            "before, and so the truth is a little more."),
        nullptr, memoryInputs, memoryFigures,
        [](const Inputs &) -> Setting { return example(DType::Fp32); } },
};

} // namespace

std::span<const Lesson> articleParameters() { return table; }

} // namespace headroom
