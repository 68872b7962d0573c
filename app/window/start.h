// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace headroom {

/// Shows the window and runs until it is closed. Returns the exit status.
int runWindow(QApplication &application);

} // namespace headroom
