"""Nothing of the window is cut at any size, and what is in force can be seen in it."""

from __future__ import annotations

import os
import shutil
import signal
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from viewer.app import Windows
from viewer.library import opening
from viewer.library.opening import open_library
from viewer.model.calendar import civil_seconds
from viewer.model.edtf import parse_when
from viewer.model.errors import DocumentError
from viewer.model.event import Status
from viewer.model.filter import FilterSpec
from viewer.model.resources import bundled_document
from viewer.model.wording import say_when
from viewer.render.fonts import measure_for
from viewer.store import connection
from viewer.timeline.overview import layout_overview
from viewer.timeline.style import SCREEN
from viewer.timeline.table import STATUSES
from viewer.ui.columns import LEAST_PX
from viewer.ui.main_window import SMALLEST_SIZE

LEFT = Qt.MouseButton.LeftButton
SIZES = [SMALLEST_SIZE, (800, 600), (945, 600), (948, 600), (960, 600), (1024, 768)]


def resized(person, *size: int):
    """The window dragged to a size, and everything come to rest."""
    person.window.resize(*size)
    person.app.settle()
    return person.window


@pytest.mark.parametrize("figures", [True, False])
def test_no_column_is_narrower_than_its_words_need(meet, figures):
    person = meet(size=(1440, 900))
    person.session.select("tariff-plan")
    person.window.view_actions.show_figures(figures)
    for size in SIZES:
        window = resized(person, *size)
        assert (window.width(), window.height()) == size
        assert_nothing_is_cut(window)


def assert_nothing_is_cut(window) -> None:
    columns = [window.columns.widget(at) for at in range(window.columns.count())]
    for column, least in zip(columns, LEAST_PX, strict=True):
        assert not column.isVisible() or column.width() >= least
    assert sum(c.width() for c in columns if c.isVisible()) <= window.columns.width()
    tabs = window.source_pane.tabs
    assert sum(tabs._bar.width_of(text) for text in tabs.texts) <= tabs._bar.width()
    title = window.source_pane.citation.findChildren(QLabel)[0]
    assert title.height() >= title.heightForWidth(title.width())
    for button in window.toolbar.findChildren(QPushButton):
        assert not button.isVisible() or button.width() >= button.sizeHint().width()
    assert window.toolbar.folding.width() >= window.toolbar.folding.sizeHint().width()


def test_it_takes_no_size_in_which_it_would_break(person):
    window = resized(person, 300, 200)
    assert (window.width(), window.height()) == SMALLEST_SIZE


def test_the_filters_fold_away_and_can_be_asked_for(person):
    wide = person.window.columns.widths
    window = resized(person, 800, 600)
    assert not window.filters.isVisible()
    assert window.source_pane.isVisible()
    QTest.mouseClick(window.toolbar.filters, LEFT)
    assert window.filters.isVisible()
    assert not window.source_pane.isVisible()
    QTest.mouseClick(window.toolbar.filters, LEFT)
    assert window.source_pane.isVisible()
    assert window.columns.widths == wide
    window = resized(person, 1280, 720)
    assert window.filters.isVisible()
    assert not window.toolbar.filters.isVisible()
    assert window.columns.widths == wide


def test_no_empty_band_stands_between_the_parts_of_the_middle(meet):
    person = meet(size=(1440, 900))
    for height in (560, 640, 720, 800, 900):
        middle = resized(person, 1440, height).middle
        parts = [middle.widget(at) for at in range(middle.count())]
        seen = [part.geometry() for part in parts if part.isVisible()]
        assert seen[0].top() == 0
        assert seen[-1].bottom() == middle.height() - 1
        for above, below in pairwise(seen):
            assert below.top() - above.bottom() == 2
        figures = person.window.figures
        assert figures.isVisible() == (height >= 800)
        assert person.window.toolbar.figures.isChecked() == figures.isVisible()
        if figures.isVisible():
            assert figures.canvas.geometry().bottom() >= figures.height() - 2


@pytest.mark.parametrize(("height", "is_open"), [(900, True), (560, False)])
def test_the_box_of_the_figures_stays_ticked_while_a_card_takes_their_room(
    meet, height: int, is_open: bool
) -> None:
    person = meet(size=(1440, height))
    window = person.window
    window.view_actions.show_figures(True)
    window.import_card.setFixedHeight(150)
    window.import_card.show()
    person.app.settle()
    assert window.toolbar.figures.isChecked()
    assert window.figures.isVisible() == is_open
    window.import_card.hide()
    person.app.settle()
    assert window.toolbar.figures.isChecked()
    assert window.figures.isVisible()


