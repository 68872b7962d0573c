// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/verified.h"

#include "model/family.h"

#include <QCoreApplication>

namespace headroom {

namespace {

/// BART looks for infinities in fp16, which is not re-enacted.
bool looksForInfinities(const Architecture &a, const Recipe &recipe)
{
    return a.family->blueprint == Blueprint::Bart && recipe.weights == DType::Fp16;
}

} // namespace

bool isVerified(const Architecture &a, const Recipe &recipe)
{
    return a.readAs.isEmpty() && a.family->stepVerified && !a.unmeasured && !looksForInfinities(a, recipe);
}

QString noStepText(const Architecture &architecture)
{
    const std::string_view label = architecture.family->label;
    return QCoreApplication::translate(
        "Estimate", "The step of %1 models is not re-enacted, so no peak is known.")
        .arg(QString::fromUtf8(label.data(), qsizetype(label.size())));
}

} // namespace headroom
