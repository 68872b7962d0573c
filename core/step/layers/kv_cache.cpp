// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/kv_cache.h"

#include "step/tape.h"

#include <QtGlobal>

namespace headroom {

namespace {

Tensor joined(const Tensor &made, const char *label)
{
    Tensor kept = made.tape().given(made.shape(), made.dtype(), Category::KvCache, Op::Cat);
    made.tape().label(kept, label);
    made.tape().sample(Op::Cat);
    return kept;
}

} // namespace

void KvCache::addWindow(Tape &tape)
{
    m_kept.push_back(tape.make({}, DType::Int64, Op::ToCopy));
    tape.sample(Op::ToCopy);
}

void KvCache::updateIndexer(Tensor &key)
{
    Tensor keys = key.tape().make(key.shape(), key.dtype(), Op::Cat);
    key.tape().label(keys, QT_TRANSLATE_NOOP("Tensors", "cached keys of the indexer"));
    key.tape().sample(Op::Cat);
    m_kept.push_back(keys);
    key = std::move(keys);
}

void KvCache::update(Tensor &key, Tensor &value)
{
    Tensor keys = joined(key, QT_TRANSLATE_NOOP("Tensors", "cached keys"));
    Tensor values = joined(value, QT_TRANSLATE_NOOP("Tensors", "cached values"));
    m_kept.push_back(keys);
    m_kept.push_back(values);
    key = std::move(keys);
    value = std::move(values);
}

} // namespace headroom
