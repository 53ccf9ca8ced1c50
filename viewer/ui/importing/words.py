"""What is said of imports: how far one is, and what became of each file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.library.importing.records import Imported, ImportProgress, ImportReport, Outcome
from viewer.library.importing.retelling import retold
from viewer.model.edtf import parse_when
from viewer.model.listing import listed_apart
from viewer.model.speech import say_number, tr, tr_n
from viewer.model.wording import say_when

if TYPE_CHECKING:
    # it brings along all that reads articles
    from viewer.library.importing.surveying import Found

_MINUTE_S = 60
#: less is not told to the second
_FEW_S = 2
_STEP_S = 10


def proposed(events: int, figures: int, quotes: int) -> str:
    """`131 events, 204 figures, 88 quotes`."""
    return tr(
        "{events}, {figures}, {quotes}",
        events=tr_n("{n} event", "{n} events", events),
        figures=tr_n("{n} figure", "{n} figures", figures),
        quotes=tr_n("{n} quote", "{n} quotes", quotes),
    )


def time_left(seconds: float | None) -> str:
    """`about 6 s left`; empty while it cannot be told."""
    if seconds is None:
        return ""
    if seconds < _FEW_S:
        return tr("a moment left")
    if seconds < _MINUTE_S:
        step = 1 if seconds < _STEP_S else 5
        left = round(seconds / step) * step
        return tr_n("about {n} s left", "about {n} s left", left)
    left = max(round(seconds / _MINUTE_S), 1)
    return tr_n("about {n} min left", "about {n} min left", left)


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
    said = retold(reason)
    return said.removeprefix(name).strip() or said


def cited_words(found: Found) -> str:
    """How an article of which all is known is cited, and how its date is known."""
    day = say_when(parse_when(found.published)) if found.published else ""
    return tr(
        "Cited as “{title}”, {publisher}, {byline}, {day}. {basis}",
        title=found.title,
        publisher=found.publisher,
        byline=found.byline,
        day=day,
        basis=retold(found.basis),
    )


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
        return listed_apart((said, *map(retold, file.notes)))
    return without_name(file.reason, file.name)


def report_text(report: ImportReport) -> str:
    """The whole report as text to keep."""
    lines = [report_title(report), proposed_words(report)]
    for outcome in OUTCOMES:
        files = report.of(outcome)
        if files:
            heading, count = outcome_heading(outcome), say_number(len(files))
            lines += ["", tr("{heading} ({count})", heading=heading, count=count)]
            lines += [tr("- {name}: {said}", name=f.name, said=line_of(f)) for f in files]
    return "\n".join(filter(None, lines[:2])) + "\n" + "\n".join(lines[2:]) + "\n"


def report_title(report: ImportReport) -> str:
    """`13 of 14 articles are imported`."""
    count, all_ = len(report.imported), len(report.files)
    if not count:
        return tr("Nothing was imported")
    if count == all_:
        return tr_n("{n} article is imported", "{n} articles are imported", count)
    return tr_n(
        "{n} of {all} articles is imported",
        "{n} of {all} articles are imported",
        count,
        all=say_number(all_),
    )


def proposed_words(report: ImportReport) -> str:
    """`131 events, 204 figures, 88 quotes proposed`; empty where nothing came in."""
    if not report.imported:
        return ""
    counts = proposed(report.events, report.figures, report.quotations)
    return tr("{counts} wait for your review.", counts=counts)
