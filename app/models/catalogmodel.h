// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explore/catalog.h"
#include "units/format.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <optional>
#include <vector>

namespace headroom {

/// The models that come with the program, a row each.
class CatalogModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Family, Parameters, Active, Layers, Width, Context, Step, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 1 }; ///< the raw number or word

    CatalogModel(const Formatter &format, QObject *parent);

    [[nodiscard]] const CatalogEntry &entry(int row) const { return m_entries[size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const CatalogEntry &entry, int column) const;

    std::vector<CatalogEntry> m_entries;
    Formatter m_format;
};

/// Those that are looked for: the best match first, or sorted by a column.
class CatalogFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit CatalogFilter(CatalogModel *source);

    void setQuery(const QString &query);
    /// By a column; -1: by how well they match, and as the program lists them.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// The row that matches best; not valid where none does.
    [[nodiscard]] QModelIndex best() const;
    /// The entry of a row as it is shown; null for none.
    [[nodiscard]] const CatalogEntry *entryOf(const QModelIndex &index) const;
    /// The row of this preset, if it is shown.
    [[nodiscard]] QModelIndex find(const QString &preset) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] int rank(const QModelIndex &shown) const;

    CatalogModel *m_source;
    std::vector<std::optional<int>> m_ranks; ///< of the source's rows
    bool m_byRank = false;
};

} // namespace headroom
