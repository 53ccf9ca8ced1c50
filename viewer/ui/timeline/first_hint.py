"""The hint of the first start: what a click does, and the way to the tour.

The first click or key closes it for good, and does what it would have done without it.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QTouchEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.model.speech import tr
from viewer.render.theme import Theme
from viewer.ui.parts.plain_text import label
from viewer.ui.timeline.pane import TimelinePane

_WIDTH_PX, _EDGE_PX = 320, 12
#: from the mark to the card, and where on the card's left edge the line ends
_RIGHT_PX, _BELOW_PX, _LINE_AT_PX = 30, 26, 28
_RING_PX, _PEN_PX = 9.0, 1.6
#: where on the timeline an event is looked for to point at, as shares of its size
_LOOKED_FOR = (0.25, 0.25)
#: a key that is a shortcut is no KeyPress
_CLOSING = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
)


class FirstHint(QFrame):
    """A card beside an event. It takes neither the keyboard nor a click from anything.

    Signals:
        closed: somebody has clicked or pressed a key.
        tour_requested: its button was pressed; it is closed.
    """

    closed = Signal()
    tour_requested = Signal()

    def __init__(self, pane: TimelinePane, theme: Theme, key: str) -> None:
        super().__init__(pane)
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Click an event to see the words behind it."))
        self._pane = pane
        self._line = _HintLine(pane, theme)
        self.got_it = QPushButton(tr("Got it"))
        self.got_it.setProperty("kind", "primary")
        self.tour = QPushButton(tr("Take the tour"))
        self.tour.setToolTip(tr("Open “Read me first”: about five minutes"))
        self.got_it.setToolTip(tr("Close this for good"))
        for button in (self.got_it, self.tour):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self.close_hint)
        self.tour.clicked.connect(self.tour_requested)
        self._lay_out(key)
        self.hide()

    def open(self) -> None:
        """Show it where an event stands; without any event there is nothing to say."""
        mark = _mark_to_point_at(self._pane)
        if mark is None:
            return
        self.setFixedWidth(min(_WIDTH_PX, self._pane.width() - 2 * _EDGE_PX))
        self.adjustSize()
        self._place(mark)
        self._line.show()
        self.show()
        self._line.raise_()
        self.raise_()
        self._pane.state.viewport_changed.connect(self._line.hide)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def close_hint(self) -> None:
        """Go for good."""
        if not self.isHidden():
            self.close_unseen()
            self.closed.emit()

    def close_unseen(self) -> None:
        """Go, and come again with the next start: the window closes, and nobody has touched it."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.hide()
        self._line.hide()

    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        """Close with the first click or key, which does what it would have done."""
        if qt_event.type() in _CLOSING and not self._is_pressed_by(qt_event):
            self.close_hint()
        return super().eventFilter(watched, qt_event)

    def mousePressEvent(self, _qt_event: QMouseEvent) -> None:
        """Close: the card was pressed beside its buttons."""
        self.close_hint()

    def _is_pressed_by(self, qt_event: QEvent) -> bool:
        """Whether that is a press on the card, whose buttons must be there when it is let go."""
        if isinstance(qt_event, QMouseEvent):
            place = qt_event.globalPosition()
        elif isinstance(qt_event, QTouchEvent) and qt_event.points():
            place = qt_event.points()[0].globalPosition()
        else:
            return False
        return self.rect().contains(self.mapFromGlobal(place.toPoint()))

    def _place(self, mark: QPoint) -> None:
        room = self._pane.rect().adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX)
        x = min(mark.x() + _RIGHT_PX, room.right() - self.width())
        y = min(mark.y() + _BELOW_PX, room.bottom() - self.height())
        self.move(max(x, room.left()), max(y, room.top()))
        self._line.point(mark, self.geometry())

    def _lay_out(self, key: str) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(6)
        if key:
            foot.addWidget(label(tr("All keys"), "soft"))
            foot.addWidget(label(key, "keycap"))
        foot.addStretch(1)
        foot.addWidget(self.tour)
        foot.addWidget(self.got_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(label(tr("Click an event to see the words behind it."), "strong"))
        said = tr("Scroll to zoom, drag to move. Highlights in the text lead back to the timeline.")
        column.addWidget(label(said, "soft", wrap=True))
        column.addLayout(foot)


class _HintLine(QWidget):
    """A ring round a mark, and a line from it to the card."""

    def __init__(self, pane: TimelinePane, theme: Theme) -> None:
        super().__init__(pane)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pane, self._theme = pane, theme
        self._mark, self._card = QPoint(), QRect()
        self.hide()

    def point(self, mark: QPoint, card: QRect) -> None:
        """Lead from a mark to a card."""
        self._mark, self._card = mark, card
        self.setGeometry(self._pane.rect())

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Draw ring and line."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("focus"), _PEN_PX))
            mark = QPointF(self._mark)
            painter.drawEllipse(mark, _RING_PX, _RING_PX)
            end = QPointF(self._card.left(), self._card.top() + _LINE_AT_PX)
            if end.x() > mark.x() and end.y() > mark.y() + _RING_PX:
                corner = QPointF(mark.x(), end.y())
                start = mark + QPointF(0.0, _RING_PX)
                painter.drawPolyline(QPolygonF([start, corner, end]))


def _mark_to_point_at(pane: TimelinePane) -> QPoint | None:
    """The middle of a labelled event's mark not far from the timeline's beginning."""
    frame = pane.state.frame
    labelled = [text.event for text in frame.texts if text.event >= 0]
    at = np.flatnonzero(np.isin(frame.marks.event, labelled))
    if not len(at):
        return None
    x, y = frame.marks.x[at], frame.marks.y[at]
    wanted_x, wanted_y = (
        share * side for share, side in zip(_LOOKED_FOR, (frame.width, frame.height), strict=True)
    )
    best = int(np.argmin(np.abs(x - wanted_x) + np.abs(y - wanted_y)))
    return pane.surface.mapTo(pane, QPoint(round(x[best]), round(y[best])))
