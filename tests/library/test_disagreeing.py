"""Figures of one measure that cannot all be right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.library.disagreeing import disagreements
from viewer.model.annotation import Bound, Figure, FigureKind
from viewer.model.edtf import parse_when


def figure(number: int, source: str, value: float, **fields) -> Figure:
    made = Figure(f"f{number}", source, FigureKind.COUNT, value, "barrels", "herring landed",
                  measure="quota", events=("quota",), as_of=parse_when("2001"))  # fmt: skip
    return replace(made, **fields)


def found(small, *figures: Figure, event: str | None = None):
    return disagreements(replace(small, figures=figures), event)


def test_two_sources_with_two_values_of_one_year_disagree(small):
    one, other = figure(1, "courier", 500), figure(2, "gazette", 420)
    (told,) = found(small, one, other)
    assert told.measure.id == "quota"
    assert told.figures == (other, one)  # the older source first
    assert told.apart == 80


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {"value": 500.0}),
        ({}, {"as_of": parse_when("2002")}),
        ({}, {"unit": "nets"}),
        ({}, {"source": "gazette"}),
        ({"bound": Bound.AT_MOST}, {}),
        ({"bound": Bound.ABOUT, "value": 430.0}, {}),
        ({"value": 400.0, "value_max": 450.0}, {}),
        ({"as_of": None}, {}),
    ],
)
def test_what_can_be_true_at_once_is_no_disagreement(small, one, other):
    pair = figure(1, "gazette", 500.0), figure(2, "courier", 420.0)
    assert found(small, *pair)
    pair = replace(pair[0], **one), replace(pair[1], **other)
    assert found(small, *pair) == ()


def test_a_hedge_that_excludes_the_other_value_disagrees(small):
    over = figure(1, "gazette", 500.0, bound=Bound.AT_LEAST)
    assert found(small, over, figure(2, "courier", 420.0))


def test_an_event_is_asked_for_by_one_of_its_figures(small):
    pair = figure(1, "gazette", 500.0), figure(2, "courier", 420.0, events=("sail",))
    assert found(small, *pair, event="sail")
    assert found(small, *pair, event="truce") == ()
