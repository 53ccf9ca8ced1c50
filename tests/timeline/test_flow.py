from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.display import TextRole
from viewer.timeline.flow import flow

NOTE, STRONG = TextRole.NOTE, TextRole.NOTE_STRONG


def measure(text: str, role: str) -> float:
    return len(text) * (7.0 if role == STRONG else 6.0)


words = st.lists(st.text("abc", min_size=1, max_size=9), min_size=1, max_size=30).map(" ".join)


@given(words, words, st.integers(60, 400), st.integers(0, 40))
def test_no_line_is_too_wide_and_no_word_is_lost(strong, plain, width, indent) -> None:
    done = flow([(strong, STRONG), (plain, NOTE)], width, 12, measure, indent)
    assert " ".join(t.text for t in done.texts).split() == f"{strong} {plain}".split()
    for text in done.texts:
        alone = len([t for t in done.texts if t.y == text.y]) == 1 and " " not in text.text
        assert text.x + text.width <= width or alone


@given(words, st.integers(60, 400))
def test_height_is_that_of_the_lines(plain: str, width: int) -> None:
    done = flow([(plain, NOTE)], width, 12, measure)
    assert done.height == 12 * len({t.y for t in done.texts})
    assert all(0 < t.y < done.height for t in done.texts)


def test_lines_after_the_first_are_indented() -> None:
    done = flow([("aaaa bbbb cccc", NOTE)], 60, 10, measure, indent=8)
    assert [(t.x, t.text) for t in done.texts] == [(0.0, "aaaa bbbb"), (8.0, "cccc")]


def test_type_that_changes_is_set_a_little_apart() -> None:
    strong, plain = flow([("Who", STRONG), ("what", NOTE)], 400, 10, measure).texts
    assert plain.x - (strong.x + strong.width) > measure(" ", NOTE)


def test_nothing_takes_no_room() -> None:
    assert flow([("", NOTE), ("  ", NOTE)], 100, 10, measure).height == 0
