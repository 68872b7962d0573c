// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/operators.h"
#include "step/recording.h"

namespace headroom {

Tensor embedding(const Tensor &table, const Tensor &indices)
{
    Recording recording(Op::Embedding, { &table });
    const Saved saved = recording.save(indices);
    Shape shape = indices.shape();
    shape.push(table.size(1));
    Tensor out = table.tape().make(shape, table.dtype(), Op::Embedding);
    out.tape().sample(Op::Embedding);
    recording.finish(out, [saved, whole = table.shape()](Backward &b) {
        const Tensor rows = saved.unpack();
        b[0] = b.tape.make(whole, b.gradient().dtype(), Op::EmbeddingBackward);
        b.tape.sample(Op::EmbeddingBackward);
    });
    return out;
}

namespace {

Tensor emptyLike(const Tensor &x, Op op)
{
    Tensor out = x.tape().make(x.shape(), preservedStrides(x), x.dtype(), op);
    x.tape().sample(Op::EmptyLike);
    return out;
}

} // namespace

Tensor flashAttention(const Tensor &q, const Tensor &k, const Tensor &v)
{
    const Tensor query = lowered(q);
    const Tensor key = lowered(k);
    const Tensor value = lowered(v);
    Recording recording(Op::Flash, { &query, &key, &value });
    Tensor out = emptyLike(query, Op::Flash);
    if (!(value.size(-1) == query.size(-1))) { // values narrower than queries: another layout
        const Setting<bool> noGrad(out.tape().gradEnabled, false);
        const Tensor wide = out.tape().make(
            { query.size(0), query.size(2), query.size(1), value.size(-1) }, query.dtype(), Op::NewEmpty);
        out.tape().sample(Op::NewEmpty);
        out = transpose(wide, 1, 2);
    }
    const Tensor logSumExp =
        out.tape().make({ query.size(0), query.size(1), query.size(2) }, DType::Fp32, Op::FlashLogSumExp);
    out.tape().sample(Op::Empty);
    const Saved savedQuery = recording.save(query);
    const Saved savedKey = recording.save(key);
    const Saved savedValue = recording.save(value);
    const Saved savedOut = recording.saveOutput(out);
    const Saved savedLogSumExp = recording.save(logSumExp);
    recording.finish(out, [=](Backward &b) {
        const Tensor qAgain = savedQuery.unpack();
        const Tensor kAgain = savedKey.unpack();
        const Tensor vAgain = savedValue.unpack();
        Tensor unused = savedOut.unpack();
        unused = savedLogSumExp.unpack();
        b[0] = emptyLike(qAgain, Op::FlashBackward);
        b[1] = emptyLike(kAgain, Op::FlashBackward);
        b[2] = emptyLike(vAgain, Op::FlashBackward);
    });
    return out;
}

} // namespace headroom
