// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartinput.h"
#include "document/document.h"
#include "units/format.h"

#include <QList>
#include <QObject>

class QDockWidget;
class QStackedWidget;
class QWidget;

namespace headroom {

class LessonsPage;
struct Method;

/// The lessons in the window: they take the charts' place, and the room of docks, since a page is wider than
/// a chart; they set the document to a lesson's model, and choose a formula for the charts.
class Classroom : public QObject {
    Q_OBJECT

public:
    Classroom(QStackedWidget *middle, Document &document, QObject *parent);

    /// Instead of what stands in the middle now, with these docks out of the way; or as it was before.
    void show(bool shown, const QList<QDockWidget *> &makeRoom);
    void display(const Formatter &format);
    void retranslate();
    /// The formula that the charts show beside the step, if one is chosen and meant for such a model and run.
    void addPin(ChartInput &input) const;
    /// Its key; empty: none is chosen.
    [[nodiscard]] std::string_view method() const;
    void choose(std::string_view method);

Q_SIGNALS:
    void left();          ///< a lesson is tried: the charts are wanted
    void methodChanged(); ///< another pin
    void noted(const QString &sentence);
    void refused(const QString &sentence);

private:
    void makePage();
    void chooseHandoutFile();

    QStackedWidget *m_middle;
    QWidget *m_charts;
    Document &m_document;
    LessonsPage *m_page = nullptr; ///< made when it is first looked at
    Formatter m_format;
    const Method *m_method = nullptr;
    QList<QDockWidget *> m_waiting; ///< to come back
};

} // namespace headroom
