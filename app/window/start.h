// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace headroom {

class Application;

/// Shows the window, with this file opened if there is one, and runs until it is closed. Returns the exit
/// status.
int runWindow(Application &application, const QString &file = {});

} // namespace headroom
