// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ledgermodel.h"
#include "units/text.h"

#include "models/shares.h"

#include <QCoreApplication>
#include <algorithm>

namespace headroom {

namespace {

constexpr quintptr isGroup = 0; // internal id; of an entry it is its group's row + 1

} // namespace

void LedgerModel::display(
    std::shared_ptr<const Ledger> ledger, std::optional<Instant> instant, const Formatter &format)
{
    beginResetModel();
    m_ledger = std::move(ledger);
    m_instant = instant;
    m_format = format;
    regroup();
    endResetModel();
}

void LedgerModel::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text.trimmed();
    regroup();
    endResetModel();
}

void LedgerModel::setKinds(std::optional<Category> category, std::optional<Component> component)
{
    if (category == m_category && component == m_component)
        return;
    beginResetModel();
    m_category = category;
    m_component = component;
    regroup();
    endResetModel();
}

void LedgerModel::regroup()
{
    m_groups.clear();
    m_total = 0;
    if (m_ledger == nullptr || !m_instant)
        return;
    std::array<Group, componentCount> byComponent;
    for (const Entry &entry : entriesAt(*m_ledger, *m_instant)) {
        m_total += entry.bytes;
        if (!passes(entry))
            continue;
        const Component component = componentOf(*m_ledger, entry.row);
        Group &group = byComponent[static_cast<std::size_t>(component)];
        group.component = component;
        group.bytes += entry.bytes;
        group.count += entry.count;
        group.categories[static_cast<std::size_t>(entry.row.category)] += entry.bytes;
        group.entries.push_back(entry);
    }
    for (Group &group : byComponent)
        if (!group.entries.empty())
            m_groups.push_back(std::move(group));
    std::ranges::stable_sort(m_groups, std::greater(), &Group::bytes);
}

bool LedgerModel::passes(const Entry &entry) const
{
    if (m_category.value_or(entry.row.category) != entry.row.category
        || (m_component && *m_component != componentOf(*m_ledger, entry.row)))
        return false;
    const auto contains = [this](
                              const QString &text) { return text.contains(m_filter, Qt::CaseInsensitive); };
    const std::string_view dtype = info(entry.row.dtype).name;
    return m_filter.isEmpty() || contains(nameOf(*m_ledger, entry.row))
        || contains(nameOf(entry.row.category)) || contains(nameOf(componentOf(*m_ledger, entry.row)))
        || contains(utf8(dtype));
}

std::vector<Entry> LedgerModel::entries() const
{
    std::vector<Entry> entries;
    for (const Group &group : m_groups)
        entries.insert(entries.end(), group.entries.begin(), group.entries.end());
    std::ranges::stable_sort(entries, std::greater(), &Entry::bytes);
    return entries;
}

const LedgerModel::Group *LedgerModel::groupOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    return &m_groups[index.internalId() == isGroup ? size_t(index.row()) : size_t(index.internalId() - 1)];
}

const Entry *LedgerModel::entryOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == isGroup)
        return nullptr;
    return &groupOf(index)->entries[size_t(index.row())];
}

QModelIndex LedgerModel::find(const Entry &like) const
{
    for (size_t g = 0; g < m_groups.size(); ++g)
        for (size_t e = 0; e < m_groups[g].entries.size(); ++e) {
            const Row &row = m_groups[g].entries[e].row;
            if (row.module == like.row.module && row.op == like.row.op && row.category == like.row.category
                && row.shape.rank() == like.row.shape.rank() && row.keptFor == like.row.keptFor)
                return createIndex(int(e), Name, quintptr(g + 1));
        }
    return {};
}

QModelIndex LedgerModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : isGroup);
}

QModelIndex LedgerModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == isGroup)
        return {};
    return createIndex(int(child.internalId() - 1), 0, isGroup);
}

int LedgerModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.internalId() != isGroup || parent.column() != 0)
        return 0;
    return int(m_groups[size_t(parent.row())].entries.size());
}

std::int64_t LedgerModel::bytesOf(const QModelIndex &index) const
{
    const Entry *entry = entryOf(index);
    return entry != nullptr ? entry->bytes : groupOf(index)->bytes;
}

QString LedgerModel::textOf(const QModelIndex &index) const
{
    const Entry *entry = entryOf(index);
    switch (static_cast<Column>(index.column())) {
    case Name:
        return entry != nullptr ? nameOf(*m_ledger, entry->row) : nameOf(groupOf(index)->component);
    case Bytes:
        return m_format.bytes(bytesOf(index));
    case Share:
        return m_format.share(bytesOf(index), m_total);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry *entry = entryOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index);
    case Qt::TextAlignmentRole:
        return index.column() == Bytes ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return entry != nullptr
            ? nameOf(*m_ledger, entry->row) + QLatin1Char('\n') + whyText(*m_ledger, entry->row)
            : QString();
    case SortRole:
        return index.column() == Name ? QVariant(textOf(index)) : QVariant(qint64(bytesOf(index)));
    case SharesRole: {
        if (index.column() != Share)
            return {};
        CategoryShares shares{ groupOf(index)->categories, m_total };
        if (entry != nullptr) {
            shares.parts = {};
            shares.parts[static_cast<std::size_t>(entry->row.category)] = entry->bytes;
        }
        return QVariant::fromValue(shares);
    }
    default:
        return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != Name)
        return QVariant((section == Bytes ? Qt::AlignRight : Qt::AlignHCenter) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = { tr("Tensor"), tr("Bytes"), tr("Share") };
    return titles[section];
}

} // namespace headroom
