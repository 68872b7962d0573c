// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/formula.h"

#include "ledger/symbols.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>
#include <optional>

namespace headroom {

namespace {

constexpr int symbolCount = static_cast<int>(Symbol::Count);
constexpr const char *byte = "B";

/// What symbols stand for in one shape.
class Meanings {
public:
    Meanings(const Shape &shape, const Ledger &ledger)
    {
        for (int i = 0; i < symbolCount; ++i)
            m_values[static_cast<std::size_t>(i)] =
                valueOf(static_cast<Symbol>(i), ledger.architecture, ledger.recipe);
        for (const Dim dim : shape) // an encoder's heads are not the decoder's: the shape knows best
            if (const std::optional<Symbol> only = onlySymbol(dim))
                m_values[static_cast<std::size_t>(*only)] = dim.value() / dim.factor();
    }

    /// The factors of one dimension; the number alone where its symbols mean other numbers.
    [[nodiscard]] std::vector<Factor> factorsOf(Dim dim) const
    {
        std::vector<Factor> factors;
        if (dim.named() && dim.factor() != 1)
            factors.push_back({ .number = dim.factor() });
        std::int64_t product = dim.factor();
        for (int i = 0; i < symbolCount && dim.named(); ++i)
            for (int n = 0; n < dim.exponent(static_cast<Symbol>(i)); ++n) {
                const std::int64_t value = m_values[static_cast<std::size_t>(i)];
                factors.push_back({ .number = value, .symbol = nameOf(static_cast<Symbol>(i)) });
                product = multiply(product, value);
            }
        if (factors.empty() || product != dim.value())
            return { { .number = dim.value() } };
        return factors;
    }

private:
    static std::optional<Symbol> onlySymbol(Dim dim)
    {
        std::optional<Symbol> only;
        for (int i = 0; i < symbolCount && dim.hasSymbols(); ++i)
            if (const int exponent = dim.exponent(static_cast<Symbol>(i)); exponent > 0) {
                if (only || exponent > 1 || dim.value() % std::max<std::int64_t>(dim.factor(), 1) != 0)
                    return std::nullopt;
                only = static_cast<Symbol>(i);
            }
        return only;
    }

    std::array<std::int64_t, symbolCount> m_values{};
};

/// How many there are: so many of a layer, in so many layers, where each holds as many.
void addCounts(std::vector<Factor> &factors, const Ledger &ledger, const Entry &entry)
{
    const bool areLayers = ledger.origin && entry.count == ledger.architecture.layers; // as formulas count
    const std::int64_t layers = areLayers ? entry.count : entry.layers;
    const bool isEven = layers > 0 && entry.count % layers == 0;
    const std::int64_t each = isEven ? entry.count / layers : entry.count;
    if (each != 1)
        factors.push_back({ .number = each,
            .unit = ledger.origin                           ? ""
                : entry.row.category == Category::Optimizer ? QT_TRANSLATE_NOOP("Formula", "states")
                                                            : QT_TRANSLATE_NOOP("Formula", "tensors"),
            .ofElements = false });
    if (isEven && layers > 1)
        factors.push_back(
            { .number = layers, .unit = QT_TRANSLATE_NOOP("Formula", "layers"), .ofElements = false });
}

template <class Text> QString product(const std::vector<Factor> &factors, const Text &text)
{
    QString elements;
    QString rest;
    for (const Factor &factor : factors)
        if (factor.ofElements)
            elements += (elements.isEmpty() ? QString() : QString(QChar(0xB7))) + text(factor);
        else
            rest += QStringLiteral(" × ") + (text(factor) + QLatin1Char(' ') + unitOf(factor)).trimmed();
    return elements + rest;
}

} // namespace

std::vector<Factor> factorsOf(const Ledger &ledger, const Entry &entry)
{
    const Shape &shape = entry.row.shape;
    const Meanings meanings(shape, ledger);
    std::vector<Factor> factors;
    for (const Dim dim : shape)
        for (Factor &factor : meanings.factorsOf(dim))
            factors.push_back(std::move(factor));
    if (factors.empty())
        factors.push_back({}); // a scalar
    factors.push_back({ .number = bytesOf(entry.row.dtype), .unit = byte, .ofElements = false });
    addCounts(factors, ledger, entry);
    return factors;
}

QString formulaText(const Ledger &ledger, const Entry &entry, const Formatter &format)
{
    return product(factorsOf(ledger, entry), [&](const Factor &factor) {
        return factor.symbol.isEmpty() ? format.count(factor.number) : factor.symbol;
    });
}

QString arithmeticText(const Ledger &ledger, const Entry &entry, const Formatter &format)
{
    return product(
        factorsOf(ledger, entry), [&](const Factor &factor) { return format.count(factor.number); });
}

QString unitOf(const Factor &factor)
{
    if (factor.unit == byte || *factor.unit == 0)
        return QString::fromLatin1(factor.unit);
    return QCoreApplication::translate("Formula", factor.unit);
}

} // namespace headroom
