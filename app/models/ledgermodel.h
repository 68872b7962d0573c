// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/entries.h"
#include "units/format.h"

#include <QAbstractItemModel>
#include <memory>
#include <optional>

namespace headroom {

/// What is alive at one instant, as a tree: the parts of the model, and their tensors beneath, largest first.
class LedgerModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, Bytes, Share, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 1 }; ///< the raw number

    using QAbstractItemModel::QAbstractItemModel;

    /// No instant: nothing is listed.
    void display(
        std::shared_ptr<const Ledger> ledger, std::optional<Instant> instant, const Formatter &format);
    /// Only tensors whose name, part, category or type contains the text; empty: all.
    void setFilter(const QString &text);
    /// Only tensors of a category, in a part of the model; none: all.
    void setKinds(std::optional<Category> category, std::optional<Component> component);

    struct Group {
        Component component{};
        std::int64_t bytes = 0;
        std::int64_t count = 0; ///< of tensors
        CategoryBytes categories{};
        std::vector<Entry> entries;
    };
    [[nodiscard]] const Ledger *ledger() const { return m_ledger.get(); }
    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    [[nodiscard]] std::int64_t total() const { return m_total; } ///< of the instant, filter or not
    /// All that is listed, largest first, without its groups.
    [[nodiscard]] std::vector<Entry> entries() const;
    /// The group of a row, or the row's own if it is one.
    [[nodiscard]] const Group *groupOf(const QModelIndex &index) const;
    [[nodiscard]] const Entry *entryOf(const QModelIndex &index) const; ///< null for groups
    /// The row most like this entry after a change: same module, operator and category.
    [[nodiscard]] QModelIndex find(const Entry &like) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void regroup();
    [[nodiscard]] bool passes(const Entry &entry) const;
    [[nodiscard]] QString textOf(const QModelIndex &index) const;
    [[nodiscard]] std::int64_t bytesOf(const QModelIndex &index) const;

    std::shared_ptr<const Ledger> m_ledger;
    std::optional<Instant> m_instant;
    Formatter m_format;
    QString m_filter;
    std::optional<Category> m_category;
    std::optional<Component> m_component;
    std::vector<Group> m_groups;
    std::int64_t m_total = 0;
};

} // namespace headroom
