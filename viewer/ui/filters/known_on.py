"""A slider over the days on which something was published: what was known by then?"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from viewer.library.knowing import publication_days
from viewer.model.document import Document
from viewer.model.filter import FilterSpec
from viewer.model.speech import tr, tr_later
from viewer.model.when import When
from viewer.model.wording import say_when
from viewer.ui.parts.plain_text import label

_EVERYTHING = tr_later("All that was published")
#: more days than this are a line without marks of their own
_MOST_MARKS = 40
#: of the slider, its handle and a mark
_SLIDER_PX, _HANDLE_PX, _MARK_PX = 26, 16, 4
_OWN_KEYS = (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class _Days(QSlider):
    """A slider with a mark below each day; Home and End are its own, whatever they do outside."""

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        """Draw the marks too: a style sheet leaves them out."""
        super().paintEvent(qt_event)
        days = self.maximum() - self.minimum()
        if not 0 < days < _MOST_MARKS:
            return
        painter = QPainter(self)
        ink = self.palette().color(QPalette.ColorRole.PlaceholderText)
        room, top = self.width() - _HANDLE_PX, self.height() - _MARK_PX - 1
        for day in range(days + 1):
            x = round(_HANDLE_PX / 2 + room * day / days - 0.5)
            painter.fillRect(x, top, 1, _MARK_PX, ink)
        painter.end()

    def event(self, qt_event: QEvent) -> bool:
        """Keep its own keys."""
        is_asked = qt_event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(qt_event, QKeyEvent) and qt_event.key() in _OWN_KEYS:
            qt_event.accept()
            return True
        return super().event(qt_event)


class KnownOnSlider(QWidget):
    """One stop for each day of publication; the last is today, with nothing left out.

    Hidden where all was published on one day.

    Signals:
        spec_requested: the FilterSpec as of the day that was chosen.
    """

    spec_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = FilterSpec()
        self._days: tuple[When, ...] = ()
        self.slider = _Days(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("As known on"))
        self.slider.setFixedHeight(_SLIDER_PX)
        self.slider.setPageStep(1)
        self.slider.valueChanged.connect(self._on_slider_moved)
        self._said = label(kind="soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.setSpacing(2)
        column.addWidget(label(tr("As known on"), "heading"))
        column.addWidget(self.slider)
        column.addWidget(self._said)
        self.hide()  # until there are days

    @property
    def words(self) -> str:
        """The day that it stands on."""
        return self._said.text()

    def show_document(self, document: Document) -> None:
        """Take the days of a document; announces nothing."""
        self._days = publication_days(document)
        self.slider.blockSignals(True)
        self.slider.setRange(0, len(self._days) - 1)
        self.slider.setValue(self._stop())
        self.slider.blockSignals(False)
        self.setVisible(len(self._days) > 1)

    def show_spec(self, spec: FilterSpec) -> None:
        """Stand on the day of a filter; announces nothing."""
        self._spec = spec
        self.slider.blockSignals(True)
        self.slider.setValue(self._stop())
        self.slider.blockSignals(False)
        day = tr(_EVERYTHING) if spec.known_on is None else say_when(spec.known_on)
        self._said.setText(day)
        self.slider.setAccessibleDescription(self._said.text())

    def _stop(self) -> int:
        """The last day that the filter's day has reached."""
        if self._spec.known_on is None:
            return len(self._days) - 1
        reached = [day.latest for day in self._days]
        return max(bisect_right(reached, self._spec.known_on.latest) - 1, 0)

    def _on_slider_moved(self, stop: int) -> None:
        is_last = stop >= len(self._days) - 1
        day = None if is_last else self._days[stop]
        self.spec_requested.emit(replace(self._spec, known_on=day))
