// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace headroom {

/// From here on the process keeps the memory that it frees, up to 64 MiB. Each tick of a slider makes and
/// frees the same few megabytes; handed back to the kernel and fetched anew, they would cost as much again as
/// the step that is written into them. To be called first; without glibc it does nothing.
void keepFreedMemory();

} // namespace headroom
