"""Columns of events stored packed, so that a million of them are read in a moment.

Each is a little-endian array of one number an event, in the order of the document, cut into parts
that fit into a row. They repeat what the table `events` says and may be missing at any time: others
may write to a file, and know nothing of them. So they carry the file's change counter, which SQLite
raises with every transaction that anybody writes (https://www.sqlite.org/fileformat.html, byte 24):
where it is another than when they were written they are stale, and nobody reads them.

Levels of detail are not among them: they depend on lanes, and are kept in the folder for caches.
"""

from __future__ import annotations

import sqlite3
import struct
import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from viewer.model.document import Document
from viewer.model.event import Event, Status
from viewer.model.when import Precision
from viewer.store.connection import Connection
from viewer.store.schema import PACKS
from viewer.store.tables import Unreadable

#: raised when a column means something else
VERSION = 1
#: fewer events are as quickly read from their rows
LEAST_EVENTS = 5_000

IS_SPAN, IS_SOFT, OPEN_START, OPEN_END = 1, 2, 4, 8

#: bytes of a part; a value may have 64 MB (`connection.LIMITS`)
_PART_BYTES = 16_000_000
_STAMP = struct.Struct("<4I")
_STAMP_NAME = "stamp"
_COUNTER_RANGE = 1 << 32


class Column(NamedTuple):
    """A column of events by its name, and what one number is: as in Python's `array`."""

    name: str
    code: str


#: kind, side: places of their row in `kinds` and `sides`
COLUMNS = (
    Column("earliest", "q"),
    Column("latest", "q"),
    Column("precision", "B"),
    Column("status", "B"),
    Column("importance", "B"),
    Column("side", "B"),
    Column("kind", "H"),
    Column("form", "B"),
    Column("label_chars", "B"),
)

#: who is in which event and which source tells it: pairs of the event's place (at) and that of the
#: actor's or source's row
PAIRS = (
    Column("actor_at", "I"),
    Column("actor", "I"),
    Column("told_at", "I"),
    Column("told_by", "I"),
)

#: only where rows are not in time order: the `number` of each event's row
NUMBER = Column("number", "q")
_MOST_CHARS = 255

_PRECISIONS = {precision: code for code, precision in enumerate(Precision)}
_STATUSES = {status: code for code, status in enumerate(Status)}


class Order(NamedTuple):
    """Where ids stand in their document."""

    sides: Mapping[str, int]
    kinds: Mapping[str, int]
    actors: Mapping[str, int]
    sources: Mapping[str, int]


def order_of(document: Document) -> Order:
    """The places of a document's sides, kinds, actors and sources."""
    ids: tuple[Iterable[str], ...] = (
        (side.id for side in document.sides),
        document.kinds,
        (actor.id for actor in document.actors),
        (source.id for source in document.sources),
    )
    return Order(*({id_: at for at, id_ in enumerate(each)} for each in ids))


def packed(events: Sequence[Event], order: Order) -> dict[str, bytes]:
    """The columns of events that are in the document's order."""
    values: dict[str, Iterable[int]] = {
        "earliest": (e.earliest for e in events),
        "latest": (e.latest for e in events),
        "precision": (_PRECISIONS[e.precision] for e in events),
        "status": (_STATUSES[e.status] for e in events),
        "importance": (e.importance for e in events),
        "side": (order.sides[e.side] for e in events),
        "kind": (order.kinds.get(e.kind, len(order.kinds)) for e in events),
        "form": (_form(e) for e in events),
        "label_chars": (min(len(e.label), _MOST_CHARS) for e in events),
    }
    named = ((at, order.actors[actor]) for at, e in enumerate(events) for actor in e.actors)
    told = ((at, order.sources[s]) for at, e in enumerate(events) for s in _sources(e))
    columns = {column.name: array(column.code, values[column.name]) for column in COLUMNS}
    return {name: _bytes(column) for name, column in (columns | _pairs(named, told)).items()}


