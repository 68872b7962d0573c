// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/targetrow.h"

#include "document/document.h"
#include "run/lora_targets.h"
#include "step/knowledge.h"
#include "units/text.h"

#include <QAction>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <algorithm>

namespace headroom {

namespace {

/// Stays open while one checks: several modules are the rule.
class CheckMenu : public QMenu {
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QAction *action = actionAt(event->position().toPoint());
        if (action != nullptr && action->isCheckable() && action->isEnabled())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
};

bool holds(const std::vector<std::string> &names, const std::string &name)
{
    return std::ranges::find(names, name) != names.end();
}

QString listed(const std::vector<std::string> &names)
{
    QStringList all;
    for (const std::string &name : names)
        all << utf8(name);
    return all.join(QStringLiteral(", "));
}

} // namespace

TargetRow::TargetRow(Document &document, QWidget *parent)
    : QObject(parent)
    , m_document(document)
    , m_label(new QLabel(parent))
    , m_button(new QPushButton(parent))
    , m_menu(new CheckMenu(m_button))
{
    m_button->setObjectName(QStringLiteral("lora_targets.button"));
    m_menu->setObjectName(QStringLiteral("lora_targets.menu"));
    m_button->setMenu(m_menu);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setMinimumHeight(m_button->fontMetrics().height() + 9);
    m_button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_label->setBuddy(m_button);
    connect(m_menu, &QMenu::aboutToShow, this, &TargetRow::fill);
    retranslate();
}

void TargetRow::addTo(QGridLayout &grid, int row)
{
    grid.addWidget(m_label, row, 0);
    grid.addWidget(m_button, row, 1);
}

void TargetRow::refresh()
{
    const std::optional<Lora> &lora = m_document.state().recipe.lora;
    m_label->setVisible(lora.has_value());
    m_button->setVisible(lora.has_value());
    if (!lora)
        return;
    const QString names = listed(lora->targets);
    m_button->setText(
        m_button->fontMetrics().elidedText(names, Qt::ElideRight, std::max(60, m_button->width() - 24)));
    m_button->setAccessibleDescription(names);
    m_button->setToolTip(tr("<p>The linear modules that get adapters: %1</p>").arg(names.toHtmlEscaped()));
}

/// The model's linear modules, and what the run names that this model does not have.
void TargetRow::fill()
{
    m_menu->clear();
    const State &state = m_document.state();
    if (!state.recipe.lora)
        return;
    const std::vector<std::string> usual = usualTargets(state.architecture);
    QAction *back = m_menu->addAction(tr("Usual: %1").arg(listed(usual)));
    back->setEnabled(state.recipe.lora->targets != usual);
    connect(back, &QAction::triggered, this, [this, usual] { take(usual); });
    m_menu->addSeparator();
    std::vector<std::string> names = linearModules(state.architecture);
    for (const std::string &target : state.recipe.lora->targets)
        if (!holds(names, target))
            names.push_back(target);
    for (const std::string &name : names) {
        QAction *action = m_menu->addAction(utf8(name));
        action->setCheckable(true);
        action->setChecked(holds(state.recipe.lora->targets, name));
        connect(action, &QAction::triggered, this, [this, action, name] {
            toggle(name);
            const std::optional<Lora> &now = m_document.state().recipe.lora;
            action->setChecked(now && holds(now->targets, name)); // it may have been refused
        });
    }
}

void TargetRow::toggle(const std::string &name)
{
    const std::optional<Lora> &lora = m_document.state().recipe.lora;
    if (!lora)
        return;
    std::vector<std::string> targets = lora->targets;
    if (std::erase(targets, name) == 0)
        targets.push_back(name);
    take(targets);
}

void TargetRow::take(const std::vector<std::string> &targets)
{
    Recipe recipe = m_document.state().recipe;
    recipe.lora->targets = targets;
    m_document.setRecipe(recipe, tr("LoRA on %1").arg(listed(targets)));
}

void TargetRow::retranslate()
{
    m_label->setText(tr("targets"));
    m_button->setAccessibleName(tr("Modules that LoRA adapts"));
    refresh();
}

} // namespace headroom
