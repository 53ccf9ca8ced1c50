"""What editing says is said in the language of the window; what it stores is English."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from viewer.library.editing import (
    annotations,
    dates,
    events,
    filters,
    links,
    marking,
    measures,
    naming,
    notes,
    ordering,
    people,
    sources,
    traces,
    users,
    whole,
)
from viewer.library.editing.counts import events_counted, proposals_counted
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.errors import ViewerError
from viewer.model.event import KINDS, Relation
from viewer.model.filter import FilterSpec, SavedFilter
from viewer.model.source import Form
from viewer.model.speech import Speech, speaking

REFUSED: tuple[Callable[[Document], object], ...] = (
    lambda d: annotations.change_figure(d, d.figures[0].id, unit=" "),
    lambda d: annotations.change_quotation(d, d.quotations[0].id, speaker="X"),
    lambda d: annotations.figure_of(d, "X"),
    lambda d: events.merge_events(d, [d.events[0].id]),
    lambda d: events.change_event(d, d.events[0].id, importance=9),
    lambda d: events.change_event(d, d.events[0].id, title=" "),
    lambda d: events.change_event(d, d.events[0].id, title="X" * 900),
    lambda d: events.change_event(d, d.events[0].id, label="X" * 90, importance=5),
    lambda d: filters.save_filter(d, " ", FilterSpec()),
    lambda d: links.add_link(d, d.events[0].id, d.events[0].id, Relation.ANSWERS),
    lambda d: marking.place_of(d, marking.Selected(d.sources[0].id, Form.DIGEST, 0, 0)),
    lambda d: measures.merge_measures(d, "X", "X"),
    lambda d: notes.pin(d, notes.Target(event="X"), "2026-01-01"),
    lambda d: ordering.source_of(d, "X"),
    lambda d: people.add_actor(d, people.new_actor(d, " ", d.sides[0].id)),
    lambda d: sources.change_source(d, d.sources[0].id, publisher=""),
    lambda d: whole.change_document(d, " "),
    lambda d: whole.add_kind(d, KINDS[0]),
    lambda d: dates.read_when(" "),
    lambda d: dates.read_when("3/4/2018"),
    lambda d: dates.read_when("2018-W54"),
    lambda d: dates.read_when("X 42"),
)


@pytest.mark.parametrize("at", range(len(REFUSED)))
def test_a_refusal_is_said_in_the_language_spoken(
    bundled: Document, shouting: Speech, at: int
) -> None:
    with pytest.raises(ViewerError) as refused:
        REFUSED[at](bundled)
    assert str(refused.value) == str(refused.value).upper()


def test_what_goes_with_something_is_said_in_whole_sentences(
    bundled: Document, shouting: Speech
) -> None:
    first = bundled.events[0]
    named = (SavedFilter("A", FilterSpec(events=frozenset([first.id]))),)
    said = traces.trace_of_events(replace(bundled, saved_filters=named), [first.id])
    assert said == said.upper()
    assert said.endswith("THE FILTERS “A” GO TOO.")
    assert f"{len(first.evidence)} PASSAGE" in said
    used = users.users_of_side(bundled, bundled.sides[0].id)
    assert " EVENTS AND " in used
    assert used.endswith(" PEOPLE")


def test_nothing_is_said_of_none() -> None:
    assert events_counted(0) == ""
    assert (proposals_counted(1), proposals_counted(2000)) == ("1 proposal", "2,000 proposals")


def test_what_is_stored_is_english(bundled: Document, shouting: Speech) -> None:
    event = events.new_event(bundled, "Tin", parse_when("2018"), bundled.sides[0].id)
    assert event.date_basis == "Entered by hand."
    assert naming.free_label(" ", 3, ()) == "Event"


def test_the_reason_against_a_date_stands_behind_its_words_in_any_language() -> None:
    with pytest.raises(ViewerError, match="reads: an interval has one / and two dates"):
        dates.read_when("2018/2019/2020", date(2018, 1, 1))


def test_and_behind_a_wide_colon_too() -> None:
    wide = Speech("x-wide", lambda text, _about, _n: text.replace(": ", "："))
    with speaking(wide), pytest.raises(ViewerError) as refused:
        dates.read_when("2018/2019/2020")
    said = "“2018/2019/2020” is not a date that Parley reads：an interval has one / and two dates"
    assert str(refused.value) == said
