// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/application.h"

#include "units/error.h"

namespace headroom {

bool Application::notify(QObject *receiver, QEvent *event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (const InputError &error) {
        Q_EMIT refused(error.message());
        return true;
    }
}

} // namespace headroom
