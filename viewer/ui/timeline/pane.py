"""The timeline's place in the window: first a plain canvas, then the pyqtgraph view."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
)
from PySide6.QtWidgets import QGridLayout, QScrollBar, QToolTip, QWidget

from viewer.library.asking import View
from viewer.library.grouping import few_of, lanes_for, table_for
from viewer.library.lane_order import LaneOrder, arranged
from viewer.model.speech import tr
from viewer.render.theme import Theme
from viewer.timeline.hit import Hit
from viewer.timeline.lanes import LaneMode
from viewer.ui.timeline.accessible import offer_events
from viewer.ui.timeline.canvas import TimelineCanvas
from viewer.ui.timeline.fold_animation import FoldAnimation
from viewer.ui.timeline.gestures import Gestures
from viewer.ui.timeline.lane_hand import drop_at, lane_of
from viewer.ui.timeline.linked import Linked
from viewer.ui.timeline.making import Making
from viewer.ui.timeline.message import TimelineMessage
from viewer.ui.timeline.pointer_layer import PointerLayer
from viewer.ui.timeline.said import said_row, said_timeline
from viewer.ui.timeline.same_view import draws_the_same
from viewer.ui.timeline.state import TimelineState
from viewer.ui.timeline.tips import tip_of
from viewer.ui.timeline.walking import beside, in_next_lane
from viewer.ui.timeline.zoom_history import ZoomHistory

if TYPE_CHECKING:
    from viewer.ui.timeline.view import TimelineView

#: how soon to look again whether the button is up that keeps the view from taking over
PRESSED_AGAIN_MS = 40
#: of very many events the most important are shown until all are packed
FORETASTE = 400
#: what tells the lanes apart, and how a person put them
LaneChoice = tuple[LaneMode, LaneOrder]
#: seconds in quiet times that are not folded
Opened = Collection[int]
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class TimelinePane(QWidget):
    """Shows a view's events on a time axis and says what a person wants of them.

    Signals:
        event_requested: an event's id, or None for a click on empty ground.
        badge_requested: a badge was clicked; carries its events' ids and the place on the screen.
        clear_requested: the filters are to be cleared.
        shown_changed: first and last second in view.
        drawn: a new frame is there; it may have more or fewer labels.
        painted: the first frame is on the screen.
        unfold_requested: a second in the quiet time that shall be shown.
        refold_requested: first second of the quiet time that shall be folded, and the one after it.
        lane_toggle_requested: the key of a lane to collapse, or to give its rows back.
        lane_move_requested: the keys of all lanes, that of the one to move, and its new place.
        menu_requested: a Hit, or None, and the place on the screen.

    animation: of folding. history: of what was looked at.
    """

    event_requested = Signal(object)
    badge_requested = Signal(object, object)
    clear_requested = Signal()
    shown_changed = Signal(object)
    drawn = Signal()
    painted = Signal()
    unfold_requested = Signal(object)
    refold_requested = Signal(object, object)
    lane_toggle_requested = Signal(str)
    lane_move_requested = Signal(object, str, int)
    menu_requested = Signal(object, object)

    def __init__(self, view: View, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._theme = view, theme
        self._keys_at_work = False
        self._asked: object = None
        few = few_of(view, FORETASTE)
        self.state = TimelineState(table_for(few), lanes_for(few, LaneMode.SIDE), self)
        canvas = TimelineCanvas(self.state, theme, self)
        canvas.painted.connect(self.painted)
        self._canvas: TimelineCanvas | None = canvas
        self._surface: TimelineCanvas | TimelineView = canvas
        self._build()
        self._lay_out()
        self._connect()

    @property
    def is_ready(self) -> bool:
        """Whether the pyqtgraph view has taken over and nothing is left to pack."""
        is_still = not self._soon.isActive() and not self.animation.is_running
        is_painted = self._canvas is None and not getattr(self._surface, "is_behind", False)
        return is_painted and self.state.is_settled and is_still

    @property
    def surface(self) -> QWidget:
        """The widget that shows the timeline at the moment."""
        return self._surface

    def show_view(self, view: View, lanes: LaneChoice, folded: bool, opened: Opened = ()) -> None:
        """Show other events, or the same in other lanes or with other time folded.

        lanes: what tells them apart and how a person put them. opened: a second in each quiet time
        that is not to be folded.
        """
        before, self._view = self._view, view
        self.message.show_for(view)
        asked = (lanes, folded, tuple(sorted(opened)))
        if asked == self._asked and draws_the_same(before, view, lanes[0]):
            # a note, or an article of which nothing is accepted yet: nothing is packed anew
            return
        self._asked = asked
        self.state.linked = Linked(view.document.links)
        mode, order = lanes
        made = arranged(lanes_for(view, mode), order)
        self.state.show_events(table_for(view), made, folded, tuple(sorted(opened)))
        self._tell_of_view()

    def press_fold(self, hit: Hit) -> None:
        """Ask for a break to be unfolded, or for opened time to be folded again."""
        if hit.kind == "break":
            gap = self.state.frame.breaks[hit.break_]
            self.unfold_requested.emit((gap.start + gap.end) // 2)
        else:
            fold = self.state.frame.open_folds[hit.open_fold]
            self.refold_requested.emit(fold.start, fold.end)

    def cancel_gesture(self) -> bool:
        """Give up what a hand is drawing or dragging; whether it was."""
        return self._gestures.cancel()

    def show_selection(self, event_id: str | None) -> None:
        """Highlight an event and bring it into view; None highlights nothing."""
        row = self.state.row_of(event_id)
        self.state.select(row)
        self.state.reveal(row)
        self._show_focus()
        self._describe()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._surface.set_theme(theme)
        self.pointer.set_theme(theme)

    def start_view(self) -> None:
        """Let the pyqtgraph view take the canvas' place, without a flicker.

        Both paint the same frame and both are read by the same gestures, so no input is lost; while
        a button is down nothing changes under it.
        """
        from viewer.ui.timeline.view import TimelineView

        if self._canvas is None:
            return
        if self._gestures.is_pressed:
            QTimer.singleShot(PRESSED_AGAIN_MS, self, self.start_view)
            return
        view = TimelineView(self.state, self._theme, self)
        self._gestures.attach(view.viewport())
        before, self._canvas, self._surface = self._canvas, None, view
        self._grid.replaceWidget(before, view)
        # a turn later it would have been painted at the size that a widget has by itself
        view.setGeometry(before.geometry())
        view.show()
        self.pointer.raise_()
        self.making.raise_()
        self.message.raise_()
        # until the view above it has painted the canvas is what is seen
        view.painted.connect(before.hide, Qt.ConnectionType.QueuedConnection)
        view.painted.connect(before.deleteLater, Qt.ConnectionType.QueuedConnection)

    @property
    def view(self) -> View:
        """What is shown."""
        return self._view

    def walk(self, step: int) -> None:
        """Ask for the next event in time, or the one before."""
        state = self.state
        self._request(beside(state.table, state.selected, step, state.shown))

    def walk_lanes(self, step: int) -> None:
        """Ask for the nearest event in the next lane, or the one before."""
        state = self.state
        row = in_next_lane(state.table, state.lanes, state.selected, step, state.shown)
        self._request(row)

    def contextMenuEvent(self, qt_event: QContextMenuEvent) -> None:
        """Offer by the keyboard what the pointer gets on the selected event."""
        row, selection = self.state.selected, self.state.frame.selection
        place = self.rect().center()
        if selection is not None:
            place = QPoint(round(selection.box.x), round(selection.box.y + selection.box.h))
        hit = Hit("event", row) if row >= 0 else None
        self.menu_requested.emit(hit, self.mapToGlobal(place))
        qt_event.accept()

    def focusInEvent(self, qt_event: QFocusEvent) -> None:
        """Show where the keyboard is, if it was a key that brought it here."""
        self._keys_at_work = qt_event.reason() in _BY_KEY
        self._show_focus()
        super().focusInEvent(qt_event)

    def focusOutEvent(self, qt_event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        self._show_focus()
        super().focusOutEvent(qt_event)

    def _build(self) -> None:
        self.setObjectName("timeline")
        self.setAccessibleName(tr("Timeline"))
        offer_events()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 160)
        self._gestures = Gestures(self.state, self)
        self._gestures.attach(self._surface)
        self.animation = FoldAnimation(self.state, self)
        self.history = ZoomHistory(self.state, self)
        self.pointed, self.band_drawn = self._gestures.pointed, self._gestures.band_drawn
        self.pointer = PointerLayer(self.state, self._gestures, self._theme, self)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.hide()
        self.message = TimelineMessage(self)
        self.message.show_for(self._view)
        self.making = Making(self.state, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        # a bar that is hidden takes no half of the width
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self._surface, 0, 0)
        self._grid.addWidget(self.pointer, 0, 0)
        self._grid.addWidget(self._bar, 0, 1)
        self._grid.addWidget(self.message, 0, 0, 1, 2)

    def _connect(self) -> None:
        self.state.viewport_changed.connect(self._on_viewport_changed)
        self.state.frame_changed.connect(self._soon.start)
        self._soon.timeout.connect(self.drawn)
        self._gestures.event_requested.connect(self._on_event_clicked)
        self._gestures.hit_clicked.connect(self._on_hit_clicked)
        self._gestures.event_zoom_requested.connect(self.state.zoom_to)
        self._gestures.fit_requested.connect(self.state.fit)
        self._gestures.tip_requested.connect(self._on_tip_requested)
        self._gestures.menu_requested.connect(self.menu_requested)
        self._gestures.lane_dropped.connect(self._on_lane_dropped)
        self._gestures.back_requested.connect(self.history.go_back)
        self._gestures.forward_requested.connect(self.history.go_forward)
        self._bar.valueChanged.connect(self.state.scroll_to)
        self.message.clear_requested.connect(self.clear_requested)

    def _request(self, row: int) -> None:
        if row >= 0:
            self._keys_at_work = True
            self.event_requested.emit(self.state.table.ids[row])
            self._show_focus()
            self._announce()

    def _describe(self) -> None:
        """Let a screen reader that comes here say what is selected, or what there is."""
        said = said_row(self._view, self.state.table.ids, self.state.selected)
        self.setAccessibleDescription(said or said_timeline(self._view))

    def _tell_of_view(self) -> None:
        """Other events are here: whoever has looked through them looks again."""
        self._describe()
        if QAccessible.isActive():
            other = QAccessibleEvent(self, QAccessible.Event.ObjectReorder)
            QAccessible.updateAccessibility(other)

    def _announce(self) -> None:
        """Let a screen reader say to which event a key went, though the keyboard stays here."""
        if QAccessible.isActive():
            said = QAccessibleAnnouncementEvent(self, self.accessibleDescription())
            QAccessible.updateAccessibility(said)

    def _show_focus(self) -> None:
        shown = self._keys_at_work and self.hasFocus()
        self.state.focus(self.state.selected if shown else -1)
        self.pointer.frame(shown and self.state.selected < 0)

    def _on_event_clicked(self, row: int) -> None:
        self._keys_at_work = False
        self.event_requested.emit(self.state.table.ids[row])
        self._show_focus()

    def _on_hit_clicked(self, hit: Hit | None) -> None:
        kind = "lane" if hit is None else hit.kind
        if hit is None or kind == "lane":
            self.event_requested.emit(None)
        elif kind == "badge":
            self._on_badge_clicked(hit.badge)
        elif kind == "head":
            lane = lane_of(self.state, hit)
            if lane >= 0 and len(self.state.lanes.lanes) > 1:
                self.lane_toggle_requested.emit(self.state.lanes.lanes[lane].key)
        else:
            self.press_fold(hit)

    def _on_lane_dropped(self, lane: int, y: float) -> None:
        prepared = self.state.prepared
        if prepared is not None:
            keys = [each.key for each in self.state.lanes.lanes]
            to = drop_at(prepared, self.state.viewport, lane, y).to
            if to != lane:
                self.lane_move_requested.emit(keys, keys[lane], to)

    def _on_badge_clicked(self, number: int) -> None:
        badge = self.state.frame.badges[number]
        ids = [self.state.table.ids[row] for row in badge.events]
        corner = QPoint(round(badge.rect.x + badge.rect.w) + 8, round(badge.rect.y) - 8)
        self.badge_requested.emit(ids, self.surface.mapToGlobal(corner))

    def _on_tip_requested(self, hit: Hit | None, place: QPoint) -> None:
        QToolTip.showText(place, tip_of(hit, self.state, self._view), self)

    def _on_viewport_changed(self) -> None:
        most = round(self.state.most_scroll)
        self._bar.setRange(0, most)
        self._bar.setPageStep(round(self.state.viewport.height))
        self._bar.setValue(round(self.state.viewport.scroll_px))
        self._bar.setVisible(most > 0)
        self.shown_changed.emit(self.state.shown)
