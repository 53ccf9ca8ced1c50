"""Two copies of a text, pinned together."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from viewer.extract.pins import Pins, rising

POINTS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=8)


def rises(points) -> bool:
    return all(a[1] <= b[1] for a, b in pairwise(points))


@given(POINTS)
def test_no_longer_chain_rises(points):
    chain = rising(points)
    assert rises(chain)
    assert chain == sorted(set(chain))
    ordered = sorted(set(points))
    longer = combinations(ordered, len(chain) + 1)
    assert not any(rises(points) for points in longer)


def test_what_is_expected_keeps_its_distance_from_the_nearest_pin():
    pins = Pins([(100, 150), (400, 700)], [(300, 20)], 1000)
    assert pins.expected(110) == 160
    assert pins.expected(390) == 690
    assert pins.expected(305) == 25
    assert pins.bounds(110, 120) == (150, 700)
    assert pins.bounds(0, 50) == (0, 150)
    assert pins.bounds(500, 510) == (700, 1000)


def test_without_pins_a_place_is_expected_where_it_was():
    pins = Pins([], [], 50)
    assert (pins.expected(20), pins.expected(80), pins.bounds(3, 5)) == (20, 50, (0, 50))
