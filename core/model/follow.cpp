// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/follow.h"

#include "model/family.h"
#include "model/heads.h"
#include "model/layers.h"
#include "units/format.h"

#include <QCoreApplication>
#include <algorithm>

namespace headroom {

namespace {

void note(const Change &change, const char *sentence, std::int64_t was, std::int64_t is)
{
    const Formatter format;
    if (change.notes && was != is)
        *change.notes
            << QCoreApplication::translate("Dimensions", sentence).arg(format.count(was), format.count(is));
}

bool is(const Architecture &a, Blueprint blueprint) { return a.family->blueprint == blueprint; }

/// Heads of the encoder keep dividing d_model; T5's encoder has as many as its decoder.
void followInEncoder(const Change &change)
{
    Architecture &a = change.model;
    if (is(a, Blueprint::T5))
        a.encoder.heads = a.heads;
    else if (a.encoder.layers > 0)
        a.encoder.heads = nearest(divisorsOf(a.dModel), a.encoder.heads);
    else
        return;
    if (!is(a, Blueprint::T5))
        note(change,
            QT_TRANSLATE_NOOP(
                "Dimensions", "Heads of the encoder changed from %1 to %2, so that they divide d_model."),
            change.before.encoder.heads, a.encoder.heads);
}

} // namespace

void followDModel(const Change &change)
{
    Architecture &a = change.model;
    const Architecture &before = change.before;
    if (const std::vector<std::int64_t> choices = headChoices(a); !choices.empty())
        a.heads = nearest(choices, a.heads);
    note(change, QT_TRANSLATE_NOOP("Dimensions", "Heads changed from %1 to %2, so that they divide d_model."),
        before.heads, a.heads);
    if (a.dFfPerDModel > 0)
        a.dFf = a.dFfPerDModel * a.dModel;
    note(change, QT_TRANSLATE_NOOP("Dimensions", "d_ff followed d_model from %1 to %2."), before.dFf, a.dFf);
    if (before.embeddingDim == before.dModel)
        a.embeddingDim = a.dModel;
    note(change,
        QT_TRANSLATE_NOOP("Dimensions", "The width of the token embedding followed d_model from %1 to %2."),
        before.embeddingDim, a.embeddingDim);
    const bool pooled = is(a, Blueprint::Vit) && before.vision.outputWidth == before.dModel;
    if (pooled || is(a, Blueprint::Qwen3Vl)) // whose tower hands over what the language model reads
        a.vision.outputWidth = a.dModel;
    followHeads(change);
}

/// KV heads keep dividing heads; where every head had its own, it keeps it.
void followHeads(const Change &change)
{
    Architecture &a = change.model;
    const Architecture &before = change.before;
    followInEncoder(change);
    a.kvHeads = before.kvHeads == before.heads ? a.heads : nearest(divisorsOf(a.heads), before.kvHeads);
    if (a.ownKvHeads)
        note(change,
            QT_TRANSLATE_NOOP("Dimensions", "KV heads changed from %1 to %2, so that they divide the heads."),
            before.kvHeads, a.kvHeads);
    if (a.ownHeadDim)
        return;
    a.headDim = a.dModel / a.heads;
    note(change, QT_TRANSLATE_NOOP("Dimensions", "head_dim followed from %1 to %2."), before.headDim,
        a.headDim);
}

void followDFf(const Change &change)
{
    change.model.dFfPerDModel = 0;
    if (is(change.model, Blueprint::T5))
        change.model.encoder.dFf = change.model.dFf;
}

void followPositions(const Change &change)
{
    Architecture &a = change.model;
    Recipe &run = change.run;
    if (is(a, Blueprint::Bart))
        a.encoder.positions = a.positions;
    if (!a.learnedPositions)
        return;
    run.targetSequence = std::min(run.targetSequence, a.positions);
    if (run.sequence <= a.positions)
        return;
    note(change,
        QT_TRANSLATE_NOOP("Dimensions", "The sequence was shortened from %1 to %2, the positions there are."),
        run.sequence, a.positions);
    run.sequence = a.positions;
}

void followHeadParts(const Change &change)
{
    Architecture &a = change.model;
    a.headDim = a.latent.nopeDim + a.latent.ropeDim;
}

void followExperts(const Change &change)
{
    Experts &experts = change.model.experts;
    experts.active = std::min(experts.active, experts.count);
    note(change,
        QT_TRANSLATE_NOOP(
            "Dimensions", "The experts that a token passes went from %1 to %2, as many as there are."),
        change.before.experts.active, experts.active);
}

void followSharedExperts(const Change &change)
{
    Experts &experts = change.model.experts;
    if (experts.shared > 0)
        experts.sharedDFf = experts.shared * experts.dFf;
}

void followExpertStep(const Change &change)
{
    Experts &experts = change.model.experts;
    experts.layers = everyNthLayer(experts.every);
}

void followImage(const Change &change)
{
    Architecture &a = change.model;
    if (is(a, Blueprint::Qwen3Vl))
        return;
    a.vision.positions = positionsOf(a.vision);
    if (!is(a, Blueprint::Vit))
        return;
    a.positions = a.vision.positions;
    change.run.sequence = std::min(change.run.sequence, a.positions);
}

void followVisionDModel(const Change &change)
{
    Architecture &a = change.model;
    a.vision.heads = nearest(visionHeadChoices(a), a.vision.heads);
    note(change,
        QT_TRANSLATE_NOOP(
            "Dimensions", "Heads of the image tower changed from %1 to %2, so that they divide its width."),
        change.before.vision.heads, a.vision.heads);
}

} // namespace headroom
