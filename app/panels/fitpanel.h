// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/beside.h"
#include "explore/remedies.h"
#include "explore/solver.h"
#include "units/format.h"

#include <QScrollArea>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QSpinBox;
class QTimer;
class QToolButton;

namespace headroom {

class Document;
class MemoryList;

/// Whether the run fits, and what then: the memories with what would be free of each, what is set aside, the
/// largest of every dimension that fits, and what would make the run fit. What takes more than a frame comes
/// when the sliders rest, and only in sight.
class FitPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit FitPanel(Document &document, QWidget *parent = nullptr);

    void display(const Formatter &format);
    void retranslate();

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// A line that says something, and a button that does it.
    struct Line {
        QLabel *text;
        QToolButton *apply;
    };

    QLabel *addHeading(QGridLayout &grid);
    void addMemories(QGridLayout &grid);
    void addAllowances(QGridLayout &grid);
    QSpinBox *makeAmount(const AllowanceInfo &row);
    void addLines(QGridLayout &grid, std::vector<Line> &lines, const QString &name, int count);
    void setAllowance(Allowance allowance, bool on, std::int64_t amount);
    void showVerdict();
    void showMemories();
    void showAllowances();
    [[nodiscard]] QString allowedText(Allowance allowance) const;
    void showSolutions();
    void showRemedies(const std::vector<Line> &lines, const std::vector<Remedy> &remedies);
    void showResting();
    void applySolution(std::size_t line);
    void applyRemedy(Remedy remedy); ///< a copy: the lines may become others
    [[nodiscard]] bool isKnown() const;

    Document &m_document;
    Formatter m_format;
    QTimer *m_rest;
    Beside m_beside;
    QWidget *m_sheet;
    std::vector<QLabel *> m_headings;
    QLabel *m_verdict;
    MemoryList *m_memories;
    std::vector<QCheckBox *> m_allowances;
    std::vector<QSpinBox *> m_amounts; ///< null where there is none to choose
    std::vector<QLabel *> m_allowed;   ///< null where the amount says it
    std::vector<Line> m_solutionLines;
    std::vector<Line> m_remedyLines;
    std::vector<Line> m_partialLines; ///< of those that do not suffice
    std::vector<Solution> m_solutions;
    std::vector<Remedy> m_remedies;
    std::vector<Remedy> m_partial;
};

} // namespace headroom
