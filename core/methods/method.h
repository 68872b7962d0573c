// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"

#include <QString>
#include <span>
#include <vector>

namespace headroom {

/// One term of a published formula: so many tensors of a shape and a type, as the formula prices them.
struct Term {
    const char *name; ///< context "Methods", to be translated
    const char *why;  ///< the formula's own reason, one sentence, likewise
    Component component = Component::Model;
    Category category = Category::Activations;
    Shape shape;
    DType dtype = DType::Fp32;
    std::int64_t count = 1;
};

/// What a method may be told besides the model and the run.
struct Devices {
    std::int64_t count = 1; ///< over which the formula divides, where it does
};

/// A published closed formula. It knows nothing of the tape: it prices terms, and a ledger is made of them.
struct Method {
    Origin origin;
    const char *formula; ///< in symbols; not translated
    const char *scope;   ///< what it is for: "training steps of decoders …"; context "Methods"
    bool divides;        ///< takes a number of devices
    bool (*applies)(const Architecture &, const Recipe &);
    /// What is held at the peak by the formula; `parameters` is the model's own exact number of them.
    std::vector<Term> (*terms)(
        const Architecture &, const Recipe &, std::int64_t parameters, const Devices &);
};

[[nodiscard]] std::span<const Method> methods();

/// THROWS InputError naming those there are.
[[nodiscard]] const Method &findMethod(const QString &key);

/// The ledger by the formula, of the same kind as estimate()'s, with its origin and never verified. States
/// and inputs are there all the time, activations from forward on, temporaries at the peak only.
/// THROWS InputError, one sentence, if the formula is not for this model or run, or a size exceeds 2^63.
[[nodiscard]] Ledger estimateBy(const Method &method, const Architecture &architecture, const Recipe &recipe,
    const Devices &devices = {});

} // namespace headroom
