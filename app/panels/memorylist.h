// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/hardware.h"
#include "units/format.h"

#include <QWidget>
#include <optional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace headroom {

/// The memories that are known, with what would be free of each, and a field that narrows them. A size that
/// is typed there ("37 GiB") is one of them.
class MemoryList : public QWidget {
    Q_OBJECT

public:
    explicit MemoryList(QWidget *parent = nullptr);

    /// What is needed of a memory; none: it is not known.
    void display(
        const std::optional<Capacity> &chosen, std::optional<std::int64_t> needed, const Formatter &format);
    void retranslate();

Q_SIGNALS:
    void chosen(const headroom::Capacity &capacity);

private:
    /// Those that the field leaves, a size of one's own first.
    [[nodiscard]] std::vector<Capacity> wanted() const;
    void fill();
    void showRow(int row);

    QLineEdit *m_search;
    QListWidget *m_list;
    std::vector<Capacity> m_shown; ///< a row each
    std::optional<Capacity> m_chosen;
    std::optional<std::int64_t> m_needed;
    Formatter m_format;
};

} // namespace headroom
