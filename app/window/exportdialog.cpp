// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/exportdialog.h"

#include "charts/exportchart.h"
#include "charts/plot.h"
#include "charts/views.h"
#include "look/theme.h"
#include "units/text.h"
#include "window/preferences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSettings>

namespace headroom {

namespace {

constexpr QSize previewSize(560, 420);
constexpr int squares = 8; ///< pixels of the pattern that stands for no ground
constexpr double scales[] = { 1, 2, 4 };
const QString shapeKey = QStringLiteral("export/shape");
const QString styleKey = QStringLiteral("export/style");
const QString scaleKey = QStringLiteral("export/scale");
const QString transparentKey = QStringLiteral("export/transparent");

template <class Table> QStringList keysOf(const Table &table)
{
    QStringList keys;
    for (const auto &row : table)
        keys += utf8(row.key);
    return keys;
}

QStringList styleLabels()
{
    QStringList labels;
    for (const PictureStyle &style : pictureStyles)
        labels += QCoreApplication::translate("Export", style.label);
    return labels;
}

/// What a picture without a ground is shown on.
QPixmap onSquares(const QImage &image, const Theme &theme)
{
    QPixmap ground(image.size());
    ground.fill(theme.field);
    QPainter painter(&ground);
    for (int y = 0; y < ground.height(); y += squares)
        for (int x = y / squares % 2 * squares; x < ground.width(); x += 2 * squares)
            painter.fillRect(x, y, squares, squares, theme.line);
    painter.drawImage(0, 0, image);
    return ground;
}

} // namespace

ExportDialog::ExportDialog(
    const View &view, const ChartInput &input, const Formatter &format, QWidget *parent)
    : QDialog(parent)
    , m_view(view)
    , m_input(input)
    , m_format(format)
    , m_preview(new QLabel(this))
    , m_transparent(new QCheckBox(tr("&Transparent ground"), this))
{
    setObjectName(QStringLiteral("export.dialog"));
    setWindowTitle(tr("Take the chart along"));
    const QSettings settings = windowSettings();
    m_preview->setObjectName(QStringLiteral("export.preview"));
    m_preview->setFixedSize(previewSize);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 20, 20, 20);
    row->setSpacing(20);
    row->addWidget(m_preview);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    row->addLayout(form);
    m_shape = addChoice(QStringLiteral("export.shape"), tr("S&hape"), keysOf(pictureShapes),
        settings.value(shapeKey, 0).toInt());
    m_style = addChoice(
        QStringLiteral("export.style"), tr("St&yle"), styleLabels(), settings.value(styleKey, 0).toInt());
    m_scale = addChoice(QStringLiteral("export.scale"), tr("&Resolution of a PNG"),
        { tr("1×"), tr("2×"), tr("4×") }, settings.value(scaleKey, 1).toInt());
    m_transparent->setObjectName(QStringLiteral("export.transparent"));
    m_transparent->setChecked(settings.value(transparentKey, false).toBool());
    form->addRow(m_transparent);
    connect(m_transparent, &QCheckBox::toggled, this, &ExportDialog::preview);
    addButtons();
    preview();
}

QComboBox *ExportDialog::addChoice(
    const QString &name, const QString &label, const QStringList &items, int chosen)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->addItems(items);
    combo->setCurrentIndex(qBound(0, chosen, int(items.size()) - 1));
    combo->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    static_cast<QFormLayout *>(layout()->itemAt(1)->layout())->addRow(label, combo);
    connect(combo, &QComboBox::currentIndexChanged, this, &ExportDialog::preview);
    return combo;
}

void ExportDialog::addButtons()
{
    auto *form = static_cast<QFormLayout *>(layout()->itemAt(1)->layout());
    const auto add = [&](const QString &name, const QString &text, auto does) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setMinimumHeight(28);
        connect(button, &QPushButton::clicked, this, does);
        form->addRow(button);
        return button;
    };
    add(QStringLiteral("export.save"), tr("&Save…"), [this] {
        remember();
        Q_EMIT saveWanted(picture());
    })->setDefault(true);
    add(QStringLiteral("export.copy.picture"), tr("Copy &picture"), [this] {
        remember();
        Q_EMIT copyPictureWanted(picture());
    });
    add(QStringLiteral("export.copy.table"), tr("Copy ta&ble"), [this] { Q_EMIT copyTableWanted(); });
    add(QStringLiteral("export.close"), tr("Close"), [this] { reject(); });
}

Picture ExportDialog::picture() const
{
    Picture picture;
    picture.size = pictureShapes[size_t(m_shape->currentIndex())].size;
    picture.style = pictureStyles[size_t(m_style->currentIndex())];
    picture.scale = scales[m_scale->currentIndex()];
    picture.transparent = m_transparent->isChecked();
    return picture;
}

void ExportDialog::preview()
{
    const double ratio = devicePixelRatioF();
    Picture shown = picture();
    shown.scale = std::max(1.0, ratio);
    QImage image = chartImage({ m_view, m_input, m_format, shown })
                       .scaled(previewSize * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    image.setDevicePixelRatio(1);
    QPixmap pixmap = onSquares(image, themeOf(palette()));
    pixmap.setDevicePixelRatio(ratio);
    m_preview->setPixmap(pixmap);
}

void ExportDialog::remember() const
{
    QSettings settings = windowSettings();
    settings.setValue(shapeKey, m_shape->currentIndex());
    settings.setValue(styleKey, m_style->currentIndex());
    settings.setValue(scaleKey, m_scale->currentIndex());
    settings.setValue(transparentKey, m_transparent->isChecked());
}

} // namespace headroom
