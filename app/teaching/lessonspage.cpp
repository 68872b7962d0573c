// SPDX-License-Identifier: GPL-3.0-or-later
#include "teaching/lessonspage.h"

#include "look/flowlayout.h"
#include "look/theme.h"
#include "methods/method.h"
#include "teaching/guessrow.h"
#include "teaching/lessonbars.h"
#include "teaching/lessoncontrols.h"
#include "teaching/lessonhtml.h"
#include "units/text.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <algorithm>

namespace headroom {

namespace {

constexpr int widestPage = 1000; ///< pixels: longer lines are hard to read
constexpr int widestList = 230;
constexpr int leastList = 110; ///< beside a page that scrolls: together no wider than a chart may be
constexpr int lessonRole = Qt::UserRole; ///< index into lessons(); -1: the table of methods
constexpr double lectureSize = 1.35;     ///< of the page's type in teaching mode

QString words(const char *text) { return QCoreApplication::translate("Lessons", text); }
/// What stands before the colon: "Slides".
QString shortTitle(LessonSource document) { return words(titleOf(document)).section(QLatin1Char(':'), 0, 0); }

QLabel *label(QWidget *parent, const char *name)
{
    auto *made = new QLabel(parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

/// The page of the published formulas has one number: over how many devices those divide that do.
const Lesson &methodsPage()
{
    static constexpr Input devices[] = { { "n", QT_TRANSLATE_NOOP("Lessons", "devices"), 1, 1, 64 } };
    static const Lesson page{ .id = {},
        .document = LessonSource::Article,
        .title = "",
        .formula = "",
        .text = "",
        .slip = nullptr,
        .inputs = devices,
        .figures = {} };
    return page;
}

QPushButton *button(QWidget *parent, const char *name)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(QString::fromLatin1(name));
    return made;
}

} // namespace

LessonsPage::LessonsPage(QWidget *parent)
    : QWidget(parent)
    , m_lesson(&lessons().front())
    , m_tree(new QTreeWidget(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("lessons"));
    setFocusPolicy(Qt::StrongFocus);
    m_tree->setObjectName(QStringLiteral("lessons.tree"));
    m_tree->setHeaderHidden(true);
    m_tree->setMinimumWidth(leastList);
    m_tree->setMaximumWidth(widestList);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(12);
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase); // a page lies where a slide lies
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_tree, 1);
    auto *column = new QVBoxLayout;
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_scroll, 1);
    row->addLayout(column, 2);
    m_scroll->setWidget(makePage());
    m_scroll->widget()->setMaximumWidth(widestPage);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->widget()->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::NoFocus); // the arrows turn pages
    connectParts();
}

QWidget *LessonsPage::makeBar()
{
    auto *bar = new QWidget(this);
    bar->setMaximumWidth(widestPage);
    auto *row = new FlowLayout(bar);
    row->setContentsMargins(16, 8, 16, 4);
    row->setSpacing(6);
    m_previous = button(bar, "lesson.previous");
    m_next = button(bar, "lesson.next");
    m_teach = button(bar, "lesson.teach");
    m_mine = button(bar, "lesson.mine");
    m_try = button(bar, "lesson.try");
    m_handout = button(bar, "lesson.handout");
    m_teach->setCheckable(true);
    for (QPushButton *item : { m_previous, m_next, m_mine, m_try, m_teach, m_handout })
        row->addWidget(item);
    return bar;
}

QWidget *LessonsPage::makePage()
{
    auto *page = new QWidget(this);
    page->setObjectName(QStringLiteral("lesson.page"));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 8, 16, 16);
    column->setSpacing(10);
    m_place = label(page, "lesson.place");
    m_title = label(page, "lesson.title");
    m_text = label(page, "lesson.text");
    m_formula = label(page, "lesson.formula");
    m_controls = new LessonControls(page);
    m_guess = new GuessRow(page);
    m_method = new QComboBox(page);
    m_method->setObjectName(QStringLiteral("lesson.method"));
    m_line = label(page, "lesson.line");
    m_bars = new LessonBars(page);
    m_table = label(page, "lesson.table");
    m_slip = label(page, "lesson.slip");
    m_table->setTextFormat(Qt::RichText);
    for (QWidget *part :
        { static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text),
            static_cast<QWidget *>(m_formula), static_cast<QWidget *>(m_controls),
            static_cast<QWidget *>(m_method), static_cast<QWidget *>(m_guess), static_cast<QWidget *>(m_line),
            static_cast<QWidget *>(m_bars), static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_slip) })
        column->addWidget(part);
    column->addStretch(1);
    return page;
}

