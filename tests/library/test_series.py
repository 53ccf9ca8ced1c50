"""Which measure the figures chart begins with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.library.asking import View, ask
from viewer.library.series import first_measure
from viewer.model.actor import Measure
from viewer.model.annotation import Bound
from viewer.model.filter import FilterSpec


@pytest.fixture
def told(small):
    """Makes the small document's view with figures (measure, value, event, bound) of its own."""

    def view(*records: tuple[str, float, str, Bound]) -> View:
        model = next(f for f in small.figures if f.measure)
        figures = tuple(
            replace(model, id=f"f{n}", measure=m, value=v, value_max=None, events=(e,), bound=b)
            for n, (m, v, e, b) in enumerate(records)
        )
        names = dict.fromkeys(record[0] for record in records)
        measures = tuple(Measure(name, name.capitalize(), "barrels") for name in names)
        return ask(replace(small, figures=figures, measures=measures), FilterSpec())

    return view


def test_the_measure_with_most_different_points_comes_first(told):
    exact = Bound.EXACT
    often = [("often", 145.0, "sail", exact)] * 3 + [("often", 35.0, "visit", Bound.OVER)]
    spread = [("spread", 3.0, "sail", exact), ("spread", 5.0, "visit", exact)]
    assert first_measure(told(*often, *spread)).id == "spread"
    assert first_measure(told(*often)).id == "often"


def test_of_equals_the_one_in_most_stretches_then_the_first(told):
    exact = Bound.EXACT
    near = [("near", 1.0, "sail", exact), ("near", 2.0, "sail", exact)]
    wide = [("wide", 1.0, "sail", exact), ("wide", 2.0, "truce", exact)]
    view = told(*near, *wide)
    ends = {event.id: (event.earliest, event.latest + 1) for event in view.events}
    assert first_measure(view, (ends["sail"], ends["truce"])).id == "wide"
    same = told(*near, *[("other", *record[1:]) for record in near])
    assert first_measure(same).id == "near"


def test_without_a_figure_there_is_none(told):
    assert first_measure(told()) is None
