// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"
#include "step/autograd.h"
#include "step/pool.h"
#include "step/tensor.h"

#include <deque>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace headroom {

class CheckpointFrame;

/// Every layer is like the next.
inline constexpr std::array oneKind{ 0 };

/// A weight of the model, and its gradient while it has one.
struct Parameter {
    Tensor value;
    Tensor gradient;
    NodeRef accumulate;    ///< null if frozen
    const char *name = ""; ///< weight, bias, …
    std::uint16_t module = 0;
    std::int16_t layer = 0;
    bool trainable = true;
    bool used = true;         ///< false: no gradient ever reaches it, so it has no optimizer state either
    std::int64_t experts = 0; ///< whose it is, each an equal part; 0: not the experts'
    std::int64_t activeExperts = 0; ///< the parts that one token passes through
};

/// The paper on which a step is re-enacted: operators allocate numbers on it in place of memory, and it
/// writes down every storage's life and the exact total after every operator, by PyTorch's rules of life and
/// death.
class Tape {
public:
    explicit Tape(Depth depth = Depth::FewLayers);
    ~Tape();
    Tape(const Tape &) = delete;
    Tape &operator=(const Tape &) = delete;

    // ---- making tensors (no graph, no sample) ----
    [[nodiscard]] Tensor make(const Shape &shape, DType dtype, Op op);
    [[nodiscard]] Tensor make(const Shape &shape, const Strides &strides, DType dtype, Op op);
    /// Another window on the same storage.
    [[nodiscard]] Tensor window(const Tensor &base, const Shape &shape, const Strides &strides);
    /// A tensor that was there before the step: a weight, a buffer, an input.
    [[nodiscard]] Tensor given(const Shape &shape, DType dtype, Category category, Op op = Op::Input);

    // ---- writing down ----
    /// The total after an operator; its inputs and outputs must still be alive.
    void sample(Op op);
    /// An instant between operators that the ledger looks at.
    void mark(Moment moment);
    /// From here on the storage counts as another category: a gradient that reached its parameter.
    void reclassify(const Tensor &tensor, Category category, std::uint16_t module, const char *part);
    void keep(const Tensor &tensor, KeptFor reason);
    /// What people call the tensor (context "Tensors", to be translated).
    void label(const Tensor &tensor, const char *part);

    // ---- the model's structure ----
    /// The number of a module; layers share those of their run, whose path has `*` in it.
    [[nodiscard]] std::uint16_t addModule(const std::string &path, Component component);
    /// Slots for a run of layers of these kinds, over and over (step/layer_slots.h).
    [[nodiscard]] std::vector<std::int16_t> addLayers(
        std::int64_t first, std::int64_t count, std::span<const int> kinds = oneKind, std::int64_t reach = 1);
    Parameter &addParameter(const Shape &shape, DType dtype, const char *name, bool trainable);
    [[nodiscard]] std::deque<Parameter> &parameters() { return m_parameters; }
    [[nodiscard]] std::int64_t countOf(const Parameter &parameter) const; ///< layers it stands for
    /// The number of the layer that has a slot.
    [[nodiscard]] std::int64_t layerIndex(std::int16_t slot) const
    {
        return m_layers[static_cast<std::size_t>(slot)].index;
    }
    [[nodiscard]] Component componentOf(const Parameter &parameter) const
    {
        return m_modules[parameter.module].component;
    }

    // ---- modes, as in PyTorch ----
    bool gradEnabled = true;
    std::optional<DType> autocast;
    /// fp32 leaf parameters cast once in an autocast scope.
    std::unordered_map<const TensorImpl *, Tensor> castCache;
    CheckpointFrame *frame = nullptr;          ///< the checkpointed block that is running, if any
    Category category = Category::Activations; ///< of what is made now
    Phase phase = Phase::Before;
    std::uint16_t module = 0;
    std::int16_t layer = 0;
    std::uint64_t nextSequence = 1;
    std::pmr::monotonic_buffer_resource nodeMemory{ 1U << 16 }; ///< where the graph's nodes lie

    [[nodiscard]] std::int64_t live() const { return m_live; }
    /// Hands over rows and samples, after which nothing more is written down, and tells modules and layers.
    void writeTo(Ledger &ledger);

private:
    friend class Tensor;
    void destroy(TensorImpl *impl);
    [[nodiscard]] Tensor wrap(Storage *storage, const Shape &shape, const Strides &strides, DType dtype);

    Depth m_depth;
    bool m_isWriting = true;
    Pool<Storage> m_storages;
    Pool<TensorImpl> m_tensors;
    std::vector<Row> m_rows;
    std::vector<Sample> m_samples;
    std::vector<ModuleInfo> m_modules{ { {},
        Component::Loss } }; ///< the outermost: what it makes is the loss
    std::unordered_map<std::string, std::uint16_t> m_moduleNumbers;
    std::vector<LayerSlot> m_layers{ {} };
    std::array<std::int32_t, momentCount> m_moments{ -1, -1, -1, -1, -1 };
    std::int64_t m_live = 0;
    std::deque<Parameter> m_parameters;
};

/// Sets the module and layer in which operators run, and restores them.
class Scope {
public:
    Scope(Tape &tape, std::uint16_t module, std::int16_t layer)
        : m_tape(tape)
        , m_module(std::exchange(tape.module, module))
        , m_layer(std::exchange(tape.layer, layer))
    {
    }
    Scope(const Scope &) = delete;
    Scope &operator=(const Scope &) = delete;
    ~Scope()
    {
        m_tape.module = m_module;
        m_tape.layer = m_layer;
    }

private:
    Tape &m_tape;
    std::uint16_t m_module;
    std::int16_t m_layer;
};

/// Sets a mode of the tape for a scope.
template <class T> class Setting {
public:
    Setting(T &target, T value) : m_target(target), m_before(std::exchange(target, std::move(value))) { }
    Setting(const Setting &) = delete;
    Setting &operator=(const Setting &) = delete;
    ~Setting() { m_target = std::move(m_before); }

private:
    T &m_target;
    T m_before;
};

} // namespace headroom
