"""Whether two views are drawn alike, so that nothing has to be packed anew."""

from __future__ import annotations

from viewer.library.asking import View
from viewer.timeline.lanes import LaneMode


def draws_the_same(before: View, after: View, mode: LaneMode) -> bool:
    """Whether the timeline would be the very same in these lanes.

    Events that are read as they are asked for are never compared.
    """
    one, other = before.document, after.document
    if not (isinstance(before.events, tuple) and isinstance(after.events, tuple)):
        return False
    names_by_mode = {
        LaneMode.ACTOR: (one.actors, other.actors),
        LaneMode.SOURCE: (one.sources, other.sources),
    }
    was, now = names_by_mode.get(mode, ((), ()))
    return (
        one.sides == other.sides
        and one.kinds == other.kinds
        and one.links == other.links
        and before.fulfilled == after.fulfilled
        and was == now
        and before.events == after.events
    )
