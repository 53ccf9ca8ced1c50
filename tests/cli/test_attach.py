"""`parley attach` from outside: what it says, and that it changes only what it may."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from viewer.library.building import build
from viewer.model.resources import bundled_document

TESTS = Path(__file__).parent.parent
ORIGINALS = TESTS / "extract" / "harbour_originals"


@pytest.fixture
def document(tmp_path) -> Path:
    folder = shutil.copytree(TESTS / "readers" / "harbour", tmp_path / "harbour")
    path = tmp_path / "dues.parley"
    build(folder, path, ORIGINALS)
    return path


@pytest.fixture
def stranger(tmp_path) -> Path:
    path = tmp_path / "stranger.txt"
    path.write_text("Potatoes are dear in a village far from any sea.\n" * 9, encoding="utf-8")
    return path


def test_it_says_where_each_text_went(parley, answer, document, stranger):
    code, out, err = parley("attach", document, ORIGINALS, stranger)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "courier.txt: courier, 7 of 7 highlights in place",
        "gazette.txt: gazette, 5 of 5 highlights in place",
        "stranger.txt: It is the text of no source in the document",
    ]
    places = answer("annotations", document, "--form", "original")
    assert len(places["figures"] + places["quotations"]) == 6
    assert parley("check", document)[0] == 0


def test_what_moved_is_counted(parley, document, tmp_path):
    copy = tmp_path / "copy.txt"
    text = (ORIGINALS / "gazette.txt").read_text("utf-8")
    copy.write_text("Menu\n" + text.replace("stay ashore", "stay on land"), encoding="utf-8")
    code, out, _ = parley("attach", document, copy)
    assert code == 0
    assert out == "copy.txt: gazette, 5 of 5 highlights in place, 3 moved, 2 changed\n"


@pytest.mark.parametrize("extra", [(), ("--source", "courier")])
def test_a_stranger_is_one_line_and_changes_nothing(parley, document, stranger, extra):
    before = document.read_bytes()
    code, out, err = parley("attach", document, stranger, *extra)
    assert (code, out) == (1, "")
    assert err.startswith("parley: stranger.txt was not attached: It is ")
    assert err.count("\n") == 1
    assert document.read_bytes() == before


def test_a_second_text_needs_replace(parley, document):
    copy = ORIGINALS / "gazette.txt"
    assert parley("attach", document, copy)[0] == 0
    before = document.read_bytes()
    code, out, err = parley("attach", document, copy)
    assert (code, out) == (1, "")
    assert "gazette has a text already" in err
    assert "--replace" in err
    assert document.read_bytes() == before
    assert parley("attach", document, copy, "--replace")[0] == 0


def test_nothing_to_attach(parley, document, tmp_path):
    (tmp_path / "empty").mkdir()
    code, _, err = parley("attach", document, tmp_path / "empty")
    assert (code, err.count("\n")) == (1, 1)
    assert "name a text file or a folder" in err


def test_the_bundle_is_not_changed(parley, originals):
    before = bundled_document().read_bytes()
    code, _, err = parley("attach", bundled_document(), originals)
    assert code == 1
    assert "make a copy of it first" in err
    assert bundled_document().read_bytes() == before


def test_wrong_usage(parley, document):
    assert parley("attach", document)[0] == 2
    code, _, err = parley("attach", document, ORIGINALS, "--source", "herald")
    assert code == 2
    assert "known are gazette, courier" in err


@pytest.fixture
def left_over(document) -> Path:
    """The journal of a save that was killed a while ago, beside the document."""
    with closing(sqlite3.connect(document, isolation_level=None)) as tool:
        tool.execute("PRAGMA cache_size = 1")
        tool.execute("BEGIN")
        tool.execute("UPDATE places SET prefix = prefix || hex(randomblob(4000))")
        half, journal = document.read_bytes(), document.with_name("dues.parley-journal")
        kept = journal.read_bytes()
    document.write_bytes(half)
    journal.write_bytes(kept)
    then = time.time() - 100
    os.utime(journal, (then, then))
    return journal


def test_what_a_killed_save_left_is_left_out_first(parley, document, left_over):
    code, out, err = parley("attach", document, ORIGINALS / "gazette.txt")
    assert (code, err) == (0, "")
    assert out == "gazette.txt: gazette, 5 of 5 highlights in place\n"
    assert not left_over.exists()
    assert parley("check", document)[0] == 0


def test_a_save_that_may_be_under_way_is_waited_for(parley, document, left_over, stranger):
    os.utime(left_over)
    before = document.read_bytes(), left_over.read_bytes()
    code, _, err = parley("attach", document, ORIGINALS / "gazette.txt")
    assert code == 1
    assert "try again in a minute" in err
    os.utime(left_over, (0, 0))
    assert parley("attach", document, stranger)[0] == 1
    assert (document.read_bytes(), left_over.read_bytes()) == before
