from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.palette.matching import fold, match

# no more letters are looked at
WORDS = st.text(max_size=39)


@given(WORDS, st.data())
def test_letters_in_their_order_are_found(words: str, data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, max(len(words) - 1, 0)), unique=True, max_size=40))
    typed = "".join(words[at] for at in sorted(places) if words)
    assert match(typed, words) is not None


@given(WORDS, WORDS)
def test_the_spans_are_the_letters_typed(typed: str, words: str) -> None:
    found = match(typed, words)
    wanted = [fold(c) for c in typed if not c.isspace()][:40]
    if found is not None:
        assert [fold(c) for start, end in found.spans for c in words[start:end]] == wanted
        assert all(a[1] < b[0] for a, b in zip(found.spans, found.spans[1:], strict=False))


@given(WORDS)
def test_other_letters_are_not_found(words: str) -> None:
    assert match(words + "x", words) is None


def best(typed: str, *every: str) -> str:
    scored = {words: m.score for words in every if (m := match(typed, words)) is not None}
    return max(scored, key=lambda words: scored[words])


def test_beginnings_of_words_come_first() -> None:
    assert best("exp", "Next passage", "Export the view", "Complex pile") == "Export the view"
    assert best("np", "Snap to a day", "Next passage") == "Next passage"
    assert best("zoom", "Let the wheel zoom faster", "Zoom in") == "Zoom in"


def test_what_stands_side_by_side_is_told() -> None:
    found = match("exp", "Next passage")
    assert found is not None
    assert found.spans == ((1, 3), (5, 6))
    found = match("exp", "Do not expand, export")
    assert found is not None
    assert found.spans == ((7, 10),)


def test_nothing_typed_means_everything() -> None:
    found = match("  ", "Zoom in")
    assert found is not None
    assert found.spans == ()
