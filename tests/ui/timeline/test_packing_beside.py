"""Very many events are packed in the background: something is there at once, then all of it."""

from __future__ import annotations

import pytest

from tests.benchmarks.generated import generated_lanes, generated_table
from viewer.render.fonts import load_fonts
from viewer.timeline.lanes import Lanes
from viewer.ui.timeline import making
from viewer.ui.timeline import state as timeline_state
from viewer.ui.timeline.making import Making
from viewer.ui.timeline.state import TimelineState


class Background:
    """Holds work back until it is let go."""

    def __init__(self) -> None:
        self.waiting = []

    def run(self, work, done) -> None:
        self.waiting.append((work, done))

    def let_go(self, at: int = 0) -> None:
        work, done = self.waiting.pop(at)
        done(work())


@pytest.fixture
def background() -> Background:
    return Background()


@pytest.fixture
def state(qapp, background, monkeypatch) -> TimelineState:
    monkeypatch.setattr(timeline_state, "PACKED_BESIDE", 50)
    load_fonts()
    few = generated_table(20)
    made = TimelineState(few, generated_lanes(few, 2))
    made.beside = background.run
    made.show_events(*many(120), folded=False)
    return made


def many(count: int):
    table = generated_table(count, seed=3)
    return table, generated_lanes(table, 3)


def test_few_are_shown_until_all_are_packed(state, background):
    assert len(state.coming_table) == 120
    state.resize(740, 550)
    assert (len(state.table), state.is_packing, state.is_settled) == (20, True, False)
    assert state.frame.texts
    background.let_go()
    assert (len(state.table), state.is_packing, state.is_settled) == (120, False, True)
    assert state.prepared.table is state.table
    assert state.is_fit


def test_what_is_there_can_be_worked_with_meanwhile(state, background):
    state.resize(740, 550)
    state.zoom(1.0, 300.0)
    shown = state.shown
    background.let_go()
    assert not state.is_fit
    assert state.shown == pytest.approx(shown, abs=2 * 86_400)


def test_a_selection_stays_by_its_id(state, background):
    state.resize(740, 550)
    state.select(7)
    background.let_go()
    assert state.table.ids[state.selected] == "e00000007"


def test_what_is_outdated_is_dropped(state, background):
    state.resize(740, 550)
    state.show_events(*many(130), folded=False)
    assert len(background.waiting) == 2
    background.let_go(1)
    assert len(state.table) == 130
    background.let_go(0)
    assert len(state.table) == 130
    assert state.prepared.table is state.table
    assert state.is_settled


def test_few_events_after_many_are_packed_at_once(state, background):
    state.resize(740, 550)
    few = generated_table(10)
    state.show_events(few, generated_lanes(few, 1), folded=False)
    assert (len(state.table), state.is_packing, state.is_settled) == (10, False, True)
    background.let_go()
    assert len(state.table) == 10
    assert state.prepared.table is state.table


def test_without_a_background_all_are_packed_at_once(qapp, monkeypatch):
    monkeypatch.setattr(timeline_state, "PACKED_BESIDE", 50)
    load_fonts()
    state = TimelineState(*many(120))
    state.resize(740, 550)
    assert state.is_settled
    assert isinstance(state.lanes, Lanes)


def test_the_person_is_told(state, background, qtbot, monkeypatch):
    monkeypatch.setattr(making, "PATIENCE_MS", 0)
    from PySide6.QtWidgets import QWidget

    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(740, 550)
    card = Making(state, pane)
    state.resize(740, 550)
    qtbot.waitUntil(lambda: bool(card.text), timeout=5_000)
    assert "20 most important of 120" in card.text
    assert card.text.endswith(": 0%")
    state.packed.now = 0.42
    with qtbot.waitSignal(card.told) as told:
        pass
    assert told.args == ["42% made ready"]
    assert card.text.endswith(": 42%")
    assert pane.rect().contains(card.geometry())
    with qtbot.waitSignal(card.told) as told:
        background.let_go()
    assert told.args == [""]
    assert card.text == ""
