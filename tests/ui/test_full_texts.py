"""Full texts in the window: attached, shown beside the digest, put right; the copy; the file."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton

from viewer.library.attaching import attach_text
from viewer.library.opening import open_library
from viewer.model.annotation import AnchorState
from viewer.model.resources import bundled_document
from viewer.model.source import Form
from viewer.store.documents import save_new
from viewer.ui.dialogs.keep_copy import KeepCopyDialog
from viewer.ui.dialogs.paste import PasteDialog

LEFT = Qt.MouseButton.LeftButton
HEAD = "An opening that the digest lacks. 😀\r\n\r\n"


@pytest.fixture(scope="module")
def unanchored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled document as if nobody had seen the articles: its digests lead to the places."""
    with open_library() as library:
        document = library.document
    freed = partial(replace, anchor=None)
    document = replace(
        document,
        sources=tuple(replace(s, original_sha256=None) for s in document.sources),
        figures=tuple(map(freed, document.figures)),
        quotations=tuple(map(freed, document.quotations)),
        events=tuple(replace(e, evidence=tuple(map(freed, e.evidence))) for e in document.events),
    )
    path = tmp_path_factory.mktemp("documents") / "unanchored.parley"
    save_new(document, path)
    return path


@pytest.fixture
def own(unanchored: Path, tmp_path: Path) -> Path:
    """A document of the person's own."""
    return Path(shutil.copy(unanchored, tmp_path / "own.parley"))


def richest(document):
    """The source with the most figures; the texts of tests are made of its digest."""
    figures = [figure.source for figure in document.figures]
    return max(document.sources, key=lambda source: figures.count(source.id))


def full_text(document, source, but=()) -> str:
    """Something that passes for the source's full text: all that is marked, in its order."""
    words = HEAD + source.text(Form.DIGEST).content
    for old, new in but:
        assert old in words
        words = words.replace(old, new)
    return words


def wait(person) -> None:
    person.app.settle()


def press(parent, words: str) -> None:
    buttons = [b for b in parent.findChildren(QPushButton) if b.isVisibleTo(parent)]
    QTest.mouseClick(next(b for b in buttons if b.text() == words), LEFT)


def notices(person) -> str:
    return "\n".join(f"{n.title}: {n.text}" for n in person.window.notices.shown)


def attached(meet, own: Path, but=()):
    """A person in front of a document with one full text, and that source."""
    with open_library(own) as library:
        source = richest(library.document)
        text = full_text(library.document, source, but)
    report = attach_text(own, text)
    assert report.sources == (source.id,), report
    person = meet(own)
    person.window.source_pane.show_source(source.id)
    person.settle()
    return person, source.id


def when_asked(kind: type[QDialog], answer) -> list[QDialog]:
    """Answer the next dialog that stops everything; gives what was asked."""
    asked: list[QDialog] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(10, act)
            return
        QTest.qWaitForWindowActive(dialog)
        try:
            asked.append(dialog)
            if isinstance(dialog, kind):
                answer(dialog)
        finally:
            dialog.close()

    QTimer.singleShot(0, act)
    return asked


# --- the switch


def test_a_source_without_a_full_text_offers_to_attach_it(person):
    citation = person.window.source_pane.citation
    assert citation.attach.isVisible()
    assert not any(button.isVisible() for button in citation.forms.values())
    assert person.window.source_pane.form == Form.DIGEST
    person.key(Qt.Key.Key_D)
    assert person.window.source_pane.form == Form.DIGEST


def test_the_switch_keeps_what_is_read_in_its_place(meet, own):
    person, _ = attached(meet, own)
    pane = person.window.source_pane
    assert pane.form == Form.ORIGINAL
    assert not pane.citation.attach.isVisible()
    marks = {form: {m.id for m in pane.text.marks} for form in Form if not pane.show_form(form)}
    assert marks[Form.DIGEST] == marks[Form.ORIGINAL]
    for mark in pane.text.marks[3:]:
        pane.text.reveal(mark.start, mark.end)
        before = pane.text.boxes(mark)[0].top()
        QTest.mouseClick(pane.citation.forms[Form.DIGEST], LEFT)
        same = next(m for m in pane.text.marks if m.id == mark.id)
        if 0 < pane.text.verticalScrollBar().value() < pane.text.verticalScrollBar().maximum():
            assert abs(pane.text.boxes(same)[0].top() - before) < 30
        assert same in pane.text.highlights_in_view()
        assert len(pane.strip.ticks) == len(pane.text.marks) + len(pane.text.evidence)
        person.key(Qt.Key.Key_D)
        assert pane.form == Form.ORIGINAL


