"""What the pointer is told when it rests on something of the timeline."""

from __future__ import annotations

from viewer.library.asking import View, events_by_id
from viewer.model.speech import tr
from viewer.model.wording import say_quiet
from viewer.timeline.display import Badge
from viewer.timeline.hit import Hit
from viewer.ui.parts.plain_text import tooltip
from viewer.ui.timeline.event_tip import event_tip
from viewer.ui.timeline.lane_hand import lane_of
from viewer.ui.timeline.state import TimelineState

#: letters of a note that a tooltip shows
_MOST_OF_NOTE = 80


def tip_of(hit: Hit | None, state: TimelineState, view: View) -> str:
    """The tooltip of what is hit, nothing where there is nothing to say."""
    if hit is None:
        return ""
    if hit.kind == "event":
        return _of_event(hit.row, state, view)
    frame = state.frame
    if hit.kind == "break":
        gap = frame.breaks[hit.break_]
        length = say_quiet(gap.start, gap.end)
        return tooltip(f"{length} without an event, folded away. Click to unfold it.")
    if hit.kind == "badge":
        return _of_badge(frame.badges[hit.badge])
    if hit.kind == "open_fold":
        fold = frame.open_folds[hit.open_fold]
        length = say_quiet(fold.start, fold.end)
        return tooltip(f"{length} without an event. Click to fold it away again.")
    return _of_head(hit, state) if hit.kind == "head" else ""


def _of_badge(badge: Badge) -> str:
    """What its sign means; a plain count says enough."""
    if not badge.edge:
        return ""
    where = "began before" if badge.edge < 0 else "have their marks behind"
    return tooltip(f"{badge.count:,} events, most of which {where} what is in view. Click to list.")


def _of_event(row: int, state: TimelineState, view: View) -> str:
    event_id = state.table.ids[row]
    event = events_by_id(view.document.events, (event_id,)).get(event_id)
    if event is None:
        return ""
    chosen = state.table.ids[state.selected] if state.selected >= 0 else event_id
    relations = [
        f"{link.relation.value} the selected event"
        if link.origin == event_id
        else f"the selected event {link.relation.value} this"
        for link in state.linked.between(event_id, chosen)
        if chosen != event_id
    ]
    notes = [n.text for n in view.document.notes if n.event == event_id and n.text]
    said = [tr("Note: {words}").format(words=_beginning(note)) for note in notes]
    return event_tip(event, [*relations, *said])


def _beginning(text: str) -> str:
    """As much of a note as a tooltip shows, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _MOST_OF_NOTE else f"{line[: _MOST_OF_NOTE - 1].rstrip()}…"


def _of_head(hit: Hit, state: TimelineState) -> str:
    place = lane_of(state, hit)
    if place < 0:
        return ""
    lane = state.lanes.lanes[place]
    what = "give it back its rows" if lane.collapsed else "collapse it to one row"
    return tooltip(f"{lane.name}: click to {what}, drag to move it")
