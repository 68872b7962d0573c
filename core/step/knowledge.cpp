// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/knowledge.h"

#include "model/family.h"
#include "step/model.h"
#include "step/models/blueprints.h"

#include <algorithm>

namespace headroom {

bool isReenacted(const Architecture &architecture, Mode mode)
{
    Tape tape;
    const std::unique_ptr<Model> model = buildModel(tape, architecture, {});
    return mode == Mode::Train ? model->runs() : model->prefills();
}

std::vector<std::string> linearModules(const Architecture &architecture)
{
    Tape tape;
    Builder place(tape, DType::Fp32);
    std::vector<std::string> paths;
    place.collectLinears(paths);
    static_cast<void>(findBuilder(architecture.family->blueprint)(place, architecture, {}));
    std::vector<std::string> names;
    for (const std::string &path : paths) {
        const std::string leaf = path.substr(path.rfind('.') + 1);
        if (leaf != "*" && std::ranges::find(names, leaf) == names.end())
            names.push_back(leaf);
    }
    return names;
}

} // namespace headroom
