// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/tour.h"

#include "look/theme.h"
#include "window/preferences.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QPainter>
#include <QPainterPath>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace headroom {

namespace {

const QString seenKey = QStringLiteral("tour/seen");
constexpr int margin = 12; ///< around the bubble, for its arrow
constexpr int bubbleWidth = 340;

struct Step {
    const char *target; ///< objectName
    const char *title;
    const char *text;
};

constexpr std::array<Step, 5> steps{ {
    { "parameters.dock", QT_TRANSLATE_NOOP("headroom::Tour", "Drag a model"),
        QT_TRANSLATE_NOOP("headroom::Tour",
            "Every dimension of the model and every number of the run is a slider. Drag one, turn the wheel, "
            "or type "
            "the exact number: all else follows at once. Undo takes back any of it.") },
    { "chart.tabs", QT_TRANSLATE_NOOP("headroom::Tour", "See it from several sides"),
        QT_TRANSLATE_NOOP("headroom::Tour",
            "Each tab is a chart of the same step. Point at a piece and read what it is; click it, and the "
            "ledger "
            "shows what it is made of.") },
    { "ledger.dock", QT_TRANSLATE_NOOP("headroom::Tour", "Ask every number why"),
        QT_TRANSLATE_NOOP("headroom::Tour",
            "The ledger lists each tensor that is alive. Select one: its formula, the live numbers in it and "
            "the "
            "reason that it is kept stand beneath, to be copied as text or as LaTeX.") },
    { "head.fit", QT_TRANSLATE_NOOP("headroom::Tour", "Will it fit?"),
        QT_TRANSLATE_NOOP("headroom::Tour",
            "Choose a GPU: the peak is held against what its driver shows. Beneath is the largest batch that "
            "fits; charts that show the whole peak get a line at that memory.") },
    { "chart.save", QT_TRANSLATE_NOOP("headroom::Tour", "Take it along"),
        QT_TRANSLATE_NOOP("headroom::Tour",
            "Charts become PNG, SVG or PDF for a slide, or a table. Every picture carries its scenario: drop "
            "one on "
            "the window, and you are back where it was made.") },
} };

/// A line around what is told of; the mouse goes through it.
class Ring : public QWidget {
public:
    explicit Ring(QWidget *parent) : QWidget(parent) { setAttribute(Qt::WA_TransparentForMouseEvents); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(themeOf(palette()).accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
    }
};

/// Beside the target where there is room, below first if it is wide, right first if it is high; inside it
/// where there is none.
QRect besides(const QRect &target, const QSize &size, const QRect &room)
{
    const auto along = [](int middle, int length, int from, int to) {
        return std::clamp(middle - length / 2, from, std::max(from, to - length));
    };
    const int x = along(target.center().x(), size.width(), room.left(), room.right());
    const int y = along(target.center().y(), size.height(), room.top(), room.bottom());
    std::array<QPoint, 4> places{ QPoint(target.right(), y), QPoint(target.left() - size.width(), y),
        QPoint(x, target.bottom()), QPoint(x, target.top() - size.height()) };
    if (target.width() > target.height())
        std::ranges::rotate(places, places.begin() + 2);
    for (const QPoint &place : places)
        if (room.contains(QRect(place, size)))
            return { place, size };
    return { { x, y }, size };
}

} // namespace

bool isTourSeen() { return windowSettings().value(seenKey).toBool(); }

void startTour(QMainWindow &window)
{
    if (auto *tour = window.findChild<Tour *>())
        tour->show(0);
    else
        (new Tour(window))->show(0);
}

Tour::Tour(QMainWindow &window)
    : QFrame(&window)
    , m_window(window)
    , m_ring(new Ring(&window))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_count(new QLabel(this))
    , m_skip(new QToolButton(this))
    , m_back(new QToolButton(this))
    , m_next(new QToolButton(this))
{
    setObjectName(QStringLiteral("tour"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_title->setObjectName(QStringLiteral("tour.title"));
    m_title->setFont(sized(font(), titleSize, true));
    m_text->setObjectName(QStringLiteral("tour.text"));
    m_text->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_skip);
    buttons->addStretch();
    buttons->addWidget(m_count);
    buttons->addSpacing(8);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    m_skip->setAutoRaise(true);
    const std::pair<QToolButton *, const char *> names[] = { { m_skip, "tour.skip" }, { m_back, "tour.back" },
        { m_next, "tour.next" } };
    for (const auto &[button, name] : names) {
        button->setObjectName(QLatin1String(name));
        button->setFocusPolicy(Qt::StrongFocus);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin + 18, margin + 14, margin + 14, margin + 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(4);
    column->addLayout(buttons);
    setFixedWidth(bubbleWidth + 2 * margin);
    connect(m_skip, &QToolButton::clicked, this, &Tour::end);
    connect(m_back, &QToolButton::clicked, this, &Tour::back);
    connect(m_next, &QToolButton::clicked, this, &Tour::next);
    addShortcuts();
    m_window.installEventFilter(this);
}

Tour::~Tour() { delete m_ring; }

void Tour::addShortcuts()
{
    const auto on = [this](Qt::Key key, auto does) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, does);
    };
    const auto press = [this] {
        auto *button = qobject_cast<QToolButton *>(focusWidget());
        (button != nullptr ? button : m_next)->click();
    };
    on(Qt::Key_Escape, [this] { end(); });
    on(Qt::Key_Return, press);
    on(Qt::Key_Enter, press);
    on(Qt::Key_Right, [this] { next(); });
    on(Qt::Key_Left, [this] { back(); });
}

void Tour::show(int step)
{
    m_step = step;
    m_ring->show();
    QFrame::show();
    retranslate();
    m_next->setFocus();
    announce();
}

void Tour::next()
{
    if (m_step + 1 == int(steps.size()))
        end();
    else
        show(m_step + 1);
}

void Tour::back()
{
    if (m_step > 0)
        show(m_step - 1);
}

void Tour::end()
{
    windowSettings().setValue(seenKey, true);
    m_ring->hide();
    m_window.removeEventFilter(this);
    if (QWidget *focus = m_window.centralWidget())
        focus->setFocus();
    close();
}

void Tour::retranslate()
{
    const Step &step = steps[size_t(m_step)];
    m_title->setText(tr(step.title));
    m_text->setText(tr(step.text));
    m_count->setText(tr("%L1 of %L2").arg(m_step + 1).arg(int(steps.size())));
    m_skip->setText(tr("Skip"));
    m_back->setText(tr("Back"));
    m_next->setText(m_step + 1 == int(steps.size()) ? tr("Done") : tr("Next"));
    m_back->setEnabled(m_step > 0);
    m_skip->setVisible(m_step + 1 < int(steps.size()));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_text->text());
    m_next->setAccessibleDescription(QStringLiteral("%1. %2").arg(m_title->text(), m_text->text()));
    place();
}

