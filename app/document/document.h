// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/pins.h"
#include "document/state.h"
#include "ledger/ledger.h"
#include "scenario/open.h"

#include <QObject>
#include <QUndoStack>
#include <memory>

namespace headroom {

struct Dimension;

/// The one value that the window shows and edits, with the ledger that follows from it. The two always agree:
/// a state that cannot be estimated is refused, and the last good one stays.
class Document : public QObject {
    Q_OBJECT

public:
    /// REQUIRES: the state can be estimated, as every preset can.
    explicit Document(State initial, const Pins &pins = {}, QObject *parent = nullptr);

    [[nodiscard]] const State &state() const { return m_state; }
    [[nodiscard]] const Ledger &ledger() const { return *m_ledger; }
    /// For those who go on reading it after the document went on.
    [[nodiscard]] const std::shared_ptr<const Ledger> &sharedLedger() const { return m_ledger; }
    /// What is pinned beside the state.
    [[nodiscard]] const Pins &pins() const { return *m_pins; }
    [[nodiscard]] QUndoStack &history() { return m_history; }
    [[nodiscard]] const QUndoStack &history() const { return m_history; }

    /// Within a gesture (a drag) every value is set on the state in which the gesture began, so that what had
    /// to adapt on the way comes back when the slider does; and the whole gesture is one step of the history.
    void set(const Dimension &dimension, std::int64_t value);
    void endGesture();
    [[nodiscard]] bool isDragged() const { return m_dragged != nullptr; }

    /// Any other state, as one step of the history. False, and said, if it cannot be estimated.
    bool propose(const State &after, const QString &what);
    /// With other pins beside it.
    bool propose(const State &after, const Pins &pins, const QString &what);
    void setPins(const Pins &pins, const QString &what) { propose(m_state, pins, what); }
    void setRecipe(const Recipe &recipe, const QString &what);
    /// Opens whatever a person may name. A model alone keeps the run as it is; a scenario brings its own.
    /// False, and said, if it cannot be.
    bool open(const QString &presetOrPath);
    bool take(const Opened &opened, const QString &presetOrPath);
    /// Says what somebody asked for in vain, and that all is as it was.
    void refuse(const QString &sentence);
    /// The peak after so many steps of the history; 0: where it begins.
    [[nodiscard]] std::int64_t peakAt(int step) const;
    /// The dimensions as they were opened.
    void revert();

Q_SIGNALS:
    void opened(const headroom::Opened &opened, const QString &presetOrPath);
    void changed();                      ///< once a turn of the event loop, however much was set
    void noted(const QString &sentence); ///< what had to adapt; empty when nothing did
    void refused(const QString &sentence);

private:
    class Edit;
    /// All that a step of the history leads to.
    struct Place {
        State state;
        std::shared_ptr<const Pins> pins;
        std::int64_t peak = 0;
    };

    bool takeModel(State after);
    bool takeScenario(const Scenario &scenario);
    bool proposeWith(const State &after, const std::shared_ptr<const Pins> &pins, const QString &what);
    bool edit(const State &after, const std::shared_ptr<const Pins> &pins, const QString &what);
    [[nodiscard]] Place place() const;
    void apply(const Place &place);
    void announce();

    State m_state;
    std::shared_ptr<const Ledger> m_ledger;
    std::shared_ptr<const Pins> m_pins;
    QUndoStack m_history;
    State m_base; ///< where the gesture began
    const Dimension *m_dragged = nullptr;
    int m_gesture = 0;
    bool m_announced = false;
};

} // namespace headroom
