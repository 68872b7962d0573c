// SPDX-License-Identifier: GPL-3.0-or-later
// S0.1 to S0.7: what is counted.
#include "lessons/documents.h"
#include "lessons/models.h"

#include "sizes/precision.h"
#include "sizes/quantization.h"
#include "step/counting.h"

namespace headroom {

namespace {

Setting gpt2Setting(const Inputs &) { return { gpt2Of({}), {} }; }

// S0.1
constexpr Input storageInputs[] = {
    { "N", QT_TRANSLATE_NOOP("Lessons", "parameters"), 10e6, 1e3, 1e12 },
    { "b", QT_TRANSLATE_NOOP("Lessons", "bytes a parameter"), 4, 1, 8, 0, {}, false },
};
const FigureRule storageFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "size of the model"), Unit::Bytes, 40'000'000,
        [](const Inputs &i) -> Value { return multiply(i("N"), i("b")); }, nullptr, "40 MB" },
    { QT_TRANSLATE_NOOP("Lessons", "GPT-2 by this rule, at 4 bytes"), Unit::Bytes, {},
        [](const Inputs &) -> Value { return multiply(parametersOf(gpt2Of({})), 4); },
        [](const Inputs &i) -> Value { return held(gpt2Setting(i), Category::Weights, Moment::Steady); } },
};

// S0.2
Value bytesOfPrecision(std::string_view name) { return std::int64_t(bitsOf(name) / 8); }
Value share(std::string_view name) { return bitsOf(name) / bitsOf("FP32"); }
Value weightsIn(DType dtype)
{
    Recipe recipe;
    recipe.weights = dtype;
    return held({ gpt2Of({}), recipe }, Category::Weights, Moment::Steady);
}
const FigureRule precisionFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "bytes of an FP32 number"), Unit::Bytes, 4,
        [](const Inputs &) { return bytesOfPrecision("FP32"); },
        [](const Inputs &) -> Value { return std::int64_t{ bytesOf(DType::Fp32) }; } },
    { QT_TRANSLATE_NOOP("Lessons", "bytes of an FP16 number"), Unit::Bytes, 2,
        [](const Inputs &) { return bytesOfPrecision("FP16"); },
        [](const Inputs &) -> Value { return std::int64_t{ bytesOf(DType::Fp16) }; } },
    { QT_TRANSLATE_NOOP("Lessons", "bytes of an INT8 number"), Unit::Bytes, 1,
        [](const Inputs &) { return bytesOfPrecision("INT8"); } },
    { QT_TRANSLATE_NOOP("Lessons", "FP16 beside FP32"), Unit::Share, 0.5,
        [](const Inputs &) { return share("FP16"); },
        [](const Inputs &) -> Value { return real(weightsIn(DType::Fp16)) / real(weightsIn(DType::Fp32)); } },
    { QT_TRANSLATE_NOOP("Lessons", "INT8 beside FP32"), Unit::Share, 0.25,
        [](const Inputs &) { return share("INT8"); },
        [](const Inputs &) -> Value { return findBlockFormat("Q8_0")->bitsPerWeight() / bitsOf("FP32"); } },
    { QT_TRANSLATE_NOOP("Lessons", "the narrowest: bits of a weight that is −1, 0 or 1"), Unit::Bits, {},
        [](const Inputs &) -> Value { return bitsOf("ternary"); },
        [](const Inputs &) -> Value { return findBlockFormat("TQ1_0")->bitsPerWeight(); } },
};

