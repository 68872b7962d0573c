// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/op.h"
#include "step/tensor.h"

#include <array>
#include <span>
#include <vector>

/// The operators, as PyTorch dispatches them: each says what it returns, what it saves and what its backward
/// makes. Arguments are borrowed: the caller's variables decide how long a tensor lives, as in Python. Write
/// one statement a Python step and never nest two calls: when C++ drops an unnamed result is not when Python
/// does.
namespace headroom {

// ---- views (operators/views.cpp): no bytes, but nodes, and copies where strides forbid a view ----
[[nodiscard]] Tensor view(const Tensor &x, const Shape &shape);
[[nodiscard]] Tensor unsafeView(const Tensor &x, const Shape &shape);
[[nodiscard]] Tensor reshape(const Tensor &x, const Shape &shape); ///< a view, or a contiguous copy
[[nodiscard]] Tensor transpose(const Tensor &x, int a, int b);
[[nodiscard]] Tensor t(const Tensor &x);
[[nodiscard]] Tensor permute(const Tensor &x, const std::array<int, 3> &order); ///< of three dimensions
[[nodiscard]] Tensor expand(const Tensor &x, const Shape &shape);
[[nodiscard]] Tensor unsqueeze(const Tensor &x, int dim);
[[nodiscard]] Tensor squeeze(const Tensor &x, int dim); ///< without a dimension of 1
[[nodiscard]] Tensor slice(const Tensor &x, int dim, Dim length, int step = 1);
[[nodiscard]] Tensor select(const Tensor &x, int dim); ///< one of the dimension, which goes
[[nodiscard]] Tensor permute(
    const Tensor &x, int a, int b); ///< swaps two dimensions, where the model writes permute or .T
[[nodiscard]] std::vector<Tensor> split(
    const Tensor &x, std::span<const Dim> sizes, int dim, Op op = Op::Split);
[[nodiscard]] Tensor alias(const Tensor &x);
/// Pairs of fp32 numbers along the last dimension as complex ones, and back.
[[nodiscard]] Tensor viewAsComplex(const Tensor &x);
[[nodiscard]] Tensor viewAsReal(const Tensor &x);

// ---- copies (operators/copies.cpp) ----
/// The result of an operator that no gradient passes: positions, masks.
[[nodiscard]] Tensor made(Tape &tape, const Shape &shape, DType dtype, Op op);
[[nodiscard]] Tensor clone(const Tensor &x);             ///< contiguous
[[nodiscard]] Tensor contiguous(const Tensor &x);        ///< itself, if it is
[[nodiscard]] Tensor cast(const Tensor &x, DType dtype); ///< itself, if it has the type
/// Writes a tensor over a slice of another; assign the result to that one's variable.
[[nodiscard]] Tensor copyInto(const Tensor &whole, int dim, const Tensor &part);
[[nodiscard]] Tensor cat(std::span<const Tensor> parts, int dim, Dim total);
[[nodiscard]] Tensor stack(const Tensor &a, const Tensor &b); ///< along a new last dimension
[[nodiscard]] Tensor repeatRows(const Tensor &x, Dim times);  ///< of a matrix, one after the other
[[nodiscard]] Tensor pick(const Tensor &x, int dim); ///< one of the dimension, by a list of one index: a copy

// ---- elementwise (operators/elementwise.cpp) ----
[[nodiscard]] Tensor add(const Tensor &a, const Tensor &b);
[[nodiscard]] Tensor addInPlace(const Tensor &a, const Tensor &b); ///< a, changed: assign it to a's variable
[[nodiscard]] Tensor addScalar(const Tensor &a);
[[nodiscard]] Tensor sub(const Tensor &a, const Tensor &b);
[[nodiscard]] Tensor mul(const Tensor &a, const Tensor &b);
[[nodiscard]] Tensor mulComplex(const Tensor &a, const Tensor &constant);
[[nodiscard]] Tensor mulScalar(const Tensor &a);
[[nodiscard]] Tensor mulInPlace(const Tensor &a); ///< by a number; assign it to a's variable
[[nodiscard]] Tensor div(const Tensor &a, const Tensor &b);
[[nodiscard]] Tensor divScalar(const Tensor &a);
[[nodiscard]] Tensor clampInPlace(const Tensor &x); ///< between numbers; assign it to x's variable
[[nodiscard]] Tensor divInPlace(const Tensor &a);   ///< by a number; assign it to a's variable
[[nodiscard]] Tensor divInPlace(const Tensor &a, const Tensor &b); ///< a /= b: the result takes a's place
[[nodiscard]] Tensor neg(const Tensor &x);
[[nodiscard]] Tensor pow(const Tensor &x);
[[nodiscard]] Tensor rsqrt(const Tensor &x);
[[nodiscard]] Tensor exp(const Tensor &x);
[[nodiscard]] Tensor tanh(const Tensor &x);
[[nodiscard]] Tensor silu(const Tensor &x);
[[nodiscard]] Tensor sigmoid(const Tensor &x);
[[nodiscard]] Tensor clamp(const Tensor &x, bool below, bool above); ///< with which limits
[[nodiscard]] Tensor maskedFill(const Tensor &x, const Tensor &mask);
[[nodiscard]] Tensor gelu(const Tensor &x); ///< exact or by tanh, in one kernel
[[nodiscard]] Tensor geluInSteps(
    const Tensor &x); ///< by tanh, a kernel for each step, whose gradient starts over (operators/gelu.cpp)
[[nodiscard]] Tensor relu(const Tensor &x);
/// Itself where the condition holds, a constant elsewhere.
[[nodiscard]] Tensor where(const Tensor &condition, const Tensor &x);
/// Between two bounds that are tensors of one number.
[[nodiscard]] Tensor clamp(const Tensor &x, const Tensor &lowest, const Tensor &highest);
[[nodiscard]] Tensor dropout(const Tensor &x, double probability); ///< itself, if 0

// ---- along a dimension (operators/reductions.cpp) ----
[[nodiscard]] Tensor meanOfLast(const Tensor &x);                  ///< keeps the dimension
[[nodiscard]] Tensor sumOver(const Tensor &x, int dim, bool keep); ///< keeps the dimension, or not
[[nodiscard]] Tensor softmax(const Tensor &x);                     ///< over the last dimension
[[nodiscard]] Tensor softmaxIn(const Tensor &x, DType dtype);      ///< torch.softmax(x, dtype=dtype)
[[nodiscard]] Tensor logSoftmax(const Tensor &x);
[[nodiscard]] Tensor layerNorm(const Tensor &x, const Tensor &weight, const Tensor &bias);
[[nodiscard]] Tensor nllLoss(const Tensor &logProbabilities, const Tensor &target);
[[nodiscard]] Tensor sumToShape(Tensor x, const Shape &shape); ///< undoes broadcasting; x ends with the sum

// ---- products (operators/products.cpp) ----
[[nodiscard]] Tensor mm(const Tensor &a, const Tensor &b);
[[nodiscard]] Tensor addmm(const Tensor &bias, const Tensor &a, const Tensor &b);
[[nodiscard]] Tensor bmm(const Tensor &a, const Tensor &b);
/// alpha·a·b + beta·shift, of which only a and b are differentiated.
[[nodiscard]] Tensor baddbmm(const Tensor &shift, const Tensor &a, const Tensor &b);
/// torch.matmul of two tensors of equal rank above 2: batches stretched and flattened, copied where they must
/// be; or of such a tensor and a matrix.
[[nodiscard]] Tensor matmul(const Tensor &a, const Tensor &b);
/// F.linear; bias may be empty.
[[nodiscard]] Tensor linear(const Tensor &x, const Tensor &weight, const Tensor &bias);

/// How the window of a convolution moves, the same in every direction.
struct Moves {
    std::int64_t stride = 1;
    std::int64_t padding = 0;
};
/// x [batch, channels in, places...] with weight [channels out, channels in, window...]; bias may be empty
/// (operators/convolution.cpp).
[[nodiscard]] Tensor convolution(const Tensor &x, const Tensor &weight, const Tensor &bias, Moves moves);

// ---- choosing and gathering (operators/routing.cpp) ----
/// What topk and sort return.
struct Selected {
    Tensor values;
    Tensor indices; ///< int64, without gradient
};
[[nodiscard]] Selected topK(const Tensor &x, Dim count);             ///< along the last dimension
[[nodiscard]] Selected maxOfLast(const Tensor &x, bool keep);        ///< keeps the dimension, or not
[[nodiscard]] Tensor gather(const Tensor &x, const Tensor &indices); ///< along the last dimension
/// Writes values into x at the places that the indices say, along the last dimension; assign it to x's
/// variable.
[[nodiscard]] Tensor scatterInPlace(const Tensor &x, const Tensor &indices, const Tensor &values);
[[nodiscard]] Selected sort(const Tensor &numbers);              ///< of int64 numbers
[[nodiscard]] Tensor index(const Tensor &x, const Tensor &rows); ///< x[rows]
/// x[rows, columns]: of each row of x, one element of the next dimension.
[[nodiscard]] Tensor index(const Tensor &x, const Tensor &rows, const Tensor &columns);
/// Rows of x times the matrix of the group that each belongs to: [rows, in] by [groups, in, out]; offsets say
/// where the groups end.
[[nodiscard]] Tensor groupedMm(const Tensor &x, const Tensor &matrices, const Tensor &offsets);

// ---- whole kernels (operators/kernels.cpp) ----
[[nodiscard]] Tensor embedding(const Tensor &table, const Tensor &indices);
/// Flash attention: keeps query, key, value, result and one fp32 log-sum-exp a row. It has no place for a
/// mask or a bias on the scores: what PyTorch's accounting is asked about leaves them out, and so nothing
/// flows back to them.
[[nodiscard]] Tensor flashAttention(const Tensor &query, const Tensor &key, const Tensor &value);

// ---- autocast (operators/autocast.cpp) ----
/// As autocast lowers an argument of a product; a parameter's copy is kept for the rest of the scope.
[[nodiscard]] Tensor lowered(const Tensor &x);
/// As autocast raises an argument of what it runs in fp32.
[[nodiscard]] Tensor raised(const Tensor &x);

} // namespace headroom
