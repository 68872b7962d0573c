// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tensormodel.h"

#include "ledger/entries.h"
#include "models/shares.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace headroom {

namespace {

/// How an agreement is read: a sign before the name, and words.
struct AgreementWords {
    const char *sign; ///< UTF-8
    const char *text; ///< context "Agreements", to be translated
};
constexpr std::array<AgreementWords, 5> agreements{ {
    { "", "" },
    { "✓ ", QT_TRANSLATE_NOOP("Agreements", "agrees in name and shape") },
    { "+ ", QT_TRANSLATE_NOOP("Agreements", "only in the file: the model has no such tensor") },
    { "− ", QT_TRANSLATE_NOOP("Agreements", "only in the model: the file lacks it") },
    { "≠ ", QT_TRANSLATE_NOOP("Agreements", "of another shape in the model") },
} };

const AgreementWords &wordsOf(Agreement agreement) { return agreements[static_cast<std::size_t>(agreement)]; }

} // namespace

QString agreementText(Agreement agreement)
{
    return agreement == Agreement::NotHeld
        ? QString()
        : QCoreApplication::translate("Agreements", wordsOf(agreement).text);
}

void TensorModel::display(std::vector<TensorLine> lines, const Formatter &format)
{
    beginResetModel();
    m_all = std::move(lines);
    m_format = format;
    build();
    endResetModel();
}

void TensorModel::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text.trimmed();
    build();
    endResetModel();
}

bool TensorModel::passes(const TensorLine &line) const
{
    const auto contains = [this](
                              const QString &text) { return text.contains(m_filter, Qt::CaseInsensitive); };
    return m_filter.isEmpty() || contains(line.path) || contains(line.dtype)
        || contains(nameOf(line.component)) || contains(agreementText(line.agreement));
}

void TensorModel::build()
{
    m_lines.clear();
    std::ranges::copy_if(
        m_all, std::back_inserter(m_lines), [this](const TensorLine &line) { return passes(line); });
    m_root = tensorTree(m_lines);
    m_places.clear();
    m_top.clear();
    for (std::size_t i = 0; i < m_root.children.size(); ++i)
        m_top.push_back(addPlace(m_root.children[i], -1, int(i)));
}

int TensorModel::addPlace(const TensorNode &node, int parent, int row)
{
    const int number = int(m_places.size());
    m_places.push_back({ &node, parent, row, {} });
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const int child = addPlace(node.children[i], number, int(i));
        m_places[size_t(number)].children.push_back(child);
    }
    return number;
}

const TensorNode *TensorModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? m_places[size_t(index.internalId())].node : nullptr;
}

const TensorLine *TensorModel::lineOf(const QModelIndex &index) const
{
    const TensorNode *node = nodeOf(index);
    return node != nullptr && node->line >= 0 ? &m_lines[size_t(node->line)] : nullptr;
}

QModelIndex TensorModel::find(const QString &path) const
{
    for (size_t i = 0; i < m_places.size(); ++i)
        if (m_places[i].node->path == path)
            return createIndex(m_places[i].row, Name, quintptr(i));
    return {};
}

const std::vector<int> &TensorModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_places[size_t(parent.internalId())].children : m_top;
}

QModelIndex TensorModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(childrenOf(parent)[size_t(row)]));
}

QModelIndex TensorModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int parent = m_places[size_t(child.internalId())].parent;
    return parent < 0 ? QModelIndex() : createIndex(m_places[size_t(parent)].row, 0, quintptr(parent));
}

int TensorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() && parent.column() != Name ? 0 : int(childrenOf(parent).size());
}

/// "layers × 32", "✓ q_proj.weight"
QString TensorModel::nameText(const TensorNode &node) const
{
    QString text = QString::fromUtf8(wordsOf(node.agreement).sign) + node.name;
    if (node.path.endsWith(QStringLiteral(".*")))
        text += QStringLiteral(" × %1").arg(m_format.count(node.count));
    return text;
}

QVariant TensorModel::data(const QModelIndex &index, int role) const
{
    const TensorNode *node = nodeOf(index);
    if (node == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name    ? nameText(*node)
            : index.column() == Elements ? m_format.count(node->elements)
                                         : m_format.share(node->elements, m_root.elements);
    case Qt::TextAlignmentRole:
        return index.column() == Elements ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return node->line < 0 ? node->path
                              : node->path + QLatin1Char(' ') + shapeText(m_lines[size_t(node->line)].shape);
    case SharesRole:
        return index.column() == Share ? QVariant::fromValue(ComponentShares{ node->parts, m_root.elements })
                                       : QVariant();
    default:
        return {};
    }
}

QVariant TensorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != Name)
        return QVariant((section == Elements ? Qt::AlignRight : Qt::AlignHCenter) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = { tr("Module"), tr("Parameters"), tr("Share") };
    return titles[section];
}

} // namespace headroom
