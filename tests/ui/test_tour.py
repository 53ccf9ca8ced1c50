"""What the tour tells to try does what it says, in the window."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer.library.waiting import waiting_text
from viewer.model.event import Status
from viewer.model.resources import tour_document
from viewer.ui.settings import load_settings

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tour(meet):
    person = meet(path=tour_document(), size=(1440, 900))
    person.timeline.setFocus()
    return person


def at(person, event_id: str):
    """Select an event as a click would; its words, for what is looked up in them."""
    person.session.select(event_id)
    person.app.settle()
    person.timeline.setFocus()
    return person.event(event_id).summary


def middle(box) -> QPoint:
    return QPoint(round(box.x + box.w / 2), round(box.y + box.h / 2))


def test_opened_by_its_path_it_stands_at_its_beginning(tour):
    first, second = tour.session.document.events[:2]
    assert tour.session.selected == first.id
    tour.key(Qt.Key.Key_Right)
    assert tour.session.selected == second.id
    tour.key(Qt.Key.Key_Left)
    assert tour.session.selected == first.id


def test_where_somebody_was_in_it_counts_for_more(meet, tmp_path):
    settings = tmp_path / "settings.ini"
    person = meet(path=tour_document(), settings=settings)
    person.session.select("agreement")
    person.app.close()
    assert meet(path=tour_document(), settings=settings).session.selected == "agreement"


def test_the_menu_beside_open_leads_to_it_and_back(meet):
    person = meet()
    menu = person.window.toolbar.recent
    menu.fill()
    title = person.window.commands["app.tour"].title
    next(a for a in menu.actions() if a.text() == title).trigger()
    assert person.session.library.is_tour
    assert person.session.selected == person.session.document.events[0].id
    menu.fill()
    assert not next(a for a in menu.actions() if a.text() == title).isEnabled()
    next(a for a in menu.actions() if a.text() == "The bundled timeline").trigger()
    assert not person.session.library.is_tour


def test_two_the_folded_years_open_and_close_by_a_click(tour):
    assert "again" in at(tour, "brennick-asks")
    (gap,) = tour.state.frame.breaks
    assert (gap.end - gap.start) / (365 * 86_400) > 4
    tour.click(middle(gap.rect))
    assert not tour.state.frame.breaks
    (opened,) = tour.state.frame.open_folds
    tour.click(middle(opened.rect))
    assert len(tour.state.frame.breaks) == 1
    assert tour.session.selected == "brennick-asks"


def test_three_four_seven_and_eight_what_single_keys_open_and_close(tour):
    at(tour, "first-talks")
    tour.key(Qt.Key.Key_F)
    tour.app.settle()
    assert not tour.state.is_fit
    tour.key(Qt.Key.Key_Home)
    tour.app.settle()
    assert tour.state.is_fit
    opens = {
        ("ardvik-price", Qt.Key.Key_G): lambda: tour.window.middle.shows_figures,
        ("ardvik-lowers", Qt.Key.Key_T): lambda: tour.window.middle.shows_tables,
        ("trial-crossing", Qt.Key.Key_A): lambda: tour.window.reading.compares,
    }
    for (event, key), is_open in opens.items():
        at(tour, event)
        before = is_open()
        for now in (not before, before):
            tour.key(key)
            assert is_open() == now


def test_five_the_thread(tour):
    at(tour, "brennick-offer")
    tour.key(Qt.Key.Key_Up, ALT)
    assert tour.session.selected == "ardvik-price"
    tour.key(Qt.Key.Key_Up, ALT)
    assert tour.session.selected == "brennick-asks"
    walked = []
    for _ in range(6):
        tour.key(Qt.Key.Key_Down, ALT)
        walked.append(tour.session.selected)
    assert walked[:2] == ["ardvik-price", "brennick-offer"]
    assert "first-sailing" in walked


def test_six_asking_and_the_way_out(tour):
    at(tour, "quay-threat")
    bar = tour.window.filter_bar

    def ask() -> None:
        rows = tour.window.filters.group("statuses").rows()
        row = next(row for row in rows if row.facet.value == Status.THREATENED)
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(12, row.height() // 2))
        tour.app.settle()
        assert {e.status for e in tour.session.view.events} == {Status.THREATENED}
        assert tour.session.selected == "quay-threat"
        assert any("threatened" in words.casefold() for words in bar.words)

    for by_key in (False, True):
        ask()
        if by_key:
            tour.key(Qt.Key.Key_0, CTRL)
        else:
            bar.crosses[0].click()
        tour.app.settle()
        assert len(tour.session.view.events) == len(tour.session.document.events)


def test_nine_a_note_waits_beside_the_tour(meet, tmp_path):
    settings = tmp_path / "settings.ini"
    person = meet(path=tour_document(), settings=settings, size=(1440, 900))
    before = tour_document().read_bytes()
    at(person, "council-vote")
    person.key(Qt.Key.Key_N)
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "one vote")
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    assert [note.text for note in person.session.document.notes] == ["one vote"]
    person.key(Qt.Key.Key_P)
    assert person.session.document.notes[0].is_pinned
    library = person.session.library
    assert waiting_text(library.said, library.document)
    assert "one vote" in load_settings(settings)[0].waiting["tour"]
    assert tour_document().read_bytes() == before
    person.window.edits._save_as(tmp_path / "mine.parley")
    person.app.settle()
    assert not person.session.library.is_tour
    assert [note.text for note in person.session.document.notes] == ["one vote"]


def test_ten_what_was_known_a_day_of_publication_before(tour):
    at(tour, "agreement")
    days = tour.window.filters.known_on
    days.slider.setValue(days.slider.maximum() - 1)
    tour.app.settle()
    known = {event.id: event for event in tour.session.view.events}
    assert known["agreement"].status == Status.PLANNED
    assert not {"tickets", "first-sailing", "council-vote"} & set(known)
    assert tour.session.selected == "agreement"


def test_eleven_search_palette_and_keys(tour, qtbot):
    at(tour, "tickets")
    tour.key(Qt.Key.Key_F, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "12 crowns")
    qtbot.waitUntil(tour.window.search.panel.isVisible)
    assert "Ctrl+K" in tour.event("tickets").summary
    assert tour.window.commands["palette.open"].key == "Ctrl+K"
    assert tour.window.commands["keys.show"].key == "?"


def test_every_key_that_the_tour_names_is_that_of_a_command(tour):
    known = {key for command in tour.window.commands for key in command.keys}
    words = " ".join(event.summary for event in tour.session.document.events)
    named = set(re.findall(r"(?:Ctrl|Alt)\+\S*[\w↑↓]", words)) - {"Ctrl+Enter"}
    assert len(named) > 6
    assert named <= known
