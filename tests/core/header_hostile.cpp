// SPDX-License-Identifier: GPL-3.0-or-later
// Headers that lie: one sentence each, and neither a crash nor a large allocation.
#include "header/check.h"
#include "header/open.h"
#include "headerfile.h"
#include "units/error.h"

#include <QTemporaryDir>

using namespace headroom;
using namespace headroom::files;

namespace {

const QByteArray entry = R"({"dtype": "F32", "shape": [2], "data_offsets": [0, 8]})";

QByteArray one(const char *dtype, const char *shape, const char *offsets)
{
    return QByteArray(R"({"w": {"dtype": )") + dtype + R"(, "shape": )" + shape + R"(, "data_offsets": )"
        + offsets + "}}";
}

struct Lie {
    const char *what;
    QByteArray bytes;
    const char *said;
};

std::vector<Lie> safetensorsLies()
{
    return {
        { "empty", {}, "has 0 bytes" },
        { "length of 2^63", little(quint64(1) << 63) + "{}", "claims 9,223,372,036,854,775,808 bytes" },
        { "longer than the file", little(quint64(1000)) + "{}", "but the file has only 10" },
        { "no JSON", framed("hello"), "not one JSON object" },
        { "a list", framed("[]"), "not one JSON object" },
        { "no object", framed(R"({"w": 3})"), "must have a dtype" },
        { "deep", framed(QByteArray(5000, '[') + QByteArray(5000, ']')), "not one JSON object" },
        { "shape of 2^63", framed(one("\"F32\"", "[9223372036854775808]", "[0, 8]")),
            "whole numbers from 0" },
        { "product of 2^64", framed(one("\"F32\"", "[4294967296, 4294967296]", "[0, 8]")),
            "more than 2^63 elements" },
        { "negative", framed(one("\"F32\"", "[-2]", "[0, 8]")), "whole numbers from 0" },
        { "fraction", framed(one("\"F32\"", "[1.5]", "[0, 6]")), "whole numbers from 0" },
        { "text", framed(one("\"F32\"", "[\"2\"]", "[0, 8]")), "whole numbers from 0" },
        { "backwards", framed(one("\"F32\"", "[2]", "[8, 0]")), "whole numbers from 0" },
        { "three offsets", framed(one("\"F32\"", "[2]", "[0, 8, 16]")), "whole numbers from 0" },
        { "dtype", framed(one("\"F31\"", "[2]", "[0, 8]")), "the dtype “F31” of “w” is not known" },
        { "size", framed(one("\"F32\"", "[3]", "[0, 8]"), 8), "needs 12 bytes, but data_offsets give it 8" },
        { "past the end", framed(one("\"F32\"", "[2]", "[0, 8]"), 4), "of which the file has 4" },
        { "twice", framed("{\"w\": " + entry + ", \"w\": " + entry + "}", 8), "names “w” twice" },
        { "overlap",
            framed("{\"v\": " + entry + R"(, "w": {"dtype": "F32", "shape": [2], "data_offsets": [4, 12]}})",
                12),
            "overlaps another tensor's" },
    };
}

QByteArray start(quint32 version, quint64 tensors, quint64 keys)
{
    return "GGUF" + little(version) + little(tensors) + little(keys);
}

QByteArray tensor(quint32 rank, std::initializer_list<quint64> shape, quint32 type, quint64 offset)
{
    QByteArray bytes = text("w") + little(rank);
    for (quint64 size : shape)
        bytes += little(size);
    return bytes + little(type) + little(offset);
}

std::vector<Lie> ggufLies()
{
    const quint64 huge = quint64(1) << 63;
    return {
        { "empty", {}, "does not begin with GGUF" },
        { "magic", "GGML" + little(quint32(3)), "does not begin with GGUF" },
        { "only magic", "GGUF", "ends in the middle of its header" },
        { "version 1", start(1, 0, 0), "version is 1; 2 and 3 are read" },
        { "big-endian", start(3U << 24, 0, 0), "big-endian" },
        { "tensors", start(3, huge, 0), "claims 9,223,372,036,854,775,808 tensors" },
        { "more than fit", start(3, 1000, 0), "claims 1,000 tensors" },
        { "keys", start(3, 0, huge), "and 9,223,372,036,854,775,808 keys" },
        { "text", start(3, 0, 1) + little(huge), "a text in the header claims" },
        { "kind", start(3, 0, 1) + text("k") + little(quint32(99)), "unknown kind 99" },
        { "list", start(3, 0, 1) + text("k") + little(quint32(9)) + little(quint32(4)) + little(huge),
            "claims 9,223,372,036,854,775,808 items" },
        { "nesting",
            start(3, 0, 1) + text("k") + little(quint32(9))
                + QByteArray(little(quint32(9)) + little(quint64(1))).repeated(100),
            "of no known kind" },
        { "key twice", start(3, 0, 2) + number("k", 1) + number("k", 1), "names “k” twice" },
        { "rank", start(3, 1, 0) + tensor(9, {}, 0, 0), "has 9 dimensions" },
        { "dimension", start(3, 1, 0) + tensor(1, { huge }, 0, 0), "a dimension of “w” is" },
        { "product", start(3, 1, 0) + tensor(2, { huge / 2, huge / 2 }, 0, 0), "more than 2^63" },
        { "type", start(3, 1, 0) + tensor(1, { 1 }, 77, 0), "the type 77 of “w” is not known" },
        { "block", start(3, 1, 0) + tensor(1, { 33 }, 2, 0), "must be a multiple of 32" },
        { "past the end", start(3, 1, 0) + tensor(1, { 32 }, 0, 0), "of which the file has 0" },
        { "offset", start(3, 1, 0) + tensor(1, { 32 }, 0, ~quint64(0)), "of which the file has 0" },
        { "alignment", start(3, 0, 1) + number("general.alignment", 3), "must be a power of two" },
    };
}

class Hostile : public testing::Test {
protected:
    QTemporaryDir folder;

