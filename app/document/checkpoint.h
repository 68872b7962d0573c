// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "header/check.h"

#include <QString>
#include <optional>

namespace headroom {

/// A file of weights that the model in the window is held against: its header, and how the two agree. As the
/// model changes, so does that.
class Checkpoint {
public:
    explicit Checkpoint(Header header) : m_header(std::move(header)) { }

    /// Holds it against this model, unless that was done before.
    void holdAgainst(const Architecture &architecture);

    [[nodiscard]] const Header &header() const { return m_header; }
    [[nodiscard]] const HeaderCheck &check() const { return m_check; }
    [[nodiscard]] QString name() const; ///< the file's, without its folder

private:
    Header m_header;
    HeaderCheck m_check;
    std::optional<Architecture> m_against;
};

} // namespace headroom
