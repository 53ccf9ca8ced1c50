"""No key of a review waits until all of it is shown."""

from __future__ import annotations

import gc
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer.model.proposal import ProposalState
from viewer.ui.review import showing as showing_module
from viewer.ui.review import timeline as timeline_module
from viewer.ui.review.showing import Piece

ACCEPTED, WAITING = ProposalState.ACCEPTED, ProposalState.WAITING


def press(key) -> None:
    """Without waiting for what is shown."""
    QTest.keyClick(QApplication.focusWidget(), key)


def test_a_decision_is_made_at_once_and_shown_after_it(keys, app):
    desk, pane = keys.desk, keys.desk.pane
    press(Qt.Key.Key_A)
    assert keys.states()["p1"] is ACCEPTED
    assert desk.focused == "p2"
    assert all(desk.showing.waits(piece) for piece in Piece)
    assert pane.form.label.text() == "Talks resume"
    app.settle()
    assert desk.showing.is_idle
    assert pane.form.label.text() == "Halvard offers a cut"
    assert pane.done_line.words == "Accepted “Talks resume”. Saved."


def test_two_decisions_need_no_look_between_them(keys, app):
    press(Qt.Key.Key_A)
    press(Qt.Key.Key_A)
    assert (keys.states()["p1"], keys.states()["p2"]) == (ACCEPTED, ACCEPTED)
    app.settle()
    assert keys.desk.pane.form.shows(keys.desk.proposal)


def test_a_key_that_needs_the_form_sees_the_proposal_at_hand(keys):
    press(Qt.Key.Key_A)
    press(Qt.Key.Key_E)
    assert keys.desk.showing.is_idle
    label = keys.desk.pane.form.label
    assert label.hasFocus()
    assert label.text() == "Halvard offers a cut"


def test_what_is_entered_for_the_one_before_does_not_change_the_next(keys):
    form = keys.desk.pane.form
    before = keys.desk.proposal.event
    press(Qt.Key.Key_A)
    document = keys.desk.document
    form.event_changed.emit("label", replace(before, label="Another label"))
    assert keys.desk.document is document
    keys.desk.deciding.merge("talks", {})
    assert keys.states()["p2"] is WAITING


def test_of_many_events_the_likeliest_is_looked_for_beside(keys, app, monkeypatch):
    monkeypatch.setattr(showing_module, "_FEW", 0)
    press(Qt.Key.Key_A)
    keys.desk.focus("p4")
    assert not keys.desk.pane.merge.is_offered
    app.settle()
    assert keys.desk.pane.merge.is_offered
    assert keys.desk.showing.is_idle


@pytest.mark.parametrize(("most", "drawn"), [(10, 5), (0, 4)])
def test_of_very_many_events_only_the_articles_own_are_drawn_and_that_is_said(
    keys, app, monkeypatch, most, drawn
):
    monkeypatch.setattr(timeline_module, "MOST_EVENTS", most)
    monkeypatch.setattr("viewer.ui.review.pane.MOST_EVENTS", most)
    made = replace(keys.desk.proposal.event, id="by-hand", label="By hand", evidence=())
    app.window.edits.change("add", lambda d: replace(d, events=(made,)))
    app.settle()
    press(Qt.Key.Key_A)
    app.settle()
    said = keys.desk.pane.done_line.so_far
    assert ("those of this article" in said) is (most == 0)
    assert said.startswith("2 events" if most == 0 else "Timeline so far: 2 events")
    assert len(keys.desk.pane.timeline.state.table) == drawn


def test_while_it_is_open_the_collector_passes_over_what_was_there(keys, app):
    assert gc.get_freeze_count() > 0
    keys.desk.close()
    assert gc.get_freeze_count() == 0
    keys.desk.open()
    app.window.closed.emit()
    assert gc.get_freeze_count() == 0
