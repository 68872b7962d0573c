// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "model/config.h"

/// How each family's config.json is read: key by key, with the defaults of its configuration class in
/// Transformers.
namespace headroom {

void readGpt2(const Config &, Architecture &);
void readGptNeoX(const Config &, Architecture &);
void readOpt(const Config &, Architecture &);
void readBloom(const Config &, Architecture &);
void readFalcon(const Config &, Architecture &);
void readPhi(const Config &, Architecture &);

void readLlama(const Config &, Architecture &);
void readMistral(const Config &, Architecture &);
void readQwen2(const Config &, Architecture &);
void readQwen3(const Config &, Architecture &);
void readPhi3(const Config &, Architecture &);
void readOlmo(const Config &, Architecture &);
void readOlmo2(const Config &, Architecture &);
void readGlm4(const Config &, Architecture &);
void readGemma(const Config &, Architecture &);
void readGemma2(const Config &, Architecture &);
void readGemma3(const Config &, Architecture &);

void readMixtral(const Config &, Architecture &);
void readQwen2Moe(const Config &, Architecture &);
void readQwen3Moe(const Config &, Architecture &);
void readMiniMaxM2(const Config &, Architecture &);
void readGptOss(const Config &, Architecture &);
void readDeepseekV2(const Config &, Architecture &);
void readDeepseekV3(const Config &, Architecture &);
void readGlmMoeDsa(const Config &, Architecture &);

void readBert(const Config &, Architecture &);
void readBart(const Config &, Architecture &);
void readT5(const Config &, Architecture &);
void readWhisper(const Config &, Architecture &);

void readVit(const Config &, Architecture &);
void readClip(const Config &, Architecture &);
void readQwen3Vl(const Config &, Architecture &);
void readLlama4(const Config &, Architecture &);

/// The activation of this name. THROWS InputError listing the known ones.
[[nodiscard]] Activation activationOf(const Config &, const QString &name);
[[nodiscard]] Activation readActivation(const Config &, Key key, const char *fallback);

/// KV heads where a missing key means `fallback`, but null as many as heads.
void readKvHeads(const Config &, Architecture &, std::int64_t fallback);

/// Heads of d_model / heads each, with keys and values of their own.
void setPlainHeads(Architecture &);

/// The head size under head_dim if there is one, else d_model / heads; or a size that the family always has.
void readHeadDim(const Config &, Architecture &);
void readOwnHeadDim(const Config &, Architecture &, std::int64_t fallback);

/// The part of each head that rotary positions turn: in rope_parameters, or under an older key beside it.
[[nodiscard]] double readRotaryShare(
    const Config &, double fallback, const char *older = "partial_rotary_factor");

/// How rotary frequencies are scaled, if by another rule than one that leaves tensors as they are: whether by
/// one that looks at the values of positions, which PyTorch's accounting cannot be asked about.
[[nodiscard]] bool readRotaryKind(const Config &, Architecture &);

/// Which layers have a window, by layer_types; where that is missing, all but every n-th; n = 0: none.
void readWindowedLayers(const Config &, Architecture &, std::int64_t fullEvery);

/// d_model, layers and heads under their common names.
struct Trunk {
    std::int64_t dModel, layers, heads;
};
void readTrunk(const Config &, Architecture &, Trunk fallback);

/// What ends the model, by the class that `architectures` names.
[[nodiscard]] Ending readEnding(const Config &, Ending fallback);

} // namespace headroom
