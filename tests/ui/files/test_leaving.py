"""A window that is closed while texts are being attached asks, and then ends at once."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from viewer.library import attaching
from viewer.library.building import build
from viewer.library.opening import open_library
from viewer.model.source import Form
from viewer.ui.dialogs.leave import LeaveDialog

LEFT = Qt.MouseButton.LeftButton
TESTS = Path(__file__).parents[2]
ORIGINALS = TESTS / "extract" / "harbour_originals"
PATIENCE_S = 20


@pytest.fixture
def path(tmp_path) -> Path:
    """A document that knows the places in the originals, but has none of them."""
    text = shutil.copytree(TESTS / "readers" / "harbour", tmp_path / "text")
    build(text, tmp_path / "harbour.parley", ORIGINALS)
    return tmp_path / "harbour.parley"


@pytest.fixture
def second_text(monkeypatch) -> threading.Event:
    """The second text takes until it is stopped; set once it is at hand."""
    at_hand, real = threading.Event(), attaching._Round.take
    taken = []

    def take(self, *args):
        taken.append(args)
        if len(taken) == 2:
            at_hand.set()
            limit = threading.Event()
            while not limit.wait(0.01):
                self._pause()
        real(self, *args)

    monkeypatch.setattr(attaching._Round, "take", take)
    return at_hand


def answer(button):
    return lambda dialog: QTest.mouseClick(getattr(dialog, button), LEFT)


def texts(path):
    with open_library(path) as library:
        return [s.id for s in library.document.sources if s.text(Form.ORIGINAL)]


def attaching_to(meet, path, at_hand):
    person = meet(path)
    person.window.attachments.attach_paths(sorted(ORIGINALS.iterdir()))
    assert at_hand.wait(PATIENCE_S)
    return person


def test_it_asks_once_and_keeps_what_is_done(meet, path, second_text):
    person = attaching_to(meet, path, second_text)
    asked = person.when_asked(LeaveDialog, answer("leave"))
    person.window.close()
    assert len(asked) == 1
    assert person.window.isVisible()
    person.app.settle()
    assert not person.window.isVisible()
    assert texts(path) == ["courier"]


def test_whoever_stays_goes_on(meet, path, second_text):
    person = attaching_to(meet, path, second_text)
    asked = person.when_asked(LeaveDialog, answer("stay"))
    person.window.close()
    assert len(asked) == 1
    assert person.window.isVisible()
    assert person.window.progress.is_running
    person.window.progress.stop()
    person.app.settle()
    assert texts(path) == []
    assert "Nothing was attached" in person.told
    person.window.close()
    assert not person.window.isVisible()


def test_a_program_that_is_ended_asks_nothing_and_keeps_what_is_done(meet, path, second_text):
    person = attaching_to(meet, path, second_text)
    person.app.close()
    assert texts(path) == ["courier"]


def test_a_change_that_is_being_saved_is_waited_for(meet, path, monkeypatch):
    person = meet(path)
    monkeypatch.setattr("viewer.ui.editing.edits._LARGE_BYTES", 0)
    may_end = threading.Event()
    assert person.window.edits.make(lambda _: may_end.wait(PATIENCE_S), "The test")
    person.window.close()
    person.settle()
    assert person.window.isVisible()
    may_end.set()
    person.app.settle()
    assert not person.window.isVisible()


def test_a_long_text_is_left_in_its_middle(path, tmp_path):
    article = tmp_path / "long.txt"
    article.write_text("The quay is long. Nobody “measured” it.\n" * 30_000, encoding="utf-8")
    asked = 0

    def cancelled():
        nonlocal asked
        asked += 1
        return asked > 5

    report = attaching.attach(path, [article], cancelled=cancelled)
    assert [file.reason for file in report.files] == ["Cancelled"]
    assert asked == 7
