// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/state.h"

#include "model/import.h"
#include "model/presets.h"

#include <algorithm>

namespace headroom {

State openState(const QString &presetOrPath)
{
    State state;
    state.source = presetOrPath;
    state.opened = openModel(presetOrPath);
    state.architecture = state.opened;
    if (state.architecture.positions > 0)
        state.recipe.sequence = std::min(state.recipe.sequence, state.architecture.positions);
    return state;
}

QString titleOf(const Architecture &architecture)
{
    for (const Preset &preset : presets())
        if (architecture.name == QLatin1String(preset.name.data(), qsizetype(preset.name.size())))
            return QString::fromUtf8(preset.label.data(), qsizetype(preset.label.size()));
    return architecture.name;
}

} // namespace headroom
