// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/modelpanel.h"

#include "header/tensors.h"
#include "ledger/entries.h"
#include "look/factsheet.h"
#include "look/theme.h"
#include "model/import.h"
#include "models/tensormodel.h"
#include "panels/choicerow.h"
#include "panels/sharetree.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace headroom {

namespace {

constexpr int restAfter = 120; ///< milliseconds
constexpr std::size_t mostDifferences = 6;

} // namespace

ModelPanel::ModelPanel(QWidget *parent)
    : QWidget(parent)
    , m_rest(new QTimer(this))
    , m_model(new TensorModel(this))
    , m_facts(new QLabel(this))
    , m_source(calmCombo(this))
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_detail(new QTextBrowser(this))
    , m_verdict(new QLabel(this))
    , m_open(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    m_facts->setObjectName(QStringLiteral("model.facts"));
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_source->setObjectName(QStringLiteral("model.source"));
    m_source->addItems({ {}, {} });
    m_filter->setObjectName(QStringLiteral("model.filter"));
    m_filter->setClearButtonEnabled(true);
    m_detail->setObjectName(QStringLiteral("model.detail"));
    m_detail->setFrameShape(QFrame::NoFrame);
    m_detail->viewport()->setBackgroundRole(QPalette::Window);
    m_detail->document()->setDocumentMargin(14);
    m_verdict->setObjectName(QStringLiteral("model.verdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_open->setObjectName(QStringLiteral("model.hold"));
    m_close->setObjectName(QStringLiteral("model.let.go"));
    for (QToolButton *button : { m_open, m_close }) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoRaise(button == m_close);
    }
    m_rest->setSingleShot(true);
    m_rest->setInterval(restAfter);
    buildTree();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 2, 14, 10);
    column->setSpacing(8);
    column->addWidget(m_facts);
    auto *controls = new QHBoxLayout;
    controls->setSpacing(8);
    controls->addWidget(m_source, 1);
    controls->addWidget(m_filter, 1);
    column->addLayout(controls);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 400, 130 });
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter, 1);
    column->addWidget(m_verdict);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addStretch();
    buttons->addWidget(m_close);
    column->addLayout(buttons);

    connect(m_rest, &QTimer::timeout, this, &ModelPanel::showCheck);
    connect(m_open, &QToolButton::clicked, this, &ModelPanel::fileWanted);
    connect(m_close, &QToolButton::clicked, this, &ModelPanel::letGo);
    connect(m_source, &QComboBox::activated, this, &ModelPanel::showLines);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        restoreView();
    });
    retranslate();
}

void ModelPanel::buildTree()
{
    m_tree->setObjectName(QStringLiteral("model.tree"));
    m_tree->setModel(m_model);
    m_tree->setTextElideMode(Qt::ElideRight);
    setUpShareTree(*m_tree, 110, 50);
    const auto remember = [this](const QModelIndex &index, bool expanded) {
        if (m_restoring)
            return;
        const QString path = m_model->nodeOf(index)->path;
        if (expanded)
            m_expanded.insert(path);
        else
            m_expanded.remove(path);
    };
    connect(
        m_tree, &QTreeView::expanded, this, [remember](const QModelIndex &index) { remember(index, true); });
    connect(m_tree, &QTreeView::collapsed, this,
        [remember](const QModelIndex &index) { remember(index, false); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (m_restoring)
            return;
        const TensorNode *node = m_model->nodeOf(m_tree->currentIndex());
        m_selected = node != nullptr ? node->path : QString();
        showNode();
    });
}

void ModelPanel::display(
    const std::shared_ptr<const Ledger> &ledger, const QString &title, const Formatter &format)
{
    m_ledger = ledger;
    m_title = title;
    m_format = format;
    refresh();
}

void ModelPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ModelPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh(); // rich text has its colours in it
}

void ModelPanel::hold(Header header)
{
    m_checkpoint.emplace(std::move(header));
    m_source->setCurrentIndex(1);
    m_filter->clear();
    refresh();
    showCheck();
}

void ModelPanel::letGo()
{
    m_checkpoint.reset();
    m_rest->stop();
    m_source->setCurrentIndex(0);
    refresh();
}

bool ModelPanel::showsFile() const { return m_checkpoint && m_source->currentIndex() == 1; }

void ModelPanel::refresh()
{
    if (!m_ledger || !isVisible())
        return;
    showFacts();
    m_source->setVisible(m_checkpoint.has_value());
    m_verdict->setVisible(m_checkpoint.has_value());
    m_close->setVisible(m_checkpoint.has_value());
    m_open->setText(m_checkpoint ? tr("Another File…") : tr("Hold against a File…"));
    if (m_checkpoint)
        m_rest->start();
    if (!showsFile())
        showLines();
}

