// SPDX-License-Identifier: GPL-3.0-or-later
#include "header/check.h"

#include "header/expected.h"
#include "header/naming.h"
#include "units/checked.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>

namespace headroom {

namespace {

/// Names under which a tied table is stored besides its own.
constexpr std::array tiedNames{ "lm_head.weight", "proj_out.weight", "shared.weight",
    "encoder.embed_tokens.weight", "decoder.embed_tokens.weight", "model.shared.weight",
    "model.encoder.embed_tokens.weight", "model.decoder.embed_tokens.weight",
    "cls.predictions.decoder.weight", "cls.predictions.decoder.bias", "model.embed_tokens.weight",
    "transformer.wte.weight", "transformer.word_embeddings.weight" };

bool mayBeTied(const QString &name)
{
    return std::ranges::any_of(tiedNames, [&](const char *tied) { return name == QLatin1StringView(tied); });
}

/// A tensor that Transformers holds once may lie in a file under another of its names, or under both.
void settleTied(HeaderCheck &check)
{
    const auto isMissingTable = [](const TensorDifference &d) {
        return d.kind == TensorDifference::Kind::Missing && mayBeTied(d.name);
    };
    for (TensorDifference &extra : check.differences) {
        if (extra.kind != TensorDifference::Kind::Unexpected || !mayBeTied(extra.name))
            continue;
        const auto missing = std::ranges::find_if(check.differences,
            [&](const TensorDifference &d) { return isMissingTable(d) && d.expected == extra.found; });
        check.tied << extra.name;
        extra.name.clear();
        if (missing != check.differences.end()) {
            missing->name.clear();
            ++check.matched;
        }
    }
    std::erase_if(check.differences, [](const TensorDifference &d) { return d.name.isEmpty(); });
}

} // namespace

HeaderCheck checkHeader(const Header &header, const Architecture &architecture)
{
    HeaderCheck check;
    QHash<QString, ExpectedTensor> missing;
    QSet<QString> known;
    const std::vector<ExpectedTensor> expected = expectedTensors(architecture);
    for (const ExpectedTensor &tensor : expected) {
        missing.insert(tensor.name, tensor);
        known.insert(tensor.name);
        std::int64_t elements = 1;
        for (std::int64_t size : tensor.shape)
            elements = multiply(elements, size);
        check.parameters = add(check.parameters, elements);
    }
    const Renamed file = renamed(header, known);
    check.buffers = file.buffers;
    for (const FileTensor &tensor : file.tensors) {
        const auto found = missing.constFind(tensor.name);
        check.tensors.push_back(
            { tensor, found == missing.constEnd() ? Component::Model : found->component });
        if (found == missing.constEnd()) {
            check.differences.push_back(
                { TensorDifference::Kind::Unexpected, tensor.name, {}, tensor.shape });
            continue;
        }
        check.bytes[static_cast<std::size_t>(found->component)] += tensor.bytes;
        if (found->shape == tensor.shape)
            ++check.matched;
        else
            check.differences.push_back(
                { TensorDifference::Kind::OtherShape, tensor.name, found->shape, tensor.shape });
        missing.erase(found);
    }
    for (const ExpectedTensor &tensor : expected)
        if (missing.contains(tensor.name))
            check.differences.push_back({ TensorDifference::Kind::Missing, tensor.name, tensor.shape, {} });
    if (architecture.tiedEmbeddings)
        settleTied(check);
    return check;
}

std::vector<TypeShare> typesOf(const Header &header)
{
    std::vector<TypeShare> types;
    for (const FileTensor &tensor : header.tensors) {
        auto type = std::ranges::find(types, tensor.dtype, &TypeShare::dtype);
        if (type == types.end())
            type = types.insert(types.end(), { tensor.dtype, 0, 0 });
        ++type->tensors;
        type->bytes = add(type->bytes, tensor.bytes);
    }
    std::ranges::stable_sort(types, std::ranges::greater(), &TypeShare::bytes);
    return types;
}

std::vector<TensorDifferenceGroup> grouped(const std::vector<TensorDifference> &differences)
{
    static const QRegularExpression number(QStringLiteral(R"((?<=\.)\d+(?=\.))"));
    std::vector<TensorDifferenceGroup> groups;
    for (const TensorDifference &difference : differences) {
        TensorDifference sample = difference;
        sample.name.replace(number, QStringLiteral("*"));
        const auto same = std::ranges::find_if(
            groups, [&](const TensorDifferenceGroup &group) { return group.sample == sample; });
        if (same != groups.end()) {
            ++same->count;
            continue;
        }
        groups.push_back({ sample, 1 });
    }
    return groups;
}

} // namespace headroom