    /// What is said of the file, or nothing where it was read.
    QString sentence(const char *name, const QByteArray &bytes)
    {
        const QString path = folder.filePath(QString::fromLatin1(name));
        write(path, bytes);
        try {
            const Header header = readHeader(path);
            EXPECT_GE(header.bytes(), 0);
            if (header.format == QStringLiteral("GGUF"))
                (void)architectureOfGguf(header);
        } catch (const InputError &error) {
            EXPECT_TRUE(error.message().startsWith(path)) << error.what();
            EXPECT_FALSE(error.message().contains(QLatin1Char('\n'))) << error.what();
            EXPECT_LT(error.message().size(), path.size() + 400);
            return error.message();
        }
        return {};
    }

    /// Cut at every byte, and with every byte turned: read or refused, never worse.
    void mutilate(const char *name, const QByteArray &whole, qsizetype header)
    {
        EXPECT_TRUE(sentence(name, whole).isEmpty() || QByteArrayView(name).endsWith("gguf"));
        for (qsizetype i = 0; i < header; ++i)
            EXPECT_FALSE(sentence(name, whole.left(i)).isEmpty()) << i;
        for (qsizetype i = 0; i < header; ++i)
            for (const int turn : { 0x01, 0x80, 0xFF }) {
                QByteArray bent = whole;
                bent[i] = static_cast<char>(bent[i] ^ turn);
                (void)sentence(name, bent);
            }
    }
};

} // namespace

TEST_F(Hostile, SafetensorsHeadersAreRefusedInOneSentence)
{
    for (const Lie &lie : safetensorsLies()) {
        const QString said = sentence("m.safetensors", lie.bytes);
        EXPECT_TRUE(said.contains(QString::fromUtf8(lie.said))) << lie.what << ": " << said.toStdString();
    }
}

TEST_F(Hostile, GgufHeadersAreRefusedInOneSentence)
{
    for (const Lie &lie : ggufLies()) {
        const QString said = sentence("m.gguf", lie.bytes);
        EXPECT_TRUE(said.contains(QString::fromUtf8(lie.said))) << lie.what << ": " << said.toStdString();
    }
}

TEST_F(Hostile, CutAndTurnedBytesNeverCrash)
{
    const std::vector<Named> tensors{ { QStringLiteral("a.weight"), { 4, 8 } },
        { QStringLiteral("b.weight"), { 8 } } };
    const QByteArray safe = safetensors(tensors);
    mutilate("m.safetensors", safe, safe.size() - 80);
    const QByteArray two =
        gguf(words("general.architecture", "llama") + number("llama.block_count", 2) + text("l")
                + little(quint32(9)) + little(quint32(8)) + little(quint64(2)) + text("x") + text("y"),
            3, tensors);
    mutilate("m.gguf", two, two.size() - 96);
}
