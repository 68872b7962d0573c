// SPDX-License-Identifier: GPL-3.0-or-later
// S0.8 to S0.12: making it smaller, and where it is kept.
#include "lessons/documents.h"
#include "lessons/models.h"

#include "model/presets.h"
#include "run/hardware.h"
#include "sizes/checkpoint.h"
#include "sizes/precision.h"
#include "sizes/pruning.h"
#include "sizes/quantization.h"

#include <cmath>

namespace headroom {

namespace {

Architecture llama() { return presetArchitecture(QStringLiteral("llama-3-8b")); }
Value whole(double value) { return static_cast<std::int64_t>(std::llround(value)); }

// S0.8
Value saved(std::string_view format) { return 1 - findBlockFormat(format)->bitsPerWeight() / bitsOf("FP32"); }
double savedByLoading(std::string_view format)
{
    const Architecture model = llama();
    return 1
        - static_cast<double>(loadedBytes(model, *findBlockFormat(format)))
        / (bitsOf("FP32") / 8 * static_cast<double>(parametersOf(model)));
}
const FigureRule quantizationFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "saved by INT8 beside FP32"), Unit::Share, 0.75,
        [](const Inputs &) -> Value { return 1 - bitsOf("INT8") / bitsOf("FP32"); },
        [](const Inputs &) { return saved("int8"); } },
    { QT_TRANSLATE_NOOP("Lessons", "the same on LLaMA 3 8B, its tables left in 16 bits"), Unit::Share, {},
        nullptr, [](const Inputs &) -> Value { return savedByLoading("int8"); } },
    { QT_TRANSLATE_NOOP("Lessons", "saved by 4 bits"), Unit::Share, {},
        [](const Inputs &) -> Value { return 1 - bitsOf("INT4") / bitsOf("FP32"); },
        [](const Inputs &) { return saved("nf4"); } },
    { QT_TRANSLATE_NOOP("Lessons", "bits of an NF4 weight, a scale for 64"), Unit::Bits, {},
        [](const Inputs &) -> Value { return bitsOf("INT4"); },
        [](const Inputs &) -> Value { return findBlockFormat("nf4")->bitsPerWeight(); } },
    { QT_TRANSLATE_NOOP("Lessons", "the same, its scales quantized too"), Unit::Bits, {},
        [](const Inputs &) -> Value { return bitsOf("INT4"); },
        [](const Inputs &) -> Value { return findBlockFormat("nf4-dq")->bitsPerWeight(); } },
    { QT_TRANSLATE_NOOP("Lessons", "bits of an MXFP4 weight"), Unit::Bits, {},
        [](const Inputs &) -> Value { return bitsOf("FP4"); },
        [](const Inputs &) -> Value { return findBlockFormat("mxfp4")->bitsPerWeight(); } },
    { QT_TRANSLATE_NOOP("Lessons", "LLaMA 3 8B as a Q4_K_M file"), Unit::Bytes, {},
        [](const Inputs &) -> Value {
            return whole(bitsOf("INT4") / 8 * static_cast<double>(parametersOf(llama())));
        },
        [](const Inputs &) -> Value { return fileBytes(llama(), *findFileFormat("Q4_K_M")); } },
};

// S0.9
constexpr Input pruningInputs[] = {
    { "in", QT_TRANSLATE_NOOP("Lessons", "columns of the matrix"), 3072, 64, 65536, 0, "d_ff" },
    { "out", QT_TRANSLATE_NOOP("Lessons", "rows of the matrix"), 768, 64, 65536, 0, "d_model" },
    { "b", QT_TRANSLATE_NOOP("Lessons", "bytes a weight"), 4, 1, 8, 0, {}, false },
    { "p", QT_TRANSLATE_NOOP("Lessons", "share of weights that are zero"), 0.5, 0, 0.99, 2, {}, false },
};
template <StorageKind Kind> Value stored(const Inputs &i)
{
    return whole(info(Kind).bytes({ i("out"), i("in"), i("b"), i.real("p") }));
}
template <StorageKind Kind> Value pays(const Inputs &i) { return info(Kind).pays(i("b")); }
const FigureRule pruningFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "dense, zeros and all"), Unit::Bytes, {}, stored<StorageKind::Dense> },
    { QT_TRANSLATE_NOOP("Lessons", "as a bitmap and what is not zero"), Unit::Bytes, {},
        stored<StorageKind::Bitmap> },
    { QT_TRANSLATE_NOOP("Lessons", "as compressed sparse rows (CSR)"), Unit::Bytes, {},
        stored<StorageKind::Csr> },
    { QT_TRANSLATE_NOOP("Lessons", "as two of every four (2:4)"), Unit::Bytes, {},
        stored<StorageKind::TwoOfFour> },
    { QT_TRANSLATE_NOOP("Lessons", "share of zeros from which a bitmap pays"), Unit::Share, {},
        pays<StorageKind::Bitmap> },
    { QT_TRANSLATE_NOOP("Lessons", "share of zeros from which CSR pays"), Unit::Share, {},
        pays<StorageKind::Csr> },
    { QT_TRANSLATE_NOOP("Lessons", "share of zeros that 2:4 needs"), Unit::Share, {},
        pays<StorageKind::TwoOfFour> },
};

