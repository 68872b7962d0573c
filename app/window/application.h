// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace headroom {

/// The last net: what an event's handler throws about what was given is said, and the program goes on.
class Application : public QApplication {
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

Q_SIGNALS:
    void refused(const QString &sentence);
};

} // namespace headroom
