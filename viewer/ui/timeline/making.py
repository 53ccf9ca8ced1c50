"""Says, over the timeline, that very many events are being made ready."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from viewer.model.speech import say_number, tr, tr_n
from viewer.ui.parts.plain_text import label
from viewer.ui.timeline.state import TimelineState

#: what is made sooner is not worth a word
PATIENCE_MS = 300
#: how often it looks how far that has come
LOOK_MS = 100
_MARGIN_PX = 10


class Making(QFrame):
    """A card in the corner that takes no room, so that nothing moves when it comes and goes.

    Signals:
        told: how far it has come, in few words; none when nothing is being made.
    """

    told = Signal(str)

    def __init__(self, state: TimelineState, pane: QWidget) -> None:
        super().__init__(pane)
        self.setProperty("kind", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._state = state
        self._words = label(kind="soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 10, 5)
        row.addWidget(self._words)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self._appear)
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self._say)
        state.packing_changed.connect(self._on_packing_changed)
        pane.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; nothing while it is not there."""
        return "" if self.isHidden() else self._words.text()

    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        """Stay in the corner."""
        if qt_event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, qt_event)

    def _on_packing_changed(self) -> None:
        if not self._state.is_packing:
            self._timer.stop()
            self._looks.stop()
            self.hide()
            self.told.emit("")
        elif self.isHidden() and not self._timer.isActive():
            self._timer.start()

    def _appear(self) -> None:
        self._say()
        self.show()
        self.raise_()
        self._looks.start()

    def _say(self) -> None:
        shown, coming = len(self._state.table), len(self._state.coming_table)
        part = tr("{number}%", number=say_number(100 * self._state.packed.now))
        if shown < coming:
            said = tr(
                "The {shown} most important of {coming} events; "
                "the rest is being made ready: {part}",
                shown=say_number(shown),
                coming=say_number(coming),
                part=part,
            )
        else:
            said = tr_n(
                "{n} event is being arranged anew: {part}",
                "{n} events are being arranged anew: {part}",
                coming,
                part=part,
            )
        if said != self._words.text():
            self._words.setText(said)
            self.adjustSize()
            self._place()
            self.told.emit(tr("{part} made ready", part=part))

    def _place(self) -> None:
        pane = self.parentWidget()
        if pane is not None:
            self.move(
                pane.width() - self.width() - _MARGIN_PX,
                pane.height() - self.height() - _MARGIN_PX,
            )
