"""The tables of a document: format 1.

The statements below are both what a new document is made with and what a document from elsewhere
is compared with. By `number` the rows of a table stand in the order in which the document tells
them; only events and sources stand in the order of time, whatever their numbers. Dates stand as
EDTF text; beside it `earliest` and `latest`, seconds of civil time since 1970-01-01, both included,
and the precision.
"""

from __future__ import annotations

import hashlib
import re

from viewer.store.views import VIEWS

#: `Prly`, at byte 68 of the file; https://www.sqlite.org/fileformat.html#application_id
APPLICATION_ID = int.from_bytes(b"Prly", "big")
#: the newest format that this version reads and writes; SQLite's user_version
FORMAT = 1

_TABLES = (
    """
CREATE TABLE about (
    number INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    description TEXT NOT NULL
) STRICT
""",
    """
CREATE TABLE sides (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    place INTEGER NOT NULL
) STRICT
""",
    """
CREATE TABLE kinds (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT
""",
    """
CREATE TABLE sources (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    byline TEXT,
    published TEXT NOT NULL,
    published_earliest INTEGER NOT NULL,
    published_latest INTEGER NOT NULL,
    published_precision TEXT NOT NULL,
    published_basis TEXT NOT NULL,
    short TEXT NOT NULL,
    url TEXT,
    language TEXT NOT NULL,
    rights TEXT,
    original_sha256 TEXT
) STRICT
""",
    """
CREATE TABLE texts (
    number INTEGER PRIMARY KEY,
    source TEXT NOT NULL REFERENCES sources(id),
    form TEXT NOT NULL,
    content TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    UNIQUE (source, form)
) STRICT
""",
    """
CREATE TABLE actors (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    side TEXT NOT NULL REFERENCES sides(id)
) STRICT
""",
    """
CREATE TABLE aliases (
    number INTEGER PRIMARY KEY,
    actor TEXT NOT NULL REFERENCES actors(id),
    name TEXT NOT NULL UNIQUE
) STRICT
""",
    """
CREATE TABLE roles (
    number INTEGER PRIMARY KEY,
    actor TEXT NOT NULL REFERENCES actors(id),
    title TEXT NOT NULL,
    period TEXT,
    period_earliest INTEGER,
    period_latest INTEGER,
    period_precision TEXT
) STRICT
""",
    """
CREATE TABLE measures (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    unit TEXT NOT NULL
) STRICT
""",
    """
CREATE TABLE events (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    label TEXT NOT NULL UNIQUE,
    summary TEXT NOT NULL,
    date TEXT NOT NULL,
    earliest INTEGER NOT NULL,
    latest INTEGER NOT NULL,
    precision TEXT NOT NULL,
    date_basis TEXT NOT NULL,
    status TEXT NOT NULL,
    kind TEXT NOT NULL,
    side TEXT NOT NULL REFERENCES sides(id),
    importance INTEGER NOT NULL
) STRICT
""",
    """
CREATE TABLE event_actors (
    number INTEGER PRIMARY KEY,
    event TEXT NOT NULL REFERENCES events(id),
    actor TEXT NOT NULL REFERENCES actors(id),
    UNIQUE (event, actor)
) STRICT
""",
    """
CREATE TABLE accounts (
    number INTEGER PRIMARY KEY,
    event TEXT NOT NULL REFERENCES events(id),
    source TEXT NOT NULL REFERENCES sources(id),
    status TEXT NOT NULL,
    date TEXT NOT NULL,
    earliest INTEGER NOT NULL,
    latest INTEGER NOT NULL,
    precision TEXT NOT NULL,
    date_basis TEXT NOT NULL,
    UNIQUE (event, source)
) STRICT
""",
    """
CREATE TABLE links (
    number INTEGER PRIMARY KEY,
    origin TEXT NOT NULL REFERENCES events(id),
    target TEXT NOT NULL REFERENCES events(id),
    relation TEXT NOT NULL,
    UNIQUE (origin, target, relation)
) STRICT
""",
    """
CREATE TABLE annotations (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    source TEXT NOT NULL REFERENCES sources(id)
) STRICT
""",
    """
CREATE TABLE figures (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE REFERENCES annotations(id),
    kind TEXT NOT NULL,
    value REAL NOT NULL,
    value_max REAL,
    unit TEXT NOT NULL,
    bound TEXT NOT NULL,
    measures TEXT NOT NULL,
    measure TEXT REFERENCES measures(id),
    as_of TEXT,
    as_of_earliest INTEGER,
    as_of_latest INTEGER,
    as_of_precision TEXT,
    claimed_by TEXT REFERENCES actors(id)
) STRICT
""",
    """
CREATE TABLE quotations (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE REFERENCES annotations(id),
    kind TEXT NOT NULL,
    speaker TEXT REFERENCES actors(id),
    via TEXT,
    group_number INTEGER
) STRICT
""",
    """
CREATE TABLE evidence (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE REFERENCES annotations(id),
    event TEXT NOT NULL REFERENCES events(id)
) STRICT
""",
    """
CREATE TABLE annotation_events (
    number INTEGER PRIMARY KEY,
    annotation TEXT NOT NULL REFERENCES annotations(id),
    event TEXT NOT NULL REFERENCES events(id),
    UNIQUE (annotation, event)
) STRICT
""",
    """
CREATE TABLE places (
    number INTEGER PRIMARY KEY,
    annotation TEXT NOT NULL REFERENCES annotations(id),
    form TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    state TEXT NOT NULL,
    UNIQUE (annotation, form)
) STRICT
""",
    """
CREATE TABLE anchors (
    number INTEGER PRIMARY KEY,
    annotation TEXT NOT NULL UNIQUE REFERENCES annotations(id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact TEXT,
    first_hash TEXT,
    last_hash TEXT
) STRICT
""",
    # what a person said is not in the full text
    """
CREATE TABLE digest_only (
    number INTEGER PRIMARY KEY,
    annotation TEXT NOT NULL UNIQUE REFERENCES annotations(id)
) STRICT
""",
    # on an event or on an annotation
    """
CREATE TABLE notes (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    event TEXT REFERENCES events(id),
    annotation TEXT REFERENCES annotations(id),
    content TEXT NOT NULL,
    is_pinned INTEGER NOT NULL,
    made TEXT NOT NULL
) STRICT
""",
    # spec: JSON (`viewer.store.json_values`)
    """
CREATE TABLE saved_filters (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    spec TEXT NOT NULL
) STRICT
""",
    # draft: what would enter the document, as JSON; taken_as: an event that may be gone by now
    """
CREATE TABLE proposals (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL REFERENCES sources(id),
    confidence REAL NOT NULL,
    state TEXT NOT NULL,
    taken_as TEXT,
    draft TEXT NOT NULL
) STRICT
""",
)

