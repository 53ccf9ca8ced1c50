"""Full-text search: which words are indexed, and where they were found.

A hit in the table `search` is only a rowid, which says what to look up: a block for the kind of
thing, and within it the row's `number`. The blocks of events run from the most important to the
least, so that the first rows that SQLite finds are the best and it may stop after them.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from viewer.model.actor import Actor
from viewer.model.annotation import Figure, Quotation
from viewer.model.document import Document, SearchHit
from viewer.model.event import Event
from viewer.model.source import Form
from viewer.store.passages import CLOSE, OPEN, letters, passages
from viewer.store.tables import Unreadable, word

SEARCH_TABLES = ("search", "text_search")

_BLOCK_BITS = 40
_NUMBER = (1 << _BLOCK_BITS) - 1
_MOST_IMPORTANT = 5
_WORDS_PER_QUERY = 32
_LETTERS_PER_WORD = 100
#: one letter begins too many words: it stands for itself
_SHORTEST_BEGINNING = 2
_PASSAGES_PER_TEXT = 20

_TYPED = re.compile(r'"([^"]*)"|(\S+)')

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


_KINDS = (
    _Kind("event", 1, 6, "SELECT id, title, NULL, NULL, NULL, NULL FROM events WHERE number = ?"),
    _Kind("actor", 6, 7, "SELECT id, name, NULL, NULL, NULL, NULL FROM actors WHERE number = ?"),
    _Kind("quotation", 7, 8, _PLACED.format("quotations")),
    _Kind("figure", 8, 9, _PLACED.format("figures")),
)
_EVENT, _ACTOR, _QUOTATION, _FIGURE = (kind.first_block for kind in _KINDS)

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


def index(connection: sqlite3.Connection, document: Document) -> None:
    """Fill the search tables of a document that was just written."""
    connection.executemany("INSERT INTO search (rowid, words) VALUES (?, ?)", search_rows(document))
    connection.execute(
        "INSERT INTO text_search (rowid, content) SELECT number, content FROM texts ORDER BY number"
    )


def reindex(connection: sqlite3.Connection, before: Document, after: Document) -> None:
    """Bring `search` from what one state of the document says to what the next one says."""
    old, new = dict(search_rows(before)), dict(search_rows(after))
    for rowid in old.keys() | new.keys():
        if old.get(rowid) == new.get(rowid):
            continue
        if rowid in old:
            connection.execute(
                "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)",
                (rowid, old[rowid]),
            )
        if rowid in new:
            connection.execute(
                "INSERT INTO search (rowid, words) VALUES (?, ?)", (rowid, new[rowid])
            )


def search(connection: sqlite3.Connection, words: str, limit: int) -> tuple[SearchHit, ...]:
    """Find things that hold all the words, each as the beginning of one; "these words" together.

    Where there are more than `limit` no kind of thing crowds out another. Within a kind the most
    important come first.
    """
    terms = _terms(words)
    if not terms or limit < 1:
        return ()
    query = " ".join(_quoted(term, is_phrase) for term, is_phrase in terms)
    rowids = _event_rowids(connection, terms, query, limit)
    others = _other_rowids(connection, query, limit)
    found = [
        [hit for rowid in each for hit in _looked_up(connection, kind, rowid)]
        for kind, each in zip(_KINDS, (rowids, *others), strict=True)
    ]
    found.append(list(_texts(connection, query, [letters(t) for t, _ in terms], limit)))
    while sum(map(len, found)) > limit:
        max(found, key=len).pop()
    return tuple(chain.from_iterable(found))


def event_numbers(connection: sqlite3.Connection, words: str) -> list[int]:
    """The `number` of each event that `search` would find, in no order; all for no words."""
    terms = _terms(words)
    if not terms:
        return [number for (number,) in connection.execute("SELECT number FROM events")]
    query = " ".join(_quoted(term, is_phrase) for term, is_phrase in terms)
    kind = _KINDS[0]
    bounds = (kind.first_block << _BLOCK_BITS, kind.after_block << _BLOCK_BITS)
    found = connection.execute(
        "SELECT rowid FROM search WHERE search MATCH ? AND rowid >= ? AND rowid < ?",
        (query, *bounds),
    )
    return [rowid & _NUMBER for (rowid,) in found]


def search_rows(document: Document) -> Iterator[tuple[int, str]]:
    """(rowid, words) of all that `search` indexes, by rowid."""
    names = {a.id: a.name for a in document.actors}
    measures = {m.id: m.name for m in document.measures}
    numbered = list(enumerate(document.events, 1))
    # FTS5 takes rows fastest in the order of their rowids.
    numbered.sort(key=lambda pair: -pair[1].importance)
    for number, event in numbered:
        block = _EVENT + _MOST_IMPORTANT - event.importance
        yield _rowid(block, number), _event_words(event, names)
    for number, actor in enumerate(document.actors, 1):
        yield _rowid(_ACTOR, number), _actor_words(actor)
    for number, quotation in enumerate(document.quotations, 1):
        yield _rowid(_QUOTATION, number), _quotation_words(quotation, names)
    for number, figure in enumerate(document.figures, 1):
        yield _rowid(_FIGURE, number), _figure_words(figure, names, measures)


def _rowid(block: int, number: int) -> int:
    return block << _BLOCK_BITS | number


def _event_words(event: Event, names: dict[str, str]) -> str:
    return _lines(event.title, event.label, event.summary, *(names[a] for a in event.actors))


def _actor_words(actor: Actor) -> str:
    return _lines(actor.name, *actor.aliases, *(role.title for role in actor.roles))


def _quotation_words(quotation: Quotation, names: dict[str, str]) -> str:
    speaker = names[quotation.speaker] if quotation.speaker else None
    return _lines(*_exact(quotation), speaker, quotation.via)


def _figure_words(figure: Figure, names: dict[str, str], measures: dict[str, str]) -> str:
    measure = measures[figure.measure] if figure.measure else None
    claimed_by = names[figure.claimed_by] if figure.claimed_by else None
    return _lines(*_exact(figure), figure.measures, measure, claimed_by)


def _exact(annotation: Figure | Quotation) -> list[str | None]:
    anchored = annotation.anchor.exact if annotation.anchor else None
    return [*(place.exact for place in annotation.places), anchored]


def _lines(*parts: str | None) -> str:
    return "\n".join(part for part in parts if part)


def _terms(words: str) -> list[tuple[str, bool]]:
    """What was typed: words, and phrases between quotation marks (True)."""
    # A lone surrogate cannot be handed to SQLite, a NUL would end the query.
    words = words.encode("utf-8", "replace").decode().replace("\0", " ")
    typed = ((phrase or word, bool(phrase)) for phrase, word in _TYPED.findall(words))
    terms = ((term[:_LETTERS_PER_WORD], is_phrase) for term, is_phrase in typed)
    return [(term, is_phrase) for term, is_phrase in terms if letters(term)][:_WORDS_PER_QUERY]


def _quoted(term: str, is_phrase: bool) -> str:
    """The term in FTS5's query language, in which quoted words are nothing but words.

    https://www.sqlite.org/fts5.html#full_text_query_syntax
    """
    last = letters(term).rsplit(" ", 1)[-1]
    star = "*" if not is_phrase and len(last) >= _SHORTEST_BEGINNING else ""
    return '"' + term.replace('"', " ") + '"' + star


def _event_rowids(
    connection: sqlite3.Connection, terms: list[tuple[str, bool]], query: str, limit: int
) -> list[int]:
    """The first events that hold the very words, or where those are few their beginnings.

    Beginnings cost a look at everything that begins so, a common word a moment.
    """
    very_words = " ".join(_quoted(term, True) for term, _ in terms)
    found = _rowids(connection, very_words, _KINDS[:1], limit)
    return found if len(found) == limit else _rowids(connection, query, _KINDS[:1], limit)


def _other_rowids(connection: sqlite3.Connection, query: str, limit: int) -> list[list[int]]:
    """The same for people, quotations and figures, together unless one kind fills the answer."""
    kinds, most = _KINDS[1:], limit * (len(_KINDS) - 1)
    found = _rowids(connection, query, kinds, most)
    if len(found) == most:
        return [_rowids(connection, query, (kind,), limit) for kind in kinds]
    blocks = [range(kind.first_block, kind.after_block) for kind in kinds]
    return [[r for r in found if r >> _BLOCK_BITS in block][:limit] for block in blocks]


def _rowids(
    connection: sqlite3.Connection, query: str, kinds: tuple[_Kind, ...], limit: int
) -> list[int]:
    bounds = (kinds[0].first_block << _BLOCK_BITS, kinds[-1].after_block << _BLOCK_BITS)
    return [rowid for (rowid,) in connection.execute(_FIND, (query, *bounds, limit))]


def _looked_up(connection: sqlite3.Connection, kind: _Kind, rowid: int) -> Iterator[SearchHit]:
    for row in connection.execute(kind.lookup, (rowid & _NUMBER,)):
        yield _hit(kind.what, row)


def _texts(
    connection: sqlite3.Connection, query: str, words: list[str], limit: int
) -> Iterator[SearchHit]:
    for source, form, content, marked in connection.execute(
        _FIND_TEXTS, (OPEN, CLOSE, query, limit)
    ):
        if not isinstance(content, str):
            raise Unreadable(_OTHER_TYPE)
        for passage in passages(content, marked, words)[:_PASSAGES_PER_TEXT]:
            yield _hit("text", (source, passage.text, source, form, passage.start, passage.end))


def _hit(what: str, row: tuple[Any, ...]) -> SearchHit:
    if not all(map(isinstance, row, _HIT_TYPES)):
        raise Unreadable(_OTHER_TYPE)
    id_, text, source, form, start, end = row
    return SearchHit(what, id_, text, source, form and word(Form, form), start, end)
