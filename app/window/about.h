// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace headroom {

void showAbout(QWidget *parent);

} // namespace headroom