_INDEXES = (
    "CREATE INDEX annotations_by_source ON annotations(source)",
    "CREATE INDEX annotation_events_by_event ON annotation_events(event)",
    "CREATE INDEX evidence_by_event ON evidence(event)",
    "CREATE INDEX event_actors_by_actor ON event_actors(actor)",
    "CREATE INDEX accounts_by_source ON accounts(source)",
    "CREATE INDEX proposals_by_source ON proposals(source)",
)

#: columns of events packed (`viewer.store.packs`); only a document of many events has the table
PACKS = """
CREATE TABLE packs (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    part INTEGER NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (name, part)
) STRICT
"""

# Typed words find the beginnings of words; `search` holds no copy of what it indexes (its rowids
# say where to look: see viewer/store/search.py), `text_search` reads `texts`. Datasette counts the
# rows of the one, which needs their sizes, and finds the other by the quotes around its content.
_SEARCH_TABLES = (
    """
CREATE VIRTUAL TABLE search USING fts5(
    words, content='', prefix='2 3', tokenize='unicode61 remove_diacritics 2'
)
""",
    """
CREATE VIRTUAL TABLE text_search USING fts5(
    content, content="texts", content_rowid='number', columnsize=0, prefix='2 3',
    tokenize='unicode61 remove_diacritics 2'
)
""",
)

#: what SQLite's FTS5 makes beside each of its tables
_SHADOW_TABLES = (
    *(
        statement.format(name)
        for name in ("search", "text_search")
        for statement in (
            "CREATE TABLE '{}_data'(id INTEGER PRIMARY KEY, block BLOB)",
            "CREATE TABLE '{}_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
            "CREATE TABLE '{}_config'(k PRIMARY KEY, v) WITHOUT ROWID",
        )
    ),
    "CREATE TABLE 'search_docsize'(id INTEGER PRIMARY KEY, sz BLOB)",
)

#: what makes an empty document of format 1
STATEMENTS = _TABLES + _INDEXES + _SEARCH_TABLES + VIEWS

_WORD = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|\w+|\S""")
_CREATED = re.compile(r"CREATE (?:VIRTUAL )?(TABLE|INDEX|VIEW) '?(\w+)")
_COLUMN = re.compile(r'^    "?(\w+)"? (TEXT|INTEGER|REAL)( NOT NULL| PRIMARY KEY)?', re.MULTILINE)

_PYTHON_TYPES: dict[str, tuple[type, ...]] = {"TEXT": (str,), "INTEGER": (int,), "REAL": (float,)}


def tokens(statement: str) -> tuple[str, ...]:
    """The words and marks of a statement, so that line breaks and blanks do not count."""
    return tuple(_WORD.findall(statement))


def _name(statement: str) -> tuple[str, str]:
    created = _CREATED.match(statement.strip())
    assert created, statement  # noqa: S101 - a statement above is misspelt
    return created[1].lower(), created[2]


def _columns(statement: str) -> dict[str, tuple[type, ...]]:
    return {
        name: _PYTHON_TYPES[kind] if rule else (*_PYTHON_TYPES[kind], type(None))
        for name, kind, rule in _COLUMN.findall(statement)
    }


#: (type, name) as in sqlite_master -> tokens, for each format that this version reads
KNOWN_SCHEMAS: dict[int, dict[tuple[str, str], tuple[str, ...]]] = {
    1: {_name(s): tokens(s) for s in (*STATEMENTS, *_SHADOW_TABLES, PACKS)},
}

_FINGERPRINT_BYTES = 4


def step_name(number: int) -> str:
    """The name under which a file records that it has the tables of a format, and which they were.

    Versions of Parley between releases may differ in them: a file that records others was made by
    another version, one that records these and has others is damaged.
    """
    told = repr(sorted(KNOWN_SCHEMAS[number].items())).encode()
    return f"format_{number}_{hashlib.blake2b(told, digest_size=_FINGERPRINT_BYTES).hexdigest()}"


#: what a document may lack
OPTIONAL = frozenset({_name(PACKS), *(_name(view) for view in VIEWS)})

#: table -> column -> what Python types its values may have
COLUMNS: dict[str, dict[str, tuple[type, ...]]] = {_name(s)[1]: _columns(s) for s in _TABLES}
