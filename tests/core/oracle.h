// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"

#include <QJsonArray>
#include <QJsonObject>
#include <ostream>
#include <string>
#include <vector>

namespace headroom::oracle {

/// One measurement of PyTorch's own accounting: tests/data/oracle/FOLDER/NAME.json.
struct Case {
    std::string name;
    QJsonObject json;

    [[nodiscard]] Architecture architecture() const;
    [[nodiscard]] Recipe recipe() const;
    [[nodiscard]] QJsonObject measured() const { return json.value(QLatin1String("measured")).toObject(); }
    [[nodiscard]] QJsonArray events() const { return json.value(QLatin1String("events")).toArray(); }
};

/// All cases of a folder, by name.
[[nodiscard]] std::vector<Case> cases(const char *folder);

inline std::ostream &operator<<(std::ostream &out, const Case &c) { return out << c.name; }

/// For the names of parametrised tests: letters, digits and underscores.
[[nodiscard]] std::string testName(const Case &c);

} // namespace headroom::oracle
