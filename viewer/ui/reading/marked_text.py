"""A plain text with marked spans, laid out and painted; what can be done with it is `source_text`.

The text comes as one string and every position in and out is a code point of it (`TextMap`). What
is marked is painted below the letters from the document's own layout, so that the text itself is
never altered, whatever it holds.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRectF, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.model.annotation import AnchorState
from viewer.model.speech import tr
from viewer.render.theme import Theme
from viewer.ui.reading.highlight_paint import (
    LINE_PX,
    paint_cut,
    paint_doubt,
    paint_evidence,
    paint_mark,
    paint_match,
    paint_named,
    paint_ring,
    paint_rule,
)
from viewer.ui.reading.highlights import Highlight, HighlightKind
from viewer.ui.reading.paged_text import PagedText
from viewer.ui.reading.text_geometry import span_boxes, span_top

RULE_X_PX = 8.0
FLASH_MS = 900
#: so many ticks tell what was found in a text, however long
MOST_TICKS = 500
#: where a passage comes to stand: this far down the view
AIM_SHARE = 0.3
_OPENING_MARKS, _CLOSING_MARKS = "“‘\"'«„", "”’\"'»“"


class MarkedText(PagedText):
    """A read-only text with figures, quotations and the passages of one event."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.animated = True
        #: whether something may move by itself, asked each time
        self.may_move: Callable[[], bool] = lambda: True
        self._theme = theme
        self._marks: tuple[Highlight, ...] = ()
        self._evidence: tuple[Highlight, ...] = ()
        self._found: tuple[tuple[int, int], ...] = ()
        self._place = -1
        self._current: Highlight | None = None
        self._hovered: Highlight | None = None
        self._aim: tuple[int, int] | None = None
        self._kept_at: int | None = None
        self._flash = QVariantAnimation(self)
        self._flash.setDuration(FLASH_MS)
        self._flash.setStartValue(1.0)
        self._flash.setEndValue(0.0)
        self._flash.valueChanged.connect(self._on_flash_value_changed)
        self.verticalScrollBar().actionTriggered.connect(self._forget_aim)

    def show_text(self, text: str, marks: Sequence[Highlight], title: str) -> None:
        """Show another text from its beginning; `title` names it for screen readers."""
        # nothing is marked while the new words are half laid out
        self._marks, self._evidence, self._found = (), (), ()
        self._current, self._hovered, self._aim = None, None, None
        self.setAccessibleName(tr("Text: {title}", title=title))
        self._take_text(text)
        self._marks = tuple(marks)
        self.laid_out.emit()

    def show_evidence(self, passages: Sequence[Highlight], place: int) -> None:
        """Mark the selected event's passages in the colour of its side's place."""
        self._evidence, self._place = tuple(passages), place
        self.viewport().update()

    def show_found(self, spans: Sequence[tuple[int, int]]) -> None:
        """Mark what a search found: spans in code points, in order."""
        self._found = tuple(spans)
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.viewport().update()

    @property
    def marks(self) -> tuple[Highlight, ...]:
        """Figures and quotations of the text, in reading order."""
        return self._marks

    @property
    def evidence(self) -> tuple[Highlight, ...]:
        """The selected event's passages in the text."""
        return self._evidence

    @property
    def found(self) -> tuple[tuple[int, int], ...]:
        """What a search found in the text: spans in order."""
        return self._found

    @property
    def found_apart(self) -> list[int]:
        """Where what was found begins; of what would be one tick beside the text the first."""
        step = max(len(self._text) // MOST_TICKS, 1)
        return list({start // step: start for start, _ in reversed(self._found)}.values())[::-1]

    @property
    def current(self) -> Highlight | None:
        """The mark that the keyboard is on."""
        return self._current

    def highlights_in_view(self) -> tuple[Highlight, ...]:
        """Everything marked of which some is in view."""
        return self._within(self.visible_span())

    def _painted(self) -> tuple[Highlight, ...]:
        """Everything marked, lines cut by the edge included."""
        return self._within(self._span_between(-LINE_PX, self.viewport().height() + LINE_PX))

    def _within(self, span: tuple[int, int]) -> tuple[Highlight, ...]:
        first, last = span
        return tuple(m for m in (*self._marks, *self._evidence) if m.start < last and m.end > first)

    def boxes(self, mark: Highlight) -> list[QRectF]:
        """Where a highlight stands in the viewport, a box a line; quotes with their marks."""
        start, end = self._with_quotation_marks(mark)
        first, last = self._unit(start), self._unit(end)
        up = -float(self.verticalScrollBar().value())
        return [box.translated(0.0, up) for box in span_boxes(self.document(), first, last)]

    def _with_quotation_marks(self, mark: Highlight) -> tuple[int, int]:
        text, start, end = self._text, mark.start, mark.end
        if mark.kind != HighlightKind.QUOTATION:
            return start, end
        opens = start > 0 and text[start - 1] in _OPENING_MARKS
        closes = end < len(text) and text[end] in _CLOSING_MARKS
        return start - opens, end + closes

    def reveal(self, start: int, end: int, *, flash: bool = False) -> None:
        """Scroll so that a passage stands a third down the view; it stays there on resizing."""
        self._aim, self._kept_at = (start, end), None
        self._show_page_of(start)
        cursor = self.textCursor()
        cursor.setPosition(self._unit(start))
        self.setTextCursor(cursor)
        self._scroll_to_aim()
        if flash:
            self._start_flash()

    def keep(self, start: int, end: int) -> None:
        """Leave words that are in view where they are on the screen, and let the passages flash.

        They stay there when what stands above the text changes its height. The cursor goes there,
        as it does where they have to be scrolled to, unless a person has selected words.
        """
        self._aim, self._kept_at = (start, end), self._window_top()
        cursor = self.textCursor()
        if not cursor.hasSelection():
            scrolled = self.verticalScrollBar().value()
            cursor.setPosition(self._unit(start))
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(scrolled)
        self._start_flash()

    def read_now(self) -> list[tuple[str, float]]:
        """What is marked, by id with its height in the view in px; what is read now comes first.

        That is the passage that was gone to, else a passage in view, else what stands nearest to
        where passages come to stand.
        """
        first, last = self.visible_span()
        aim, height = self._aim or (-1, -1), float(self.viewport().height())

        def order(mark: Highlight) -> tuple[bool, bool, bool, float]:
            seen = first <= mark.start < last
            is_told = mark.kind == HighlightKind.EVIDENCE
            return (not seen, (mark.start, mark.end) != aim, not is_told, abs(place(mark)))

        def place(mark: Highlight) -> float:
            return mark.start - (first + (last - first) * AIM_SHARE)

        marks = sorted((*self._marks, *self._evidence), key=order)
        tops = (self.top_of(m.start) if first <= m.start < last else -1.0 for m in marks)
        return [
            (mark.id, top if 0 <= top < height else height * AIM_SHARE)
            for mark, top in zip(marks, tops, strict=True)
        ]

    def is_in_view(self, start: int, end: int) -> bool:
        """Whether all of a span can be read without scrolling."""
        first, last = self.visible_span()
        return first <= start and end <= last

    def put_at(self, start: int, end: int, top_px: float) -> None:
        """Scroll so that a passage begins at that height of the view; it stays on resizing."""
        self._show_page_of(start)
        self.document().documentLayout().documentSize()  # lays out, so that the bar has its range
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.value() + self.top_of(start) - top_px))
        self._aim, self._kept_at = (start, end), self._window_top()

    def scroll_to(self, share: float) -> None:
        """Bring what stands so far down the text, 0 to 1, to the middle of the view."""
        self._forget_aim()
        point = round(share * len(self._text))
        if len(self._pages) > 1:
            self._show_page_of(point)
            middle = self.top_of(point) + self.verticalScrollBar().value()
        else:
            middle = share * self.content_height
        self.verticalScrollBar().setValue(round(middle - self.viewport().height() / 2))

    def _start_flash(self) -> None:
        if self.animated and self.may_move():
            self._flash.stop()
            self._flash.start()

    def _window_top(self) -> int:
        return self.viewport().mapTo(self.window(), QPoint(0, 0)).y()

    def _stay_in_place(self, kept_at: int) -> None:
        bar, self._kept_at = self.verticalScrollBar(), self._window_top()
        bar.setValue(bar.value() + self._kept_at - kept_at)
        if self._aim is not None and not self.is_in_view(*self._aim):
            self._scroll_to_aim()

    def _scroll_to_aim(self) -> None:
        if self._aim is None:
            return
        self.document().documentLayout().documentSize()  # lays out, so that the bar has its range
        start, end = (self._unit(point) for point in self._aim)
        top, bottom = span_top(self.document(), start), span_top(self.document(), end) + LINE_PX
        height = self.viewport().height()
        room = max(height - (bottom - top), 0.0)
        above = min(height * AIM_SHARE, max(room - LINE_PX / 2, 0.0))
        self.verticalScrollBar().setValue(self._line_top(top - above))

    def _on_flash_value_changed(self, _strength: object) -> None:
        self.viewport().update()

    def _forget_aim(self) -> None:
        self._aim = None

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Keep the passage, or else the first line, where it was."""
        first = self.visible_span()[0]
        super().resizeEvent(qt_event)
        self._set_margins()
        if self._aim is not None and self._kept_at is not None:
            self._stay_in_place(self._kept_at)
        elif self._aim is not None:
            self._scroll_to_aim()
        elif qt_event.oldSize().width() != qt_event.size().width() and first > 0:
            top = span_top(self.document(), self._unit(first))
            self.verticalScrollBar().setValue(round(top))
        self.laid_out.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint anew: what has faded at the edge must not move along."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        """Draw the marks, the letters over them, and let a line fade that the edge cuts."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_marks(painter)
        painter.end()
        super().paintEvent(qt_event)
        cut = self.cut_px
        if cut > 0:
            with QPainter(self.viewport()) as painter:
                paint_cut(painter, QRectF(0.0, 0.0, self.viewport().width(), cut), self._theme)

    def _named_boxes(self) -> list[QRectF]:
        """Where characters in view are shown by their code points."""
        named = self._map.named
        if not named:
            return []
        start = self._pages[self._page]
        first, last = self._span_between(-LINE_PX, self.viewport().height() + LINE_PX)
        seen = named[bisect_left(named, first - start) : bisect_left(named, last - start)]
        up = -float(self.verticalScrollBar().value())
        return [
            box.translated(0.0, up)
            for point in seen
            for box in span_boxes(
                self.document(), self._map.to_utf16(point), self._map.to_utf16(point + 1)
            )
        ]

    def _found_boxes(self) -> list[list[QRectF]]:
        """Where what was found stands in the viewport, as far as it is in view."""
        first, last = self._span_between(-LINE_PX, self.viewport().height() + LINE_PX)
        at = bisect_left(self._found, first, key=lambda span: span[1])
        to = bisect_left(self._found, last, key=lambda span: span[0])
        up = -float(self.verticalScrollBar().value())
        return [
            [
                box.translated(0.0, up)
                for box in span_boxes(self.document(), self._unit(start), self._unit(end))
            ]
            for start, end in self._found[at:to]
        ]

    def _paint_marks(self, painter: QPainter) -> None:
        side = self._theme.side(self._place)
        running = self._flash.state() == QVariantAnimation.State.Running
        flash = float(self._flash.currentValue()) if running else 0.0
        seen = self._painted()
        paint_named(painter, self._named_boxes(), self._theme)
        for mark in seen:
            if mark.kind == HighlightKind.EVIDENCE:
                boxes = self.boxes(mark)
                paint_evidence(painter, boxes, side, self._theme.is_dark, flash)
                paint_rule(painter, boxes, side, RULE_X_PX)
        for kind in (HighlightKind.QUOTATION, HighlightKind.FIGURE):
            for mark in (m for m in seen if m.kind == kind):
                hovered = mark == self._hovered and bool(mark.events)
                boxes = self.boxes(mark)
                paint_mark(painter, kind, boxes, self._theme, hovered=hovered)
                if mark.state == AnchorState.CHANGED:
                    paint_doubt(painter, boxes, self._theme)
        for boxes in self._found_boxes():
            paint_match(painter, boxes, self._theme)
        if self._current is not None:
            paint_ring(painter, self.boxes(self._current), self._theme)
