"""The picture as it will be, made smaller: the same page through the same paint call."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.model.speech import tr
from viewer.render.ink import DrawnInk
from viewer.render.painter import paint
from viewer.render.theme import Theme
from viewer.timeline.display import DisplayList

_MARGIN_PX = 1
_CHECK_PX = 8


class ExportPreview(QWidget):
    """Shows a page in its proportions, as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Preview of the image"))
        self.setMinimumSize(140, 110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._page: DisplayList | None = None
        self._theme: Theme | None = None
        self._transparent = False
        self._trouble = ""
        self._made: QImage | None = None

    @property
    def page(self) -> DisplayList | None:
        """What is shown."""
        return self._page

    @property
    def trouble(self) -> str:
        """Why there is no picture, where there is none."""
        return self._trouble

    def show_page(self, page: DisplayList, theme: Theme, *, is_transparent: bool) -> None:
        """Show a page in a theme's colours."""
        self._page, self._theme, self._transparent = page, theme, is_transparent
        self._trouble, self._made = "", None
        self.update()

    def show_trouble(self, words: str) -> None:
        """Say why there is no picture."""
        self._page, self._trouble, self._made = None, words, None
        self.update()

    def sizeHint(self) -> QSize:
        """As in a dialog of the usual size."""
        return QSize(830, 470)

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Paint the picture, or why there is none."""
        painter = QPainter(self)
        if self._page is None or self._theme is None:
            painter.setPen(self.palette().text().color())
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect().adjusted(40, 0, -40, 0), flags, self._trouble)
            return
        place = self._place(self._page)
        ratio = self.devicePixelRatioF()
        size = QSize(round(place.width() * ratio), round(place.height() * ratio))
        if self._made is None or self._made.size() != size:
            self._made = self._image(self._page, self._theme, size)
        painter.drawImage(place, self._made)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _place(self, page: DisplayList) -> QRectF:
        room = QRectF(self.rect()).adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
        scale = min(room.width() / page.width, room.height() / page.height)
        width, height = page.width * scale, page.height * scale
        return QRectF(
            round(room.left() + (room.width() - width) / 2),
            round(room.top() + (room.height() - height) / 2),
            round(width),
            round(height),
        )

    def _image(self, page: DisplayList, theme: Theme, size: QSize) -> QImage:
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(theme.colour("panel"))
        painter = QPainter(image)
        try:
            if self._transparent:
                _paint_checks(painter, size, theme)
            painter.scale(size.width() / page.width, size.width() / page.width)
            paint(painter, page, theme, DrawnInk())
        finally:
            painter.end()
        return image


def _paint_checks(painter: QPainter, size: QSize, theme: Theme) -> None:
    """The squares by which one knows that there is no ground."""
    for row in range(size.height() // _CHECK_PX + 1):
        for column in range(row % 2, size.width() // _CHECK_PX + 1, 2):
            painter.fillRect(
                column * _CHECK_PX, row * _CHECK_PX, _CHECK_PX, _CHECK_PX, theme.colour("grid")
            )
