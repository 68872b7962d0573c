// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/report.h"

#include "ledger/cells.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <cmath>

namespace headroom {

namespace {

QString words(const char *text) { return QCoreApplication::translate("Lessons", text); }

QJsonValue json(const Value &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return static_cast<qint64>(*whole);
    const auto *number = std::get_if<double>(&value);
    return number && std::isfinite(*number) ? QJsonValue(*number) : QJsonValue();
}

/// In lines of a terminal's width.
QString wrapped(const QString &text)
{
    constexpr qsizetype width = 100;
    QString lines;
    qsizetype length = 0;
    for (const QString &word : text.split(QLatin1Char(' '))) {
        const bool fits = length + 1 + word.size() <= width;
        lines += (length == 0 ? QString() : QString(QLatin1Char(fits ? ' ' : '\n'))) + word;
        length = fits && length > 0 ? length + 1 + word.size() : word.size();
    }
    return lines + QLatin1Char('\n');
}

} // namespace

QString valueText(const Value &value, Unit unit, const Formatter &format)
{
    if (!has(value))
        return QStringLiteral("–");
    switch (unit) {
    case Unit::Bytes:
        return format.bytes(std::llround(real(value)));
    case Unit::Change:
        return format.change(std::llround(real(value)));
    case Unit::MiB:
        return format.bytes(std::llround(real(value) * (1 << 20)));
    case Unit::Parameters:
        return format.count(std::llround(real(value)));
    case Unit::Share:
        return format.share(std::llround(real(value) * 1e6), 1'000'000);
    case Unit::Ratio:
    case Unit::Count:
    case Unit::Bits:
        break;
    }
    const QString number = format.number(real(value));
    return unit == Unit::Bits ? number + QChar(0xA0) + words(info(unit).label) : number;
}

QString claimText(const Figure &figure, const Formatter &format)
{
    const QString text = valueText(figure.claimed, figure.unit, format);
    return figure.said
        ? words(QT_TRANSLATE_NOOP("Lessons", "“%1” = %2")).arg(QString::fromUtf8(figure.said), text)
        : text;
}

QJsonArray lessonsJson(std::span<const Lesson *const> lessons)
{
    QJsonArray rows;
    for (const Lesson *lesson : lessons) {
        QJsonArray figures;
        for (const Figure &figure : evaluate(*lesson, ownInputs(*lesson)))
            figures.append(QJsonObject{
                { QStringLiteral("what"), words(figure.what) },
                { QStringLiteral("unit"), utf8(info(figure.unit).key) },
                { QStringLiteral("claimed"), json(figure.claimed) },
                { QStringLiteral("said"),
                    figure.said ? QJsonValue(QString::fromUtf8(figure.said)) : QJsonValue() },
                { QStringLiteral("computed"), json(figure.computed) },
                { QStringLiteral("truth"), json(figure.truth) },
            });
        rows.append(QJsonObject{
            { QStringLiteral("id"), utf8(lesson->id) },
            { QStringLiteral("document"), words(titleOf(lesson->document)) },
            { QStringLiteral("title"), words(lesson->title) },
            { QStringLiteral("formula"), QString::fromUtf8(lesson->formula) },
            { QStringLiteral("text"), words(lesson->text) },
            { QStringLiteral("figures"), figures },
            { QStringLiteral("slip"), lesson->slip ? QJsonValue(words(lesson->slip)) : QJsonValue() },
        });
    }
    return rows;
}

QString lessonsText(std::span<const Lesson *const> lessons, const Formatter &format)
{
    QString text;
    for (const Lesson *lesson : lessons) {
        text += QStringLiteral("%1  %2\n    %3\n%4")
                    .arg(utf8(lesson->id), words(lesson->title), QString::fromUtf8(lesson->formula),
                        wrapped(words(lesson->text)));
        Cells cells{ { QString(), words(QT_TRANSLATE_NOOP("Lessons", "the document says")),
            words(QT_TRANSLATE_NOOP("Lessons", "its formula gives")),
            words(QT_TRANSLATE_NOOP("Lessons", "the truth is")) } };
        for (const Figure &figure : evaluate(*lesson, ownInputs(*lesson)))
            cells << QStringList{ words(figure.what), claimText(figure, format),
                valueText(figure.computed, figure.unit, format),
                valueText(figure.truth, figure.unit, format) };
        text += aligned(cells);
        if (lesson->slip)
            text += wrapped(words(QT_TRANSLATE_NOOP("Lessons", "Slip: %1")).arg(words(lesson->slip)));
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace headroom
