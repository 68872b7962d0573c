// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/tape.h"

#include "step/layer_slots.h"
#include "step/strides.h"

namespace headroom {

Tape::Tape(Depth depth) : m_depth(depth)
{
    constexpr std::size_t usual = 8192; // of all but few models
    m_rows.reserve(usual);
    m_samples.reserve(usual);
}

Tape::~Tape()
{
    castCache.clear();
    m_parameters.clear();
}

void Tensor::destroy(TensorImpl *impl) { impl->tape->destroy(impl); }

void Tape::destroy(TensorImpl *impl)
{
    if (Storage *storage = impl->storage; --storage->refs == 0) {
        if (m_isWriting) {
            Row &row = m_rows[static_cast<std::size_t>(storage->row)];
            row.died = static_cast<std::int32_t>(m_samples.size());
            m_live -= row.bytes * row.count;
        }
        m_storages.give(storage);
    }
    const NodeRef dropped = impl->gradFn ? NodeRef(impl->gradFn) : NodeRef();
    if (impl->gradFn)
        --impl->gradFn->refs; // the reference the tensor held; `dropped` deletes the node if it was the last
    m_tensors.give(impl);
}

Tensor Tape::wrap(Storage *storage, const Shape &shape, const Strides &strides, DType dtype)
{
    ++storage->refs;
    constexpr std::int32_t noRefs = 0;
    constexpr std::uint8_t firstOutput = 0;
    return Tensor(m_tensors.take(noRefs, firstOutput, dtype, this, storage, nullptr, shape, strides));
}

Tensor Tape::make(const Shape &shape, DType dtype, Op op)
{
    return make(shape, contiguousStrides(shape), dtype, op);
}

Tensor Tape::make(const Shape &shape, const Strides &strides, DType dtype, Op op)
{
    Row &row = m_rows.emplace_back();
    row.bytes = multiply(shape.elements(), bytesOf(dtype));
    row.count = m_layers[static_cast<std::size_t>(layer)].count;
    row.shape = shape;
    row.born = static_cast<std::int32_t>(m_samples.size());
    row.module = module;
    row.layer = layer;
    row.dtype = dtype;
    row.category = category;
    row.op = op;
    m_live = add(m_live, multiply(row.bytes, row.count));
    constexpr std::int32_t noRefs = 0;
    Storage *storage = m_storages.take(row.bytes, noRefs, static_cast<std::int32_t>(m_rows.size() - 1));
    return wrap(storage, shape, strides, dtype);
}

Tensor Tape::window(const Tensor &base, const Shape &shape, const Strides &strides)
{
    return wrap(base->storage, shape, strides, base.dtype());
}

Tensor Tape::given(const Shape &shape, DType dtype, Category of, Op op)
{
    const Setting<Category> setting(category, of);
    return make(shape, dtype, op);
}

void Tape::sample(Op op) { m_samples.push_back({ m_live, module, layer, op, phase }); }

void Tape::mark(Moment moment)
{
    m_moments[static_cast<std::size_t>(moment)] = static_cast<std::int32_t>(m_samples.size());
    sample(Op::None);
}

void Tape::reclassify(const Tensor &tensor, Category to, std::uint16_t of, const char *part)
{
    const auto index = static_cast<std::size_t>(tensor->storage->row);
    const auto now = static_cast<std::int32_t>(m_samples.size());
    Row renamed = m_rows[index];
    m_rows[index].died = now;
    renamed.born = now;
    renamed.category = to;
    renamed.module = of;
    renamed.part = part;
    tensor->storage->row = static_cast<std::int32_t>(m_rows.size());
    m_rows.push_back(renamed);
}

void Tape::keep(const Tensor &tensor, KeptFor reason)
{
    auto &reasons = m_rows[static_cast<std::size_t>(tensor->storage->row)].keptFor;
    if (reasons[0].op == Op::None)
        reasons[0] = reason;
    else if (reasons[0] != reason)
        reasons[1] = reason;
}

void Tape::label(const Tensor &tensor, const char *part)
{
    m_rows[static_cast<std::size_t>(tensor->storage->row)].part = part;
}

std::uint16_t Tape::addModule(const std::string &path, Component component)
{
    const auto [found, isNew] =
        m_moduleNumbers.try_emplace(path, static_cast<std::uint16_t>(m_modules.size()));
    if (isNew)
        m_modules.push_back({ path, component });
    return found->second;
}

std::vector<std::int16_t> Tape::addLayers(
    std::int64_t first, std::int64_t count, std::span<const int> kinds, std::int64_t reach)
{
    std::vector<std::int16_t> slots;
    for (LayerSlot &slot : m_depth == Depth::EveryLayer ? everyLayerSlot(first, count)
                                                        : layerSlots(first, count, kinds, reach)) {
        slots.push_back(static_cast<std::int16_t>(m_layers.size()));
        m_layers.push_back(std::move(slot));
    }
    return slots;
}

Parameter &Tape::addParameter(const Shape &shape, DType dtype, const char *name, bool trainable)
{
    Parameter &parameter = m_parameters.emplace_back();
    parameter.value = given(shape, dtype, Category::Weights, Op::Parameter);
    parameter.name = name;
    label(parameter.value, name);
    parameter.module = module;
    parameter.layer = layer;
    parameter.trainable = trainable;
    if (trainable) {
        parameter.accumulate = NodeRef(new (nodeMemory) AccumulateGrad(parameter));
        parameter.accumulate->layer = layer;
        parameter.accumulate->module = module;
        parameter.accumulate->addOutput(parameter.value);
    }
    return parameter;
}

std::int64_t Tape::countOf(const Parameter &parameter) const
{
    return m_layers[static_cast<std::size_t>(parameter.layer)].count;
}

void Tape::writeTo(Ledger &ledger)
{
    m_isWriting = false;
    ledger.rows = std::move(m_rows);
    ledger.samples = std::move(m_samples);
    ledger.modules = m_modules;
    ledger.layers = m_layers;
    ledger.moments = m_moments;
}

} // namespace headroom
