// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace headroom {

class Application;

/// Shows the window and runs until it is closed. Returns the exit status.
int runWindow(Application &application);

} // namespace headroom
