"""Where the timeline has looked: back and forward, as a browser does."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.ui.timeline.state import TimelineState

#: a view that has stood so long was meant
SETTLED_MS = 400
MOST_VIEWS = 200
#: views are the same if their ends differ by less than this share of their length
ALIKE_SHARE = 1e-3

#: seconds at the view's edges; None: everything
View = tuple[float, float] | None


class ZoomHistory(QObject):
    """Remembers the views at which a person stopped.

    Signals:
        changed: there is more or less to go back or forward to.
    """

    changed = Signal()

    def __init__(self, state: TimelineState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._views: list[View] = []
        self._at = -1
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(SETTLED_MS)
        self._still.timeout.connect(self._note)
        state.viewport_changed.connect(self._still.start)

    @property
    def can_go_back(self) -> bool:
        """Whether there was another view before."""
        return self._at > 0 or (self._at == 0 and self._has_moved())

    @property
    def can_go_forward(self) -> bool:
        """Whether a person has gone back from another view."""
        return self._at + 1 < len(self._views) and not self._has_moved()

    def go_back(self) -> None:
        """Show the view before."""
        self._note()
        self._go(self._at - 1)

    def go_forward(self) -> None:
        """Show the view from which a person has gone back."""
        self._note()
        self._go(self._at + 1)

    def forget(self) -> None:
        """Begin anew: another document is there."""
        self._still.stop()
        self._views, self._at = [], -1
        self.changed.emit()

    # --- inside

    def _go(self, at: int) -> None:
        if not 0 <= at < len(self._views):
            return
        self._at = at
        view, prepared = self._views[at], self._state.prepared
        if view is None or prepared is None:
            self._state.fit()
        else:
            self._state.look_at(*map(prepared.to_folded, view))
        self._still.stop()
        self.changed.emit()

    def _note(self) -> None:
        """Remember the view; what a person had gone back from is over."""
        self._still.stop()
        if self._state.prepared is None or not self._has_moved():
            return
        self._views[self._at + 1 :] = [self._view()]
        del self._views[:-MOST_VIEWS]
        self._at = len(self._views) - 1
        self.changed.emit()

    def _has_moved(self) -> bool:
        return self._at < 0 or not _are_alike(self._views[self._at], self._view())

    def _view(self) -> View:
        state, prepared = self._state, self._state.prepared
        if prepared is None or state.is_fit:
            return None
        return prepared.to_seconds(state.viewport.start), prepared.to_seconds(state.viewport.end)


def _are_alike(one: View, other: View) -> bool:
    if one is None or other is None:
        return one is other
    slack = ALIKE_SHARE * (other[1] - other[0])
    return all(abs(a - b) <= slack for a, b in zip(one, other, strict=True))
