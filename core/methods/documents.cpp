// SPDX-License-Identifier: GPL-3.0-or-later
// The formulas of the three documents that the lessons teach, as they print them.
#include "methods/published.h"

namespace headroom {

namespace {

constexpr const char *stayReason =
    QT_TRANSLATE_NOOP("Methods", "A parameter needs it for as long as the model is trained.");
constexpr const char *keptReason =
    QT_TRANSLATE_NOOP("Methods", "The article counts it among what backward needs.");

std::vector<Term> slidesTerms(const Architecture &, const Recipe &recipe, std::int64_t n, const Devices &)
{
    return { { QT_TRANSLATE_NOOP("Methods", "all parameters"),
        QT_TRANSLATE_NOOP(
            "Methods", "Size is parameters times bytes per parameter; nothing else is counted."),
        Component::Model, Category::Weights, flat(n), recipe.weights } };
}

/// 16 N + 8 B D: the article's steady state, gradients included.
std::vector<Term> articleStates(const Sizes &s, std::int64_t n)
{
    const auto state = [&](const char *name, Category category, std::int64_t count) {
        return Term{ name, stayReason, Component::Model, category, flat(n), DType::Fp32, count };
    };
    return {
        state(QT_TRANSLATE_NOOP("Methods", "all parameters"), Category::Weights, 1),
        state(QT_TRANSLATE_NOOP("Methods", "gradients of all parameters"), Category::Gradients, 1),
        state(QT_TRANSLATE_NOOP("Methods", "Adam's two moments"), Category::Optimizer, 2),
        { QT_TRANSLATE_NOOP("Methods", "token numbers"),
            QT_TRANSLATE_NOOP("Methods", "The batch: a 64-bit number a token."), Component::Model,
            Category::Inputs, { s.batch, s.sequence }, DType::Int64 },
    };
}

void addLogits(std::vector<Term> &terms, const Sizes &s)
{
    const Shape logits{ s.batch, s.sequence, s.vocab };
    terms.push_back({ QT_TRANSLATE_NOOP("Methods", "logits"), keptReason, Component::Head,
        Category::Activations, logits, DType::Bf16 });
    terms.push_back({ QT_TRANSLATE_NOOP("Methods", "logits in single precision"), keptReason, Component::Loss,
        Category::Activations, logits, DType::Fp32 });
    terms.push_back({ QT_TRANSLATE_NOOP("Methods", "gradient of the logits"),
        QT_TRANSLATE_NOOP("Methods", "The article's peak: the first thing that backward makes."),
        Component::Loss, Category::Temporaries, logits, DType::Fp32 });
}

Term attentionMatrix(const Sizes &s)
{
    return { QT_TRANSLATE_NOOP("Methods", "attention matrix"),
        QT_TRANSLATE_NOOP("Methods", "The article counts one matrix a layer, whatever the number of heads."),
        Component::Attention, Category::Activations, { s.batch, s.sequence, s.sequence }, DType::Fp32,
        s.layers.value() };
}

/// L (14 E + 4 B S S) + 6 B S V, as printed.
std::vector<Term> articleTerms(const Architecture &a, const Recipe &recipe, std::int64_t n, const Devices &)
{
    const Sizes s(a, recipe);
    std::vector<Term> terms = articleStates(s, n);
    terms.push_back({ QT_TRANSLATE_NOOP("Methods", "activations of a layer"),
        QT_TRANSLATE_NOOP("Methods", "The article's sum for a layer: 14 E with E = B·S·H."), Component::Model,
        Category::Activations, { Dim(7), s.batch, s.sequence, s.dModel }, DType::Bf16, s.layers.value() });
    terms.push_back(attentionMatrix(s));
    addLogits(terms, s);
    return terms;
}

/// The article's own terms of a layer, added up: two norms 4 E each, QKV 2 E, attention output 2 E, first
/// linear 2 E, GELU 8 E, second linear 2 E: 24 E.
std::vector<Term> articleOwnTerms(
    const Architecture &a, const Recipe &recipe, std::int64_t n, const Devices &)
{
    const Sizes s(a, recipe);
    const Shape e{ s.batch, s.sequence, s.dModel };
    const Shape inner{ s.batch, s.sequence, Dim(4) * s.dModel };
    const std::int64_t layers = s.layers.value();
    std::vector<Term> terms = articleStates(s, n);
    const auto kept = [&](const char *name, Component component, const Shape &shape, DType dtype,
                          std::int64_t each = 1) {
        terms.push_back(
            { name, keptReason, component, Category::Activations, shape, dtype, multiply(each, layers) });
    };
    kept(QT_TRANSLATE_NOOP("Methods", "input of a norm"), Component::Norm, e, DType::Fp32, 2);
    kept(QT_TRANSLATE_NOOP("Methods", "input of query, key and value"), Component::Attention, e, DType::Bf16);
    kept(QT_TRANSLATE_NOOP("Methods", "output of attention"), Component::Attention, e, DType::Bf16);
    kept(QT_TRANSLATE_NOOP("Methods", "input of the first linear layer"), Component::FeedForward, e,
        DType::Bf16);
    kept(QT_TRANSLATE_NOOP("Methods", "input of GELU"), Component::FeedForward, inner, DType::Bf16);
    kept(QT_TRANSLATE_NOOP("Methods", "input of the second linear layer"), Component::FeedForward, e,
        DType::Bf16);
    terms.push_back(attentionMatrix(s));
    addLogits(terms, s);
    return terms;
}

/// So many times the model: what is beside the weights is one lump.
template <int Times>
std::vector<Term> timesTheModel(const Architecture &, const Recipe &recipe, std::int64_t n, const Devices &)
{
    return {
        { QT_TRANSLATE_NOOP("Methods", "all parameters"), stayReason, Component::Model, Category::Weights,
            flat(n), recipe.weights },
        { QT_TRANSLATE_NOOP("Methods", "working memory"),
            QT_TRANSLATE_NOOP("Methods", "A rule of thumb: the model's size over again, whatever is run."),
            Component::Model, Category::Activations, flat(n), recipe.weights, Times - 1 },
    };
}

/// V·d, N·h·(d·d/h), N·2·d², d·V; Adam twice the weights; 200 MB and 50 MB out of hand, and no gradients.
std::vector<Term> blogTerms(const Architecture &a, const Recipe &recipe, std::int64_t, const Devices &)
{
    const Sizes s(a, recipe);
    constexpr std::int64_t words = (1 << 20) / 4; // of 4 bytes in the blog's MB, which is a MiB
    std::vector<Term> terms;
    const auto part = [&](const char *name, Component component, const Shape &shape, std::int64_t count) {
        terms.push_back({ name, QT_TRANSLATE_NOOP("Methods", "A part of the blog's count of parameters."),
            component, Category::Weights, shape, recipe.weights, count });
        terms.push_back(
            { name, QT_TRANSLATE_NOOP("Methods", "The blog: the optimizer needs twice the parameters' size."),
                component, Category::Optimizer, shape, recipe.weights, multiply(2, count) });
    };
    part(QT_TRANSLATE_NOOP("Methods", "embedding"), Component::Embedding, { s.vocab, s.dModel }, 1);
    part(QT_TRANSLATE_NOOP("Methods", "attention"), Component::Attention, { s.dModel, s.dModel },
        s.layers.value());
    part(QT_TRANSLATE_NOOP("Methods", "feed-forward"), Component::FeedForward, { s.dModel, s.dModel },
        multiply(2, s.layers.value()));
    part(QT_TRANSLATE_NOOP("Methods", "output layer"), Component::Head, { s.dModel, s.vocab }, 1);
    terms.push_back({ QT_TRANSLATE_NOOP("Methods", "activations"),
        QT_TRANSLATE_NOOP("Methods", "The blog's guess: 200 MB for any batch and any sequence."),
        Component::Model, Category::Activations, flat(200 * words), DType::Fp32 });
    terms.push_back({ QT_TRANSLATE_NOOP("Methods", "input data"),
        QT_TRANSLATE_NOOP("Methods", "The blog's guess: 50 MB for any batch and any sequence."),
        Component::Model, Category::Inputs, flat(50 * words), DType::Fp32 });
    return terms;
}

constexpr const char *article = "“Parameters and memory requirements”, a deep dive (the lessons' S1)";
constexpr const char *anyDense =
    QT_TRANSLATE_NOOP("Methods", "training steps of one stack of layers without experts");

constexpr std::array table{
    Method{ { "slides", QT_TRANSLATE_NOOP("Methods", "the slides' storage"),
                "“The size of a language model” (the lessons' S0.1)" },
        "N × bytes", QT_TRANSLATE_NOOP("Methods", "any model"), false,
        [](const Architecture &, const Recipe &) { return true; }, slidesTerms },
    Method{ { "article", QT_TRANSLATE_NOOP("Methods", "the article, as printed"), article },
        "16N + 8BD + L(14E + 4BSS) + 6BSV; peak + 4BSV", anyDense, false, isDenseTraining, articleTerms },
    Method{ { "article-terms", QT_TRANSLATE_NOOP("Methods", "the article, its own terms added up"), article },
        "16N + 8BD + L(24E + 4BSS) + 6BSV; peak + 4BSV", anyDense, false, isDenseTraining, articleOwnTerms },
    Method{ { "article-2x", QT_TRANSLATE_NOOP("Methods", "the article's rule for inference"), article },
        "2 × model", QT_TRANSLATE_NOOP("Methods", "inference (--mode prefill)"), false, isInference,
        timesTheModel<2> },
    Method{ { "article-4x", QT_TRANSLATE_NOOP("Methods", "the article's rule for training"), article },
        "4 × model", QT_TRANSLATE_NOOP("Methods", "training steps"), false, isTraining, timesTheModel<4> },
    Method{ { "blog", QT_TRANSLATE_NOOP("Methods", "the blog's VRAM"),
                "“Sizing an LLM” (the lessons' S2.1 to S2.7)" },
        "(Vd + Nd² + 2Nd² + dV) × bytes × 3 + 200 MB + 50 MB", anyDense, false, isDenseTraining, blogTerms },
};

} // namespace

std::span<const Method> documentMethods() { return table; }

} // namespace headroom
