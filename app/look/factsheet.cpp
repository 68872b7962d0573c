// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/factsheet.h"

#include "look/theme.h"

namespace headroom {

FactSheet::FactSheet(const Theme &theme) : m_quiet(theme.quiet.name()) { }

void FactSheet::title(const QString &text, const QColor &color)
{
    m_title = QStringLiteral("<p style='margin:0 0 6px 0'><span style='color:%1'>■</span> <b>%2</b></p>")
                  .arg(color.name(), text.toHtmlEscaped());
}

void FactSheet::row(const QString &name, const QString &value)
{
    if (!value.isEmpty())
        m_rows += QStringLiteral("<tr><td style='color:%1; padding-right:10px'>%2</td><td>%3</td></tr>")
                      .arg(m_quiet, name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString FactSheet::html() const
{
    return m_title + QStringLiteral("<table cellspacing='0' cellpadding='2'>%1</table>").arg(m_rows);
}

} // namespace headroom
