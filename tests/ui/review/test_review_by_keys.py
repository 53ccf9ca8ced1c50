"""An article goes from proposals to events of a saved document, by keys alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.review.conftest import CTRL, SHIFT, read
from viewer.model.proposal import ProposalState
from viewer.ui.process.picture_of_window import describe_window


def test_the_surest_is_at_hand_first_and_accepting_takes_up_the_next(keys, path):
    assert keys.desk.focused == "p1"
    keys.press(Qt.Key.Key_A)
    assert keys.desk.focused == "p2"
    keys.press(Qt.Key.Key_A)
    said = read(path)
    assert [event.label for event in said.events] == ["Talks resume", "Halvard offers a cut"]
    assert [actor.name for actor in said.actors] == ["Ingrid Halvard"]
    assert said.figures[0].events == ("offer",)
    assert keys.done() == "Accepted “Halvard offers a cut”, 1 figure, 1 quote. Saved."


def test_reject_leaves_it_out_and_undo_brings_it_back_to_hand(keys, path):
    keys.press(Qt.Key.Key_R)
    assert read(path).proposals[0].state is ProposalState.REJECTED
    assert keys.desk.focused == "p2"
    keys.press(Qt.Key.Key_Z, held=CTRL)
    assert read(path).proposals[0].state is ProposalState.WAITING
    assert keys.desk.focused == "p1"


def test_a_date_is_typed_in_words_and_accepted_so(keys, path):
    keys.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_W)
    field = keys.desk.pane.form.when
    assert field.hasFocus()
    assert field.selectedText() == "2026-03"
    keys.type("about 9 March 2026")
    assert field.said == "about 9 March 2026, to the day"
    keys.press(Qt.Key.Key_Return)
    assert keys.done() == "Changed the date of “Sudland wants a quota”. Saved."
    assert not field.hasFocus()
    keys.press(Qt.Key.Key_A)
    (event,) = read(path).events
    assert (event.when.edtf, event.date_basis) == (
        "2026-03-09~",
        "Given by the person who reviewed it.",
    )
    assert event.accounts[0].when.edtf == "2026-03-09~"


def test_a_date_that_is_none_stays_in_its_field_with_a_reason(keys, path):
    keys.press(Qt.Key.Key_W)
    keys.type("some time")
    keys.press(Qt.Key.Key_Return)
    form = keys.desk.pane.form
    assert form.when.hasFocus()
    assert "some time" in form.basis.text()
    keys.press(Qt.Key.Key_Escape)
    assert keys.desk.is_open
    assert form.when.text() == "2026-03-10"
    assert read(path).proposals[0].event.when.edtf == "2026-03-10"


def test_letters_in_a_field_are_letters(keys):
    keys.press(Qt.Key.Key_E)
    keys.type(" axrn")
    assert set(keys.states().values()) == {ProposalState.WAITING}
    keys.press(Qt.Key.Key_Escape)
    assert keys.desk.pane.form.label.text() == "Talks resume"


def test_what_is_alike_is_merged_field_by_field(keys, path):
    keys.press(Qt.Key.Key_A)
    keys.take_up("p4")
    card = keys.desk.pane.merge
    assert card.is_offered
    assert card.choice["label"] == "existing"
    keys.press(Qt.Key.Key_M)
    said = read(path)
    (event,) = said.events
    assert event.label == "Talks resume"
    assert len(event.evidence) == 2
    assert said.proposals[3].state is ProposalState.MERGED
    progress = keys.desk.listed.progress
    assert (progress.accepted, progress.merged) == (2, 1)


def test_kept_apart_it_is_an_event_of_its_own(keys, path):
    keys.press(Qt.Key.Key_A)
    keys.take_up("p4")
    keys.press(Qt.Key.Key_X)
    assert not keys.desk.pane.merge.is_offered
    keys.press(Qt.Key.Key_A)
    assert len(read(path).events) == 2


def test_all_above_are_accepted_at_once_and_taken_back_at_once(keys, path):
    assert keys.desk.pane.top.accept_all.words == "Accept all above 90 % (2)"
    keys.press(Qt.Key.Key_A, held=SHIFT)
    assert len(read(path).events) == 2
    keys.press(Qt.Key.Key_Z, held=CTRL)
    assert read(path).events == ()


def test_figures_without_an_event_are_accepted_together(keys, path):
    keys.press(Qt.Key.Key_A, held=CTRL | SHIFT)
    said = read(path)
    assert [(f.id, f.events) for f in said.figures] == [("f3", ())]
    assert said.proposals[4].state is ProposalState.ACCEPTED


def test_side_status_and_person_by_their_keys(keys, path):
    keys.press(Qt.Key.Key_2, Qt.Key.Key_T, Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_P)
    keys.type("Tomas Reyl")
    keys.press(Qt.Key.Key_Return, Qt.Key.Key_A)
    said = read(path)
    (event,) = said.events
    assert (event.side, event.status.value) == ("sudland", "ongoing")
    assert [actor.name for actor in said.actors] == ["Tomas Reyl"]


def answer_with_enter() -> None:
    dialog = QApplication.activeModalWidget()
    if dialog is None:
        QTimer.singleShot(10, answer_with_enter)
        return
    QTest.qWaitForWindowActive(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def test_a_proposal_of_two_passages_is_split(keys, path):
    keys.take_up("p3")
    QTimer.singleShot(0, answer_with_enter)
    keys.press(Qt.Key.Key_S)
    said = read(path)
    assert len(said.proposals) == 6
    assert [len(p.event.evidence) for p in said.proposals if p.event][2:4] == [1, 1]


def test_a_proposal_of_a_single_sentence_is_split_by_enter_too(keys, path):
    keys.take_up("p1")
    QTimer.singleShot(0, answer_with_enter)
    keys.press(Qt.Key.Key_S)
    assert len(read(path).proposals) == 6


def test_what_has_no_passage_is_not_split_and_that_is_said(keys, path):
    keys.take_up("p5")
    keys.press(Qt.Key.Key_S)
    assert keys.done() == "There is no passage here to be split"
    assert len(read(path).proposals) == 5


def test_escape_and_done_go_back_to_the_timeline(keys, app):
    assert describe_window(app.window)["panes"]["review"]["visible"]
    keys.press(Qt.Key.Key_Escape)
    told = describe_window(app.window)["panes"]
    assert not told["review"]["visible"]
    assert told["timeline"]["visible"]
    assert app.window.review_bar.words == "5 proposals from 1 article wait."
