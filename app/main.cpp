// SPDX-License-Identifier: GPL-3.0-or-later
// A placeholder that lets the build stand before the program does.
#include <QCoreApplication>
#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    std::puts("headroom " HEADROOM_VERSION);
    return 0;
}
