// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/state.h"
#include "ledger/ledger.h"
#include "lessons/lesson.h"
#include "units/format.h"

#include <QWidget>
#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QTreeWidget;

namespace headroom {

class GuessRow;
class LessonBars;
class LessonControls;
struct Method;

/// The lessons: a list of the three documents' rows, and a page of the one that is chosen. Left and Right, or
/// Page Up and Page Down, turn the pages.
class LessonsPage : public QWidget {
    Q_OBJECT

public:
    explicit LessonsPage(QWidget *parent = nullptr);

    /// The window's model and run: for "with my model" and the table of methods.
    void display(const State &state, std::shared_ptr<const Ledger> step, const Formatter &format);
    void retranslate();
    void open(const Lesson &lesson);
    [[nodiscard]] const Lesson &lesson() const { return *m_lesson; }
    /// The published formula that is chosen for the charts; null: none.
    void choose(const Method *method);
    /// Larger type, and every figure is guessed before it is seen.
    void setTeaching(bool teaching);
    /// The page as a handout. THROWS InputError.
    void save(const QString &path) const;

Q_SIGNALS:
    void tryWanted(const headroom::Setting &setting, const QString &what);
    void handoutWanted();
    /// A published formula to show beside the step in the charts; null: none.
    void methodChosen(const headroom::Method *method);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makePage();
    void connectParts();
    void fillTree();
    void turn(int pages);
    void showLesson();
    void showFigures();
    void showMethods();
    void fillMethods();
    void setHidden(bool hidden);
    [[nodiscard]] Figure headline(const std::vector<Figure> &figures) const;

    const Lesson *m_lesson;
    bool m_showsMethods = false;
    bool m_teaching = false;
    State m_state;
    std::shared_ptr<const Ledger> m_step;
    Formatter m_format;

    QTreeWidget *m_tree;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_teach;
    QPushButton *m_mine;
    QPushButton *m_try;
    QPushButton *m_handout;
    QScrollArea *m_scroll;
    QLabel *m_place;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_formula;
    LessonControls *m_controls;
    GuessRow *m_guess;
    QComboBox *m_method;
    QLabel *m_line;
    LessonBars *m_bars;
    QLabel *m_table;
    QLabel *m_slip;
};

} // namespace headroom
