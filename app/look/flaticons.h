// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QStyle>

class QPalette;

namespace headroom {

/// The signs of Qt's own dialogs in thin lines of the palette's quiet colour; none for those that are not
/// drawn here.
[[nodiscard]] QIcon flatIcon(QStyle::StandardPixmap sign, const QPalette &palette);

} // namespace headroom
