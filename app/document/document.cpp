// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/document.h"

#include "explore/adopt.h"
#include "model/dimensions.h"
#include "model/import.h"
#include "units/error.h"

#include <QCoreApplication>
#include <QTimer>
#include <QUndoCommand>
#include <algorithm>
#include <utility>

namespace headroom {

class Document::Edit : public QUndoCommand {
public:
    Edit(Document &document, Place before, Place after, int gesture, const QString &what)
        : QUndoCommand(what)
        , m_document(document)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_gesture(gesture)
    {
    }

    [[nodiscard]] std::int64_t peakBefore() const { return m_before.peak; }
    [[nodiscard]] std::int64_t peakAfter() const { return m_after.peak; }

    int id() const override { return 1; }
    void undo() override { m_document.apply(m_before); }
    void redo() override
    {
        if (std::exchange(m_done, true)) // the first time the document has it already
            m_document.apply(m_after);
    }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *later = static_cast<const Edit *>(other);
        if (later->m_gesture != m_gesture)
            return false;
        m_after = later->m_after;
        setText(later->text());
        // dragged back to where it began
        setObsolete(m_after.state == m_before.state && m_after.pins == m_before.pins);
        return true;
    }

private:
    Document &m_document;
    Place m_before;
    Place m_after;
    int m_gesture;
    bool m_done = false;
};

Document::Document(State initial, const Pins &pins, QObject *parent)
    : QObject(parent)
    , m_state(std::move(initial))
    , m_ledger(ledgerOf(m_state))
    , m_pins(std::make_shared<const Pins>(pins))
{
}

void Document::set(const Dimension &dimension, std::int64_t value)
{
    if (m_dragged != &dimension) {
        endGesture();
        m_dragged = &dimension;
        m_base = m_state;
    }
    State after = m_base;
    QStringList notes;
    try {
        setDimension(dimension, value, after.architecture, after.recipe, &notes);
    } catch (const InputError &error) {
        return refuse(error.message());
    }
    const QString label = QCoreApplication::translate("Dimensions", dimension.label);
    if (edit(after, m_pins,
            tr("%1: %L2").arg(label).arg(valueOf(dimension, after.architecture, after.recipe))))
        Q_EMIT noted(notes.join(QLatin1Char(' ')));
}

void Document::endGesture()
{
    m_dragged = nullptr;
    ++m_gesture;
}

bool Document::propose(const State &after, const QString &what) { return proposeWith(after, m_pins, what); }

bool Document::propose(const State &after, const Pins &pins, const QString &what)
{
    return proposeWith(after, std::make_shared<const Pins>(pins), what);
}

bool Document::proposeWith(const State &after, const std::shared_ptr<const Pins> &pins, const QString &what)
{
    endGesture();
    const bool done = edit(after, pins, what);
    endGesture();
    if (done)
        Q_EMIT noted({}); // what was said of the state before is of no use now
    return done;
}

void Document::setRecipe(const Recipe &recipe, const QString &what)
{
    State after = m_state;
    after.recipe = recipe;
    propose(after, what);
}

bool Document::open(const QString &presetOrPath)
{
    try {
        return take(openAnything(presetOrPath), presetOrPath);
    } catch (const InputError &error) {
        refuse(error.message());
        return false;
    }
}

bool Document::take(const Opened &what, const QString &presetOrPath)
{
    const bool taken =
        what.kind == Opened::Kind::Model ? takeModel(what.scenario.state) : takeScenario(what.scenario);
    if (taken)
        Q_EMIT opened(what, presetOrPath);
    return taken;
}

bool Document::takeScenario(const Scenario &scenario)
{
    Pins pins;
    const QStringList left = pins.take(scenario.pinboard);
    if (!propose(scenario.state, pins, tr("Open %1").arg(titleOf(scenario.state.architecture))))
        return false;
    Q_EMIT noted({});
    if (!left.isEmpty())
        Q_EMIT refused(
            tr("Not pinned again, because it cannot be run so: %1.").arg(left.join(QStringLiteral(", "))));
    return true;
}

bool Document::takeModel(State after)
{
    const QString title = titleOf(after.architecture);
    QStringList notes;
    after.recipe = adoptRun(m_state.recipe, m_state.architecture, after.architecture, title, &notes);
    after.capacity = m_state.capacity;
    if (!propose(after, tr("Open %1").arg(title)))
        return false;
    Q_EMIT noted(notes.join(QLatin1Char(' ')));
    return true;
}

void Document::refuse(const QString &sentence)
{
    Q_EMIT refused(sentence);
    announce();
}

std::int64_t Document::peakAt(int step) const
{
    const auto *edit = static_cast<const Edit *>(m_history.command(std::max(step - 1, 0)));
    if (edit == nullptr)
        return peakOf(*m_ledger);
    return step == 0 ? edit->peakBefore() : edit->peakAfter();
}

void Document::revert()
{
    State after = m_state;
    after.architecture = after.opened;
    propose(after, tr("Dimensions of %1").arg(titleOf(after.architecture)));
}

Document::Place Document::place() const { return { m_state, m_pins, peakOf(*m_ledger) }; }

bool Document::edit(const State &after, const std::shared_ptr<const Pins> &pins, const QString &what)
{
    announce(); // also when refused: controls must return to what holds
    const bool isPinned = pins != m_pins && pins->board() != m_pins->board();
    if (after == m_state && !isPinned)
        return true;
    const Place before = place();
    if (after != m_state)
        try {
            m_ledger = ledgerOf(after);
        } catch (const InputError &error) {
            Q_EMIT refused(error.message());
            return false;
        }
    m_state = after;
    m_pins = pins;
    m_history.push(new Edit(*this, before, place(), m_gesture, what));
    return true;
}

void Document::apply(const Place &place)
{
    endGesture();
    if (place.state != m_state)
        m_ledger = ledgerOf(place.state);
    m_state = place.state;
    m_pins = place.pins;
    Q_EMIT noted({});
    announce();
}

void Document::announce()
{
    if (std::exchange(m_announced, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_announced = false;
        Q_EMIT changed();
    });
}

} // namespace headroom
