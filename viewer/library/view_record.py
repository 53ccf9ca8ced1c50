"""A view as a few words that can be put into a picture, and the way back.

Read from a file that may be a stranger's: what is not as it should be is nothing, never an error.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import Any

from viewer.library.asking import SET_FIELDS, View
from viewer.library.choices import EXCLUDABLE, spec_from_words
from viewer.model.document import Document
from viewer.model.errors import ViewerError
from viewer.model.filter import FilterSpec
from viewer.timeline.lanes import LaneMode

#: grows when a newer record cannot be understood by an older Parley
RECORD_FORMAT = 1
#: a longer record is none of ours
MOST_CHARACTERS = 100_000
#: no second of the years 1 to 9999 is farther from 1970
LONGEST_S = 10_000 * 31_622_400
_SETS = (*SET_FIELDS, "without")
_DATES = ("start", "end", "known_on")


@dataclass(frozen=True, slots=True)
class SavedView:
    """title: of the document. data: `data_hash` of it as of the filter's day.

    filters: words for `spec_from_words`. measures: ids of those whose figures are drawn, if they
    were chosen. opened: seconds in quiet times that are not folded.
    """

    title: str
    data: str
    filters: dict[str, Any]
    lanes: LaneMode = LaneMode.SIDE
    is_folded: bool = True
    measures: tuple[str, ...] = ()
    opened: tuple[int, ...] = ()


def data_hash(document: Document) -> str:
    """SHA-256 of what a document tells: its events, sources, figures and quotations."""
    said = hashlib.sha256()
    for part in (document.sides, document.sources, document.events, document.links,
                 document.figures, document.quotations):  # fmt: skip
        said.update(repr(part).encode("utf-8", "surrogatepass"))
    return said.hexdigest()


def record_view(
    view: View,
    lanes: LaneMode,
    *,
    is_folded: bool,
    measures: tuple[str, ...] = (),
    opened: tuple[int, ...] = (),
) -> str:
    """One line of JSON that `read_view` understands.

    Args:
        view: what is drawn.
        lanes: what tells the lanes apart.
        is_folded: whether quiet time is folded away.
        measures: ids of those that are chosen for the figures.
        opened: seconds in quiet times that are not folded.
    """
    record: dict[str, Any] = {
        "parley": RECORD_FORMAT,
        "document": view.document.title,
        "data": data_hash(view.document),
        "lanes": lanes.value,
        "folded": is_folded,
        "measure": next(iter(measures), None),
        "filters": _filters(view.spec),
    }
    if len(measures) > 1:  # a Parley that knows of one only draws that
        record["measures"] = list(measures)
    if opened:
        record["opened"] = list(opened)
    return json.dumps(record, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def read_view(text: str) -> SavedView | None:
    """The view that `record_view` wrote; None where this is none, or a newer Parley's."""
    if len(text) > MOST_CHARACTERS:
        return None
    try:
        record = json.loads(text)
        if record["parley"] != RECORD_FORMAT:
            return None
        return SavedView(
            title=_text(record["document"]),
            data=_text(record["data"]),
            filters=_checked(record["filters"]),
            lanes=LaneMode(record["lanes"]),
            is_folded=record["folded"] is True,
            measures=_measures(record),
            opened=tuple(_whole(second) for second in record.get("opened", ())),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def spec_of(document: Document, saved: SavedView) -> FilterSpec:
    """The filter in a document; a value that the document does not have is left out."""
    spec = FilterSpec()
    for field, value in saved.filters.items():
        try:
            part = spec_from_words(document, **{field: value})
        except ViewerError:
            continue
        spec = replace(spec, **{field: getattr(part, field)})
    return spec


def _filters(spec: FilterSpec) -> dict[str, Any]:
    """What is set, in words that a person could type."""
    dates = {field: getattr(spec, field) for field in _DATES}
    said: dict[str, Any] = {field: when.edtf for field, when in dates.items() if when is not None}
    said |= {field: sorted(getattr(spec, field)) for field in SET_FIELDS if getattr(spec, field)}
    if spec.without:
        words = {field: word for word, field in EXCLUDABLE.items()}
        said["without"] = sorted(f"{words[field]}={value}" for field, value in spec.without)
    if spec.events and spec.thread is not None:
        said["thread"] = spec.thread
    return said | ({"match": spec.match} if spec.match else {})


def _checked(filters: Any) -> dict[str, Any]:
    return {
        field: [_text(part) for part in value] if field in _SETS else _text(value)
        for field, value in dict(filters).items()
        if field in (*_SETS, *_DATES, "match", "thread")
    }


def _measures(record: dict[str, Any]) -> tuple[str, ...]:
    one = () if record["measure"] is None else (_text(record["measure"]),)
    return tuple(_text(measure) for measure in record.get("measures", one))


def _whole(value: Any) -> int:
    if not isinstance(value, int) or not -LONGEST_S <= value <= LONGEST_S:
        raise ValueError(value)
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
