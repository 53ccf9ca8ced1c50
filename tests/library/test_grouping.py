from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.asking import ask
from viewer.library.grouping import MOST_PEOPLE, lanes_for, table_for
from viewer.model.actor import Actor
from viewer.model.event import Status
from viewer.model.filter import FilterSpec
from viewer.timeline.lanes import LaneMode
from viewer.timeline.table import STATUSES


def grouped(view, mode):
    """Ids of the events of each lane by its name, in order."""
    lanes = lanes_for(view, mode)
    return {
        lane.name: [e.id for e, at in zip(view.events, lanes.lane_of, strict=True) if at == n]
        for n, lane in enumerate(lanes.lanes)
    }


@pytest.fixture
def view(small):
    return ask(small, FilterSpec())


def test_columns_are_the_events_left(view):
    table = table_for(view)
    assert table.ids == tuple(e.id for e in view.events)
    assert table.side.tolist() == [1, 0, 1, 0, 2, 2]


def test_a_fulfilled_plan_stands_as_happened(view):
    table = table_for(view)
    assert STATUSES[table.status[table.ids.index("sail")]] == Status.HAPPENED
    assert STATUSES[table.status[table.ids.index("asks")]] == Status.DEMANDED


def test_lanes_by_side_stand_in_the_order_of_the_document(view):
    assert grouped(view, LaneMode.SIDE) == {
        "North Port": ["quota", "sail"],
        "Both": ["visit", "truce"],
        "South": ["salt-ban", "asks"],
    }
    assert [lane.side for lane in lanes_for(view, LaneMode.SIDE).lanes] == [0, 2, 1]


def test_lanes_by_kind(view):
    assert grouped(view, LaneMode.KIND) == {
        "Talks": ["sail", "visit"],
        "Tariff": ["quota"],
        "Demand": ["asks"],
        "Sanction": ["salt-ban"],
        "Deal": ["truce"],
    }


def test_lanes_by_source_take_the_newest_that_tells(view):
    assert grouped(view, LaneMode.SOURCE) == {
        "Gazette": ["quota", "sail"],
        "Courier": ["salt-ban", "asks"],
        "Letter": ["visit", "truce"],
    }


def test_lanes_by_actor_take_the_first_that_an_event_names(view):
    # all three are named by two events, so their names order the lanes
    assert grouped(view, LaneMode.ACTOR) == {
        "Ada Berg": ["sail", "visit"],
        "Council of Ports": ["quota"],
        "Ola Berg": ["salt-ban"],
        "Others": ["asks", "truce"],
    }
    assert [lane.side for lane in lanes_for(view, LaneMode.ACTOR).lanes] == [0, 2, 1, -1]


def test_the_actor_of_most_events_is_on_top(small):
    first, second, third, *_ = small.events
    events = (
        replace(first, actors=("ada", "ola")),
        replace(second, actors=("ola",)),
        replace(third, actors=("ola", "ada")),
    )
    view = ask(replace(small, events=events, links=()), FilterSpec())
    lanes = grouped(view, LaneMode.ACTOR)
    assert list(lanes.items()) == [("Ola Berg", [second.id, third.id]), ("Ada Berg", [first.id])]


def test_people_beyond_the_most_frequent_share_a_lane(small):
    crowd = [Actor(f"a{n:02}", f"Actor {n:02}", "north") for n in range(MOST_PEOPLE + 3)]
    some = small.events[0]
    events = tuple(
        replace(some, id=f"e{n:02}.{k}", actors=(actor.id,))
        for n, actor in enumerate(crowd)
        for k in range(len(crowd) - n)
    )
    document = replace(small, actors=tuple(crowd), events=events, links=())
    lanes = grouped(ask(document, FilterSpec()), LaneMode.ACTOR)
    assert list(lanes) == [a.name for a in crowd[:MOST_PEOPLE]] + ["Others"]
    assert len(lanes["Others"]) == 3 + 2 + 1


def test_an_event_is_with_the_first_frequent_one_that_it_names(small):
    crowd = [Actor(f"a{n:02}", f"Actor {n:02}", "north") for n in range(MOST_PEOPLE + 1)]
    some, rare = small.events[0], crowd[-1].id
    events = [
        replace(some, id=f"e{n}.{k}", actors=(a.id,)) for n, a in enumerate(crowd) for k in (1, 2)
    ][:-1]
    events.append(replace(some, id="odd", actors=(rare, crowd[3].id)))
    events.append(replace(some, id="third", actors=(crowd[0].id,)))
    document = replace(small, actors=tuple(crowd), events=tuple(events), links=())
    lanes = grouped(ask(document, FilterSpec()), LaneMode.ACTOR)
    assert lanes["Actor 03"][-1] == "odd"
    assert lanes["Others"] == [f"e{MOST_PEOPLE}.1"]


def test_one_lane_without_grouping(view):
    assert grouped(view, LaneMode.NONE) == {"All events": [e.id for e in view.events]}


def test_lanes_without_events_are_left_out(small):
    view = ask(small, FilterSpec(sides=frozenset({"south"})))
    assert list(grouped(view, LaneMode.SIDE)) == ["South"]


@pytest.mark.parametrize("mode", LaneMode)
def test_with_no_events_there_is_still_a_lane(small, mode):
    lanes = lanes_for(ask(small, FilterSpec(match="zebra")), mode)
    assert len(lanes.lanes) == 1
    assert lanes.lane_of.shape == (0,)


@given(data=st.data(), mode=st.sampled_from(LaneMode))
def test_every_event_is_in_one_lane_and_no_lane_is_empty(documents, specs, data, mode):
    view = ask(data.draw(documents), data.draw(specs))
    lanes = lanes_for(view, mode)
    assert len(lanes.lane_of) == len(view.events) == len(table_for(view))
    assert len({lane.key for lane in lanes.lanes}) == len(lanes.lanes)
    if view.events:
        assert set(lanes.lane_of.tolist()) == set(range(len(lanes.lanes)))
