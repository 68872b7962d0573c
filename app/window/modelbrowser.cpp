// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/modelbrowser.h"

#include "look/theme.h"
#include "model/family.h"
#include "models/catalogmodel.h"
#include "units/text.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyleOptionHeader>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace headroom {

namespace {

constexpr int air = 12; ///< about a cell's text, half of it on either side

/// Rows with air about them.
class AiryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(air, 8);
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        cell.rect.adjust(air / 2, 0, -air / 2, 0);
        QStyledItemDelegate::paint(painter, cell, index);
    }
};

/// Its titles stand where the cells' texts do.
class AiryHeader : public QHeaderView {
public:
    explicit AiryHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
    }

protected:
    QSize sectionSizeFromContents(int section) const override
    {
        return QHeaderView::sectionSizeFromContents(section) + QSize(air, 6);
    }
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        QStyleOptionHeader ground;
        ground.initFrom(this);
        ground.rect = rect;
        style()->drawControl(QStyle::CE_HeaderEmptyArea, &ground, painter, this);
        const int inset = air / 2 + 1; // the style's margin is one less than a cell's
        QHeaderView::paintSection(painter, rect.adjusted(inset, 0, -inset, 0), section);
    }
};

} // namespace

ModelBrowser::ModelBrowser(const QString &current, const Formatter &format, QWidget *parent)
    : QDialog(parent)
    , m_format(format)
    , m_filter(new CatalogFilter(new CatalogModel(format, this)))
    , m_search(new QLineEdit(this))
    , m_table(new QTreeView(this))
    , m_detail(new QLabel(this))
{
    setObjectName(QStringLiteral("browser"));
    setWindowTitle(tr("Models"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_search->setObjectName(QStringLiteral("browser.search"));
    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(tr("Name, family, kind or size: qwen, experts, <13b, 7b..14b"));
    m_search->setAccessibleName(tr("Search the models"));
    m_table->setObjectName(QStringLiteral("browser.table"));
    m_table->setAccessibleName(tr("Models"));
    m_table->setHeader(new AiryHeader(m_table));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new AiryDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // families together, until a column is chosen
    m_table->header()->setStretchLastSection(true);
    for (int column = 0; column < CatalogModel::ColumnCount; ++column)
        m_table->resizeColumnToContents(column);
    m_table->setColumnWidth(0, m_table->columnWidth(0) + 12);
    m_detail->setObjectName(QStringLiteral("browser.detail"));
    m_detail->setWordWrap(true);
    m_detail->setMinimumHeight(3 * m_detail->fontMetrics().lineSpacing());
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this);
    m_open = buttons->button(QDialogButtonBox::Open);
    m_open->setObjectName(QStringLiteral("browser.open"));
    m_open->setText(tr("&Open"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ModelBrowser::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    for (QWidget *part : { static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_table),
             static_cast<QWidget *>(m_detail), static_cast<QWidget *>(buttons) })
        column->addWidget(part, part == m_table ? 1 : 0);
    resize(980, 600);
    connectParts();
    const QModelIndex present = m_filter->find(current);
    m_table->setCurrentIndex(present.isValid() ? present : m_filter->index(0, 0));
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
    showEntry();
}

/// One types and goes through the rows without leaving the field.
void ModelBrowser::connectParts()
{
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &query) {
        m_filter->setQuery(query);
        if (!query.isEmpty() || !m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_filter->best());
        showEntry();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ModelBrowser::showEntry);
    connect(m_table, &QTreeView::doubleClicked, this, &ModelBrowser::choose);
}

void ModelBrowser::choose()
{
    const CatalogEntry *entry = m_filter->entryOf(m_table->currentIndex());
    if (entry == nullptr)
        return;
    Q_EMIT chosen(utf8(entry->preset.name));
    accept();
}

void ModelBrowser::showEntry()
{
    const CatalogEntry *entry = m_filter->entryOf(m_table->currentIndex());
    m_open->setEnabled(entry != nullptr);
    if (entry == nullptr)
        return m_detail->setText(tr("No model is like that. File, Open takes any config.json."));
    const QString kinds = kindsOf(entry->architecture).join(QStringLiteral(" · "));
    const QString exact = entry->stepVerified
        ? tr("Parameters and step are exact: they agree with PyTorch to the byte.")
        : tr("Parameters are exact; its step was not verified against PyTorch.");
    m_detail->setText(
        QStringLiteral("<b>%1</b> &nbsp; %2%3<br/>%4")
            .arg(utf8(entry->preset.label).toHtmlEscaped(), utf8(entry->architecture.family->modelClass),
                kinds.isEmpty() ? QString() : QStringLiteral(" · ") + kinds.toHtmlEscaped(),
                exact.toHtmlEscaped()));
}

bool ModelBrowser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp)
            return QCoreApplication::sendEvent(m_table, event);
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace headroom
