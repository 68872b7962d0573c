// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <cstdint>
#include <vector>

class QGridLayout;
class QLabel;
class QWidget;

namespace headroom {

class Document;
class NumberSpin;
class StopSlider;
struct Dimension;

/// One dimension in the parameter panel: name, slider over its stops, exact number. Shows the document's
/// value and sets it; what is allowed is the document's business.
class NumberRow : public QObject {
    Q_OBJECT

public:
    NumberRow(const Dimension &dimension, Document &document, QWidget *parent);

    /// Name and number side by side, the slider beneath: it gets the panel's whole width.
    void addTo(QGridLayout &grid, int row);
    bool refresh(); ///< whether it is in sight: the model has this dimension
    void retranslate();

private:
    void connectControls();
    void setVisible(bool visible);

    const Dimension &m_dimension;
    Document &m_document;
    QLabel *m_label;
    NumberSpin *m_spin; // made first: Tab goes from the number to the slider
    StopSlider *m_slider;
    QTimer m_pause; ///< steps by key or wheel in quick succession are one gesture
};

} // namespace headroom