void LessonsPage::connectParts()
{
    connect(m_previous, &QPushButton::clicked, this, [this] { turn(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turn(1); });
    connect(m_teach, &QPushButton::toggled, this, &LessonsPage::setTeaching);
    connect(m_handout, &QPushButton::clicked, this, &LessonsPage::handoutWanted);
    connect(m_mine, &QPushButton::clicked, this,
        [this] { m_controls->set(inputsFrom(*m_lesson, m_state.architecture, m_state.recipe)); });
    connect(m_try, &QPushButton::clicked, this,
        [this] { Q_EMIT tryWanted(m_lesson->setting(m_controls->inputs()), words(m_lesson->title)); });
    connect(m_controls, &LessonControls::changed, this, &LessonsPage::showFigures);
    connect(m_method, &QComboBox::activated, this,
        [this](int index) { Q_EMIT methodChosen(index > 0 ? &methods()[size_t(index - 1)] : nullptr); });
    connect(m_guess, &GuessRow::revealed, this, [this] { setHidden(false); });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (!item || !item->data(0, lessonRole).isValid())
            return;
        const int index = item->data(0, lessonRole).toInt();
        m_showsMethods = index < 0;
        if (index >= 0)
            m_lesson = &lessons()[size_t(index)];
        showLesson();
    });
}

/// A document a group, and the published formulas at the end.
void LessonsPage::fillTree()
{
    const QSignalBlocker silent(m_tree);
    m_tree->clear();
    QTreeWidgetItem *group = nullptr;
    const QSize row(0, m_tree->fontMetrics().height() + 8);
    const auto addGroup = [&](const QString &title, const QString &tip) {
        group = new QTreeWidgetItem(m_tree, { title });
        group->setFlags(Qt::ItemIsEnabled);
        group->setFont(0, sized(m_tree->font(), 1, true));
        group->setToolTip(0, tip);
        group->setExpanded(true);
        group->setSizeHint(0, row);
    };
    const auto addPage = [&](const QString &text, int index) {
        auto *item = new QTreeWidgetItem(group, { text });
        item->setData(0, lessonRole, index);
        item->setSizeHint(0, row);
        item->setToolTip(0, text);
        if (index < 0 ? m_showsMethods : !m_showsMethods && &lessons()[size_t(index)] == m_lesson)
            m_tree->setCurrentItem(item);
    };
    for (int i = 0; i < int(lessons().size()); ++i) {
        const Lesson &lesson = lessons()[size_t(i)];
        if (i == 0 || lessons()[size_t(i - 1)].document != lesson.document)
            addGroup(shortTitle(lesson.document), words(titleOf(lesson.document)));
        addPage(QStringLiteral("%1  %2").arg(utf8(lesson.id), words(lesson.title)), i);
    }
    addGroup(tr("Published formulas"), tr("Published formulas beside the step"));
    addPage(tr("Beside my model"), -1);
}

void LessonsPage::open(const Lesson &lesson)
{
    m_lesson = &lesson;
    m_showsMethods = false;
    fillTree();
    showLesson();
}

void LessonsPage::turn(int pages)
{
    if (m_showsMethods) // they stand after the last lesson
        return pages < 0 ? open(lessons().back()) : void();
    const auto index = m_lesson - lessons().data() + pages;
    if (index >= 0 && index < std::ssize(lessons()))
        open(lessons()[size_t(index)]);
}

