// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/caption.h"

#include "document/state.h"
#include "units/format.h"

#include <QCoreApplication>

namespace headroom {

QString captionTitle(const Ledger &ledger, const Formatter &format)
{
    return QCoreApplication::translate("Caption", "%1 · %2 parameters · peak %3")
        .arg(titleOf(ledger.architecture), format.count(ledger.parameters),
            format.bytes(totalAt(ledger, peakMoment(ledger))));
}

} // namespace headroom
