"""What a screen reader says of the timeline and of each event on it."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.library.asking import View, events_by_id
from viewer.model.event import Event
from viewer.model.listing import listed, sentences
from viewer.model.speech import say_number, tr, tr_n
from viewer.model.unseen import seen
from viewer.model.value_words import say_status
from viewer.model.wording import say_precision, say_when, status_phrases


def said_event(view: View, event: Event, row: int) -> str:
    """Label, date with its doubt, side, status, and where it stands among those in the view.

    Args:
        view: what the filter leaves.
        event: one of its events.
        row: which, counted from 0 in order of time.
    """
    is_fulfilled = event.id in view.fulfilled
    status = status_phrases(event.status, fulfilled=is_fulfilled) or (say_status(event.status),)
    side = next((s.name for s in view.document.sides if s.id == event.side), event.side)
    count = say_number(len(view.events))
    date = tr(
        "{date}, {precision}",
        date=say_when(event.when, event.precision),
        precision=say_precision(event.precision),
    )
    return tr(
        "{label}. {date}. {side}. {status}. {place}",
        label=_begun(seen(event.label)),
        date=_begun(date),
        side=_begun(seen(side)),
        status=_begun(listed(status)),
        place=tr("{place} of {count}", place=say_number(row + 1), count=count),
    )


def _begun(words: str) -> str:
    """As a sentence begins."""
    return words[:1].upper() + words[1:]


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
    said = tr_n("One event.", "{n} events.", count)
    keys = tr("Left and Right go from event to event, Up and Down from lane to lane.")
    return sentences((said, keys))
