"""A view as a cited chronology in Markdown, its footnotes quoting the evidence.

CommonMark with footnotes, as GitHub, Pandoc and most editors read them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from viewer.library.asking import View
from viewer.library.handover.markdown_text import escaped, link
from viewer.library.handover.reports import (
    GAP,
    Report,
    cite,
    reports_of,
    say_form,
    say_other_account,
)
from viewer.library.handover.statement import GENERATOR, state
from viewer.library.view_words import sources_told
from viewer.model.calendar import civil_date
from viewer.model.event import Event
from viewer.model.source import Source
from viewer.model.when import Precision
from viewer.model.wording import MONTHS, say_when, status_phrases

#: (year, month) of a heading; no month where none is known, no year where only a decade is
_Place = tuple[int, int]
_NO_YEAR: _Place = (0, 0)
_LONGER_THAN_A_MONTH = (Precision.QUARTER, Precision.YEAR)
_LONGER_THAN_A_YEAR = (Precision.DECADE, Precision.CENTURY)

_STOPS = (".", "!", "?", "…")
#: quotation marks within quotation marks
_INNER_MARKS = str.maketrans("“”", "‘’")


def chronology(view: View) -> str:
    """The events of a view by year and month, each with numbered notes."""
    notes: list[str] = []
    blocks = [
        *_head(view),
        *_body(view, notes),
        "## Sources",
        "\n".join(_source_item(source) for source in sources_told(view)),
        *notes,
        f"*Written by {escaped(GENERATOR)}.*",
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _head(view: View) -> Iterator[str]:
    said = state(view)
    yield f"# {escaped(said.title)}"
    yield escaped(said.description)
    yield escaped(said.told)
    yield f"**{escaped(said.limits)}**" if said.limits else ""
    yield f"*{escaped(said.note)}*" if said.note else ""


def _body(view: View, notes: list[str]) -> Iterator[str]:
    """Headings and lists; the notes are added to `notes` as they are called."""
    year = None
    # sorting is stable: within a heading the order of time stays
    for place, events in groupby(sorted(view.events, key=_place), key=_place):
        if place[0] != year:
            year = place[0]
            yield f"## {_say_year(place)}"
        if place[1]:
            yield f"### {MONTHS[place[1] - 1]} {place[0]}"
        yield "\n".join(_item(view, event, notes) for event in events)


def _place(event: Event) -> _Place:
    """The heading that an event stands under; what is known less closely comes first."""
    if event.precision in _LONGER_THAN_A_YEAR:
        return _NO_YEAR
    date = civil_date(event.earliest)
    return date.year, 0 if event.precision in _LONGER_THAN_A_MONTH else date.month


def _say_year(place: _Place) -> str:
    return "Known to the decade or century" if place == _NO_YEAR else str(place[0])


def _item(view: View, event: Event, notes: list[str]) -> str:
    """`- **15–19 May 2018**: title *(planned when reported)*. Summary.[^1]`."""
    when = say_when(event.when, event.precision)
    status = "; ".join(status_phrases(event.status, fulfilled=event.id in view.fulfilled))
    stood = f" *({status})*" if status else ""
    marks = ""
    for report in reports_of(view.document, event):
        notes.append(_note(len(notes) + 1, event, report))
        marks += f"[^{len(notes)}]"
    title = f"{escaped(event.title)}{stood}"
    stop = "" if title.endswith(_STOPS) else "."
    head = f"- **{escaped(when[:1].upper() + when[1:])}**: {title}{stop}"
    return f"{head} {escaped(event.summary)}{marks}"


def _note(number: int, event: Event, report: Report) -> str:
    """Who says so, in which words, and how the date follows from them."""
    words = GAP.join(escaped(words.translate(_INNER_MARKS)) for words in report.words)
    cited = f"{escaped(cite(report.source))} ({say_form(report)})"
    parts = [f"{cited}: “{words}”" if words else f"{cited}."]
    other = say_other_account(event, report)
    if other:
        parts.append(f"It gave: {escaped(other)}.")
    if report.account is not None:
        parts.append(f"*Date:* {escaped(report.account.date_basis)}")
    return f"[^{number}]: {' '.join(parts)}"


def _source_item(source: Source) -> str:
    """The whole citation of a source."""
    byline = f" Byline: {escaped(source.byline)}." if source.byline else ""
    url = f" {link(source.url)}" if source.url else ""
    rights = f" {escaped(source.rights)}" if source.rights else ""
    cited = f"- **{escaped(cite(source))}**: {escaped(source.title)}.{byline}{url}"
    return f"{cited} *Date:* {escaped(source.published_basis)}{rights}"
