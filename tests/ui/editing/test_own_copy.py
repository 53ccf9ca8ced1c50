"""The copy that edits go into, and the file that others may change meanwhile."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog

from viewer.library.attaching import attach_text
from viewer.library.opening import open_library
from viewer.model.filter import FilterSpec
from viewer.model.resources import bundled_document
from viewer.model.source import Form
from viewer.ui.dialogs.keep_copy import KeepCopyDialog

LEFT = Qt.MouseButton.LeftButton


# --- the copy


def test_the_first_edit_of_the_bundle_asks_for_a_copy_and_waits(person, tmp_path):
    person.session.select(person.session.document.events[3].id)
    selected = person.session.selected

    def answer(dialog: KeepCopyDialog) -> None:
        dialog.path = tmp_path / "mine.parley"
        QTest.mouseClick(dialog.save, LEFT)

    asked = person.when_asked(KeepCopyDialog, answer)
    edited: list[Path] = []
    assert person.window.edits.make(edited.append, "The test")
    assert len(asked) == 1
    assert edited == [tmp_path / "mine.parley"]
    assert person.session.library.path == tmp_path / "mine.parley"
    assert not person.session.library.is_bundled
    assert person.session.selected == selected
    # asked once
    assert person.window.edits.make(edited.append, "The test")
    assert len(asked) == 1


def test_the_edit_can_be_dropped(person):
    before = bundled_document().read_bytes()
    asked = person.when_asked(
        KeepCopyDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape)
    )
    assert not person.window.edits.make(lambda _: None, "The test")
    person.app.settle()
    assert len(asked) == 1
    assert person.session.library.is_bundled
    assert bundled_document().read_bytes() == before


def test_save_as_goes_on_in_the_copy_and_recent_documents_know_it(meet, own, tmp_path, monkeypatch):
    person = meet(own, settings=tmp_path / "settings.ini")
    chosen = tmp_path / "second"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    person.window.commands.run("document.save_as")
    person.settle()
    assert person.session.library.path == tmp_path / "second.parley"
    person.window.errands.open_document(own)
    menu = person.window.toolbar.recent
    menu.fill()
    names = [action.text() for action in menu.actions()]
    assert names[:2] == ["own.parley", "second.parley"]
    menu.actions()[1].trigger()
    assert person.session.library.path == tmp_path / "second.parley"


def test_copies_of_a_document_are_told_apart_by_the_titles_of_their_windows(person, own, tmp_path):
    title = person.session.document.title
    assert person.window.windowTitle() == f"{title} – Parley"
    person.window.errands.open_document(own)
    assert person.window.windowTitle() == f"{title} (own.parley) – Parley"
    person.window.edits._move_to(tmp_path / "two.parley")
    assert person.window.windowTitle() == f"{title} (two.parley) – Parley"


# --- the file


def test_a_change_by_another_program_is_told_and_reloaded(meet, own, richest, full_text):
    person = meet(own)
    watch = person.window.watch
    watch.look()
    assert not person.told
    source = richest(person.session.document)
    attach_text(own, full_text(person.session.document, source))
    watch.look()
    watch.look()
    assert person.told.count("was changed by another program") == 1
    assert person.window.notices.shown[0].count == 1
    person.press(person.window.notices, "Reload")
    assert any(s.text(Form.ORIGINAL) for s in person.session.document.sources)
    watch.look()
    assert not person.told


def test_what_the_next_edit_reloads_anyway_is_no_longer_told(meet, own, richest, full_text):
    person = meet(own)
    source = richest(person.session.document)
    attach_text(own, full_text(person.session.document, source))
    person.window.notices.info("Something else.")
    person.window.watch.look()
    assert "was changed by another program" in person.told
    person.session.set_spec(FilterSpec(sources=frozenset({source.id})))
    assert "was changed by another program" in person.told
    assert person.window.edits.make(lambda path: None, "The test")
    assert [n.text for n in person.window.notices.shown] == ["Something else."]
    person.window.watch.look()
    assert len(person.window.notices.shown) == 1


def test_a_file_that_is_there_again_is_no_longer_told(meet, own, tmp_path):
    person = meet(own)
    own.rename(tmp_path / "away.parley")
    person.window.watch.look()
    assert "no longer there" in person.told
    (tmp_path / "away.parley").rename(own)
    person.window.watch.look()
    assert not person.told


def test_what_a_killed_save_left_is_told_and_left_out_by_the_next_edit(meet, own):
    before = own.read_bytes()
    with closing(sqlite3.connect(own, isolation_level=None)) as tool:
        tool.execute("PRAGMA cache_size = 1")
        tool.execute("BEGIN")
        tool.execute("UPDATE places SET prefix = prefix || hex(randomblob(4000))")
        half, journal = own.read_bytes(), own.with_name(f"{own.name}-journal").read_bytes()
    assert own.read_bytes() == before != half
    own.write_bytes(half)
    left = own.with_name(f"{own.name}-journal")
    left.write_bytes(journal)
    person = meet(own)
    assert "An unfinished change was left out" in person.told
    edited: list[Path] = []
    assert not person.window.edits.make(edited.append, "The test")
    assert "try again in a minute" in person.told
    then = time.time() - 100
    os.utime(left, (then, then))
    assert person.window.edits.make(edited.append, "The test")
    assert edited == [own]
    assert not left.exists()
    assert not person.session.library.was_recovered
    with open_library(own) as library, open_library(person.session.library.path) as again:
        assert library.document == again.document


def test_a_file_that_is_gone_can_be_saved_elsewhere(meet, own):
    person = meet(own)
    own.unlink()
    person.window.watch.look()
    assert "no longer there" in person.told
    assert person.labelled()


def test_a_text_that_fits_none_asks_for_no_copy(person, monkeypatch):
    asked: list[QDialog] = []
    monkeypatch.setattr(KeepCopyDialog, "exec", lambda dialog: asked.append(dialog) or 0)
    person.window.attachments.attach_text("Two eggs, some flour, and an hour of patience.")
    person.app.settle()
    assert "One text was not attached" in person.told
    assert person.session.library.is_bundled
    assert not asked


def test_a_text_that_fits_is_attached_to_the_copy(person, originals, tmp_path):
    def answer(dialog: KeepCopyDialog) -> None:
        dialog.path = tmp_path / "mine.parley"
        QTest.mouseClick(dialog.save, LEFT)

    before = bundled_document().read_bytes()
    asked = person.when_asked(KeepCopyDialog, answer)
    person.window.attachments.attach_paths([originals])
    person.app.settle()
    assert len(asked) == 1
    assert "5 full texts are attached" in person.told
    assert person.session.library.path == tmp_path / "mine.parley"
    assert bundled_document().read_bytes() == before
