// SPDX-License-Identifier: GPL-3.0-or-later
// What the solver found, for people and for programs.
#include "explore/solver.h"
#include "units/format.h"
#include "units/text.h"

#include <QCoreApplication>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("Solver", text); }

QJsonObject triedJson(const Tried &tried)
{
    return { { QStringLiteral("value"), static_cast<qint64>(tried.value) },
        { QStringLiteral("peak"), static_cast<qint64>(tried.peak) } };
}

} // namespace

QString solutionText(const Solution &solution, const Formatter &format)
{
    const QString name = QCoreApplication::translate("Dimensions", solution.dimension->label);
    const QString memory = solution.capacity.name;
    const std::int64_t capacity = solution.capacity.bytes;
    if (!solution.largest)
        return word(QT_TRANSLATE_NOOP("Solver", "%1: nothing fits %2; even %3 is %4 too large."))
            .arg(name, memory, format.count(solution.smallest.value),
                format.bytes(solution.smallest.needed() - capacity));
    const Tried &largest = *solution.largest;
    const QString free = format.bytes(capacity - largest.needed());
    if (!solution.isLimited)
        return word(
            QT_TRANSLATE_NOOP("Solver", "%1: everything up to its limit of %3 fits %2, with %4 free."))
            .arg(name, memory, format.count(largest.value), free);
    const QString found =
        word(QT_TRANSLATE_NOOP("Solver", "%1: %3 is the largest that fits %2, with %4 free"))
            .arg(name, memory, format.count(largest.value), free);
    if (!solution.next)
        return found + QLatin1Char('.');
    return word(QT_TRANSLATE_NOOP("Solver", "%1; %2 would be %3 too large."))
        .arg(found, format.count(solution.next->value), format.bytes(solution.next->needed() - capacity));
}

QJsonObject solutionJson(const Solution &solution, const QString &model)
{
    const std::string_view id = solution.dimension->id;
    QJsonObject json{
        { QStringLiteral("model"), model },
        { QStringLiteral("for"), utf8(id) },
        { QStringLiteral("gpu"), solution.capacity.name },
        { QStringLiteral("capacity"), static_cast<qint64>(solution.capacity.bytes) },
        { QStringLiteral("largest"), QJsonValue() },
        { QStringLiteral("next"), QJsonValue() },
    };
    if (!solution.largest) {
        json[QStringLiteral("smallest")] = triedJson(solution.smallest);
        return json;
    }
    json[QStringLiteral("largest")] = static_cast<qint64>(solution.largest->value);
    json[QStringLiteral("peak")] = static_cast<qint64>(solution.largest->peak);
    json[QStringLiteral("allowances")] = static_cast<qint64>(solution.largest->allowed);
    json[QStringLiteral("free")] = static_cast<qint64>(solution.capacity.bytes - solution.largest->needed());
    if (solution.next)
        json[QStringLiteral("next")] = triedJson(*solution.next);
    return json;
}

} // namespace headroom