def test_the_switch_keeps_the_passage_of_the_selection(meet, own):
    person, source_id = attached(meet, own)
    pane = person.window.source_pane
    event = next(
        e for e in reversed(person.session.document.events)
        if e.evidence and e.evidence[0].source == source_id
    )  # fmt: skip
    person.session.select(event.id)
    person.settle()
    told = [mark for mark in pane.text.highlights_in_view() if mark in pane.text.evidence]
    assert told
    pane.switch_form()
    assert told[0].id in {mark.id for mark in pane.text.highlights_in_view()}
    assert {mark.id for mark in pane.text.evidence} >= {mark.id for mark in told}


def test_the_full_text_is_described_in_its_own_positions(meet, own):
    person, _ = attached(meet, own)
    told = person.window.source_pane.describe()
    text = person.window.source_pane.text.stored_text
    assert told["form"] == "original"
    assert text.startswith(HEAD)
    assert all(text[h["start"] : h["end"]] == h["text"] for h in told["highlights"])


# --- what lost its place


def test_all_in_place_says_nothing_of_it(meet, originals, tmp_path):
    path = Path(shutil.copy(bundled_document(), tmp_path / "whole.parley"))
    person = meet(path)
    person.window.attachments.attach_paths([originals])
    wait(person)
    assert "5 full texts are attached" in notices(person)
    for source in person.session.document.sources:
        person.window.source_pane.show_source(source.id)
        assert person.window.source_pane.form == Form.ORIGINAL
        assert not person.window.source_pane.standing.isVisible()
    assert "100 % of claims anchored" in person.window.status.text


def test_what_is_lost_is_counted_walked_and_found_by_hand(meet, own):
    with open_library(own) as library:
        source = richest(library.document)
        figure = next(
            f for f in library.document.figures
            if f.source == source.id
            and source.text(Form.DIGEST).content.count(f.places[0].exact) == 1
        )  # fmt: skip
    person, _ = attached(meet, own, [(figure.places[0].exact, "a good deal")])
    pane, standing = person.window.source_pane, person.window.source_pane.standing
    assert standing.isVisible()
    assert "lost" in standing.title
    assert "100 %" not in person.window.status.text
    assert figure.id not in {m.id for m in pane.text.marks}
    standing.open_list(True)
    person.settle()
    assert figure.places[0].exact in standing.rows
    press(standing, "Find it")
    while standing.looked_for.annotation != figure.id:
        standing.stop_looking()
        standing.walk(1)
        standing.look_for(standing._doubtful[standing._at])
    assert not standing.use.isEnabled()
    cursor = pane.text.document().find("a good deal")
    pane.text.setTextCursor(cursor)
    QTest.mouseClick(standing.use, LEFT)
    wait(person)
    assert not notices(person)
    found = next(m for m in pane.text.marks if m.id == figure.id)
    assert found.text == "a good deal"
    with open_library(own) as library:
        saved = next(f for f in library.document.figures if f.id == figure.id)
    place = next(p for p in saved.places if p.form == Form.ORIGINAL)
    assert (place.exact, place.state) == ("a good deal", AnchorState.EXACT)


def test_digest_only_takes_a_highlight_off_the_list(meet, own):
    with open_library(own) as library:
        figure = next(
            f for f in library.document.figures if f.source == richest(library.document).id
        )
    person, _ = attached(meet, own, [(figure.places[0].exact, "much")])
    standing = person.window.source_pane.standing
    standing.open_list(True)
    person.settle()
    count = sum("lost" in row for row in standing.rows)
    assert count
    press(standing, "Digest only")
    person.settle()
    assert sum("lost" in row for row in standing.rows if standing.isVisible()) == count - 1


def test_a_lost_figure_is_shown_in_the_digest(meet, own):
    with open_library(own) as library:
        source = richest(library.document)
        figure = next(f for f in library.document.figures if f.source == source.id)
    person, _ = attached(meet, own, [(figure.places[0].exact, "much")])
    pane = person.window.source_pane
    assert pane.form == Form.ORIGINAL
    pane.show_figure(figure)
    assert pane.form == Form.DIGEST
    assert pane.text.current is not None
    assert pane.text.current.id == figure.id


# --- attaching


def test_files_are_attached_in_the_background_and_the_report_names_each(
    meet, own, tmp_path, monkeypatch
):
    person = meet(own)
    source = richest(person.session.document)
    good, stranger = tmp_path / "copy.txt", tmp_path / "recipe.txt"
    good.write_text(full_text(person.session.document, source), "utf-8", newline="")
    stranger.write_text("Two eggs, some flour, and an hour of patience.\n" * 9)
    names = ([str(good), str(stranger)], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: names)
    person.window.commands.run("source.attach")
    wait(person)
    assert not person.window.progress.is_running
    assert "The full text is attached" in notices(person)
    assert "recipe.txt" in notices(person)
    pane = person.window.source_pane
    assert (pane.source_id, pane.form) == (source.id, Form.ORIGINAL)
    assert pane.text.stored_text.startswith(HEAD)


