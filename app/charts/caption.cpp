// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/caption.h"

#include "charts/plot.h"
#include "charts/views.h"
#include "document/state.h"
#include "run/run_text.h"
#include "units/format.h"

#include <QCoreApplication>

namespace headroom {

QString captionTitle(const Ledger &ledger, const Formatter &format)
{
    if (!hasStep(ledger))
        return QCoreApplication::translate("Caption", "%1 · %2 parameters")
            .arg(titleOf(ledger.architecture), format.count(ledger.parameters));
    return QCoreApplication::translate("Caption", "%1 · %2 parameters · peak %3")
        .arg(titleOf(ledger.architecture), format.count(ledger.parameters), format.bytes(peakOf(ledger)));
}

QString captionText(const View &view, const Ledger &ledger, const Formatter &format)
{
    return QCoreApplication::translate("Views", view.title) + QStringLiteral(" · ")
        + runText(ledger.recipe, ledger.architecture, format);
}

} // namespace headroom
