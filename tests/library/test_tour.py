"""The tour that ships: what its folder says, read only, and told in the order of its numbers."""

from __future__ import annotations

import pytest

from viewer.library.asking import ask
from viewer.library.changing import refuse_bundled
from viewer.library.disagreeing import disagreements
from viewer.library.opening import open_library
from viewer.model.errors import BundledDocument
from viewer.model.filter import FilterSpec
from viewer.model.resources import resource_path, tour_document
from viewer.readers.folder import read_folder


@pytest.fixture(scope="module")
def tour():
    with open_library(tour_document()) as library:
        assert library.is_tour
        assert library.is_bundled
        yield library.document


def test_it_says_what_its_folder_says(tour):
    assert tour == read_folder(resource_path("read-me-first"))


def test_nothing_is_written_into_it():
    with pytest.raises(BundledDocument):
        refuse_bundled(tour_document())


def test_the_other_document_that_ships_is_no_tour():
    with open_library() as library:
        assert library.is_bundled
        assert not library.is_tour


def test_the_numbers_of_its_events_follow_the_time_and_each_tells_something_to_try(tour):
    events = ask(tour, FilterSpec()).events
    assert [event.label.split()[0] for event in events] == [str(n + 1) for n in range(len(events))]
    assert all("Try: " in event.summary for event in events)


def test_its_sources_disagree_on_a_figure_and_a_day(tour):
    assert [d.measure.id for d in disagreements(tour)] == ["passengers"]
    assert any(event.accounts for event in tour.events if event.id == "trial-crossing")
