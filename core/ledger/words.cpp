// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/entries.h"

#include "ledger/symbols.h"
#include "run/optimizers.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <array>

namespace headroom {

namespace {

QString translated(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

/// How the result of an operator is called; %1 is the module it ran in.
struct Words {
    Op op;
    const char *text;
};

constexpr auto results = std::to_array<Words>({
    { Op::Add, QT_TRANSLATE_NOOP("Operators", "sum in %1") },
    { Op::Addmm, QT_TRANSLATE_NOOP("Operators", "output of %1") },
    { Op::Arange, QT_TRANSLATE_NOOP("Operators", "positions in %1") },
    { Op::ArangeFrom, QT_TRANSLATE_NOOP("Operators", "positions in %1") },
    { Op::Argmax, QT_TRANSLATE_NOOP("Operators", "places of the last tokens in %1") },
    { Op::Baddbmm, QT_TRANSLATE_NOOP("Operators", "scores in %1") },
    { Op::Bmm, QT_TRANSLATE_NOOP("Operators", "matrix products in %1") },
    { Op::Cat, QT_TRANSLATE_NOOP("Operators", "joined parts in %1") },
    { Op::Clamp, QT_TRANSLATE_NOOP("Operators", "limited values in %1") },
    { Op::ClampTensor, QT_TRANSLATE_NOOP("Operators", "limited values in %1") },
    { Op::ClampInPlace, QT_TRANSLATE_NOOP("Operators", "limited values in %1") },
    { Op::Clone, QT_TRANSLATE_NOOP("Operators", "contiguous copy in %1") },
    { Op::Convolution, QT_TRANSLATE_NOOP("Operators", "output of %1") },
    { Op::ConvolutionBackward, QT_TRANSLATE_NOOP("Operators", "gradient of %1") },
    { Op::Cos, QT_TRANSLATE_NOOP("Operators", "cosines of %1") },
    { Op::CumSum, QT_TRANSLATE_NOOP("Operators", "ends of the experts' shares in %1") },
    { Op::Div, QT_TRANSLATE_NOOP("Operators", "update of %1") },
    { Op::DivScalar, QT_TRANSLATE_NOOP("Operators", "gradient of the mean in %1") },
    { Op::DropoutMask, QT_TRANSLATE_NOOP("Operators", "dropout mask of %1") },
    { Op::Embedding, QT_TRANSLATE_NOOP("Operators", "rows of %1") },
    { Op::EmbeddingBackward, QT_TRANSLATE_NOOP("Operators", "gradient of %1") },
    { Op::Exp, QT_TRANSLATE_NOOP("Operators", "exponential in %1") },
    { Op::Flash, QT_TRANSLATE_NOOP("Operators", "attention output of %1") },
    { Op::FlashBackward, QT_TRANSLATE_NOOP("Operators", "gradient of query, key or value in %1") },
    { Op::FlashLogSumExp, QT_TRANSLATE_NOOP("Operators", "log-sum-exp of the scores in %1") },
    { Op::FloorDivide, QT_TRANSLATE_NOOP("Operators", "token of each chosen expert in %1") },
    { Op::ForeachSqrt, QT_TRANSLATE_NOOP("Operators", "square roots for %1") },
    { Op::Gather, QT_TRANSLATE_NOOP("Operators", "gathered values in %1") },
    { Op::Gelu, QT_TRANSLATE_NOOP("Operators", "GELU in %1") },
    { Op::GeluBackward, QT_TRANSLATE_NOOP("Operators", "gradient of GELU in %1") },
    { Op::GroupedMm, QT_TRANSLATE_NOOP("Operators", "output of all experts in %1") },
    { Op::Histc, QT_TRANSLATE_NOOP("Operators", "tokens of each expert in %1") },
    { Op::Index, QT_TRANSLATE_NOOP("Operators", "gathered rows in %1") },
    { Op::IndexPut, QT_TRANSLATE_NOOP("Operators", "gradient of the gathered rows in %1") },
    { Op::LayerNorm, QT_TRANSLATE_NOOP("Operators", "output of %1") },
    { Op::LayerNormBackward, QT_TRANSLATE_NOOP("Operators", "gradient of %1") },
    { Op::LogSoftmax, QT_TRANSLATE_NOOP("Operators", "log-probabilities") },
    { Op::LogSoftmaxBackward, QT_TRANSLATE_NOOP("Operators", "gradient of the logits") },
    { Op::MaskedFill, QT_TRANSLATE_NOOP("Operators", "scores within the chosen groups in %1") },
    { Op::Mean, QT_TRANSLATE_NOOP("Operators", "mean of squares in %1") },
    { Op::Mm, QT_TRANSLATE_NOOP("Operators", "output of %1") },
    { Op::Mul, QT_TRANSLATE_NOOP("Operators", "product in %1") },
    { Op::NativeDropout, QT_TRANSLATE_NOOP("Operators", "dropout in %1") },
    { Op::NativeDropoutBackward, QT_TRANSLATE_NOOP("Operators", "gradient of dropout in %1") },
    { Op::NewZeros, QT_TRANSLATE_NOOP("Operators", "token numbers of the decoder") },
    { Op::NllLoss, QT_TRANSLATE_NOOP("Operators", "loss") },
    { Op::NllLossBackward, QT_TRANSLATE_NOOP("Operators", "gradient of the log-probabilities") },
    { Op::NllLossWeight, QT_TRANSLATE_NOOP("Operators", "number of tokens in the loss") },
    { Op::Ones, QT_TRANSLATE_NOOP("Operators", "padding mask") },
    { Op::OnesLike, QT_TRANSLATE_NOOP("Operators", "gradient of the loss") },
    { Op::Pad, QT_TRANSLATE_NOOP("Operators", "padded labels") },
    { Op::Pow, QT_TRANSLATE_NOOP("Operators", "power in %1") },
    { Op::Relu, QT_TRANSLATE_NOOP("Operators", "ReLU in %1") },
    { Op::Repeat, QT_TRANSLATE_NOOP("Operators", "repeated rows in %1") },
    { Op::RowDeviation, QT_TRANSLATE_NOOP("Operators", "inverse deviations of %1") },
    { Op::RowMean, QT_TRANSLATE_NOOP("Operators", "means of %1") },
    { Op::Rsqrt, QT_TRANSLATE_NOOP("Operators", "inverse root mean squares of %1") },
    { Op::Scatter, QT_TRANSLATE_NOOP("Operators", "gradient of the choice in %1") },
    { Op::ScatterInPlace, QT_TRANSLATE_NOOP("Operators", "scores of the chosen experts in %1") },
    { Op::ScatterValue, QT_TRANSLATE_NOOP("Operators", "tokens not looked at in %1") },
    { Op::SelectBackward, QT_TRANSLATE_NOOP("Operators", "gradient of a part in %1") },
    { Op::Sigmoid, QT_TRANSLATE_NOOP("Operators", "sigmoid in %1") },
    { Op::SigmoidBackward, QT_TRANSLATE_NOOP("Operators", "gradient of the sigmoid in %1") },
    { Op::Silu, QT_TRANSLATE_NOOP("Operators", "SiLU in %1") },
    { Op::SliceBackward, QT_TRANSLATE_NOOP("Operators", "gradient of a part in %1") },
    { Op::Softmax, QT_TRANSLATE_NOOP("Operators", "softmax of the scores in %1") },
    { Op::SoftmaxBackward, QT_TRANSLATE_NOOP("Operators", "gradient of the scores in %1") },
    { Op::Sort, QT_TRANSLATE_NOOP("Operators", "numbers in order in %1") },
    { Op::SortOrder, QT_TRANSLATE_NOOP("Operators", "order of the tokens by expert in %1") },
    { Op::Sqrt, QT_TRANSLATE_NOOP("Operators", "square root for %1") },
    { Op::Stack, QT_TRANSLATE_NOOP("Operators", "joined parts in %1") },
    { Op::Sub, QT_TRANSLATE_NOOP("Operators", "difference in %1") },
    { Op::Sum, QT_TRANSLATE_NOOP("Operators", "sum in %1") },
    { Op::SumAll, QT_TRANSLATE_NOOP("Operators", "sum in %1") },
    { Op::Tanh, QT_TRANSLATE_NOOP("Operators", "tanh in %1") },
    { Op::ThresholdBackward, QT_TRANSLATE_NOOP("Operators", "gradient of ReLU in %1") },
    { Op::ToCopy, QT_TRANSLATE_NOOP("Operators", "cast copy in %1") },
    { Op::TopK, QT_TRANSLATE_NOOP("Operators", "chosen scores in %1") },
    { Op::TopKIndices, QT_TRANSLATE_NOOP("Operators", "numbers of the chosen in %1") },
    { Op::Where, QT_TRANSLATE_NOOP("Operators", "causal mask") },
    { Op::Zeros, QT_TRANSLATE_NOOP("Operators", "zeros in %1") },
});

/// What an instant is called in the phase that runs; %1 is the module.
constexpr auto instants = std::to_array<Words>({
    { Op::LogSoftmax, QT_TRANSLATE_NOOP("Operators", "log-softmax") },
    { Op::LogSoftmaxBackward, QT_TRANSLATE_NOOP("Operators", "backward of log-softmax") },
    { Op::NllLossBackward, QT_TRANSLATE_NOOP("Operators", "backward of the loss") },
    { Op::EmbeddingBackward, QT_TRANSLATE_NOOP("Operators", "backward of %1") },
    { Op::Div, QT_TRANSLATE_NOOP("Operators", "update of %1") },
    { Op::ForeachSqrt, QT_TRANSLATE_NOOP("Operators", "square roots of all parameters") },
    { Op::SoftmaxBackward, QT_TRANSLATE_NOOP("Operators", "backward of the softmax in %1") },
    { Op::AddInPlace, QT_TRANSLATE_NOOP("Operators", "update in place") },
    { Op::MulInPlace, QT_TRANSLATE_NOOP("Operators", "update in place") },
});

template <class Table> const char *find(const Table &table, Op op)
{
    for (const Words &words : table)
        if (words.op == op)
            return words.text;
    return nullptr;
}

/// The last part of a module's path that is a name: down_proj of model.layers.*.mlp.down_proj.
QString leaf(const Ledger &ledger, std::uint16_t module)
{
    const QString path = QString::fromStdString(ledger.modules[module].path);
    if (path.endsWith(QLatin1String(".*")))
        return translated("Operators", QT_TRANSLATE_NOOP("Operators", "the layer"));
    if (path.isEmpty())
        return translated("Operators", QT_TRANSLATE_NOOP("Operators", "the model"));
    return path.mid(path.lastIndexOf(QLatin1Char('.')) + 1);
}

QString withModule(const char *text, const Ledger &ledger, std::uint16_t module)
{
    const QString words = translated("Operators", text);
    return words.contains(QLatin1String("%1")) ? words.arg(leaf(ledger, module)) : words;
}

bool isProduct(Op op) { return op == Op::Mm || op == Op::Addmm; }

QString resultName(const Ledger &ledger, const Row &row)
{
    for (const KeptFor &reason : row.keptFor)
        if (isProduct(reason.op) && reason.module != row.module)
            return withModule(QT_TRANSLATE_NOOP("Operators", "input of %1"), ledger, reason.module);
    if (const char *text = find(results, row.op))
        return withModule(text, ledger, row.module);
    return withModule(QT_TRANSLATE_NOOP("Operators", "intermediate result of %1"), ledger, row.module);
}

/// Short, for the tensor that they are kept for comes behind it.
const char *stateName(const Recipe &recipe, const Row &row)
{
    if (row.op == Op::StepCounter)
        return QT_TRANSLATE_NOOP("Operators", "counter of %1");
    return info(recipe.optimizer).statesPerParameter > 1 ? QT_TRANSLATE_NOOP("Operators", "moments of %1")
                                                         : QT_TRANSLATE_NOOP("Operators", "momentum of %1");
}

QString partName(const Ledger &ledger, const Row &row)
{
    const QString tensor = leaf(ledger, row.module) + QLatin1Char('.') + QString::fromLatin1(row.part);
    switch (row.category) {
    case Category::Weights:
        return tensor;
    case Category::Gradients:
        return translated("Operators", QT_TRANSLATE_NOOP("Operators", "gradient of %1")).arg(tensor);
    case Category::Optimizer:
        return translated("Operators", stateName(ledger.recipe, row)).arg(tensor);
    case Category::Activations:
    case Category::Temporaries:
    case Category::Buffers:
    case Category::Inputs:
    case Category::KvCache:
        break;
    }
    return translated("Tensors", row.part);
}

QString dimText(Dim dim)
{
    if (!dim.named())
        return QString::number(dim.value());
    QStringList factors;
    if (dim.factor() != 1)
        factors << QString::number(dim.factor());
    for (int i = 0; i < static_cast<int>(Symbol::Count); ++i)
        for (int n = 0; n < dim.exponent(static_cast<Symbol>(i)); ++n)
            factors << nameOf(static_cast<Symbol>(i));
    return factors.isEmpty() ? QStringLiteral("1") : factors.join(QChar(0xB7));
}

QString keptText(const Ledger &ledger, const Row &row)
{
    QStringList modules;
    for (const KeptFor &reason : row.keptFor)
        if (reason.op != Op::None && !modules.contains(leaf(ledger, reason.module)))
            modules << leaf(ledger, reason.module);
    if (modules.isEmpty())
        return translated("Operators",
            QT_TRANSLATE_NOOP(
                "Operators", "In use: a running function or the autograd engine still holds it."));
    if (modules.size() == 1)
        return translated("Operators", QT_TRANSLATE_NOOP("Operators", "Kept for the backward of %1."))
            .arg(modules[0]);
    return translated("Operators", QT_TRANSLATE_NOOP("Operators", "Kept for the backward of %1 and of %2."))
        .arg(modules[0], modules[1]);
}

} // namespace

QString nameOf(const Ledger &ledger, const Row &row)
{
    if (ledger.origin)
        return translated("Methods", row.part);
    return row.part ? partName(ledger, row) : resultName(ledger, row);
}

QString shapeText(const Shape &shape)
{
    QStringList dims;
    for (Dim dim : shape)
        dims << dimText(dim);
    return dims.isEmpty() ? QStringLiteral("1") : dims.join(QChar(0xB7)); // a scalar
}

QString whyText(const Ledger &ledger, const Row &row)
{
    if (const char *why = ledger.modules[row.module].why)
        return translated("Methods", why);
    switch (row.category) {
    case Category::Weights:
        return translated("Operators",
            QT_TRANSLATE_NOOP(
                "Operators", "A parameter of the model: there from the first step to the last."));
    case Category::Gradients:
        return translated("Operators",
            QT_TRANSLATE_NOOP("Operators", "Made by backward; held until the optimizer's step has used it."));
    case Category::Optimizer:
        return translated(
            "Operators", QT_TRANSLATE_NOOP("Operators", "Kept by the optimizer from step to step."));
    case Category::Buffers:
        return translated(
            "Operators", QT_TRANSLATE_NOOP("Operators", "A constant of the model, not trained."));
    case Category::Inputs:
        return translated("Operators", QT_TRANSLATE_NOOP("Operators", "The batch that the step is given."));
    case Category::KvCache:
        return translated("Operators", QT_TRANSLATE_NOOP("Operators", "Kept for the tokens still to come."));
    case Category::Temporaries:
        return translated("Operators",
            QT_TRANSLATE_NOOP("Operators", "Made on the way and dropped as soon as nothing needs it."));
    case Category::Activations:
        break;
    }
    return keptText(ledger, row);
}

QString instantText(const Ledger &ledger, std::int32_t index)
{
    if (index < 0)
        return {};
    const Sample &sample = ledger.samples[static_cast<std::size_t>(index)];
    if (ledger.origin && sample.phase == Phase::Backward)
        return translated("Operators", QT_TRANSLATE_NOOP("Operators", "the peak that the formula states"));
    if (const char *text = find(instants, sample.op))
        return withModule(text, ledger, sample.module);
    switch (sample.phase) {
    case Phase::Forward:
        return sample.op == Op::None
            ? translated("Operators", QT_TRANSLATE_NOOP("Operators", "end of forward"))
            : withModule(QT_TRANSLATE_NOOP("Operators", "forward of %1"), ledger, sample.module);
    case Phase::Backward:
        return withModule(QT_TRANSLATE_NOOP("Operators", "backward of %1"), ledger, sample.module);
    case Phase::Step:
        return withModule(QT_TRANSLATE_NOOP("Operators", "optimizer step: %1"), ledger, sample.module);
    case Phase::Before:
    case Phase::After:
        break;
    }
    return translated("Operators", QT_TRANSLATE_NOOP("Operators", "between two steps"));
}

QString instantText(const Ledger &ledger, const Instant &instant)
{
    const QString text = instantText(ledger, instant.sample);
    if (instant.layer < 0)
        return text;
    return translated("Operators", QT_TRANSLATE_NOOP("Operators", "%1, layer %2"))
        .arg(text)
        .arg(instant.layer);
}

} // namespace headroom
