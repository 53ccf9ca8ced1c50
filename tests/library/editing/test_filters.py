"""Kept filters name nothing that is gone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from viewer.library.editing import events, filters, measures, people, sources, whole
from viewer.library.editing.traces import (
    trace_of_actor,
    trace_of_events,
    trace_of_kind,
    trace_of_measure,
    trace_of_side,
    trace_of_source,
)
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.filter import FilterSpec

Ids = tuple[str, str]


@pytest.fixture
def document(bundled: Document) -> Document:
    """With a side and two kinds of which nobody has any."""
    document = whole.add_side(bundled, "Nobody")
    return whole.add_kind(whole.add_kind(document, "rumour"), "hearsay")


IDS: dict[str, Callable[[Document], Ids]] = {
    "sides": lambda d: (d.sides[-1].id, d.sides[0].id),
    "kinds": lambda d: ("rumour", "hearsay"),
    "actors": lambda d: (d.actors[1].id, d.actors[0].id),
    "measures": lambda d: (d.measures[1].id, d.measures[0].id),
    "sources": lambda d: (d.sources[0].id, d.sources[1].id),
    "events": lambda d: (d.events[1].id, d.events[0].id),
}
DELETIONS: dict[str, Callable[[Document, str], Document]] = {
    "sides": whole.delete_side,
    "kinds": whole.delete_kind,
    "actors": people.delete_actor,
    "measures": measures.delete_measure,
    "sources": sources.delete_source,
    "events": lambda d, id_: events.delete_events(d, [id_]),
}
TRACES: dict[str, Callable[[Document, str], str]] = {
    "sides": trace_of_side,
    "kinds": trace_of_kind,
    "actors": trace_of_actor,
    "measures": trace_of_measure,
    "sources": trace_of_source,
    "events": lambda d, id_: trace_of_events(d, [id_]),
}


def kept(document: Document) -> dict[str, FilterSpec]:
    return {saved.name: saved.spec for saved in document.saved_filters}


@pytest.mark.parametrize("field", DELETIONS)
def test_what_is_deleted_leaves_the_filters_that_name_it(document, field: str) -> None:
    gone, other = IDS[field](document)
    document = filters.save_filter(document, "alone", FilterSpec(**{field: frozenset([gone])}))
    both = FilterSpec(**{field: frozenset([gone, other])})
    document = filters.save_filter(document, "both", both)
    without = FilterSpec(match="tin", without=frozenset([(field, gone)]))
    document = filters.save_filter(document, "without", without)
    document = filters.save_filter(document, "another", FilterSpec(match="tin"))
    trace = TRACES[field](document, gone)
    assert "The filter “alone” goes too." in trace
    assert "The filters “both” and “without” ask for it no more." in trace
    after = kept(DELETIONS[field](document, gone))
    assert after == {
        "both": FilterSpec(**{field: frozenset([other])}),
        "without": FilterSpec(match="tin"),
        "another": FilterSpec(match="tin"),
    }


MERGERS: dict[str, Callable[[Document, str, str], Document]] = {
    "sides": whole.delete_side,
    "kinds": lambda d, gone, other: whole.rename_kind(d, gone, "gossip"),
    "actors": lambda d, gone, other: people.merge_actors(d, other, gone),
    "events": lambda d, gone, other: events.merge_events(d, [other, gone]),
}


@pytest.mark.parametrize("field", MERGERS)
def test_what_is_merged_is_asked_for_by_its_new_name(document, field: str) -> None:
    gone, other = IDS[field](document)
    spec = FilterSpec(**{field: frozenset([gone])}, without=frozenset([(field, gone)]))
    document = filters.save_filter(document, "mine", spec)
    after = kept(MERGERS[field](document, gone, other))
    instead = "gossip" if field == "kinds" else other
    expected = FilterSpec(**{field: frozenset([instead])}, without=frozenset([(field, instead)]))
    assert after == {"mine": expected}


def test_filters_are_kept_renamed_and_deleted_by_name(bundled: Document) -> None:
    document = filters.save_filter(bundled, "  tin ", FilterSpec(match="tin"))
    document = filters.save_filter(document, "ore", FilterSpec(match="ore"))
    document = filters.save_filter(document, "tin", FilterSpec(match="tin mine"))
    assert list(kept(document)) == ["tin", "ore"]
    with pytest.raises(DocumentError, match="called “ore”"):
        filters.rename_filter(document, "tin", "ore")
    with pytest.raises(DocumentError, match="no name"):
        filters.save_filter(document, " ", FilterSpec())
    document = filters.rename_filter(document, "tin", "mines")
    assert list(kept(filters.delete_filter(document, "ore"))) == ["mines"]
