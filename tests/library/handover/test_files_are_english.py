"""A window may speak any language: what it writes for programs and for others is English."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from viewer.library.asking import View
from viewer.library.handover.formats import DATA_FORMATS, DataFormat, hand_over
from viewer.library.tables.csv_text import csv_of
from viewer.library.tables.events import events_table
from viewer.library.tables.figures import figures_table
from viewer.library.tables.notes import notes_table
from viewer.library.tables.people import people_table
from viewer.library.tables.quotations import quotations_table
from viewer.library.tables.table import Table
from viewer.model.speech import ENGLISH, Speech, speaking

TABLES = (events_table, figures_table, quotations_table, people_table, notes_table)


@pytest.mark.parametrize("chosen", DATA_FORMATS, ids=[each.ending for each in DATA_FORMATS])
def test_a_format_is_the_same_whatever_the_window_speaks(
    chosen: DataFormat, whole: View, tmp_path: Path, shouting: Speech
) -> None:
    hand_over(whole, tmp_path / "window", chosen)
    with speaking(ENGLISH):
        hand_over(whole, tmp_path / "english", chosen)
    assert (tmp_path / "window").read_bytes() == (tmp_path / "english").read_bytes()


@pytest.mark.parametrize("table_of", TABLES, ids=[each.__name__ for each in TABLES])
def test_a_table_as_csv_is_the_same_whatever_the_window_speaks(
    table_of: Callable[[View], Table[Any]], whole: View, shouting: Speech
) -> None:
    table = table_of(whole)
    for row in table.rows:  # a window remembers the rows that it has shown
        assert [column.text(row) for column in table.shown]
    with speaking(ENGLISH):
        english = table_of(whole)
        said = csv_of(english, range(len(english.rows)))
    assert csv_of(table, range(len(table.rows))) == said