QRect Tour::target() const
{
    const auto *widget = m_window.findChild<QWidget *>(QLatin1String(steps[size_t(m_step)].target));
    return widget == nullptr || !widget->isVisible()
        ? QRect()
        : QRect(widget->mapTo(&m_window, QPoint()), widget->size());
}

void Tour::place()
{
    const QRect told = target();
    resize(width(), layout()->heightForWidth(width()));
    const QRect room = m_window.rect();
    setGeometry(
        told.isEmpty() ? QRect(room.center() - rect().center(), size()) : besides(told, size(), room));
    const QPoint middle = told.center() - pos();
    m_tip = told.isEmpty() ? QPoint()
                           : QPoint(std::clamp(middle.x(), 0, width()), std::clamp(middle.y(), 0, height()));
    m_ring->setGeometry(told.isEmpty() ? QRect() : told.adjusted(-3, -3, 3, 3).intersected(room));
    m_ring->raise();
    raise();
    update();
}

void Tour::announce()
{
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        place();
    return QFrame::eventFilter(watched, event);
}

void Tour::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Tour::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    const QRectF body = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    QPainterPath shape;
    shape.addRoundedRect(body, 8, 8);
    const bool isBeside = m_tip.x() <= 0 || m_tip.x() >= width();
    const bool isBelow = m_tip.y() <= 0 || m_tip.y() >= height();
    if (!m_tip.isNull() && isBeside != isBelow) {
        // From a little inside the body, so that the two become one shape.
        const QPointF tip(m_tip.x() <= 0 ? 2
                : isBeside               ? width() - 2
                                         : std::clamp<qreal>(m_tip.x(), body.left() + 20, body.right() - 20),
            m_tip.y() <= 0 ? 2
                : isBelow  ? height() - 2
                           : std::clamp<qreal>(m_tip.y(), body.top() + 20, body.bottom() - 20));
        const QPointF inward =
            isBeside ? QPointF(m_tip.x() <= 0 ? 14 : -14, 0) : QPointF(0, m_tip.y() <= 0 ? 14 : -14);
        const QPointF across = isBeside ? QPointF(0, 9) : QPointF(9, 0);
        shape = shape.united([&] {
            QPainterPath arrow;
            arrow.addPolygon(QPolygonF({ tip, tip + inward + across, tip + inward - across, tip }));
            return arrow;
        }());
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(theme.slide);
    painter.drawPath(shape);
}

} // namespace headroom