def test_a_card_closes_no_figures_that_the_window_opened(meet) -> None:
    person = meet(size=(1440, 900))
    assert person.window.figures.isVisible()
    person.window.import_card.setFixedHeight(150)
    person.window.import_card.show()
    person.app.settle()
    assert person.window.toolbar.figures.isChecked()
    assert person.window.figures.isVisible()


@pytest.mark.parametrize(
    ("width", "told", "untold"),
    [
        (800, ("events", "Showing", "without a label"), ("figures", "quotes")),
        (1440, ("events", "sources", "figures", "quotes", "folded", "claims anchored"), ()),
    ],
)
def test_the_status_line_leaves_out_whole_parts_and_tells_them_in_its_tip(
    meet, width, told, untold
):
    person = meet(size=(1440, 900))
    status = resized(person, width, 600).status
    labels = [part for part in status.findChildren(QLabel) if part.text()]
    assert all(part.shown == part.text() for part in labels), "nothing is cut"
    assert all(part.geometry().right() < status.width() for part in labels)
    said = "  ".join(part.text() for part in labels)
    assert all(words in said for words in told)
    assert not any(words in said for words in untold)
    for words in ("events", "sources", "figures", "quotes", "Showing", "folded", "claims anchored"):
        assert words in status.toolTip()
        assert words in status.text


# --- links between events


def links(person) -> list[QPushButton]:
    return list(person.window.event_pane.links.buttons)


def test_every_link_of_the_document_is_told_at_both_ends(person):
    document = person.session.document
    assert document.links
    for event in document.events:
        person.session.select(event.id)
        said = {button.accessibleName() for button in links(person)}
        ends = {link.target for link in document.links if link.origin == event.id}
        ends |= {link.origin for link in document.links if link.target == event.id}
        assert {name.split(": ", 1)[1] for name in said} == {person.event(e).title for e in ends}


def test_a_link_selects_the_event_it_names_by_click_and_by_key(person):
    link = person.session.document.links[0]
    person.session.select(link.target)
    title = person.event(link.origin).title
    QTest.mouseClick(next(b for b in links(person) if title in b.accessibleName()), LEFT)
    assert person.session.selected == link.origin
    back = next(b for b in links(person) if person.event(link.target).title in b.accessibleName())
    back.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(back, Qt.Key.Key_Space)
    assert person.session.selected == link.target
    assert any(button.hasFocus() for button in links(person))


# --- filters without a row


SPEC = FilterSpec(
    start=parse_when("2018-03"),
    end=parse_when("2026"),
    match="tariff",
    known_on=parse_when("2018-04-01"),
)


def test_filters_without_a_row_are_told_and_can_be_taken_away(person):
    person.session.set_spec(SPEC)
    bar = person.window.filter_bar
    day = say_when(SPEC.known_on)
    assert bar.words == (f"As known on {day}", "From March 2018", "Until 2026", "“tariff”")
    for left in (replace(SPEC, known_on=None), replace(SPEC, known_on=None, start=None)):
        QTest.mouseClick(bar.crosses[0], LEFT)
        person.settle()
        assert person.session.spec == left
    QTest.mouseClick(bar.clear_button, LEFT)
    assert person.session.spec.is_empty
    assert not bar.isVisible()


def test_the_empty_timeline_names_the_filters(person):
    person.session.set_spec(replace(SPEC, match="no such word"))
    person.settle()
    words = person.window.timeline.message.words
    assert person.window.timeline.message.isVisible()
    for told in ("no such word", "March 2018", "1 April 2018", "2026"):
        assert told in words
    assert "Nothing to show" in person.window.status.text
    assert "1970" not in person.window.status.text


# --- keys and caret


def test_home_shows_everything_wherever_the_keyboard_is(meet):
    person = meet(size=(1440, 900))
    window = person.window
    rows = window.filters.group("sides").rows()
    for widget in (window.figures.choice, window.figures.canvas, window.toolbar.folding, rows[0]):
        person.state.zoom(1.0)
        assert not person.state.is_fit
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(widget, Qt.Key.Key_Home)
        assert person.state.is_fit


def test_no_caret_stands_in_a_source(person):
    text = person.window.source_pane.text
    QTest.mouseClick(text.viewport(), LEFT, pos=QPoint(60, 60))
    assert text.cursorWidth() == 0


