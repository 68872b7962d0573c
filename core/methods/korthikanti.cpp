// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/korthikanti.h"

#include "methods/published.h"
#include "methods/states.h"

namespace headroom {

namespace {

/// Which terms a device holds whole, and which selective recomputation drops.
enum class Cut : std::uint8_t {
    Never,    ///< 10 sbh: every tensor-parallel device has its own copy
    Always,   ///< 24 sbh: divided by tensor parallelism
    Attention ///< 5 as²b: divided, and what selective recomputation recomputes
};

struct LayerTerm {
    const char *name;
    const char *why;
    Component component;
    enum class Size : std::uint8_t { Model, Inner, Scores } size; ///< sbh, 4sbh or as²b elements
    DType dtype;
    std::int64_t count;
    Cut cut;
};

constexpr const char *product = QT_TRANSLATE_NOOP("Methods", "Kept for the gradient of a matrix product.");
constexpr const char *mask =
    QT_TRANSLATE_NOOP("Methods", "One byte an element: which values dropout let through.");

/// Section 4.1: attention 11sbh + 5as²b, feed-forward 19sbh, two norms 4sbh.
constexpr LayerTerm layerTerms[] = {
    { QT_TRANSLATE_NOOP("Methods", "input of a norm"),
        QT_TRANSLATE_NOOP("Methods", "Kept for the norm's gradient."), Component::Norm,
        LayerTerm::Size::Model, DType::Fp16, 2, Cut::Never },
    { QT_TRANSLATE_NOOP("Methods", "input of query, key and value"), product, Component::Attention,
        LayerTerm::Size::Model, DType::Fp16, 1, Cut::Never },
    { QT_TRANSLATE_NOOP("Methods", "query, key and value"), product, Component::Attention,
        LayerTerm::Size::Model, DType::Fp16, 3, Cut::Always },
    { QT_TRANSLATE_NOOP("Methods", "softmax of the scores"),
        QT_TRANSLATE_NOOP("Methods", "Kept for the softmax's gradient."), Component::Attention,
        LayerTerm::Size::Scores, DType::Fp16, 1, Cut::Attention },
    { QT_TRANSLATE_NOOP("Methods", "dropout mask of the scores"), mask, Component::Attention,
        LayerTerm::Size::Scores, DType::Bool, 1, Cut::Attention },
    { QT_TRANSLATE_NOOP("Methods", "dropout of the scores"), product, Component::Attention,
        LayerTerm::Size::Scores, DType::Fp16, 1, Cut::Attention },
    { QT_TRANSLATE_NOOP("Methods", "input of the output projection"), product, Component::Attention,
        LayerTerm::Size::Model, DType::Fp16, 1, Cut::Always },
    { QT_TRANSLATE_NOOP("Methods", "dropout mask after attention"), mask, Component::Attention,
        LayerTerm::Size::Model, DType::Bool, 1, Cut::Never },
    { QT_TRANSLATE_NOOP("Methods", "input of the first linear layer"), product, Component::FeedForward,
        LayerTerm::Size::Model, DType::Fp16, 1, Cut::Never },
    { QT_TRANSLATE_NOOP("Methods", "input of GELU"),
        QT_TRANSLATE_NOOP("Methods", "Kept for GELU's gradient."), Component::FeedForward,
        LayerTerm::Size::Inner, DType::Fp16, 1, Cut::Always },
    { QT_TRANSLATE_NOOP("Methods", "input of the second linear layer"), product, Component::FeedForward,
        LayerTerm::Size::Inner, DType::Fp16, 1, Cut::Always },
    { QT_TRANSLATE_NOOP("Methods", "dropout mask after feed-forward"), mask, Component::FeedForward,
        LayerTerm::Size::Model, DType::Bool, 1, Cut::Never },
};

Shape shapeOf(LayerTerm::Size size, const Sizes &s)
{
    switch (size) {
    case LayerTerm::Size::Model:
        return { s.sequence, s.batch, s.dModel };
    case LayerTerm::Size::Inner:
        return { s.sequence, s.batch, Dim(4) * s.dModel };
    case LayerTerm::Size::Scores:
        return { s.heads, s.sequence, s.sequence, s.batch };
    }
    return {};
}

/// One device's part. Where a named dimension divides it stays legible, otherwise the part is a plain number.
Shape part(Shape shape, std::int64_t devices)
{
    if (devices == 1)
        return shape;
    return flat(split(shape.elements(), devices));
}

std::vector<Term> korthikantiTerms(
    const Architecture &a, const Recipe &recipe, std::int64_t parameters, const KorthikantiSetting &setting)
{
    std::vector<Term> terms = statesOf(statesRule("states-16"), split(parameters, setting.devices));
    for (const Term &term : korthikantiLayer(a, recipe, setting, a.layers))
        terms.push_back(term);
    for (const Term &term : korthikantiEnds(a, recipe, setting))
        terms.push_back(term);
    return terms;
}

template <Recompute Kind, bool SequenceParallel>
std::vector<Term> terms(const Architecture &a, const Recipe &recipe, std::int64_t n, const Devices &devices)
{
    const bool full = recipe.checkpointing == Checkpointing::Full;
    return korthikantiTerms(a, recipe, n, { full ? Recompute::Full : Kind, SequenceParallel, devices.count });
}

constexpr const char *scope =
    QT_TRANSLATE_NOOP("Methods", "training steps of one stack of layers without experts");
constexpr const char *paper = "V. Korthikanti et al., Reducing Activation Recomputation in Large Transformer "
                              "Models, 2022, arXiv 2205.05198";

constexpr std::array table{
    Method{ { "korthikanti", QT_TRANSLATE_NOOP("Methods", "Korthikanti et al., tensor parallel"), paper },
        "16N/t + L·sbh(10 + 24/t + 5as/(ht)) + sbh(1 + 4(1 + v/h))/t; full recomputation: 2sbhL", scope, true,
        isDenseTraining, terms<Recompute::None, false> },
    Method{ { "korthikanti-sp",
                QT_TRANSLATE_NOOP("Methods", "Korthikanti et al., tensor and sequence parallel"), paper },
        "16N/t + L·sbh(34/t + 5as/(ht)) + sbh(1 + 4(1 + v/h))/t", scope, true, isDenseTraining,
        terms<Recompute::None, true> },
    Method{ { "korthikanti-selective",
                QT_TRANSLATE_NOOP("Methods", "Korthikanti et al., selective recomputation"), paper },
        "16N/t + L·sbh(10 + 24/t) + sbh(1 + 4(1 + v/h))/t", scope, true, isDenseTraining,
        terms<Recompute::Selective, false> },
    Method{
        { "korthikanti-sp-selective",
            QT_TRANSLATE_NOOP("Methods", "Korthikanti et al., sequence parallel and selective recomputation"),
            paper },
        "16N/t + L·sbh·34/t + sbh(1 + 4(1 + v/h))/t", scope, true, isDenseTraining,
        terms<Recompute::Selective, true> },
    Method{
        { "korthikanti-full", QT_TRANSLATE_NOOP("Methods", "Korthikanti et al., full recomputation"), paper },
        "16N/t + 2sbhL + sbh(1 + 4(1 + v/h))/t", scope, true, isDenseTraining,
        terms<Recompute::Full, false> },
};

} // namespace

std::vector<Term> korthikantiLayer(
    const Architecture &a, const Recipe &recipe, const KorthikantiSetting &setting, std::int64_t layers)
{
    const Sizes s(a, recipe);
    if (setting.recompute == Recompute::Full)
        return { { QT_TRANSLATE_NOOP("Methods", "input of a layer"),
            QT_TRANSLATE_NOOP("Methods", "All that full recomputation keeps of a layer."), Component::Model,
            Category::Activations, { s.sequence, s.batch, s.dModel }, DType::Fp16, layers } };
    std::vector<Term> terms;
    for (const LayerTerm &row : layerTerms) {
        if (setting.recompute == Recompute::Selective && row.cut == Cut::Attention)
            continue;
        const bool divided = setting.sequenceParallel || row.cut != Cut::Never;
        terms.push_back({ row.name, row.why, row.component, Category::Activations,
            part(shapeOf(row.size, s), divided ? setting.devices : 1), row.dtype,
            multiply(row.count, layers) });
    }
    return terms;
}

std::vector<Term> korthikantiEnds(
    const Architecture &a, const Recipe &recipe, const KorthikantiSetting &setting)
{
    const Sizes s(a, recipe);
    const auto kept = [&](const char *name, const char *why, Component component, const Shape &shape,
                          DType dtype) {
        return Term{ name, why, component, Category::Activations, part(shape, setting.devices), dtype };
    };
    const Shape stream{ s.sequence, s.batch, s.dModel };
    return {
        kept(QT_TRANSLATE_NOOP("Methods", "dropout mask of the embedding"), mask, Component::Embedding,
            stream, DType::Bool),
        kept(QT_TRANSLATE_NOOP("Methods", "input of the last norm"),
            QT_TRANSLATE_NOOP("Methods", "Kept for the norm's gradient."), Component::Norm, stream,
            DType::Fp16),
        kept(QT_TRANSLATE_NOOP("Methods", "input of the output layer"), product, Component::Head, stream,
            DType::Fp16),
        kept(QT_TRANSLATE_NOOP("Methods", "logits in single precision"),
            QT_TRANSLATE_NOOP("Methods", "Kept for the gradient of the loss."), Component::Loss,
            { s.sequence, s.batch, s.vocab }, DType::Fp32),
    };
}

std::int64_t bytesOf(const std::vector<Term> &terms)
{
    std::int64_t bytes = 0;
    for (const Term &term : terms)
        bytes = add(bytes, multiply(multiply(term.shape.elements(), bytesOf(term.dtype)), term.count));
    return bytes;
}

std::span<const Method> korthikantiMethods() { return table; }

} // namespace headroom