def write_packs(connection: Connection, packs: Mapping[str, bytes]) -> None:
    """Store arrays by name in the transaction that is open, in place of all that was stored."""
    connection.execute(PACKS.replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS", 1))
    connection.execute("DELETE FROM packs")
    for name, data in packs.items():
        for part, start in enumerate(range(0, len(data) or 1, _PART_BYTES)):
            row = (name, part, data[start : start + _PART_BYTES])
            connection.execute("INSERT INTO packs (name, part, data) VALUES (?, ?, ?)", row)
    stamp(connection)


def stamp(connection: Connection) -> None:
    """Say that the arrays stored are those of the state that the open transaction ends with."""
    (count,) = connection.execute("SELECT count(*) FROM events").fetchone()
    counter = (connection.change_counter() + 1) % _COUNTER_RANGE
    said = _STAMP.pack(VERSION, counter, count & 0xFFFFFFFF, count >> 32)
    # deleted first: SQLite writes nothing, and counts nothing, where a value is replaced by itself
    connection.execute("DELETE FROM packs WHERE name = ?", (_STAMP_NAME,))
    connection.execute("INSERT INTO packs (name, part, data) VALUES (?, 0, ?)", (_STAMP_NAME, said))


def read_packs(connection: Connection, names: Iterable[str]) -> dict[str, bytes] | None:
    """Arrays by name, one moment's; None where one of them is not there or they are stale."""
    if valid_count(connection) is None:
        return None
    found = {name: _read(connection, name) for name in names}
    # nobody has written meanwhile
    is_whole = all(data is not None for data in found.values())
    return found if is_whole and valid_count(connection) is not None else None  # type: ignore[return-value]


def valid_count(connection: Connection) -> int | None:
    """How many events the arrays are of; None where they are stale or there are none."""
    if not has_packs(connection):
        return None
    row = connection.execute(
        "SELECT data FROM packs WHERE name = ? AND part = 0", (_STAMP_NAME,)
    ).fetchone()
    if row is None or not isinstance(row[0], bytes) or len(row[0]) != _STAMP.size:
        return None
    version, counter, low, high = _STAMP.unpack(row[0])
    is_valid = version == VERSION and counter == connection.change_counter()
    return low | high << 32 if is_valid else None


def from_rows(connection: sqlite3.Connection, order: Order) -> dict[str, bytes]:
    """The columns where none are stored, with `number`: which row each event is, in time order.

    Raises:
        Unreadable: a row that cannot be an event.
    """
    columns = {column.name: array(column.code) for column in (*COLUMNS, NUMBER)}
    at: dict[str, int] = {}
    for row in connection.execute(_EVENT_ROWS):
        try:
            at[row[0]] = len(at)
            for name, value in zip(columns, _row_values(row, order), strict=True):
                columns[name].append(value)
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise Unreadable(f"the event {row[0]!s:.40} cannot be read") from error
    named = _known_pairs(connection.execute(_ACTOR_ROWS), at, order.actors)
    told = _known_pairs(connection.execute(_SOURCE_ROWS), at, order.sources)
    return {name: _bytes(column) for name, column in (columns | _pairs(named, told)).items()}


_EVENT_ROWS = (
    "SELECT id, earliest, latest, precision, status, importance, side, kind, date, label, number"
    " FROM events ORDER BY earliest, latest, id"
)
_ACTOR_ROWS = "SELECT event, actor FROM event_actors ORDER BY number"
_SOURCE_ROWS = (
    "SELECT event, source FROM accounts UNION SELECT evidence.event, annotations.source"
    " FROM evidence JOIN annotations USING (id)"
)


def _row_values(row: tuple[Any, ...], order: Order) -> tuple[int, ...]:
    _, earliest, latest, precision, status, importance, side, kind, date, label, number = row
    return (
        earliest,
        latest,
        _PRECISIONS[Precision(precision)],
        _STATUSES[Status(status)],
        importance,
        order.sides[side],
        order.kinds.get(kind, len(order.kinds)),
        _form_of_text(date, precision),
        min(len(label), _MOST_CHARS),
        number,
    )


def _known_pairs(
    rows: Iterable[tuple[str, str]], at: Mapping[str, int], places: Mapping[str, int]
) -> list[tuple[int, int]]:
    """Rows of two ids as places, in the order of the events; ids that are unknown are left out."""
    known = ((at.get(event, -1), places.get(other, -1)) for event, other in rows)
    pairs = [pair for pair in known if min(pair) >= 0]
    pairs.sort(key=itemgetter(0))
    return pairs


def _pairs(
    named: Iterable[tuple[int, int]], told: Iterable[tuple[int, int]]
) -> dict[str, array[int]]:
    found = {column.name: array(column.code) for column in PAIRS}
    for (at, other), pairs in ((("actor_at", "actor"), named), (("told_at", "told_by"), told)):
        for event, place in pairs:
            found[at].append(event)
            found[other].append(place)
    return found


def _form_of_text(date: str, precision: str) -> int:
    """The same as `_form` of an EDTF text, by its marks alone."""
    is_interval = "/" in date
    return (
        IS_SPAN * (is_interval and precision != Precision.WEEK)
        | IS_SOFT * ("~" in date or "?" in date or "%" in date)
        | OPEN_START * (is_interval and date.startswith(("/", "..")))
        | OPEN_END * (is_interval and date.endswith(("/", "..")))
    )


def has_packs(connection: sqlite3.Connection) -> bool:
    """Whether the file has the table for them."""
    found = connection.execute(
        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'packs'"
    ).fetchone()
    return bool(found[0])


def _read(connection: sqlite3.Connection, name: str) -> bytes | None:
    parts = connection.execute("SELECT data FROM packs WHERE name = ? ORDER BY part", (name,))
    read = [part for (part,) in parts]
    if not read or not all(isinstance(part, bytes) for part in read):
        return None
    return read[0] if len(read) == 1 else b"".join(read)


def _bytes(numbers: array[int]) -> bytes:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _form(event: Event) -> int:
    when = event.when
    return (
        IS_SPAN * (when.is_interval and event.precision != Precision.WEEK)
        | IS_SOFT * (when.approximate or when.uncertain)
        | OPEN_START * when.open_start
        | OPEN_END * when.open_end
    )


def _sources(event: Event) -> list[str]:
    """Ids of the sources that tell an event, in a fixed order."""
    return sorted({a.source for a in event.accounts} | {e.source for e in event.evidence})
