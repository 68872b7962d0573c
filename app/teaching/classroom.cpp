// SPDX-License-Identifier: GPL-3.0-or-later
#include "teaching/classroom.h"

#include "charts/methodpin.h"
#include "teaching/lessonspage.h"
#include "units/error.h"
#include "units/text.h"

#include <QDockWidget>
#include <QFileDialog>
#include <QStackedWidget>
#include <algorithm>
#include <utility>

namespace headroom {

Classroom::Classroom(QStackedWidget *middle, Document &document, QObject *parent)
    : QObject(parent)
    , m_middle(middle)
    , m_charts(middle->currentWidget())
    , m_document(document)
{
}

void Classroom::show(bool shown, const QList<QDockWidget *> &makeRoom)
{
    if (!m_page && !shown)
        return;
    if (shown) {
        m_waiting.clear();
        for (QDockWidget *dock : makeRoom)
            if (!dock->isHidden()) // the one in front comes last, and is raised last
                m_waiting.insert(dock->visibleRegion().isEmpty() ? 0 : m_waiting.size(), dock);
        for (QDockWidget *dock : makeRoom)
            dock->hide();
    }
    if (!m_page)
        makePage();
    // Unseen, the page must not widen the window.
    m_page->setSizePolicy(shown ? QSizePolicy::Preferred : QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_middle->setCurrentWidget(shown ? static_cast<QWidget *>(m_page) : m_charts);
    if (shown)
        m_page->setFocus();
    else
        for (QDockWidget *dock : std::exchange(m_waiting, {})) {
            dock->show();
            dock->raise();
        }
}

void Classroom::makePage()
{
    m_page = new LessonsPage(m_middle);
    m_middle->addWidget(m_page);
    connect(m_page, &LessonsPage::handoutWanted, this, &Classroom::chooseHandoutFile);
    connect(m_page, &LessonsPage::tryWanted, this, [this](const Setting &setting, const QString &what) {
        State after = m_document.state();
        after.source = QStringLiteral("lesson");
        after.architecture = after.opened = setting.architecture;
        after.recipe = setting.recipe;
        if (m_document.propose(after, tr("Lesson: %1").arg(what)))
            Q_EMIT left();
    });
    connect(m_page, &LessonsPage::methodChosen, this, [this](const Method *method) {
        m_method = method;
        Q_EMIT methodChanged();
    });
    m_page->retranslate();
    m_page->choose(m_method);
    display(m_format);
}

void Classroom::display(const Formatter &format)
{
    m_format = format;
    if (m_page)
        m_page->display(m_document.state(), m_document.sharedLedger(), format);
}

void Classroom::retranslate()
{
    if (m_page)
        m_page->retranslate();
}

void Classroom::addPin(ChartInput &input) const
{
    const State &state = m_document.state();
    if (m_method && m_method->applies(state.architecture, state.recipe))
        input.pins.push_back(pinOf(*m_method, state.architecture, state.recipe));
}

std::string_view Classroom::method() const { return m_method ? m_method->origin.key : std::string_view(); }

void Classroom::choose(std::string_view method)
{
    const auto row = std::ranges::find(methods(), method, [](const Method &m) { return m.origin.key; });
    m_method = row == methods().end() ? nullptr : &*row;
    if (m_page)
        m_page->choose(m_method);
}

void Classroom::chooseHandoutFile()
{
    const std::string_view id = m_page->lesson().id;
    const QString name = utf8(id) + QStringLiteral(".pdf");
    const QString path =
        QFileDialog::getSaveFileName(m_page, tr("Save the handout"), name, tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    try {
        m_page->save(path);
        Q_EMIT noted(tr("The handout was saved as %1.").arg(path));
    } catch (const InputError &error) {
        Q_EMIT refused(error.message());
    }
}

} // namespace headroom
