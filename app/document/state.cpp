// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/state.h"

#include "ledger/allowances.h"
#include "model/presets.h"
#include "scenario/open.h"
#include "step/estimate.h"
#include "units/text.h"

#include <QCoreApplication>

namespace headroom {

State openState(const QString &presetOrPath) { return openAnything(presetOrPath).scenario.state; }

std::shared_ptr<const Ledger> ledgerOf(const State &state)
{
    auto ledger = std::make_shared<const Ledger>(estimate(state.architecture, state.recipe));
    static_cast<void>(
        allowedBytes(state.allowances, *ledger)); // what is shown beside it must be countable too
    return ledger;
}

QString titleOf(const Architecture &architecture)
{
    for (const Preset &preset : presets())
        if (architecture.name == QLatin1String(preset.name.data(), qsizetype(preset.name.size())))
            return utf8(preset.label);
    return architecture.name;
}

QString titleOf(const State &state)
{
    const QString title = titleOf(state.architecture);
    return state.architecture == state.opened
        ? title
        : QCoreApplication::translate("Document", "%1, changed").arg(title);
}

} // namespace headroom