// S0.10
constexpr Input distillationInputs[] = {
    { "L_t", QT_TRANSLATE_NOOP("Lessons", "layers of the teacher"), 12, 1, 96 },
    { "L_s", QT_TRANSLATE_NOOP("Lessons", "layers of the student"), 6, 1, 96, 0, "layers" },
    { "d", QT_TRANSLATE_NOOP("Lessons", "width of both"), 768, 64, 4096, 0, "d_model" },
};
Setting studentSetting(const Inputs &i)
{
    Recipe recipe;
    recipe.sequence = 512;
    return { bertOf(i("L_s"), i("d")), recipe };
}
std::int64_t bertFormula(std::int64_t layers, std::int64_t d) // 12 d² a layer, and the word table
{
    return add(multiply(layers, multiply(12, multiply(d, d))), multiply(30522, d));
}
const FigureRule distillationFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "parameters of the teacher, a BERT"), Unit::Parameters, {},
        [](const Inputs &i) -> Value { return bertFormula(i("L_t"), i("d")); },
        [](const Inputs &i) -> Value { return parametersOf(bertOf(i("L_t"), i("d"))); } },
    { QT_TRANSLATE_NOOP("Lessons", "parameters of the student"), Unit::Parameters, {},
        [](const Inputs &i) -> Value { return bertFormula(i("L_s"), i("d")); },
        [](const Inputs &i) -> Value { return parametersOf(bertOf(i("L_s"), i("d"))); } },
    { QT_TRANSLATE_NOOP("Lessons", "student beside teacher"), Unit::Share, {},
        [](const Inputs &i) -> Value {
            return static_cast<double>(bertFormula(i("L_s"), i("d")))
                / static_cast<double>(bertFormula(i("L_t"), i("d")));
        },
        [](const Inputs &i) -> Value {
            return static_cast<double>(parametersOf(bertOf(i("L_s"), i("d"))))
                / static_cast<double>(parametersOf(bertOf(i("L_t"), i("d"))));
        } },
    { QT_TRANSLATE_NOOP("Lessons", "training holds both: the student's step and the teacher's weights"),
        Unit::Bytes, {},
        [](const Inputs &i) -> Value {
            return add(
                multiply(16, bertFormula(i("L_s"), i("d"))), multiply(4, bertFormula(i("L_t"), i("d"))));
        },
        [](const Inputs &i) -> Value {
            return add(stepPeak(studentSetting(i)), multiply(4, parametersOf(bertOf(i("L_t"), i("d")))));
        } },
};

// S0.11
constexpr Input checkpointInputs[] = {
    { "d_model", QT_TRANSLATE_NOOP("Lessons", "width of the model"), 768, 64, 8192, 0, "d_model" },
    { "L", QT_TRANSLATE_NOOP("Lessons", "layers"), 12, 1, 96, 0, "layers" },
    { "V", QT_TRANSLATE_NOOP("Lessons", "words in the vocabulary"), 50257, 256, 262144, 0, "vocab" },
};
Setting checkpointSetting(const Inputs &i)
{
    return { gpt2Of({ .vocab = i("V"), .dModel = i("d_model"), .layers = i("L"), .heads = 1 }), {} };
}
CheckpointSizes checkpoint(const Inputs &i)
{
    const Setting setting = checkpointSetting(i);
    return checkpointSizes(setting.architecture, setting.recipe);
}
std::int64_t gpt2Formula(const Inputs &i)
{
    const std::int64_t d = i("d_model");
    return add(multiply(i("L"), multiply(12, multiply(d, d))), multiply(i("V"), d));
}
const FigureRule checkpointFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "weights alone, FP32"), Unit::Bytes, {},
        [](const Inputs &i) -> Value { return multiply(4, gpt2Formula(i)); },
        [](const Inputs &i) -> Value { return checkpoint(i).weights; } },
    { QT_TRANSLATE_NOOP("Lessons", "with AdamW's state, to go on training"), Unit::Bytes, {},
        [](const Inputs &i) -> Value { return multiply(12, gpt2Formula(i)); },
        [](const Inputs &i) -> Value { return checkpoint(i).withOptimizer; } },
    { QT_TRANSLATE_NOOP("Lessons", "header of a safetensors file"), Unit::Bytes, {}, nullptr,
        [](const Inputs &i) -> Value { return checkpoint(i).safetensorsHeader; } },
    { QT_TRANSLATE_NOOP("Lessons", "records of a GGUF file, without its tokenizer"), Unit::Bytes, {}, nullptr,
        [](const Inputs &i) -> Value { return checkpoint(i).ggufHeader; } },
    { QT_TRANSLATE_NOOP("Lessons", "most FP32 parameters inside one ONNX file (2 GiB)"), Unit::Parameters, {},
        [](const Inputs &) -> Value { return onnxLimit / 4; } },
};

