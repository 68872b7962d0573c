// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/choicerow.h"

#include "document/document.h"
#include "panels/effectdelegate.h"
#include "panels/figurebutton.h"
#include "run/choices.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QWheelEvent>
#include <algorithm>
#include <iterator>

namespace headroom {

namespace {

class CalmCombo : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace

QComboBox *calmCombo(QWidget *parent)
{
    auto *combo = new CalmCombo(parent);
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    combo->setMinimumHeight(combo->fontMetrics().height() + 9);
    return combo;
}

ChoiceRow::ChoiceRow(const RunChoice &choice, Document &document, QWidget *parent)
    : QObject(parent)
    , m_choice(choice)
    , m_document(document)
    , m_label(new QLabel(parent))
    , m_combo(calmCombo(parent))
    , m_effect(new FigureButton(parent))
{
    m_combo->setItemDelegate(new EffectDelegate(m_combo));
    m_effect->setObjectName(QLatin1String(choice.id) + QStringLiteral(".effect"));
    m_effect->hide();
    connect(m_effect, &FigureButton::clicked, this, [this] { choose(m_telling); });
    m_combo->setObjectName(QLatin1String(choice.id) + QStringLiteral(".combo"));
    m_label->setBuddy(m_combo);
    connect(m_combo, &QComboBox::activated, this, &ChoiceRow::choose);
    retranslate();
}

void ChoiceRow::choose(int option)
{
    if (option < 0)
        return;
    Recipe recipe = m_document.state().recipe;
    m_choice.choose(recipe, m_document.state().architecture, option);
    m_document.setRecipe(recipe, QStringLiteral("%1: %2").arg(m_label->text(), m_combo->itemText(option)));
}

void ChoiceRow::addTo(QGridLayout &grid, int row)
{
    grid.addWidget(m_label, row, 0);
    auto *line = new QHBoxLayout;
    line->setSpacing(2);
    line->addWidget(m_combo, 1);
    line->addWidget(m_effect);
    grid.addLayout(line, row, 1);
}

void ChoiceRow::refresh()
{
    const QSignalBlocker silent(m_combo);
    const Recipe &recipe = m_document.state().recipe;
    m_combo->setCurrentIndex(m_choice.chosen(recipe));
    m_idle = whyIdle(m_choice, recipe);
    m_combo->setEnabled(m_idle.isEmpty());
    m_label->setEnabled(m_idle.isEmpty());
    explain();
}

/// What saves most; or else costs least; or else changes nothing.
int ChoiceRow::tellingOption() const
{
    const auto rank = [](const Effect *effect) { return std::pair(*effect->change == 0, *effect->change); };
    const Effect *telling = nullptr;
    for (const Effect &effect : m_effects)
        if (!effect.chosen && effect.change && (telling == nullptr || rank(&effect) < rank(telling)))
            telling = &effect;
    return telling != nullptr && m_idle.isEmpty() ? telling->option : -1;
}

void ChoiceRow::showEffects(const std::vector<Effect> &effects, const Formatter &format)
{
    m_effects.clear();
    std::ranges::copy_if(effects, std::back_inserter(m_effects),
        [this](const Effect &effect) { return effect.choice == &m_choice; });
    for (const Effect &effect : m_effects) {
        const QString text = effect.chosen ? QString()
            : effect.change                ? format.change(*effect.change)
                                           : QCoreApplication::translate("Parameters", "cannot be");
        m_combo->setItemData(effect.option, text, EffectDelegate::EffectRole);
        m_combo->setItemData(effect.option, effect.problem, Qt::ToolTipRole);
        m_combo->setItemData(effect.option,
            QStringLiteral("%1 %2").arg(m_combo->itemText(effect.option), text).trimmed(),
            Qt::AccessibleTextRole);
    }
    m_combo->view()->setMinimumWidth(m_combo->view()->sizeHintForColumn(0) + 24);
    m_telling = tellingOption();
    if (m_telling >= 0)
        tell(*m_effects[size_t(m_telling)].change, format);
    else
        m_effect->hide();
}

void ChoiceRow::followEffect(std::int64_t peak, const Formatter &format)
{
    const State &state = m_document.state();
    const Effect effect = effectOf(m_choice, m_telling, state.architecture, state.recipe, peak);
    if (effect.change && !effect.chosen && m_idle.isEmpty())
        tell(*effect.change, format);
    else
        m_effect->hide();
}

void ChoiceRow::forgetEffects() { m_effect->hide(); }

void ChoiceRow::tell(std::int64_t change, const Formatter &format)
{
    const QString text = format.change(change);
    const QString sentence = QCoreApplication::translate("Parameters", "%1: %2 would change the peak by %3.")
                                 .arg(m_label->text(), m_combo->itemText(m_telling), text);
    m_effect->setText(text);
    m_effect->setToolTip(sentence);
    m_effect->setAccessibleName(sentence);
    m_effect->show();
}

void ChoiceRow::retranslate()
{
    const QSignalBlocker silent(m_combo);
    const QString label = QCoreApplication::translate("Parameters", m_choice.label);
    m_label->setText(label);
    const auto options = m_choice.options();
    if (m_combo->count() == 0)
        for (size_t i = 0; i < options.size(); ++i)
            m_combo->addItem({});
    for (size_t i = 0; i < options.size(); ++i)
        m_combo->setItemText(int(i), options[i]);
    m_combo->setAccessibleName(label);
    explain();
}

void ChoiceRow::explain()
{
    const QString help = QCoreApplication::translate("Parameters", m_choice.help);
    const QString why = m_idle.isEmpty() ? help : QStringLiteral("%1 %2").arg(m_idle, help);
    m_combo->setAccessibleDescription(why);
    m_combo->setToolTip(QStringLiteral("<p>%1</p>").arg(why.toHtmlEscaped()));
    m_label->setToolTip(m_combo->toolTip());
}

} // namespace headroom
