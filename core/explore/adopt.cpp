// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/adopt.h"

#include "model/senses.h"
#include "run/lora_targets.h"
#include "step/knowledge.h"
#include "units/format.h"
#include "units/text.h"

#include <QCoreApplication>
#include <algorithm>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("Adopt", text); }

/// The run on its way to another model.
class Adoption {
public:
    Adoption(const Recipe &run, const Architecture &to, QString title)
        : m_run(run)
        , m_to(to)
        , m_title(std::move(title))
    {
    }

    void fitSequence()
    {
        const bool isTooLong = readsText(m_to) && m_to.positions > 0 && m_run.sequence > m_to.positions;
        if (!isTooLong)
            return;
        m_run.sequence = std::min(Recipe().sequence, m_to.positions);
        m_notes << word(
            QT_TRANSLATE_NOOP("Adopt", "The sequence became %1: %2 has no more than %3 positions."))
                       .arg(Formatter().count(m_run.sequence), m_title, Formatter().count(m_to.positions));
    }

    void fitTargetSequence()
    {
        if (!readsTwoSequences(m_to) || m_to.positions == 0 || m_run.targetSequence <= m_to.positions)
            return;
        m_run.targetSequence = 0;
        m_notes << word(QT_TRANSLATE_NOOP("Adopt",
                            "The decoder's sequence became the encoder's: %1 has no more than %2 positions."))
                       .arg(m_title, Formatter().count(m_to.positions));
    }

    void fitMode()
    {
        if (m_run.mode == Mode::Train || isReenacted(m_to, m_run.mode))
            return;
        m_run.mode = Mode::Train;
        m_notes << word(QT_TRANSLATE_NOOP(
                            "Adopt", "The mode became a training step: the prefill of %1 is not re-enacted."))
                       .arg(m_title);
    }

    void fitAdapters(const Architecture &from)
    {
        if (!m_run.lora)
            return;
        std::vector<std::string> &targets = m_run.lora->targets;
        const std::vector<std::string> linears = linearModules(m_to);
        const bool isFound = std::ranges::any_of(targets,
            [&](const std::string &target) { return std::ranges::find(linears, target) != linears.end(); });
        const std::vector<std::string> usual = usualTargets(m_to);
        if (usual == targets || (isFound && targets != usualTargets(from)))
            return;
        targets = usual;
        QStringList names;
        for (const std::string &target : usual)
            names << utf8(target);
        m_notes << word(QT_TRANSLATE_NOOP("Adopt", "LoRA now adapts %1, as is usual for %2."))
                       .arg(names.join(QStringLiteral(", ")), m_title);
    }

    [[nodiscard]] const Recipe &run() const { return m_run; }
    [[nodiscard]] const QStringList &notes() const { return m_notes; }

private:
    Recipe m_run;
    const Architecture &m_to;
    QString m_title;
    QStringList m_notes;
};

} // namespace

Recipe adoptRun(const Recipe &run, const Architecture &from, const Architecture &to, const QString &title,
    QStringList *notes)
{
    Adoption adoption(run, to, title);
    adoption.fitSequence();
    adoption.fitTargetSequence();
    adoption.fitMode();
    adoption.fitAdapters(from);
    if (notes != nullptr)
        *notes << adoption.notes();
    return adoption.run();
}

} // namespace headroom
