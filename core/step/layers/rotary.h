// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/module.h"

namespace headroom {

/// Cosines and sines of the positions, [1, seq, head_dim], in the type of the hidden states.
struct RotaryTables {
    Tensor cos;
    Tensor sin;
};

/// How a family turns query and key.
enum class RotaryManner : std::uint8_t {
    Whole,       ///< LLaMA: the tables are as wide as a head
    KeepingType, ///< OLMo: tables in fp32, the result cast back
    Parts,       ///< GPT-NeoX: the first part of each head is turned, the rest joined to it again
    PartsInTurn, ///< Phi 3: the same, query before key
    Interleaved, ///< GLM: as Parts, with neighbours turned against each other
};

/// Rotary position embedding: two buffers of frequencies, and the tables made from them once a step.
class RotaryEmbedding : public Module {
public:
    /// Each angle twice side by side, once, as a complex number in one table, or twice from one of three
    /// positions: in time, height and width.
    enum class Form : std::uint8_t { Twice, Once, Polar, Grid };

    RotaryEmbedding(const Builder &place, Dim width, Form form = Form::Twice, bool isLong = false);

    [[nodiscard]] RotaryTables operator()(const Tensor &positionIds, DType dtype) const;

private:
    [[nodiscard]] Tensor rotations(const Tensor &frequencies) const;
    [[nodiscard]] RotaryTables ofGrid(const Tensor &positionIds, DType dtype) const;

    Dim m_width;
    Form m_form;
    Tensor m_frequencies;
    Tensor m_originalFrequencies;
    Tensor m_longFrequencies; ///< made by the first forward pass, and kept
};

/// Turns query and key, [batch, heads, seq, head_dim] each, by their positions.
void applyRotary(
    Tensor &query, Tensor &key, const RotaryTables &tables, RotaryManner manner = RotaryManner::Whole);

/// The first `width` of each head, and the rest.
struct HeadParts {
    HeadParts(const Tensor &x, Dim width);

    Tensor turned;
    Tensor passed;
};

/// DeepSeek V3's way: neighbours turn against each other, and come out as two halves. `heads` is the
/// dimension in which the heads lie.
void applyNeighbourRotary(Tensor &query, Tensor &key, const RotaryTables &tables, int heads = 1);

/// gpt-oss's way: half turns against half, from tables half as wide.
void applyHalvesRotary(Tensor &query, Tensor &key, const RotaryTables &tables);

/// DeepSeek V2's way: neighbours are complex numbers, multiplied by those of the polar table.
void applyPolarRotary(Tensor &query, Tensor &key, const RotaryTables &tables);

/// LLaMA 4's: the same for [batch, seq, heads, head_dim], both multiplied before either is cast back.
void applyPolarRotaryBeforeHeads(Tensor &query, Tensor &key, const RotaryTables &tables);

} // namespace headroom