// S0.12
constexpr Input deviceInputs[] = {
    { "bits", QT_TRANSLATE_NOOP("Lessons", "bits a parameter"), 4, 1, 32, 0, {}, false },
};
template <int Index> Value fits(const Inputs &i)
{
    const auto &device = smallDevices()[Index];
    return whole(8 * static_cast<double>(device.bytes) / i.real("bits"));
}
const FigureRule deviceFigures[] = {
    { QT_TRANSLATE_NOOP("Lessons", "most parameters in a microcontroller of 256 KiB"), Unit::Parameters, {},
        fits<0> },
    { QT_TRANSLATE_NOOP("Lessons", "in an ESP32-S3 with 8 MiB"), Unit::Parameters, {}, fits<1> },
    { QT_TRANSLATE_NOOP("Lessons", "in a Raspberry Pi Zero 2 W, 512 MiB"), Unit::Parameters, {}, fits<2> },
    { QT_TRANSLATE_NOOP("Lessons", "in a Raspberry Pi 5, 8 GiB"), Unit::Parameters, {}, fits<3> },
    { QT_TRANSLATE_NOOP("Lessons", "in a phone of 12 GiB"), Unit::Parameters, {}, fits<4> },
};

const Lesson table[] = {
    { "S0.8", LessonSource::Slides, QT_TRANSLATE_NOOP("Lessons", "Quantization"), "saved = 1 − bits / 32",
        QT_TRANSLATE_NOOP("Lessons",
            "Quantization rounds every weight to one of a few steps and stores only the step's number. INT8 "
            "has "
            "256 steps in one byte where FP32 takes four: three quarters are saved. But somebody must "
            "remember "
            "how large a step is. Real formats store such a scale for every block of weights, and leave the "
            "tables at both ends of the model alone, so that they save a little less."),
        nullptr, {}, quantizationFigures,
        [](const Inputs &) -> Setting {
            return { llama(), {} };
        } },
    { "S0.9", LessonSource::Slides, QT_TRANSLATE_NOOP("Lessons", "Pruning"),
        "bitmap N/8 + (1−p)·N·b;  CSR (1−p)·N·(b+4)",
        QT_TRANSLATE_NOOP("Lessons",
            "Pruning sets weights near zero to zero. A zero takes as much room as any other number, so "
            "nothing is "
            "saved until the matrix is stored in a way that skips zeros. Every such way must say where the "
            "other "
            "weights stand, and that costs: one bit for each place, or an index for each weight that is "
            "left. "
            "That is why pruning pays only from some share of zeros on."),
        nullptr, pruningInputs, pruningFigures, nullptr },
    { "S0.10", LessonSource::Slides, QT_TRANSLATE_NOOP("Lessons", "Distillation"),
        "4·N_teacher + 16·N_student",
        QT_TRANSLATE_NOOP("Lessons",
            "In distillation a small model, the student, learns to answer as a large one does, the teacher. "
            "What "
            "is shipped in the end is the student alone. While it learns both are in memory: the teacher "
            "only "
            "with its weights, because it does not change, the student with everything that training needs."),
        nullptr, distillationInputs, distillationFigures, studentSetting },
    { "S0.11", LessonSource::Slides, QT_TRANSLATE_NOOP("Lessons", "Checkpoint formats"),
        "weights 4N;  with AdamW 12N",
        QT_TRANSLATE_NOOP("Lessons",
            "A checkpoint is the model in a file. If one only wants to use the model, the weights are "
            "enough. If "
            "one wants to go on training where one stopped, the optimizer's notes belong in it too, and "
            "AdamW "
            "keeps two numbers for each parameter: the file is three times as large. The header that lists "
            "the "
            "tensors hardly counts. ONNX keeps a model in one message, which cannot exceed 2 GiB."),
        nullptr, checkpointInputs, checkpointFigures, checkpointSetting },
    { "S0.12", LessonSource::Slides, QT_TRANSLATE_NOOP("Lessons", "Small devices"), "N ≤ 8 · memory / bits",
        QT_TRANSLATE_NOOP("Lessons",
            "Phones, boards and sensors have little memory. Divide it by what one parameter takes and you "
            "know "
            "how large a model could be at most, if nothing else had to fit. In practice the system, the "
            "program "
            "and the text at hand need room too, so that about half of it is a better guess."),
        nullptr, deviceInputs, deviceFigures, nullptr },
};

} // namespace

std::span<const Lesson> slidesStorage() { return table; }

} // namespace headroom
