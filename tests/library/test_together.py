"""Several measures of one unit in one chart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.library.asking import View, ask
from viewer.library.series import points_for, series_for, together
from viewer.model.actor import Measure
from viewer.model.filter import FilterSpec


@pytest.fixture
def told(small):
    """Makes the small document's view with figures (measure, value, event)."""

    def view(*records: tuple[str, float, str]) -> View:
        model = next(f for f in small.figures if f.measure)
        figures = tuple(
            replace(model, id=f"f{n}", measure=m, value=v, events=(e,))
            for n, (m, v, e) in enumerate(records)
        )
        names = dict.fromkeys(record[0] for record in records)
        measures = tuple(Measure(name, name.capitalize(), "barrels") for name in names)
        return ask(replace(small, figures=figures, measures=measures), FilterSpec())

    return view


def test_one_alone_is_as_it_was(told):
    view = told(("herring", 5.0, "quota"))
    shown = together(view, view.document.measures)
    alone = points_for(view, view.document.measures[0])
    assert shown.points.ids == alone.ids
    assert shown.letters == ("",)
    assert shown.points.series is None


def test_figures_stand_measure_by_measure_in_the_order_of_the_points(told):
    view = told(("herring", 5.0, "quota"), ("salt", 7.0, "asks"), ("herring", 6.0, "sail"))
    shown = together(view, view.document.measures)
    assert tuple(figure.id for figure in shown.figures) == shown.points.ids
    assert [shown.points.series_of(row) for row in range(3)] == [0, 0, 1]
    assert shown.points.value.tolist() == [5.0, 6.0, 7.0]


def test_a_letter_tells_apart_only_what_the_side_does_not(told):
    # quota and sail are of one side, asks is of another
    view = told(("herring", 5.0, "quota"), ("salt", 7.0, "asks"), ("cod", 6.0, "sail"))
    herring, salt, cod = view.document.measures
    assert together(view, (herring, salt)).letters == ("", "")
    assert together(view, (herring, salt, cod)).letters == ("a", "", "b")
    assert together(view, (herring, cod)).points.letter_of(1) == "b: "


def test_each_measure_has_the_side_of_most_of_its_figures(told):
    view = told(("herring", 5.0, "quota"), ("salt", 7.0, "asks"))
    assert together(view, view.document.measures).sides == (0, 1)


def test_for_a_picture_several_are_one_whose_name_tells_them_apart(told):
    view = told(("herring", 5.0, "quota"), ("salt", 7.0, "asks"), ("cod", 6.0, "quota"))
    (points,) = series_for(view, ("herring", "cod"), {"gazette": "[1]"})
    assert points.name == "a: Herring · b: Cod"
    assert set(points.notes) <= {"[1]", ""}
    assert len(points) == len(points.notes) == 2
    (sides,) = series_for(view, ("herring", "salt"))
    assert sides.name == "North Port: Herring · South: Salt"
    assert [one.name for one in series_for(view, ("salt",))] == ["Salt"]
    assert len(series_for(view)) == 3
