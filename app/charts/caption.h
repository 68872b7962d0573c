// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"

#include <QString>

namespace headroom {

class Formatter;
struct View;

/// Says whose memory a picture shows, and when it is largest: "gpt2 · 124,439,808 parameters · peak 3.02
/// GiB".
[[nodiscard]] QString captionTitle(const Ledger &ledger, const Formatter &format);

/// Says what of it, and how the model is run: "what is held, and when · batch 1 · sequence 1,024 · …".
[[nodiscard]] QString captionText(const View &view, const Ledger &ledger, const Formatter &format);

} // namespace headroom
