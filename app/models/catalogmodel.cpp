// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalogmodel.h"

#include "model/family.h"
#include "units/text.h"

#include <utility>

namespace headroom {

namespace {

/// The number of a column; none for words.
std::optional<std::int64_t> numberOf(const CatalogEntry &entry, int column)
{
    switch (column) {
    case CatalogModel::Parameters:
        return entry.count.total;
    case CatalogModel::Active:
        return entry.count.active;
    case CatalogModel::Layers:
        return entry.architecture.layers;
    case CatalogModel::Width:
        return entry.architecture.dModel;
    case CatalogModel::Context:
        return entry.architecture.positions;
    default:
        return std::nullopt;
    }
}

} // namespace

CatalogModel::CatalogModel(const Formatter &format, QObject *parent)
    : QAbstractTableModel(parent)
    , m_entries(catalog())
    , m_format(format)
{
}

int CatalogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QString CatalogModel::text(const CatalogEntry &entry, int column) const
{
    switch (column) {
    case Name:
        return utf8(entry.preset.label);
    case Family:
        return utf8(entry.architecture.family->label);
    case Active:
        return entry.count.active == entry.count.total ? QString() : m_format.count(entry.count.active);
    case Step:
        return entry.stepVerified ? tr("✓ exact") : tr("not known");
    default:
        break;
    }
    const std::optional<std::int64_t> number = numberOf(entry, column);
    return number && *number > 0 ? m_format.count(*number) : QString();
}

QVariant CatalogModel::data(const QModelIndex &index, int role) const
{
    const CatalogEntry &entry = m_entries[size_t(index.row())];
    const std::optional<std::int64_t> number = numberOf(entry, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::TextAlignmentRole:
        return number ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return kindsOf(entry.architecture).join(QStringLiteral(", "));
    case SortRole:
        return number ? QVariant(qint64(*number)) : QVariant(text(entry, index.column()));
    default:
        return {};
    }
}

QVariant CatalogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= Parameters && section <= Context ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                           : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Active)
        return tr("The parameters that a token passes, where they are not all");
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = { tr("Model"), tr("Family"), tr("Parameters"), tr("Active"), tr("Layers"),
        QStringLiteral("d_model"), tr("Context"), tr("Step") };
    return titles[section];
}

CatalogFilter::CatalogFilter(CatalogModel *source) : QSortFilterProxyModel(source), m_source(source)
{
    setSourceModel(source);
    setSortRole(CatalogModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setQuery({});
}

void CatalogFilter::setQuery(const QString &query)
{
    m_ranks.clear();
    for (int row = 0; row < m_source->rowCount(); ++row)
        m_ranks.push_back(rankOf(m_source->entry(row), query));
    invalidate();
}

void CatalogFilter::sort(int column, Qt::SortOrder order)
{
    m_byRank = column < 0;
    QSortFilterProxyModel::sort(m_byRank ? 0 : column, m_byRank ? Qt::AscendingOrder : order);
    invalidate(); // the column may be the same, but not its meaning
}

QModelIndex CatalogFilter::best() const
{
    QModelIndex best;
    for (int row = 0; row < rowCount(); ++row)
        if (const QModelIndex there = index(row, 0); !best.isValid() || rank(there) < rank(best))
            best = there;
    return best;
}

int CatalogFilter::rank(const QModelIndex &shown) const
{
    return m_ranks[size_t(mapToSource(shown).row())].value_or(0);
}

bool CatalogFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (!m_byRank)
        return QSortFilterProxyModel::lessThan(left, right);
    const auto place = [this](const QModelIndex &index) {
        return std::pair(m_ranks[size_t(index.row())], index.row());
    };
    return place(left) < place(right);
}

const CatalogEntry *CatalogFilter::entryOf(const QModelIndex &index) const
{
    return index.isValid() ? &m_source->entry(mapToSource(index).row()) : nullptr;
}

QModelIndex CatalogFilter::find(const QString &preset) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (utf8(entryOf(index(row, 0))->preset.name) == preset)
            return index(row, 0);
    return {};
}

bool CatalogFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_ranks[size_t(row)].has_value();
}

} // namespace headroom
