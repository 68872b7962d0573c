// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/catalog.h"
#include "units/format.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

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

/// Those that are looked for, sorted by a column.
class CatalogFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit CatalogFilter(CatalogModel *source);

    void setQuery(const QString &query);
    /// The entry of a row as it is shown; null for none.
    [[nodiscard]] const CatalogEntry *entryOf(const QModelIndex &index) const;
    /// The row of this preset, if it is shown.
    [[nodiscard]] QModelIndex find(const QString &preset) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    CatalogModel *m_source;
    QString m_query;
};

} // namespace headroom
