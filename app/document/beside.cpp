// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/beside.h"

#include <utility>

namespace headroom {

void Beside::begin(Work work)
{
    if (isBusy())
        m_next = std::move(work);
    else
        start(std::move(work));
}

void Beside::start(Work work)
{
    m_forgotten = false;
    m_running = std::async(std::launch::async, [this, work = std::move(work), run = ++m_run] {
        std::function<void()> delivery = work();
        const auto arrive = [this, run] {
            if (run == m_run && isBusy()) // else it was waited for
                deliver();
        };
        QMetaObject::invokeMethod(this, arrive, Qt::QueuedConnection);
        return delivery;
    });
}

void Beside::deliver()
{
    const std::function<void()> delivery = m_running.get();
    const bool isWanted = !m_forgotten;
    if (Work next = std::exchange(m_next, {}))
        start(std::move(next));
    if (isWanted)
        delivery();
}

void Beside::forget()
{
    m_next = {};
    m_forgotten = true;
}

bool Beside::waitFor(std::chrono::nanoseconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (isBusy()) {
        if (m_running.wait_until(end) != std::future_status::ready)
            return false;
        deliver();
    }
    return true;
}

} // namespace headroom
