// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/historypanel.h"

#include "document/document.h"
#include "look/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace headroom {

namespace {

/// What was done at the left, the peak at the right; the present step has the accent's mark, those that were
/// undone are quiet.
class StepDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return { 120, option.fontMetrics.height() + 10 };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        ground.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        const Theme &theme = themeOf(option.palette);
        const bool isCurrent = index.data(HistoryModel::CurrentRole).toBool();
        const bool isUndone = index.row() > static_cast<const HistoryModel *>(index.model())->current();
        const QRect row = option.rect.adjusted(16, 0, -14, 0);
        if (isCurrent)
            painter->fillRect(
                QRect(option.rect.left() + 4, row.top() + 4, 3, row.height() - 8), theme.accent);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(isSelected ? option.palette.color(QPalette::HighlightedText)
                : isUndone         ? theme.quiet
                                   : theme.ink);
        const QString peak = index.data(HistoryModel::PeakRole).toString();
        const int room = row.width() - option.fontMetrics.horizontalAdvance(peak) - 12;
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, peak);
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room));
    }
};

} // namespace

HistoryModel::HistoryModel(Document &document, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
{
}

void HistoryModel::display(const Formatter &format)
{
    beginResetModel();
    m_format = format;
    endResetModel();
}

int HistoryModel::current() const { return m_document.history().index(); }

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_document.history().count() + 1;
}

QString HistoryModel::stepText(int step) const
{
    return step == 0 ? tr("Start") : m_document.history().text(step - 1);
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const auto peak = [&] { return m_format.bytes(m_document.peakAt(index.row())); };
    switch (role) {
    case Qt::DisplayRole:
        return stepText(index.row());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1, peak %2").arg(stepText(index.row()), peak());
    case PeakRole:
        return peak();
    case CurrentRole:
        return index.row() == current();
    default:
        return {};
    }
}

HistoryPanel::HistoryPanel(Document &document, QWidget *parent)
    : QListView(parent)
    , m_document(document)
    , m_model(new HistoryModel(document, this))
{
    setObjectName(QStringLiteral("history.list"));
    setModel(m_model);
    setItemDelegate(new StepDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Window);
    const auto go = [this](const QModelIndex &index) { m_document.history().setIndex(index.row()); };
    connect(this, &QListView::clicked, this, go);
    connect(this, &QListView::activated, this, go);
    retranslate();
}

void HistoryPanel::display(const Formatter &format)
{
    if (!isVisible())
        return;
    m_model->display(format);
    const QModelIndex current = m_model->index(m_model->current());
    setCurrentIndex(current);
    scrollTo(current);
}

void HistoryPanel::retranslate()
{
    setAccessibleName(tr("History"));
    setToolTip(tr("A click goes back to a step, or forward again."));
}

} // namespace headroom
