"""Nothing of the window is cut at any size, and what is in force can be seen in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from viewer.model.edtf import parse_when
from viewer.model.filter import FilterSpec
from viewer.model.wording import say_when
from viewer.ui.columns import LEAST_PX
from viewer.ui.main_window import SMALLEST_SIZE

LEFT = Qt.MouseButton.LeftButton
SIZES = [SMALLEST_SIZE, (800, 600), (945, 600), (948, 600), (960, 600), (1024, 768)]


def resized(person, *size: int):
    """The window dragged to a size, and everything come to rest."""
    person.window.resize(*size)
    person.app.settle()
    return person.window


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("figures", [True, False])
def test_no_column_is_narrower_than_its_words_need(meet, size, figures):
    person = meet(size=(1440, 900))
    person.session.select("tariff-plan")
    person.window.view_actions.show_figures(figures)
    window = resized(person, *size)
    assert (window.width(), window.height()) == size
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


@pytest.mark.parametrize("height", [560, 640, 720, 800, 900])
def test_no_empty_band_stands_between_the_parts_of_the_middle(meet, height):
    person = meet(size=(1440, 900))
    middle = resized(person, 1440, height).middle
    parts = [middle.widget(at) for at in range(middle.count())]
    seen = [part.geometry() for part in parts if part.isVisible()]
    assert seen[0].top() == 0
    assert seen[-1].bottom() == middle.height() - 1
    for above, below in zip(seen, seen[1:], strict=False):
        assert below.top() - above.bottom() == 2
    figures = person.window.figures
    assert figures.isVisible() == (height >= 800)
    assert person.window.toolbar.figures.isChecked() == figures.isVisible()
    if figures.isVisible():
        assert figures.canvas.geometry().bottom() >= figures.height() - 2


def test_the_status_line_elides_what_it_has_no_room_for(person):
    window = resized(person, 800, 600)
    labels = [part for part in window.status.findChildren(QLabel) if part.text()]
    assert any(part.shown != part.text() for part in labels)
    assert all(part.shown.endswith("…") or part.shown == part.text() for part in labels)
    assert all(part.geometry().right() < window.status.width() for part in labels)


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
    chips = person.window.filters.chips
    day = say_when(SPEC.known_on)
    assert chips.words == (f"As known on {day}", "From March 2018", "Until 2026", "“tariff”")
    for left in (replace(SPEC, known_on=None), replace(SPEC, known_on=None, start=None)):
        QTest.mouseClick(chips.buttons[0], LEFT)
        person.settle()
        assert person.session.spec == left
    QTest.mouseClick(person.window.filters.clear_button, LEFT)
    assert person.session.spec.is_empty
    assert not chips.isVisible()


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
