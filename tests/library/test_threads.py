"""From demand to deadline to outcome."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from viewer.library.asking import ask
from viewer.library.choices import spec_from_words
from viewer.library.compared_events import step_told_by_several, told_by_several
from viewer.library.editing.filters import save_filter
from viewer.library.filter_parts import parts_of
from viewer.library.threads import Step, say_events, thread_from_word, thread_of
from viewer.library.view_record import read_view, record_view, spec_of
from viewer.library.view_words import say_filter
from viewer.model.errors import UnknownChoice
from viewer.model.event import Link, Relation
from viewer.model.filter import FilterSpec
from viewer.timeline.lanes import LaneMode

YEAR_S = 31_556_952


def test_a_thread_is_everything_that_links_lead_to_in_time_order(small):
    links = (*small.links, Link("truce", "asks", Relation.ANSWERS))
    document = replace(small, links=links)
    thread = thread_of(document, "asks")
    assert [e.id for e in thread.events] == ["salt-ban", "asks", "truce"]
    assert thread.at == 1
    assert thread.event.id == "asks"
    assert thread.step(1) == Step(thread.events[2], Relation.ANSWERS, is_by_origin=False)
    assert thread.step(-1) == Step(thread.events[0], Relation.ANSWERS, is_by_origin=True)
    first, last = (thread_of(document, id_) for id_ in ("salt-ban", "truce"))
    assert first.step(-1) is None
    assert first.step(1).event.id == "asks"
    assert last.step(1) is None


def linked(small, *links):
    """The small document with events `a` to `f`, a year each from 2001, and links between them."""
    events = tuple(
        replace(small.events[0], id=id_, earliest=at * YEAR_S, latest=at * YEAR_S + 1)
        for at, id_ in enumerate("abcdef", 31)
    )
    joined = tuple(Link(origin, target, Relation.ANSWERS) for origin, target in links)
    return replace(small, events=events, links=joined)


def test_steps_never_join_events_that_no_link_joins(small):
    document = linked(small, ("b", "a"), ("d", "a"), ("c", "b"), ("e", "d"))
    assert [e.id for e in thread_of(document, "a").events] == list("abcde")
    assert thread_of(document, "a").step(1).event.id == "b"
    assert thread_of(document, "b").step(1).event.id == "c"
    # in time d comes next, but it has nothing to do with c
    assert thread_of(document, "c").step(1) is None
    assert thread_of(document, "d").step(-1).event.id == "a"


def test_back_goes_the_way_one_came(small):
    document = linked(small, ("c", "a"), ("c", "b"))
    assert thread_of(document, "c").step(-1).event.id == "b"
    assert thread_of(document, "c", ("a",)).step(-1).event.id == "a"
    assert thread_of(document, "c", ("f",)).step(-1).event.id == "b"


def test_what_is_later_comes_before_what_is_earlier_and_the_nearest_first(small):
    document = linked(small, ("a", "c"), ("b", "c"), ("f", "c"), ("e", "c"))
    assert thread_of(document, "c").step(1).event.id == "e"
    # what bears on a later event is its end none the less
    assert thread_of(linked(small, ("a", "c"), ("b", "c")), "c").step(1).event.id == "b"


def test_a_ring_of_links_has_an_end(small):
    document = linked(small, ("b", "a"), ("a", "b"), ("a", "a"))
    assert thread_of(document, "a").step(1).event.id == "b"
    assert thread_of(document, "b", ("a",)).step(1) is None


def test_every_step_follows_a_link(documents):
    @settings(max_examples=25)
    @given(documents)
    def check(document):
        links = {(link.origin, link.target, link.relation) for link in document.links}
        for event in document.events:
            thread = thread_of(document, event.id)
            for step in () if thread is None else (thread.step(1), thread.step(-1)):
                if step is not None:
                    ends = (event.id, step.event.id)
                    ends = ends if step.is_by_origin else ends[::-1]
                    assert (*ends, step.relation) in links

    check()


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
    spec = FilterSpec(events=ids, thread="asks")
    assert {e.id for e in ask(small, spec).events} == {"asks", "salt-ban"}
    (part,) = parts_of(small, spec)
    assert part.words == "Thread of “Label asks”"
    assert part.rest == FilterSpec()
    assert part.rest.thread is None
    assert say_filter(small, spec) == "Only: thread of “Label asks”."
    # without the event it was asked from, the first
    assert say_filter(small, replace(spec, thread=None)) == "Only: thread of “Label salt-ban”."
    assert say_filter(small, replace(spec, thread="gone")) == "Only: thread of “Label salt-ban”."
    assert say_events(small, frozenset({"asks", "quota"})) == "2 chosen events"
    with pytest.raises(UnknownChoice, match="No event"):
        thread_from_word(small, "nobody knows it")


def test_a_picture_leads_back_to_the_thread(small):
    spec = spec_from_words(small, events=thread_from_word(small, "sail"), thread="sail")
    saved = read_view(record_view(ask(small, spec), LaneMode.SIDE, is_folded=True))
    assert spec_of(small, saved) == spec
    assert spec_of(small, saved).thread == "sail"


def test_a_kept_filter_is_the_thread_and_older_versions_read_it(small):
    spec = FilterSpec(events=thread_from_word(small, "asks"), thread="asks")
    (kept,) = save_filter(small, "Salt", spec).saved_filters
    assert kept.spec == spec
    assert kept.spec.thread is None


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
