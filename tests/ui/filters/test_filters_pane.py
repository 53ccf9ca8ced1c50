from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from viewer.library.facets import Facet, Facets, facets
from viewer.library.knowing import publication_days
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.filter import FilterSpec
from viewer.model.wording import say_when
from viewer.render.theme import Theme
from viewer.ui.filters.pane import MOST_PEOPLE, FiltersPane, toggled

Show = Callable[[QWidget, int, int], None]


class Asking:
    """A sidebar whose wishes are granted, as the window does."""

    def __init__(self, document: Document, theme: Theme) -> None:
        self.pane = FiltersPane()
        self.document, self.theme = document, theme
        self.spec = FilterSpec()
        self.pane.spec_requested.connect(self.grant)
        self.grant(self.spec)

    def grant(self, spec: object) -> None:
        assert isinstance(spec, FilterSpec)
        self.spec = spec
        self.pane.show_facets(facets(self.document, spec), spec, self.theme)

    def row(self, field: str, value: str):  # type: ignore[no-untyped-def]
        return next(r for r in self.pane.group(field).rows() if r.facet.value == value)


@pytest.fixture
def asking(harbour: Document, light: Theme, shown: Show) -> Asking:
    made = Asking(harbour, light)
    shown(made.pane, 195, 700)
    return made


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("field", ["sides", "kinds", "statuses", "actors", "sources"])
def test_toggling_twice_changes_nothing(field: str) -> None:
    spec = FilterSpec(match="salt")
    once = toggled(spec, field, "x")
    assert getattr(once, field) == {"x"}
    assert toggled(once, field, "x") == spec


def test_clicks_choose_several_in_a_group(asking: Asking, qtbot: QtBot) -> None:
    click(qtbot, asking.row("sides", "north"))
    assert asking.spec == FilterSpec(sides=frozenset({"north"}))
    click(qtbot, asking.row("sides", "both"))
    click(qtbot, asking.row("kinds", "talks"))
    assert asking.spec == FilterSpec(sides=frozenset({"north", "both"}), kinds=frozenset({"talks"}))
    assert asking.row("sides", "north").isChecked()
    assert not asking.row("sides", "south").isChecked()
    click(qtbot, asking.row("sides", "north"))
    assert asking.spec.sides == {"both"}


def test_ctrl_click_asks_for_one_value_alone(asking: Asking, qtbot: QtBot) -> None:
    click(qtbot, asking.row("sides", "north"))
    qtbot.mouseClick(
        asking.row("sides", "both"), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
    )
    assert asking.spec == FilterSpec(sides=frozenset({"both"}))
    assert asking.row("sides", "both").isChecked()
    assert not asking.row("sides", "north").isChecked()


def test_alt_click_asks_for_all_but_one_value(asking: Asking, qtbot: QtBot) -> None:
    qtbot.mouseClick(
        asking.row("sides", "both"), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier
    )
    assert asking.spec == FilterSpec(without=frozenset({("sides", "both")}))
    row = asking.row("sides", "both")
    assert row.is_excluded
    assert not row.isChecked()
    assert row.accessibleName() == "Both, 1 event, left out"
    click(qtbot, row)
    assert asking.spec == FilterSpec(), "a click lets it in again"


def test_the_context_menu_names_both(asking: Asking) -> None:
    row = asking.row("kinds", "talks")
    for action in row.choices_menu().actions():
        if action.text().startswith("All but this"):
            action.trigger()
    assert asking.spec.without == {("kinds", "talks")}
    only_this = asking.row("kinds", "talks").choices_menu().actions()[0]
    only_this.trigger()
    assert asking.spec == FilterSpec(kinds=frozenset({"talks"}))


def test_the_slider_stands_on_days_of_publication(asking: Asking, qtbot: QtBot) -> None:
    asking.pane.show_days(asking.document)
    known, days = asking.pane.known_on, publication_days(asking.document)
    assert known.slider.maximum() == len(days) - 1 > 0
    assert known.slider.value() == len(days) - 1
    qtbot.keyClick(known.slider, Qt.Key.Key_Home)
    assert asking.spec.known_on == days[0]
    assert known.words == say_when(days[0])
    qtbot.keyClick(known.slider, Qt.Key.Key_End)
    assert asking.spec == FilterSpec()


def test_the_slider_stands_on_the_last_day_that_a_filter_reaches(asking: Asking) -> None:
    days = publication_days(asking.document)
    asking.pane.show_days(asking.document)
    asking.grant(FilterSpec(known_on=parse_when("9999")))
    assert asking.pane.known_on.slider.value() == len(days) - 1
    asking.grant(FilterSpec(known_on=parse_when("0001")))
    assert asking.pane.known_on.slider.value() == 0


