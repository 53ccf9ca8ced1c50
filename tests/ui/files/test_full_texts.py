"""Full texts in the window: attached and dropped, shown beside the digest."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from viewer.model.source import Form
from viewer.ui.dialogs.paste import PasteDialog

LEFT = Qt.MouseButton.LeftButton
HEAD = "An opening that the digest lacks. 😀\r\n\r\n"


# --- the switch


def test_a_source_without_a_full_text_offers_to_attach_it(person):
    citation = person.window.source_pane.citation
    assert citation.attach.isVisible()
    assert not any(button.isVisible() for button in citation.forms.values())
    assert person.window.source_pane.form == Form.DIGEST
    person.key(Qt.Key.Key_D)
    assert person.window.source_pane.form == Form.DIGEST


def test_the_switch_keeps_what_is_read_in_its_place(attached):
    person, _ = attached()
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


def test_the_switch_keeps_the_passage_of_the_selection(attached):
    person, source_id = attached()
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


def test_the_full_text_is_described_in_its_own_positions(attached):
    person, _ = attached()
    told = person.window.source_pane.describe()
    text = person.window.source_pane.text.stored_text
    assert told["form"] == "original"
    assert text.startswith(HEAD)
    assert all(text[h["start"] : h["end"]] == h["text"] for h in told["highlights"])


def test_a_selection_by_hand_maps_to_the_stored_text(attached):
    person, _ = attached()
    text = person.window.source_pane.text
    cursor = text.textCursor()
    cursor.setPosition(0)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    first, last = text.selected_span()
    assert text.stored_text[first:last] == HEAD.rstrip("\r\n")
    assert text.createMimeDataFromSelection().text() == HEAD.rstrip("\r\n")


# --- attaching


def test_files_are_attached_in_the_background_and_the_report_names_each(
    meet, own, tmp_path, monkeypatch, richest, full_text
):
    person = meet(own)
    source = richest(person.session.document)
    good, stranger = tmp_path / "copy.txt", tmp_path / "recipe.txt"
    good.write_text(full_text(person.session.document, source), "utf-8", newline="")
    stranger.write_text("Two eggs, some flour, and an hour of patience.\n" * 9)
    names = ([str(good), str(stranger)], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: names)
    person.window.commands.run("source.attach")
    person.app.settle()
    assert not person.window.progress.is_running
    assert "The full text is attached" in person.told
    assert "recipe.txt" in person.told
    pane = person.window.source_pane
    assert (pane.source_id, pane.form) == (source.id, Form.ORIGINAL)
    assert pane.text.stored_text.startswith(HEAD)


def test_a_second_text_for_a_source_waits_for_a_yes(attached):
    person, source_id = attached()
    source = next(s for s in person.session.document.sources if s.id == source_id)
    other = "Another head.\n" + source.text(Form.DIGEST).content
    person.window.attachments.attach_text(other)
    person.app.settle()
    pane = person.window.source_pane
    assert pane.text.stored_text.startswith(HEAD)
    person.press(person.window.notices, "Replace")
    person.app.settle()
    assert pane.text.stored_text.startswith("Another head.")


def test_cancelling_changes_nothing(meet, own, tmp_path, richest, full_text):
    person = meet(own)
    before = own.read_bytes()
    file = tmp_path / "copy.txt"
    source = richest(person.session.document)
    file.write_text(full_text(person.session.document, source), "utf-8")
    person.window.attachments.attach_paths([file])
    person.window.progress.show()
    QTest.mouseClick(person.window.progress.cancel, LEFT)
    person.app.settle()
    assert not person.window.progress.is_running
    if "Nothing was attached" in person.told:  # else it was done before the click
        assert own.read_bytes() == before


def test_a_text_is_pasted(meet, own, richest, full_text):
    person = meet(own)
    source = richest(person.session.document)
    QApplication.clipboard().setText(full_text(person.session.document, source))

    person.when_asked(PasteDialog, lambda dialog: QTest.mouseClick(dialog.attach, LEFT))
    person.window.commands.run("source.paste")
    person.app.settle()
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
    person.app.settle()


def urls(*paths) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_document_is_opened_by_dropping_it(person, own):
    drop(person, urls(own))
    assert person.session.library.path == own


def test_what_is_dropped_is_never_said_to_be_moved(person, own):
    """A program that is told so deletes its own, such as the words in an editor."""
    both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    data, none = urls(own), Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(300, 300), both, data, LEFT, none)
    event.setDropAction(Qt.DropAction.MoveAction)
    person.window.dropEvent(event)
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.CopyAction


def test_more_documents_ask_for_windows_of_their_own(person, own, tmp_path):
    asked: list[object] = []
    person.window.windows_requested.connect(asked.append)
    drop(person, urls(own, tmp_path / "two.parley"))
    assert asked == [(tmp_path / "two.parley",)]


def test_several_articles_are_attached_by_dropping_them(meet, own, tmp_path, full_text):
    person = meet(own)
    files = []
    for number, source in enumerate(person.session.document.sources[1:3]):
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text(full_text(person.session.document, source), "utf-8")
    drop(person, urls(*files))
    assert "2 full texts are attached" in person.told
