"""The marks of a source as a person uses them: clicks on words, hovering, keys, the strip."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QVariantAnimation
from PySide6.QtGui import QHelpEvent, QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from viewer.model.document import Document
from viewer.model.event import Event
from viewer.render.theme import Theme, load_theme
from viewer.ui.parts.motion import MotionChoice
from viewer.ui.reading.highlights import Highlight, HighlightKind
from viewer.ui.reading.source import SourcePane
from viewer.ui.reading.source_text import SourceText
from viewer.ui.reading.text_map import TextMap

Show = Callable[[QWidget, int, int], None]


def event_of(document: Document, event_id: str) -> Event:
    return next(event for event in document.events if event.id == event_id)


def mark(pane: SourcePane, words: str) -> Highlight:
    return next(m for m in pane.text.marks if m.text == words)


def middle(pane: SourcePane, found: Highlight) -> QPoint:
    return pane.text.boxes(found)[0].center().toPoint()


def span(found: Highlight) -> tuple[int, int]:
    return found.start, found.end


def click(qtbot: QtBot, pane: SourcePane, place: QPoint) -> None:
    qtbot.mouseClick(pane.text.viewport(), Qt.MouseButton.LeftButton, pos=place)


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


def test_a_passage_does_not_flash_where_nothing_shall_move(person):
    person.window.source_pane.set_animated(True)
    text = person.window.source_pane.text
    running = QVariantAnimation.State.Running
    person.timeline.animation.choice = MotionChoice.STILL
    person.session.select(person.session.view.events[0].id)
    person.window.view_actions.go_to_evidence()
    assert text._flash.state() != running
    person.timeline.animation.choice = MotionChoice.MOVES
    person.session.select(person.session.view.events[1].id)
    person.window.view_actions.go_to_evidence()
    assert text._flash.state() == running
    text._flash.stop()
