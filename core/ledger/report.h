// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"
#include "run/allowance.h"
#include "run/hardware.h"
#include "units/format.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <optional>

namespace headroom {

/// The moments of the step as people call them, in order; those that the run does not have are left out.
struct MomentName {
    Moment moment;
    const char *key;   ///< in JSON and CSV
    const char *label; ///< context "Moments", to be translated
};
[[nodiscard]] const std::array<MomentName, momentCount> &momentNames();
[[nodiscard]] QString momentText(Moment moment);
/// The same of a ledger: one without a step has its parameters alone.
[[nodiscard]] QString momentText(const Ledger &ledger, Moment moment);

/// The kinds of parameters and the conventions for active ones, for programs.
[[nodiscard]] QJsonObject countJson(const Count &count);

/// The ledger for programs: exact integers, in bytes and parameters. The keys are those of the command line's
/// manual.
[[nodiscard]] QJsonObject reportJson(
    const Ledger &ledger, const std::optional<Capacity> &capacity = {}, const Allowances &allowances = {});

/// What is alive at the end of forward and at the peak, a line a tensor; C locale, exact bytes.
[[nodiscard]] QByteArray reportCsv(const Ledger &ledger);

/// The moments and the largest tensors for a terminal, or as Markdown tables.
[[nodiscard]] QString reportText(const Ledger &ledger, const Formatter &format,
    const std::optional<Capacity> &capacity = {}, const Allowances &allowances = {});
[[nodiscard]] QString reportMarkdown(const Ledger &ledger, const Formatter &format,
    const std::optional<Capacity> &capacity = {}, const Allowances &allowances = {});

} // namespace headroom
