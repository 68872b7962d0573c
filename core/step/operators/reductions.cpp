// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/operators.h"
#include "step/recording.h"

namespace headroom {

namespace {

Tensor like(const Tensor &x, Op op)
{
    Tensor out = x.tape().make(x.shape(), x.dtype(), op);
    x.tape().sample(op);
    return out;
}

/// Softmax and its logarithm: one result, kept; one kernel for the gradient.
Tensor normalised(Op op, Op backwardOp, const Tensor &x)
{
    Recording recording(op, { &x });
    Tensor out = like(x, op);
    Saved saved = recording.saveOutput(out);
    recording.finish(out, [saved, backwardOp](Backward &b) {
        const Tensor result = saved.unpack();
        b[0] = like(result, backwardOp);
    });
    return out;
}

} // namespace

Tensor meanOfLast(const Tensor &x)
{
    Recording recording(Op::Mean, { &x });
    Shape shape = x.shape();
    shape[-1] = 1;
    Tensor out = x.tape().make(shape, x.dtype(), Op::Mean);
    x.tape().sample(Op::Mean);
    recording.finish(out, [from = x.shape()](Backward &b) {
        const Tensor wide = expand(b.gradient(), from);
        b[0] = like(wide, Op::DivScalar);
    });
    return out;
}

Tensor sumOver(const Tensor &argument, int dim, bool keep)
{
    const Tensor x = raised(argument);
    Recording recording(Op::Sum, { &x });
    dim = dim < 0 ? dim + x.rank() : dim;
    Shape shape;
    for (int i = 0; i < x.rank(); ++i)
        if (i != dim || keep)
            shape.push(i == dim ? Dim(1) : x.size(i));
    Tensor out = x.tape().make(shape, x.dtype(), Op::Sum);
    x.tape().sample(Op::Sum);
    recording.finish(out, [from = x.shape(), dim, keep](Backward &b) {
        const Tensor kept = keep ? b.gradient() : unsqueeze(b.gradient(), dim);
        b[0] = expand(kept, from);
    });
    return out;
}

Tensor softmax(const Tensor &x) { return softmaxIn(x, x.tape().autocast ? DType::Fp32 : x.dtype()); }

Tensor softmaxIn(const Tensor &argument, DType dtype)
{
    const Tensor given = raised(argument);
    const Tensor x = cast(given, dtype);
    return normalised(Op::Softmax, Op::SoftmaxBackward, x);
}

Tensor logSoftmax(const Tensor &argument)
{
    const Tensor x = raised(argument);
    return normalised(Op::LogSoftmax, Op::LogSoftmaxBackward, x);
}

Tensor layerNorm(const Tensor &input, const Tensor &scale, const Tensor &shift)
{
    const Tensor x = raised(input);
    const Tensor weight = scale ? raised(scale) : scale;
    const Tensor bias = shift ? raised(shift) : shift;
    Recording recording(Op::LayerNorm, { &x, &weight, &bias });
    const Saved savedX = recording.save(x);
    const Saved savedWeight = weight ? recording.save(weight) : Saved();
    const Saved savedBias = bias ? recording.save(bias) : Saved();
    Tensor out = x.tape().make(x.shape(), x.dtype(), Op::LayerNorm);
    Shape rows = x.shape();
    rows[-1] = 1;
    const Tensor mean = x.tape().make(rows, x.dtype(), Op::RowMean);
    const Tensor deviation = x.tape().make(rows, x.dtype(), Op::RowDeviation);
    x.tape().sample(Op::LayerNorm);
    const Saved savedMean = recording.save(mean);
    const Saved savedDeviation = recording.save(deviation);
    recording.finish(out, [=](Backward &b) {
        const Tensor saved = savedX.unpack();
        const Tensor w = savedWeight.unpack();
        const Tensor shiftAgain = savedBias.unpack();
        const Tensor m = savedMean.unpack();
        const Tensor d = savedDeviation.unpack();
        b[0] = b.tape.make(saved.shape(), saved.dtype(), Op::LayerNormBackward);
        if (b.wants(1))
            b[1] = b.tape.make(w.shape(), w.dtype(), Op::LayerNormBackward);
        if (b.wants(2))
            b[2] = b.tape.make(shiftAgain.shape(), shiftAgain.dtype(), Op::LayerNormBackward);
        b.tape.sample(Op::LayerNormBackward);
    });
    return out;
}

Tensor nllLoss(const Tensor &logProbabilities, const Tensor &target)
{
    Recording recording(Op::NllLoss, { &logProbabilities });
    const Saved input = recording.save(logProbabilities);
    const Saved savedTarget = recording.save(target);
    Tensor out = target.tape().make({}, logProbabilities.dtype(), Op::NllLoss);
    const Tensor weight = target.tape().make({}, logProbabilities.dtype(), Op::NllLossWeight);
    target.tape().sample(Op::NllLoss);
    const Saved savedWeight = recording.save(weight);
    recording.finish(out, [=](Backward &b) {
        const Tensor x = input.unpack();
        const Tensor labels = savedTarget.unpack();
        const Tensor total = savedWeight.unpack();
        b[0] = like(x, Op::NllLossBackward);
    });
    return out;
}

Tensor sumToShape(Tensor x, const Shape &shape)
{
    if (shape.rank() == 0) {
        Tensor all = x.tape().make({}, x.dtype(), Op::SumAll);
        x.tape().sample(Op::SumAll);
        return all;
    }
    const int leading = x.rank() - shape.rank();
    Shape kept = x.shape();
    bool reduces = false;
    for (int i = 0; i < x.rank(); ++i) {
        if (i >= leading && (x.size(i).value() == 1 || shape[i - leading].value() != 1))
            continue;
        reduces = true;
        kept[i] = 1;
    }
    if (!reduces)
        return view(x, shape);
    for (int i = leading; i < x.rank(); ++i)
        kept[i] = shape[i - leading];
    Tensor sum = x.tape().make(kept, x.dtype(), Op::Sum);
    x.tape().sample(Op::Sum);
    x = std::move(sum);
    return leading > 0 ? view(x, shape) : x;
}

} // namespace headroom
