"""TimelineJS 3's JSON (https://timeline.knightlab.com/docs/json-format.html)."""

from __future__ import annotations

import json
from typing import Any

from viewer.model.errors import UnreadableFile
from viewer.readers.timelinejs_sheet import COLUMNS, Events, bare, era_note, sheet_date

_PARTS = ("year", "month", "day")
_CLOCK = ("hour", "minute", "second")


def events_of_json(text: str) -> Events:
    """The events of a timeline, by their numbers in its list; what is no date stays as it is.

    Raises:
        UnreadableFile: it is no such JSON.
    """
    try:
        given = json.loads(text)
    except ValueError as trouble:
        line = getattr(trouble, "lineno", None)
        if not line:
            raise UnreadableFile("is no JSON that can be read; save it again") from None
        raise UnreadableFile(f"is no JSON that can be read: line {line:,}; save it again") from None
    except RecursionError:
        raise UnreadableFile("is no timeline of TimelineJS: it is nested too deeply") from None
    if not isinstance(given, dict) or not isinstance(given.get("events"), list):
        raise UnreadableFile("is no timeline of TimelineJS: it has no list “events”")
    rows = [(n, _event(slide)) for n, slide in enumerate(given["events"], 1)]
    title = _text(given.get("title"), "headline")
    eras = given.get("eras")
    return Events(rows, title or None, era_note(len(eras) if isinstance(eras, list) else 0))


def _event(slide: Any) -> tuple[str, ...]:
    if not isinstance(slide, dict):
        return ("",) * len(COLUMNS)
    start, media = slide.get("start_date"), slide.get("media")
    shown = _said(slide, "display_date") or _said(start, "display_date")
    caption = bare(_said(media, "caption") or _said(media, "title"))
    return (
        _text(slide, "headline"),
        _date(start),
        _date(slide.get("end_date")),
        bare(shown),
        _text(slide, "text") or caption,
        bare(_said(slide, "group")),
        _said(media, "url"),
        bare(_said(media, "credit")),
    )


def _date(record: Any) -> str:
    if not isinstance(record, dict):
        return ""
    hour, minute, second = (_said(record, part) for part in _CLOCK)
    clock = ":".join([hour, (minute or "0").zfill(2), *([second.zfill(2)] if second else [])])
    return sheet_date([*(_said(record, part) for part in _PARTS), clock if hour else ""])


def _text(slide: Any, name: str) -> str:
    return bare(_said(slide.get("text"), name)) if isinstance(slide, dict) else ""


def _said(record: Any, name: str) -> str:
    """A field as text; numbers may stand for it. Empty where there is none."""
    value = record.get(name) if isinstance(record, dict) else None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip() if isinstance(value, (str, int)) and value is not True else ""
