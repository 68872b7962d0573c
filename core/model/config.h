// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"

#include <QJsonObject>
#include <QString>
#include <array>
#include <cstdint>

namespace headroom {

/// A key of a config.json and the other names it goes by; the first that is there counts.
class Key {
public:
    Key(const char *name, const char *alias = nullptr, const char *other = nullptr) // NOLINT: a name is a key
        : m_names{ name, alias, other }
    {
    }
    [[nodiscard]] const std::array<const char *, 3> &names() const { return m_names; }

private:
    std::array<const char *, 3> m_names;
};

/// Reads a config.json: asks for a key, says what to take where it is missing or null, and gets a value that
/// can be used. Everything here THROWS InputError, one sentence naming the file and the key, for a value of
/// the wrong kind.
class Config {
public:
    /// `file` is what to call it in messages; `section` the path of an inner object, such as "text_config.".
    Config(QJsonObject object, QString file, QString section = {});

    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] const QJsonObject &object() const { return m_object; }
    [[nodiscard]] bool has(Key key) const; ///< there, and not null
    [[nodiscard]] bool isNull(
        const char *key) const; ///< there, and null: for some families not the same as missing
    [[nodiscard]] std::int64_t integer(
        Key key, std::int64_t fallback, std::int64_t smallest = 1, std::int64_t largest = largestSize) const;
    [[nodiscard]] double number(Key key, double fallback) const;
    [[nodiscard]] double probability(Key key, double fallback) const;
    [[nodiscard]] bool flag(Key key, bool fallback) const;
    [[nodiscard]] QString text(Key key, const char *fallback) const;
    [[nodiscard]] QJsonArray list(Key key) const; ///< empty where it is missing
    [[nodiscard]] Config section(
        const char *key) const; ///< an inner object; an empty one where it is missing
    [[nodiscard]] Config overlaid(const Config &over) const;            ///< with what `over` says instead
    [[nodiscard]] std::int64_t size() const { return m_object.size(); } ///< how many keys there are

private:
    struct Found;
    [[nodiscard]] Found find(Key key) const;
    [[noreturn]] void refuse(const Found &found, const QString &wanted) const;

    QJsonObject m_object;
    QString m_file;
    QString m_section;
};

} // namespace headroom
