"""A long plain text in a widget, a part at a time, with every position a code point of it.

`TextMap` and `text_pages` do the counting; nothing here knows what is marked in the text.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from viewer.render.fonts import text_font
from viewer.ui.reading.highlight_paint import LINE_PX
from viewer.ui.reading.text_geometry import line_bottom, span_top
from viewer.ui.reading.text_map import TextMap
from viewer.ui.reading.text_pages import page_of, page_starts

TEXT_PX = 15
PARAGRAPH_GAP_PX = 14.0
EMPTY_LINE_PX = 2.0
MARGIN_PX = 18.0
RIGHT_PX = 12.0
#: a line longer than this is hard to come back from
MEASURE_PX = 640.0
#: a line counts as seen when this much of it is
_SEEN_PX = 8.0
#: what belongs to a line above its letters
_ABOVE_LINE_PX = 3.0


class PagedText(QTextEdit):
    """A read-only text of any length.

    Signals:
        laid_out: the words stand elsewhere, since the text, its part or the width is another.
        page_turned: another part is shown; carries its number from 0 and how many there are.
    """

    laid_out = Signal()
    page_turned = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._pages: tuple[int, ...] = (0,)
        self._page = 0
        self._map = TextMap("")
        self._set_up()

    def _set_up(self) -> None:
        self.setObjectName("sourceText")
        self.setReadOnly(True)
        self.setCursorWidth(0)  # a caret would ask to be typed at
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    @property
    def stored_text(self) -> str:
        """The text as the document holds it; the widget's own is another."""
        return self._text

    @property
    def page(self) -> tuple[int, int]:
        """The number of the part that is shown, from 0, and how many there are."""
        return self._page, len(self._pages)

    def turn(self, step: int) -> bool:
        """Show the next (1) or previous (-1) part, from where one reads on; False at the end."""
        wanted = self._page + step
        if not 0 <= wanted < len(self._pages):
            return False
        self._show_page(wanted)
        bar = self.verticalScrollBar()
        bar.setValue(bar.minimum() if step > 0 else bar.maximum())
        return True

    def visible_span(self) -> tuple[int, int]:
        """First and last code point in view, half-open; lines cut by the edge do not count."""
        return self._span_between(_SEEN_PX, self.viewport().height() - _SEEN_PX)

    def selected_span(self) -> tuple[int, int]:
        """The words that are selected."""
        cursor = self.textCursor()
        return self._point(cursor.selectionStart()), self._point(cursor.selectionEnd())

    @property
    def content_height(self) -> float:
        """Height of the part that is shown in px; of a short one that of the view."""
        height = self.document().documentLayout().documentSize().height()
        return max(height, self.viewport().height(), 1.0)

    def fraction(self, point: int) -> float:
        """How far down the whole text a code point's line stands, 0 to 1."""
        if len(self._pages) > 1:
            return point / len(self._text)
        return span_top(self.document(), self._unit(point)) / self.content_height

    def top_of(self, point: int) -> float:
        """Where a code point's line begins in the viewport, in px; its part must be shown."""
        up = self.verticalScrollBar().value()
        return span_top(self.document(), self._unit(point)) - up

    @property
    def cut_px(self) -> float:
        """How far down the view that line reaches of which the upper edge cuts letters, else 0."""
        up = float(self.verticalScrollBar().value())
        fuzzy = Qt.HitTestAccuracy.FuzzyHit
        at = self.document().documentLayout().hitTest(QPointF(MARGIN_PX, up), fuzzy)
        is_cut = at >= 0 and span_top(self.document(), at) + _ABOVE_LINE_PX < up
        return max(line_bottom(self.document(), at) - up, 0.0) if is_cut else 0.0

    # --- inside

    def _take_text(self, text: str) -> None:
        self._text, self._pages = text, page_starts(text)
        self._show_page(0)
        self.verticalScrollBar().setValue(0)

    def _show_page_of(self, point: int) -> None:
        wanted = page_of(self._pages, point)
        if wanted != self._page:
            self._show_page(wanted)

    def _show_page(self, number: int) -> None:
        self._page = number
        ends = (*self._pages[1:], len(self._text))
        self._map = TextMap(self._text[self._pages[number] : ends[number]])
        self._fill()
        self.laid_out.emit()
        self.page_turned.emit(number, len(self._pages))

    def _unit(self, point: int) -> int:
        """The Qt document's position of a code point; the nearest where it is in another part."""
        return self._map.to_utf16(point - self._pages[self._page])

    def _point(self, unit: int) -> int:
        return self._map.to_code_point(unit) + self._pages[self._page]

    def _span_between(self, top_px: float, bottom_px: float) -> tuple[int, int]:
        layout = self.document().documentLayout()
        up, fuzzy = self.verticalScrollBar().value(), Qt.HitTestAccuracy.FuzzyHit
        first = layout.hitTest(QPointF(0.0, max(top_px + up, 0.0)), fuzzy)
        last = layout.hitTest(QPointF(float(self.viewport().width()), bottom_px + up), fuzzy)
        return self._point(first), self._point(last)

    def _line_top(self, y: float) -> int:
        """Where to scroll so that the line at that height is the first, and whole."""
        fuzzy = Qt.HitTestAccuracy.FuzzyHit
        first = self.document().documentLayout().hitTest(QPointF(0.0, max(y, 0.0)), fuzzy)
        return round(span_top(self.document(), first) - _ABOVE_LINE_PX) if first > 0 else 0

    def _fill(self) -> None:
        document = self.document()
        document.clear()
        document.setDefaultFont(text_font(TEXT_PX))
        block = QTextBlockFormat()
        block.setLineHeight(LINE_PX, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        block.setBottomMargin(PARAGRAPH_GAP_PX)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.setBlockFormat(block)
        cursor.insertText(self._map.shown)
        self._close_gaps(cursor)
        cursor.endEditBlock()
        self._set_margins()
        cursor.setPosition(0)
        self.setTextCursor(cursor)

    def _close_gaps(self, cursor: QTextCursor) -> None:
        """Leave little room for empty lines: between paragraphs there is some already."""
        empty = QTextBlockFormat()
        empty.setLineHeight(EMPTY_LINE_PX, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block = self.document().firstBlock()
        while block.isValid():
            if block.length() == 1:
                cursor.setPosition(block.position())
                cursor.setBlockFormat(empty)
            block = block.next()

    def _set_margins(self) -> None:
        root = self.document().rootFrame()
        frame = root.frameFormat()
        right = max(RIGHT_PX, self.viewport().width() - MARGIN_PX - MEASURE_PX)
        if frame.rightMargin() == right and frame.leftMargin() == MARGIN_PX:
            return
        frame.setLeftMargin(MARGIN_PX)
        frame.setRightMargin(right)
        frame.setTopMargin(MARGIN_PX / 2)
        frame.setBottomMargin(MARGIN_PX)
        root.setFrameFormat(frame)
