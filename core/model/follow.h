// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "run/recipe.h"

#include <QStringList>

namespace headroom {

/// A dimension has its new value, of at least 1 or what its row allows; what depends on it has not followed.
struct Change {
    Architecture &model;
    const Architecture &before;
    Recipe &run;
    QStringList *notes; ///< receives a sentence for each adaptation; may be null
};

/// What follows each of these dimensions, so that the model stays one that can be built.
void followDModel(const Change &);
void followHeads(const Change &);
void followDFf(const Change &);
void followPositions(const Change &);
void followHeadParts(const Change &); ///< of latent attention
void followExperts(const Change &);
void followSharedExperts(const Change &); ///< their number, and the width of an expert
void followExpertStep(const Change &);
void followImage(const Change &); ///< its size and that of a patch
void followVisionDModel(const Change &);

} // namespace headroom
