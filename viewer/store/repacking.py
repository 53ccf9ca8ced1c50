"""The packed columns of events after a change: stamped, made anew or left out."""

from __future__ import annotations

from viewer.model.document import Document
from viewer.store.connection import Connection
from viewer.store.differing import Difference
from viewer.store.documents import MANY_EVENTS
from viewer.store.packs import from_rows, has_packs, order_of, packed, stamp, write_packs

#: where the order or the number of these is another the columns are others
_TOLD = ("events", "sides", "kinds", "actors", "sources")


def has_same_columns(found: Difference) -> bool:
    """Whether the packed columns tell the new state as well as the old one."""
    counts = ((len(getattr(d, field)) for field in _TOLD) for d in (found.before, found.after))
    if not found.reordered.isdisjoint(_TOLD) or list(next(counts)) != list(next(counts)):
        return False
    order = order_of(found.before)
    return packed(found.old.events, order) == packed(found.new.events, order)


def keep_packs(
    connection: Connection, document: Document, *, had_packs: bool, are_same: bool
) -> None:
    """Make the packed columns those of the state with which the open transaction ends.

    Args:
        connection: of the file, which says that state.
        document: that state.
        had_packs: it held columns of the state before.
        are_same: they are those of the new state too.
    """
    if had_packs and are_same:
        stamp(connection)
    elif len(document.events) > MANY_EVENTS:
        write_packs(connection, from_rows(connection, order_of(document)))
    elif has_packs(connection):
        # of fewer events none are read
        connection.execute("DELETE FROM packs")
