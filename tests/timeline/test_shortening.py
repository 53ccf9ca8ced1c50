"""Labels cut between words, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.shortening import LEAST_SHARE, least_px, shortened

PX = 6.0


def measure(text: str, _role: str) -> float:
    return len(text) * PX


@pytest.mark.parametrize(
    ("label", "room", "cut"),
    [
        ("Second round of talks", 21, "Second round of talks"),
        ("Second round of talks", 20, "Second round of…"),
        ("Second round of talks", 15, ""),
        ("Much grain sold", 14, "Much grain…"),
        ("Shippers reassured", 17, ""),
        ("Minister: ship the grain, soon", 29, "Minister: ship the grain…"),
        ("Unterhaltungselektronik", 20, ""),
        ("Grain sold abroad", 16, ""),
        ("", 0, ""),
    ],
)
def test_a_label_keeps_whole_words_and_most_of_itself(label: str, room: int, cut: str) -> None:
    words, width = shortened(label, measure(label, ""), room * PX, measure)
    assert words == cut
    assert width == measure(cut, "")


@given(st.text("ab ,:", max_size=40).map(str.strip), st.integers(0, 45))
def test_what_is_left_fits_and_is_enough(label: str, room: int) -> None:
    whole = measure(label, "")
    words, width = shortened(label, whole, room * PX, measure)
    assert bool(words or not label) == (room * PX >= least_px(label, whole, measure))
    assert width <= room * PX or not words
    if words and words != label:
        assert words.endswith("…")
        assert label.startswith(words[:-1])
        assert len(words[:-1].split()) >= 2
        assert label[len(words) - 1] in " ,:"
        assert width >= LEAST_SHARE * whole


def test_no_cut_takes_a_figure_away():
    label = "Duties on grain at 145%"
    assert shortened(label, 100.0, 90.0, lambda text, _role: 100.0 * len(text) / len(label)) == (
        "",
        0.0,
    )
