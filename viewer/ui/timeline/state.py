"""What the timeline shows, without a widget: packing, viewport and highlight -> DisplayList."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.render.fonts import measure_for
from viewer.timeline.accounts import Accounts, with_accounts
from viewer.timeline.arcs import with_arcs
from viewer.timeline.display import DisplayList
from viewer.timeline.fold_motion import is_refolded
from viewer.timeline.hit import Hit, hit_test
from viewer.timeline.hits import NO_HITS, Hits, with_hits
from viewer.timeline.lanes import Lanes
from viewer.timeline.layout import (
    Highlight,
    Prepared,
    TimelineOptions,
    clamped,
    layout,
    prepare,
    visible_seconds,
)
from viewer.timeline.moment import uncrowded
from viewer.timeline.style import SCREEN
from viewer.timeline.table import EventTable
from viewer.timeline.viewport import Viewport
from viewer.ui.timeline.closest import closest_at, shows_any, zoomed
from viewer.ui.timeline.kept_levels import prepare_with_levels
from viewer.ui.timeline.linked import Linked, row_among
from viewer.ui.timeline.packed_share import PackedShare
from viewer.ui.timeline.walking import surroundings

#: rows and labels are packed anew when the size has been still for so long
RESIZE_ENDED_MS = 150
#: so few events are packed within a frame, while the size changes
PACKED_AT_ONCE = 200
#: more events are packed in the background, while what was there before stays
PACKED_BESIDE = 20_000

#: starts work in the background; what it gives is handed over in the window's thread
Beside = Callable[[Callable[[], Prepared], Callable[[Prepared], None]], None]


class TimelineState(QObject):
    """One timeline: where it looks and what that looks like.

    Packing is redone for other events, other lanes, folding and a size that stays; everything
    else only lays out a frame, at most once a repaint.

    Signals:
        frame_changed: `frame` has to be painted anew.
        packing_changed: very many events are being packed, or have been.
        viewport_changed: another part is in view, or the view has another size.
        refolded: quiet time is folded otherwise; carries what was packed before, and its view.

    linked: event links, drawn when either end is lit up. wheel_speed: 1 is usual. packed: how much.
    """

    frame_changed = Signal()
    viewport_changed = Signal()
    packing_changed = Signal()
    refolded = Signal(object, object)

    def __init__(self, table: EventTable, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table, self.lanes = table, lanes
        self._folded, self._opened = True, tuple[int, ...]()
        self.linked, self.wheel_speed = Linked(), 1.0
        self._moment: Prepared | None = None
        self._next: tuple[EventTable, Lanes] | None = None
        self._job = 0
        self._is_packing = False
        self.packed = PackedShare()
        self.beside: Beside | None = None
        self._prepared: Prepared | None = None
        self._wanted: tuple[int, int] | None = None
        self._viewport = Viewport(0.0, 1.0, 0.0, 0.0)
        self._highlight = Highlight()
        self._hits = NO_HITS
        self._accounts: Accounts | None = None
        self._frame: DisplayList | None = None
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(RESIZE_ENDED_MS)
        self._resized.timeout.connect(self._pack)

    # --- what there is to see

    @property
    def is_settled(self) -> bool:
        """Whether it is packed for the size it has."""
        is_waiting = self._resized.isActive() or self._is_packing
        return self._prepared is not None and not is_waiting

    @property
    def is_packing(self) -> bool:
        """Whether very many events are being packed in the background."""
        return self._is_packing

    @property
    def coming_table(self) -> EventTable:
        """The events that are shown, or will be when they are packed."""
        return self.table if self._next is None else self._next[0]

    @property
    def prepared(self) -> Prepared | None:
        """The packing, once the size is known."""
        return self._prepared

    @property
    def painted(self) -> Prepared | None:
        """The same as it is painted: while folds open and close, somewhere on their way."""
        return self._moment or self._prepared

    @property
    def viewport(self) -> Viewport:
        """What is in view, in folded seconds."""
        return self._viewport

    @property
    def shown(self) -> tuple[int, int]:
        """First and last second in view."""
        if self._prepared is None:
            return self._wanted or (0, 0)
        return visible_seconds(self._prepared, self._viewport)

    @property
    def is_fit(self) -> bool:
        """Whether everything is in view, as `fit` shows it."""
        if self._prepared is None:
            return self._wanted is None
        fit, view = self._prepared.fit, self._viewport
        slack = (fit.end - fit.start) * 1e-6
        return abs(view.start - fit.start) <= slack and abs(view.end - fit.end) <= slack

    @property
    def folds_shown(self) -> int:
        """How many folded stretches are in view."""
        return len(self.frame.breaks)

    @property
    def frame(self) -> DisplayList:
        """The picture of this moment."""
        painted, view, lit = self.painted, self._viewport, self._highlight
        if painted is None:
            return DisplayList(view.width, view.height)
        if self._frame is None:
            frame = layout(painted, view, lit)
            links = self.linked.rows(self.table.ids, (lit.selected, lit.hovered))
            frame = frame if self._moment is None else uncrowded(frame)
            frame = with_accounts(frame, painted, view, self._accounts)
            self._frame = with_hits(with_arcs(frame, painted, view, links), self._hits)
        return self._frame

    @property
    def most_scroll(self) -> float:
        """Px by which the lanes are higher than the view."""
        height = self._prepared.content_height if self._prepared is not None else 0.0
        return max(height - self._viewport.height, 0.0)

    def row_of(self, event_id: str | None) -> int:
        """The row of an event in the table, or -1."""
        return row_among(self.table.ids, event_id)

    def hit(self, x: float, y: float) -> Hit | None:
        """What is at a place, in px of the view."""
        return hit_test(self.frame, x, y)

    # --- other things to show

    def show_accounts(self, accounts: Accounts | None) -> None:
        """Draw what several sources gave as a selected event's date; None for nothing."""
        self._accounts, self._frame = accounts, None
        self.frame_changed.emit()

    def show_events(
        self, table: EventTable, lanes: Lanes, folded: bool, opened: tuple[int, ...] = ()
    ) -> None:
        """Show other events, lanes or folding, at the same time while something is there.

        Of what is folded the quiet times stay open in which one of the opened seconds lies.
        Very many are shown when they are packed; what is there stays meanwhile.
        """
        self._folded, self._opened = folded, opened
        if self.beside is not None and len(table) > PACKED_BESIDE:
            self._next = table, lanes
        else:
            self._next = None
            self._show_table(table, lanes)
        if self._prepared is not None:
            self._pack()

    def resize(self, width: float, height: float) -> None:
        """Take another size; many events are packed when it stays."""
        if (width, height) == (self._viewport.width, self._viewport.height):
            return
        self._viewport = replace(self._viewport, width=width, height=height)
        if self._prepared is None or len(self.table) <= PACKED_AT_ONCE:
            self._pack()
        else:
            self._resized.start()
            self._look_at(self._viewport)

    def settle(self) -> None:
        """Do now what waits for a resize to end."""
        if self._resized.isActive():
            self._pack()

    # --- moving

    def fit(self) -> None:
        """Show everything."""
        self._wanted = None
        if self._prepared is not None:
            fit = self._prepared.fit
            self._look_at(replace(self._viewport, start=fit.start, end=fit.end))

    def zoom(self, step: float, x: float | None = None) -> None:
        """Zoom in by a natural logarithm (out if negative); the time at px x stays there."""
        if self._prepared is not None and self._viewport.width > 0:
            self._look_at(zoomed(self._prepared, self._viewport, step, x))

    def pan(self, dx: float, dy: float = 0.0) -> None:
        """Move what is in view by so many px to the right and down."""
        view = self._viewport
        if self._prepared is None or view.width <= 0:
            return
        shift = dx / view.width * (view.end - view.start)
        start, end = view.start - shift, view.end - shift
        moved = replace(view, start=start, end=end, scroll_px=view.scroll_px - dy)
        self._look_at(clamped(self._prepared, moved, toward=-dx))

    def show_moment(self, moment: Prepared | None) -> None:
        """Paint what was packed as if it were folded otherwise; None as it is."""
        self._moment, self._frame = moment, None
        self.frame_changed.emit()

    def scroll_to(self, scroll_px: float) -> None:
        """Show the lanes from so many px down."""
        self.pan(0.0, self._viewport.scroll_px - scroll_px)

    def look_at(self, start: float, end: float) -> None:
        """Show these folded seconds."""
        self._look_at(replace(self._viewport, start=start, end=end))

    def show_range(self, start: int, end: int) -> None:
        """Show these seconds, both included; before the size is known, as soon as it is."""
        if self._prepared is None:
            self._wanted = (start, end)
            return
        start, end = self._prepared.fold.out_of_breaks(start, end + 1)
        first, last = self._prepared.to_folded(start), self._prepared.to_folded(end)
        last = max(last, first + closest_at(self._prepared, first))
        # only a view that is all break moves: a range beyond the fit is shown as it is asked
        if self._prepared.fold.folded_break((first + last) / 2) is not None:
            view = clamped(self._prepared, replace(self._viewport, start=first, end=last))
            first, last = view.start, view.end
        self.look_at(first, last)

    def reveal(self, row: int) -> None:
        """Bring an event into view; if its mark is in view already nothing moves."""
        if self._prepared is None or row < 0:
            return
        view = self._viewport
        first = self._prepared.to_folded(int(self.table.earliest[row]))
        last = self._prepared.to_folded(int(self.table.latest[row]) + 1)
        if last <= view.start or first >= view.end:
            half = (view.end - view.start) / 2
            middle = (first + last) / 2
            view = replace(view, start=middle - half, end=middle + half)
            self._look_at(clamped(self._prepared, view))
        self._scroll_to_selection()

    def zoom_to(self, *rows: int) -> None:
        """Show events with what is around them."""
        if rows and min(rows) >= 0:
            self.show_range(*surroundings(self.table, rows))
            self._scroll_to_selection()

    # --- lighting up

    @property
    def selected(self) -> int:
        """Row of the selected event, or -1."""
        return self._highlight.selected

    def select(self, row: int) -> None:
        """Light up the event of this row, or none with -1."""
        self._light(replace(self._highlight, selected=row))

    def hover(self, row: int) -> None:
        """The pointer is on the event of this row, or on none."""
        self._light(replace(self._highlight, hovered=row))

    def focus(self, row: int) -> None:
        """The keyboard is on the event of this row, or on none."""
        self._light(replace(self._highlight, focused=row))

    def show_hits(self, hits: Hits) -> None:
        """Mark the events of these rows of the table as found."""
        if len(hits) or len(self._hits):
            self._hits, self._frame = hits, None
            self.frame_changed.emit()

    # --- inside

    def _scroll_to_selection(self) -> None:
        """Scroll the lanes as far as the selected event's row needs to be seen whole."""
        if self._prepared is None or self.selected < 0 or not self.most_scroll:
            return
        top, bottom = (y - self._viewport.scroll_px for y in self._prepared.rows_of(self.selected))
        lane = int(self.lanes.lane_of[self.selected])
        head = self._prepared.heads.needs[lane].head
        above, below = self._prepared.axis_px + head - top, bottom - self._viewport.height
        if above > 0 or below > 0:
            self.pan(0.0, above if above > 0 else -below)

    def _look_at(self, viewport: Viewport) -> None:
        """Every move ends here."""
        self._viewport = viewport
        self._highlight = replace(self._highlight, hovered=-1)  # it has moved away
        self._frame = None
        self.viewport_changed.emit()
        self.frame_changed.emit()

    def _light(self, highlight: Highlight) -> None:
        if highlight != self._highlight:
            self._highlight = highlight
            self._frame = None
            self.frame_changed.emit()

    def _show_table(self, table: EventTable, lanes: Lanes) -> None:
        row = self._highlight.selected
        selected = self.table.ids[row] if row >= 0 else None
        if table is not self.table:
            self._hits = NO_HITS  # they were rows of another
        self.table, self.lanes = table, lanes
        self._highlight = Highlight(selected=self.row_of(selected))

    def _pack(self) -> None:
        """Pack rows and labels; very many in the background, once there is something to see."""
        self._resized.stop()
        view = self._viewport
        options = TimelineOptions(
            view.width, view.height, SCREEN, self._folded, opened=self._opened
        )
        table, lanes = self._next or (self.table, self.lanes)
        before = self._prepared
        self._job += 1
        self._is_packing = self.beside is not None and len(table) > PACKED_BESIDE
        if self.beside is None or not self._is_packing:
            self._take(prepare(table, lanes, options, measure_for(SCREEN), None, before))
            self.packing_changed.emit()
            return
        if before is None:
            # what is quiet among a few is not quiet among all
            flat = replace(options, folded=False)
            self._take(prepare(self.table, self.lanes, flat, measure_for(SCREEN)))
        work = partial(prepare_with_levels, table, lanes, options, measure_for(SCREEN), before)
        self.packed = PackedShare()
        self.beside(partial(self.packed.run, work), partial(self._on_packed, self._job))
        self.packing_changed.emit()

    def _on_packed(self, job: int, prepared: Prepared) -> None:
        """What was packed in the background is there; if it is not outdated it is shown."""
        if job != self._job:
            return
        self._is_packing = False
        if self._next is not None:
            self._show_table(*self._next)
            self._next = None
        self._take(prepared)
        self.packing_changed.emit()

    def _take(self, after: Prepared) -> None:
        """Show what was packed, at the time that was in view before."""
        before, was_fit, view = self._prepared, self.is_fit, self._viewport
        self._prepared, self._moment, seen = after, None, view
        if was_fit:
            view = replace(view, start=after.fit.start, end=after.fit.end)
        elif before is not None:
            start, end = before.to_seconds(view.start), before.to_seconds(view.end)
            view = replace(view, start=after.to_folded(start), end=after.to_folded(end))
        self._viewport = view
        if self._wanted is not None:
            self.show_range(*self._wanted)
            self._wanted = None
        self._look_at(self._viewport)
        if not shows_any(self.table, self.shown):
            self.fit()
        if before is not None and is_refolded(before, after):
            self.refolded.emit(before, seen)
