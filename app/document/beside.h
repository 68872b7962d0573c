// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <chrono>
#include <functional>
#include <future>

namespace headroom {

/// Works one thing out at a time beside the window, which is never kept waiting: of several that are begun
/// meanwhile only the newest comes next.
class Beside : public QObject {
public:
    /// In a thread of its own; what it returns, called in the window's. It holds all that it reads.
    using Work = std::function<std::function<void()>()>;

    explicit Beside(QObject *parent = nullptr) : QObject(parent) { }

    void begin(Work work);
    [[nodiscard]] bool isBusy() const { return m_running.valid(); }
    /// What runs, and what comes next, is not wanted any more.
    void forget();
    /// True if everything was delivered within that time.
    bool waitFor(std::chrono::nanoseconds time);

private:
    void start(Work work);
    void deliver();

    int m_run = 0; ///< counts what was started
    bool m_forgotten = false;
    Work m_next;
    std::future<std::function<void()>> m_running; ///< is waited for at the end
};

} // namespace headroom
