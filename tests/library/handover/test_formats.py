from __future__ import annotations

import codecs
import errno
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.library.handover.formats import DATA_FORMATS, data_format, hand_over
from viewer.model.errors import ExportError

ENDINGS = [chosen.ending for chosen in DATA_FORMATS]


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("t.csv", ".csv"),
        ("t.raw.csv", ".raw.csv"),
        ("T.CSV", ".csv"),
        ("t.json", ".json"),
        ("t.timelinejs.json", ".timelinejs.json"),
        ("t.TimelineJS.json", ".timelinejs.json"),
        ("timelinejs.json", ".json"),
        ("t.jsonld", ".jsonld"),
        ("a.md/t.ics", ".ics"),
        ("t.md", ".md"),
    ],
)
def test_the_end_of_the_name_chooses(name: str, ending: str) -> None:
    chosen = data_format(Path(name))
    assert chosen is not None
    assert chosen.ending == ending


@pytest.mark.parametrize("name", ["t.png", "t", "csv", "t.csv.gz", "t.csv/t", "t.mdx", "t.json "])
def test_other_names_are_no_data(name: str) -> None:
    assert data_format(Path(name)) is None


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_is_its_text_and_the_same_each_time(whole, tmp_path: Path, ending: str) -> None:
    first, second = tmp_path / f"a{ending}", tmp_path / f"b{ending}"
    chosen = data_format(first)
    assert chosen is not None
    hand_over(whole, first, chosen)
    hand_over(whole, second, chosen)
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().decode(chosen.encoding) == chosen.text(whole)
    assert sorted(path.name for path in tmp_path.iterdir()) == [first.name, second.name]


def test_only_the_table_for_spreadsheets_begins_with_a_mark(whole, tmp_path: Path) -> None:
    marked = set()
    for chosen in DATA_FORMATS:
        path = tmp_path / f"t{chosen.ending}"
        hand_over(whole, path, chosen)
        if path.read_bytes().startswith(codecs.BOM_UTF8):
            marked.add(chosen.ending)
    assert marked == {".csv"}


@pytest.mark.parametrize("ending", ENDINGS)
def test_without_an_event_nothing_is_written(whole, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"t{ending}"
    path.write_text("older", encoding="utf-8")
    chosen = data_format(path)
    assert chosen is not None
    with pytest.raises(ExportError, match="No event"):
        hand_over(replace(whole, events=()), path, chosen)
    assert path.read_text("utf-8") == "older"
    assert list(tmp_path.iterdir()) == [path]


def test_what_fails_on_the_way_leaves_the_older_file(
    whole, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    path = tmp_path / "t.md"
    path.write_text("older", encoding="utf-8")
    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(ExportError, match="the disk is full"):
        hand_over(whole, path, data_format(path))
    assert path.read_text("utf-8") == "older"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("ending", ENDINGS)
def test_half_a_character_loses_nothing_else(hostile_view, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"t{ending}"
    chosen = data_format(path)
    assert chosen is not None
    hand_over(hostile_view("half \ud83d of one"), path, chosen)
    assert "of one" in path.read_text(chosen.encoding)
