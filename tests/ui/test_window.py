"""The whole window: both ways between words and timeline, filters, files, looks, faults."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from viewer.app import NotOpened
from viewer.model.errors import ViewerError
from viewer.model.filter import FilterSpec
from viewer.model.resources import bundled_document
from viewer.timeline.lanes import LaneMode
from viewer.ui.commands import Scope
from viewer.ui.notices import Severity
from viewer.ui.reading.highlights import HighlightKind
from viewer.ui.timeline.canvas import TimelineCanvas

LEFT = Qt.MouseButton.LeftButton


def press(parent, name: str) -> None:
    """Click the button with this object name or these words."""
    buttons = parent.findChildren(QPushButton)
    QTest.mouseClick(next(b for b in buttons if name in (b.objectName(), b.text())), LEFT)


def click_mark(person, mark) -> None:
    text = person.window.source_pane.text
    text.reveal(mark.start, mark.end)
    QTest.mouseClick(text.viewport(), LEFT, pos=text.boxes(mark)[0].center().toPoint())


def notices(person) -> list[str]:
    return [f"{n.title} {n.text}".strip() for n in person.window.notices.shown]


# --- both ways


@pytest.mark.parametrize("kind", [HighlightKind.FIGURE, HighlightKind.QUOTATION])
def test_a_click_on_a_highlight_selects_its_event_and_brings_it_into_view(person, kind):
    source = person.window.source_pane
    newest = person.session.document.sources[-1]
    person.state.show_range(0, 86_400)
    source.show_source(newest.id)
    marks = [m for m in source.text.marks if m.kind == kind and m.events]
    for mark in marks[:3]:
        click_mark(person, mark)
        assert person.session.selected == mark.events[0]
        chosen = person.state.frame.selection
        assert chosen is not None
        assert chosen.event == person.state.row_of(mark.events[0])
        assert person.window.event_pane.isVisible()
        assert source.describe()["id"] == newest.id


def test_selecting_an_event_shows_its_passage(person):
    for event in person.session.document.events:
        person.session.select(event.id)
        person.settle()
        told = person.window.source_pane.describe()
        places = [p for e in event.evidence for p in e.places if p.source == told["id"]]
        first, last = told["visible_span"]
        assert any(first <= place.start < last for place in places), event.id
        assert any(h["kind"] == "evidence" for h in told["highlights"])


def test_a_highlight_whose_event_is_filtered_out_says_so(person):
    source = person.window.source_pane
    mark = next(m for m in source.text.marks if m.events)
    event = person.event(mark.events[0])
    other = next(s.id for s in person.session.document.sides if s.id != event.side)
    person.session.set_spec(FilterSpec(sides=frozenset({other})))
    click_mark(person, mark)
    assert person.session.selected == event.id
    assert person.state.frame.selection is None
    assert any(event.label in words for words in notices(person))
    QTest.mouseClick(person.window.notices.shown[0].buttons[0], LEFT)
    assert person.session.spec.is_empty
    assert person.state.frame.selection is not None


# --- filters


def test_a_click_on_a_side_filters_everything(person):
    side = person.session.document.sides[0]
    row = next(r for r in rows(person, "sides") if r.facet.value == side.id)
    QTest.mouseClick(row, LEFT, pos=QPoint(40, 10))
    assert person.session.spec.sides == {side.id}
    assert {person.event(i).side for i in person.state.table.ids} == {side.id}
    assert f"{row.facet.count} of " in person.window.status.text
    person.window.commands.run("filters.clear")
    assert person.session.spec.is_empty


def rows(person, field: str) -> list:
    from viewer.ui.filters.row import FilterRow

    return person.window.filters.group(field).findChildren(FilterRow)


def test_a_person_of_the_event_filters_by_that_person(person):
    event = next(e for e in person.session.document.events if e.actors)
    person.session.select(event.id)
    actor = next(a for a in person.session.document.actors if a.id == event.actors[0])
    press(person.window.event_pane, actor.name)
    assert person.session.spec.actors == {actor.id}
    assert all(actor.id in person.event(i).actors for i in person.state.table.ids)


def test_where_nothing_is_left_the_timeline_says_what_to_do(meet):
    from viewer.model.edtf import parse_when

    person = meet(spec=FilterSpec(start=parse_when("2100")))
    assert not person.state.table.ids
    assert "1970" not in person.window.status.text
    press(person.timeline, "Clear all filters")
    assert person.session.spec.is_empty
    assert person.state.is_fit
    assert person.labelled()


def test_filters_keep_the_time_in_view_while_events_are_there(person):
    person.double_click(person.place_of(person.labelled()[0]))
    before = person.state.shown
    person.session.set_spec(FilterSpec(sides=frozenset({person.session.selected_event.side})))
    start, end = person.state.shown
    assert abs(start - before[0]) <= 2
    assert abs(end - before[1]) <= 2


# --- lanes and folding


def test_lanes_and_folding_are_chosen_in_the_toolbar(person):
    toolbar = person.window.toolbar
    assert person.state.frame.breaks
    QTest.mouseClick(toolbar.folding, LEFT, pos=QPoint(12, 12))
    assert not person.session.folded
    assert not person.state.frame.breaks
    assert "folded" not in person.window.status.text
    for mode in (LaneMode.KIND, LaneMode.ACTOR, LaneMode.SOURCE, LaneMode.NONE):
        toolbar.mode_action(mode).trigger()
        assert person.session.lane_mode == mode
        assert toolbar.mode_action(mode).isChecked()
        assert person.labelled()
    assert len(person.state.lanes.lanes) == 1


def test_rows_of_many_events_are_packed_anew_when_a_resize_has_ended(person, qtbot, monkeypatch):
    monkeypatch.setattr("viewer.ui.timeline.state.PACKED_AT_ONCE", 10)
    packed = person.state.prepared
    person.window.resize(1500, 800)
    person.settle()
    assert person.state.prepared is packed
    assert person.state.frame.width == person.timeline.surface.width()
    qtbot.waitUntil(lambda: person.state.prepared is not packed, timeout=5000)
    assert person.state.is_fit


# --- the start


def test_the_view_takes_over_without_a_flicker(meet):
    person = meet(size=(1100, 700))
    canvas = TimelineCanvas(person.state, person.session.theme)
    canvas.resize(person.timeline.surface.size())
    kind = QImage.Format.Format_RGB32
    first = canvas.grab().toImage().convertToFormat(kind)
    assert first == person.timeline.surface.grab().toImage().convertToFormat(kind)
    assert not isinstance(person.timeline.surface, TimelineCanvas)


def test_the_view_waits_while_a_button_is_down(meet):
    from viewer.ui.timeline.pane import TimelinePane

    person = meet()
    pane = TimelinePane(person.session.view, person.session.theme)
    pane.resize(700, 400)
    pane.show()
    person.settle()
    canvas = pane.surface
    start = pane.state.viewport
    pane.state.zoom(1.0)
    QTest.mousePress(canvas, LEFT, pos=QPoint(300, 200))
    pane.start_view()
    assert pane.surface is canvas
    QTest.mouseMove(canvas, QPoint(200, 200))
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(200, 200))
    pane.start_view()
    assert pane.surface is not canvas
    assert pane.state.viewport != start
    pane.close()
    pane.deleteLater()


# --- files


def test_another_document_is_opened(person, tmp_path):
    copy = tmp_path / "copy.parley"
    copy.write_bytes(bundled_document().read_bytes())
    person.session.select(person.labelled()[0])
    person.window.errands.open_document(copy)
    assert person.session.library.path == copy
    assert person.session.selected is None
    assert person.state.is_fit


def test_a_file_that_is_none_leaves_everything_as_it_was(person, tmp_path, monkeypatch):
    wrong = tmp_path / "wrong.parley"
    wrong.write_bytes(b"not a document at all" * 100)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(wrong), ""))
    before = person.session.library
    press(person.window.toolbar, "document.open")
    assert person.session.library is before
    assert any("wrong.parley was not opened" in words for words in notices(person))
    person.key(Qt.Key.Key_Escape)
    assert not notices(person)


def test_the_view_is_exported_as_an_image(person, tmp_path, monkeypatch, qtbot):
    out = tmp_path / "view.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out.with_suffix("")), ""))
    press(person.window.toolbar, "image.export")
    save_button = person.window.errands.export_dialog.save_button
    qtbot.waitUntil(save_button.isEnabled, timeout=20_000)
    save_button.click()
    qtbot.waitUntil(lambda: bool(notices(person)), timeout=20_000)
    assert "view.png" in notices(person)[0]
    assert QImage(str(out)).width() == 1920
    qtbot.waitUntil(lambda: person.app.tasks.is_idle, timeout=20_000)


# --- looks


def test_the_theme_follows_the_system(meet, monkeypatch):
    person = meet(theme=None)
    for is_dark in (True, False):
        system_turns(monkeypatch, is_dark)
        assert person.session.theme.is_dark is is_dark
        corner = person.look().pixelColor(2, 300)
        assert (corner.lightness() < 128) is is_dark


def system_turns(monkeypatch, is_dark: bool) -> None:
    scheme = Qt.ColorScheme.Dark if is_dark else Qt.ColorScheme.Light
    monkeypatch.setattr("viewer.ui.process.application.system_is_dark", lambda: is_dark)
    QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)


def test_a_chosen_theme_stays(meet, monkeypatch):
    person = meet(theme="dark")
    system_turns(monkeypatch, is_dark=False)
    assert person.session.theme.is_dark


# --- commands


def test_no_key_has_two_meanings_and_every_tooltip_names_its_key(person):
    commands = list(person.window.commands)
    for scope in Scope:
        keys = [k for c in commands if c.scope in (scope, Scope.WINDOW) for k in c.shortcuts]
        assert len(keys) == len(set(keys))
    for button in person.window.toolbar.findChildren(QPushButton):
        # those two open menus
        if button.objectName() not in ("lanes", "mainMenu"):
            command = person.window.commands[button.objectName()]
            assert button.toolTip() == command.tooltip
            assert command.shortcuts[0] in command.tooltip


# --- faults


def raise_in_slot(error: BaseException) -> None:
    def fail() -> None:
        raise error

    QTimer.singleShot(0, fail)
    QApplication.processEvents()
    QApplication.processEvents()


def test_a_bug_opens_one_dialog_and_the_window_lives_on(person):
    raise_in_slot(KeyError("measure"))
    dialog = person.app.faults.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert "KeyError" in dialog.report
    for _ in range(3):
        raise_in_slot(ZeroDivisionError())
    assert person.app.faults.dialog is dialog
    QTest.mouseClick(dialog.go_on_button, LEFT)
    person.settle()
    assert person.app.faults.dialog is None
    person.click(person.place_of(person.labelled()[0]))
    assert person.session.selected is not None
    raise_in_slot(KeyError("again"))
    assert person.app.faults.dialog is not None
    person.app.faults.dialog.accept()
    person.settle()


def test_a_bug_in_a_thread_is_told_as_well(person, qtbot):
    def fail() -> None:
        raise LookupError

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: person.app.faults.dialog is not None, timeout=5000)
    person.app.faults.dialog.accept()
    person.settle()


def test_a_bug_in_the_background_is_told_as_well(person, qtbot):
    def fail() -> None:
        raise LookupError

    person.app.tasks.run(fail, lambda _: None)
    qtbot.waitUntil(lambda: person.app.faults.dialog is not None, timeout=5000)
    person.app.faults.dialog.accept()
    person.settle()


def test_a_trouble_that_one_can_mend_is_a_notice(person):
    raise_in_slot(ViewerError("The disk is full: make room and try again."))
    assert person.app.faults.dialog is None
    assert notices(person) == ["The disk is full: make room and try again."]


def test_the_hooks_are_given_back(meet):
    before = sys.excepthook, threading.excepthook
    person = meet()
    assert sys.excepthook != before[0]
    person.app.close()
    assert (sys.excepthook, threading.excepthook) == before


def test_a_file_that_is_not_opened_at_the_start_is_told_as_an_error(meet):
    person = meet(not_opened=NotOpened("talks.parley", "It is damaged: take a copy of it."))
    (notice,) = person.window.notices.shown
    assert notice.severity == Severity.ERROR
    assert notice.title == "talks.parley was not opened"
    assert notice.text == "It is damaged: take a copy of it. This is the bundled timeline."
    assert person.labelled()
