"""The source pane as a person reads in it: passages, tabs, what is copied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from viewer.model.annotation import Evidence, Selector
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.source import Form
from viewer.render.theme import Theme, load_theme
from viewer.ui.reading.highlights import Highlight
from viewer.ui.reading.source import SourcePane
from viewer.ui.reading.source_text import SourceText

Show = Callable[[QWidget, int, int], None]


def event_of(document: Document, event_id: str) -> Event:
    return next(event for event in document.events if event.id == event_id)


def content(document: Document, source_id: str) -> str:
    text = next(s for s in document.sources if s.id == source_id).text()
    assert text is not None
    return text.content


def mark(pane: SourcePane, words: str) -> Highlight:
    return next(m for m in pane.text.marks if m.text == words)


def test_the_first_source_is_shown(pane: SourcePane) -> None:
    told = pane.describe()
    assert (told["id"], told["form"]) == ("gazette", "digest")
    assert told["visible_span"][0] == 0
    assert not any(h["kind"] == "evidence" for h in told["highlights"])


def test_what_is_told_is_the_stored_text(pane: SourcePane, harbour: Document) -> None:
    for event_id in ("visit", "demand", "breakdown"):
        pane.show_event(event_of(harbour, event_id))
        told = pane.describe()
        text = content(harbour, told["id"])
        assert told["highlights"]
        for found in told["highlights"]:
            assert text[found["start"] : found["end"]] == found["text"]


@pytest.mark.parametrize("event_id", ["visit", "demand", "breakdown"])
def test_an_event_brings_its_passage_into_view(
    pane: SourcePane, harbour: Document, event_id: str
) -> None:
    pane.show_event(event_of(harbour, event_id))
    first, last = pane.describe()["visible_span"]
    (passage, *_) = pane.text.evidence
    assert first <= passage.start < passage.end <= last
    top = pane.text.boxes(passage)[0].top()
    assert 0 <= top <= pane.text.viewport().height() * 0.4 or event_id == "breakdown"


def test_the_passage_stays_in_view_when_the_window_changes(
    pane: SourcePane, harbour: Document
) -> None:
    pane.show_event(event_of(harbour, "demand"))
    for width, height in ((260, 300), (700, 240), (340, 600)):
        pane.resize(width, height)
        first, last = pane.text.visible_span()
        assert first <= pane.text.evidence[0].start < last, (width, height)


def test_a_passage_in_view_is_not_moved(pane: SourcePane, harbour: Document) -> None:
    demand = event_of(harbour, "demand")
    pane.show_event(demand)
    bar = pane.text.verticalScrollBar()
    bar.setValue(bar.value() - 40)
    scrolled = bar.value()
    pane.show_event(None)
    pane.show_event(demand)
    assert bar.value() == scrolled


def test_words_stay_on_the_screen_when_the_pane_above_grows(
    harbour: Document, light: Theme, shown: Show, qtbot: QtBot
) -> None:
    window, above, pane = QWidget(), QWidget(), SourcePane(light)
    pane.show_document(harbour, light)
    qtbot.addWidget(pane.tabs)
    column = QVBoxLayout(window)
    column.addWidget(above)
    column.addWidget(pane, 1)
    above.setFixedHeight(30)
    shown(window, 380, 620)
    demand = event_of(harbour, "demand")
    pane.text.scroll_to(pane.text.fraction(mark(pane, "200 crowns").start))
    pane.show_event(demand)

    def on_screen() -> float:
        box = pane.text.boxes(pane.text.evidence[0])[0]
        return pane.text.viewport().mapTo(window, box.topLeft()).y()

    before = on_screen()
    above.setFixedHeight(110)
    column.activate()
    QApplication.processEvents()
    assert above.height() == 110
    assert on_screen() == pytest.approx(before, abs=1.5)


def test_the_shown_source_is_kept_where_it_tells_the_event(
    pane: SourcePane, harbour: Document
) -> None:
    pane.show_event(event_of(harbour, "visit"))
    assert pane.source_id == "gazette"
    pane.show_source("letter")
    pane.show_event(event_of(harbour, "visit"))
    assert pane.source_id == "courier", "the newest that tells it"


def test_of_several_passages_that_with_the_figure_comes_first(
    pane: SourcePane, harbour: Document
) -> None:
    demand = event_of(harbour, "demand")
    words = "Ada Berg, who speaks for the council"
    start = content(harbour, "gazette").index(words)
    place = Selector("gazette", Form.DIGEST, start, start + len(words), words)
    bare = Evidence("gazette.demand.9", "gazette", "demand", (place,))
    pane.show_event(replace(demand, evidence=(bare, *demand.evidence)))
    assert pane.text.evidence[0].text == words
    assert mark(pane, "200 crowns") in pane.text.highlights_in_view()
    pane.previous_passage()
    assert pane.text.is_in_view(start, start + len(words))


def test_passages_are_walked_through_all_sources(
    pane: SourcePane, harbour: Document, qtbot: QtBot
) -> None:
    pane.show_event(event_of(harbour, "visit"))
    walked = []
    for _ in range(4):
        pane.next_passage()
        first, last = pane.text.visible_span()
        inside = [p.text for p in pane.text.evidence if first <= p.start < last]
        walked.append((pane.source_id, inside))
    sources = [source for source, _ in walked]
    assert sources == ["courier", "courier", "gazette", "courier"]
    assert "South Port confirmed the visit" in walked[0][1]
    assert "The envoy comes with 3 ships." in walked[1][1]
    pane.previous_passage()
    assert pane.source_id == "gazette"


def test_a_tab_opens_its_source(pane: SourcePane, qtbot: QtBot) -> None:
    bar = pane.tabs.findChild(QTabBar)
    assert bar is not None
    with qtbot.waitSignal(pane.source_shown) as told:
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    assert told.args == ["courier"]
    assert pane.describe()["id"] == "courier"


def test_tabs_without_room_lose_their_dates_then_wait_in_a_menu(pane: SourcePane) -> None:
    said = []
    for width in range(600, 140, -10):
        pane.tabs.resize(width, 34)
        said += [pane.tabs.texts] if pane.tabs.texts not in said else []
    assert said == [
        ("Gazette · 10 March 2001", "Courier · 20 May 2001", "Letter · January 2003"),
        ("Gazette · 10 March 2001", "Courier", "Letter"),
        ("Gazette · 10 March 2001", "Courier"),
        ("Gazette · 10 March 2001",),
    ]
    pane.show_source("letter")
    assert pane.tabs.texts == ("Letter · January 2003",), "the source shown is always there"


def test_a_source_asked_for_again_goes_back_to_its_passage(
    pane: SourcePane, harbour: Document
) -> None:
    pane.show_event(event_of(harbour, "visit"))
    bar = pane.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert pane.text.evidence[0] not in pane.text.highlights_in_view()
    pane.show_source("gazette")
    assert pane.text.evidence[0] in pane.text.highlights_in_view()


def test_copied_words_are_the_stored_ones(pane: SourcePane, qtbot: QtBot) -> None:
    pane.text.setFocus()
    pane.text.selectAll()
    qtbot.keyClick(pane.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == content_of_first(pane)
    assert not copied.hasHtml()


def content_of_first(pane: SourcePane) -> str:
    from_map = pane.text.stored_text
    assert "\r\n" in from_map
    return from_map


def test_markup_in_a_text_stays_words(pane: SourcePane, harbour: Document) -> None:
    pane.show_source("letter")
    assert pane.text.toPlainText() == content(harbour, "letter")


def test_a_source_without_a_text_says_so(pane: SourcePane, harbour: Document, light: Theme) -> None:
    bare = replace(harbour.sources[0], texts=())
    pane.show_document(replace(harbour, sources=(bare, *harbour.sources[1:])), light)
    assert pane.form is None
    assert "no text" in pane.nothing_said
    pane.show_source("courier")
    assert pane.form == Form.DIGEST
    assert not pane.nothing_said


def test_a_document_without_sources_says_so(
    pane: SourcePane, harbour: Document, light: Theme
) -> None:
    pane.show_document(replace(harbour, sources=(), figures=(), quotations=()), light)
    assert pane.source_id is None
    assert "no sources yet" in pane.nothing_said
    assert pane.describe()["highlights"] == []


def test_another_version_of_the_document_keeps_the_source(
    pane: SourcePane, harbour: Document, light: Theme
) -> None:
    pane.show_source("courier")
    pane.text.verticalScrollBar().setValue(120)
    seen = pane.describe()
    pane.show_document(replace(harbour, title="As known on another day"), light)
    assert pane.describe() == seen


def darkest(text: SourceText, top: int, bottom: int) -> int:
    """How far the darkest px of these rows of the view is from the ground."""
    image = text.viewport().grab().toImage()
    ground = image.pixelColor(1, 1).lightness()
    return max(
        ground - image.pixelColor(x, y).lightness()
        for y in range(top, bottom)
        for x in range(14, image.width(), 1)
    )


def test_a_line_that_the_edge_cuts_fades_and_a_whole_one_does_not(pane: SourcePane) -> None:
    text, bar = pane.text, pane.text.verticalScrollBar()
    snapped = text._line_top(240.0)
    bar.setValue(snapped)
    assert text.cut_px == 0
    whole = darkest(text, 0, 24)
    bar.setValue(snapped + 14)
    assert 6 <= text.cut_px <= 14
    cut = round(text.cut_px)
    assert darkest(text, 0, cut // 2) < whole / 4
    assert darkest(text, cut, cut + 24) > 0.9 * whole, "the next line stands as it did"
    assert load_theme("light").colour("panel").alpha() == 255
    bar.setValue(0)
    assert text.cut_px == 0
