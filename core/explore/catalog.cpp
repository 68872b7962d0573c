// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/catalog.h"

#include "ledger/verified.h"
#include "model/family.h"
#include "step/counting.h"
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

QString namesOf(const CatalogEntry &entry)
{
    return utf8(entry.preset.name) + QLatin1Char(' ') + utf8(entry.preset.label);
}

QString kinOf(const CatalogEntry &entry)
{
    const Family &family = *entry.architecture.family;
    QStringList words{ utf8(family.label), utf8(family.modelType), utf8(family.modelClass) };
    words += kindsOf(entry.architecture);
    return words.join(QLatin1Char(' '));
}

enum Likeness { Whole, Beginning, Inside, likenesses };

/// Whether something begins or ends between these two: "3.1" and "13B" are one.
bool isBoundary(const QString &text, qsizetype at)
{
    const auto isWord = [&](qsizetype i) {
        const bool isPoint = i > 0 && i + 1 < text.size() && text[i] == QLatin1Char('.')
            && text[i - 1].isDigit() && text[i + 1].isDigit();
        return i >= 0 && i < text.size() && (isPoint || text[i].isLetterOrNumber());
    };
    return !isWord(at - 1) || !isWord(at);
}

/// "3" is a whole word of "llama-3-8b", the beginning of one of "LLaMA 3.1", and inside of "13B".
std::optional<int> likeness(const QString &text, const QString &word)
{
    std::optional<int> best;
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const int here = !isBoundary(text, at)   ? Inside
            : isBoundary(text, at + word.size()) ? Whole
                                                 : Beginning;
        best = std::min(best.value_or(here), here);
    }
    return best;
}

std::optional<int> rankOfWord(const CatalogEntry &entry, const QString &word)
{
    if (const std::optional<bool> fits = hasSize(word.toLower(), entry.count.total))
        return *fits ? std::optional(0) : std::nullopt;
    if (const std::optional<int> byName = likeness(namesOf(entry), word))
        return byName;
    const std::optional<int> byKin = likeness(kinOf(entry), word);
    return byKin ? std::optional(likenesses + *byKin) : std::nullopt;
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

std::optional<int> rankOf(const CatalogEntry &entry, const QString &query)
{
    int rank = 0;
    for (const QString &word : query.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const std::optional<int> one = rankOfWord(entry, word);
        if (!one)
            return std::nullopt;
        rank += *one;
    }
    return rank;
}

std::vector<CatalogEntry> found(std::vector<CatalogEntry> entries, const QString &query)
{
    std::erase_if(entries, [&](const CatalogEntry &entry) { return !rankOf(entry, query); });
    std::ranges::stable_sort(entries, {}, [&](const CatalogEntry &entry) { return *rankOf(entry, query); });
    return entries;
}

} // namespace headroom
