"""Measures proposed for figures."""

from __future__ import annotations

import pytest

from viewer.extract.measures import proposed_measures
from viewer.extract.spans import FoundFigure
from viewer.model.annotation import Bound, FigureKind


def figure(measures: str, unit: str = "%", kind: FigureKind = FigureKind.PERCENT) -> FoundFigure:
    return FoundFigure(0, 1, "1", 1.0, None, unit, kind, Bound.EXACT, measures)


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (["duty on Peruvian wine", "the duties on Peruvian wine"], ["duty on Peruvian wine"] * 2),
        (["fish exports", "wine imports"], ["fish exports", "wine imports"]),
        (["", "the"], [None, None]),
        ([], []),
    ],
)
def test_figures_with_like_words_are_of_one_measure(figures, expected):
    assert proposed_measures([figure(words) for words in figures]) == expected


def test_another_unit_is_another_measure():
    found = proposed_measures(
        [figure("fish exports", "%"), figure("exports of fish", "GBP", FigureKind.MONEY)]
    )
    assert found == ["fish exports", "exports of fish"]


def test_lengths_of_time_are_of_none():
    assert proposed_measures([figure("the talks", "days", FigureKind.DURATION)]) == [None]
