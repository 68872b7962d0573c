// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/op.h"
#include "step/saved.h"
#include "step/tensor.h"

#include <limits>
#include <memory>
#include <memory_resource>
#include <optional>

namespace headroom {

struct Parameter;
class Gradients;

/// A counted reference to a node.
class NodeRef {
public:
    NodeRef() = default;
    explicit NodeRef(Node *node);
    NodeRef(const NodeRef &other) : NodeRef(other.m_node) { }
    NodeRef(NodeRef &&other) noexcept : m_node(std::exchange(other.m_node, nullptr)) { }
    NodeRef &operator=(NodeRef other) noexcept
    {
        std::swap(m_node, other.m_node);
        return *this;
    }
    ~NodeRef();
    [[nodiscard]] Node *get() const { return m_node; }
    [[nodiscard]] Node *operator->() const { return m_node; }
    [[nodiscard]] explicit operator bool() const { return m_node != nullptr; }

private:
    Node *m_node = nullptr;
};

/// Where a gradient goes: the input-th gradient of a node. Without a node, nobody wants it.
struct Edge {
    NodeRef node;
    std::uint8_t input = 0;
};

inline constexpr int maxEdges = 6;
inline constexpr int maxOutputs = 3;

/// Gradients by position: what a node receives, one for each output of its operator, and what it returns, one
/// an input.
using ReceivedGradients = std::array<Tensor, maxOutputs>;
using ReturnedGradients = std::array<Tensor, maxEdges>;

/// What a node of the backward graph sees while it runs.
struct Backward {
    Tape &tape;
    const Node &node;
    ReceivedGradients &received;
    ReturnedGradients &returned;

    [[nodiscard]] const Tensor &gradient(int i = 0) const { return received[static_cast<std::size_t>(i)]; }
    [[nodiscard]] bool wants(int i) const;
    Tensor &operator[](int i) const { return returned[static_cast<std::size_t>(i)]; }
};

/// One operator of the forward pass, as backward sees it. A step makes thousands: they lie in memory that the
/// tape gives back as a whole (Tape::nodeMemory).
class Node {
public:
    virtual ~Node() = default;
    static void *operator new(std::size_t size, std::pmr::memory_resource &memory)
    {
        return memory.allocate(size);
    }
    static void operator delete(void *, std::pmr::memory_resource &) { }
    static void operator delete(void *) { }

    virtual void apply(Backward &backward) = 0;
    virtual void releaseSaved() = 0;

    /// Of an output of the operator: what its gradient must look like.
    struct Meta {
        Shape shape;
        DType dtype = DType::Fp32;
    };

    std::uint64_t sequence = 0; ///< order of creation; the latest runs first
    std::int32_t refs = 0;
    std::int32_t dependencies = 0;
    bool discovered = false;
    Op op = Op::None;
    std::uint16_t module = 0;
    std::int16_t layer = 0;
    std::uint8_t edgeCount = 0;
    std::uint8_t outputCount = 0;
    std::array<Edge, maxEdges> edges{};
    ReceivedGradients buffer{};

    [[nodiscard]] const Meta &meta(int output) const
    {
        return output == 0 ? m_meta : (*m_furtherMetas)[static_cast<std::size_t>(output - 1)];
    }
    /// Makes the node that of a further output.
    void addOutput(Tensor &output);

    static constexpr std::uint64_t last = std::numeric_limits<std::uint64_t>::max();

private:
    Meta m_meta; ///< of the first output; most have no other
    std::unique_ptr<std::array<Meta, maxOutputs - 1>> m_furtherMetas;
};

inline NodeRef::NodeRef(Node *node) : m_node(node)
{
    if (m_node)
        ++m_node->refs;
}

inline NodeRef::~NodeRef()
{
    if (m_node && --m_node->refs == 0)
        delete m_node;
}

inline bool Backward::wants(int i) const
{
    return static_cast<bool>(node.edges[static_cast<std::size_t>(i)].node);
}

/// Backward written as a function beside its operator.
template <class Function> class FunctionNode final : public Node {
public:
    explicit FunctionNode(Function &&function) : m_function(std::move(function)) { }
    void apply(Backward &backward) override { (*m_function)(backward); }
    void releaseSaved() override { m_function.reset(); }

private:
    std::optional<Function> m_function;
};

/// Where a parameter's gradient arrives: it takes the gradient over, if it may.
class AccumulateGrad final : public Node {
public:
    explicit AccumulateGrad(Parameter &parameter) : m_parameter(parameter) { sequence = last; }
    void apply(Backward &backward) override;
    void releaseSaved() override { }

private:
    Parameter &m_parameter;
};

/// A tensor that no parameter made but that is told to require a gradient: it and its gradient live with the
/// graph.
class LeafGradient final : public Node {
public:
    explicit LeafGradient(Tensor leaf) : m_leaf(std::move(leaf)) { sequence = last; }
    void apply(Backward &backward) override;
    void releaseSaved() override { }

private:
    Tensor m_leaf;
    Tensor m_gradient;
};

/// Tensor.requires_grad_() of a tensor that has no graph yet.
void requireGradient(Tensor &leaf);

/// Runs the backward pass from a loss, in the order of PyTorch's engine.
void runBackward(const Tensor &loss);

} // namespace headroom
