// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <array>
#include <cstdint>
#include <string_view>

namespace headroom {

/// What bytes are held for. The order is the order in which charts stack them.
enum class Category : std::uint8_t {
    Weights,
    Gradients,
    Optimizer,
    Activations,
    Temporaries,
    Buffers,
    Inputs,
    KvCache
};
inline constexpr int categoryCount = 8;

/// Which part of the model holds them.
enum class Component : std::uint8_t {
    Embedding,
    Attention,
    FeedForward,
    Norm,
    Router,
    Experts,
    Head,
    Loss,
    Model
};
inline constexpr int componentCount = 9;

/// The part of the step in which something happens.
enum class Phase : std::uint8_t { Before, Forward, Backward, Step, After };

/// A kind as JSON and CSV write it (`key`) and as people read it (`label`, context "Kinds", to be
/// translated).
struct Kind {
    std::string_view key;
    const char *label;
};

inline constexpr std::array<Kind, categoryCount> categories{ {
    { "weights", QT_TRANSLATE_NOOP("Kinds", "weights") },
    { "gradients", QT_TRANSLATE_NOOP("Kinds", "gradients") },
    { "optimizer", QT_TRANSLATE_NOOP("Kinds", "optimizer") },
    { "activations", QT_TRANSLATE_NOOP("Kinds", "activations") },
    { "temporaries", QT_TRANSLATE_NOOP("Kinds", "temporaries") },
    { "buffers", QT_TRANSLATE_NOOP("Kinds", "buffers") },
    { "inputs", QT_TRANSLATE_NOOP("Kinds", "inputs") },
    { "kv_cache", QT_TRANSLATE_NOOP("Kinds", "KV cache") },
} };

inline constexpr std::array<Kind, componentCount> components{ {
    { "embedding", QT_TRANSLATE_NOOP("Kinds", "embedding") },
    { "attention", QT_TRANSLATE_NOOP("Kinds", "attention") },
    { "ffn", QT_TRANSLATE_NOOP("Kinds", "feed-forward") },
    { "norm", QT_TRANSLATE_NOOP("Kinds", "norm") },
    { "router", QT_TRANSLATE_NOOP("Kinds", "router") },
    { "experts", QT_TRANSLATE_NOOP("Kinds", "experts") },
    { "lm_head", QT_TRANSLATE_NOOP("Kinds", "head") },
    { "loss", QT_TRANSLATE_NOOP("Kinds", "loss") },
    { "model", QT_TRANSLATE_NOOP("Kinds", "model") },
} };

inline constexpr std::array<Kind, 5> phases{ {
    { "before", QT_TRANSLATE_NOOP("Kinds", "before the step") },
    { "forward", QT_TRANSLATE_NOOP("Kinds", "forward") },
    { "backward", QT_TRANSLATE_NOOP("Kinds", "backward") },
    { "step", QT_TRANSLATE_NOOP("Kinds", "optimizer step") },
    { "after", QT_TRANSLATE_NOOP("Kinds", "after the step") },
} };

[[nodiscard]] constexpr const Kind &info(Category c) { return categories[static_cast<std::size_t>(c)]; }
[[nodiscard]] constexpr const Kind &info(Component c) { return components[static_cast<std::size_t>(c)]; }
[[nodiscard]] constexpr const Kind &info(Phase p) { return phases[static_cast<std::size_t>(p)]; }

/// Exact bytes of each category.
using CategoryBytes = std::array<std::int64_t, categoryCount>;

} // namespace headroom
