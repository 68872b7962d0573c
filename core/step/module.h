// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/recipe.h"
#include "step/tape.h"

#include <string>
#include <vector>

namespace headroom {

/// Where a module is being built: its path in the model's own names, and the layer it belongs to. Members are
/// built in the order in which the Transformers class registers them, for that is the order of
/// model.parameters().
class Builder {
public:
    Builder(Tape &tape, DType weights) : m_tape(tape), m_weights(weights) { }
    /// With adapters everything but them is frozen, and PEFT's own modules stand around the model.
    Builder(Tape &tape, DType weights, const Lora &lora);

    /// The place of a submodule. An empty path part keeps the path, as the outermost class does.
    [[nodiscard]] Builder child(const std::string &name, Component component) const;
    [[nodiscard]] Builder child(const std::string &name) const { return child(name, m_component); }
    /// The place of one layer of a run: its path has `*` where the number stands.
    [[nodiscard]] Builder layer(const std::string &name, std::int16_t slot) const;

    /// The same place, to whose parameters no gradient flows: nothing reads them, or only without a graph.
    [[nodiscard]] Builder unused() const;
    /// The same place for parameters that the model itself never trains.
    [[nodiscard]] Builder frozen() const;

    Parameter &parameter(const char *name, const Shape &shape) const;
    /// From here on the paths of the linear modules that are built are added to these.
    void collectLinears(std::vector<std::string> &paths) { m_linears = &paths; }

    /// Of a linear module: the rank of the adapter that it gets; 0 if it gets none.
    [[nodiscard]] std::int64_t adapterRank() const;
    /// A weight of an adapter: fp32 and trained, whatever the model's are.
    Parameter &adapterParameter(const Shape &shape) const;
    /// A tensor that is no parameter but belongs to the model, such as the rotary frequencies.
    [[nodiscard]] Tensor buffer(const Shape &shape, DType dtype) const;

    [[nodiscard]] Tape &tape() const { return m_tape; }
    [[nodiscard]] DType weights() const { return m_weights; }
    [[nodiscard]] std::uint16_t module() const { return m_module; }
    [[nodiscard]] std::int16_t layerSlot() const { return m_layer; }
    /// The number of the layer that is being built.
    [[nodiscard]] std::int64_t layerIndex() const { return m_tape.layerIndex(m_layer); }

private:
    Tape &m_tape;
    DType m_weights;
    const Lora *m_lora = nullptr;
    std::vector<std::string> *m_linears = nullptr;
    std::string m_path;
    Component m_component = Component::Model;
    std::uint16_t m_module = 0;
    std::int16_t m_layer = 0;
    bool m_used = true;
    bool m_trained = true;
};

/// A module: the place in which its operators run. Its forward starts with `const Scope scope = enter();`.
class Module {
public:
    explicit Module(const Builder &place)
        : m_tape(&place.tape())
        , m_module(place.module())
        , m_layer(place.layerSlot())
    {
    }

    [[nodiscard]] Tape &tape() const { return *m_tape; }
    /// The number of the layer it belongs to.
    [[nodiscard]] std::int64_t layerIndex() const { return m_tape->layerIndex(m_layer); }
    [[nodiscard]] Scope enter() const { return Scope(*m_tape, m_module, m_layer); }

private:
    Tape *m_tape;
    std::uint16_t m_module;
    std::int16_t m_layer;
};

} // namespace headroom