def test_keys_reach_every_row(asking: Asking, qtbot: QtBot) -> None:
    first = asking.row("sides", "north")
    first.setFocus()
    for _ in range(3):  # past the last side to the first kind
        qtbot.keyClick(asking.pane.focusWidget(), Qt.Key.Key_Down)
    assert asking.pane.focusWidget() is asking.row("kinds", "talks")
    qtbot.keyClick(asking.pane.focusWidget(), Qt.Key.Key_Space)
    assert asking.spec.kinds == {"talks"}
    assert asking.pane.focusWidget() is asking.row("kinds", "talks"), "the keyboard stays"
    qtbot.keyClick(asking.pane.focusWidget(), Qt.Key.Key_Up)
    qtbot.keyClick(asking.pane.focusWidget(), Qt.Key.Key_Return)
    assert asking.spec.sides == {"both"}


def test_tab_goes_from_group_to_group(asking: Asking, qtbot: QtBot) -> None:
    asking.row("sides", "north").setFocus()
    qtbot.keyClick(asking.pane.focusWidget(), Qt.Key.Key_Tab)
    assert asking.pane.focusWidget() is asking.row("kinds", "talks")


def test_rows_are_named_with_their_counts(asking: Asking) -> None:
    assert asking.row("sides", "north").accessibleName() == "North, 2 events"
    assert asking.row("sides", "both").accessibleName() == "Both, 1 event"


def people(number: int) -> Facets:
    rows = tuple(Facet(f"p{n}", f"Person {n}", number - n, n % 3) for n in range(number))
    return Facets((Facet("north", "North", 3, 0),), (), (), rows, ())


def values(pane: FiltersPane) -> list[str]:
    return [row.facet.value for row in pane.group("actors").rows()]


def more(pane: FiltersPane) -> QPushButton:
    (button,) = pane.group("actors").findChildren(QPushButton)
    return button


def test_of_many_people_the_first_are_shown(light: Theme, shown: Show, qtbot: QtBot) -> None:
    pane = FiltersPane()
    pane.show_facets(people(9), FilterSpec(), light)
    shown(pane, 195, 400)
    assert values(pane) == [f"p{n}" for n in range(MOST_PEOPLE)]
    assert more(pane).text() == "3 more..."
    click(qtbot, more(pane))
    assert len(values(pane)) == 9
    click(qtbot, more(pane))
    assert len(values(pane)) == MOST_PEOPLE


def test_who_would_leave_nothing_is_not_counted_and_comes_with_all(
    light: Theme, shown: Show, qtbot: QtBot
) -> None:
    pane = FiltersPane()
    rows = tuple(replace(f, count=max(f.count - 5, 0)) for f in people(12).actors)
    pane.show_facets(replace(people(12), actors=rows), FilterSpec(), light)
    shown(pane, 195, 500)
    assert values(pane) == [f"p{n}" for n in range(MOST_PEOPLE)]
    assert more(pane).text() == "1 more..."
    click(qtbot, more(pane))
    assert values(pane) == [f"p{n}" for n in range(12)], "those of no event last"
    click(qtbot, more(pane))
    rows = tuple(replace(f, count=max(f.count - 9, 0)) for f in people(12).actors)
    pane.show_facets(replace(people(12), actors=rows), FilterSpec(), light)
    assert values(pane) == ["p0", "p1", "p2"]
    assert not more(pane).isVisible()


def test_a_chosen_person_is_always_shown(light: Theme, qtbot: QtBot) -> None:
    pane = FiltersPane()
    qtbot.addWidget(pane)
    pane.show_facets(people(9), FilterSpec(actors=frozenset({"p8"})), light)
    assert values(pane)[-1] == "p8"


def test_a_field_without_choices_is_not_headed(light: Theme, shown: Show) -> None:
    pane = FiltersPane()
    pane.show_facets(people(2), FilterSpec(), light)
    shown(pane, 195, 400)
    assert not pane.group("kinds").isVisible()
    assert pane.group("actors").isVisible()
    assert not more(pane).isVisible()


def test_long_names_are_cut_and_told_in_full(light: Theme, shown: Show) -> None:
    name = "The <b>very</b> long name of a newspaper that nobody prints any more, 1987"
    pane = FiltersPane()
    pane.show_facets(Facets((Facet("x", name, 1, 0),), (), (), (), ()), FilterSpec(), light)
    shown(pane, 195, 300)
    (row,) = pane.group("sides").rows()
    assert "&lt;b&gt;very&lt;/b&gt;" in row.toolTip()
    assert row.width() <= 195


def test_a_short_sidebar_scrolls_to_the_row_with_the_keyboard(
    harbour: Document, light: Theme, shown: Show, qtbot: QtBot
) -> None:
    asking = Asking(harbour, light)
    shown(asking.pane, 195, 120)
    asking.row("sides", "north").setFocus()
    for _ in range(9):
        qtbot.keyClick(asking.pane.focusWidget(), Qt.Key.Key_Down)
    row = asking.pane.focusWidget()
    top = row.mapTo(asking.pane.viewport(), row.rect().topLeft()).y()
    assert 0 <= top <= asking.pane.viewport().height() - row.height()
