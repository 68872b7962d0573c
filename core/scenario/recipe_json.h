// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/recipe.h"

#include <QJsonObject>

namespace headroom {

class Config;

/// Every field of a recipe, by the words of the command line; reading it gives the same recipe.
[[nodiscard]] QJsonObject recipeJson(const Recipe &recipe);

/// What is missing is as in `fallback`.
/// THROWS InputError for a value that a field cannot have. Other keys are ignored.
[[nodiscard]] Recipe readRecipe(const Config &json, const Recipe &fallback);

} // namespace headroom
