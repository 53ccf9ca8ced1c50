"""What is said of imports: how far one is, and what became of each file."""

from __future__ import annotations

from viewer.library.importing.records import Imported, ImportProgress, ImportReport, Outcome
from viewer.model.speech import tr

_MINUTE_S = 60
#: less is not told to the second
_FEW_S = 2
_STEP_S = 10


def articles(n: int) -> str:
    """`1 article`, `14 articles`."""
    return tr("1 article") if n == 1 else tr("%n articles", n)


def proposed(events: int, figures: int, quotes: int) -> str:
    """`131 events, 204 figures, 88 quotes`."""
    return ", ".join(
        (
            tr("1 event") if events == 1 else tr("%1 events").replace("%1", f"{events:,}"),
            tr("1 figure") if figures == 1 else tr("%1 figures").replace("%1", f"{figures:,}"),
            tr("1 quote") if quotes == 1 else tr("%1 quotes").replace("%1", f"{quotes:,}"),
        )
    )


def time_left(seconds: float | None) -> str:
    """`about 6 s left`; empty while it cannot be told."""
    if seconds is None:
        return ""
    if seconds < _FEW_S:
        return tr("a moment left")
    if seconds < _MINUTE_S:
        step = 1 if seconds < _STEP_S else 5
        return tr("about %n s left", round(seconds / step) * step)
    return tr("about %n min left", max(round(seconds / _MINUTE_S), 1))


def doing(current: str) -> str:
    """What is done with a file, as the window's language says it."""
    known = {
        "reading": tr("reading"),
        "finding dates, figures and quotations": tr("finding dates, figures and quotes"),
        "comparing with what the document has": tr("comparing with what the document has"),
    }
    return known.get(current, current)


def without_name(reason: str, name: str) -> str:
    """A reason that begins with the file's name, where that stands before it already."""
    return reason.removeprefix(name).strip() or reason


def waiting(progress: ImportProgress) -> int:
    """How many files nobody has begun with."""
    named = sum(1 for name, _ in progress.current if name)
    return max(progress.total - progress.done - named, 0)


def outcome_heading(outcome: Outcome) -> str:
    """What the report says above the files that ended so."""
    return {
        Outcome.IMPORTED: tr("Imported"),
        Outcome.NEEDS_DATE: tr("No publication date"),
        Outcome.NEARLY_SAME: tr("Nearly the same text as one that is there"),
        Outcome.SAME: tr("There already"),
        Outcome.OF_DIGEST: tr("Full text of a source that is there"),
        Outcome.UNREADABLE: tr("Could not be read"),
        Outcome.UNKNOWN_KIND: tr("Of another kind"),
        Outcome.CANCELLED: tr("Not begun"),
    }[outcome]


#: in which order the report tells them
OUTCOMES = (
    Outcome.NEEDS_DATE,
    Outcome.NEARLY_SAME,
    Outcome.UNREADABLE,
    Outcome.UNKNOWN_KIND,
    Outcome.SAME,
    Outcome.OF_DIGEST,
    Outcome.CANCELLED,
    Outcome.IMPORTED,
)


def line_of(file: Imported) -> str:
    """What became of a file, behind its name."""
    if file.outcome is Outcome.IMPORTED:
        said = proposed(file.events, file.figures, file.quotations)
        return "; ".join((said, *file.notes))
    return without_name(file.reason, file.name)


def report_text(report: ImportReport) -> str:
    """The whole report as text to keep."""
    lines = [report_title(report), proposed_words(report)]
    for outcome in OUTCOMES:
        files = report.of(outcome)
        if files:
            lines += ["", f"{outcome_heading(outcome)} ({len(files):,})"]
            lines += [f"- {file.name}: {line_of(file)}" for file in files]
    return "\n".join(filter(None, lines[:2])) + "\n" + "\n".join(lines[2:]) + "\n"


def report_title(report: ImportReport) -> str:
    """`13 of 14 articles are imported`."""
    count, all_ = len(report.imported), len(report.files)
    if not count:
        return tr("Nothing was imported")
    if count == all_:
        return tr("1 article is imported") if count == 1 else tr("%n articles are imported", count)
    said = (
        tr("%1 of %2 articles are imported") if count != 1 else tr("1 of %2 articles is imported")
    )
    return said.replace("%1", f"{count:,}").replace("%2", f"{all_:,}")


def proposed_words(report: ImportReport) -> str:
    """`131 events, 204 figures, 88 quotes proposed`; empty where nothing came in."""
    if not report.imported:
        return ""
    counts = proposed(report.events, report.figures, report.quotations)
    return tr("%1 wait for your review.").replace("%1", counts)