def test_a_second_text_for_a_source_waits_for_a_yes(meet, own):
    person, source_id = attached(meet, own)
    source = next(s for s in person.session.document.sources if s.id == source_id)
    other = "Another head.\n" + source.text(Form.DIGEST).content
    person.window.attachments.attach_text(other)
    wait(person)
    pane = person.window.source_pane
    assert pane.text.stored_text.startswith(HEAD)
    press(person.window.notices, "Replace")
    wait(person)
    assert pane.text.stored_text.startswith("Another head.")


def test_cancelling_changes_nothing(meet, own, tmp_path):
    person = meet(own)
    before = own.read_bytes()
    file = tmp_path / "copy.txt"
    source = richest(person.session.document)
    file.write_text(full_text(person.session.document, source), "utf-8")
    person.window.attachments.attach_paths([file])
    person.window.progress.show()
    QTest.mouseClick(person.window.progress.cancel, LEFT)
    wait(person)
    assert not person.window.progress.is_running
    if "Nothing was attached" in notices(person):  # else it was done before the click
        assert own.read_bytes() == before


def test_a_text_is_pasted(meet, own):
    person = meet(own)
    source = richest(person.session.document)
    QApplication.clipboard().setText(full_text(person.session.document, source))

    when_asked(PasteDialog, lambda dialog: QTest.mouseClick(dialog.attach, LEFT))
    person.window.commands.run("source.paste")
    wait(person)
    assert person.window.source_pane.form == Form.ORIGINAL


def test_the_link_in_the_head_opens_the_ways_to_attach(meet, own):
    person = meet(own)
    QTest.mouseClick(person.window.source_pane.citation.attach, LEFT)
    menu = person.window.attachments.menu
    assert menu is not None
    assert len(menu.actions()) == 3
    menu.close()


# --- dropping


def drop(person, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(300, 300), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )
    person.window.dragEnterEvent(event)
    assert event.isAccepted()
    person.window.dropEvent(event)
    person.settle()
    wait(person)


def urls(*paths) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_document_is_opened_by_dropping_it(person, own):
    drop(person, urls(own))
    assert person.session.library.path == own


def test_more_documents_ask_for_windows_of_their_own(person, own, tmp_path):
    asked: list[object] = []
    person.window.windows_requested.connect(asked.append)
    drop(person, urls(own, tmp_path / "two.parley"))
    assert asked == [(tmp_path / "two.parley",)]


def test_several_articles_are_attached_by_dropping_them(meet, own, tmp_path):
    person = meet(own)
    files = []
    for number, source in enumerate(person.session.document.sources[1:3]):
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text(full_text(person.session.document, source), "utf-8")
    drop(person, urls(*files))
    assert "2 full texts are attached" in notices(person)


# --- the copy


def test_the_first_edit_of_the_bundle_asks_for_a_copy_and_waits(person, tmp_path):
    person.session.select(person.session.document.events[3].id)
    selected = person.session.selected

    def answer(dialog: KeepCopyDialog) -> None:
        dialog.path = tmp_path / "mine.parley"
        QTest.mouseClick(dialog.save, LEFT)

    asked = when_asked(KeepCopyDialog, answer)
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
    asked = when_asked(KeepCopyDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    person.window.attachments.attach_text("whatever")
    wait(person)
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


# --- the file


def test_a_change_by_another_program_is_told_and_reloaded(meet, own):
    person = meet(own)
    watch = person.window.watch
    watch.look()
    assert not notices(person)
    source = richest(person.session.document)
    attach_text(own, full_text(person.session.document, source))
    watch.look()
    watch.look()
    assert notices(person).count("was changed by another program") == 1
    assert person.window.notices.shown[0].count == 1
    press(person.window.notices, "Reload")
    assert any(s.text(Form.ORIGINAL) for s in person.session.document.sources)
    watch.look()
    assert not notices(person)


def test_a_file_that_is_gone_can_be_saved_elsewhere(meet, own):
    person = meet(own)
    own.unlink()
    person.window.watch.look()
    assert "no longer there" in notices(person)
    assert person.labelled()


def test_a_selection_by_hand_maps_to_the_stored_text(meet, own):
    person, _ = attached(meet, own)
    text = person.window.source_pane.text
    cursor = text.textCursor()
    cursor.setPosition(0)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    first, last = text.selected_span()
    assert text.stored_text[first:last] == HEAD.rstrip("\r\n")
    assert text.createMimeDataFromSelection().text() == HEAD.rstrip("\r\n")
