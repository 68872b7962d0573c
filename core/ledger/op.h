// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace headroom {

// One row an operator: its name here, and what PyTorch dispatches. (What its result is called:
// ledger/words.cpp.)
// clang-format off
#define HEADROOM_OPS(row)                                                 \
    row(None, "")                                                         \
    row(Abs, "aten.abs.default")                                          \
    row(Add, "aten.add.Tensor")                                           \
    row(AddInPlace, "aten.add_.Tensor")                                   \
    row(Addcdiv, "aten.addcdiv_.default")                                 \
    row(Addmm, "aten.addmm.default")                                      \
    row(Alias, "aten.alias.default")                                      \
    row(Any, "aten.any.default")                                          \
    row(Arange, "aten.arange.default")                                    \
    row(ArangeEvery, "aten.arange.start_step")                            \
    row(ArangeFrom, "aten.arange.start")                                  \
    row(Argmax, "aten.argmax.default")                                    \
    row(Baddbmm, "aten.baddbmm.default")                                  \
    row(BitwiseAnd, "aten.bitwise_and.Tensor")                            \
    row(BitwiseNot, "aten.bitwise_not.default")                           \
    row(Bmm, "aten.bmm.default")                                          \
    row(Cat, "aten.cat.default")                                          \
    row(Clamp, "aten.clamp.default")                                      \
    row(ClampInPlace, "aten.clamp_.default")                              \
    row(ClampTensor, "aten.clamp.Tensor")                                 \
    row(Clone, "aten.clone.default")                                      \
    row(Conj, "aten._conj.default")                                       \
    row(Convolution, "aten.convolution.default")                          \
    row(ConvolutionBackward, "aten.convolution_backward.default")         \
    row(Copy, "aten.copy_.default")                                       \
    row(Cos, "aten.cos.default")                                          \
    row(CumSum, "aten.cumsum.default")                                    \
    row(Detach, "aten.detach.default")                                    \
    row(Div, "aten.div.Tensor")                                           \
    row(DivInPlace, "aten.div_.Tensor")                                   \
    row(DivScalar, "aten.div.Scalar")                                     \
    row(DropoutMask, "aten.native_dropout.default")                       \
    row(Embedding, "aten.embedding.default")                              \
    row(EmbeddingBackward, "aten.embedding_dense_backward.default")       \
    row(Empty, "aten.empty.memory_format")                                \
    row(EmptyLike, "aten.empty_like.default")                             \
    row(Eq, "aten.eq.Scalar")                                             \
    row(EqTensor, "aten.eq.Tensor")                                       \
    row(Exp, "aten.exp.default")                                          \
    row(Expand, "aten.expand.default")                                    \
    row(Flash, "aten.empty_like.default")                                 \
    row(FlashBackward, "aten.empty_like.default")                         \
    row(FlashLogSumExp, "aten.empty.memory_format")                       \
    row(FloorDivide, "aten.floor_divide.default")                         \
    row(Floor, "aten.floor.default")                                      \
    row(ForeachSqrt, "aten._foreach_sqrt.default")                        \
    row(Full, "aten.full.default")                                        \
    row(FullLike, "aten.full_like.default")                               \
    row(Gather, "aten.gather.default")                                    \
    row(Ge, "aten.ge.Tensor")                                             \
    row(Gelu, "aten.gelu.default")                                        \
    row(GeluBackward, "aten.gelu_backward.default")                       \
    row(GroupedMm, "aten._grouped_mm.default")                            \
    row(Gt, "aten.gt.Tensor")                                             \
    row(GtScalar, "aten.gt.Scalar")                                       \
    row(Histc, "aten.histc.default")                                      \
    row(Index, "aten.index.Tensor")                                       \
    row(IndexPut, "aten.index_put.default")                               \
    row(IndexPutInPlace, "aten.index_put_.default")                       \
    row(Input, "input")                                                   \
    row(IsInf, "aten.isinf.default")                                      \
    row(LayerNorm, "aten.native_layer_norm.default")                      \
    row(LayerNormBackward, "aten.native_layer_norm_backward.default")     \
    row(Le, "aten.le.Tensor")                                             \
    row(LiftFresh, "aten.lift_fresh.default")                             \
    row(Log, "aten.log.default")                                          \
    row(Log1p, "aten.log1p.default")                                      \
    row(LogSoftmax, "aten._log_softmax.default")                          \
    row(LogSoftmaxBackward, "aten._log_softmax_backward_data.default")    \
    row(LogicalAnd, "aten.logical_and.default")                           \
    row(LogicalAndInPlace, "aten.logical_and_.default")                   \
    row(LogicalOr, "aten.logical_or.default")                             \
    row(LtScalar, "aten.lt.Scalar")                                       \
    row(LtTensor, "aten.lt.Tensor")                                       \
    row(MaskedFill, "aten.masked_fill.Scalar")                            \
    row(Max, "aten.max.dim")                                              \
    row(MaxIndices, "aten.max.dim")                                       \
    row(Mean, "aten.mean.dim")                                            \
    row(Minimum, "aten.minimum.default")                                  \
    row(Mm, "aten.mm.default")                                            \
    row(Mul, "aten.mul.Tensor")                                           \
    row(MulInPlace, "aten.mul_.Tensor")                                   \
    row(MulScalar, "aten.mul.Scalar")                                     \
    row(NativeDropout, "aten.native_dropout.default")                     \
    row(NativeDropoutBackward, "aten.native_dropout_backward.default")    \
    row(Neg, "aten.neg.default")                                          \
    row(NewEmpty, "aten.new_empty.default")                               \
    row(NewEmptyStrided, "aten.new_empty_strided.default")                \
    row(NewOnes, "aten.new_ones.default")                                 \
    row(NewZeros, "aten.new_zeros.default")                               \
    row(NllLoss, "aten.nll_loss_forward.default")                         \
    row(NllLossBackward, "aten.nll_loss_backward.default")                \
    row(NllLossWeight, "aten.nll_loss_forward.default")                   \
    row(Ones, "aten.ones.default")                                        \
    row(OnesLike, "aten.ones_like.default")                               \
    row(OptimizerState, "state")                                          \
    row(Pad, "aten.constant_pad_nd.default")                              \
    row(Parameter, "parameter")                                           \
    row(Permute, "aten.permute.default")                                  \
    row(Polar, "aten.polar.default")                                      \
    row(Pow, "aten.pow.Tensor_Scalar")                                    \
    row(PowTensor, "aten.pow.Tensor_Tensor")                              \
    row(Relu, "aten.relu.default")                                        \
    row(Repeat, "aten.repeat.default")                                    \
    row(RowDeviation, "aten.native_layer_norm.default")                   \
    row(RowMean, "aten.native_layer_norm.default")                        \
    row(Rsqrt, "aten.rsqrt.default")                                      \
    row(Rsub, "aten.rsub.Scalar")                                         \
    row(ScalarTensor, "aten.scalar_tensor.default")                       \
    row(Scatter, "aten.scatter.src")                                      \
    row(ScatterValue, "aten.scatter.value")                               \
    row(ScatterInPlace, "aten.scatter_.src")                              \
    row(ScatterAdd, "aten.scatter_add.default")                           \
    row(Select, "aten.select.int")                                        \
    row(SelectBackward, "aten.select_backward.default")                   \
    row(Sigmoid, "aten.sigmoid.default")                                  \
    row(SigmoidBackward, "aten.sigmoid_backward.default")                 \
    row(Silu, "aten.silu.default")                                        \
    row(SiluBackward, "aten.silu_backward.default")                       \
    row(Sin, "aten.sin.default")                                          \
    row(Slice, "aten.slice.Tensor")                                       \
    row(SliceBackward, "aten.slice_backward.default")                     \
    row(Softmax, "aten._softmax.default")                                 \
    row(SoftmaxBackward, "aten._softmax_backward_data.default")           \
    row(Sort, "aten.sort.default")                                        \
    row(SortOrder, "aten.sort.default")                                   \
    row(Split, "aten.split.Tensor")                                       \
    row(SplitWithSizes, "aten.split_with_sizes.default")                  \
    row(Sqrt, "aten.sqrt.default")                                        \
    row(Squeeze, "aten.squeeze.dim")                                      \
    row(Stack, "aten.stack.default")                                      \
    row(StepCounter, "state")                                             \
    row(Sub, "aten.sub.Tensor")                                           \
    row(Sum, "aten.sum.dim_IntList")                                      \
    row(SumAll, "aten.sum.default")                                       \
    row(T, "aten.t.default")                                              \
    row(Tanh, "aten.tanh.default")                                        \
    row(TanhBackward, "aten.tanh_backward.default")                       \
    row(ThresholdBackward, "aten.threshold_backward.default")             \
    row(ToCopy, "aten._to_copy.default")                                  \
    row(TopK, "aten.topk.default")                                        \
    row(TopKIndices, "aten.topk.default")                                 \
    row(Transpose, "aten.transpose.int")                                  \
    row(UnsafeView, "aten._unsafe_view.default")                          \
    row(Unsqueeze, "aten.unsqueeze.default")                              \
    row(View, "aten.view.default")                                        \
    row(ViewAsComplex, "aten.view_as_complex.default")                    \
    row(ViewAsReal, "aten.view_as_real.default")                          \
    row(Where, "aten.where.self")                                         \
    row(Zeros, "aten.zeros.default")                                      \
    row(ZerosLike, "aten.zeros_like.default")
// clang-format on

/// What made a tensor or a sample.
enum class Op : std::uint8_t {
#define HEADROOM_OP(id, aten) id,
    HEADROOM_OPS(HEADROOM_OP)
#undef HEADROOM_OP
        Count
};

inline constexpr std::array<std::string_view, static_cast<std::size_t>(Op::Count)> atenNames{ {
#define HEADROOM_OP(id, aten) aten,
    HEADROOM_OPS(HEADROOM_OP)
#undef HEADROOM_OP
} };

/// PyTorch's own name of the operator.
[[nodiscard]] constexpr std::string_view aten(Op op) { return atenNames[static_cast<std::size_t>(op)]; }

} // namespace headroom
