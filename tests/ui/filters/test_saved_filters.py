"""Filters that a person keeps by name, with real keys and clicks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer.library.opening import open_library
from viewer.model.filter import FilterSpec
from viewer.ui.process.picture_of_window import describe_window

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


def _choose(person, field: str, at: int) -> str:
    """Click a choice of the sidebar; gives its name."""
    row = person.window.filters.group(field).rows()[at]
    QTest.mouseClick(row, LEFT, pos=row.rect().center())
    person.settle()
    return row.facet.name


def _save(person, name: str) -> None:
    person.key(Qt.Key.Key_D, CONTROL)
    QTest.keyClicks(QApplication.focusWidget(), name)
    person.key(Qt.Key.Key_Return)
    person.settle()


def _names(person) -> list[str]:
    return [row.facet.name for row in person.window.filters.saved.rows()]


def _saved(path: Path) -> list[str]:
    with open_library(path) as library:
        return [saved.name for saved in library.document.saved_filters]


def test_a_filter_is_saved_by_keys_and_set_again_by_a_click(meet, own):
    person = meet(own)
    assert person.window.filters.saved.isHidden()
    _choose(person, "kinds", 0)
    spec, left = person.session.spec, len(person.session.view.events)
    _save(person, "What I watch")
    assert _names(person) == ["What I watch"] == _saved(own)
    assert person.window.filter_bar.saved_words == "What I watch"
    row = person.window.filters.saved.rows()[0]
    assert row.isChecked()
    assert row.facet.count == left

    person.key(Qt.Key.Key_0, CONTROL)
    assert person.session.spec.is_empty
    assert not row.isChecked()
    QTest.mouseClick(row, LEFT, pos=row.rect().center())
    assert person.session.spec == spec
    assert row.isChecked()
    told = describe_window(person.window)["panes"]["filters"]
    assert told["saved"] == [{"name": "What I watch", "events": left}]
    assert told["chosen"] == "What I watch"
    assert told["left"] == left
    QTest.mouseClick(row, LEFT, pos=row.rect().center())
    assert person.session.spec.is_empty


def test_saving_is_undone_by_its_name_and_made_again(meet, own):
    person = meet(own)
    _choose(person, "sides", 0)
    _save(person, "One side")
    assert person.window.commands["edit.undo"].title == "Undo: save the filter “One side”"
    person.timeline.setFocus()
    person.key(Qt.Key.Key_Z, CONTROL)
    assert _names(person) == [] == _saved(own)
    assert person.window.filter_bar.save_button.isVisible()
    person.key(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert _names(person) == ["One side"] == _saved(own)


def test_a_name_that_is_taken_or_empty_is_refused_beside_the_field(meet, own):
    person = meet(own)
    _choose(person, "kinds", 0)
    _save(person, "Mine")
    _choose(person, "kinds", 1)
    bar = person.window.filter_bar
    QTest.mouseClick(bar.save_button, LEFT)
    person.settle()
    QTest.keyClicks(bar.field, "Mine")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert "kept already" in bar.wrong
    assert bar.field.isVisible()
    bar.field.selectAll()
    QTest.keyClick(bar.field, Qt.Key.Key_Delete)
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert "no name" in bar.wrong
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.field.isHidden()
    assert bar.wrong == ""
    assert _names(person) == ["Mine"]


def test_a_filter_is_renamed_updated_and_deleted_by_keys(meet, own):
    person = meet(own)
    _choose(person, "kinds", 0)
    _save(person, "Old")
    saved = person.window.filters.saved
    assert saved.take_focus(last=False)
    person.key(Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "New")
    person.key(Qt.Key.Key_Return)
    person.settle()
    assert _names(person) == ["New"] == _saved(own)

    _choose(person, "kinds", 1)
    menu = saved.rows()[0].choices_menu()
    next(a for a in menu.actions() if a.text().startswith("Update")).trigger()
    person.settle()
    assert person.session.library.document.saved_filters[0].spec == person.session.spec
    assert saved.rows()[0].isChecked()

    saved.rows()[0].setFocus()
    person.key(Qt.Key.Key_Delete)
    person.settle()
    assert _names(person) == [] == _saved(own)
    assert "is deleted" in person.told
    assert person.window.filters.group("told").rows()[0].hasFocus()
    person.press(person.window.notices, "Undo")
    person.settle()
    assert _names(person) == ["New"] == _saved(own)


def test_arrows_go_from_the_saved_filters_to_the_others_and_back(meet, own):
    person = meet(own)
    _choose(person, "kinds", 0)
    _save(person, "Mine")
    saved = person.window.filters.saved
    assert saved.take_focus(last=False)
    person.key(Qt.Key.Key_Down)
    assert person.window.filters.group("told").rows()[0].hasFocus()
    person.key(Qt.Key.Key_Up)
    assert saved.rows()[0].hasFocus()
    person.key(Qt.Key.Key_Return)
    assert person.session.spec == FilterSpec()


def test_on_the_bundled_document_it_waits_and_nothing_is_asked(meet, tmp_path):
    settings = tmp_path / "settings.json"
    person = meet(settings=settings)
    _choose(person, "kinds", 0)
    _save(person, "Kept")
    assert _names(person) == ["Kept"]
    assert person.session.library.is_bundled
    person.window.close()
    again = meet(settings=settings)
    assert _names(again) == ["Kept"]


def test_the_menu_names_what_can_be_done(meet, own):
    person = meet(own)
    _choose(person, "kinds", 0)
    _save(person, "Mine")
    row = person.window.filters.saved.rows()[0]
    menu = row.choices_menu()
    assert [a.isEnabled() for a in menu.actions()] == [False, True, True]
    person.window.filters.saved.rename("Mine")
    field = person.window.filters.saved.field
    assert field.isVisible()
    assert field.text() == "Mine"
    assert row.isHidden()
    QTest.mouseClick(person.surface, LEFT, pos=QPoint(3, 3))
    person.timeline.setFocus()
    assert field.isHidden()
    assert row.isVisible()


def test_home_on_the_slider_goes_to_the_first_day_not_to_all_of_the_time(meet):
    person = meet()
    person.window.filters.known_on.slider.setFocus()
    person.key(Qt.Key.Key_Home)
    assert person.session.spec.known_on is not None
    first = person.window.filter_bar.words
    person.key(Qt.Key.Key_Right)
    assert person.window.filter_bar.words != first
    person.key(Qt.Key.Key_End)
    assert person.session.spec == FilterSpec()


def test_what_is_selected_stands_out_again_when_the_filters_let_it_in(person):
    person.key(Qt.Key.Key_Right)
    event = person.session.selected
    kind = next(
        e.kind for e in person.session.document.events if e.kind != person.event(event).kind
    )
    person.session.set_spec(FilterSpec(kinds=frozenset({kind})))
    person.app.settle()
    assert person.session.selected == event
    person.key(Qt.Key.Key_0, CONTROL)
    person.app.settle()
    assert person.state.frame.selection is not None
    assert person.state.selected == person.state.row_of(event)
