// SPDX-License-Identifier: GPL-3.0-or-later
#include "header/tensors.h"

#include "ledger/entries.h"
#include "units/checked.h"
#include "units/text.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace headroom {

namespace {

std::vector<std::int64_t> sizesOf(const Shape &shape)
{
    std::vector<std::int64_t> sizes;
    for (Dim dim : shape)
        sizes.push_back(dim.value());
    return sizes;
}

/// What makes tensors alike.
QString keyOf(const TensorLine &line)
{
    return line.path + shapeText(line.shape) + line.dtype + QString::number(static_cast<int>(line.agreement));
}

/// Lines, those that are alike added to the first of them.
class Lines {
public:
    void add(TensorLine line)
    {
        const QString key = keyOf(line);
        const auto known = m_places.constFind(key);
        if (known == m_places.constEnd()) {
            m_places.insert(key, m_lines.size());
            m_lines.push_back(std::move(line));
            return;
        }
        TensorLine &same = m_lines[*known];
        same.count += line.count;
        same.elements = headroom::add(same.elements, line.elements);
        same.bytes = headroom::add(same.bytes, line.bytes);
    }
    [[nodiscard]] std::vector<TensorLine> take() { return std::move(m_lines); }

private:
    std::vector<TensorLine> m_lines;
    QHash<QString, std::size_t> m_places;
};

QString withoutNumbers(QString name)
{
    static const QRegularExpression number(QStringLiteral(R"((?<=\.)\d+(?=\.))"));
    return name.replace(number, QStringLiteral("*"));
}

std::int64_t product(const std::vector<std::int64_t> &shape)
{
    return FileTensor{ {}, shape, {}, 0 }.elements();
}

TensorLine lineOf(const FileTensor &tensor, Component component)
{
    TensorLine line{ withoutNumbers(tensor.name), tensor.shape, {}, tensor.dtype };
    line.elements = tensor.elements();
    line.bytes = tensor.bytes;
    line.component = component;
    return line;
}

constexpr Agreement agreementOf(TensorDifference::Kind kind)
{
    switch (kind) {
    case TensorDifference::Kind::Missing:
        return Agreement::Missing;
    case TensorDifference::Kind::Unexpected:
        return Agreement::Unexpected;
    case TensorDifference::Kind::OtherShape:
        return Agreement::OtherShape;
    }
    return Agreement::NotHeld;
}

/// The name of a node: the last part of its path, a layer's number with the run that it is in.
QString nameOf(const QString &path)
{
    const QString run = path.endsWith(QStringLiteral(".*")) ? path.chopped(2) : path;
    return run.mid(run.lastIndexOf(QLatin1Char('.')) + 1);
}

TensorNode &childOf(TensorNode &parent, const QString &path)
{
    const auto known = std::ranges::find(parent.children, path, &TensorNode::path);
    if (known != parent.children.end())
        return *known;
    TensorNode child;
    child.name = nameOf(path);
    child.path = path;
    parent.children.push_back(std::move(child));
    return parent.children.back();
}

/// How many layers have each path: those of several shapes, or that only one side has, are different lines.
using Counts = QHash<QString, std::int64_t>;

Counts countsOf(const std::vector<TensorLine> &lines)
{
    Counts counts;
    for (const TensorLine &line : lines)
        counts[line.path] += line.count;
    return counts;
}

void addTo(TensorNode &node, const TensorLine &line, const Counts &counts)
{
    node.elements = add(node.elements, line.elements);
    node.bytes = add(node.bytes, line.bytes);
    node.parts[static_cast<std::size_t>(line.component)] += line.elements;
    node.agreement = std::max(node.agreement, line.agreement);
    if (node.path.endsWith(QStringLiteral(".*")))
        node.count = std::max(node.count, counts.value(line.path));
}

/// A module that is one tensor is told as that: "q_proj.weight".
void fold(TensorNode &node)
{
    for (TensorNode &child : node.children) {
        fold(child);
        if (child.children.size() != 1 || child.children[0].line < 0 || child.path.endsWith(QLatin1Char('*')))
            continue;
        TensorNode only = std::move(child.children[0]);
        only.name.prepend(child.name + QLatin1Char('.'));
        child = std::move(only);
    }
}

} // namespace

std::vector<TensorLine> parameterLines(const Ledger &ledger)
{
    Lines lines;
    for (const Row &row : ledger.rows) {
        if (row.category != Category::Weights)
            continue;
        const ModuleInfo &module = ledger.modules[row.module];
        QString path = QString::fromStdString(module.path);
        if (!path.isEmpty())
            path += QLatin1Char('.');
        TensorLine line{ path + QLatin1StringView(row.part), sizesOf(row.shape), shapeText(row.shape),
            utf8(info(row.dtype).name) };
        line.count = row.count;
        line.elements = multiply(row.shape.elements(), row.count);
        line.bytes = multiply(row.bytes, row.count);
        line.component = module.component;
        lines.add(std::move(line));
    }
    return lines.take();
}

std::vector<TensorLine> fileLines(const Header &header, const std::optional<HeaderCheck> &check)
{
    Lines lines;
    if (!check) {
        for (const FileTensor &tensor : header.tensors)
            lines.add(lineOf(tensor, Component::Model));
        return lines.take();
    }
    QHash<QString, const TensorDifference *> differences;
    for (const TensorDifference &difference : check->differences)
        differences.insert(difference.name, &difference);
    for (const CheckedTensor &tensor : check->tensors) {
        TensorLine line = lineOf(tensor.tensor, tensor.component);
        const TensorDifference *difference = differences.value(tensor.tensor.name);
        line.agreement = difference ? agreementOf(difference->kind) : Agreement::Agrees;
        if (difference)
            line.expected = difference->expected;
        lines.add(std::move(line));
    }
    for (const TensorDifference &difference : check->differences)
        if (difference.kind == TensorDifference::Kind::Missing) {
            TensorLine line{ withoutNumbers(difference.name), difference.expected, {}, {} };
            line.elements = product(difference.expected);
            line.agreement = Agreement::Missing;
            lines.add(std::move(line));
        }
    return lines.take();
}

TensorNode tensorTree(const std::vector<TensorLine> &lines)
{
    const Counts counts = countsOf(lines);
    TensorNode root;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const TensorLine &line = lines[i];
        const QStringList parts = line.path.split(QLatin1Char('.'));
        TensorNode *node = &root;
        addTo(root, line, counts);
        QString path;
        for (qsizetype k = 0; k + 1 < parts.size(); ++k) {
            path += path.isEmpty() ? parts[k] : QLatin1Char('.') + parts[k];
            if (parts[k + 1] == QLatin1String("*"))
                path += QLatin1Char('.') + parts[++k]; // a run of layers is one node
            if (k + 1 >= parts.size())
                break;
            node = &childOf(*node, path);
            addTo(*node, line, counts);
        }
        TensorNode leaf;
        leaf.name = parts.last();
        leaf.path = line.path;
        leaf.line = static_cast<std::ptrdiff_t>(i);
        addTo(leaf, line, counts);
        leaf.count = line.count;
        node->children.push_back(std::move(leaf));
    }
    fold(root);
    return root;
}

} // namespace headroom
