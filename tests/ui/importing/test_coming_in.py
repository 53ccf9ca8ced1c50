"""Articles come in by drop, paste and keys: what is missing is asked for, what is done is kept."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.importing.articles import article_text
from viewer.library.changing import says_same
from viewer.library.opening import open_library
from viewer.model.document import Document
from viewer.model.proposal import ProposalState
from viewer.model.source import Form
from viewer.ui.dialogs.keep_copy import KeepCopyDialog
from viewer.ui.dialogs.leave import LeaveDialog
from viewer.ui.importing.run import ImportRun

PATIENCE_S = 20
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def drop(person, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(300, 300), copy, data, Qt.MouseButton.LeftButton, none)
    person.window.dropEvent(event)
    person.settle()
    person.app.settle()


def filed(path: Path) -> Document:
    with open_library(path) as library:
        document = library.document
        return replace(document, proposals=tuple(document.proposals))


def press(person, key: Qt.Key, keys=Qt.KeyboardModifier.NoModifier) -> None:
    if QApplication.activeModalWidget() is None and QApplication.focusWidget() is None:
        # a window manager would do so when a dialog has closed
        person.window.activateWindow()
        QTest.qWaitForWindowActive(person.window)
        person.timeline.setFocus()
    QTest.keyClick(QApplication.focusWidget() or person.window, key, keys)


def type_in(words: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), words)


@pytest.fixture
def while_coming_in(monkeypatch):
    """Act once when some articles are in; the import waits for that. Gives whether it happened."""
    done, acted, tell = threading.Event(), [], ImportRun._on_progress

    def tell_and_wait(run, progress) -> None:
        tell(run, progress)
        if progress.imported:
            done.wait(PATIENCE_S)

    monkeypatch.setattr(ImportRun, "_on_progress", tell_and_wait)

    def start(person, act) -> list[bool]:
        def act_once(progress) -> None:
            if progress.imported and not acted:
                acted.append(True)
                act()
                done.set()

        person.window.importing.runner._progressed.connect(act_once)
        return acted

    yield start
    done.set()


def sheet_of(person):
    sheet = person.window.importing.sheet
    assert sheet is not None
    QTest.qWaitForWindowActive(sheet)
    return sheet


def test_one_article_of_which_all_is_known_goes_straight_through(meet, fresh, written):
    person = meet(fresh)
    drop(person, *written(1))
    assert person.window.importing.sheet is None
    document = filed(fresh)
    [source] = document.sources
    assert (source.byline, source.published.edtf) == ("Ada Wren", "2026-03-01")
    assert {p.state for p in document.proposals} == {ProposalState.WAITING}
    assert "1 article is imported" in person.told
    assert f"{len(document.proposals)} proposals" in person.window.review_bar.words


def test_a_date_that_nothing_tells_is_asked_for(meet, fresh, written):
    person = meet(fresh)
    drop(person, *written(1, dated=False))
    assert not filed(fresh).sources
    sheet = sheet_of(person)
    assert sheet.rows[0].date.hasFocus()
    assert not sheet.go.isEnabled()
    type_in("14 March 2026")
    press(person, ENTER)
    person.app.settle()
    [source] = filed(fresh).sources
    assert source.published.edtf == "2026-03-14"
    assert "given" in source.published_basis.casefold()


def test_one_day_is_given_to_all_that_tell_none(meet, fresh, written):
    person = meet(fresh)
    drop(person, *written(3, dated=False))
    sheet = sheet_of(person)
    assert sheet.for_all.hasFocus()
    type_in("2026-03-09")
    assert [row.day for row in sheet.rows] == ["2026-03-09"] * 3
    press(person, ENTER)
    person.app.settle()
    assert {s.published.edtf for s in filed(fresh).sources} == {"2026-03-09"}


def test_files_that_cannot_be_read_are_told_and_the_others_come_in(meet, fresh, written, tmp_path):
    folder = written(2)[0].parent
    (folder / "bomb.pdf").write_bytes(b"%PDF-1.7\n1 0 obj << /Length 99999999 >> stream\n")
    (folder / "song.mp3").write_bytes(bytes(100))
    person = meet(fresh)
    drop(person, folder)
    sheet = sheet_of(person)
    said = {row.title.text(): row.said.text() for row in sheet.rows}
    assert "of a kind that is not read" in said["song.mp3"]
    assert said["bomb.pdf"]
    press(person, ENTER)
    person.app.settle()
    assert len(filed(fresh).sources) == 2
    assert "2 of 4 articles are imported" in person.told
    person.window.commands.run("import.report")
    dialog = person.window.importing.dialog
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    dialog.reject()
    assert "bomb.pdf" in copied
    assert "song.mp3" in copied


def test_nearly_the_same_text_is_told_and_imported_all_the_same(meet, fresh, written, tmp_path):
    person = meet(fresh)
    drop(person, *written(1))
    again = tmp_path / "again.txt"
    again.write_text(article_text().replace("expect prices", "think that prices"), "utf-8")
    drop(person, again)
    assert "nearly the same text" in person.told
    assert len(filed(fresh).sources) == 1
    person.press(person.window.notices, "Import all the same")
    person.app.settle()
    assert len(filed(fresh).sources) == 2


def test_cancelling_keeps_what_is_done(meet, fresh, written, while_coming_in):
    person = meet(fresh)
    acted = while_coming_in(person, lambda: press(person, ESC))
    drop(person, written(50)[0].parent)
    press(person, ENTER)
    person.app.settle()
    assert acted
    report = person.window.importing.report
    assert report.is_cancelled
    kept = filed(fresh)
    assert 0 < len(kept.sources) == len(report.imported) < 50
    assert kept == replace(person.session.document, proposals=kept.proposals)
    assert not person.window.import_card.is_running


def test_escape_cancels_first_while_the_card_says_so(meet, fresh, written):
    person = meet(fresh)
    window = person.window
    card, stopped = window.import_card, []
    card.cancel_requested.connect(lambda: (stopped.append(True), card.show_stopping()))
    window.notices.info("Something else was said.")
    card.start("Importing")
    assert not card.names_escape
    window.view_actions.step_back()
    assert (stopped, window.notices.shown) == ([], ())
    window.notices.info("Something else was said.")
    card.show()
    assert card.names_escape
    window.view_actions.step_back()
    assert stopped == [True]
    # it stops as it is; the key does what it does else
    assert not card.names_escape
    window.view_actions.step_back()
    assert stopped == [True]
    card.end()


def test_an_edit_can_be_made_while_articles_come_in(meet, fresh, written):
    person = meet(fresh)
    edited: list[bool] = []

    def edit_when_some_are_in(progress) -> None:
        if progress.imported and not edited:
            edit = person.window.edits.change
            edited.append(edit("rename", lambda document: replace(document, title="Cod talks")))

    person.window.importing.runner._progressed.connect(edit_when_some_are_in)
    drop(person, written(50)[0].parent)
    press(person, ENTER)
    person.app.settle()
    assert edited == [True]
    document = filed(fresh)
    assert document.title == person.session.document.title == "Cod talks"
    assert len(document.sources) == 50


def undo_all(person) -> list[str]:
    """The titles by which all was undone, one after another; each time the file says the same."""
    done, edits = [], person.window.edits
    while edits.changes.history.undo_name:
        done.append(person.window.commands["edit.undo"].title)
        assert edits.undo()
        document = person.session.library.document
        assert says_same(filed(person.session.library.path), document)
    return done


@pytest.mark.parametrize("is_many", [False, True])
def test_what_was_done_before_and_while_articles_came_in_is_undone_after_it(
    meet, fresh, written, monkeypatch, is_many
):
    """Of many proposals as well, which are read as they are asked for."""
    monkeypatch.setattr("viewer.store.stored_proposals.MANY_PROPOSALS", 10 if is_many else 9999)
    monkeypatch.setattr("viewer.ui.importing.run._LEAST_S", 0.0)
    person = meet(fresh)
    edits = person.window.edits
    first = filed(fresh)

    def retitle(title: str) -> bool:
        return edits.change(f"call it {title}", lambda d: replace(d, title=title))

    assert retitle("Cod talks")
    edited: list[bool] = []

    def edit_when_some_are_in(progress) -> None:
        if progress.imported and not edited:
            edited.append(retitle("Herring talks"))

    person.window.importing.runner._progressed.connect(edit_when_some_are_in)
    drop(person, written(12)[0].parent)
    press(person, ENTER)
    person.app.settle()
    assert edited == [True]
    assert retitle("Fish talks"), person.told
    last = filed(fresh)
    done = undo_all(person)
    assert says_same(filed(fresh), first)
    by_name = [f"Undo: call it {title} talks" for title in ("Fish", "Herring", "Cod")]
    assert [name for name in done if "import" not in name] == by_name
    # what came in before the edit in their midst, and after it if anything did
    assert len(done) - len(by_name) in (1, 2)
    while edits.changes.history.redo_name:
        assert edits.redo()
    assert says_same(filed(fresh), last)
    assert says_same(person.session.library.document, last)


def test_a_pasted_article_comes_in_by_keys(meet, fresh):
    person = meet(fresh)
    QGuiApplication.clipboard().setText(article_text(3))
    press(person, Qt.Key.Key_I, CTRL | SHIFT)
    person.app.settle()
    dialog = QApplication.activeModalWidget()
    assert dialog.field.hasFocus()
    dialog.attach.setFocus()
    press(person, ENTER)
    person.app.settle()
    [source] = filed(fresh).sources
    assert source.title == "Norland offers 1,311 tonnes at talks in Brockby"


def test_files_on_the_clipboard_are_imported_and_that_is_undone_by_its_name(meet, fresh, written):
    person = meet(fresh)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in written(1)])
    QGuiApplication.clipboard().setMimeData(data)
    press(person, Qt.Key.Key_V, CTRL)
    person.app.settle()
    # it would outlive the interpreter
    QGuiApplication.clipboard().clear()
    assert len(filed(fresh).sources) == 1
    assert person.window.commands["edit.undo"].title == "Undo: import an article"
    press(person, Qt.Key.Key_Z, CTRL)
    person.app.settle()
    assert not filed(fresh).sources


def test_the_bundled_document_is_copied_first(meet, written, tmp_path):
    person = meet()
    asked = person.when_asked(
        KeepCopyDialog, lambda d: (setattr(d, "path", tmp_path / "c.parley"), d.save.click())
    )
    drop(person, *written(1))
    assert len(asked) == 1
    assert person.session.library.path == tmp_path / "c.parley"
    sources = filed(tmp_path / "c.parley").sources
    assert any(source.byline == "Ada Wren" for source in sources), person.told


def test_from_drop_to_accepted_events_in_a_reopened_document_by_keys(meet, fresh, written):
    person = meet(fresh)
    drop(person, *written(1))
    (notice,) = person.window.notices.shown
    assert "Review" in [button.text() for button in notice.buttons]
    press(person, Qt.Key.Key_R, CTRL)
    person.app.settle()
    desk = person.window.review
    assert desk.is_open
    assert not person.window.notices.shown
    proposed = [p.event.label for p in desk.listed.proposals if p.event]
    for _ in range(len(desk.listed.proposals)):
        press(person, Qt.Key.Key_A)
        person.app.settle()
    press(person, ESC)
    assert not desk.is_open
    on_timeline = {event.label for event in person.session.document.events}
    assert len(on_timeline) >= len(proposed) > 1
    reopened = meet(fresh)
    assert {event.label for event in reopened.session.document.events} == on_timeline
    assert not [p for p in filed(fresh).proposals if p.state is ProposalState.WAITING and p.event]


def test_a_window_closed_while_articles_come_in_asks_and_keeps_what_is_done(
    meet, fresh, written, while_coming_in
):
    person = meet(fresh)
    asked: list[list] = []

    def close() -> None:
        asked.append(person.when_asked(LeaveDialog, lambda dialog: dialog.leave.click()))
        person.window.close()

    while_coming_in(person, close)
    drop(person, written(50)[0].parent)
    press(person, ENTER)
    person.app.settle()
    assert [len(dialogs) for dialogs in asked] == [1]
    assert not person.window.isVisible()
    assert 0 < len(filed(fresh).sources) < 50


def test_a_full_text_an_article_and_a_table_each_go_their_own_way(
    meet, own, written, richest, full_text
):
    folder = written(1)[0].parent
    person = meet(own)
    source = richest(person.session.document)
    (folder / "full.txt").write_text(full_text(person.session.document, source), "utf-8")
    (folder / "table.csv").write_text("Title,Date\nCod talks open,2026-03-12\n", "utf-8")
    before = len(person.session.document.sources)
    drop(person, folder)
    sheet = sheet_of(person)
    said = {row.title.text(): row.said.text() for row in sheet.rows}
    assert "it is attached to it" in " ".join(said.values())
    assert "its columns are asked for next" in said["table.csv"]
    press(person, ENTER)
    for _ in range(3):
        person.app.settle()
    assert "1 article is imported" in person.told
    assert "full text" in person.told
    document = filed(own)
    assert len(document.sources) == before + 1
    assert next(s for s in document.sources if s.id == source.id).text(Form.ORIGINAL)
    dialog = person.window.importing.table_dialog
    assert dialog.isVisible()
    dialog.reject()


def test_articles_go_on_into_their_document_while_another_is_shown(
    meet, fresh, written, while_coming_in
):
    person = meet(fresh)
    acted = while_coming_in(person, lambda: person.window.errands.open_document(None))
    drop(person, written(50)[0].parent)
    press(person, ENTER)
    person.app.settle()
    assert acted
    assert person.session.library.is_bundled
    assert not person.window.import_card.is_running
    assert f"50 articles are imported: They are in {fresh.name}." in person.told
    assert len(filed(fresh).sources) == 50
