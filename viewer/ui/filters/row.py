"""One choice of a filter: its mark, its name and how many events it would leave."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QCheckBox, QMenu, QSizePolicy, QStyle, QWidget

from viewer.library.facets import Facet
from viewer.model.speech import say_number, tr, tr_n
from viewer.render.theme import Theme
from viewer.ui.parts.plain_text import draw_line, elided, tooltip
from viewer.ui.parts.swatch import Swatch, paint_swatch

ROW_PX = 24
_EDGE_PX = 6
_MARK_PX = 9.0
_DIMMED = 0.45
_LEFT_OUT = 0.7
_NAME_PX = 22
_GAP_PX = 8
_TEXT_PX = 12
_COUNT_PX = 11


class FilterRow(QCheckBox):
    """A checkable row that paints itself; `toggled_by_user` tells of clicks and keys only.

    A click with Ctrl asks for this alone, with Alt for all but this; the context menu names both.

    Signals:
        toggled_by_user: it was chosen or not any more; carries the value.
        only_requested: nothing else of its field; carries the value.
        exclusion_requested: everything but this, or this again; carries the value.
        step_requested: an arrow key; 1 is down, -1 up.
        focused: it has the keyboard now.
    """

    toggled_by_user = Signal(str)
    only_requested = Signal(str)
    exclusion_requested = Signal(str)
    step_requested = Signal(int)
    focused = Signal()

    def __init__(
        self, facet: Facet, swatch: Swatch, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._facet, self._swatch, self._theme = facet, swatch, theme
        self._is_excluded = False
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self.setFixedHeight(ROW_PX)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_self_clicked)

    @property
    def facet(self) -> Facet:
        """What it stands for."""
        return self._facet

    @property
    def is_excluded(self) -> bool:
        """Whether no event may have it."""
        return self._is_excluded

    def show_facet(
        self, facet: Facet, chosen: bool, theme: Theme, *, excluded: bool = False
    ) -> None:
        """Show name, count and whether it is chosen or excluded; announces nothing."""
        self._facet, self._theme, self._is_excluded = facet, theme, excluded
        self.setChecked(chosen)
        events = tr_n("{n} event", "{n} events", facet.count)
        said = {"name": facet.name, "events": events}
        left_out = tr("{name}, {events}, left out", **said)
        self.setAccessibleName(left_out if excluded else tr("{name}, {events}", **said))
        self._show_whole_name()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a row."""
        return QSize(120, ROW_PX)

    def minimumSizeHint(self) -> QSize:
        """Room for the mark and a few letters."""
        return QSize(60, ROW_PX)

    def hitButton(self, place: QPoint) -> bool:
        """The whole row is the button."""
        return self.rect().contains(place)

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Another width cuts the name elsewhere."""
        super().resizeEvent(qt_event)
        self._show_whole_name()

    def focusInEvent(self, qt_event: QFocusEvent) -> None:
        """Tell, so that it can be scrolled into view."""
        super().focusInEvent(qt_event)
        self.focused.emit()

    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        """Remember the keys that are down with the click that may end here."""
        self._modifiers = qt_event.modifiers()
        super().mouseReleaseEvent(qt_event)
        self._modifiers = Qt.KeyboardModifier.NoModifier

    def contextMenuEvent(self, qt_event: QContextMenuEvent) -> None:
        """Name what can be asked for; the menu key comes here too."""
        self.choices_menu().popup(qt_event.globalPos())

    def choices_menu(self) -> QMenu:
        """Only this, all but this."""
        menu, value = QMenu(self), self._facet.value
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Only this") + "\tCtrl+click", partial(self.only_requested.emit, value))
        others = tr("All but this") + "\tAlt+click"
        words = tr("Let it in again") if self._is_excluded else others
        menu.addAction(words, partial(self.exclusion_requested.emit, value))
        return menu

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Arrows go to the next row, Space and Enter choose."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(qt_event.key())
        if key in steps:
            self.step_requested.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(qt_event)

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Draw ground, mark, name and count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_mark(painter)
        if self._is_excluded:
            painter.setOpacity(_LEFT_OUT)
        ink = "ink" if self._facet.count or self.isChecked() else "soft"
        painter.setPen(self._theme.colour(ink))
        painter.setFont(self._name_font())
        draw_line(painter, self._name_box(), self._shown_name())
        painter.setFont(self._count_font())
        painter.setPen(self._theme.colour("soft"))
        counted = self._mirrored(self.rect().adjusted(0, 0, -_EDGE_PX, 0))
        draw_line(painter, counted, self._count(), Qt.AlignmentFlag.AlignRight)

    def _paint_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(self._theme.colour("selected-row"))
            painter.drawRoundedRect(box, 4, 4)
        if self.underMouse():
            painter.setBrush(self._theme.colour("hover"))
            painter.drawRoundedRect(box, 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 1.4))
            painter.drawRoundedRect(box, 4, 4)

    def _paint_mark(self, painter: QPainter) -> None:
        painter.setOpacity(1.0 if self._facet.count or self.isChecked() else _DIMMED)
        from_edge = _EDGE_PX + _MARK_PX / 2
        x = self.width() - from_edge if self.isRightToLeft() else from_edge
        middle = QPointF(x, self.height() / 2)
        paint_swatch(painter, self._swatch, self._facet, middle, self._theme)
        painter.setOpacity(1.0)

    def _show_whole_name(self) -> None:
        cut = self._shown_name() != self._facet.name
        self.setToolTip(tooltip(self._facet.name) if cut else "")

    def _shown_name(self) -> str:
        metrics = QFontMetrics(self._name_font())
        return elided(self._facet.name, metrics, self._name_box().width())

    def _name_box(self) -> QRect:
        left = _EDGE_PX if self._swatch == Swatch.NONE else _NAME_PX
        count_px = QFontMetrics(self._count_font()).horizontalAdvance(self._count())
        box = self.rect().adjusted(left, 0, -(count_px + _EDGE_PX + _GAP_PX), 0)
        return self._mirrored(box)

    def _mirrored(self, box: QRect) -> QRect:
        """The same place from the other side, where one reads from right to left."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def _count(self) -> str:
        return say_number(self._facet.count)

    def _name_font(self) -> QFont:
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        font = _sized(self.font(), _TEXT_PX, weight)
        font.setStrikeOut(self._is_excluded)
        return font

    def _count_font(self) -> QFont:
        return _sized(self.font(), _COUNT_PX, QFont.Weight.Normal)

    def _on_self_clicked(self) -> None:
        wish = self.toggled_by_user
        if self._modifiers & Qt.KeyboardModifier.ControlModifier:
            wish = self.only_requested
        elif self._modifiers & Qt.KeyboardModifier.AltModifier:
            wish = self.exclusion_requested
        wish.emit(self._facet.value)


def _sized(font: QFont, px: int, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    made.setPixelSize(px)
    made.setWeight(weight)
    return made
