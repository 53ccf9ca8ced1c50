"""Lanes as a person put them."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.lane_order import (
    LaneOrder,
    arranged,
    orders_from_words,
    orders_to_words,
)
from viewer.timeline.lanes import Lane, LaneMode, Lanes

KEYS = ("a", "b", "c", "d")
some_keys = st.lists(st.sampled_from((*KEYS, "x", "y")), unique=True).map(tuple)


def lanes(keys=KEYS) -> Lanes:
    lane_of = np.arange(12, dtype=np.uint8) % len(keys)
    return Lanes(tuple(Lane(key, key.upper()) for key in keys), lane_of)


def keys_of(found: Lanes) -> list[str]:
    return [lane.key for lane in found.lanes]


@given(order=some_keys, collapsed=st.sets(st.sampled_from((*KEYS, "x"))))
def test_each_event_stays_in_its_lane(order, collapsed) -> None:
    before = lanes()
    after = arranged(before, LaneOrder(order, frozenset(collapsed)))
    assert sorted(keys_of(after)) == sorted(KEYS)
    assert [after.lanes[n].key for n in after.lane_of] == [
        before.lanes[n].key for n in before.lane_of
    ]
    assert after.lane_of.dtype == before.lane_of.dtype
    named = [key for key in keys_of(after) if key in order]
    assert named == [key for key in order if key in KEYS]
    assert {lane.key for lane in after.lanes if lane.collapsed} == collapsed & set(KEYS)


def test_without_a_wish_nothing_changes() -> None:
    before = lanes()
    assert arranged(before, LaneOrder()) is before


@given(order=some_keys, key=st.sampled_from(KEYS), to=st.integers(-1, 5))
def test_a_lane_goes_where_it_is_put(order, key, to) -> None:
    shown = keys_of(arranged(lanes(), LaneOrder(order)))
    moved = LaneOrder(order).moved(shown, key, to)
    after = keys_of(arranged(lanes(), moved))
    assert after.index(key) == min(max(to, 0), len(KEYS) - 1)
    assert [k for k in after if k != key] == [k for k in shown if k != key]
    assert set(order) <= set(moved.keys)


def test_a_lane_that_a_filter_hides_keeps_its_place() -> None:
    order = LaneOrder(("d", "c", "b", "a"))
    moved = order.moved(["d", "b", "a"], "a", 0)
    assert keys_of(arranged(lanes(), moved)) == ["a", "d", "c", "b"]


def test_collapsing_twice_is_nothing() -> None:
    assert LaneOrder().toggled("a").toggled("a") == LaneOrder()


@given(
    st.dictionaries(
        st.sampled_from(LaneMode),
        st.builds(LaneOrder, some_keys, st.frozensets(st.sampled_from(KEYS))),
    )
)
def test_there_and_back_in_words(orders) -> None:
    said = orders_to_words(orders)
    assert "\n" not in said
    assert orders_from_words(said) == {m: o for m, o in orders.items() if o != LaneOrder()}


@given(st.one_of(st.text(), st.sampled_from(['{"side": 3}', "[]", '{"side": {"keys": [1]}}', "{"])))
def test_other_words_are_nothing(words) -> None:
    assert orders_from_words(words) == {}
