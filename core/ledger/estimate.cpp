// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/estimate.h"

#include "model/family.h"
#include "model/import.h"
#include "step/trace.h"
#include "units/error.h"

#include <QCoreApplication>

namespace headroom {

namespace {

QString tooLarge()
{
    return QCoreApplication::translate("Estimate",
        "The model and the run are too large to be counted: a size exceeds 2^63 bytes. Smaller dimensions, batch or "
        "sequence would do.");
}

void countParameters(Tape &tape, Ledger &ledger)
{
    double active = 0;
    for (const Parameter &parameter : tape.parameters()) {
        const std::int64_t elements = multiply(parameter.value.shape().elements(), tape.countOf(parameter));
        ledger.parameters = add(ledger.parameters, elements);
        if (parameter.trainable)
            ledger.trainable = add(ledger.trainable, elements);
        active += static_cast<double>(elements) * parameter.activeShare;
    }
    ledger.activeParameters = static_cast<std::int64_t>(active + 0.5);
}

/// The largest total of each phase, at its first instant; totals taken inside a layer that stands for others are none.
void findPeaks(Ledger &ledger)
{
    constexpr std::array<std::pair<Phase, Moment>, 3> peaks {{
        { Phase::Forward, Moment::PeakForward },
        { Phase::Backward, Moment::PeakBackward },
        { Phase::Step, Moment::PeakStep },
    }};
    for (const auto &[phase, moment] : peaks) {
        std::int32_t &peak = ledger.moments[static_cast<std::size_t>(moment)];
        for (std::size_t i = 0; i < ledger.samples.size(); ++i) {
            const Sample &sample = ledger.samples[i];
            if (sample.phase != phase || !ledger.layers[static_cast<std::size_t>(sample.layer)].sampled)
                continue;
            if (peak < 0 || sample.total > ledger.samples[static_cast<std::size_t>(peak)].total)
                peak = static_cast<std::int32_t>(i);
        }
    }
}

} // namespace

Ledger estimate(const Architecture &architecture, const Recipe &recipe)
{
    validate(architecture);
    Ledger ledger;
    ledger.architecture = architecture;
    ledger.recipe = recipe;
    ledger.stepVerified = architecture.family->stepVerified;
    try {
        Tape tape;
        traceStep(tape, architecture, recipe);
        countParameters(tape, ledger);
        tape.writeTo(ledger);
    } catch (const Overflow &) {
        throw InputError(tooLarge());
    }
    findPeaks(ledger);
    return ledger;
}

} // namespace headroom
