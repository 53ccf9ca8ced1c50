"""The fast counting of edits agrees with the slow one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.extract.approximate import likeness, near_places

LETTERS = st.text("abc𝄞", max_size=9)


def distance(one: str, other: str) -> int:
    """The edits between two texts, by the book (Wagner and Fischer 1974)."""
    row = list(range(len(other) + 1))
    for n, character in enumerate(one, 1):
        new = [n]
        for m, its in enumerate(other, 1):
            new.append(min(row[m] + 1, new[-1] + 1, row[m - 1] + (character != its)))
        row = new
    return row[-1]


@given(LETTERS, LETTERS)
def test_likeness_counts_the_edits(one, other):
    longer = max(len(one), len(other))
    assert likeness(one, other) == (1 - distance(one, other) / longer if longer else 1)


@given(LETTERS.filter(bool), LETTERS, st.integers(0, 4))
def test_the_best_place_has_the_fewest_edits(words, text, most):
    places = near_places(words, text, most)
    for near in places:
        assert distance(words, text[near.start : near.end]) == near.edits <= most
    ends = range(len(text) + 1)
    fewest = min(distance(words, text[start:end]) for end in ends for start in range(end + 1))
    if most < len(words) and fewest <= most:
        assert places[0].edits == fewest
    else:
        assert not places


def test_of_equal_places_the_first_comes_first():
    assert [n.start for n in near_places("herring", "herrinq or herrinq", 2)] == [0, 11]
