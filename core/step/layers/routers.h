// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/layers/experts.h"

/// How families choose the experts of a token. Each takes hidden [tokens, d_model], or [batch, seq, d_model].
namespace headroom {

/// A router that turns the scores of all experts into probabilities before it picks.
class SoftmaxRouter : public Module {
public:
    struct Manner {
        bool normalised = false; ///< the picked probabilities are scaled to a sum of 1
        bool lowered = false;    ///< and take the type of the scores
    };

    SoftmaxRouter(const Builder &place, const Sizes &s, Manner manner)
        : Module(place)
        , m_projection(place, s.dModel, s.experts, false)
        , m_active(s.activeExperts)
        , m_manner(manner)
    {
    }

    [[nodiscard]] Routing operator()(const Tensor &hidden) const;

private:
    Linear m_projection;
    Dim m_active;
    Manner m_manner;
};

/// gpt-oss: picks the highest scores, and makes probabilities of those alone.
class TopFirstRouter : public Module {
public:
    TopFirstRouter(const Builder &place, const Sizes &s)
        : Module(place)
        , m_projection(place, s.dModel, s.experts, true)
        , m_active(s.activeExperts)
    {
    }

    [[nodiscard]] Routing operator()(const Tensor &hidden) const;

private:
    Linear m_projection;
    Dim m_active;
};

/// MiniMax M2: every expert's score by itself; a bias that is not trained takes part in the choice alone.
class SigmoidRouter : public Module {
public:
    SigmoidRouter(const Builder &place, const Sizes &s)
        : Module(place)
        , m_projection(place, s.dModel, s.experts, false)
        , m_active(s.activeExperts)
    {
    }

    [[nodiscard]] Routing operator()(const Tensor &hidden, const Tensor &bias) const;

private:
    Linear m_projection;
    Dim m_active;
};

/// DeepSeek: scores in fp32, and groups of experts chosen before experts are.
class GroupRouter : public Module {
public:
    /// V2 makes probabilities of all scores; V3 takes each by itself, with a bias for the choice.
    enum class Scores : std::uint8_t { Softmax, Sigmoid };

    /// With the type of that bias.
    GroupRouter(const Builder &place, const Sizes &s, const Architecture &a, Scores scores, DType bias);

    [[nodiscard]] Routing operator()(const Tensor &hidden) const;

private:
    struct Groups;
    [[nodiscard]] Tensor logits(const Tensor &hidden) const;
    [[nodiscard]] Tensor inGroups(const Tensor &scores) const;
    [[nodiscard]] Groups best(Tensor &&scores) const;
    [[nodiscard]] Tensor within(const Groups &groups, const Tensor &scores) const;
    void bySoftmax(Routing &routing) const;
    void bySigmoid(Routing &routing) const;

    Scores m_scores;
    bool m_normalised;
    std::int64_t m_groups;
    std::int64_t m_activeGroups;
    Dim m_experts;
    Dim m_active;
    Parameter *m_weight;
    Tensor m_bias;
};

} // namespace headroom
