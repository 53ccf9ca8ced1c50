"""Columns that every table of highlights has: which source has the words, and how it is cited."""

from __future__ import annotations

from typing import Any

from viewer.library.handover.reports import cite
from viewer.library.tables.table import Column, Look
from viewer.model.speech import tr_later

#: of rows that say by `told` where their words stand
SOURCE: Column[Any] = Column(
    "source",
    tr_later("Source"),
    lambda r: r.told.source_name,
    chars=10,
    look=Look.SOFT,
    groups=True,
)
CITATION: Column[Any] = Column(
    "citation",
    tr_later("Citation"),
    lambda r: "" if r.told.source is None else cite(r.told.source),
    is_shown=False,
)
