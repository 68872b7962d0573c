// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/picture.h"

#include <QJsonDocument>
#include <QXmlStreamReader>
#include <QtEndian>
#include <array>

namespace headroom {

namespace {

const QByteArray pngStart = QByteArrayLiteral("\x89PNG\r\n\x1a\n");
const QByteArray pdfStart = QByteArrayLiteral("%PDF-");
const QByteArray keyword = QByteArrayLiteral("headroom-scenario");
const QString svgNamespace = QStringLiteral("urn:headroom:scenario");

// PNG: the signature, then chunks of length, type, data and CRC-32 (https://www.w3.org/TR/png/).

struct Chunk {
    QByteArray type;
    QByteArray data;
    qsizetype end = 0; ///< where the next one begins
};

std::optional<Chunk> chunkAt(const QByteArray &png, qsizetype at)
{
    constexpr qsizetype frame = 12;
    if (at < 0 || png.size() - at < frame)
        return std::nullopt;
    const quint32 length = qFromBigEndian<quint32>(png.constData() + at);
    if (length > quint64(png.size() - at - frame))
        return std::nullopt;
    return Chunk{ png.mid(at + 4, 4), png.mid(at + 8, qsizetype(length)), at + frame + qsizetype(length) };
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = ~quint32{ 0 };
    for (char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray pngWith(const QByteArray &png, const QByteArray &text)
{
    const std::optional<Chunk> header = chunkAt(png, pngStart.size());
    if (!header)
        return png;
    const QByteArray body = QByteArrayLiteral("tEXt") + keyword + '\0' + text;
    QByteArray with = png;
    return with.insert(header->end, bigEndian(quint32(body.size() - 4)) + body + bigEndian(crc32(body)));
}

std::optional<QByteArray> inPng(const QByteArray &png)
{
    const QByteArray start = keyword + '\0';
    for (std::optional<Chunk> chunk = chunkAt(png, pngStart.size()); chunk; chunk = chunkAt(png, chunk->end))
        if (chunk->type == "tEXt" && chunk->data.startsWith(start))
            return chunk->data.mid(start.size());
    return std::nullopt;
}

// SVG: an element of a namespace of its own in <metadata>, last in the root: its <title> must stay the first.

QByteArray svgWith(const QByteArray &svg, const QByteArray &text)
{
    const qsizetype end = svg.lastIndexOf("</svg>");
    if (end < 0)
        return svg;
    QByteArray content = text;
    content.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    QByteArray with = svg;
    return with.insert(end,
        "<metadata><headroom:scenario xmlns:headroom=\"" + svgNamespace.toLatin1() + "\">" + content
            + "</headroom:scenario></metadata>\n");
}

std::optional<QByteArray> inSvg(const QByteArray &svg)
{
    QXmlStreamReader xml(svg);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("scenario")
            && xml.namespaceUri() == svgNamespace) {
            const QString text = xml.readElementText();
            return xml.hasError() ? std::nullopt : std::optional(text.toUtf8());
        }
    return std::nullopt;
}

// PDF: a comment before the table of what lies where, so that nothing it lists has moved.

QByteArray pdfWith(const QByteArray &pdf, const QByteArray &text)
{
    const qsizetype table = pdf.lastIndexOf("\nstartxref");
    if (table < 0)
        return pdf;
    QByteArray with = pdf;
    return with.insert(table + 1, '%' + keyword + ' ' + text + '\n');
}

std::optional<QByteArray> inPdf(const QByteArray &pdf)
{
    const QByteArray start = "\n%" + keyword + ' ';
    const qsizetype at = pdf.lastIndexOf(start);
    if (at < 0)
        return std::nullopt;
    const qsizetype end = pdf.indexOf('\n', at + 1);
    return end < 0 ? std::nullopt : std::optional(pdf.mid(at + start.size(), end - at - start.size()));
}

bool isPng(const QByteArray &bytes) { return bytes.startsWith(pngStart); }
bool isPdf(const QByteArray &bytes) { return bytes.startsWith(pdfStart); }
bool isSvg(const QByteArray &bytes) { return bytes.trimmed().startsWith('<'); }

struct Kind {
    bool (*is)(const QByteArray &bytes);
    QByteArray (*with)(const QByteArray &picture, const QByteArray &text);
    std::optional<QByteArray> (*in)(const QByteArray &picture);
};

constexpr std::array<Kind, 3> kinds{ {
    { isPng, pngWith, inPng },
    { isSvg, svgWith, inSvg },
    { isPdf, pdfWith, inPdf },
} };

} // namespace

bool isPicture(const QByteArray &bytes)
{
    for (const Kind &kind : kinds)
        if (kind.is(bytes))
            return true;
    return false;
}

QByteArray withScenario(const QByteArray &picture, const QJsonObject &scenario)
{
    for (const Kind &kind : kinds)
        if (kind.is(picture))
            return kind.with(picture, asciiJson(scenario));
    return picture;
}

std::optional<QByteArray> scenarioIn(const QByteArray &picture)
{
    for (const Kind &kind : kinds)
        if (kind.is(picture))
            return kind.in(picture);
    return std::nullopt;
}

QByteArray asciiJson(const QJsonObject &json)
{
    QByteArray ascii;
    for (const QChar unit : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)))
        if (unit.unicode() < 0x7F)
            ascii += char(unit.unicode());
        else
            ascii += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    return ascii;
}

} // namespace headroom
