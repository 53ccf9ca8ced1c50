"""Lanes as a person put them: in another order, some collapsed to one row."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from viewer.timeline.lanes import LaneMode, Lanes

#: longer words are none of ours
MOST_CHARACTERS = 20_000


@dataclass(frozen=True, slots=True)
class LaneOrder:
    """keys: of lanes from top to bottom, as they were put. collapsed: of those with one row."""

    keys: tuple[str, ...] = ()
    collapsed: frozenset[str] = frozenset()

    def toggled(self, key: str) -> LaneOrder:
        """The same with a lane collapsed that was not, or the other way round."""
        return replace(self, collapsed=self.collapsed ^ {key})

    def moved(self, shown: Sequence[str], key: str, to: int) -> LaneOrder:
        """The same with a lane at another place.

        Args:
            shown: keys of the lanes that are there, from top to bottom.
            key: one of them.
            to: its place among the others, 0 for the top.
        """
        others = [other for other in shown if other != key]
        to = min(max(to, 0), len(others))
        rest = [known for known in _merged(self.keys, shown) if known != key]
        at = rest.index(others[to - 1]) + 1 if to else rest.index(others[0]) if others else 0
        return replace(self, keys=(*rest[:at], key, *rest[at:]))


def _merged(keys: Sequence[str], shown: Sequence[str]) -> list[str]:
    """All keys: those shown in their order, the others behind the one that they stood behind."""
    merged = list(shown)
    for place, key in enumerate(keys):
        if key not in merged:
            before = next((k for k in reversed(keys[:place]) if k in merged), None)
            merged.insert(0 if before is None else merged.index(before) + 1, key)
    return merged


def arranged(lanes: Lanes, order: LaneOrder) -> Lanes:
    """The lanes in that order; lanes that it does not name stay behind those before them."""
    keys = [lane.key for lane in lanes.lanes]
    wanted = _in_order(keys, order.keys)
    places = [keys.index(key) for key in wanted]
    collapsed = order.collapsed & set(keys)
    if places == list(range(len(keys))) and not collapsed:
        return lanes
    new = np.empty(len(keys), dtype=lanes.lane_of.dtype)
    new[places] = np.arange(len(keys), dtype=lanes.lane_of.dtype)
    made = tuple(
        replace(lanes.lanes[place], collapsed=lanes.lanes[place].key in collapsed)
        for place in places
    )
    return Lanes(made, new[lanes.lane_of])


def _in_order(keys: Sequence[str], order: Sequence[str]) -> list[str]:
    return _merged(keys, [key for key in order if key in keys])


def orders_to_words(orders: Mapping[LaneMode, LaneOrder]) -> str:
    """One line that `orders_from_words` understands; empty where nothing was arranged."""
    said = {
        mode.value: {"keys": list(order.keys), "collapsed": sorted(order.collapsed)}
        for mode, order in orders.items()
        if order != LaneOrder()
    }
    return json.dumps(said, sort_keys=True, separators=(",", ":")) if said else ""


def orders_from_words(words: str) -> dict[LaneMode, LaneOrder]:
    """What `orders_to_words` wrote; what is not as it should be is nothing."""
    if not words or len(words) > MOST_CHARACTERS:
        return {}
    try:
        said = json.loads(words)
        return {
            LaneMode(mode): LaneOrder(_texts(one["keys"]), frozenset(_texts(one["collapsed"])))
            for mode, one in said.items()
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _texts(values: Sequence[object]) -> tuple[str, ...]:
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise TypeError(values)
    return tuple(str(value) for value in values)
