"""Where the search field stands in the toolbar: in its own room, or behind a button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from viewer.model.speech import tr
from viewer.ui.search.field import HEIGHT_PX, SearchField

#: the field is never narrower; where there is less room a button stands for it
LEAST_PX, MOST_PX = 132, 300
#: over what stands beside the button, while it is open there
OVER_PX = 280
_BUTTON_PX = 32
_RADIUS, _LINE = 4.2, 1.5


class MagnifierButton(QPushButton):
    """A magnifying glass, drawn from the palette."""

    def sizeHint(self) -> QSize:
        """A little wider than high."""
        return QSize(_BUTTON_PX, HEIGHT_PX)

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        """Draw the button, and the glass on it."""
        super().paintEvent(qt_event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        pen = QPen(ink, _LINE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle = QPointF(self.width() / 2 - 1.2, self.height() / 2 - 1.2)
        painter.drawEllipse(middle, _RADIUS, _RADIUS)
        edge = _RADIUS * 0.75
        painter.drawLine(middle + QPointF(edge, edge), middle + QPointF(edge + 4.0, edge + 4.0))


class SearchPlace(QWidget):
    """Takes the room between the toolbar's two groups and puts the field there.

    The field is a child of the toolbar, so that it may stand over its neighbours in a narrow window
    while it is used.

    Signals:
        search_requested: the button was pressed.
    """

    search_requested = Signal()

    def __init__(self, field: SearchField, toolbar: QWidget) -> None:
        super().__init__(toolbar)
        self.field = field
        self._is_open = False
        field.setParent(toolbar)
        self.button = MagnifierButton(self)
        self.button.setObjectName("search.focus")
        self.button.setAccessibleName(tr("Search"))
        self.button.setCheckable(True)
        self.button.clicked.connect(self._on_button_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT_PX)
        self.setMinimumWidth(_BUTTON_PX)
        toolbar.installEventFilter(self)

    @property
    def is_narrow(self) -> bool:
        """Whether a button stands for the field."""
        return self.width() < LEAST_PX

    def show_open(self, shown: bool) -> None:
        """Let the field stand over its neighbours, or let the button stand for it again."""
        self._is_open = shown
        self._put()

    def sizeHint(self) -> QSize:
        """As wide as the field would like to be."""
        return QSize(MOST_PX, HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        """The button."""
        return QSize(_BUTTON_PX, HEIGHT_PX)

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Put the field into the room there is."""
        super().resizeEvent(qt_event)
        self._put()

    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        """What stands before it may have come or gone."""
        if qt_event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._put)
        return super().eventFilter(watched, qt_event)

    def _on_button_clicked(self) -> None:
        self.search_requested.emit()

    def _put(self) -> None:
        is_narrow = self.is_narrow
        self.button.setVisible(is_narrow)
        self.button.setGeometry(0, 0, _BUTTON_PX, self.height())
        self.button.setChecked(is_narrow and bool(self.field.text()))
        wide = OVER_PX if is_narrow else min(self.width(), MOST_PX)
        self.field.setGeometry(QRect(self.x(), self.y(), wide, self.height()))
        self.field.setVisible(not is_narrow or self._is_open)
        self.field.raise_()
