"""Events, marks, people and sides changed as a person would: by keys and clicks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.editing.conftest import (
    CTRL,
    LEFT,
    SHIFT,
    dialog_of,
    fill,
    in_file,
    press,
    save,
    selected,
)
from viewer.library.editing.parting import pieces
from viewer.model.event import Link, Relation
from viewer.ui.editing.belonging import Belonging
from viewer.ui.editing.event_form import EventForm
from viewer.ui.editing.figure_form import FigureForm
from viewer.ui.editing.joining import MergeForm, SplitForm
from viewer.ui.editing.link_rows import Bearing
from viewer.ui.editing.quotation_form import QuotationForm
from viewer.ui.editing.text_menu import text_menu


def test_an_event_is_changed_saved_and_undone(editor) -> None:
    before = selected(editor)
    document = editor.window.session.library.document
    press(editor, Qt.Key.Key_E)
    dialog = dialog_of(editor)
    form = dialog.form
    assert isinstance(form, EventForm)
    fill(form.label, "Quite another")
    fill(form.when.line, "about 3 May 2018")
    assert form.when.said == "about 3 May 2018"
    QTest.mouseClick(form.status.button("denied"), LEFT)
    QTest.keyClicks(form.people.line, "Ada Wren")
    QTest.keyClick(form.people.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    save(editor, dialog)
    after = selected(editor)
    assert (after.label, after.when.edtf, after.status) == (
        "Quite another",
        "2018-05-03~",
        "denied",
    )
    assert len(after.actors) == len(before.actors) + 1
    assert in_file(editor) == editor.window.session.library.document
    press(editor, Qt.Key.Key_Z, CTRL)
    assert editor.window.session.library.document == document
    assert in_file(editor) == document


def test_what_is_wrong_is_said_and_nothing_typed_is_lost(editor) -> None:
    other = next(
        e for e in editor.window.session.library.document.events if e.id != selected(editor).id
    )
    press(editor, Qt.Key.Key_E)
    dialog = dialog_of(editor)
    fill(dialog.form.label, other.label)
    fill(dialog.form.when.line, "3 Mai")
    save(editor, dialog)
    assert "3 Mai" in dialog.form.when.said
    assert dialog.isVisible()
    fill(dialog.form.when.line, "2018")
    save(editor, dialog)
    assert "Another event" in dialog.wrong.text()
    assert dialog.form.label.text() == other.label
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_new_event_is_selected(editor) -> None:
    press(editor, Qt.Key.Key_N, CTRL)
    dialog = dialog_of(editor)
    fill(dialog.form.label, "Made by hand")
    fill(dialog.form.when.line, "June 2019")
    save(editor, dialog)
    assert (selected(editor).label, selected(editor).title) == ("Made by hand", "Made by hand")
    assert any(e.label == "Made by hand" for e in in_file(editor).events)


def test_a_deletion_tells_its_trace_and_can_be_undone(editor) -> None:
    event = selected(editor)
    press(editor, Qt.Key.Key_Delete)
    assert event.id not in {e.id for e in in_file(editor).events}
    (notice, *_) = editor.window.notices.shown
    assert f"{len(event.evidence)} passages" in notice.text
    press(editor, Qt.Key.Key_Z, CTRL)
    assert event in in_file(editor).events


def test_two_events_are_merged_with_what_was_chosen(editor) -> None:
    event = selected(editor)
    document = editor.window.session.library.document
    other = next(e for e in document.events if e.kind != event.kind and e.evidence)
    press(editor, Qt.Key.Key_M, CTRL)
    dialog = dialog_of(editor)
    assert isinstance(dialog.form, MergeForm)
    dialog.form.other.setText(other.label)
    choice = dialog.form.choices["label"]
    QTest.keyClick(choice.button("other"), Qt.Key.Key_Space)
    save(editor, dialog)
    merged = selected(editor)
    assert merged.label == other.label
    assert len(merged.evidence) == len(event.evidence) + len(other.evidence)
    assert other.id not in {e.id for e in in_file(editor).events}


def test_the_nearest_events_are_offered_to_be_merged_with(editor) -> None:
    event = selected(editor)
    press(editor, Qt.Key.Key_M, CTRL)
    dialog = dialog_of(editor)
    assert dialog.save_button.text() == "Merge"
    others = [e for e in editor.window.session.library.document.events if e.id != event.id]
    distance = {
        e.label: max(e.earliest - event.latest, event.earliest - e.latest, 0) for e in others
    }
    near = dialog.form.near
    offered = [near.item(at).data(Qt.ItemDataRole.UserRole) for at in range(near.count())]
    assert len(offered) == 5
    assert sorted(distance.values())[:5] == [distance[label] for label in offered]
    QTest.keyClick(near, Qt.Key.Key_Down)
    assert dialog.form.other.text() in offered
    dialog.reject()


def test_an_event_is_split_by_its_passages(editor) -> None:
    event = selected(editor)
    press(editor, Qt.Key.Key_M, CTRL | SHIFT)
    dialog = dialog_of(editor)
    assert isinstance(dialog.form, SplitForm)
    fill(dialog.form.label, "The other half")
    QTest.keyClick(dialog.form.box(event.evidence[0].id), Qt.Key.Key_Space)
    save(editor, dialog)
    half = next(e for e in in_file(editor).events if e.label == "The other half")
    assert len(half.evidence) == 1
    assert len(selected(editor).evidence) == len(event.evidence) - 1


def test_the_relation_of_a_link_is_changed_and_turned(editor) -> None:
    document = editor.window.session.library.document
    event, link = selected(editor), document.links[0]
    other = next(e for e in document.events if e.id not in (event.id, link.origin, link.target))
    editor.window.session.select(link.origin)
    editor.app.settle()
    press(editor, Qt.Key.Key_E)
    dialog = dialog_of(editor)
    belonging = dialog.form.findChild(Belonging)
    row = next(row for row in belonging.links if row.link == link)
    assert row.button.bearing == Bearing(link.relation)
    row.button.choose(Bearing(Relation.CONTRADICTS, is_turned=True))
    fill(belonging.target, "no such event")
    save(editor, dialog)
    assert "No event is labelled “no such event”" in dialog.wrong.text()
    belonging.target.setText(other.label)
    save(editor, dialog)
    after = in_file(editor).links
    assert after[0] == Link(link.target, link.origin, Relation.CONTRADICTS)
    assert after[-1] == Link(link.origin, other.id, Relation.ANSWERS)
    assert link not in after


def test_a_dialog_says_of_its_keys_what_its_button_does(editor) -> None:
    for command_id, words, said in (
        ("edit.event", "Save", "saves"),
        ("edit.new_event", "Add", "adds"),
        ("edit.merge_events", "Merge", "merges"),
        ("edit.split_event", "Split", "splits"),
    ):
        editor.window.commands.run(command_id)
        editor.app.settle()
        dialog = dialog_of(editor)
        assert dialog.save_button.text() == words
        told = [each.text() for each in dialog.findChildren(QLabel)]
        assert [text for text in told if text.startswith(f"Ctrl+Enter {said}")]
        dialog.reject()


def select_words(person, start: int, end: int) -> str:
    text = person.window.source_pane.text
    cursor = text.textCursor()
    cursor.setPosition(text._unit(start))
    cursor.setPosition(text._unit(end), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    return text.stored_text[start:end]


def test_selected_words_become_a_figure_quotation_and_evidence(editor) -> None:
    before = in_file(editor)
    words = select_words(editor, 10, 24)
    press(editor, Qt.Key.Key_F, CTRL | SHIFT)
    dialog = dialog_of(editor)
    assert isinstance(dialog.form, FigureForm)
    fill(dialog.form.value, "1,500")
    fill(dialog.form.unit, "boats")
    save(editor, dialog)
    figure = next(f for f in in_file(editor).figures if f not in before.figures)
    assert (figure.value, figure.unit, figure.events) == (1500.0, "boats", (selected(editor).id,))
    assert figure.places[0].exact == words.strip()
    select_words(editor, 30, 52)
    press(editor, Qt.Key.Key_Q, CTRL | SHIFT)
    dialog = dialog_of(editor)
    assert isinstance(dialog.form, QuotationForm)
    speaker = before.actors[0].name
    fill(dialog.form.speaker, speaker)
    save(editor, dialog)
    quotation = next(q for q in in_file(editor).quotations if q not in before.quotations)
    assert quotation.speaker == before.actors[0].id
    count = len(selected(editor).evidence)
    select_words(editor, 3, 70)
    press(editor, Qt.Key.Key_E, CTRL | SHIFT)
    assert len(selected(editor).evidence) == count + 1


def test_an_amount_that_is_not_given_is_asked_for_in_plain_words(editor) -> None:
    mark = next(m for m in editor.window.source_pane.text.marks if m.kind == "figure")
    text_menu(editor.window, mark).actions()[0].trigger()
    editor.app.settle()
    dialog = dialog_of(editor)
    dialog.form.value.clear()
    dialog.try_save()
    assert dialog.wrong.text() == "Give the number in digits"
    fill(dialog.form.value, "some")
    dialog.try_save()
    assert dialog.wrong.text() == "The value “some” is no number; give it in digits"
    dialog.reject()


def test_cut_words_become_a_new_event_of_whole_words(editor) -> None:
    content = editor.window.source_pane.text.stored_text
    at = next(n for n, c in enumerate(content) if c.isalpha() and content[n : n + 6].isalpha())
    select_words(editor, at + 2, at + 4)
    editor.window.commands.run("edit.mark_event")
    editor.app.settle()
    dialog = dialog_of(editor)
    fill(dialog.form.label, "Marked by hand")
    save(editor, dialog)
    event = next(e for e in in_file(editor).events if e.label == "Marked by hand")
    (place,) = event.evidence[0].places
    assert place.start == at
    assert place.exact.startswith(content[at : at + 6])


def test_a_mark_is_edited_and_taken_away_by_its_menu(editor) -> None:
    window = editor.window
    mark = next(m for m in window.source_pane.text.marks if m.kind == "figure")
    menu = text_menu(window, mark)
    menu.actions()[0].trigger()
    editor.app.settle()
    dialog = dialog_of(editor)
    fill(dialog.form.measures, "what was said by hand")
    save(editor, dialog)
    figure = next(f for f in in_file(editor).figures if f.id == mark.id)
    assert figure.measures == "what was said by hand"
    text_menu(window, mark).actions()[1].trigger()
    editor.app.settle()
    assert mark.id not in {f.id for f in in_file(editor).figures}
    press(editor, Qt.Key.Key_Z, CTRL)
    assert mark.id in {f.id for f in in_file(editor).figures}


def test_a_passage_is_cut_and_a_single_one_tells_both(editor) -> None:
    from viewer.ui.editing.fields.passage_boxes import PassageBoxes

    events = in_file(editor).events
    several = next(e for e in events if len({p.passage for p in pieces(e)}) < len(pieces(e)))
    boxes = PassageBoxes(several, is_rest_chosen=True)
    assert boxes.chosen == pieces(several)[1:]
    passage = next(p.passage for p in pieces(several) if p.sentence == 1)
    boxes.box(passage).setChecked(True)
    boxes.box(passage, 1).setChecked(False)
    assert not boxes.box(passage).isChecked()
    assert (passage, 1) not in {(p.passage, p.sentence) for p in boxes.chosen}
    alone = next(e for e in events if len(pieces(e)) == 1)
    single = PassageBoxes(alone)
    assert single.can_part
    assert single.chosen == pieces(alone)
