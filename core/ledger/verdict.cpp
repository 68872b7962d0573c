// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/verdict.h"

#include "ledger/allowances.h"
#include "units/format.h"

#include <QCoreApplication>

namespace headroom {

namespace {

/// "H100 80GB (79.65 GiB)"; a size that somebody named is its own name.
QString sizedName(const QString &memory, std::int64_t bytes, const Formatter &format)
{
    return !memory.isEmpty() && memory.front().isDigit() && memory.back().toLower() == QLatin1Char('b')
        ? memory
        : QStringLiteral("%1 (%2)").arg(memory, format.bytes(bytes));
}

} // namespace

Verdict verdictOf(const Ledger &ledger, const Capacity &capacity, const Allowances &allowances)
{
    return { capacity.bytes, peakOf(ledger), allowedBytes(allowances, ledger) };
}

QString verdictText(const Verdict &verdict, const QString &memory, const Formatter &format)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("Report", text); };
    const char *text = verdict.fits() ? QT_TRANSLATE_NOOP("Report", "fits on %1: %2 free")
                                      : QT_TRANSLATE_NOOP("Report", "does not fit on %1: %2 missing");
    QString sentence =
        word(text).arg(sizedName(memory, verdict.capacity, format), format.bytes(std::abs(verdict.free())));
    if (verdict.allowed > 0)
        sentence +=
            word(QT_TRANSLATE_NOOP("Report", ", with %1 set aside")).arg(format.bytes(verdict.allowed));
    return sentence;
}

} // namespace headroom