def test_narrowing_a_small_timeline_packs_at_once(person):
    person.window.resize(person.window.width() - 120, person.window.height())
    assert person.state.is_settled
    assert person.state.prepared.options.width == person.state.viewport.width


# --- figures


def test_the_chart_turns_to_a_measure_that_the_selection_tells(meet):
    person = meet(size=(1440, 900))
    figures, document = person.window.figures, person.session.document
    for event in person.session.view.events:
        told = [f.measure for f in document.figures if event.id in f.events and f.measure]
        person.session.select(event.id)
        if told:
            assert figures.measure.id in told
            figures.choose(next(c.measure.id for c in figures.measures if c.measure.id not in told))


def test_a_figure_looks_the_same_whatever_is_filtered(meet):
    person = meet(size=(1440, 900))
    figure = next(f for f in person.session.document.figures if f.measure and len(f.events) > 1)
    figures = person.window.figures
    figures.choose(figure.measure)

    def look():
        points = figures.canvas._points
        row = points.ids.index(figure.id)
        return int(points.side[row]), int(points.status[row])

    before = look()
    label = person.event(figure.events[1]).label
    person.session.set_spec(FilterSpec(match=label))
    person.settle()
    assert figure.events[0] not in {event.id for event in person.session.view.events}
    assert look() == before


def test_what_was_counted_before_a_plan_is_drawn_as_a_fact(meet):
    person = meet(size=(1440, 900))
    document = person.session.document
    events = {event.id: event for event in document.events}
    past = [f for f in document.figures if f.measure and f.as_of and f.events]
    past = [f for f in past if f.as_of.latest < events[f.events[0]].earliest]
    assert any(events[f.events[0]].status != Status.HAPPENED for f in past)
    for figure in past:
        person.window.figures.choose(figure.measure)
        spots = person.window.figures.canvas.chart.spots
        ids = person.window.figures.canvas._points.ids
        spot = next(s for s in spots if figure.id in {ids[row] for row in s.rows})
        assert STATUSES[spot.status] == Status.HAPPENED


# --- the file


def test_an_unfinished_change_and_a_large_file_are_told_of(meet, tmp_path, monkeypatch):
    path = Path(shutil.copy(bundled_document(), tmp_path / "own.parley"))
    monkeypatch.setattr(connection, "CHECKED_SIZE", 0)
    opened = open_library(path)
    assert not opened.is_proven
    opened.was_recovered = True
    person = meet()
    person.session.open(opened)
    assert not person.window.edits.make(lambda _: None, "Your change")
    person.app.settle()
    notices = " ".join(label.text() for label in person.window.notices.findChildren(QLabel))
    assert "An unfinished change was left out" in notices
    assert "only read" in notices
    assert opened.is_proven


def test_damage_that_is_found_later_is_told_and_nothing_is_written(meet, tmp_path, monkeypatch):
    path = Path(shutil.copy(bundled_document(), tmp_path / "own.parley"))
    monkeypatch.setattr(connection, "CHECKED_SIZE", 0)

    def fail(_path):
        raise DocumentError("This file is damaged at its end. Open another copy of it.")

    monkeypatch.setattr(opening, "prove", fail)
    opened = open_library(path)
    person = meet()
    person.session.open(opened)
    person.app.settle()
    notices = " ".join(label.text() for label in person.window.notices.findChildren(QLabel))
    assert "own.parley is damaged" in notices
    assert not person.window.edits.make(lambda _: None, "Your change")


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signal to itself")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_closes_the_window_as_a_person_would(qapp, tmp_path, number):
    settings = tmp_path / "settings.ini"
    windows = Windows(settings)
    windows.open(open_library())
    handlers = [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)]
    QTimer.singleShot(50, qapp, lambda: os.kill(os.getpid(), number))
    try:
        assert windows.run() == 0
    finally:
        windows.close()
    assert settings.exists()
    assert [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)] == handlers


def test_a_view_that_is_larger_than_the_document_has_no_edge_in_the_overview(person):
    overview = person.window.overview
    person.state.show_range(civil_seconds(1500), civil_seconds(2500))
    strip = layout_overview(
        person.state.table, overview._scale(), overview.height(), person.state.shown, (),
        measure_for(SCREEN),
    )  # fmt: skip
    frame = next(fill for fill in strip.fills if fill.role == "overview-shown")
    first, last = person.state.shown
    scale = overview._scale()
    assert (frame.rect.x < 0) == (scale.px(first) < 0)
    assert (frame.rect.x + frame.rect.w > overview.width()) == (scale.px(last) > overview.width())
