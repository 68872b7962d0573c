// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartinput.h"
#include "charts/picture.h"
#include "units/format.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;

namespace headroom {

struct View;

/// How a chart is taken along: its shape, its type, its ground and its resolution, with a preview that is the
/// picture itself. What was chosen last is chosen again.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(
        const View &view, const ChartInput &input, const Formatter &format, QWidget *parent = nullptr);

    [[nodiscard]] Picture picture() const;

Q_SIGNALS:
    void saveWanted(const headroom::Picture &picture);
    void copyPictureWanted(const headroom::Picture &picture);
    void copyTableWanted();

private:
    QComboBox *addChoice(const QString &name, const QString &label, const QStringList &items, int chosen);
    void addButtons();
    void preview();
    void remember() const;

    const View &m_view;
    ChartInput m_input;
    Formatter m_format;
    QLabel *m_preview;
    QComboBox *m_shape;
    QComboBox *m_style;
    QComboBox *m_scale;
    QCheckBox *m_transparent;
};

} // namespace headroom
