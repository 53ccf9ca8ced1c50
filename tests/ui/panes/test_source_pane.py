"""The source pane as a person uses it: clicks on words, keys, tabs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QTabBar, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from viewer.model.annotation import Evidence, Selector
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.source import Form
from viewer.render.theme import Theme, load_theme
from viewer.ui.panes.highlights import Highlight, HighlightKind
from viewer.ui.panes.source import SourcePane
from viewer.ui.panes.source_text import SourceText
from viewer.ui.text_map import TextMap

Show = Callable[[QWidget, int, int], None]


def event_of(document: Document, event_id: str) -> Event:
    return next(event for event in document.events if event.id == event_id)


def content(document: Document, source_id: str) -> str:
    text = next(s for s in document.sources if s.id == source_id).text()
    assert text is not None
    return text.content


def mark(pane: SourcePane, words: str) -> Highlight:
    return next(m for m in pane.text.marks if m.text == words)


def middle(pane: SourcePane, found: Highlight) -> QPoint:
    return pane.text.boxes(found)[0].center().toPoint()


def span(found: Highlight) -> tuple[int, int]:
    return found.start, found.end


def click(qtbot: QtBot, pane: SourcePane, place: QPoint) -> None:
    qtbot.mouseClick(pane.text.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.fixture
def pane(harbour: Document, light: Theme, shown: Show, qtbot: QtBot) -> SourcePane:
    made = SourcePane(light)
    made.set_animated(False)
    made.show_document(harbour, light)
    shown(made.tabs, 600, 34)
    shown(made, 380, 420)
    return made


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


def test_a_click_on_a_figure_asks_for_its_event(
    pane: SourcePane, harbour: Document, qtbot: QtBot
) -> None:
    pane.show_event(event_of(harbour, "demand"))
    with qtbot.waitSignal(pane.event_requested) as asked:
        click(qtbot, pane, middle(pane, mark(pane, "200 crowns")))
    assert asked.args == ["demand"]


def test_a_click_leaves_the_words_under_the_pointer(
    pane: SourcePane, harbour: Document, qtbot: QtBot
) -> None:
    pane.event_requested.connect(lambda event_id: pane.show_event(event_of(harbour, event_id)))
    pane.text.scroll_to(pane.text.fraction(mark(pane, "200 crowns").start))
    place = middle(pane, mark(pane, "200 crowns"))
    click(qtbot, pane, place)
    assert pane.text.evidence[0].events == ("demand",)
    assert middle(pane, mark(pane, "200 crowns")) == place
    pane.resize(pane.width(), pane.height() - 150)
    assert pane.text.is_in_view(*span(mark(pane, "200 crowns")))


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


def test_a_click_on_a_quote_asks_for_its_first_event(pane: SourcePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.event_requested) as asked:
        click(qtbot, pane, middle(pane, mark(pane, "a first fair offer")))
    assert asked.args == ["visit"]


def test_a_figure_without_an_event_does_nothing(
    pane: SourcePane, harbour: Document, qtbot: QtBot
) -> None:
    pane.show_event(event_of(harbour, "demand"))
    with qtbot.assertNotEmitted(pane.event_requested):
        click(qtbot, pane, middle(pane, mark(pane, "15 boats")))
        click(qtbot, pane, pane.text.boxes(pane.text.evidence[0])[0].topLeft().toPoint())


def test_selecting_words_is_not_a_click(pane: SourcePane, harbour: Document, qtbot: QtBot) -> None:
    pane.show_event(event_of(harbour, "demand"))
    start = middle(pane, mark(pane, "200 crowns"))
    view = pane.text.viewport()
    with qtbot.assertNotEmitted(pane.event_requested):
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(view, start + QPoint(0, 60))
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 60))


def test_hovering_says_what_a_mark_means(pane: SourcePane, harbour: Document, qtbot: QtBot) -> None:
    pane.show_event(event_of(harbour, "demand"))
    place = middle(pane, mark(pane, "200 crowns"))
    qtbot.mouseMove(pane.text.viewport(), place)
    assert pane.text.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QApplication.sendEvent(
        pane.text.viewport(),
        QHelpEvent(QHelpEvent.Type.ToolTip, place, pane.text.viewport().mapToGlobal(place)),
    )
    assert "Cut of the duty on salt: at least 200 crowns, 2001, according to Ada Berg" in (
        QToolTip.text()
    )
    QToolTip.hideText()
    qtbot.mouseMove(pane.text.viewport(), middle(pane, mark(pane, "15 boats")))
    assert pane.text.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


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


def test_keys_walk_the_marks_and_open_their_events(pane: SourcePane, qtbot: QtBot) -> None:
    pane.text.setFocus()
    walked = []
    for _ in range(4):
        qtbot.keyClick(pane.text, Qt.Key.Key_Tab)
        assert pane.text.current is not None
        walked.append(pane.text.current.text)
        first, last = pane.text.visible_span()
        assert first <= pane.text.current.start < last
    assert walked == ["a first fair offer", "200 crowns", "15 boats", "337 tons"]
    with qtbot.waitSignal(pane.event_requested) as asked:
        qtbot.keyClick(pane.text, Qt.Key.Key_Return)
    assert asked.args == ["breakdown"]
    qtbot.keyClick(pane.text, Qt.Key.Key_Backtab)
    assert pane.text.current is not None
    assert pane.text.current.text == "15 boats"


def test_the_strip_shows_where_the_marks_are_and_goes_there(
    pane: SourcePane, harbour: Document, qtbot: QtBot
) -> None:
    pane.show_event(event_of(harbour, "breakdown"))
    kinds = [kind for kind, _, _ in pane.strip.ticks]
    assert kinds.count(HighlightKind.FIGURE) == 3
    assert kinds.count(HighlightKind.QUOTATION) == 1
    assert kinds.count(HighlightKind.EVIDENCE) == 1
    assert all(0 <= first <= last <= 1 for _, first, last in pane.strip.ticks)
    pane.show_event(event_of(harbour, "visit"))
    tons = mark(pane, "337 tons")
    share = pane.text.fraction(tons.start)
    place = QPoint(4, round(share * pane.strip.height()))
    qtbot.mouseClick(pane.strip, Qt.MouseButton.LeftButton, pos=place)
    assert tons in pane.text.highlights_in_view()


def test_a_source_asked_for_again_goes_back_to_its_passage(
    pane: SourcePane, harbour: Document
) -> None:
    pane.show_event(event_of(harbour, "visit"))
    bar = pane.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert pane.text.evidence[0] not in pane.text.highlights_in_view()
    pane.show_source("gazette")
    assert pane.text.evidence[0] in pane.text.highlights_in_view()


def test_a_passage_flashes_once(pane: SourcePane, harbour: Document, qtbot: QtBot) -> None:
    def wash() -> int:
        box = pane.text.boxes(pane.text.evidence[0])[0]
        corner = QPointF(box.left() - 1, box.top() + 1).toPoint()
        return grab(pane).pixelColor(corner).saturation()

    pane.show_event(event_of(harbour, "demand"))
    resting = wash()
    pane.set_animated(True)
    pane.show_event(event_of(harbour, "demand"))
    assert wash() > resting
    qtbot.waitUntil(lambda: wash() == resting, timeout=5000)


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


def grab(pane: SourcePane) -> QImage:
    return pane.text.viewport().grab().toImage()


@pytest.mark.parametrize("theme_name", ["light", "dark", "contrast"])
def test_marks_are_painted_in_the_themes_colours(
    pane: SourcePane, harbour: Document, theme_name: str
) -> None:
    theme = load_theme(theme_name)
    pane.set_theme(theme)
    pane.show_event(event_of(harbour, "demand"))
    seen = grab(pane)
    box = pane.text.boxes(mark(pane, "200 crowns"))[0]
    corner = QPointF(box.left() + 1, box.top() + 2).toPoint()
    assert seen.pixelColor(corner).rgb() == theme.colour("figure").rgb()
    rule = QPoint(9, round(pane.text.boxes(pane.text.evidence[0])[0].center().y()))
    assert seen.pixelColor(rule).rgb() == theme.side(0).rgb()


HOSTILE = [
    "<img src='x'><table background='x'>",
    "&lt;b&gt; & \0 \ud800 \ufffc \ufdd0",
    "a\r\nb\rc\u2028d\u2029e",
    "report\u202egpj.exe \u2066x\u2069",
    "👩\u200d👩\u200d👧 𝔖 e" + "\u0301" * 50,
    "שלום 12% 𝔘 abc",
    "x" * 3000,
    "",
]


@pytest.mark.parametrize("before", HOSTILE)
@pytest.mark.parametrize("after", ["", "\r\n😀 end"])
def test_a_mark_stands_on_its_words_whatever_is_around(
    light: Theme, shown: Show, before: str, after: str
) -> None:
    text = SourceText(light)
    words = "145 𝔭er cent"
    marked = Highlight(
        HighlightKind.FIGURE, len(before), len(before) + len(words), words, "f1", ("e1",)
    )
    text.show_text(before + words + after, [marked], "Hostile")
    shown(text, 300, 260)
    text.reveal(marked.start, marked.end)
    assert marked in text.highlights_in_view()
    places = TextMap(before + words + after)
    cursor = text.textCursor()
    cursor.setPosition(places.to_utf16(marked.start))
    cursor.setPosition(places.to_utf16(marked.end), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == words
    boxes = text.boxes(marked)
    assert boxes
    assert all(box.left() >= 0 and box.right() <= text.viewport().width() for box in boxes)
    assert text.viewport().grab().toImage().pixelColor(3, 3).isValid()
