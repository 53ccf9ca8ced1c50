"""A view as the JSON of TimelineJS 3.

https://timeline.knightlab.com/docs/json-format.html . TimelineJS takes headline and text as HTML,
and strips markup from dates and groups.
"""

from __future__ import annotations

import html
import re

from viewer.library.asking import View
from viewer.library.handover.json_text import json_text
from viewer.library.handover.plain_text import one_line
from viewer.library.handover.reports import (
    GAP,
    Report,
    cite,
    reports_of,
    say_form,
    say_other_account,
)
from viewer.library.handover.statement import state
from viewer.library.records import Record
from viewer.model.calendar import civil_date
from viewer.model.edtf import parse_when
from viewer.model.event import Event
from viewer.model.when import Precision, When
from viewer.model.wording import say_when, status_phrases

#: which parts of a date are known at a precision; a quarter and longer are told by their ends
_PARTS = {
    Precision.SECOND: ("year", "month", "day", "hour", "minute", "second"),
    Precision.MINUTE: ("year", "month", "day", "hour", "minute"),
    Precision.HOUR: ("year", "month", "day", "hour"),
    Precision.DAY: ("year", "month", "day"),
    Precision.WEEK: ("year", "month", "day"),
    Precision.MONTH: ("year", "month"),
    Precision.QUARTER: ("year", "month"),
}
_YEAR_ALONE = ("year",)
#: precisions that are as wide as several of their parts
_WIDE = (Precision.WEEK, Precision.QUARTER, Precision.DECADE, Precision.CENTURY)

#: what begins an entity of HTML, and what could begin a tag
_ENTITY = re.compile(r"&(?=[A-Za-z0-9#])")
_ANGLES = str.maketrans("<>", "‹›")


def timelinejs(view: View) -> str:
    """The events of a view as slides under a title slide, grouped by side."""
    said = state(view)
    names = {side.id: side.name for side in view.document.sides}
    title = {"headline": _html(said.title), "text": _paragraphs(said.sentences)}
    return json_text(
        {
            "title": {"unique_id": _free_id(view), "text": title, "autolink": False},
            "events": [_slide(view, event, names) for event in view.events],
            "scale": "human",
        }
    )


def _slide(view: View, event: Event, names: dict[str, str]) -> Record:
    start, end = _dates(event)
    slide: Record = {"unique_id": event.id, "start_date": start}
    if end is not None:
        slide["end_date"] = end
    return slide | {
        "display_date": _bare(say_when(event.when, event.precision)),
        "text": {"headline": _html(event.title), "text": _text(view, event)},
        "group": _bare(names.get(event.side, event.side)),
        "autolink": False,
    }


def _text(view: View, event: Event) -> str:
    status = "; ".join(status_phrases(event.status, fulfilled=event.id in view.fulfilled))
    parts = [f"<p><em>{status.capitalize()}.</em></p>"] if status else []
    parts.append(f"<p>{_html(event.summary)}</p>")
    parts += [_quoted(event, report) for report in reports_of(view.document, event)]
    parts.append(f"<p><small>Date: {_html(event.date_basis)}</small></p>")
    return "".join(parts)


def _quoted(event: Event, report: Report) -> str:
    words = f"<blockquote>{_html(GAP.join(report.words))}</blockquote>" if report.words else ""
    cited = f"{cite(report.source)} ({say_form(report)})"
    other = say_other_account(event, report)
    given = f"; it gave: {other}" if other else ""
    return f"{words}<p><small>{_html(cited + given)}</small></p>"


def _paragraphs(sentences: tuple[str, ...]) -> str:
    return "".join(f"<p>{_html(sentence)}</p>" for sentence in sentences)


def _dates(event: Event) -> tuple[Record, Record | None]:
    """Where the slide begins and ends, each with no more parts than are known."""
    first, last = _ends(event)
    start = _date(event.earliest, first)
    if not (event.when.is_interval or event.precision in _WIDE):
        return start, None
    end = _date(event.latest, Precision.DAY if event.when.open_end else last)
    return start, None if end == start else end


def _ends(event: Event) -> tuple[Precision, Precision]:
    """How finely the beginning and the end are known."""
    if event.precision == Precision.WEEK:
        return Precision.DAY, Precision.DAY
    if not event.when.is_interval:
        return event.precision, event.precision
    ends = _written_ends(event.when)
    return ends[0].precision, ends[-1].precision


def _written_ends(when: When) -> list[When]:
    return [parse_when(end) for end in when.edtf.split("/") if end not in ("", "..")]


def _date(seconds: int, precision: Precision) -> Record:
    date = civil_date(seconds)._asdict()
    return {part: date[part] for part in _PARTS.get(precision, _YEAR_ALONE)}


def _free_id(view: View) -> str:
    """An id for the title slide that no event has."""
    ids = {event.id for event in view.events}
    name = "about-this-timeline"
    while name in ids:
        name += "-"
    return name


def _html(text: str) -> str:
    return html.escape(one_line(text), quote=False)


def _bare(text: str) -> str:
    """Text that stays the same however often markup is stripped from it or read in it."""
    return _ENTITY.sub("＆", one_line(text).translate(_ANGLES))
