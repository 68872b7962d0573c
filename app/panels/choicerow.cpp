// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/choicerow.h"

#include "document/document.h"
#include "run/choices.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QWheelEvent>

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
{
    m_combo->setObjectName(QLatin1String(choice.id) + QStringLiteral(".combo"));
    m_label->setBuddy(m_combo);
    connect(m_combo, &QComboBox::activated, this, [this](int index) {
        Recipe recipe = m_document.state().recipe;
        m_choice.choose(recipe, m_document.state().architecture, index);
        m_document.setRecipe(recipe, QStringLiteral("%1: %2").arg(m_label->text(), m_combo->itemText(index)));
    });
    retranslate();
}

void ChoiceRow::addTo(QGridLayout &grid, int row)
{
    grid.addWidget(m_label, row, 0);
    grid.addWidget(m_combo, row, 1);
}

void ChoiceRow::refresh()
{
    const QSignalBlocker silent(m_combo);
    m_combo->setCurrentIndex(m_choice.chosen(m_document.state().recipe));
}

void ChoiceRow::retranslate()
{
    const QSignalBlocker silent(m_combo);
    const QString label = QCoreApplication::translate("Parameters", m_choice.label);
    const QString help = QCoreApplication::translate("Parameters", m_choice.help);
    m_label->setText(label);
    const auto options = m_choice.options();
    if (m_combo->count() == 0)
        for (size_t i = 0; i < options.size(); ++i)
            m_combo->addItem({});
    for (size_t i = 0; i < options.size(); ++i)
        m_combo->setItemText(int(i), options[i]);
    m_combo->setAccessibleName(label);
    m_combo->setAccessibleDescription(help);
    m_combo->setToolTip(QStringLiteral("<p>%1</p>").arg(help.toHtmlEscaped()));
    m_label->setToolTip(m_combo->toolTip());
}

} // namespace headroom