void LessonsPage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_PageUp:
        return turn(-1);
    case Qt::Key_Right:
    case Qt::Key_PageDown:
        return turn(1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void LessonsPage::display(const State &state, std::shared_ptr<const Ledger> step, const Formatter &format)
{
    m_state = state;
    m_step = std::move(step);
    const bool otherUnit = m_format.unit() != format.unit();
    m_format = format;
    if (m_showsMethods)
        showMethods();
    else if (otherUnit)
        showFigures();
}

void LessonsPage::showLesson()
{
    for (QWidget *part : { static_cast<QWidget *>(m_formula), static_cast<QWidget *>(m_mine),
             static_cast<QWidget *>(m_try), static_cast<QWidget *>(m_handout) })
        part->setVisible(!m_showsMethods);
    m_method->setVisible(m_showsMethods);
    if (m_showsMethods) {
        m_controls->show(methodsPage(), ownInputs(methodsPage()));
        return showMethods();
    }
    m_place->setText(QStringLiteral("%1 · %2").arg(words(titleOf(m_lesson->document)), utf8(m_lesson->id)));
    m_title->setText(words(m_lesson->title));
    m_text->setText(words(m_lesson->text));
    m_formula->setText(QString::fromUtf8(m_lesson->formula));
    m_slip->setText(m_lesson->slip
            ? QStringLiteral("<b>%1</b> %2").arg(tr("The slip."), words(m_lesson->slip).toHtmlEscaped())
            : QString());
    m_controls->show(*m_lesson, ownInputs(*m_lesson));
    const bool takes =
        std::ranges::any_of(m_lesson->inputs, [](const Input &input) { return !input.dimension.empty(); });
    m_mine->setEnabled(takes);
    m_try->setEnabled(m_lesson->setting != nullptr);
    m_previous->setEnabled(m_lesson != &lessons().front());
    m_next->setEnabled(m_lesson != &lessons().back());
    m_scroll->ensureVisible(0, 0);
    m_guess->setVisible(m_teaching);
    showFigures();
    if (m_teaching)
        m_guess->ask(headline(evaluate(*m_lesson, m_controls->inputs())), m_format);
    setHidden(m_teaching);
}

/// The figure that a page is about: the first that the document prints, or the first of all.
Figure LessonsPage::headline(const std::vector<Figure> &figures) const
{
    const auto printed =
        std::ranges::find_if(m_lesson->figures, [](const FigureRule &rule) { return has(rule.claimed); });
    return figures[printed == m_lesson->figures.end() ? 0 : size_t(printed - m_lesson->figures.begin())];
}

void LessonsPage::showFigures()
{
    if (m_showsMethods)
        return showMethods();
    const std::vector<Figure> figures = evaluate(*m_lesson, m_controls->inputs());
    const Figure first = headline(figures);
    m_line->setText(sentenceOf(first, m_format));
    m_bars->display(first, m_format);
    m_table->setText(figuresHtml(figures, m_format));
    if (m_teaching && !m_guess->isRevealed())
        m_guess->ask(first, m_format);
}

void LessonsPage::showMethods()
{
    m_previous->setEnabled(true);
    m_next->setEnabled(false);
    m_place->setText(titleOf(m_state.architecture));
    m_title->setText(tr("Published formulas beside the step"));
    m_text->setText(
        tr("Formulas are quick, and each leaves something out. Here are those that are meant for such a "
           "model and run, with what they say and how far that is from the step itself. `headroom "
           "formulas` lists their sources; on the command line --method shows them term by term."));
    for (QWidget *part : { static_cast<QWidget *>(m_guess), static_cast<QWidget *>(m_line),
             static_cast<QWidget *>(m_bars), static_cast<QWidget *>(m_slip) })
        part->hide();
    m_table->show();
    const std::int64_t devices = m_controls->inputs()("n");
    if (m_step)
        m_table->setText(methodsHtml(m_state, *m_step, m_format, devices)
            + QStringLiteral("<h3>%1</h3>").arg(tr("Techniques, on this model and run"))
            + techniquesHtml(m_state, m_format, devices));
}

void LessonsPage::fillMethods()
{
    const QSignalBlocker silent(m_method);
    const int chosen = std::max(0, m_method->currentIndex());
    m_method->clear();
    m_method->addItem(tr("no formula beside the step in the charts"));
    for (const Method &method : methods())
        m_method->addItem(
            tr("in the charts: %1").arg(QCoreApplication::translate("Methods", method.origin.label)));
    m_method->setCurrentIndex(chosen);
    m_method->setAccessibleName(tr("Formula beside the step in the charts"));
}

void LessonsPage::choose(const Method *method)
{
    m_method->setCurrentIndex(method ? int(method - methods().data()) + 1 : 0);
}

/// What is to be guessed first.
void LessonsPage::setHidden(bool hidden)
{
    for (QWidget *part :
        { static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_bars), static_cast<QWidget *>(m_table) })
        part->setVisible(!hidden);
    m_slip->setVisible(!hidden && m_lesson->slip);
}

void LessonsPage::setTeaching(bool teaching)
{
    m_teaching = teaching;
    const QSignalBlocker silent(m_teach);
    m_teach->setChecked(teaching);
    m_scroll->widget()->setFont(sized(font(), teaching ? lectureSize : 1));
    const QFont type = m_scroll->widget()->font();
    m_title->setFont(sized(type, titleSize * 1.2, true));
    m_formula->setFont(sized(type, titleSize));
    m_line->setFont(sized(type, 1, true));
    showLesson();
}

void LessonsPage::save(const QString &path) const
{
    saveHandout(*m_lesson, m_controls->inputs(), m_format, path);
}

void LessonsPage::retranslate()
{
    setAccessibleName(tr("Lessons"));
    m_tree->setAccessibleName(tr("Lessons"));
    m_previous->setText(tr("‹ Previous"));
    m_next->setText(tr("Next ›"));
    m_teach->setText(tr("Teach"));
    m_mine->setText(tr("With my model"));
    m_try->setText(tr("Try it here"));
    m_handout->setText(tr("Handout…"));
    m_teach->setToolTip(tr("Larger type, and a guess before every figure"));
    m_mine->setToolTip(tr("Takes the numbers of the window's model and run into the formula"));
    m_try->setToolTip(tr("Sets the window's model and run to the lesson's"));
    m_handout->setToolTip(tr("Saves this page as a PDF of one page"));
    m_guess->retranslate();
    fillMethods();
    fillTree();
    setTeaching(m_teaching);
}

} // namespace headroom
