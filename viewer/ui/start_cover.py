"""A picture of the window over the window, from the first moment until the real one is painted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class StartCover(QWidget):
    """Shows the picture where it fits to the pixel, and else an empty ground.

    It is in nobody's way: clicks, wheel and keys wait for the window and reach its parts.

    Signals:
        painted: the picture is on the screen; once.
    """

    painted = Signal()

    def __init__(self, picture: QImage, ground: QColor, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._picture, self._ground = picture, ground
        self.has_painted = False
        self.resize(parent.size())
        self.show()

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Paint the picture."""
        ratio = self.devicePixelRatioF()
        fits = self._picture.size() == self.size() * ratio
        painter = QPainter(self)
        if fits:
            self._picture.setDevicePixelRatio(ratio)
            painter.drawImage(0, 0, self._picture)
        else:
            painter.fillRect(self.rect(), self._ground)
        painter.end()
        if fits and not self.has_painted:
            self.has_painted = True
            self.painted.emit()
