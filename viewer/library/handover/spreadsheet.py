"""Events as CSV (RFC 4180), one row an event, for spreadsheets and statistics.

`resources/schema/events.csv-metadata.json` describes the columns.
"""

from __future__ import annotations

import csv
import io

from viewer.library.asking import View
from viewer.library.handover.cells import guarded_cell
from viewer.library.handover.reports import GAP, Report, cite, reports_of, say_form
from viewer.library.records import Record, event_records
from viewer.model.event import Event
from viewer.model.wording import say_when

COLUMNS = (
    "id", "title", "label", "summary", "when", "when_in_words", "earliest", "latest", "precision",
    "date_basis", "status", "fulfilled", "kind", "side", "side_name", "importance", "actors",
    "sources", "citations", "evidence", "known_on",
)  # fmt: skip

_BETWEEN, _BETWEEN_PASSAGES = "; ", " | "


def csv_table(view: View, *, guarded: bool = True) -> str:
    """The events of a view under a head line.

    Args:
        view: what to write.
        guarded: put `'` before what a spreadsheet would take as a formula, and write each cell on
            one line; without it every text stands as it is.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    records = event_records(view.document, view.events)
    for event, record in zip(view.events, records, strict=True):
        row = _row(view, event, record)
        writer.writerow([guarded_cell(row[name]) if guarded else row[name] for name in COLUMNS])
    return out.getvalue()


def _row(view: View, event: Event, record: Record) -> Record:
    reports = reports_of(view.document, event)
    known_on = view.spec.known_on
    return record | {
        "when_in_words": say_when(event.when, event.precision),
        "fulfilled": "yes" if event.id in view.fulfilled else "",
        "side_name": next((s.name for s in view.document.sides if s.id == event.side), event.side),
        "actors": _BETWEEN.join(record["actors"]),
        "sources": _BETWEEN.join(report.source.id for report in reports),
        "citations": _BETWEEN.join(cite(report.source) for report in reports),
        "evidence": _BETWEEN_PASSAGES.join(_quoted(report) for report in reports if report.words),
        "known_on": "" if known_on is None else known_on.edtf,
    }


def _quoted(report: Report) -> str:
    return f"{cite(report.source)} ({say_form(report)}): {GAP.join(report.words)}"
