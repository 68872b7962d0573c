// SPDX-License-Identifier: GPL-3.0-or-later
#include "teaching/lessonhtml.h"

#include "lessons/report.h"
#include "lessons/techniques.h"
#include "methods/method.h"
#include "units/error.h"
#include "units/text.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFile>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

namespace headroom {

namespace {

QString words(const char *text) { return QCoreApplication::translate("Lessons", text); }
QString escaped(const char *text) { return words(text).toHtmlEscaped(); }
QString rowHtml(const QStringList &cells, const char *tag)
{
    QString row = QStringLiteral("<tr>");
    for (qsizetype i = 0; i < cells.size(); ++i)
        row += QStringLiteral("<%1 align=\"%2\">%3</%1>")
                   .arg(QString::fromLatin1(tag), i == 0 ? QStringLiteral("left") : QStringLiteral("right"),
                       cells[i]);
    return row + QStringLiteral("</tr>");
}

QString tableHtml(const QStringList &rows)
{
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\">%1</table>")
        .arg(rows.join(QString()));
}

QString inputsHtml(const Inputs &inputs)
{
    QStringList parts;
    for (const Input &input : inputs.rows())
        parts << QStringLiteral("<b>%1</b> = %2 (%3)")
                     .arg(utf8(input.symbol), Formatter().number(inputs.real(input.symbol)),
                         escaped(input.label));
    return parts.join(QStringLiteral(" · "));
}

QString handoutHtml(const Lesson &lesson, const Inputs &inputs, const Formatter &format)
{
    QString html = QStringLiteral("<p>%1 · %2</p><h1>%3</h1><p>%4</p><p><big><b>%5</b></big></p><p>%6</p>%7")
                       .arg(escaped(titleOf(lesson.document)), utf8(lesson.id), escaped(lesson.title),
                           escaped(lesson.text), QString::fromUtf8(lesson.formula).toHtmlEscaped(),
                           inputsHtml(inputs), figuresHtml(evaluate(lesson, inputs), format));
    if (lesson.slip)
        html += QStringLiteral("<p><b>%1</b> %2</p>")
                    .arg(escaped(QT_TRANSLATE_NOOP("Lessons", "The slip.")), escaped(lesson.slip));
    return html + QStringLiteral("<p><small>Headroom</small></p>");
}

} // namespace

QString figuresHtml(const std::vector<Figure> &figures, const Formatter &format)
{
    QStringList rows{ rowHtml({ QString(), escaped(QT_TRANSLATE_NOOP("Lessons", "the document says")),
                                  escaped(QT_TRANSLATE_NOOP("Lessons", "its formula gives")),
                                  escaped(QT_TRANSLATE_NOOP("Lessons", "the truth is")) },
        "th") };
    for (const Figure &figure : figures)
        rows << rowHtml({ escaped(figure.what), claimText(figure, format).toHtmlEscaped(),
                            valueText(figure.computed, figure.unit, format),
                            valueText(figure.truth, figure.unit, format) },
            "td");
    return tableHtml(rows);
}

QString methodsHtml(const State &state, const Ledger &step, const Formatter &format, std::int64_t devices)
{
    const bool known = hasStep(step);
    const auto difference = [&](std::int64_t method, std::int64_t exact) {
        return known ? format.change(method - exact) : QStringLiteral("–");
    };
    QStringList rows{ rowHtml({ QString(), escaped(QT_TRANSLATE_NOOP("Lessons", "end of forward")),
                                  escaped(QT_TRANSLATE_NOOP("Lessons", "peak")),
                                  escaped(QT_TRANSLATE_NOOP("Lessons", "peak beside the step's")) },
        "th") };
    if (known)
        rows << rowHtml(
            { QStringLiteral("<b>%1</b>").arg(escaped(QT_TRANSLATE_NOOP("Lessons", "the step"))),
                format.bytes(totalAt(step, Moment::EndOfForward)), format.bytes(peakOf(step)), QString() },
            "td");
    for (const Method &method : methods()) {
        if (!method.applies(state.architecture, state.recipe))
            continue;
        const Ledger ledger =
            estimateBy(method, state.architecture, state.recipe, { method.divides ? devices : 1 });
        rows << rowHtml({ QCoreApplication::translate("Methods", method.origin.label).toHtmlEscaped(),
                            format.bytes(totalAt(ledger, Moment::EndOfForward)), format.bytes(peakOf(ledger)),
                            difference(peakOf(ledger), peakOf(step)) },
            "td");
    }
    return tableHtml(rows);
}

QString techniquesHtml(const State &state, const Formatter &format, std::int64_t devices)
{
    QStringList rows{ rowHtml({ QString(), escaped(QT_TRANSLATE_NOOP("Lessons", "of")),
                                  escaped(QT_TRANSLATE_NOOP("Lessons", "changes it by")) },
        "th") };
    for (const Technique &technique : techniques())
        try {
            const std::int64_t change = technique.change(state.architecture, state.recipe, devices);
            rows << rowHtml({ escaped(technique.label), escaped(technique.of), format.change(change) }, "td");
        } catch (const InputError &) {
            continue; // not for such a model
        }
    return tableHtml(rows);
}

void saveHandout(const Lesson &lesson, const Inputs &inputs, const Formatter &format, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw InputError(words(QT_TRANSLATE_NOOP("Lessons", "The handout cannot be written to %1: %2."))
                             .arg(path, file.errorString()));
    QPdfWriter writer(&file);
    writer.setTitle(words(lesson.title));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({ 20, 20, 20, 20 }, QPageLayout::Millimeter);
    QTextDocument document;
    for (double size = 12; size >= 7; size -= 0.5) { // the largest type that leaves one page
        QFont font = document.defaultFont();
        font.setPointSizeF(size);
        document.setDefaultFont(font);
        document.documentLayout()->setPaintDevice(&writer);
        document.setHtml(handoutHtml(lesson, inputs, format));
        document.setPageSize(writer.pageLayout().paintRectPixels(writer.resolution()).size());
        if (document.pageCount() == 1)
            break;
    }
    document.print(&writer);
}

} // namespace headroom
