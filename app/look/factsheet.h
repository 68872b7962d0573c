// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QColor;

namespace headroom {

struct Theme;

/// A title and a small table of names and values, as rich text.
class FactSheet {
public:
    explicit FactSheet(const Theme &theme);

    /// With a mark in this colour before it.
    void title(const QString &text, const QColor &color);
    /// Left out if it has no value.
    void row(const QString &name, const QString &value);
    [[nodiscard]] QString html() const;

private:
    QString m_quiet;
    QString m_title;
    QString m_rows;
};

} // namespace headroom
