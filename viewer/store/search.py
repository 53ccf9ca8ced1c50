"""Full-text search: which words are indexed, and where they were found.

A hit in the table `search` is only a rowid, which says what to look up (`search_rows`).
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple

from viewer.model.document import Document, SearchHit
from viewer.model.source import Form
from viewer.store.passages import CLOSE, OPEN, letters, passages, patterned
from viewer.store.search_rows import (
    ACTOR,
    AFTER,
    BLOCK_BITS,
    EVENT,
    FIGURE,
    QUOTATION,
    NumberOf,
    search_rows,
)
from viewer.store.search_terms import Asked, Term, query_of, terms_of
from viewer.store.tables import Unreadable, word

SEARCH_TABLES = ("search", "text_search")

_NUMBER = (1 << BLOCK_BITS) - 1
_PASSAGES_PER_TEXT, _MANY_TEXTS = 20, 10
_FETCHED = 5_000
#: SQLite's word for no limit
_ALL = -1

_PLACED = """
SELECT things.id, coalesce(places.exact, anchors.exact, ''), annotations.source, places.form,
    places."start", places."end"
FROM {} AS things JOIN annotations USING (id)
LEFT JOIN places ON places.annotation = id LEFT JOIN anchors ON anchors.annotation = id
WHERE things.number = ? ORDER BY places.form LIMIT 1
"""


class _Kind(NamedTuple):
    """A kind of thing: its blocks among the rowids, and what tells a row of it."""

    what: str
    first_block: int
    after_block: int
    lookup: str


_NOT_PLACED = "NULL, NULL, NULL, NULL FROM"
_KINDS = (
    _Kind("event", EVENT, ACTOR, f"SELECT id, title, {_NOT_PLACED} events WHERE number = ?"),
    _Kind("actor", ACTOR, QUOTATION, f"SELECT id, name, {_NOT_PLACED} actors WHERE number = ?"),
    _Kind("quotation", QUOTATION, FIGURE, _PLACED.format("quotations")),
    _Kind("figure", FIGURE, AFTER, _PLACED.format("figures")),
)

#: id, text, source, form, start, end
_HIT_TYPES = (str, str, str | None, str | None, int | None, int | None)
_OTHER_TYPE = "what a search finds is of another type"

_FIND = """
SELECT rowid FROM search WHERE search MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid LIMIT ?
"""
_FIND_TEXTS = """
SELECT texts.source, texts.form, texts.content, highlight(text_search, 0, ?, ?)
FROM text_search JOIN texts ON texts.number = text_search.rowid
WHERE text_search MATCH ? ORDER BY text_search.rowid LIMIT ?
"""


def index(
    connection: sqlite3.Connection, document: Document, number_of: NumberOf | None = None
) -> None:
    """Fill the search tables of a document.

    Args:
        connection: of its file.
        document: what the file says.
        number_of: the numbers of its rows, where it was not written just now.
    """
    rows = search_rows(document, number_of)
    connection.executemany("INSERT INTO search (rowid, words) VALUES (?, ?)", rows)
    connection.execute(
        "INSERT INTO text_search (rowid, content) SELECT number, content FROM texts ORDER BY number"
    )


def search(
    connection: sqlite3.Connection, asked: Asked, limit: int, *, is_thorough: bool = False
) -> tuple[SearchHit, ...]:
    """Find things that hold all that is asked for.

    Of typed text each word is taken as the beginning of one, "these words" together. Where there
    are more than `limit` no kind of thing crowds out another. Within a kind the most important come
    first. Unless `is_thorough`, where events alone are so many only these very words are looked for
    in the rest: of very many events those that hold a beginning take a moment to tell apart.
    """
    terms = terms_of(asked)
    if not terms or limit < 1:
        return ()
    query = query_of(terms)
    rowids = _event_rowids(connection, terms, query, limit)
    is_common = len(rowids) == limit and not is_thorough
    others = _other_rowids(
        connection, query_of(terms, is_whole=True) if is_common else query, limit
    )
    found = [
        [hit for rowid in each for hit in _looked_up(connection, kind, rowid)]
        for kind, each in zip(_KINDS, (rowids, *others), strict=True)
    ]
    found.append(list(_texts(connection, terms, limit)))
    while sum(map(len, found)) > limit:
        max(found, key=len).pop()
    return tuple(chain.from_iterable(found))


def event_numbers(connection: sqlite3.Connection, asked: Asked) -> array[int]:
    """The `number` of each event that `search` would find, in no order; all for no words.

    They may be a million, so that other threads must have their turn in between.
    """
    terms = terms_of(asked)
    if not terms:
        found = connection.execute("SELECT number FROM events")
    else:
        found = connection.execute(
            "SELECT rowid FROM search WHERE search MATCH ? AND rowid < ?",
            (query_of(terms), ACTOR << BLOCK_BITS),
        )
    numbers = array("q")
    while some := found.fetchmany(_FETCHED):
        numbers.extend([rowid & _NUMBER for (rowid,) in some])
    return numbers


def count(connection: sqlite3.Connection, asked: Asked) -> dict[str, int]:
    """How many people, quotations, figures and texts there are; events are not counted."""
    terms = terms_of(asked)
    if not terms:
        return {}
    blocks = connection.execute(
        f"SELECT rowid >> {BLOCK_BITS}, count(*) FROM search"  # noqa: S608 - a number
        " WHERE search MATCH ? AND rowid >= ? GROUP BY 1",
        (query_of(terms), ACTOR << BLOCK_BITS),
    ).fetchall()
    names = {kind.first_block: kind.what for kind in _KINDS[1:]}
    (texts,) = connection.execute(
        "SELECT count(*) FROM text_search WHERE text_search MATCH ?",
        (query_of(terms, of_texts=True),),
    ).fetchone()
    return {names[block]: number for block, number in blocks} | {"text": texts}


def _event_rowids(
    connection: sqlite3.Connection, terms: Sequence[Term], query: str, limit: int
) -> list[int]:
    """The first events that hold the very words, or where those are few their beginnings.

    Beginnings cost a look at everything that begins so, a common word a moment.
    """
    found = _rowids(connection, query_of(terms, is_whole=True), _KINDS[:1], limit)
    return found if len(found) == limit else _rowids(connection, query, _KINDS[:1], limit)


def _other_rowids(connection: sqlite3.Connection, query: str, limit: int) -> list[list[int]]:
    """The same for people, quotations and figures, together unless one kind fills the answer."""
    kinds, most = _KINDS[1:], limit * (len(_KINDS) - 1)
    found = _rowids(connection, query, kinds, most)
    if len(found) == most:
        return [_rowids(connection, query, (kind,), limit) for kind in kinds]
    blocks = [range(kind.first_block, kind.after_block) for kind in kinds]
    return [[r for r in found if r >> BLOCK_BITS in block][:limit] for block in blocks]


def _rowids(
    connection: sqlite3.Connection, query: str, kinds: tuple[_Kind, ...], limit: int
) -> list[int]:
    bounds = (kinds[0].first_block << BLOCK_BITS, kinds[-1].after_block << BLOCK_BITS)
    return [rowid for (rowid,) in connection.execute(_FIND, (query, *bounds, limit))]


def _looked_up(connection: sqlite3.Connection, kind: _Kind, rowid: int) -> Iterator[SearchHit]:
    for row in connection.execute(kind.lookup, (rowid & _NUMBER,)):
        yield _hit(kind.what, row)


def _texts(
    connection: sqlite3.Connection, terms: Sequence[Term], limit: int
) -> Iterator[SearchHit]:
    patterns = [term.pattern for term in terms if term.pattern is not None]
    words = [tuple(map(letters, term.spellings)) for term in terms]
    asked = (OPEN, CLOSE, query_of(terms, of_texts=True), _ALL if patterns else limit)
    left = limit
    rows = connection.execute(_FIND_TEXTS, asked)
    several = rows.fetchmany(limit)
    # many texts tell something each, few of them much
    most = _PASSAGES_PER_TEXT if len(several) < _MANY_TEXTS else max(limit // len(several), 1)
    for source, form, content, marked in chain(several, rows):
        if not isinstance(content, str):
            raise Unreadable(_OTHER_TYPE)
        found = patterned(content, marked, words, patterns, most)
        if found is None:
            found = passages(content, marked, words, most)
        for passage in found[:most]:
            yield _hit("text", (source, passage.text, source, form, passage.start, passage.end))
        left -= bool(found)
        if left <= 0:
            return


def _hit(what: str, row: tuple[Any, ...]) -> SearchHit:
    if not all(map(isinstance, row, _HIT_TYPES)):
        raise Unreadable(_OTHER_TYPE)
    id_, text, source, form, start, end = row
    return SearchHit(what, id_, text, source, form and word(Form, form), start, end)
