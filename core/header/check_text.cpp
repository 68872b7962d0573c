// SPDX-License-Identifier: GPL-3.0-or-later
#include "header/check.h"
#include "model/import.h"
#include "units/format.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace headroom {

namespace {

constexpr std::size_t mostShown = 40;

QString word(const char *text) { return QCoreApplication::translate("Header", text); }

struct KindName {
    TensorDifference::Kind kind;
    const char *key;
    const char *text; ///< %1 its name, %2 the model's shape, %3 the file's
};
constexpr std::array<KindName, 3> kinds{ {
    { TensorDifference::Kind::Missing, "missing", QT_TRANSLATE_NOOP("Header", "missing: %1 %2") },
    { TensorDifference::Kind::Unexpected, "unexpected",
        QT_TRANSLATE_NOOP("Header", "not of this model: %1 %3") },
    { TensorDifference::Kind::OtherShape, "shape",
        QT_TRANSLATE_NOOP("Header", "other shape: %1 is %3, but the model has %2") },
} };

const KindName &nameOf(TensorDifference::Kind kind) { return kinds[static_cast<std::size_t>(kind)]; }

QJsonArray shapeJson(const std::vector<std::int64_t> &shape)
{
    QJsonArray json;
    for (std::int64_t size : shape)
        json.append(qint64(size));
    return json;
}

void addCheck(QJsonObject &json, const HeaderCheck &check, const Architecture &architecture)
{
    QJsonArray differences;
    for (const TensorDifference &d : check.differences)
        differences.append(QJsonObject{ { QStringLiteral("kind"), QString::fromLatin1(nameOf(d.kind).key) },
            { QStringLiteral("name"), d.name }, { QStringLiteral("expected"), shapeJson(d.expected) },
            { QStringLiteral("found"), shapeJson(d.found) } });
    QJsonObject parts;
    for (int i = 0; i < componentCount; ++i)
        if (const std::int64_t bytes = check.bytes[static_cast<std::size_t>(i)]; bytes > 0) {
            const std::string_view key = components[static_cast<std::size_t>(i)].key;
            parts[utf8(key)] = qint64(bytes);
        }
    json[QStringLiteral("model")] = architecture.name;
    json[QStringLiteral("exact")] = check.exact();
    json[QStringLiteral("matched")] = qint64(check.matched);
    json[QStringLiteral("parameters")] = qint64(check.parameters);
    json[QStringLiteral("components")] = parts;
    json[QStringLiteral("differences")] = differences;
    json[QStringLiteral("buffers")] = QJsonArray::fromStringList(check.buffers);
    json[QStringLiteral("tied")] = QJsonArray::fromStringList(check.tied);
}

} // namespace

QString differenceText(const TensorDifferenceGroup &group)
{
    const TensorDifference &d = group.sample;
    const QString text = word(nameOf(d.kind).text)
                             .replace(QStringLiteral("%2"), shapeText(d.expected)) // not every kind has each
                             .replace(QStringLiteral("%3"), shapeText(d.found))
                             .replace(QStringLiteral("%1"), d.name);
    return group.count == 1 ? text : text + QStringLiteral(" ×%1").arg(Formatter().count(group.count));
}

QString verdictText(const HeaderCheck &check, const QString &model)
{
    if (check.exact())
        return word(QT_TRANSLATE_NOOP("Header", "Exact: every tensor of %1 is there, by name and shape."))
            .arg(model);
    return word(QT_TRANSLATE_NOOP("Header", "%1 tensors differ from those of %2; %3 agree."))
        .arg(Formatter().count(check.differences.size()), model, Formatter().count(check.matched));
}

QString headerText(const Header &header, const std::optional<HeaderCheck> &check,
    const Architecture &architecture, const Formatter &format)
{
    QStringList lines{ word(
        QT_TRANSLATE_NOOP("Header", "%1: %2, files: %3, tensors: %4, elements: %5, %6 (%7 bytes)"))
                           .arg(header.path, header.format, format.count(header.files),
                               format.count(qint64(header.tensors.size())), format.count(header.elements()),
                               format.bytes(header.bytes()), format.count(header.bytes())) };
    for (const TypeShare &type : typesOf(header))
        lines << QStringLiteral("  %1 ×%2  %3")
                     .arg(type.dtype, format.count(type.tensors), format.bytes(type.bytes));
    if (check) {
        for (int i = 0; i < componentCount; ++i)
            if (const std::int64_t bytes = check->bytes[static_cast<std::size_t>(i)]; bytes > 0)
                lines << QStringLiteral("  %1  %2")
                             .arg(QCoreApplication::translate(
                                      "Kinds", components[static_cast<std::size_t>(i)].label),
                                 format.bytes(bytes));
        if (!architecture.readAs.isEmpty())
            lines << readAsText(architecture);
        lines << verdictText(*check, architecture.name);
        const std::vector<TensorDifferenceGroup> groups = grouped(check->differences);
        for (std::size_t i = 0; i < std::min(groups.size(), mostShown); ++i)
            lines << QStringLiteral("  ") + differenceText(groups[i]);
        if (groups.size() > mostShown)
            lines << word(QT_TRANSLATE_NOOP("Header", "  and %1 more"))
                         .arg(format.count(static_cast<std::int64_t>(groups.size() - mostShown)));
        if (!check->tied.isEmpty())
            lines << word(QT_TRANSLATE_NOOP("Header", "tied, and stored under this name: %1"))
                         .arg(check->tied.join(QStringLiteral(", ")));
        if (!check->buffers.isEmpty())
            lines << word(QT_TRANSLATE_NOOP("Header", "no parameters, left out: %1, such as %2"))
                         .arg(format.count(check->buffers.size()), check->buffers.constFirst());
    } else
        lines << word(QT_TRANSLATE_NOOP("Header", "There is no config to hold it against."));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QJsonObject headerJson(
    const Header &header, const std::optional<HeaderCheck> &check, const Architecture &architecture)
{
    QJsonObject types;
    for (const TypeShare &type : typesOf(header))
        types[type.dtype] = QJsonObject{ { QStringLiteral("tensors"), qint64(type.tensors) },
            { QStringLiteral("bytes"), qint64(type.bytes) } };
    QJsonArray tensors;
    for (const FileTensor &tensor : header.tensors)
        tensors.append(QJsonObject{ { QStringLiteral("name"), tensor.name },
            { QStringLiteral("shape"), shapeJson(tensor.shape) }, { QStringLiteral("dtype"), tensor.dtype },
            { QStringLiteral("bytes"), qint64(tensor.bytes) } });
    QJsonObject json{
        { QStringLiteral("file"), header.path },
        { QStringLiteral("format"), header.format },
        { QStringLiteral("files"), header.files },
        { QStringLiteral("elements"), qint64(header.elements()) },
        { QStringLiteral("bytes"), qint64(header.bytes()) },
        { QStringLiteral("types"), types },
        { QStringLiteral("tensors"), tensors },
    };
    if (check)
        addCheck(json, *check, architecture);
    return json;
}

} // namespace headroom
