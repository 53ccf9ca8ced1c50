"""Texts of any size and kind on their whole way into the window (Q1).

What takes long runs beside the window, and what Qt lays out in one go is bounded; how long the
window stands still is for a benchmark (`python -m tests.benchmarks Q1`), which times it.
"""

from __future__ import annotations

import json
import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from viewer.extract.folded import FoldedText
from viewer.library import attaching
from viewer.library.building import build
from viewer.model.source import Form
from viewer.ui.files import attachments
from viewer.ui.reading.text_map import LONGEST_RUN
from viewer.ui.reading.text_pages import PAGE_LENGTH, PAGE_LINES

TESTS = Path(__file__).parents[2]
ORIGINALS = TESTS / "extract" / "harbour_originals"
RECIPES = json.loads(
    Path(__file__).parent.parent.joinpath("reading", "hostile_texts.json").read_text("utf-8")
)
#: more of an input shows no more here, and would take long
MOST = 50_000
LETTERS_OF_A_NAME = 10


@pytest.fixture(scope="module")
def anchored(tmp_path_factory) -> Path:
    """A document that knows the places in the originals, but has none of them."""
    folder = tmp_path_factory.mktemp("harbour")
    text = shutil.copytree(TESTS / "readers" / "harbour", folder / "text")
    build(text, folder / "harbour.parley", ORIGINALS)
    return folder / "harbour.parley"


def hostile(recipe) -> str:
    """A full text with one of the inputs in its middle."""
    times = min(recipe["times"], MOST // len(recipe["piece"]))
    words = f"{recipe['head']}{recipe['piece'] * times}{recipe['tail']}"
    first, last = (ORIGINALS / "gazette.txt").read_bytes().decode().split("\n\n", 2)[:2]
    rest = (ORIGINALS / "gazette.txt").read_bytes().decode().removeprefix(f"{first}\n\n{last}")
    return f"{first}\n\n{last}\n{words}\n{rest}"


@pytest.fixture
def workers(monkeypatch) -> dict[str, set[int]]:
    """The threads in which what takes long is done."""
    found: dict[str, set[int]] = {}

    def watched(name, real):
        def run(*args, **kwargs):
            found.setdefault(name, set()).add(threading.get_ident())
            return real(*args, **kwargs)

        return run

    monkeypatch.setattr(FoldedText, "_fold", watched("fold", FoldedText._fold))
    monkeypatch.setattr(attaching, "save_changes", watched("save", attaching.save_changes))
    monkeypatch.setattr(attachments, "open_library", watched("read", attachments.open_library))
    return found


def test_every_input_is_attached_beside_the_window_and_laid_out_in_parts(
    meet, anchored, tmp_path, workers
):
    person = meet(anchored)
    pane = person.window.source_pane
    for number, recipe in enumerate(RECIPES):
        name, text = recipe["name"], hostile(recipe)
        path = Path(shutil.copy(anchored, tmp_path / f"{number}.parley"))
        person.window.errands.open_document(path)
        workers.clear()
        if text.isprintable() or not {"\0", "\ud800"} & set(text):
            file = tmp_path / f"{number}.txt"
            file.write_bytes(text.encode())
            person.window.attachments.attach_paths([file])
        else:
            person.window.attachments.attach_text(text)
        while not person.window.tasks.is_idle or pane.form != Form.ORIGINAL:
            QApplication.processEvents()
        assert set(workers) == {"fold", "save", "read"}, name
        assert threading.get_ident() not in set().union(*workers.values()), name
        assert (pane.source_id, pane.form) == ("gazette", Form.ORIGINAL), name
        stored = (
            text.replace("\0", "\ufffd").replace("\ud800", "\ufffd").replace("\udc00", "\ufffd")
        )
        assert pane.text.stored_text == stored, name
        for page in range(pane.text.page[1]):
            pane.text._show_page(page)
            shown = pane.text.document()
            assert shown.characterCount() <= LETTERS_OF_A_NAME * PAGE_LENGTH, name
            assert len(pane.text._map.text) <= PAGE_LENGTH, name
            assert shown.blockCount() <= PAGE_LINES + PAGE_LENGTH // LONGEST_RUN + 1, name
            assert max(map(len, pane.text.toPlainText().split()), default=0) <= LONGEST_RUN, name
        for mark in pane.text.marks:
            pane.text.go_to(mark.id)
            assert mark in pane.text.highlights_in_view(), name
        assert len(pane.text.marks) >= 3, name
