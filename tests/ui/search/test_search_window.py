"""A person searches: types, walks through the hits, opens them, clears."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from viewer.library.search_spans import spans_of
from viewer.model.filter import FilterSpec
from viewer.ui.process.picture_of_window import describe_window
from viewer.ui.search.rows_model import Heading

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


class Seeker:
    """A person with the search before them."""

    def __init__(self, person) -> None:
        self.person, self.window, self.session = person, person.window, person.session
        self.pane, self.panel = person.window.search, person.window.search.panel
        self.field = self.pane.field

    def settle(self) -> None:
        self.person.app.settle()

    def search(self, words: str) -> None:
        self.person.key(Qt.Key.Key_F, CTRL)
        QTest.keyClicks(self.field, words)
        self.settle()

    def key(self, key: Qt.Key, keys=Qt.KeyboardModifier.NoModifier) -> None:
        self.person.key(key, keys)
        self.settle()

    @property
    def told(self) -> dict:
        return describe_window(self.window)["panes"]["search"]

    def rows(self, what: str) -> list:
        return [row for row in self.panel.rows if row.what == what]


@pytest.fixture
def seeker(person) -> Seeker:
    return Seeker(person)


def test_what_is_typed_is_found_marked_and_cleared(seeker):
    window, panel = seeker.window, seeker.panel
    seeker.search("145%")
    assert panel.isVisible()
    assert seeker.field.hasFocus()
    entries = panel.model.entries
    assert isinstance(entries[0], Heading)
    assert entries[0].words == "Events"
    assert seeker.rows("figure")
    assert panel.says == f"{len(panel.rows)} hits"
    # the same, written otherwise
    before = [row.key for row in panel.rows]
    seeker.search("145 percent")
    assert seeker.field.text() == "145 percent"  # what stood there was selected
    assert [row.key for row in panel.rows] == before
    # marked on the timeline and the overview
    marked = {window.timeline.state.table.ids[row] for row in seeker.pane.found.marked.tolist()}
    assert marked == {row.id for row in seeker.rows("event")}
    assert {fill.role for fill in window.timeline.state.frame.hits} <= {"match", "match-line"}
    assert window.timeline.state.frame.hits
    assert window.overview.hits.tolist() == seeker.pane.found.marked.tolist()
    # Esc clears, then goes back
    seeker.key(Qt.Key.Key_Escape)
    assert seeker.field.text() == ""
    assert seeker.field.hasFocus()
    assert not panel.isVisible()
    assert window.timeline.state.frame.hits == ()
    assert len(window.overview.hits) == 0
    seeker.key(Qt.Key.Key_Escape)
    assert window.timeline.hasFocus()


def test_hits_are_opened_by_keys_one_after_the_other(seeker):
    panel = seeker.panel
    seeker.search("tariff")
    events = seeker.rows("event")
    assert panel.current == events[0]
    seeker.key(Qt.Key.Key_Down)
    assert panel.current == events[1]
    assert seeker.session.selected is None  # chosen, not opened
    seeker.key(Qt.Key.Key_Return)
    assert seeker.session.selected == events[1].id
    seeker.key(Qt.Key.Key_Return)  # opened already: the next
    assert seeker.session.selected == events[2].id
    seeker.key(Qt.Key.Key_Return, SHIFT)
    assert seeker.session.selected == events[1].id
    assert seeker.field.hasFocus()


def test_the_next_hit_is_gone_to_from_anywhere_round_and_round(seeker):
    seeker.search("tariff")
    first = seeker.rows("event")[0]
    seeker.window.timeline.setFocus()
    seeker.settle()
    assert not seeker.panel.isVisible()
    seeker.key(Qt.Key.Key_F3)
    assert seeker.session.selected == first.id
    seeker.key(Qt.Key.Key_F3, SHIFT)
    last = seeker.rows("text")[-1]  # people are not filtered by in passing
    assert seeker.told["opened"] == {"what": "text", "id": last.id}
    seeker.key(Qt.Key.Key_F3)
    assert seeker.told["opened"] == {"what": "event", "id": first.id}
    # Esc on the timeline: first the selection, then the search
    seeker.key(Qt.Key.Key_Escape)
    assert seeker.session.selected is None
    assert seeker.field.text()
    seeker.key(Qt.Key.Key_Escape)
    assert seeker.field.text() == ""


def test_a_passage_is_opened_where_it_stands_with_all_hits_marked(seeker):
    source = seeker.window.source_pane
    seeker.search("tariff")
    last = seeker.rows("text")[-1]
    seeker.key(Qt.Key.Key_Return, SHIFT)  # from before the first round to the last
    assert (source.source_id, source.form) == (last.source, last.form)
    first, end = source.text.visible_span()
    assert first <= last.start < last.end <= end
    assert source.text.found == spans_of(source.shown_text.content, seeker.pane.found.terms)
    assert any(last.start <= a and b <= last.end for a, b in source.text.found)
    ticks = sum(kind == "match" for kind, *_ in source.strip.ticks)
    assert 0 < ticks <= len(source.text.found)
    seeker.key(Qt.Key.Key_Escape)
    assert source.text.found == ()
    assert all(kind != "match" for kind, *_ in source.strip.ticks)


def test_hits_outside_the_filters_are_told_apart_and_can_be_shown(seeker):
    side = seeker.session.document.sides[0].id
    seeker.session.set_spec(FilterSpec(sides=frozenset({side})))
    seeker.search("tariff")
    told = seeker.told
    assert told["outside"] > 0
    assert f"{told['outside']} more outside the filters" in seeker.panel.says
    inside = {row.id for row in seeker.rows("event")}
    QTest.mouseClick(seeker.panel.outside_button, LEFT)
    outside = [row for row in seeker.rows("event") if row.id not in inside]
    assert outside
    assert all(row.is_outside for row in outside)
    assert seeker.field.hasFocus()
    index = seeker.panel.model.index(seeker.panel.model.entries.index(outside[0]))
    seeker.panel.list.scrollTo(index)
    place = seeker.panel.list.visualRect(index).center()
    QTest.mouseClick(seeker.panel.list.viewport(), LEFT, pos=place)
    assert seeker.session.selected == outside[0].id
    assert "the filters leave it out" in seeker.person.told
    # the list follows the filter
    seeker.session.set_spec(FilterSpec())
    seeker.settle()
    assert seeker.told["outside"] == 0
    assert outside[0].id in {row.id for row in seeker.rows("event")}


def test_nothing_found_says_what_to_try_and_more_comes_on_scrolling(seeker):
    seeker.search("zzzqqq")
    assert seeker.panel.isVisible()
    assert "Nothing says “zzzqqq”." in seeker.panel.says
    assert "Try " in seeker.panel.says
    assert seeker.told["hits"] == 0
    seeker.search("the")
    before = len(seeker.panel.rows)
    assert before == 50 < seeker.told["hits"]
    assert seeker.panel.model.canFetchMore(QModelIndex())
    bar = seeker.panel.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    seeker.settle()
    assert len(seeker.panel.rows) > before


def test_in_a_narrow_window_a_button_stands_for_the_field(meet):
    seeker = Seeker(meet(size=(800, 560)))
    toolbar = seeker.window.toolbar
    button = toolbar.search.button
    assert not seeker.field.isVisible()
    right = max(part.geometry().right() for part in toolbar.children() if hasattr(part, "geometry"))
    assert right <= toolbar.width()
    QTest.mouseClick(button, LEFT)
    assert seeker.field.isVisible()
    assert seeker.field.hasFocus()
    QTest.keyClicks(seeker.field, "tariff")
    seeker.settle()
    assert seeker.window.rect().contains(seeker.panel.geometry())
    seeker.window.timeline.setFocus()
    seeker.settle()
    assert not seeker.field.isVisible()
    assert button.isChecked()  # something is searched
    seeker.key(Qt.Key.Key_F3)
    assert seeker.session.selected == seeker.rows("event")[0].id
    seeker.window.resize(1280, 720)
    seeker.settle()
    assert seeker.field.isVisible()
    assert not button.isVisible()
