"""Changes are taken back and made again by keys, in the window and in the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer.library.changing import Change, apply, whole
from viewer.library.opening import open_library
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.event import Event
from viewer.model.filter import FilterSpec, SavedFilter
from viewer.model.note import Note
from viewer.model.resources import bundled_document
from viewer.store.documents import save_new
from viewer.ui.dialogs.keep_copy import KeepCopyDialog
from viewer.ui.editing import changes

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Z, Y = Qt.Key.Key_Z, Qt.Key.Key_Y


def summarised(words: str, at: int = 3):
    def edit(document: Document) -> Document:
        events = list(document.events)
        events[at] = replace(events[at], summary=words)
        return replace(document, events=tuple(events))

    return edit


def pinned(event: Event):
    def edit(document: Document) -> Document:
        note = Note(f"n{len(document.notes)}", event=event.id, is_pinned=True, made="2026-01-02")
        return replace(document, notes=(*document.notes, note))

    return edit


def filed(path: Path) -> Document:
    with open_library(path) as library:
        return library.document


def titles(person) -> tuple[str, str]:
    commands = person.window.commands
    return commands["edit.undo"].title, commands.action("edit.redo").text()


def test_what_was_done_is_undone_and_redone_by_keys(meet, own):
    person = meet(own)
    before, event = person.session.document, person.session.document.events[3]
    person.session.select(event.id)
    person.timeline.state.zoom(1.0)
    person.app.settle()
    shown = person.session.shown
    assert titles(person) == ("Undo", "Redo")
    assert person.window.edits.change("say it otherwise", summarised("Otherwise."))
    assert person.window.edits.change("pin the event", pinned(event))
    assert titles(person) == ("Undo: pin the event", "Redo")
    person.key(Z, CTRL)
    assert titles(person) == ("Undo: say it otherwise", "Redo: pin the event")
    assert filed(own).notes == ()
    person.key(Z, CTRL)
    assert titles(person) == ("Undo", "Redo: say it otherwise")
    assert filed(own) == person.session.document == before
    person.key(Z, CTRL)
    person.key(Z, CTRL | SHIFT)
    person.key(Y, CTRL)
    assert titles(person) == ("Undo: pin the event", "Redo")
    assert filed(own) == person.session.document
    assert filed(own).events[3].summary == "Otherwise."
    assert filed(own).notes[0].event == event.id
    person.app.settle()
    assert (person.session.selected, person.session.shown) == (event.id, shown)
    assert not person.told


def test_nothing_is_read_again_and_the_watch_is_still(meet, own, monkeypatch):
    person = meet(own)
    library = person.session.library
    monkeypatch.setattr("viewer.store.changing.read_document", None)
    monkeypatch.setattr("viewer.store.documents.Store.document", None)
    for words in ("One.", "Two.", "Three."):
        assert person.window.edits.change("say it", summarised(words))
    person.key(Z, CTRL)
    assert person.session.library is library
    assert person.session.document.events[3].summary == "Two."
    person.window.watch.look()
    assert not person.told


def test_why_nothing_can_be_undone_is_said(person):
    commands = person.window.commands
    assert not commands["edit.undo"].is_enabled()
    assert commands["edit.undo"].needs == "first change something in the document"
    assert commands["edit.redo"].needs == "first undo something"


def test_a_field_keeps_its_own_undo(meet, own):
    person = meet(own)
    assert person.window.edits.change("say it", summarised("Otherwise."))
    person.key(Qt.Key.Key_F, CTRL)
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "herring")
    person.key(Z, CTRL)
    assert field.text() == ""
    person.key(Y, CTRL)
    assert field.text() == "herring"
    assert person.session.document.events[3].summary == "Otherwise."


def test_a_change_that_cannot_be_is_told_and_not_remembered(meet, own):
    person = meet(own)
    long = "An event may not have a title of so many words, which nobody would read to their end"
    too_long = replace(person.session.document.events[0], title=long)
    before = filed(own)

    def edit(document: Document) -> Document:
        return replace(document, events=(too_long, *document.events[1:]))

    def refuse(document: Document) -> Document:
        raise DocumentError("There is no such herring.")

    assert not person.window.edits.change("say too much", edit)
    assert "its title has" in person.told
    assert not person.window.edits.change("fish", refuse)
    assert "There is no such herring." in person.told
    assert titles(person) == ("Undo", "Redo")
    assert filed(own) == person.session.document == before


def test_what_another_program_wrote_is_not_written_over(meet, own):
    person = meet(own)
    assert person.window.edits.change("say it", summarised("Ours."))
    theirs = replace(filed(own), title="Theirs")
    save_new(theirs, own)
    person.key(Z, CTRL)
    assert "changed by another program" in person.told
    assert filed(own) == theirs
    assert titles(person) == ("Undo: say it", "Redo")
    person.window.edits.reload()
    assert titles(person) == ("Undo", "Redo")


def test_another_document_has_another_history(meet, own):
    person = meet(own)
    assert person.window.edits.change("say it", summarised("Otherwise."))
    person.window.errands.open_document(bundled_document())
    assert titles(person) == ("Undo", "Redo")


def test_what_was_done_before_it_was_saved_under_another_name_can_be_undone(meet, own, tmp_path):
    person = meet(own)
    before = person.session.document
    assert person.window.edits.change("say it", summarised("Otherwise."))
    assert person.window.edits._move_to(tmp_path / "second.parley")
    person.key(Z, CTRL)
    assert filed(tmp_path / "second.parley") == person.session.document == before
    assert filed(own).events[3].summary == "Otherwise."


SAVED = SavedFilter("“Quota”; a = b", FilterSpec(kinds=frozenset({"talks"})))


def with_filter(document: Document) -> Document:
    return replace(document, saved_filters=(*document.saved_filters, SAVED))


def test_a_note_on_the_bundle_asks_nothing_and_waits(meet, tmp_path):
    settings, bundle = tmp_path / "settings.ini", bundled_document().read_bytes()
    person = meet(settings=settings)
    event = person.session.document.events[3]
    for name, edit in (("pin it", pinned(event)), ("save a filter", with_filter)):
        assert person.window.edits.change(name, edit, waits=True)
    assert person.window.edits.change("pin it again", pinned(event), waits=True)
    assert len(person.session.document.notes) == 2
    person.key(Z, CTRL)
    assert len(person.session.document.notes) == 1
    assert person.session.library.is_bundled
    person.app.close()
    later = meet(settings=settings)
    assert [note.event for note in later.session.document.notes] == [event.id]
    assert later.session.document.saved_filters == (SAVED,)
    later.window.errands.open_document(bundled_document())
    assert later.session.document.saved_filters == (SAVED,)
    assert bundled_document().read_bytes() == bundle


def test_what_waits_moves_into_the_copy(meet, tmp_path):
    settings, copy = tmp_path / "settings.ini", tmp_path / "mine.parley"
    person = meet(settings=settings)
    assert person.window.edits.change("save a filter", with_filter, waits=True)

    def answer(dialog: KeepCopyDialog) -> None:
        dialog.path = copy
        QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)

    asked = person.when_asked(KeepCopyDialog, answer)
    assert person.window.edits.change("say it otherwise", summarised("Otherwise."))
    assert len(asked) == 1
    assert filed(copy).events[3].summary == "Otherwise."
    assert filed(copy).saved_filters == (SAVED,)
    person.app.settle()
    person.window.activateWindow()
    QTest.qWaitForWindowActive(person.window)
    person.timeline.setFocus()
    for saved, title in (((SAVED,), "Undo: save a filter"), ((), "Undo")):
        person.key(Z, CTRL)
        assert titles(person)[0] == title
        assert filed(copy).saved_filters == saved
    assert filed(copy) == person.session.document
    person.app.close()
    assert meet(bundled_document(), settings=settings).session.document.saved_filters == ()


@pytest.fixture
def many(own, monkeypatch) -> Path:
    """A document whose events are read as they are asked for."""
    monkeypatch.setattr("viewer.store.documents.MANY_EVENTS", 10)
    monkeypatch.setattr("viewer.store.repacking.MANY_EVENTS", 10)
    return own


def test_one_of_very_many_events_is_changed_and_undone_beside_the_window(meet, many, monkeypatch):
    person = meet(many)
    assert not isinstance(person.session.library.document.events, tuple)
    wholes, real = [], changes.whole
    monkeypatch.setattr(changes, "whole", lambda said: wholes.append(said) or real(said))
    before = tuple(person.session.library.document.events)

    def later(document: Document) -> Document:
        first, *others = document.events
        last = replace(document.events[-1], id="later", label="Later", accounts=(), evidence=())
        events = (*others, replace(first, summary="First."), last)
        return replace(
            document, events=tuple(sorted(events, key=lambda e: (e.earliest, e.latest, e.id)))
        )

    assert person.window.edits.change("add an event", later)
    assert person.window.progress.is_running
    person.app.settle()
    assert not isinstance(person.session.library.document.events, tuple)
    assert "later" in [e.id for e in person.session.library.document.events]
    assert person.window.edits.change("say it", summarised("Otherwise.", 5))
    person.app.settle()
    assert titles(person) == ("Undo: say it", "Redo")
    for _ in range(2):
        person.timeline.setFocus()
        person.key(Z, CTRL)
        person.app.settle()
    assert tuple(person.session.library.document.events) == before
    assert titles(person) == ("Undo", "Redo: add an event")
    assert len(wholes) == 1
    assert not person.told


def test_what_was_done_to_very_many_events_outlives_what_comes_in(meet, many):
    person = meet(many)
    edits = person.window.edits

    def comes_in(title: str) -> None:
        said = person.session.library.document
        extra = replace(said.sources[0], id="extra", title=title)
        with open_library(many) as library:
            now = whole(library.document)
        sources = sorted((*now.sources, extra), key=lambda s: (s.published.earliest, s.id))
        apply(many, Change("", now, replace(now, sources=tuple(sources))))
        edits.go_on(open_library(many), lambda _before, _after: "import an article")

    def all_filed() -> Document:
        with open_library(many) as library:
            return whole(library.document)

    first = all_filed()
    assert edits.change("say it", summarised("One."))
    person.app.settle()
    comes_in("Cod")
    assert titles(person)[0] == "Undo: import an article"
    assert edits.change("say it again", summarised("Two.", 5))
    person.app.settle()
    last = all_filed()
    for step, result in ((edits.undo, first), (edits.redo, last), (edits.undo, first)):
        for _ in range(3):
            assert step()
            person.app.settle()
        assert all_filed() == result
    assert titles(person) == ("Undo", "Redo: say it")
    assert not person.told
