"""What was found for very many events is found once."""

from __future__ import annotations

import os

import numpy as np
import pytest

from tests.benchmarks.generated import generated_lanes, generated_table
from viewer.render.fonts import load_fonts, measure_for
from viewer.timeline.lod import stamp_of
from viewer.timeline.prepared import TimelineOptions
from viewer.timeline.style import SCREEN
from viewer.ui.timeline import kept_levels
from viewer.ui.timeline.kept_levels import MOST_FILES, keep_levels, prepare_with_levels, read_levels

COUNT = 3_000


@pytest.fixture
def pack(qapp):
    load_fonts()

    def packed(count: int = COUNT, height: float = 600.0, lanes: int = 3):
        table = generated_table(count)
        options = TimelineOptions(900.0, height, SCREEN)
        return prepare_with_levels(
            table, generated_lanes(table, lanes), options, measure_for(SCREEN)
        )

    return packed


def files():
    folder = kept_levels._folder()
    return sorted(folder.glob("*.npz")) if folder.is_dir() else []


def test_the_next_run_takes_them(pack, monkeypatch):
    first = pack()
    assert len(files()) == 1
    monkeypatch.setattr("viewer.timeline.carried.build_lod", None)
    again = pack()
    np.testing.assert_array_equal(again.bands.packing.row, first.bands.packing.row)
    np.testing.assert_array_equal(again.bands.packing.level, first.bands.packing.level)


@pytest.mark.skipif(os.name == "nt", reason="the system has no such modes")
def test_nobody_else_may_read_them(pack):
    before = os.umask(0o022)
    try:
        pack()
    finally:
        os.umask(before)
    (kept,) = files()
    assert kept.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("other", [{"count": COUNT + 1}, {"lanes": 4}])
def test_other_events_and_lanes_have_their_own(pack, other):
    pack()
    pack(**other)
    assert len(files()) == 2


def test_a_pane_much_lower_has_others_in_their_place(pack):
    high, low = pack(height=1_000.0), pack(height=300.0)
    assert len(files()) == 1
    found = read_levels(int(low.lod.stamp[0]))
    np.testing.assert_array_equal(found.rows, low.lod.rows)
    assert not np.array_equal(high.lod.rows, low.lod.rows)


@pytest.mark.parametrize("there", [b"", b"no archive", b"PK\x05\x06" + bytes(18)])
def test_a_file_that_is_none_is_not_taken(pack, there):
    first = pack()
    files()[0].write_bytes(there)
    assert read_levels(int(first.lod.stamp[0])) is None
    again = pack()
    np.testing.assert_array_equal(again.lod.level, first.lod.level)


@pytest.mark.parametrize(
    ("name", "array"),
    [
        ("row", np.full(COUNT, 999, dtype=np.int16)),
        ("row", np.zeros(COUNT, dtype=np.float64)),
        ("level", np.zeros(COUNT - 1, dtype=np.int8)),
        ("stamp", np.zeros(0, dtype=np.int64)),
    ],
)
def test_arrays_that_cannot_be_are_not_taken(pack, name, array):
    first = pack()
    np.savez(files()[0], **{**first.lod.as_arrays(), name: array})
    assert read_levels(int(first.lod.stamp[0])) is None


def test_only_the_newest_stay(pack):
    lod = pack().lod
    for number in range(MOST_FILES + 2):
        keep_levels(type(lod)(lod.rows, lod.row, lod.level, np.array([number], dtype=np.int64)))
        os.utime(kept_levels._folder() / kept_levels._name(number), (number, number))
    assert len(files()) == MOST_FILES


def test_a_folder_that_cannot_be_made_is_no_trouble(pack, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(kept_levels, "_folder", lambda: tmp_path / "file" / "levels")
    table = generated_table(COUNT)
    assert pack().lod.stamp[0] == stamp_of(table, generated_lanes(table, 3).lane_of)
