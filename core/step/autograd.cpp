// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/autograd.h"

#include "step/operators.h"
#include "step/strides.h"
#include "step/tape.h"

#include <queue>

namespace headroom {

namespace {

bool sameLayout(const Tensor &a, const Tensor &b)
{
    for (int i = 0; i < a.rank(); ++i) {
        const auto dim = static_cast<std::size_t>(i);
        if (a.size(i).value() != 1 && a->strides[dim] != b->strides[dim])
            return false;
    }
    return true;
}

/// The gradient as a leaf keeps it: the one that arrived, or a copy if another node is to receive it too or
/// it does not lie as the leaf does.
Tensor kept(Backward &backward, const Tensor &leaf)
{
    Tensor &arrived = backward.received[0];
    if (arrived->refs == 1 && sameLayout(arrived, leaf)) {
        backward.tape.sample(Op::Detach);
        return std::move(arrived);
    }
    Tensor copy = backward.tape.make(leaf.shape(), leaf->strides, leaf.dtype(), Op::NewEmptyStrided);
    backward.tape.sample(Op::NewEmptyStrided);
    backward.tape.sample(Op::Copy);
    return copy;
}

} // namespace

void AccumulateGrad::apply(Backward &backward)
{
    if (!backward.received[0])
        return;
    if (m_parameter.gradient) {
        backward.tape.sample(Op::AddInPlace);
        return;
    }
    m_parameter.gradient = kept(backward, m_parameter.value);
    backward.tape.reclassify(m_parameter.gradient, Category::Gradients, m_parameter.module, m_parameter.name);
}

void LeafGradient::apply(Backward &backward) { m_gradient = kept(backward, m_leaf); }

void requireGradient(Tensor &leaf)
{
    if (leaf.requiresGrad())
        return;
    Tape &tape = leaf.tape();
    Node *node = new (tape.nodeMemory) LeafGradient(tape.window(leaf, leaf.shape(), leaf->strides));
    node->module = tape.module;
    node->layer = tape.layer;
    node->addOutput(leaf);
}

void Node::addOutput(Tensor &output)
{
    const Meta meta{ output.shape(), output.dtype() };
    if (outputCount == 0) {
        m_meta = meta;
    } else {
        if (!m_furtherMetas)
            m_furtherMetas = std::make_unique<std::array<Meta, maxOutputs - 1>>();
        (*m_furtherMetas)[outputCount - 1U] = meta;
    }
    output->gradFn = this;
    output->output = outputCount++;
    ++refs;
}

namespace {

void countDependencies(Node &root)
{
    std::vector<Node *> stack{ &root };
    root.discovered = true;
    while (!stack.empty()) {
        Node *node = stack.back();
        stack.pop_back();
        for (int i = 0; i < node->edgeCount; ++i) {
            Node *next = node->edges[static_cast<std::size_t>(i)].node.get();
            if (!next)
                continue;
            ++next->dependencies;
            if (!std::exchange(next->discovered, true))
                stack.push_back(next);
        }
    }
}

/// The engine's check of a node's results: each takes the shape and type of the tensor it is the gradient of.
void validate(const Node &node, ReturnedGradients &returned)
{
    for (int i = 0; i < node.edgeCount; ++i) {
        const Edge &edge = node.edges[static_cast<std::size_t>(i)];
        Tensor &gradient = returned[static_cast<std::size_t>(i)];
        if (!edge.node || !gradient)
            continue;
        const Node::Meta &meta = edge.node->meta(edge.input);
        if (!(gradient.shape() == meta.shape))
            gradient = sumToShape(std::move(gradient), meta.shape);
        if (gradient.dtype() != meta.dtype)
            gradient = cast(gradient, meta.dtype);
    }
}

/// Fan-in: the first gradient is taken as it is; a further one is added into it if nothing else owns it.
void deliver(Tape &tape, const Edge &edge, Tensor gradient)
{
    Tensor &slot = edge.node->buffer[edge.input];
    if (!slot) {
        slot = std::move(gradient);
        return;
    }
    const bool sole = slot->refs == 1 && slot->storage->refs == 1 && isDense(slot.shape(), slot->strides);
    if (sole)
        tape.sample(Op::Add);
    else
        slot = headroom::add(slot, gradient);
}

struct LaterFirst {
    bool operator()(const Node *a, const Node *b) const { return a->sequence < b->sequence; }
};

} // namespace

void runBackward(const Tensor &loss)
{
    Tape &tape = loss.tape();
    const Setting<bool> noGrad(tape.gradEnabled, false);
    Tensor seed = tape.make(loss.shape(), loss.dtype(), Op::OnesLike);
    tape.sample(Op::OnesLike);
    Node *root = loss->gradFn;
    if (!root)
        return; // nothing is trained
    countDependencies(*root);
    root->buffer[0] = seed;
    std::priority_queue<Node *, std::vector<Node *>, LaterFirst> ready;
    ready.push(root);
    while (!ready.empty()) {
        Node *node = ready.top();
        ready.pop();
        const Scope scope(tape, node->module, node->layer);
        ReceivedGradients received = std::move(node->buffer);
        ReturnedGradients returned;
        Backward backward{ tape, *node, received, returned };
        node->apply(backward);
        validate(*node, returned);
        received = {};
        node->releaseSaved();
        for (int i = 0; i < node->edgeCount; ++i) {
            const Edge &edge = node->edges[static_cast<std::size_t>(i)];
            if (!edge.node)
                continue;
            if (Tensor &gradient = returned[static_cast<std::size_t>(i)])
                deliver(tape, edge, std::move(gradient));
            if (--edge.node->dependencies == 0)
                ready.push(edge.node.get());
        }
    }
}

} // namespace headroom
