"""One row of a table of events as an event, or what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from viewer.library.importing.labels import headline, label_of
from viewer.library.importing.naming_words import folded
from viewer.model.edtf import parse_when
from viewer.model.errors import WhenError
from viewer.model.event import KINDS, LABEL_LENGTH, SHORT_LABEL_LENGTH, TITLE_LENGTH, Status
from viewer.model.when import When
from viewer.readers.written_dates import edtf_of

#: names of people in a cell
_BETWEEN = re.compile(r"\s*[;|\n]\s*")
#: years before ours, as TimelineJS counts them
_BEFORE_OUR_YEARS = re.compile(r"-\d+(?:-\d\d){0,2}(?:T.*)?|0000.*")
_IMPORTANCES = range(1, 6)
_USUAL_IMPORTANCE, _SHORT_LABELS_FROM = 3, 4
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class TableRow:
    """What a row says.

    number: by which the row is told: a line of a CSV file, or the place of an event in JSON.
    text: the row in one line, as the source's text has it.
    fault: why it is no event, else empty; then only `number` and `text` mean something.
    label: as it would be cut; not yet unlike others. side: as the row names it, or empty.
    remarks: what of it could not be taken.
    """

    number: int
    text: str
    fault: str = ""
    title: str = ""
    label: str = ""
    summary: str = ""
    when: When | None = None
    status: Status | None = None
    kind: str = "other"
    side: str = ""
    importance: int = _USUAL_IMPORTANCE
    people: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def row_of(
    number: int, cells: Mapping[str, str], order: str | None, kinds: Sequence[str]
) -> TableRow:
    """Read a row.

    Args:
        number: by which it is told.
        cells: by field; empty ones may be missing.
        order: of day and month in dates such as 3/4/2018, None if that is not known.
        kinds: of the document.
    """
    told = {field: " ".join(cell.split()) for field, cell in cells.items() if cell.strip()}
    text = " · ".join(dict.fromkeys(told.values()))
    title = told.get("title") or told.get("label") or told.get("summary") or ""
    if not title:
        return TableRow(number, text, "it has no title")
    try:
        when = _when(told, order)
    except WhenError as fault:
        return TableRow(number, text, str(fault))
    importance, status, kind = _importance(told), _status(told), _kind(told, kinds) or "other"
    return TableRow(
        number=number,
        text=text,
        title=_cut(title),
        label=_label(told.get("label") or title, importance or _USUAL_IMPORTANCE, kind),
        summary=_summary(told, title),
        when=when,
        status=status,
        kind=kind,
        side=told.get("side", ""),
        importance=importance or _USUAL_IMPORTANCE,
        people=tuple(dict.fromkeys(filter(None, _BETWEEN.split(cells.get("people", "").strip())))),
        remarks=(
            *_unread("importance", told, importance),
            *_unread("status", told, status),
            *_unread("kind", told, _kind(told, kinds)),
        ),
    )


def _when(told: Mapping[str, str], order: str | None) -> When:
    """The date of a row.

    Raises:
        WhenError: it has none, or one that cannot be read.
    """
    if "when" in told:
        return parse_when(_edtf(told["when"], order))
    if "start" not in told:
        raise WhenError("it has no date")
    start = _edtf(told["start"], order)
    end = _edtf(told["end"], order) if "end" in told else start
    return parse_when(start if start == end else f"{start}/{end}")


def _edtf(cell: str, order: str | None) -> str:
    edtf = edtf_of(cell, order)
    if edtf is None and _BEFORE_OUR_YEARS.fullmatch(cell):
        raise WhenError(f"“{cell[:_SHOWN]}” is before the year 1, with which timelines begin")
    if edtf is None:
        raise WhenError(f"“{cell[:_SHOWN]}” is no date that can be read; write it as 2018-03-24")
    return edtf


def _importance(told: Mapping[str, str]) -> int | None:
    cell = told.get("importance", "")
    return int(cell) if cell.isascii() and cell.isdigit() and int(cell) in _IMPORTANCES else None


def _status(told: Mapping[str, str]) -> Status | None:
    return next((s for s in Status if s.value == told.get("status", "").casefold()), None)


def _kind(told: Mapping[str, str], kinds: Sequence[str]) -> str | None:
    wanted = folded(told.get("kind", ""))
    return next((kind for kind in (*kinds, *KINDS) if folded(kind) == wanted), None)


def _unread(field: str, told: Mapping[str, str], value: object) -> tuple[str, ...]:
    if field not in told or value is not None:
        return ()
    return (f"the {field} “{told[field][:_SHOWN]}” is none that is known",)


def _cut(title: str) -> str:
    if len(title) <= TITLE_LENGTH:
        return title
    return title[: TITLE_LENGTH - 1].rsplit(" ", 1)[0].rstrip(" ,;:")[: TITLE_LENGTH - 1] + "…"


def _label(words: str, importance: int, kind: str) -> str:
    """The words where they fit, else as they are cut."""
    most = SHORT_LABEL_LENGTH if importance >= _SHORT_LABELS_FROM else LABEL_LENGTH
    if len(words) <= most:
        return words
    return label_of(headline(words, {}, ()), most) or kind.capitalize()[:most]


def _summary(told: Mapping[str, str], title: str) -> str:
    """What the row says beyond its title, and whom it cites."""
    words = told.get("summary", "")
    if words == title or (not words and len(title) > TITLE_LENGTH):
        # a row without a title is called by its summary
        words = title if len(title) > TITLE_LENGTH else ""
    cited = " ".join(filter(None, (told.get("source"), told.get("url"))))
    return " ".join(filter(None, (words, f"Source: {cited}" if cited else "")))
