"""A view as an iCalendar file (RFC 5545), to lay over a calendar.

A date is an entry of whole days with the day after its last as its end; a clock time floats, as
the report's own wall clock. What lasts "some time in March" fills March; its description says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from viewer.library.asking import View
from viewer.library.handover.identity import stable_id
from viewer.library.handover.plain_text import one_line
from viewer.library.handover.reports import (
    GAP,
    Report,
    cite,
    reports_of,
    say_form,
    say_other_account,
)
from viewer.library.handover.statement import GENERATOR, state
from viewer.model.calendar import LAST_YEAR, CivilDate, civil_date
from viewer.model.document import Document
from viewer.model.event import Event, Status
from viewer.model.wording import CLOCK_PRECISIONS, say_precision, say_when, status_phrases

#: octets of a line before its break (section 3.1)
LINE_OCTETS = 75

_CONTINUED = "\r\n "
_CERTAIN = (Status.HAPPENED, Status.ONGOING)


def calendar(view: View) -> str:
    """The events of a view as entries that block no time."""
    said = state(view)
    names = {side.id: side.name for side in view.document.sides}
    stamp = _stamp(view.document)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Parley//{GENERATOR}//EN",
        "CALSCALE:GREGORIAN",
        # RFC 7986, and what programs older than it read
        f"NAME:{_escaped(said.title)}",
        f"X-WR-CALNAME:{_escaped(said.title)}",
        f"DESCRIPTION:{_joined(said.sentences)}",
        f"X-WR-CALDESC:{_joined(said.sentences)}",
    ]
    for event in view.events:
        lines += ["BEGIN:VEVENT", f"DTSTAMP:{stamp}", *_entry(view, event, names), "END:VEVENT"]
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def _entry(view: View, event: Event, sides: dict[str, str]) -> Iterator[str]:
    status = status_phrases(event.status, fulfilled=event.id in view.fulfilled)
    title = f"{event.title} ({'; '.join(status)})" if status else event.title
    yield f"UID:{stable_id(view.document, 'event', event.id)}"
    yield from _times(event)
    yield f"SUMMARY:{_escaped(title)}"
    yield f"DESCRIPTION:{_joined(_description(view, event))}"
    side = sides.get(event.side, event.side)
    yield f"CATEGORIES:{_escaped(side)},{_escaped(event.kind)}"
    yield f"STATUS:{'CONFIRMED' if event.status in _CERTAIN else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"


def _times(event: Event) -> Iterator[str]:
    """Beginning and exclusive end; none at the end of the last year that the format has."""
    start, end = civil_date(event.earliest), civil_date(event.latest + 1)
    if event.precision in CLOCK_PRECISIONS:
        yield f"DTSTART:{_date(start)}T{_clock(start)}"
        if end.year <= LAST_YEAR:
            yield f"DTEND:{_date(end)}T{_clock(end)}"
        return
    yield f"DTSTART;VALUE=DATE:{_date(start)}"
    if end.year <= LAST_YEAR:
        yield f"DTEND;VALUE=DATE:{_date(end)}"


def _description(view: View, event: Event) -> Iterator[str]:
    """What happened, how its date is known, and who says so."""
    yield event.summary
    when = say_when(event.when, event.precision)
    yield f"When: {when}, known {say_precision(event.precision)}. {event.date_basis}"
    for report in reports_of(view.document, event):
        yield _quoted(event, report)


def _quoted(event: Event, report: Report) -> str:
    other = say_other_account(event, report)
    given = f"; it gave: {other}" if other else ""
    words = f": {GAP.join(report.words)}" if report.words else ""
    return f"{cite(report.source)} ({say_form(report)}{given}){words}"


def _stamp(document: Document) -> str:
    """When this was last written to, which no clock of today may tell: the newest publication."""
    newest = civil_date(max((s.published.latest for s in document.sources), default=0))
    return f"{_date(newest)}T000000Z"


def _date(date: CivilDate) -> str:
    return f"{date.year:04}{date.month:02}{date.day:02}"


def _clock(date: CivilDate) -> str:
    return f"{date.hour:02}{date.minute:02}{date.second:02}"


def _joined(sentences: Iterator[str] | tuple[str, ...]) -> str:
    """Paragraphs of one text."""
    return r"\n\n".join(_escaped(sentence) for sentence in sentences)


def _escaped(text: str) -> str:
    """A value of type TEXT (section 3.3.11) on one line."""
    plain = one_line(text).replace("\\", "\\\\")
    return plain.replace(";", r"\;").replace(",", r"\,")


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, no character parted (section 3.1)."""
    pieces, piece, room = [], "", LINE_OCTETS
    for character in line:
        octets = len(character.encode())
        if octets > room:
            pieces.append(piece)
            # a continued line begins with a space
            piece, room = "", LINE_OCTETS - 1
        piece += character
        room -= octets
    return _CONTINUED.join([*pieces, piece])
