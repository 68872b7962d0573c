// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/count.h"

#include "model/import.h"
#include "step/model.h"
#include "units/error.h"

#include <QCoreApplication>
#include <string_view>

namespace headroom {

Count countOn(Tape &tape)
{
    Count count;
    double active = 0;
    for (const Parameter &parameter : tape.parameters()) {
        const std::int64_t elements = multiply(parameter.value.shape().elements(), tape.countOf(parameter));
        count.total = add(count.total, elements);
        if (parameter.trainable)
            count.trainable = add(count.trainable, elements);
        active += static_cast<double>(elements) * parameter.activeShare;
        count.components[static_cast<std::size_t>(tape.componentOf(parameter))] += elements;
        if (std::string_view(parameter.name).ends_with("bias"))
            count.biases += elements;
    }
    count.active = static_cast<std::int64_t>(active + 0.5);
    return count;
}

Count countParameters(const Architecture &architecture)
{
    validate(architecture);
    try {
        Tape tape;
        static_cast<void>(buildModel(tape, architecture, {}));
        return countOn(tape);
    } catch (const Overflow &) {
        throw InputError(QCoreApplication::translate(
            "Estimate", "The model has more than 2^63 parameters or bytes: smaller dimensions would do."));
    }
}

} // namespace headroom
