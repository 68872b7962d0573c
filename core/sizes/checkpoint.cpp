// SPDX-License-Identifier: GPL-3.0-or-later
#include "sizes/checkpoint.h"

#include "step/estimate.h"

#include <QStringList>

namespace headroom {

namespace {

constexpr std::int64_t aligned(std::int64_t bytes, std::int64_t grain)
{
    return (bytes + grain - 1) / grain * grain;
}

QString nameOf(const Ledger &ledger, const Row &row)
{
    QString path = QString::fromStdString(ledger.modules[row.module].path);
    path.replace(QLatin1Char('*'), QString::number(ledger.layers[static_cast<std::size_t>(row.layer)].index));
    return path + QLatin1Char('.') + QString::fromLatin1(row.part);
}

/// The record of a tensor in the JSON that starts a safetensors file.
QString safetensorsRecord(const QString &name, const Row &row, std::int64_t start)
{
    QStringList shape;
    for (Dim dim : row.shape)
        shape << QString::number(dim.value());
    const char *type = row.dtype == DType::Fp32 ? "F32" : row.dtype == DType::Bf16 ? "BF16" : "F16";
    return QStringLiteral("\"%1\":{\"dtype\":\"%2\",\"shape\":[%3],\"data_offsets\":[%4,%5]}")
        .arg(name, QString::fromLatin1(type), shape.join(QLatin1Char(',')))
        .arg(start)
        .arg(start + row.bytes);
}

/// A string with its length, the number of dimensions, each of them, type and offset.
std::int64_t ggufRecord(const QString &name, const Row &row)
{
    return 8 + name.toUtf8().size() + 4 + 8 * std::int64_t{ row.shape.rank() } + 4 + 8;
}

} // namespace

CheckpointSizes checkpointSizes(const Architecture &architecture, const Recipe &recipe)
{
    Recipe shortest = recipe;
    shortest.sequence = 1;
    const Ledger ledger = estimate(architecture, shortest, Depth::EveryLayer);
    CheckpointSizes sizes;
    QStringList records{ QStringLiteral("\"__metadata__\":{\"format\":\"pt\"}") };
    sizes.ggufHeader = 24;
    for (const Row &row : ledger.rows) {
        if (row.category == Category::Optimizer)
            sizes.withOptimizer += row.bytes * row.count;
        if (row.category != Category::Weights)
            continue;
        const QString name = nameOf(ledger, row);
        records << safetensorsRecord(name, row, sizes.weights);
        sizes.ggufHeader += ggufRecord(name, row);
        sizes.weights += row.bytes * row.count;
    }
    sizes.safetensorsHeader = 8 + aligned(records.join(QLatin1Char(',')).toUtf8().size() + 2, 8);
    sizes.ggufHeader = aligned(sizes.ggufHeader, 32);
    sizes.withOptimizer += sizes.weights;
    return sizes;
}

} // namespace headroom