// S0.3
constexpr Input biasInputs[] = {
    { "d_model", QT_TRANSLATE_NOOP("Lessons", "width of the model"), 768, 64, 16384, 0, "d_model" },
    { "L", QT_TRANSLATE_NOOP("Lessons", "layers"), 12, 1, 128, 0, "layers" },
    { "V", QT_TRANSLATE_NOOP("Lessons", "words in the vocabulary"), 50257, 256, 262144, 0, "vocab" },
};
Gpt2Sizes sizesOf(const Inputs &i)
{
    return { .vocab = i("V"), .dModel = i("d_model"), .layers = i("L"), .heads = 1 };
}
std::int64_t biasFormula(const Inputs &i) // a layer: 3d + d, 4d + d, and two norms' d; and the last norm
{
    return add(multiply(i("L"), multiply(11, i("d_model"))), i("d_model"));
}
const FigureRule biasFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "biases of a GPT-2 of these sizes"), Unit::Parameters, {},
        [](const Inputs &i) -> Value { return biasFormula(i); },
        [](const Inputs &i) -> Value { return countParameters(gpt2Of(sizesOf(i))).biases; } },
    { QT_TRANSLATE_NOOP("Lessons", "their share of all parameters"), Unit::Share, {}, nullptr,
        [](const Inputs &i) -> Value {
            const Count count = countParameters(gpt2Of(sizesOf(i)));
            return static_cast<double>(count.biases) / static_cast<double>(count.total);
        } },
};

// S0.4
constexpr Input denseInputs[] = {
    { "in", QT_TRANSLATE_NOOP("Lessons", "inputs"), 768, 1, 65536, 0, "d_model" },
    { "out", QT_TRANSLATE_NOOP("Lessons", "neurons"), 3072, 1, 262144, 0, "d_ff" },
};
const FigureRule denseFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "weights, a connection each"), Unit::Parameters, {},
        [](const Inputs &i) -> Value { return multiply(i("in"), i("out")); } },
    { QT_TRANSLATE_NOOP("Lessons", "with a bias for each neuron"), Unit::Parameters, {},
        [](const Inputs &i) -> Value { return add(multiply(i("in"), i("out")), i("out")); },
        [](const Inputs &i) -> Value {
            return parametersOf(gpt2Of({ .vocab = 1,
                                    .dModel = i("in"),
                                    .layers = 1,
                                    .heads = 1,
                                    .dFf = i("out"),
                                    .positions = 1 }),
                "mlp.c_fc");
        } },
};

// S0.5
constexpr Input convolutionInputs[] = {
    { "k", QT_TRANSLATE_NOOP("Lessons", "side of the kernel"), 16, 1, 32, 0, {}, false },
    { "c_in", QT_TRANSLATE_NOOP("Lessons", "channels in"), 3, 1, 1024 },
    { "c_out", QT_TRANSLATE_NOOP("Lessons", "filters: channels out"), 768, 1, 4096 },
    { "s", QT_TRANSLATE_NOOP("Lessons", "stride"), 16, 1, 32, 0, {}, false },
    { "side", QT_TRANSLATE_NOOP("Lessons", "side of the image"), 224, 32, 1024 },
};
std::int64_t convolution(const Inputs &i)
{
    return add(multiply(multiply(multiply(i("k"), i("k")), i("c_in")), i("c_out")), i("c_out"));
}
std::int64_t placesAt(const Inputs &i, std::int64_t stride)
{
    const std::int64_t side = i("side") < i("k") ? 0 : (i("side") - i("k")) / stride + 1;
    return multiply(side, side);
}
Value vitPatches(const Inputs &i)
{
    return parametersOf(vitOf(i("k"), i("c_in"), i("c_out")), "patch_embeddings.projection");
}
const FigureRule convolutionFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "parameters"), Unit::Parameters, {},
        [](const Inputs &i) -> Value { return convolution(i); }, vitPatches },
    { QT_TRANSLATE_NOOP("Lessons", "parameters at half the stride"), Unit::Parameters, {},
        [](const Inputs &i) -> Value { return convolution(i); }, vitPatches },
    { QT_TRANSLATE_NOOP("Lessons", "outputs of one filter"), Unit::Count, {},
        [](const Inputs &i) -> Value { return placesAt(i, i("s")); } },
    { QT_TRANSLATE_NOOP("Lessons", "outputs of one filter at half the stride"), Unit::Count, {},
        [](const Inputs &i) -> Value { return placesAt(i, std::max<std::int64_t>(1, i("s") / 2)); } },
    { QT_TRANSLATE_NOOP("Lessons", "a dense layer from the whole image to as many outputs"), Unit::Parameters,
        {},
        [](const Inputs &i) -> Value {
            const std::int64_t in = multiply(multiply(i("side"), i("side")), i("c_in"));
            const std::int64_t out = multiply(placesAt(i, i("s")), i("c_out"));
            return add(multiply(in, out), out);
        } },
};

