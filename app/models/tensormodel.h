// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "header/tensors.h"
#include "units/format.h"

#include <QAbstractItemModel>
#include <vector>

namespace headroom {

/// The tensors of a model or a file as a tree of modules: how many parameters each has, and what of.
class TensorModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, Elements, Share, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void display(std::vector<TensorLine> lines, const Formatter &format);
    /// Only tensors whose path, type or part of the model contains the text; empty: all.
    void setFilter(const QString &text);

    [[nodiscard]] std::int64_t total() const { return m_root.elements; }    ///< of what passes the filter
    [[nodiscard]] const TensorNode *nodeOf(const QModelIndex &index) const; ///< null for none
    [[nodiscard]] const TensorLine *lineOf(const QModelIndex &index) const; ///< null for modules
    [[nodiscard]] QModelIndex find(const QString &path) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// A node and where it stands; an index's internal id is its number here.
    struct Place {
        const TensorNode *node;
        int parent; ///< -1: the root
        int row;
        std::vector<int> children;
    };

    void build();
    int addPlace(const TensorNode &node, int parent, int row);
    [[nodiscard]] bool passes(const TensorLine &line) const;
    [[nodiscard]] QString nameText(const TensorNode &node) const;
    [[nodiscard]] const std::vector<int> &childrenOf(const QModelIndex &parent) const;

    std::vector<TensorLine> m_all;
    std::vector<TensorLine> m_lines; ///< those that pass the filter
    TensorNode m_root;
    std::vector<Place> m_places;
    std::vector<int> m_top; ///< places of the root's children
    QString m_filter;
    Formatter m_format;
};

/// "agrees", "missing in the file", …; empty if it was not held against anything.
[[nodiscard]] QString agreementText(Agreement agreement);

} // namespace headroom
