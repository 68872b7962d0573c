// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/config.h"

#include "units/error.h"
#include "units/format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <utility>

namespace headroom {

namespace {

/// What stands in the file, short enough for a sentence.
QString shown(const QJsonValue &value)
{
    if (value.isObject())
        return QCoreApplication::translate("Config", "an object");
    if (value.isArray())
        return QCoreApplication::translate("Config", "a list");
    const QByteArray json = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    const QString text = QString::fromUtf8(json.mid(1, json.size() - 2));
    return text.size() <= 40 ? text : text.left(39) + QChar(0x2026);
}

} // namespace

struct Config::Found {
    const char *name;
    QJsonValue value;
    [[nodiscard]] bool missing() const { return value.isUndefined(); }
};

Config::Config(QJsonObject object, QString file, QString section)
    : m_object(std::move(object))
    , m_file(std::move(file))
    , m_section(std::move(section))
{
}

Config::Found Config::find(Key key) const
{
    for (const char *name : key.names()) {
        const QJsonValue value =
            name ? m_object.value(QLatin1StringView(name)) : QJsonValue(QJsonValue::Undefined);
        if (!value.isUndefined() && !value.isNull())
            return { name, value };
    }
    return { key.names().front(), QJsonValue(QJsonValue::Undefined) };
}

void Config::refuse(const Found &found, const QString &wanted) const
{
    throw InputError(QCoreApplication::translate("Config", "%1: “%2” is %3, but must be %4.")
                         .arg(m_file, m_section + QLatin1StringView(found.name), shown(found.value), wanted));
}

bool Config::has(Key key) const { return !find(key).missing(); }

bool Config::isNull(const char *key) const { return m_object.value(QLatin1StringView(key)).isNull(); }

std::int64_t Config::integer(
    Key key, std::int64_t fallback, std::int64_t smallest, std::int64_t largest) const
{
    const Found found = find(key);
    if (found.missing())
        return fallback;
    // A number that is no whole number of 64 bits turns into the default asked for: two defaults tell.
    const qint64 value = found.value.toInteger(-1);
    const bool whole = found.value.isDouble() && value == found.value.toInteger(0);
    if (!whole || value < smallest || value > largest)
        refuse(found,
            QCoreApplication::translate("Config", "a whole number from %1 to %2")
                .arg(Formatter().count(smallest), Formatter().count(largest)));
    return value;
}

double Config::number(Key key, double fallback) const
{
    const Found found = find(key);
    if (found.missing())
        return fallback;
    if (!found.value.isDouble())
        refuse(found, QCoreApplication::translate("Config", "a number"));
    return found.value.toDouble();
}

double Config::probability(Key key, double fallback) const
{
    const double value = number(key, fallback);
    if (value < 0 || value > 1)
        refuse(find(key), QCoreApplication::translate("Config", "a probability from 0 to 1"));
    return value;
}

bool Config::flag(Key key, bool fallback) const
{
    const Found found = find(key);
    if (found.missing())
        return fallback;
    if (!found.value.isBool())
        refuse(found, QCoreApplication::translate("Config", "true or false"));
    return found.value.toBool();
}

QString Config::text(Key key, const char *fallback) const
{
    const Found found = find(key);
    if (found.missing())
        return QLatin1StringView(fallback);
    if (!found.value.isString())
        refuse(found, QCoreApplication::translate("Config", "a text"));
    return found.value.toString();
}

QJsonArray Config::list(Key key) const
{
    const Found found = find(key);
    if (!found.missing() && !found.value.isArray())
        refuse(found, QCoreApplication::translate("Config", "a list"));
    return found.value.toArray();
}

Config Config::overlaid(const Config &over) const
{
    Config both = *this;
    for (auto it = over.m_object.begin(); it != over.m_object.end(); ++it)
        both.m_object.insert(it.key(), it.value());
    return both;
}

Config Config::section(const char *key) const
{
    const Found found = find(key);
    if (!found.missing() && !found.value.isObject())
        refuse(found, QCoreApplication::translate("Config", "an object"));
    return Config(found.value.toObject(), m_file, m_section + QLatin1StringView(key) + QLatin1Char('.'));
}

} // namespace headroom
