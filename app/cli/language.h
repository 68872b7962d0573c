// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/languages.h"

namespace headroom {

/// What a command prints follows one language, words and numbers: that of the system where it is for people;
/// English, whatever the system speaks, where it is for programs (JSON, CSV).
void speakFor(const QStringList &arguments, Languages &languages);

} // namespace headroom
