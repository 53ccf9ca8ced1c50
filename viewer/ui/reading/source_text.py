"""The words of a source: to read, to click and to walk by key."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from viewer.render.theme import Theme
from viewer.ui.parts.plain_text import tooltip
from viewer.ui.reading.highlight_paint import paint_frame
from viewer.ui.reading.highlights import Highlight, HighlightKind
from viewer.ui.reading.marked_text import MarkedText

_PAGE_KEYS: dict[int, int] = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}

#: where it was seen by what the keyboard comes: a click, or a menu or window that was in front
_SEEN_ANYWAY = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
_TEXT_KEYS = (Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Right)


class SourceText(MarkedText):
    """One source's text with what a person can do with it.

    Signals:
        highlight_activated: a figure or quotation was clicked or entered; carries the Highlight.
        menu_requested: carries the Highlight there, or None, and the place on the screen.
    """

    highlight_activated = Signal(object)
    menu_requested = Signal(object, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pressed_at: QPoint | None = None
        self._is_framed = False
        self.viewport().setMouseTracking(True)

    def walk(self, step: int) -> bool:
        """Go to the next (1) or previous (-1) figure or quotation; False where there is none."""
        at = self._walk_from(step)
        if not 0 <= at < len(self._marks):
            self._set_current(None)
            return False
        self._set_current(self._marks[at])
        return True

    def go_to(self, mark_id: str) -> None:
        """Bring a figure or quotation into view, as if the keyboard had gone there."""
        mark = next((mark for mark in self._marks if mark.id == mark_id), None)
        self._set_current(mark)
        if mark is not None and self.is_in_view(mark.start, mark.end):
            self.keep(mark.start, mark.end)
        elif mark is not None:
            self.reveal(mark.start, mark.end, flash=True)

    def _walk_from(self, step: int) -> int:
        if self._current is not None:
            return self._marks.index(self._current) + step
        first, last = self.visible_span()
        starts = [mark.start for mark in self._marks]
        return bisect_left(starts, first) if step > 0 else bisect_left(starts, last) - 1

    def _set_current(self, mark: Highlight | None) -> None:
        self._current = mark
        self.viewport().update()
        if mark is None:
            return
        first, last = self.visible_span()
        if mark.start < first or mark.end > last:
            self.reveal(mark.start, mark.end)
        if QAccessible.isActive():
            said = QAccessibleAnnouncementEvent(self, f"{mark.text}. {mark.tip}")
            QAccessible.updateAccessibility(said)

    @property
    def mark_at_cursor(self) -> Highlight | None:
        """The mark that the keyboard is on, else the innermost passage round the cursor."""
        if self._current is not None:
            return self._current
        first, last = self.selected_span()
        found = [m for m in (*self._marks, *self._evidence) if m.start <= first and last <= m.end]
        return min(found, key=lambda mark: mark.end - mark.start, default=None)

    def _highlight_at(self, point: QPoint) -> Highlight | None:
        """The innermost mark below a point of the viewport."""
        place = QPointF(point)
        found = [
            mark
            for mark in self._painted()
            if mark.kind != HighlightKind.EVIDENCE
            and any(box.adjusted(-1, -2, 1, 2).contains(place) for box in self.boxes(mark))
        ]
        return min(found, key=lambda mark: mark.end - mark.start, default=None)

    def _activate(self, mark: Highlight | None) -> None:
        if mark is not None and mark.events:
            self.highlight_activated.emit(mark)

    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        """Remember where, to tell a click from a selection."""
        self._pressed_at = qt_event.position().toPoint()
        self._set_current(None)
        super().mousePressEvent(qt_event)

    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        """Open the event of the mark that was clicked."""
        super().mouseReleaseEvent(qt_event)
        pressed, self._pressed_at = self._pressed_at, None
        here = qt_event.position().toPoint()
        if pressed is None or qt_event.button() != Qt.MouseButton.LeftButton:
            return
        moved = (here - pressed).manhattanLength() >= QApplication.startDragDistance()
        if not moved and not self.textCursor().hasSelection():
            self._activate(self._highlight_at(here))

    def mouseMoveEvent(self, qt_event: QMouseEvent) -> None:
        """Show what can be clicked."""
        super().mouseMoveEvent(qt_event)
        found = None
        if qt_event.buttons() == Qt.MouseButton.NoButton:
            found = self._highlight_at(qt_event.position().toPoint())
        self._hover(found)

    def leaveEvent(self, qt_event: QEvent) -> None:
        """Nothing is hovered any more."""
        super().leaveEvent(qt_event)
        self._hover(None)

    def _hover(self, mark: Highlight | None) -> None:
        opens = mark is not None and bool(mark.events)
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        if mark != self._hovered:
            self._hovered = mark
            self.viewport().update()

    def viewportEvent(self, qt_event: QEvent) -> bool:
        """Say what a mark means where the pointer rests."""
        if isinstance(qt_event, QHelpEvent) and qt_event.type() == QEvent.Type.ToolTip:
            found = self._highlight_at(qt_event.pos())
            words = tooltip(found.tip) if found is not None else ""
            QToolTip.showText(qt_event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(qt_event)

    def contextMenuEvent(self, qt_event: QContextMenuEvent) -> None:
        """Say what can be done with the selected words, or with the mark there."""
        by_key = qt_event.reason() == QContextMenuEvent.Reason.Keyboard
        place = qt_event.pos() if not by_key else self.cursorRect().bottomLeft()
        mark = self._current if by_key else self._highlight_at(place)
        self.menu_requested.emit(mark, self.viewport().mapToGlobal(place))
        qt_event.accept()

    def focusInEvent(self, qt_event: QFocusEvent) -> None:
        """Show where the keyboard is, unless it was a click that brought it here."""
        super().focusInEvent(qt_event)
        if qt_event.reason() not in _SEEN_ANYWAY:
            self._is_framed = True
        self.viewport().update()

    def focusOutEvent(self, qt_event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(qt_event)
        if qt_event.reason() not in _SEEN_ANYWAY:
            self._is_framed = False
        self.viewport().update()

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        """Draw a frame around the text that has the keyboard."""
        super().paintEvent(qt_event)
        if self._is_framed and self.hasFocus():
            with QPainter(self.viewport()) as painter:
                paint_frame(painter, QRectF(self.viewport().rect()), self._theme)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied is plain, and the stored words."""
        data = QMimeData()
        first, last = self.selected_span()
        data.setText(self._text[first:last])
        return data

    def wheelEvent(self, qt_event: QWheelEvent) -> None:
        """The reader goes elsewhere; at the end of a part to the next."""
        self._forget_aim()
        bar, down = self.verticalScrollBar(), -qt_event.angleDelta().y()
        at_end = bar.value() == (bar.maximum() if down > 0 else bar.minimum())
        if down and at_end and self.turn(1 if down > 0 else -1):
            qt_event.accept()
            return
        super().wheelEvent(qt_event)

    def event(self, qt_event: QEvent) -> bool:
        """Home and the arrows go through the text, whatever they do in the window."""
        is_asked = qt_event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(qt_event, QKeyEvent) and qt_event.key() in _TEXT_KEYS:
            qt_event.accept()
            return True
        return super().event(qt_event)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Enter opens the current mark's event; other keys scroll and select."""
        if qt_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self._activate(self._current)
            return
        self._forget_aim()
        step, bar = _PAGE_KEYS.get(qt_event.key(), 0), self.verticalScrollBar()
        at_end = bar.value() == (bar.maximum() if step > 0 else bar.minimum())
        if step and at_end and self.turn(step):
            return
        super().keyPressEvent(qt_event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks through the marks before it leaves the pane."""
        return self.walk(1 if forward else -1) or super().focusNextPrevChild(forward)
