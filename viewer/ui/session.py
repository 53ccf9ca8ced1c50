"""What one window is about: its document, filter, selection and looks. It draws nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from viewer.library.asking import View, ask, events_by_id
from viewer.library.facets import Facets, facets
from viewer.library.lane_order import LaneOrder
from viewer.library.opening import Library
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.filter import FilterSpec
from viewer.render.theme import Theme
from viewer.timeline.lanes import LaneMode
from viewer.ui.preferences import Preferences

#: first and last visible second, both included
Shown = tuple[int, int]


class Session(QObject):
    """The state of one window. Panes read it and are told when it has changed.

    Signals:
        document_changed: another document is open; its view and selection are new as well.
        view_changed: the filter leaves other events.
        selection_changed: an event's id, or None.
        lanes_changed: lanes are told apart by something else, or folding went on or off.
        theme_changed: the colours are others.
        shown_changed: the timeline shows another time; carries `Shown`.
        preferences_changed: the person has chosen something else of the program's ways.
    """

    document_changed = Signal()
    view_changed = Signal()
    selection_changed = Signal(object)
    lanes_changed = Signal()
    theme_changed = Signal()
    shown_changed = Signal(object)
    preferences_changed = Signal()

    def __init__(self, library: Library, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.theme = theme
        self.preferences = Preferences()
        self.lane_mode = LaneMode.SIDE
        self.lane_orders: dict[LaneMode, LaneOrder] = {}
        self.folded = True
        self.opened: frozenset[int] = frozenset()
        self.selected: str | None = None
        #: was selected, until a day was asked for that did not know it yet
        self._awaited: str | None = None
        self.shown: Shown = (0, 0)
        self.spec = FilterSpec()
        self.view: View = ask(library.document, self.spec)
        #: whether something still shows events of the library before, and so reads them from it
        self.shows_left: Callable[[], bool] = lambda: False
        self._left: list[Library] = []

    @property
    def document(self) -> Document:
        """The document as the filter's day knows it."""
        return self.view.document

    @property
    def selected_event(self) -> Event | None:
        """The selected event as the filter's day knows it."""
        return self.find_event(self.selected)

    def find_event(self, event_id: str | None) -> Event | None:
        """An event of the document by its id, whether the filter leaves it or not."""
        if event_id is None:
            return None
        return events_by_id(self.document.events, (event_id,)).get(event_id)

    def leaves(self, event_id: str) -> bool:
        """Whether the filter leaves the event with that id."""
        return bool(events_by_id(self.view.events, (event_id,)))

    def facets(self) -> Facets:
        """What can be filtered by, with counts."""
        return facets(self.library.document, self.spec)

    def set_preferences(self, preferences: Preferences) -> None:
        """Take what the person has chosen."""
        if preferences != self.preferences:
            self.preferences = preferences
            self.preferences_changed.emit()

    def open(self, library: Library) -> None:
        """Show another document, all of it, and close the one before."""
        before, self.library = self.library, library
        self.spec = FilterSpec()
        self.view = ask(library.document, self.spec)
        self.selected = self._awaited = None
        self.opened, self.lane_orders = frozenset(), {}
        self.document_changed.emit()
        self.selection_changed.emit(None)
        self._left.append(before)
        self.close_left()

    def replace(self, library: Library) -> None:
        """Go on in another file, or another state, of the same document: filter, selection stay."""
        before, self.library = self.library, library
        self.show_edited()
        self._left.append(before)
        self.close_left()

    def close_left(self) -> None:
        """Close the libraries that were shown before, as soon as nothing shows them any more."""
        if not self.shows_left():
            self.close_others()

    def close_others(self) -> None:
        """Close the libraries that were shown before, whatever shows them."""
        left, self._left = self._left, []
        for library in left:
            library.close()

    def show_edited(self) -> None:
        """Show what the library's document says by now: filter, selection and view stay."""
        before = self._selected_at
        self.view = ask(self.library.document, self.spec)
        event = self.selected_event
        self.selected = event.id if event else None
        self.view_changed.emit()
        if self._selected_at != before:  # what is selected is gone, or stands elsewhere
            self.selection_changed.emit(self.selected)

    @property
    def _selected_at(self) -> tuple[str, int, int] | None:
        event = self.selected_event
        return (event.id, event.earliest, event.latest) if event else None

    def set_spec(self, spec: FilterSpec) -> None:
        """Ask for other events. The selection stays, and waits where the day does not know it."""
        if spec == self.spec:
            return
        before = self.selected_event
        wanted = self.selected or self._awaited
        self.spec = spec
        self.view = ask(self.library.document, spec)
        self.selected = wanted if self.find_event(wanted) else None
        self._awaited = None if self.selected else wanted
        self.view_changed.emit()
        if self.selected_event != before:  # that day knew it otherwise, or not at all
            self.selection_changed.emit(self.selected)

    def select(self, event_id: str | None) -> None:
        """Select an event of the document, or nothing; an unknown id selects nothing."""
        known = event_id if self.find_event(event_id) else None
        self._awaited = None
        if known != self.selected:
            self.selected = known
            self.selection_changed.emit(known)

    def set_lane_mode(self, mode: LaneMode) -> None:
        """Tell the lanes apart by something else."""
        if mode != self.lane_mode:
            self.lane_mode = mode
            self.lanes_changed.emit()

    def set_folded(self, folded: bool) -> None:
        """Fold quiet time away, or show all of it in proportion."""
        if folded != self.folded or self.opened:
            self.folded, self.opened = folded, frozenset()
            self.lanes_changed.emit()

    def unfold(self, second: int) -> None:
        """Show the one quiet time in which that second lies."""
        self.opened |= {second}
        self.lanes_changed.emit()

    def refold(self, start: int, end: int) -> None:
        """Fold the quiet time [start, end) seconds again."""
        self.opened = frozenset(s for s in self.opened if not start <= s < end)
        self.lanes_changed.emit()

    @property
    def lane_choice(self) -> tuple[LaneMode, LaneOrder]:
        """What tells the lanes apart, and how a person put them."""
        return self.lane_mode, self.lane_orders.get(self.lane_mode, LaneOrder())

    @property
    def has_own_lanes(self) -> bool:
        """Whether a person has put these lanes otherwise than they were."""
        return self.lane_choice[1] != LaneOrder()

    def toggle_lane(self, key: str) -> None:
        """Collapse a lane to one row, or give it its rows back."""
        self._put_lanes(self.lane_choice[1].toggled(key))

    def move_lane(self, keys: Sequence[str], key: str, to: int) -> None:
        """Put a lane at another place among those with these keys."""
        self._put_lanes(self.lane_choice[1].moved(keys, key, to))

    def reset_lanes(self) -> None:
        """Put these lanes as they were at first."""
        self._put_lanes(LaneOrder())

    def _put_lanes(self, order: LaneOrder) -> None:
        self.lane_orders = {**self.lane_orders, self.lane_mode: order}
        self.lanes_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        if theme.name != self.theme.name:
            self.theme = theme
            self.theme_changed.emit()

    def set_shown(self, shown: Shown) -> None:
        """Remember which time the timeline shows."""
        if shown != self.shown:
            self.shown = shown
            self.shown_changed.emit(shown)
