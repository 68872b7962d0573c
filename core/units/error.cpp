// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/error.h"

#include <QCoreApplication>

namespace headroom {

Overflow::Overflow()
    : InputError(QCoreApplication::translate("Estimate",
        "The model and the run are too large to be counted: a size exceeds 2^63 bytes. Smaller dimensions, "
        "batch or sequence would do."))
{
}

} // namespace headroom
