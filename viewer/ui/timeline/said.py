"""What a screen reader says of the timeline and of each event on it."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.library.asking import View, events_by_id
from viewer.model.event import Event
from viewer.model.speech import tr
from viewer.model.unseen import seen
from viewer.model.wording import say_precision, say_when, status_phrases


def said_event(view: View, event: Event, row: int) -> str:
    """Label, date with its doubt, side, status, and where it stands among those in the view.

    Args:
        view: what the filter leaves.
        event: one of its events.
        row: which, counted from 0 in order of time.
    """
    is_fulfilled = event.id in view.fulfilled
    status = status_phrases(event.status, fulfilled=is_fulfilled) or (event.status.value,)
    side = next((s.name for s in view.document.sides if s.id == event.side), event.side)
    place = tr("%1 of %2").replace("%1", f"{row + 1:,}").replace("%2", f"{len(view.events):,}")
    date = f"{say_when(event.when, event.precision)}, {say_precision(event.precision)}"
    parts = (seen(event.label), date, seen(side), ", ".join(status), place)
    return ". ".join(part[:1].upper() + part[1:] for part in parts)


def said_row(view: View, ids: Sequence[str], row: int) -> str:
    """The event of a row of the timeline's table; nothing where the view has it no more."""
    event_id = ids[row] if 0 <= row < len(ids) else ""
    event = events_by_id(view.events, (event_id,)).get(event_id)
    return said_event(view, event, row) if event is not None else ""


def said_timeline(view: View) -> str:
    """What there is, and by which keys to go through it."""
    count = len(view.events)
    if not count:
        return tr("No events.")
    said = tr("One event.") if count == 1 else tr("%n events.", count)
    keys = tr("Left and Right go from event to event, Up and Down from lane to lane.")
    return f"{said} {keys}"
