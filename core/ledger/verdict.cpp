// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/verdict.h"

#include "ledger/allowances.h"
#include "units/format.h"

#include <QCoreApplication>

namespace headroom {

Verdict verdictOf(const Ledger &ledger, const Capacity &capacity, const Allowances &allowances)
{
    return { capacity.bytes, peakOf(ledger), allowedBytes(allowances, ledger) };
}

QString verdictText(const Verdict &verdict, const QString &memory, const Formatter &format)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("Report", text); };
    const char *text = verdict.fits() ? QT_TRANSLATE_NOOP("Report", "fits %1 (%2): %3 free")
                                      : QT_TRANSLATE_NOOP("Report", "does not fit %1 (%2): %3 missing");
    QString sentence =
        word(text).arg(memory, format.bytes(verdict.capacity), format.bytes(std::abs(verdict.free())));
    if (verdict.allowed > 0)
        sentence +=
            word(QT_TRANSLATE_NOOP("Report", ", with %1 set aside")).arg(format.bytes(verdict.allowed));
    return sentence;
}

} // namespace headroom
