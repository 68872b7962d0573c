// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/checkpoint.h"

#include <QDir>
#include <QFileInfo>

namespace headroom {

void Checkpoint::holdAgainst(const Architecture &architecture)
{
    if (m_against == architecture)
        return;
    m_check = checkHeader(m_header, architecture);
    m_against = architecture;
}

QString Checkpoint::name() const { return QFileInfo(QDir::cleanPath(m_header.path)).fileName(); }

} // namespace headroom
