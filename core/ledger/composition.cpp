// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/composition.h"

#include "units/checked.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace headroom {

namespace {

constexpr std::size_t none = std::string::npos;

QString word(const char *text) { return QCoreApplication::translate("Composition", text); }

/// A run that a model may have beside another, by what its path says.
struct RunName {
    const char *word;
    const char *text;  ///< context "Composition", to be translated
    const char *first; ///< where the first layer is of another kind
};
constexpr RunName runNames[] = {
    { "merger", QT_TRANSLATE_NOOP("Composition", "a merger of patches"),
        QT_TRANSLATE_NOOP("Composition", "the first merger of patches") },
    { "vis", QT_TRANSLATE_NOOP("Composition", "a vision layer"),
        QT_TRANSLATE_NOOP("Composition", "the first vision layer") },
    { "text", QT_TRANSLATE_NOOP("Composition", "a text layer"),
        QT_TRANSLATE_NOOP("Composition", "the first text layer") },
    { "language", QT_TRANSLATE_NOOP("Composition", "a text layer"),
        QT_TRANSLATE_NOOP("Composition", "the first text layer") },
    { "decoder", QT_TRANSLATE_NOOP("Composition", "a decoder layer"),
        QT_TRANSLATE_NOOP("Composition", "the first decoder layer") },
    { "encoder", QT_TRANSLATE_NOOP("Composition", "an encoder layer"),
        QT_TRANSLATE_NOOP("Composition", "the first encoder layer") },
};

/// The layers that were traced, each with its parameters.
std::vector<Composition> layersOf(const Ledger &ledger)
{
    std::vector<Composition> layers;
    std::map<std::int16_t, std::size_t> places;
    for (const Row &row : ledger.rows) {
        const std::string &path = ledger.modules[row.module].path;
        const std::size_t star = path.find(".*");
        if (row.category != Category::Weights || row.layer == 0 || star == none)
            continue;
        const auto [place, isNew] = places.emplace(row.layer, layers.size());
        if (isNew)
            layers.push_back({ Composition::Of::Layer, path.substr(0, star), row.count, 0,
                ledger.layers[static_cast<std::size_t>(row.layer)].index, {} });
        const auto component = static_cast<std::size_t>(ledger.modules[row.module].component);
        layers[place->second].parts[component] += row.shape.elements();
    }
    return layers;
}

bool alike(const Composition &a, const Composition &b) { return a.run == b.run && a.parts == b.parts; }

/// Those that are alike as one.
std::vector<Composition> kindsOf(const std::vector<Composition> &layers)
{
    std::vector<Composition> kinds;
    for (const Composition &layer : layers) {
        const auto same =
            std::ranges::find_if(kinds, [&](const Composition &kind) { return alike(kind, layer); });
        if (same == kinds.end())
            kinds.push_back(layer);
        else
            same->layers += layer.layers;
    }
    for (Composition &kind : kinds)
        for (const Composition &other : kinds)
            kind.ofLayers += other.run == kind.run ? other.layers : 0;
    return kinds;
}

constexpr RunName anyRun{ "", QT_TRANSLATE_NOOP("Composition", "a layer"),
    QT_TRANSLATE_NOOP("Composition", "the first layer") };

const RunName &runName(const std::string &run)
{
    const auto name =
        std::ranges::find_if(runNames, [&](const RunName &row) { return run.find(row.word) != none; });
    return name == std::ranges::end(runNames) ? anyRun : *name;
}

/// Layers of a run that has several kinds are told apart by experts, if any of them has some; else a first
/// one that is alone is called so.
QString layerText(const Composition &layer, const std::vector<Composition> &all)
{
    std::set<std::string> runs;
    bool haveExperts = false;
    for (const Composition &other : all) {
        if (other.of != Composition::Of::Layer)
            continue;
        runs.insert(other.run);
        haveExperts |= other.run == layer.run && other.part(Component::Experts) > 0;
    }
    const RunName &name = runs.size() > 1 ? runName(layer.run) : anyRun;
    QString text = word(name.text);
    if (layer.layers < layer.ofLayers && haveExperts)
        text = (layer.part(Component::Experts) > 0 ? word(QT_TRANSLATE_NOOP("Composition", "%1 with experts"))
                                                   : word(QT_TRANSLATE_NOOP("Composition", "%1, dense")))
                   .arg(text);
    else if (layer.layers == 1 && layer.ofLayers > 1 && layer.first == 0)
        return word(name.first);
    return word(QT_TRANSLATE_NOOP("Composition", "%1 (×%2)")).arg(text).arg(layer.layers);
}

} // namespace

std::int64_t Composition::total() const
{
    return std::accumulate(parts.begin(), parts.end(), std::int64_t{ 0 },
        [](std::int64_t a, std::int64_t b) { return add(a, b); });
}

std::vector<Composition> compositionsOf(const Ledger &ledger)
{
    std::vector<Composition> all{ { Composition::Of::Model, {}, 0, 0, 0, ledger.count.components } };
    if (ledger.count.active != ledger.count.total)
        all.push_back({ Composition::Of::Token, {}, 0, 0, 0, ledger.count.activeComponents });
    std::ranges::copy(kindsOf(layersOf(ledger)), std::back_inserter(all));
    return all;
}

QString compositionText(const Composition &composition, const std::vector<Composition> &all)
{
    switch (composition.of) {
    case Composition::Of::Model:
        return word(QT_TRANSLATE_NOOP("Composition", "all parameters"));
    case Composition::Of::Token:
        return word(QT_TRANSLATE_NOOP("Composition", "what a token passes"));
    case Composition::Of::Layer:
        break;
    }
    return layerText(composition, all);
}

} // namespace headroom
