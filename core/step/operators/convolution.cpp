// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/operators.h"
#include "step/recording.h"

namespace headroom {

namespace {

Shape shapeOf(const Tensor &x, const Tensor &weight, Moves moves)
{
    Shape shape{ x.size(0), weight.size(0) };
    for (int i = 2; i < x.rank(); ++i) {
        const std::int64_t reach = add(x.size(i).value(), 2 * moves.padding) - weight.size(i).value();
        shape.push(reach / moves.stride + 1);
    }
    return shape;
}

} // namespace

Tensor convolution(const Tensor &input, const Tensor &kernel, const Tensor &shift, Moves moves)
{
    const Tensor bias = shift ? lowered(shift) : shift;
    const Tensor weight = lowered(kernel);
    const Tensor x = lowered(input);
    Recording recording(Op::Convolution, { &x, &weight, &bias });
    const Saved savedX = recording.save(x);
    const Saved savedWeight = recording.save(weight);
    Tensor out = x.tape().make(shapeOf(x, weight, moves), x.dtype(), Op::Convolution);
    x.tape().sample(Op::Convolution);
    recording.finish(out, [savedX, savedWeight, channels = Shape{ weight.size(0) }](Backward &b) {
        const Tensor self = savedX.unpack();
        const Tensor window = savedWeight.unpack();
        const std::array<Shape, 3> shapes{ self.shape(), window.shape(), channels };
        for (int i = 0; i < 3; ++i)
            if (b.wants(i))
                b[i] = b.tape.make(
                    shapes[static_cast<std::size_t>(i)], b.gradient().dtype(), Op::ConvolutionBackward);
        b.tape.sample(Op::ConvolutionBackward);
    });
    return out;
}

} // namespace headroom