/// At rest: the file against the model as it is now.
void ModelPanel::showCheck()
{
    if (!m_checkpoint || !m_ledger || !isVisible())
        return;
    m_rest->stop();
    m_checkpoint->holdAgainst(m_ledger->architecture);
    const Header &header = m_checkpoint->header();
    const HeaderCheck &check = m_checkpoint->check();
    QStringList types;
    for (const TypeShare &type : typesOf(header))
        types << QStringLiteral("%1 %2").arg(type.dtype, m_format.bytes(type.bytes));
    QStringList lines{ tr("%1: %2, %3 tensors, %4")
                           .arg(m_checkpoint->name(), header.format,
                               m_format.count(qint64(header.tensors.size())),
                               types.join(QStringLiteral(", "))),
        (check.exact() ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + verdictText(check, m_title) };
    const std::vector<TensorDifferenceGroup> groups = grouped(check.differences);
    for (std::size_t i = 0; i < std::min(groups.size(), mostDifferences); ++i)
        lines << QStringLiteral("· ") + differenceText(groups[i]);
    m_verdict->setText(lines.join(QLatin1Char('\n')));
    m_source->setItemText(1, m_checkpoint->name());
    showLines();
}

void ModelPanel::showFacts()
{
    const Count &count = m_ledger->count;
    FactSheet sheet(themeOf(palette()));
    const QString parameters = tr("%1 parameters").arg(m_format.count(count.total));
    sheet.title(m_checkpoint ? tr("%1: %2").arg(m_title, parameters) : parameters, themeOf(palette()).accent);
    sheet.row(tr("embedding"), m_format.count(count.of(Component::Embedding)));
    sheet.row(tr("non-embedding"), m_format.count(count.nonEmbedding()));
    sheet.row(tr("biases"),
        QStringLiteral("%1 · %2").arg(
            m_format.count(count.biases), m_format.share(count.biases, count.total)));
    if (count.trainable != count.total)
        sheet.row(tr("trained"),
            QStringLiteral("%1 · %2").arg(
                m_format.count(count.trainable), m_format.share(count.trainable, count.total)));
    QStringList tips;
    if (count.active != count.total)
        for (const Convention &convention : conventions()) {
            sheet.row(&convention == &conventions().front() ? tr("a token passes") : QString(QChar(0xA0)),
                QStringLiteral("%1 · %2").arg(m_format.shortCount(count.*convention.value),
                    QCoreApplication::translate("Conventions", convention.brief)));
            tips << QStringLiteral("%1: %2").arg(QCoreApplication::translate("Conventions", convention.label),
                QString::fromUtf8(convention.source));
        }
    const Architecture &architecture = m_ledger->architecture;
    sheet.row(tr("read as"), architecture.readAs.isEmpty() ? QString() : readAsText(architecture));
    m_facts->setText(sheet.html());
    m_facts->setToolTip(tips.join(QLatin1Char('\n')));
}

void ModelPanel::showLines()
{
    if (!m_ledger)
        return;
    const QScopedValueRollback restoring(m_restoring, true);
    const bool first = m_expanded.isEmpty();
    m_model->display(
        showsFile() ? fileLines(m_checkpoint->header(), m_checkpoint->check()) : parameterLines(*m_ledger),
        m_format);
    for (int row = 0; first && row < m_model->rowCount(); ++row) // something to see
        m_expanded.insert(m_model->nodeOf(m_model->index(row, 0))->path);
    restoreView();
}

void ModelPanel::restoreView()
{
    const QScopedValueRollback restoring(m_restoring, true);
    for (const QString &path : std::as_const(m_expanded))
        if (const QModelIndex index = m_model->find(path); index.isValid())
            m_tree->expand(index);
    if (!m_filter->text().isEmpty())
        m_tree->expandAll();
    if (const QModelIndex current = m_model->find(m_selected); current.isValid())
        m_tree->selectionModel()->setCurrentIndex(
            current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    showNode();
}

void ModelPanel::showNode()
{
    const QModelIndex index = m_tree->currentIndex();
    const TensorNode *node = m_model->nodeOf(index);
    if (node == nullptr)
        return m_detail->clear();
    const TensorLine *line = m_model->lineOf(index);
    const Theme &theme = themeOf(palette());
    FactSheet sheet(theme);
    sheet.title(node->path, line != nullptr ? theme.of(line->component) : theme.accent);
    sheet.row(tr("parameters"),
        QStringLiteral("%1 · %2").arg(
            m_format.count(node->elements), m_format.share(node->elements, m_model->total())));
    sheet.row(tr("bytes"), m_format.bytes(node->bytes));
    if (line != nullptr) {
        const QString named = line->dims.isEmpty() ? QString() : line->dims + QStringLiteral(" = ");
        sheet.row(tr("shape"), named + QStringLiteral("%1, %2").arg(shapeText(line->shape), line->dtype));
        sheet.row(tr("like it"),
            line->count > 1 ? QStringLiteral("× %1").arg(m_format.count(line->count)) : QString());
        sheet.row(tr("part"), nameOf(line->component));
        sheet.row(tr("in the model"), line->expected.empty() ? QString() : shapeText(line->expected));
    }
    sheet.row(tr("against the model"), agreementText(node->agreement));
    m_detail->setHtml(sheet.html());
}

void ModelPanel::retranslate()
{
    m_facts->setAccessibleName(tr("Facts of the model"));
    m_source->setItemText(0, tr("the model"));
    m_source->setAccessibleName(tr("Tensors of"));
    m_source->setToolTip(tr("Whose tensors are listed: the model's or the file's."));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the tensors"));
    m_filter->setToolTip(tr("Only tensors whose path, type, part or state contains this."));
    m_tree->setAccessibleName(tr("Parameters"));
    m_detail->setAccessibleName(tr("The tensor"));
    m_detail->setPlaceholderText(tr("Select a row to see its path and shape."));
    m_verdict->setAccessibleName(tr("Verdict on the file"));
    m_open->setToolTip(tr(
        "A .safetensors file, its index.json, a folder of shards or a .gguf file: only its header is read."));
    m_close->setText(tr("Let Go"));
    m_close->setToolTip(tr("Forget the file"));
    refresh();
}

} // namespace headroom
