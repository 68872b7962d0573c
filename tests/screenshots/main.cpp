// SPDX-License-Identifier: GPL-3.0-or-later
// headroom-screenshots FOLDER [ENDING]: the real window in every view, light and dark, as PNG files there.
// The window is that of the tests: no display, settings of its own. QT_SCALE_FACTOR makes a dense screen of
// it.
#include "charts/chartdeck.h"
#include "charts/views.h"
#include "ledger/ledger.h"
#include "lessons/lesson.h"
#include "run/hardware.h"
#include "teaching/lessonspage.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFont>
#include <QImageWriter>
#include <QLocale>
#include <QTemporaryDir>
#include <QTreeView>
#include <cstdio>

namespace {

using namespace headroom;

/// Past what is computed when the sliders rest.
void rest()
{
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 500;)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

void trigger(MainWindow &window, const char *action)
{
    window.findChild<QAction *>(QStringLiteral("action.") + QLatin1String(action))->trigger();
}

/// LLaMA 3 8B in bf16 on an H100, which it just fits.
void begin(MainWindow &window)
{
    window.open(QStringLiteral("llama-3-8b"));
    State state = window.document().state();
    state.recipe.weights = DType::Bf16;
    state.recipe.sequence = 4096;
    state.capacity = capacityOf(*findHardware(QStringLiteral("H100 80GB")));
    window.document().propose(state, QStringLiteral("begin"));
    rest();
}

/// Four changes since a pin, some for the better.
void compare(MainWindow &window)
{
    trigger(window, "pin");
    State state = window.document().state();
    state.recipe.batch = 4;
    state.recipe.sequence = 2048;
    state.recipe.attention = Attention::Eager;
    state.recipe.checkpointing = Checkpointing::Full;
    window.document().propose(state, QStringLiteral("compare"));
}

/// More than fits, so that there is something to mend.
void fitPanel(MainWindow &window)
{
    State state = window.document().state();
    state.recipe.batch = 4;
    state.allowances.on[static_cast<std::size_t>(Allowance::Context)] = true;
    window.document().propose(state, QStringLiteral("fit"));
    trigger(window, "fit");
    window.findChild<QDockWidget *>(QStringLiteral("fit.dock"))->raise();
}

/// GPT-3, with the slip in what the article says of it.
void lesson(MainWindow &window)
{
    trigger(window, "lessons");
    window.findChild<LessonsPage *>()->open(findLesson(QStringLiteral("S1.15")));
}

/// Mixtral, of whose parameters a token passes a few.
void model(MainWindow &window)
{
    window.open(QStringLiteral("mixtral-8x7b"));
    trigger(window, "model");
    rest();
    auto &tree = *window.findChild<QTreeView *>(QStringLiteral("model.tree"));
    tree.expandToDepth(2);
}

struct Shot {
    const char *name; ///< of the file
    const char *view; ///< that the chart is in
    void (*prepare)(MainWindow &) = nullptr;
};
constexpr Shot shots[] = {
    { "breakdown", "breakdown" },
    { "components", "components" },
    { "timeline", "timeline" },
    { "sweep", "sweep" },
    { "fit", "fit" },
    { "compare", "compare", compare },
    { "fit-panel", "breakdown", fitPanel },
    { "lessons", "breakdown", lesson },
    { "model", "parameters", model },
};

bool save(const QPixmap &picture, const QString &path)
{
    QImageWriter file(path);
    file.setCompression(100);
    const bool done = file.write(picture.toImage().convertToFormat(QImage::Format_RGB888));
    std::fprintf(stderr, "%s\n", qPrintable(done ? path : file.errorString()));
    return done;
}

bool take(const Shot &shot, const char *theme, const QSize &size, const QString &path)
{
    MainWindow window;
    window.resize(size);
    window.show();
    trigger(window, theme);
    begin(window);
    window.charts().showView(*findView(shot.view));
    if (shot.prepare)
        shot.prepare(window);
    rest();
    return save(window.grab(), path);
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    for (const char *name : { "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME" })
        qputenv(name, home.path().toUtf8());
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale::c());
    QApplication app(argc, argv);
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(12);
    QApplication::setFont(font);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2 || !QDir().mkpath(arguments[1])) {
        std::fprintf(stderr, "headroom-screenshots FOLDER [ENDING]\n");
        return 2;
    }
    const QSize size = app.devicePixelRatio() > 1 ? QSize(1920, 1080) : QSize(1280, 800);
    for (const Shot &shot : shots)
        for (const auto &[theme, dark] :
            { std::pair{ "theme.light", "" }, std::pair{ "theme.dark", "-dark" } }) {
            const QString name =
                QLatin1String(shot.name) + QLatin1String(dark) + arguments.value(2) + QStringLiteral(".png");
            QFile::remove(home.filePath(QStringLiteral("headroom/session.json"))); // a fresh one each
            if (!take(shot, theme, size, QDir(arguments[1]).filePath(name)))
                return 1;
        }
    return 0;
}
