"""The head of a table: a click, or a key, on a column sorts by it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from viewer.model.speech import tr
from viewer.render.theme import Theme
from viewer.ui.parts.plain_text import draw_line, elided
from viewer.ui.tables.rows_model import RowsModel
from viewer.ui.tables.widths import PAD_PX

HEIGHT_PX = 26
_FONT_PX = 11
_UP, _DOWN = " ▴", " ▾"
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TableHead(QHeaderView):
    """Paints the headings; the one that the rows are sorted by is bold, with its direction.

    With the keyboard on it Left and Right go from heading to heading, Enter or Space sorts.

    Signals:
        sort_requested: a heading was clicked or entered; its column.
        left_by_key: Down, the keyboard is to go to the rows.
    """

    sort_requested = Signal(int)
    left_by_key = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._focused = 0
        self.setAccessibleName(tr("Columns of the table"))
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumSectionSize(24)
        self.setFixedHeight(HEIGHT_PX)
        self.sectionClicked.connect(self.sort_requested)

    @property
    def focused(self) -> int:
        """The column that the keyboard is on."""
        return min(self._focused, max(self.count() - 1, 0))

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(super().sizeHint().width(), HEIGHT_PX)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Walk along the headings, sort, go down to the rows."""
        key = Qt.Key(qt_event.key())
        if key in _STEPS:
            self._focused = min(max(self.focused + _STEPS[key], 0), max(self.count() - 1, 0))
            self.viewport().update()
        elif key in _CHOOSING:
            self.sort_requested.emit(self.focused)
        elif key == Qt.Key.Key_Down:
            self.left_by_key.emit()
        else:
            super().keyPressEvent(qt_event)

    def focusInEvent(self, qt_event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(qt_event)
        self.viewport().update()

    def focusOutEvent(self, qt_event: QFocusEvent) -> None:
        """Show that it is elsewhere."""
        super().focusOutEvent(qt_event)
        self.viewport().update()

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        """Paint the ground and the line below, then the headings."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.colour("panel"))
        bottom = self.viewport().height() - 1
        painter.fillRect(0, bottom, self.viewport().width(), 1, self._theme.colour("line"))
        painter.end()
        super().paintEvent(qt_event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint a heading."""
        model = self.model()
        if not isinstance(model, RowsModel) or not 0 <= section < len(model.columns):
            return
        first = model.sortings[0] if model.sortings else None
        column = model.columns[section]
        is_sorted = first is not None and first.column == column.key
        arrow = "" if first is None or not is_sorted else _DOWN if first.is_descending else _UP
        painter.save()
        font = QFont(self.font())
        font.setPixelSize(_FONT_PX)
        font.setWeight(QFont.Weight.Bold if is_sorted else QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink" if is_sorted else "soft"))
        box = rect.adjusted(PAD_PX, 0, -PAD_PX, 0)
        words = elided(tr(column.heading) + arrow, painter.fontMetrics(), box.width())
        side = Qt.AlignmentFlag.AlignRight if column.is_right else Qt.AlignmentFlag.AlignLeft
        draw_line(painter, box, words, side)
        if self.hasFocus() and section == self.focused:
            painter.setPen(QPen(self._theme.colour("focus"), 1.4))
            painter.drawRoundedRect(rect.adjusted(2, 3, -3, -4), 3.0, 3.0)
        painter.restore()
