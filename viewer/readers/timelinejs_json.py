"""TimelineJS 3's JSON (https://timeline.knightlab.com/docs/json-format.html)."""

from __future__ import annotations

import json
from typing import Any

from viewer.model.errors import UnreadableFile
from viewer.readers.timelinejs_sheet import Events, bare, era_note, sheet_date

_PARTS = ("year", "month", "day")
_CLOCK = ("hour", "minute", "second")


def events_of_json(text: str) -> Events:
    """The events of a timeline, by their numbers in its list.

    Raises:
        UnreadableFile: it is no such JSON, or a date is none; the message says in which event.
    """
    try:
        given = json.loads(text)
    except ValueError as trouble:
        line = getattr(trouble, "lineno", None)
        where = f": line {line:,}" if line else ""
        raise UnreadableFile(f"is no JSON that can be read{where}; save it again") from None
    except RecursionError:
        raise UnreadableFile("is no timeline of TimelineJS: it is nested too deeply") from None
    if not isinstance(given, dict) or not isinstance(given.get("events"), list):
        raise UnreadableFile("is no timeline of TimelineJS: it has no list “events”")
    rows = [(n, _event(slide, f"event {n:,}")) for n, slide in enumerate(given["events"], 1)]
    title = _text(given.get("title"), "headline")
    eras = given.get("eras")
    return Events(rows, title or None, era_note(len(eras) if isinstance(eras, list) else 0))


def _event(slide: Any, place: str) -> tuple[str, ...]:
    if not isinstance(slide, dict):
        raise UnreadableFile(f"is no timeline of TimelineJS: {place} is no record")
    start, end = slide.get("start_date"), slide.get("end_date")
    first = _date(start, place)
    if not first:
        raise UnreadableFile(f"has no start date in {place}")
    shown = _said(slide, "display_date") or _said(start, "display_date")
    return (
        _text(slide, "headline"),
        first,
        _date(end, place),
        bare(shown),
        _text(slide, "text"),
        bare(_said(slide, "group")),
        _said(slide.get("media"), "url"),
        bare(_said(slide.get("media"), "credit")),
    )


def _date(record: Any, place: str) -> str:
    if not isinstance(record, dict) or not _said(record, "year"):
        return ""
    hour, minute, second = (_said(record, part) for part in _CLOCK)
    clock = ":".join([hour, (minute or "0").zfill(2), *([second.zfill(2)] if second else [])])
    return sheet_date([*(_said(record, part) for part in _PARTS), clock if hour else ""], place)


def _text(slide: Any, name: str) -> str:
    return bare(_said(slide.get("text"), name)) if isinstance(slide, dict) else ""


def _said(record: Any, name: str) -> str:
    """A field as text; numbers may stand for it. Empty where there is none."""
    value = record.get(name) if isinstance(record, dict) else None
    return str(value).strip() if isinstance(value, (str, int)) and value is not True else ""
