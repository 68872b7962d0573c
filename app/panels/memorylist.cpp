// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/memorylist.h"

#include "look/figures.h"
#include "look/theme.h"
#include "units/error.h"
#include "units/text.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

namespace headroom {

namespace {

constexpr int rowsInSight = 7;
constexpr int air = 8; ///< a row's, beside its line

enum Role : std::uint16_t { NameRole = Qt::UserRole, AmountRole, FitsRole };

/// The name at the left, what is free at the right; those that do not suffice are quiet.
class MemoryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return { 120, option.fontMetrics.height() + air };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const Theme &theme = themeOf(option.palette);
        const QRect row = option.rect.adjusted(8, 0, -8, 0);
        const QString amount = index.data(AmountRole).toString();
        const int room = row.width() - int(figuresWidth(option.font, amount)) - 10;
        painter->save();
        painter->setFont(option.font);
        painter->setPen(index.data(FitsRole).toBool() ? theme.ink : theme.quiet);
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(index.data(NameRole).toString(), Qt::ElideRight, room));
        drawFigures(*painter, row, Qt::AlignRight, amount);
        painter->restore();
    }
};

/// A size with its unit; a bare number is a part of a name, such as 4090.
std::optional<Capacity> sizeIn(const QString &text)
{
    const QString size = text.trimmed();
    if (std::ranges::none_of(size, [](QChar c) { return c.isLetter(); }))
        return std::nullopt;
    try {
        return Capacity{ size,
            parseMemory(QString(size).replace(QLocale().decimalPoint(), QStringLiteral("."))) };
    } catch (const InputError &) {
        return std::nullopt;
    }
}

} // namespace

MemoryList::MemoryList(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    m_search->setObjectName(QStringLiteral("fit.search"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(fontMetrics().height() + 9);
    m_search->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_list->setObjectName(QStringLiteral("fit.memories"));
    m_list->setItemDelegate(new MemoryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFixedHeight(rowsInSight * (fontMetrics().height() + air) + 2 * m_list->frameWidth());
    m_list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, &MemoryList::fill);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!m_shown.empty())
            Q_EMIT chosen(m_shown.front());
    });
    const auto choose = [this](QListWidgetItem *item) {
        if (const auto row = size_t(m_list->row(item)); row < m_shown.size())
            Q_EMIT chosen(Capacity(m_shown[row])); // the rows may become others
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
}

std::vector<Capacity> MemoryList::wanted() const
{
    const QString query = m_search->text().trimmed();
    std::vector<Capacity> table;
    for (const Hardware &row : hardware())
        table.push_back(capacityOf(row));
    std::vector<Capacity> found;
    for (const std::optional<Capacity> &own : { sizeIn(query), m_chosen })
        if (own && std::ranges::find(table, *own) == table.end()
            && std::ranges::find(found, *own) == found.end())
            found.push_back(*own);
    std::ranges::copy(table, std::back_inserter(found));
    std::erase_if(
        found, [&](const Capacity &memory) { return !memory.name.contains(query, Qt::CaseInsensitive); });
    return found;
}

void MemoryList::display(
    const std::optional<Capacity> &chosen, std::optional<std::int64_t> needed, const Formatter &format)
{
    const bool isOther = m_chosen != chosen;
    m_chosen = chosen;
    m_needed = needed;
    m_format = format;
    if (isOther || m_list->count() == 0)
        return fill();
    for (int row = 0; row < int(m_shown.size()); ++row)
        showRow(row);
}

void MemoryList::fill()
{
    std::vector<Capacity> memories = wanted();
    if (memories != m_shown || m_list->count() == 0) {
        m_shown = std::move(memories);
        m_list->clear();
        for (const Capacity &memory : m_shown)
            new QListWidgetItem(memory.name, m_list);
        if (m_shown.empty()) {
            auto *none = new QListWidgetItem(m_list);
            none->setFlags(Qt::NoItemFlags);
            none->setText(tr("None is called so. A size will do, such as 24 GiB."));
            none->setData(NameRole, none->text());
        }
    }
    for (int row = 0; row < int(m_shown.size()); ++row)
        showRow(row);
    const auto current = m_chosen ? std::ranges::find(m_shown, *m_chosen) : m_shown.end();
    m_list->setCurrentRow(current == m_shown.end() ? -1 : int(current - m_shown.begin()));
    if (QListWidgetItem *item = m_list->currentItem())
        m_list->scrollToItem(item, QAbstractItemView::PositionAtCenter);
}

void MemoryList::showRow(int row)
{
    const Capacity &memory = m_shown[size_t(row)];
    QListWidgetItem &item = *m_list->item(row);
    const std::int64_t free = memory.bytes - m_needed.value_or(0);
    const QString bytes = m_format.bytes(m_needed ? std::abs(free) : memory.bytes);
    item.setData(FitsRole, free >= 0);
    if (m_needed) {
        item.setText((free >= 0 ? tr("✓ %1: %2 free") : tr("✗ %1: %2 missing")).arg(memory.name, bytes));
        item.setData(NameRole, (free >= 0 ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + memory.name);
        item.setData(AmountRole, (free >= 0 ? tr("%1 free") : tr("%1 missing")).arg(bytes));
    } else {
        item.setText(QStringLiteral("%1  %2").arg(memory.name, bytes));
        item.setData(NameRole, memory.name);
        item.setData(AmountRole, bytes);
    }
    const Hardware *known = findHardware(memory.name);
    item.setToolTip(known ? utf8(known->memory) : QString());
}

void MemoryList::retranslate()
{
    m_search->setPlaceholderText(tr("Search, or type a size: 24 GiB"));
    m_search->setAccessibleName(tr("Search the GPUs, or type a size"));
    m_list->setAccessibleName(tr("GPUs, and what is free of each"));
    m_list->clear();
    fill();
}

} // namespace headroom
