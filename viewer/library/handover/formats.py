"""The formats in which data can be handed on; the end of the file's name chooses one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from viewer.library.asking import View
from viewer.library.handover.calendar_entries import calendar
from viewer.library.handover.chronology import chronology
from viewer.library.handover.spreadsheet import csv_table
from viewer.library.handover.timelinejs import timelinejs
from viewer.library.handover.web_annotations import web_annotations
from viewer.library.handover.whole_record import json_record
from viewer.library.whole_file import whole_file
from viewer.model.errors import ExportError
from viewer.model.speech import ENGLISH, speaking, tr, tr_later


@dataclass(frozen=True, slots=True)
class DataFormat:
    """A format of data.

    ending: of the file's name, in small letters. name: what a person calls it, said by `tr`.
    text: makes the whole file of a view that holds events.
    """

    ending: str
    name: str
    text: Callable[[View], str]
    encoding: str = "utf-8"


#: the longer of two endings stands first
DATA_FORMATS = (
    DataFormat(".timelinejs.json", "TimelineJS", timelinejs),
    DataFormat(".json", "JSON", json_record),
    DataFormat(".raw.csv", tr_later("CSV for programs"), partial(csv_table, guarded=False)),
    # without the mark at its beginning Excel takes UTF-8 for something else
    DataFormat(".csv", tr_later("CSV for spreadsheets"), csv_table, "utf-8-sig"),
    DataFormat(".ics", tr_later("Calendar"), calendar),
    DataFormat(".md", tr_later("Chronology in Markdown"), chronology),
    DataFormat(".jsonld", "W3C Web Annotations", web_annotations),
)


def data_format(path: Path) -> DataFormat | None:
    """The format that a file's name asks for; None where it is no format of data."""
    name = path.name.lower()
    return next((f for f in DATA_FORMATS if name.endswith(f.ending)), None)


def hand_over(view: View, path: Path, chosen: DataFormat) -> None:
    """Write a view as data; the file is whole or not there.

    Raises:
        ExportError: no event is left, or the file cannot be written.
    """
    if not view.events:
        raise ExportError(tr("No event is left to write; choose a wider range or fewer filters."))
    # half a character, which no encoding has, must not lose the rest
    with speaking(ENGLISH):
        data = chosen.text(view).encode(chosen.encoding, "replace")
    with whole_file(path) as file:
        file.write(data)
