"""Which column of a table holds what: by its name, and dates by their look."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.model.edtf import parse_when
from viewer.model.errors import WhenError
from viewer.readers.written_dates import DAY_FIRST, edtf_of

#: what an event has that a column may hold
FIELDS = (
    "title", "label", "when", "start", "end", "status", "kind", "side", "summary", "source", "url",
    "people", "importance",
)  # fmt: skip

#: names of columns by field, the surer ones first
_NAMES = {
    "title": ("title", "headline", "event", "event name", "event title", "name", "what", "subject"),
    "label": ("label", "short title", "short", "short name"),
    "when": ("when", "date", "event date", "edtf", "day", "date of event", "time", "year"),
    "start": (
        "start", "start date", "from", "begin", "begins", "beginning", "date start", "start time",
        "earliest", "date from",
    ),
    "end": (
        "end", "end date", "to", "until", "finish", "ends", "date end", "end time", "latest",
        "date to", "due date",
    ),
    "status": ("status", "state"),
    "kind": ("kind", "type", "category", "event type", "class", "tag", "tags"),
    "side": ("side", "group", "country", "actor side", "party", "lane"),
    "summary": (
        "summary", "description", "text", "body", "details", "detail", "note", "notes", "content",
    ),
    "source": ("source", "sources", "publisher", "reference", "credit", "media credit", "citation"),
    "url": ("url", "link", "source url", "web", "website", "address", "media", "source link"),
    "people": ("people", "actors", "persons", "who", "participants", "person", "actor"),
    "importance": ("importance", "priority", "weight", "significance"),
}  # fmt: skip
_SAMPLE = 50
#: what is shorter is a number
_SHORTEST_DATE = 4


def guess_columns(columns: Sequence[str], rows: Sequence[tuple[str, ...]]) -> dict[str, str]:
    """The column of each field that is recognised; `when`, or else `start` and perhaps `end`."""
    bare = {" ".join(re.findall(r"[a-z]+", _split(name).lower())): name for name in columns}
    guess: dict[str, str] = {}
    for field in FIELDS:
        names = (bare[name] for name in _NAMES[field] if name in bare)
        found = next((name for name in names if name not in guess.values()), None)
        if found is not None:
            guess[field] = found
    return _settled(guess, columns, rows)


def _split(name: str) -> str:
    """`startDate` is two words."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)


def _settled(
    guess: dict[str, str], columns: Sequence[str], rows: Sequence[tuple[str, ...]]
) -> dict[str, str]:
    """The guess with dates in one way, and with a column of dates where no name told of one."""
    dated = [name for n, name in enumerate(columns) if _is_dated([row[n] for row in rows])]
    if guess.get("when") not in dated and "start" in guess:
        guess.pop("when", None)
    if "when" in guess:
        guess.pop("start", None)
        guess.pop("end", None)
    if "when" not in guess and "start" not in guess:
        free = (name for name in dated if name not in guess.values())
        if (name := next(free, None)) is not None:
            guess["when"] = name
        guess.pop("end", None)
    return {field: guess[field] for field in FIELDS if field in guess}


def _is_dated(cells: Sequence[str]) -> bool:
    """Whether most of what is there are dates."""
    sample = [cell for cell in cells if cell][:_SAMPLE]
    return bool(sample) and 2 * sum(map(_is_date, sample)) > len(sample)


def _is_date(cell: str) -> bool:
    if len(cell) < _SHORTEST_DATE:
        return False
    if edtf_of(cell, DAY_FIRST) or edtf_of(cell):
        return True
    try:
        parse_when(cell)
    except WhenError:
        return False
    return True
