"""What the pointer is told when it rests on something of the timeline."""

from __future__ import annotations

from viewer.library.asking import View, events_by_id
from viewer.model.event import Relation
from viewer.model.lengths import say_quiet
from viewer.model.speech import tr, tr_later, tr_n
from viewer.timeline.display import Badge
from viewer.timeline.hit import Hit
from viewer.ui.parts.plain_text import tooltip
from viewer.ui.timeline.event_tip import event_tip
from viewer.ui.timeline.lane_hand import lane_of
from viewer.ui.timeline.state import TimelineState

#: how an event bears on the selected one, and how that one bears on it
_BEARING = {
    Relation.ANSWERS: (
        tr_later("answers the selected event"),
        tr_later("the selected event answers this"),
    ),
    Relation.FULFILS: (
        tr_later("fulfils the selected event"),
        tr_later("the selected event fulfils this"),
    ),
    Relation.EXTENDS: (
        tr_later("extends the selected event"),
        tr_later("the selected event extends this"),
    ),
    Relation.REPEATS: (
        tr_later("repeats the selected event"),
        tr_later("the selected event repeats this"),
    ),
    Relation.CONTRADICTS: (
        tr_later("contradicts the selected event"),
        tr_later("the selected event contradicts this"),
    ),
}
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
        folded = tr("{length} without an event, folded away. Click to unfold it.", length=length)
        return tooltip(folded)
    if hit.kind == "badge":
        return _of_badge(frame.badges[hit.badge])
    if hit.kind == "open_fold":
        fold = frame.open_folds[hit.open_fold]
        length = say_quiet(fold.start, fold.end)
        opened = tr("{length} without an event. Click to fold it away again.", length=length)
        return tooltip(opened)
    return _of_head(hit, state) if hit.kind == "head" else ""


def _of_badge(badge: Badge) -> str:
    """What its sign means; a plain count says enough."""
    if not badge.edge:
        return ""
    if badge.edge < 0:
        said = tr_n(
            "{n} event, which began before what is in view. Click to list.",
            "{n} events, most of which began before what is in view. Click to list.",
            badge.count,
        )
    else:
        said = tr_n(
            "{n} event, which has its mark behind what is in view. Click to list.",
            "{n} events, most of which have their marks behind what is in view. Click to list.",
            badge.count,
        )
    return tooltip(said)


def _of_event(row: int, state: TimelineState, view: View) -> str:
    event_id = state.table.ids[row]
    event = events_by_id(view.document.events, (event_id,)).get(event_id)
    if event is None:
        return ""
    chosen = state.table.ids[state.selected] if state.selected >= 0 else event_id
    relations = [
        tr(_BEARING[link.relation][0 if link.origin == event_id else 1])
        for link in state.linked.between(event_id, chosen)
        if chosen != event_id
    ]
    notes = [n.text for n in view.document.notes if n.event == event_id and n.text]
    said = [tr("Note: {words}", words=_beginning(note)) for note in notes]
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
    if lane.collapsed:
        return tooltip(
            tr("{lane}: click to give it back its rows, drag to move it", lane=lane.name)
        )
    return tooltip(tr("{lane}: click to collapse it to one row, drag to move it", lane=lane.name))
