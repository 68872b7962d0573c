// SPDX-License-Identifier: GPL-3.0-or-later
#include "header/expected.h"

#include "ledger/ledger.h"
#include "model/import.h"
#include "step/counting.h"
#include "step/model.h"

namespace headroom {

std::vector<ExpectedTensor> expectedTensors(const Architecture &architecture)
{
    static_cast<void>(countParameters(architecture)); // refuses what cannot be
    Tape tape(Depth::EveryLayer);
    static_cast<void>(buildModel(tape, architecture, {}));
    Ledger ledger;
    tape.writeTo(ledger);
    std::vector<ExpectedTensor> tensors;
    for (const Parameter &parameter : tape.parameters()) {
        const ModuleInfo &module = ledger.modules[parameter.module];
        QString path = QString::fromStdString(module.path);
        path.replace(QLatin1Char('*'), QString::number(tape.layerIndex(parameter.layer)));
        if (!path.isEmpty())
            path += QLatin1Char('.');
        ExpectedTensor tensor{ path + QLatin1StringView(parameter.name), {}, module.component };
        for (Dim size : parameter.value.shape())
            tensor.shape.push_back(size.value());
        tensors.push_back(tensor);
    }
    return tensors;
}

} // namespace headroom
