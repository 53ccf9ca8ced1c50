"""Signs of notes over the timeline and in the margin of a text; never part of a picture of either.

They are layers of their own, so that nothing that is exported can carry them, and a document
without notes pays nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.render.theme import Theme
from viewer.ui.notes.signs import paint_sign
from viewer.ui.reading.highlights import Highlight
from viewer.ui.reading.source_text import SourceText
from viewer.ui.timeline.state import TimelineState

#: from a mark's middle to its sign's, in px
_DX_PX, _DY_PX = 6.0, -7.0
#: where a text's signs stand: px from its left edge, and below the top of their line
_MARGIN_X_PX, _LINE_Y_PX = 5.0, 9.0


class _Layer(QWidget):
    """Lies over another widget and lets the pointer through."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme, self._over = theme, over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        over.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        """Be as large as what it lies over."""
        if qt_event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, qt_event)

    def _show(self, has_any: bool) -> None:
        self.setGeometry(self._over.rect())
        self.setVisible(has_any)
        self.update()

    def _sign(self, painter: QPainter, x: float, y: float, *, is_pinned: bool) -> None:
        ink, ground = self._theme.colour("ink"), self._theme.colour("panel")
        paint_sign(painter, QPointF(x, y), ink, ground, is_pinned=is_pinned)


class TimelineSigns(_Layer):
    """A sign at the upper right of each mark that has a note."""

    def __init__(self, state: TimelineState, theme: Theme, over: QWidget) -> None:
        super().__init__(theme, over)
        self._state = state
        self._pinned: dict[int, bool] = {}
        state.frame_changed.connect(self._on_state_frame_changed)

    def show_notes(self, pinned: Mapping[int, bool]) -> None:
        """Show a sign for each of these events: whether it is pinned, by its row."""
        self._pinned = dict(pinned)
        self._show(bool(pinned))

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Paint those in view."""
        painter = QPainter(self)
        for row, (x, y) in self.places.items():
            self._sign(painter, x, y, is_pinned=self._pinned[row])
        painter.end()

    @property
    def places(self) -> dict[int, tuple[float, float]]:
        """Where the signs stand now, by the event's row, in px of the timeline."""
        rows, frame = self._pinned, self._state.frame
        placed: dict[int, tuple[float, float]] = {}
        painted = self._state.painted
        top = painted.axis_px if painted is not None else 0.0
        for bars in (frame.bars, frame.top_bars):
            for row, x, y in zip(
                bars.event.tolist(), bars.x0.tolist(), bars.y.tolist(), strict=True
            ):
                if row in rows:
                    placed[row] = (max(x, 0.0) + _DX_PX, y + _DY_PX)
        for marks in (frame.marks, frame.top_marks):
            for row, x, y in zip(
                marks.event.tolist(), marks.x.tolist(), marks.y.tolist(), strict=True
            ):
                if row in rows:
                    placed[row] = (x + _DX_PX, y + _DY_PX)
        return {row: place for row, place in placed.items() if place[1] > top}

    def _on_state_frame_changed(self) -> None:
        if not self.isHidden():
            self.update()


class TextSigns(_Layer):
    """A sign in the margin beside the first line of each passage that has a note."""

    def __init__(self, text: SourceText, theme: Theme) -> None:
        super().__init__(theme, text)
        self._text = text
        self._noted: tuple[tuple[Highlight, bool], ...] = ()
        text.verticalScrollBar().valueChanged.connect(lambda _value: self.update())
        text.laid_out.connect(self.update)

    def show_notes(self, noted: Sequence[tuple[Highlight, bool]]) -> None:
        """Show a sign for each of these passages, and whether it is pinned."""
        self._noted = tuple(noted)
        self._show(bool(noted))

    @property
    def noted(self) -> tuple[str, ...]:
        """Ids of the passages with a sign."""
        return tuple(mark.id for mark, _ in self._noted)

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Paint those in view."""
        painter, (first, last) = QPainter(self), self._text.visible_span()
        for mark, is_pinned in self._noted:
            if mark.start < last and mark.end > first:
                boxes = self._text.boxes(mark)
                if boxes:
                    y = boxes[0].top() + _LINE_Y_PX
                    self._sign(painter, _MARGIN_X_PX, y, is_pinned=is_pinned)
        painter.end()
