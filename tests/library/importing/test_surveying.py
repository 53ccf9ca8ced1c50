"""Files are looked at before they are imported: nothing is written, nothing is guessed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from viewer.library.building import build
from viewer.library.importing.starting import document_of
from viewer.library.importing.surveying import (
    MOST_SURVEYED,
    FoundKind,
    survey,
    survey_text,
)

TESTS = Path(__file__).parents[2]
ORIGINALS = TESTS / "extract" / "harbour_originals"
EMPTY = document_of("Fish talks", ("Norland", "Others"))


def test_what_a_file_tells_is_proposed_and_what_it_does_not_tell_is_missing(tmp_path):
    dated, undated = tmp_path / "a.txt", tmp_path / "b.txt"
    dated.write_text("Nets are mended\nBy Ada Wren\n4 March 2026\n\nThe port rests.\n", "utf-8")
    undated.write_text("The port rests on Monday.\n", "utf-8")
    found = survey([tmp_path], EMPTY)
    assert found is not None
    first, second = found.files
    assert (first.title, first.byline, first.published) == (
        "Nets are mended",
        "Ada Wren",
        "2026-03-04",
    )
    assert first.basis
    assert not first.needs_date
    assert second.needs_date
    assert second.basis == ""
    assert first.missing == ("publisher",)
    assert "By Ada Wren" in first.byline_basis
    assert second.missing == ("published", "title", "publisher", "byline")
    assert second.title == "B"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_what_is_no_file_in_a_folder_is_told_as_if_it_were_named(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "null.txt").symlink_to("/dev/null")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    found, named = survey([tmp_path], EMPTY), survey(sorted(tmp_path.iterdir()), EMPTY)
    assert found is not None
    assert found == named
    reasons = {file.name: file.reason for file in found.files}
    assert reasons["gone.txt"] == "gone.txt is no file; name an article"
    assert reasons["loop.txt"].startswith("loop.txt cannot be read: ")
    for name in ("null.txt", "pipe.txt"):
        assert reasons[name] == f"{name} is no file but a device or a pipe; name an article"


def test_each_kind_of_file_is_told(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 nothing")
    (tmp_path / "b.mp3").write_bytes(bytes(9))
    (tmp_path / "c.csv").write_text("title,date\nA,2026\n", "utf-8")
    (tmp_path / "d.txt").write_text(" \n", "utf-8")
    found = survey([tmp_path, tmp_path / "gone.txt"], EMPTY)
    assert found is not None
    kinds = {file.name: file.kind for file in found.files}
    assert kinds == {
        "a.pdf": FoundKind.UNREADABLE,
        "b.mp3": FoundKind.UNKNOWN,
        "c.csv": FoundKind.TABLE,
        "d.txt": FoundKind.UNREADABLE,
        "gone.txt": FoundKind.UNREADABLE,
    }
    assert all(file.reason for file in found.of(FoundKind.UNREADABLE))


def test_the_text_of_a_digest_is_known_as_such(tmp_path):
    folder = shutil.copytree(TESTS / "readers" / "harbour", tmp_path / "text")
    document = build(folder, tmp_path / "harbour.parley", ORIGINALS)
    found = survey([ORIGINALS / "gazette.txt"], document)
    assert found is not None
    assert [(f.kind, f.source) for f in found.files] == [(FoundKind.FULL_TEXT, "gazette")]
    pasted = survey_text((ORIGINALS / "courier.txt").read_text("utf-8"), document, "Pasted text")
    assert [(f.kind, f.source, f.path) for f in pasted.files] == [
        (FoundKind.FULL_TEXT, "courier", None)
    ]


@pytest.mark.parametrize("count", [MOST_SURVEYED, MOST_SURVEYED + 1])
def test_very_many_files_are_only_named(tmp_path, count):
    for number in range(count):
        (tmp_path / f"{number}.txt").write_text("One.\n\n3 March 2026\n", "utf-8")
    found = survey([tmp_path], EMPTY)
    assert found is not None
    assert found.was_read == (count == MOST_SURVEYED)
    assert len(found.of(FoundKind.ARTICLE)) == count


def test_a_look_can_be_given_up(tmp_path):
    (tmp_path / "a.txt").write_text("One.\n", "utf-8")
    assert survey([tmp_path], EMPTY, is_cancelled=lambda: True) is None
