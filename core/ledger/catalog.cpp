// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/catalog.h"

#include "ledger/verified.h"
#include "model/family.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace headroom {

namespace {

struct KindOf {
    const char *text; ///< context "Catalog", to be translated
    bool (*holds)(const Architecture &);
};
constexpr KindOf kinds[] = {
    { QT_TRANSLATE_NOOP("Catalog", "mixture of experts (MoE)"),
        [](const Architecture &a) { return a.experts.count > 0; } },
    { QT_TRANSLATE_NOOP("Catalog", "latent attention"),
        [](const Architecture &a) { return a.latent.kvRank > 0; } },
    { QT_TRANSLATE_NOOP("Catalog", "sliding window"), [](const Architecture &a) { return a.window > 0; } },
    { QT_TRANSLATE_NOOP("Catalog", "encoder"),
        [](const Architecture &a) {
            return a.encoder.layers > 0 || a.family->blueprint == Blueprint::Bert
                || a.family->blueprint == Blueprint::Vit;
        } },
    { QT_TRANSLATE_NOOP("Catalog", "vision"), [](const Architecture &a) { return a.vision.patchSize > 0; } },
    { QT_TRANSLATE_NOOP("Catalog", "speech"), [](const Architecture &a) { return a.encoder.melBins > 0; } },
    { QT_TRANSLATE_NOOP("Catalog", "tied embeddings"),
        [](const Architecture &a) { return a.tiedEmbeddings; } },
};

/// "13b" is 13·10⁹.
double sizeOf(const QString &digits, const QString &unit)
{
    constexpr std::pair<char, double> units[] = { { 'k', 1e3 }, { 'm', 1e6 }, { 'b', 1e9 }, { 't', 1e12 } };
    double factor = 1;
    for (const auto &[letter, value] : units)
        if (unit == QLatin1Char(letter))
            factor = value;
    return digits.toDouble() * factor;
}

/// Whether the word is a size at all, and the number one of those that it means.
std::optional<bool> hasSize(const QString &word, std::int64_t number)
{
    static const QRegularExpression range(
        QStringLiteral(R"(^(\d+(?:\.\d+)?)([kmbt])\.\.(\d+(?:\.\d+)?)([kmbt])$)"));
    static const QRegularExpression bound(QStringLiteral(R"(^(<|>|<=|>=|≤|≥)(\d+(?:\.\d+)?)([kmbt])$)"));
    const auto size = double(number);
    if (const auto match = range.match(word); match.hasMatch())
        return size >= sizeOf(match.captured(1), match.captured(2))
            && size <= sizeOf(match.captured(3), match.captured(4));
    if (const auto match = bound.match(word); match.hasMatch()) {
        const double limit = sizeOf(match.captured(2), match.captured(3));
        const QString sign = match.captured(1);
        const bool isEqual = sign.size() > 1 || sign == QStringLiteral("≤") || sign == QStringLiteral("≥");
        const bool isLess = sign.startsWith(QLatin1Char('<')) || sign == QStringLiteral("≤");
        return (isLess ? size < limit : size > limit) || (isEqual && size == limit);
    }
    return std::nullopt;
}

QString searched(const CatalogEntry &entry)
{
    const Family &family = *entry.architecture.family;
    QStringList words{ utf8(entry.preset.name), utf8(entry.preset.label), utf8(family.label),
        utf8(family.modelType), utf8(family.modelClass) };
    words += kindsOf(entry.architecture);
    return words.join(QLatin1Char(' '));
}

} // namespace

std::vector<CatalogEntry> catalog()
{
    std::vector<CatalogEntry> entries;
    for (const Preset &preset : presets()) {
        const Architecture architecture = presetArchitecture(utf8(preset.name));
        entries.push_back(
            { preset, architecture, countParameters(architecture), isVerified(architecture, {}) });
    }
    return entries;
}

QStringList kindsOf(const Architecture &architecture)
{
    QStringList words;
    for (const KindOf &kind : kinds)
        if (kind.holds(architecture))
            words << QCoreApplication::translate("Catalog", kind.text);
    return words;
}

bool matches(const CatalogEntry &entry, const QString &query)
{
    const QString text = searched(entry);
    return std::ranges::all_of(query.split(QLatin1Char(' '), Qt::SkipEmptyParts), [&](const QString &word) {
        return hasSize(word.toLower(), entry.count.total).value_or(text.contains(word, Qt::CaseInsensitive));
    });
}

} // namespace headroom
