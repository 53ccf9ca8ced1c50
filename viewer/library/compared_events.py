"""From one event that several sources tell to the next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from viewer.library.asking import View, ask
from viewer.model.event import Event
from viewer.model.filter import TOLD_BY_SEVERAL


def told_by_several(view: View) -> Sequence[Event]:
    """The events of a view that several sources tell, in time order."""
    told = view.spec.told
    if told and TOLD_BY_SEVERAL not in told:
        return ()
    return ask(view.document, replace(view.spec, told=frozenset({TOLD_BY_SEVERAL}))).events


def step_told_by_several(view: View, selected: Event | None, by: int) -> Event | None:
    """The next (1) or previous (-1) of them from an event on, round the ends; None without any.

    With nothing selected it is the first, or the last.
    """
    events = told_by_several(view)
    if not events:
        return None
    if selected is None:
        return events[0 if by > 0 else -1]
    place = _place(selected)
    if by > 0:
        at = bisect_right(events, place, key=_place)
    else:
        at = bisect_left(events, place, key=_place) - 1
    return events[at % len(events)]


def _place(event: Event) -> tuple[int, int, str]:
    return event.earliest, event.latest, event.id