// S0.6
constexpr Input attentionInputs[] = {
    { "d_model", QT_TRANSLATE_NOOP("Lessons", "width of the model"), 768, 64, 16384, 0, "d_model" },
    { "h", QT_TRANSLATE_NOOP("Lessons", "heads"), 12, 1, 128, 0, "heads" },
    { "S", QT_TRANSLATE_NOOP("Lessons", "tokens in a sequence"), 1024, 16, 16384, 0, "sequence" },
};
Setting attentionSetting(const Inputs &i, std::int64_t heads, std::int64_t sequence)
{
    Recipe recipe;
    recipe.sequence = sequence;
    recipe.attention = Attention::Eager;
    return {
        gpt2Of(
            { .dModel = i("d_model"), .heads = heads, .positions = std::max<std::int64_t>(1024, sequence) }),
        recipe
    };
}
Setting attentionSettingAt(const Inputs &i) { return attentionSetting(i, i("h"), i("S")); }
template <int Heads, int Sequence> Value attentionParameters(const Inputs &i)
{
    const Architecture a = attentionSetting(i, i("h") * Heads, i("S") * Sequence).architecture;
    return add(parametersOf(a, "attn.c_attn"), parametersOf(a, "attn.c_proj"));
}
template <int Heads, int Sequence> Value attentionMemory(const Inputs &i)
{
    return held(
        attentionSetting(i, i("h") * Heads, i("S") * Sequence), Category::Activations, Moment::EndOfForward);
}
Value attentionFormula(const Inputs &i)
{
    return multiply(4, add(multiply(i("d_model"), i("d_model")), i("d_model")));
}
const FigureRule attentionFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "parameters of a layer's attention"), Unit::Parameters, {},
        attentionFormula, attentionParameters<1, 1> },
    { QT_TRANSLATE_NOOP("Lessons", "the same with twice the heads"), Unit::Parameters, {}, attentionFormula,
        attentionParameters<2, 1> },
    { QT_TRANSLATE_NOOP("Lessons", "the same with twice the sequence"), Unit::Parameters, {},
        attentionFormula, attentionParameters<1, 2> },
    { QT_TRANSLATE_NOOP("Lessons", "activations of the model"), Unit::Bytes, {}, nullptr,
        attentionMemory<1, 1> },
    { QT_TRANSLATE_NOOP("Lessons", "activations with twice the heads"), Unit::Bytes, {}, nullptr,
        attentionMemory<2, 1> },
    { QT_TRANSLATE_NOOP("Lessons", "activations with twice the sequence"), Unit::Bytes, {}, nullptr,
        attentionMemory<1, 2> },
};

// S0.7
constexpr Input embeddingInputs[] = {
    { "V", QT_TRANSLATE_NOOP("Lessons", "words in the vocabulary"), 50000, 256, 262144, 0, "vocab" },
    { "d", QT_TRANSLATE_NOOP("Lessons", "numbers a word"), 300, 16, 16384, 0, "d_model" },
    { "b", QT_TRANSLATE_NOOP("Lessons", "bytes a number"), 4, 1, 8, 0, {}, false },
};
Setting embeddingSetting(const Inputs &i)
{
    return { gpt2Of({ .vocab = i("V"), .dModel = i("d"), .heads = 1 }), {} };
}
const FigureRule embeddingFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "size of the table"), Unit::Bytes, 60'000'000,
        [](const Inputs &i) -> Value { return multiply(multiply(i("V"), i("d")), i("b")); },
        [](const Inputs &i) -> Value {
            return multiply(parametersOf(embeddingSetting(i).architecture, "wte"), i("b"));
        },
        "60 MB" },
};

