// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "header/expected.h"

#include <QByteArray>
#include <QFile>
#include <QtEndian>
#include <gtest/gtest.h>

namespace headroom::files {

/// "model.layers.0" and a shape: what the small files of the tests hold.
struct Named {
    QString name;
    std::vector<std::int64_t> shape;
};

inline std::vector<Named> tensorsOf(const Architecture &a)
{
    std::vector<Named> named;
    for (const ExpectedTensor &tensor : expectedTensors(a))
        named.push_back({ tensor.name, tensor.shape });
    return named;
}

template <class Number> QByteArray little(Number number)
{
    QByteArray bytes(sizeof(Number), 0);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

/// A safetensors file around this header.
inline QByteArray framed(const QByteArray &json, qint64 data = 0)
{
    return little(quint64(json.size())) + json + QByteArray(data, 0);
}

inline QByteArray safetensors(const std::vector<Named> &tensors)
{
    QByteArray json = R"({"__metadata__": {"format": "pt"})";
    qint64 at = 0;
    for (const Named &tensor : tensors) {
        qint64 bytes = 2;
        QByteArray shape;
        for (std::int64_t size : tensor.shape) {
            bytes *= size;
            shape += (shape.isEmpty() ? "" : ",") + QByteArray::number(qint64(size));
        }
        json += ", \"" + tensor.name.toUtf8() + R"(": {"dtype": "BF16", "shape": [)" + shape
            + R"(], "data_offsets": [)" + QByteArray::number(at) + "," + QByteArray::number(at + bytes)
            + "]}";
        at += bytes;
    }
    return framed(json + "}", at);
}

inline QByteArray text(const QByteArray &bytes) { return little(quint64(bytes.size())) + bytes; }

/// A GGUF file: metadata as it comes, tensors of F16 with their dimensions outermost first.
inline QByteArray gguf(const QByteArray &metadata, quint64 keys, const std::vector<Named> &tensors)
{
    QByteArray bytes =
        "GGUF" + little(quint32(3)) + little(quint64(tensors.size())) + little(keys) + metadata;
    quint64 at = 0;
    for (const Named &tensor : tensors) {
        bytes += text(tensor.name.toUtf8()) + little(quint32(tensor.shape.size()));
        quint64 size = 2;
        for (auto it = tensor.shape.rbegin(); it != tensor.shape.rend(); ++it) {
            bytes += little(quint64(*it));
            size *= quint64(*it);
        }
        bytes += little(quint32(1)) + little(at);
        at += (size + 31) / 32 * 32;
    }
    bytes.resize((bytes.size() + 31) / 32 * 32, 0);
    return bytes + QByteArray(qsizetype(at), 0);
}

inline QByteArray number(const char *key, quint32 value)
{
    return text(key) + little(quint32(4)) + little(value);
}
inline QByteArray words(const char *key, const char *value)
{
    return text(key) + little(quint32(8)) + text(value);
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace headroom::files
