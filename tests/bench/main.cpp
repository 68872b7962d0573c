// SPDX-License-Identifier: GPL-3.0-or-later
// Offscreen unless QT_QPA_PLATFORM says otherwise (`QT_QPA_PLATFORM=xcb xvfb-run -a headroom-bench …`), with
// settings of its own, so that figures compare.
#include "document/freedmemory.h"

#include <QApplication>
#include <QFont>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>

int main(int argc, char **argv)
{
    headroom::keepFreedMemory();
    const QTemporaryDir home;
    for (const char *name : { "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME" })
        qputenv(name, home.path().toUtf8());
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(12);
    QApplication::setFont(font);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    // Figures of one platform do not compare with those of another.
    benchmark::AddCustomContext("platform", QApplication::platformName().toStdString());
    benchmark::AddCustomContext("device_pixel_ratio", QString::number(app.devicePixelRatio()).toStdString());
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