const Lesson table[] = {
    { "S0.1", LessonSource::Slides, QT_TRANSLATE_NOOP("Lessons", "Storage"), "size = N · b",
        QT_TRANSLATE_NOOP("Lessons",
            "A language model is a long list of numbers, its parameters. Each takes a few bytes, so the list "
            "takes their number times their bytes. Ten million numbers of four bytes are forty million "
            "bytes: "
            "40 MB, where MB means a million bytes. This is the size of the file, and of the weights in "
            "memory; "
            "what training needs besides comes in later lessons."),
        nullptr, storageInputs, storageFigures, gpt2Setting },
    { "S0.2", LessonSource::Slides, QT_TRANSLATE_NOOP("Lessons", "Precision"), "size = N · bits / 8",
        QT_TRANSLATE_NOOP("Lessons",
            "A number can be written with more digits or with fewer. FP32 spends four bytes on it, FP16 two, "
            "INT8 one: half, and a quarter. Fewer digits save memory and make each number coarser. Real "
            "formats "
            "of eight bits and less also store a scale for every block of numbers, so that they end a little "
            "above their name."),
        nullptr, {}, precisionFigures, gpt2Setting },
    { "S0.3", LessonSource::Slides, QT_TRANSLATE_NOOP("Lessons", "Weights and biases"),
        "L · 11·d_model + d_model biases",
        QT_TRANSLATE_NOOP("Lessons",
            "A layer multiplies what comes in by weights and then adds biases. Both are learned, and both "
            "count. "
            "There is a weight for every pair of input and output, but only one bias for every output, so "
            "that "
            "biases are a sliver of the whole. Many newer models have none."),
        nullptr, biasInputs, biasFigures,
        [](const Inputs &i) -> Setting {
            return { gpt2Of(sizesOf(i)), {} };
        } },
    { "S0.4", LessonSource::Slides, QT_TRANSLATE_NOOP("Lessons", "Dense layer"), "in · out + out",
        QT_TRANSLATE_NOOP("Lessons",
            "In a dense layer every neuron looks at every input, and every look is one weight. Inputs times "
            "neurons gives the weights; a bias for each neuron comes on top. Double both and the layer is "
            "four "
            "times as large. The two dense layers of a transformer's feed-forward part are most of the "
            "model."),
        nullptr, denseInputs, denseFigures, nullptr },
    { "S0.5", LessonSource::Slides, QT_TRANSLATE_NOOP("Lessons", "Convolution"),
        "k · k · c_in · c_out + c_out",
        QT_TRANSLATE_NOOP("Lessons",
            "A convolution slides a small window, the kernel, over an image and uses the same weights at "
            "every "
            "place. So it needs only the kernel's weights for every pair of channels, not one for every "
            "pixel. "
            "The stride says how far the window moves at each step. A vision transformer begins with one, "
            "which "
            "cuts the image into patches."),
        QT_TRANSLATE_NOOP("Lessons",
            "The slides name strides among what decides the size. A stride changes how many outputs there "
            "are, "
            "and so the activations; the parameters stay the same."),
        convolutionInputs, convolutionFigures, nullptr },
    { "S0.6", LessonSource::Slides, QT_TRANSLATE_NOOP("Lessons", "Attention layer"), "4·d_model² + 4·d_model",
        QT_TRANSLATE_NOOP("Lessons",
            "Attention lets every token look at the tokens before it. It uses four square matrices: for "
            "queries, "
            "keys, values and the output. Heads cut these matrices into slices that work side by side; they "
            "do "
            "not add any. What grows with heads and with the sequence is what a training step must remember: "
            "in "
            "the plain kernel a table of every token against every other, for each head."),
        QT_TRANSLATE_NOOP("Lessons",
            "The slides name heads and sequence length among what decides the size. With the width fixed, "
            "neither changes a weight of attention (a longer sequence only needs more learned positions). "
            "Both "
            "change the activations."),
        attentionInputs, attentionFigures, attentionSettingAt },
    { "S0.7", LessonSource::Slides, QT_TRANSLATE_NOOP("Lessons", "Embedding"), "V · d · b",
        QT_TRANSLATE_NOOP("Lessons",
            "A model does not read letters: each word of its vocabulary has a row of numbers in a table. The "
            "table has as many rows as there are words and as many columns as each word has numbers. In a "
            "small "
            "model it can be a third of everything; in a large one it hardly counts."),
        nullptr, embeddingInputs, embeddingFigures, embeddingSetting },
};

} // namespace

std::span<const Lesson> slidesParameters() { return table; }

} // namespace headroom
