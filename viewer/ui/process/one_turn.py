"""One turn of a wheel on the timeline, without a hand: what a start is timed until."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget


def answer_a_wheel(surface: QWidget) -> None:
    """Let a widget answer a wheel's turn and paint what it shows then."""
    if isinstance(surface, QAbstractScrollArea):
        surface = surface.viewport()
    middle = QPointF(surface.rect().center())
    turn = QWheelEvent(
        middle,
        QPointF(surface.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(surface, turn)
    surface.repaint()
