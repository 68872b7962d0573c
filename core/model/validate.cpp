// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import.h"

#include "model/config.h"
#include "model/dimensions.h"
#include "model/heads.h"
#include "model/senses.h"
#include "units/error.h"
#include "units/format.h"
#include "units/text.h"

#include <QCoreApplication>
#include <algorithm>

namespace headroom {

namespace {

/// "6 and 8": the choices on both sides of what was wanted.
QString neighbours(const std::vector<std::int64_t> &choices, std::int64_t wanted)
{
    const auto above = std::ranges::lower_bound(choices, wanted);
    if (above == choices.begin())
        return Formatter().count(choices.front());
    if (above == choices.end())
        return Formatter().count(choices.back());
    return QCoreApplication::translate("Config", "%1 and %2")
        .arg(Formatter().count(*(above - 1)))
        .arg(Formatter().count(*above));
}

void checkSizes(const Architecture &a)
{
    for (const Dimension &dimension : dimensions()) {
        if (!dimension.ofModel || !dimension.applies(a))
            continue;
        const std::int64_t value = valueOf(dimension, a, {});
        if (value >= dimension.least && value <= dimension.limit)
            continue;
        throw InputError(
            QCoreApplication::translate("Config", "%1: %2 is %3, but must be a whole number from %4 to %5.")
                .arg(a.name, utf8(dimension.id))
                .arg(Formatter().count(value))
                .arg(Formatter().count(dimension.least))
                .arg(Formatter().count(dimension.limit)));
    }
}

void checkHeads(const Architecture &a)
{
    if (a.ownHeadDim || a.dModel % a.heads == 0)
        return;
    throw InputError(QCoreApplication::translate(
        "Config", "%1: %2 heads do not divide d_model = %3; the nearest numbers of heads that do are %4.")
                         .arg(a.name)
                         .arg(Formatter().count(a.heads))
                         .arg(Formatter().count(a.dModel))
                         .arg(neighbours(divisorsOf(a.dModel), a.heads)));
}

void checkKvHeads(const Architecture &a)
{
    if (a.heads % a.kvHeads == 0)
        return;
    throw InputError(QCoreApplication::translate(
        "Config", "%1: %2 KV heads do not divide %3 heads; the nearest numbers of KV heads that do are %4.")
                         .arg(a.name)
                         .arg(Formatter().count(a.kvHeads))
                         .arg(Formatter().count(a.heads))
                         .arg(neighbours(divisorsOf(a.heads), a.kvHeads)));
}

void checkEncoder(const Architecture &a)
{
    if (a.encoder.layers == 0 || a.ownHeadDim || a.dModel % a.encoder.heads == 0)
        return;
    throw InputError(QCoreApplication::translate("Config",
        "%1: %2 heads of the encoder do not divide d_model = %3; the nearest numbers of heads that do are "
        "%4.")
                         .arg(a.name)
                         .arg(Formatter().count(a.encoder.heads))
                         .arg(Formatter().count(a.dModel))
                         .arg(neighbours(divisorsOf(a.dModel), a.encoder.heads)));
}

void checkVision(const Architecture &a)
{
    const Vision &v = a.vision;
    if (v.heads > 0 && v.dModel % v.heads != 0)
        throw InputError(QCoreApplication::translate("Config",
            "%1: %2 heads of the image tower do not divide its width of %3; the nearest numbers of heads "
            "that do are %4.")
                             .arg(a.name)
                             .arg(Formatter().count(v.heads))
                             .arg(Formatter().count(v.dModel))
                             .arg(neighbours(divisorsOf(v.dModel), v.heads)));
    if (v.patchSize > v.imageSize)
        throw InputError(QCoreApplication::translate("Config",
            "%1: patches of %2 pixels a side do not go into an image of %3; up to %3 would be right.")
                             .arg(a.name)
                             .arg(Formatter().count(v.patchSize))
                             .arg(Formatter().count(v.imageSize)));
}

void checkExperts(const Architecture &a)
{
    if (a.experts.active <= a.experts.count)
        return;
    throw InputError(QCoreApplication::translate(
        "Config", "%1: a token cannot pass %2 experts where there are %3; it can pass 1 to %3.")
                         .arg(a.name)
                         .arg(Formatter().count(a.experts.active))
                         .arg(Formatter().count(a.experts.count)));
}

void checkLatent(const Architecture &a)
{
    if (a.latent.kvRank == 0 || a.latent.ropeDim % 2 == 0)
        return;
    throw InputError(QCoreApplication::translate("Config",
        "%1: rotary positions turn %2 dimensions of each head, but can only turn pairs; the nearest are %3 "
        "and %4.")
                         .arg(a.name)
                         .arg(a.latent.ropeDim)
                         .arg(a.latent.ropeDim - 1)
                         .arg(a.latent.ropeDim + 1));
}

void checkRotary(const Architecture &a)
{
    const std::int64_t turned = rotaryDim(a, a.headDim);
    if (a.rotaryShare <= 0 || (turned > 0 && turned % 2 == 0))
        return;
    const std::vector<std::int64_t> choices = headChoices(a);
    const QString remedy = choices.empty()
        ? QCoreApplication::translate("Config", "the nearest head sizes are %1")
              .arg(neighbours({ std::max<std::int64_t>(a.headDim - 1, 2), a.headDim + 1 }, a.headDim))
        : QCoreApplication::translate("Config", "the nearest numbers of heads are %1")
              .arg(neighbours(choices, a.heads));
    throw InputError(QCoreApplication::translate(
        "Config", "%1: rotary positions turn %2 dimensions of each head of %3, but can only turn pairs; %4.")
                         .arg(a.name)
                         .arg(Formatter().count(turned))
                         .arg(Formatter().count(a.headDim))
                         .arg(remedy));
}

} // namespace

void validate(const Architecture &architecture)
{
    checkSizes(architecture);
    checkHeads(architecture);
    checkKvHeads(architecture);
    checkEncoder(architecture);
    checkVision(architecture);
    checkExperts(architecture);
    checkLatent(architecture);
    checkRotary(architecture);
}

} // namespace headroom
