"""The table of events beside the timeline: the same events, the same selection."""

from __future__ import annotations

from PySide6.QtCore import Qt

from viewer.library.searching import fold
from viewer.model.filter import FilterSpec


def test_it_opens_and_closes_by_key_and_box_and_the_timeline_takes_the_room(reader):
    window, high = reader.window, reader.person.timeline.height()
    assert not reader.pane.isVisible()
    reader.person.key(Qt.Key.Key_T)
    reader.person.app.settle()
    assert reader.pane.isVisible()
    assert window.toolbar.tables.isChecked()
    assert reader.rows.hasFocus(), "who opens it by a key goes on there"
    assert 160 <= reader.person.timeline.height() < high
    state = reader.person.state
    assert state.prepared.options.height == state.viewport.height
    reader.key(Qt.Key.Key_T)
    reader.person.app.settle()
    assert not reader.pane.isVisible()
    assert reader.person.timeline.hasFocus()
    assert reader.person.timeline.height() == high
    window.toolbar.tables.click()
    assert reader.pane.isVisible()
    reader.pane.sheet.bar.cross.click()
    assert not reader.pane.isVisible()
    assert not window.toolbar.tables.isChecked()


def test_it_holds_what_the_filter_leaves_or_says_that_it_leaves_nothing(reader):
    reader.open()
    assert reader.ids() == [event.id for event in reader.session.view.events]
    kind = reader.session.document.events[0].kind
    reader.session.set_spec(FilterSpec(kinds=frozenset({kind})))
    left = [event.id for event in reader.session.view.events]
    assert reader.ids() == left
    total = len(reader.session.document.events)
    assert reader.pane.sheet.bar.said == f"{len(left)} of {total} events"
    reader.session.set_spec(FilterSpec(match="no such words anywhere"))
    assert reader.pane.sheet.nothing.isVisible()
    assert "filters leave no event" in reader.pane.sheet.said
    assert not reader.pane.sheet.bar.csv.isEnabled()
    reader.session.set_spec(FilterSpec())
    assert reader.pane.sheet.said == ""
    assert reader.rows.isVisible()


def test_click_and_arrows_select_on_the_timeline_and_enter_goes_to_the_words(reader):
    reader.open()
    reader.click(4)
    selected = reader.session.selected
    assert selected == reader.ids()[4]
    assert reader.person.state.table.ids[reader.person.state.selected] == selected
    reader.key(Qt.Key.Key_Down)
    reader.key(Qt.Key.Key_Down)
    assert reader.session.selected == reader.ids()[6]
    reader.key(Qt.Key.Key_Up)
    assert reader.session.selected == reader.ids()[5]
    assert reader.rows.hasFocus()
    reader.key(Qt.Key.Key_Return)
    assert reader.window.source_pane.text.hasFocus()


def test_what_is_selected_elsewhere_is_chosen_and_seen_without_taking_the_keyboard(reader):
    reader.open()
    reader.person.timeline.setFocus()
    last = reader.ids()[-1]
    reader.session.select(last)
    assert reader.chosen == [last]
    index = reader.rows.rows.index(len(reader.ids()) - 1, 0)
    assert reader.rows.viewport().rect().intersects(reader.rows.visualRect(index))
    assert reader.person.timeline.hasFocus()
    reader.session.select(None)
    assert reader.chosen == []


def test_a_click_on_a_heading_sorts_and_equal_rows_keep_their_order(reader):
    reader.open()
    reader.click(3)
    before = reader.session.selected
    reader.click_head("event")
    up = reader.cells("event")
    assert [fold(word) for word in up] == sorted(fold(word) for word in up)
    reader.click_head("event")
    assert reader.cells("event") == up[::-1]
    assert reader.session.selected == before
    assert reader.chosen == [before]
    reader.click_head("kind")
    by_kind = reader.ids()
    reader.click_head("side")
    side = {event.id: event.side for event in reader.session.document.events}
    sides = [side[event] for event in reader.ids()]
    for one in set(sides):
        here = [event for event in reader.ids() if side[event] == one]
        assert here == [event for event in by_kind if side[event] == one]


def test_the_head_is_worked_by_keys_too(reader):
    reader.open()
    head = reader.rows.head
    head.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(reader.section("status")):
        reader.key(Qt.Key.Key_Right)
    reader.key(Qt.Key.Key_Space)
    told = reader.pane.describe()["sorted_by"][0]
    assert told == {"column": "status", "descending": False}
    reader.key(Qt.Key.Key_Return)
    assert reader.pane.describe()["sorted_by"][0]["descending"]
    reader.key(Qt.Key.Key_Down)
    assert reader.rows.hasFocus()


def test_tab_leads_through_the_tables(reader):
    reader.open()
    seen = set()
    for _ in range(60):
        reader.key(Qt.Key.Key_Tab)
        seen.add(reader.person.app.window.focusWidget())
    assert {reader.rows, reader.rows.head, reader.pane.sheet.bar.tabs} <= seen


def test_a_double_click_zooms_to_the_event_and_letters_stay_commands(reader):
    reader.open()
    reader.double_click(4)
    assert not reader.person.state.is_fit
    first, last = reader.person.state.shown
    event = reader.person.event(reader.ids()[4])
    assert first <= event.earliest <= event.latest <= last
    reader.person.state.fit()
    reader.key(Qt.Key.Key_F)
    assert not reader.person.state.is_fit


def test_rows_are_copied_and_so_is_the_table(reader):
    reader.open()
    reader.click(2)
    reader.click(4, keys=Qt.KeyboardModifier.ShiftModifier)
    assert len(reader.chosen) == 3
    reader.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = reader.pasted().split("\n")
    assert [line.split("\t")[1] for line in lines] == reader.cells("event")[2:5]
    reader.pane.sheet.bar.csv.click()
    assert reader.pasted().count("\r\n") == len(reader.ids()) + 1
    assert reader.pane.sheet.bar.said.endswith("copied")


def test_a_telling_says_how_it_stands(reader):
    assert reader.pane.describe()["rows"] is None, "closed it costs nothing"
    reader.open()
    reader.click(4)
    told = reader.pane.describe()
    assert told["tab"] == "events"
    assert told["rows"] == len(reader.session.view.events)
    assert told["sorted_by"] == [{"column": "when", "descending": False}]
    assert told["selected"] == {"row": 4, "id": reader.ids()[4], "events": [reader.ids()[4]]}
