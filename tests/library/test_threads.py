"""From demand to deadline to outcome."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from viewer.library.asking import ask
from viewer.library.choices import spec_from_words
from viewer.library.compared_events import step_told_by_several, told_by_several
from viewer.library.filter_parts import parts_of
from viewer.library.threads import say_events, thread_from_word, thread_of
from viewer.library.view_record import read_view, record_view, spec_of
from viewer.library.view_words import say_filter
from viewer.model.errors import UnknownChoice
from viewer.model.event import Link, Relation
from viewer.model.filter import FilterSpec
from viewer.timeline.lanes import LaneMode


def test_a_thread_is_everything_that_links_lead_to_in_time_order(small):
    links = (*small.links, Link("truce", "asks", Relation.ANSWERS))
    document = replace(small, links=links)
    thread = thread_of(document, "asks")
    assert [e.id for e in thread.events] == ["salt-ban", "asks", "truce"]
    assert thread.at == 1
    assert thread.step(1).id == "truce"
    assert thread.step(-1).id == "salt-ban"
    assert thread.step(2) is None
    assert thread.step(-2) is None


def test_an_event_without_links_has_no_thread(small):
    assert thread_of(small, "quota") is None
    assert thread_of(small, "nobody knows it") is None
    assert thread_of(small, None) is None


def test_whichever_event_is_asked_for_the_thread_is_the_same(documents):
    @settings(max_examples=25)
    @given(documents)
    def check(document):
        for event in document.events:
            thread = thread_of(document, event.id)
            for other in () if thread is None else thread.events:
                assert thread_of(document, other.id).events == thread.events

    check()


def test_a_filter_leaves_the_thread_and_says_so(small):
    ids = thread_from_word(small, "asks")
    spec = FilterSpec(events=ids)
    assert {e.id for e in ask(small, spec).events} == {"asks", "salt-ban"}
    (part,) = parts_of(small, spec)
    assert part.words == "Thread of “Label salt-ban”"
    assert part.rest == FilterSpec()
    assert say_filter(small, spec) == "Only: thread of “Label salt-ban”."
    assert say_events(small, frozenset({"asks", "quota"})) == "2 chosen events"
    with pytest.raises(UnknownChoice, match="No event"):
        thread_from_word(small, "nobody knows it")


def test_a_picture_leads_back_to_the_thread(small):
    spec = spec_from_words(small, events=thread_from_word(small, "sail"))
    saved = read_view(record_view(ask(small, spec), LaneMode.SIDE, is_folded=True))
    assert spec_of(small, saved) == spec


def test_steps_go_from_one_event_that_several_tell_to_the_next(small):
    view = ask(small, FilterSpec())
    ids = [event.id for event in told_by_several(view)]
    assert ids == ["salt-ban", "visit"]
    by_id = {event.id: event for event in small.events}
    assert step_told_by_several(view, by_id["salt-ban"], 1).id == "visit"
    assert step_told_by_several(view, by_id["visit"], 1).id == "salt-ban"
    assert step_told_by_several(view, by_id["sail"], -1).id == "salt-ban"
    assert step_told_by_several(view, None, -1).id == "visit"
    assert step_told_by_several(ask(small, FilterSpec(told=frozenset({"one"}))), None, 1) is None
