"""The small signs of notes and pins, the same wherever they stand: a slip and a pin's head."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from viewer.model.note import Note

#: px of a sign
SIGN_PX = 7.0
_BUTTON_PX = 24
_LINE_PX = 1.2


def paint_sign(
    painter: QPainter, middle: QPointF, ink: QColor, ground: QColor, *, is_pinned: bool
) -> None:
    """A round head where it is pinned, else a square slip; a line of the ground sets it apart."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ground, _LINE_PX))
    painter.setBrush(ink)
    half = SIGN_PX / 2
    box = QRectF(middle.x() - half, middle.y() - half, SIGN_PX, SIGN_PX)
    if is_pinned:
        painter.drawEllipse(box)
    else:
        painter.drawRoundedRect(box.adjusted(0.4, 0.4, -0.4, -0.4), 1.0, 1.0)
    painter.restore()


def is_pin(notes: tuple[Note, ...]) -> bool:
    """Whether one of them is a pin: that sign goes before the other."""
    return any(note.is_pinned for note in notes)


class SignButton(QToolButton):
    """A pin or a slip to click: filled where there is one, else drawn in outline."""

    def __init__(self, *, is_pin: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_pin = is_pin
        self.setProperty("kind", "quiet")
        self.setCheckable(is_pin)
        self.is_filled = False
        self.setFixedSize(_BUTTON_PX, _BUTTON_PX)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """A small square."""
        return QSize(_BUTTON_PX, _BUTTON_PX)

    def fill(self, filled: bool) -> None:
        """Show that there is one, or none."""
        self.is_filled = filled
        if self._is_pin:
            self.setChecked(filled)
        self.update()

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Draw the ground where it is pointed at, and the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        if self.hasFocus():
            accent = self.palette().color(QPalette.ColorRole.Highlight)
            painter.setPen(QPen(accent, 1.0))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if not (self.is_filled or self.underMouse() or self.hasFocus()):
            ink = self.palette().color(QPalette.ColorRole.PlaceholderText)
        (self._paint_pin if self._is_pin else self._paint_slip)(painter, ink)

    def _paint_pin(self, painter: QPainter, ink: QColor) -> None:
        middle = QPointF(self.width() / 2, self.height() / 2)
        pen = QPen(ink, _LINE_PX)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(middle + QPointF(0, 1.5), middle + QPointF(0, 6.5))
        painter.setBrush(ink if self.is_filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle + QPointF(0, -2.0), 3.6, 3.6)

    def _paint_slip(self, painter: QPainter, ink: QColor) -> None:
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.setPen(QPen(ink, _LINE_PX))
        painter.setBrush(ink if self.is_filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(middle.x() - 5, middle.y() - 5, 10, 10), 1.5, 1.5)
        line = self.palette().color(QPalette.ColorRole.Window) if self.is_filled else ink
        painter.setPen(QPen(line, 1.0))
        for dy in (-1.5, 1.5):
            painter.drawLine(middle + QPointF(-2.5, dy), middle + QPointF(2.5, dy))
