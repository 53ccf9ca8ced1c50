"""What the marks in an article under review and in its margin mean."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from viewer.model.speech import tr
from viewer.render.theme import Theme
from viewer.ui.parts.plain_text import label

_INDENT_PX, _NARROW_INDENT_PX, _EDGE_PX, _GAP_PX = 52, 12, 14, 12


class Legend(QFrame):
    """As much of it as there is room for: the marks first, then what a person can do."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("reviewLegend")
        self._theme = theme
        self.setFixedHeight(30)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(_GAP_PX)
        self._parts: list[QWidget] = []
        for words, kind in ((tr("figure"), "mark-figure"), (tr("quote"), "mark-quotation")):
            sample = label(words, kind)
            sample.setFixedHeight(18)
            self._parts.append(sample)
        self._parts.append(_Dotted(tr("time"), self))
        self._parts.append(_Ruled(tr("accepted"), self, is_dotted=False))
        self._parts.append(_Ruled(tr("proposed"), self, is_dotted=True))
        hint = label(tr("Select words to add your own"), "note")
        hint.setToolTip(
            tr("G goes to the words; the menu key or a right click says what they can be")
        )
        for part in self._parts:
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(hint)
        self._parts.append(hint)
        self._fit(0)

    @property
    def theme(self) -> Theme:
        """Whose colours it is painted in."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(qt_event)
        self._fit(qt_event.size().width())

    def _fit(self, width: int) -> None:
        needed = sum(part.sizeHint().width() + _GAP_PX for part in self._parts)
        is_roomy = width - _INDENT_PX - _EDGE_PX + _GAP_PX >= needed
        indent = _INDENT_PX if is_roomy else _NARROW_INDENT_PX
        self._row.setContentsMargins(indent, 0, _EDGE_PX, 0)
        room = width - indent - _EDGE_PX + _GAP_PX
        for part in self._parts:
            room -= part.sizeHint().width() + _GAP_PX
            part.setVisible(room >= 0)


class _Dotted(QLabel):
    def __init__(self, words: str, legend: Legend) -> None:
        super().__init__(words)
        self.setProperty("kind", "note")
        self._legend = legend

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        super().paintEvent(qt_event)
        painter = QPainter(self)
        painter.setPen(QPen(self._legend.theme.colour("soft"), 1.0, Qt.PenStyle.DotLine))
        y = self.height() // 2 + 8
        painter.drawLine(0, y, self.width(), y)


class _Ruled(QLabel):
    def __init__(self, words: str, legend: Legend, *, is_dotted: bool) -> None:
        super().__init__(words)
        self.setProperty("kind", "note")
        self.setContentsMargins(9, 0, 0, 0)
        self._legend, self._is_dotted = legend, is_dotted

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        super().paintEvent(qt_event)
        painter = QPainter(self)
        pen = QPen(self._legend.theme.colour("soft"), 3.0)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self._is_dotted:
            pen.setDashPattern([1.0, 0.8])
        painter.setPen(pen)
        middle = self.height() // 2
        painter.drawLine(2, middle - 7, 2, middle + 7)
