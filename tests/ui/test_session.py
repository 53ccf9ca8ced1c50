"""The session holds what a window is about and tells only what is news."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtTest import QSignalSpy

from viewer.library.opening import open_library
from viewer.model.edtf import parse_when
from viewer.model.filter import FilterSpec
from viewer.render.theme import load_theme
from viewer.timeline.lanes import LaneMode
from viewer.ui.session import Session


@pytest.fixture
def session(qapp) -> Iterator[Session]:
    made = Session(open_library(), load_theme("light"))
    yield made
    made.library.close()


def test_selecting_tells_once(session):
    told = QSignalSpy(session.selection_changed)
    event = session.document.events[3]
    session.select(event.id)
    session.select(event.id)
    assert [told.at(n) for n in range(told.count())] == [[event.id]]
    assert session.selected_event == event


def test_an_unknown_id_selects_nothing(session):
    session.select(session.document.events[0].id)
    session.select("no such event")
    assert session.selected is None


def test_a_filter_keeps_the_selection_while_the_document_knows_it(session):
    told = QSignalSpy(session.selection_changed)
    event = session.document.events[-1]
    session.select(event.id)
    other = next(s.id for s in session.document.sides if s.id != event.side)
    session.set_spec(FilterSpec(sides=frozenset({other})))
    assert session.selected == event.id
    assert told.count() == 1
    first = session.document.sources[0].published
    session.set_spec(FilterSpec(known_on=first))
    assert session.selected is None
    assert told.count() == 2


def test_a_selection_that_a_day_does_not_know_yet_comes_back_with_a_later_day(session):
    told = QSignalSpy(session.selection_changed)
    event = session.document.events[-1]
    session.select(event.id)
    first = FilterSpec(known_on=session.document.sources[0].published)
    for spec in (first, replace(first, match="no such words"), FilterSpec()):
        session.set_spec(spec)
    assert session.selected == event.id
    assert [told.at(n) for n in range(told.count())] == [[event.id], [None], [event.id]]
    session.set_spec(first)
    session.select(None)  # a person wants none
    session.set_spec(FilterSpec())
    assert session.selected is None


def test_the_same_filter_is_no_news(session):
    told = QSignalSpy(session.view_changed)
    session.set_spec(FilterSpec())
    assert told.count() == 0
    session.set_spec(FilterSpec(start=parse_when("2025")))
    assert told.count() == 1
    assert len(session.view.events) < len(session.document.events)


def test_lanes_folding_theme_and_time_tell_once(session):
    lanes, themes = QSignalSpy(session.lanes_changed), QSignalSpy(session.theme_changed)
    times = QSignalSpy(session.shown_changed)
    for _ in range(2):
        session.set_lane_mode(LaneMode.KIND)
        session.set_folded(False)
        session.set_theme(load_theme("dark"))
        session.set_shown((1, 2))
    assert (lanes.count(), themes.count(), times.count()) == (2, 1, 1)


def test_another_document_starts_afresh(session):
    told = QSignalSpy(session.document_changed)
    session.select(session.document.events[0].id)
    session.set_spec(FilterSpec(start=parse_when("2025")))
    session.open(open_library())
    assert told.count() == 1
    assert session.selected is None
    assert session.spec.is_empty
    assert len(session.view.events) == len(session.document.events)
