"""The file `anchors.toml`: places in the originals, which a folder does not hold.

    [gazette.words]
    f1 = { start = 1634, end = 1644, exact = "900 kroner" }
    [gazette.passages]
    strike.1 = { start = 9, end = 266, first = "5a1f...", last = "09be..." }

Written by `parley build --originals`, never by hand. Figures and quotations keep their words,
passages the hashes of their first and last three.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from viewer.model.annotation import Anchor
from viewer.model.document import Document
from viewer.readers.folder.fields import Fields, fields_of
from viewer.readers.folder.mistakes import Mistakes, shown
from viewer.readers.folder.toml_file import read_toml

ANCHORS_FILE = "anchors.toml"

_HEADING = (
    "# Places in the originals, in code points, half-open.\n"
    "# Written by `parley build --originals`, never by hand.\n"
)
_MAX_OFFSET = 2**31 - 1
_HASH_DIGITS = frozenset("0123456789abcdef")


def anchored_ids(document: Document) -> dict[str, tuple[str, ...]]:
    """For each source the ids of its figures, quotations and passages, in their order."""
    ids: dict[str, list[str]] = {source.id: [] for source in document.sources}
    for figure in document.figures:
        ids[figure.source].append(figure.id)
    for quotation in document.quotations:
        ids[quotation.source].append(quotation.id)
    for event in document.events:
        for passage in event.evidence:
            ids[passage.source].append(passage.id)
    return {source: tuple(found) for source, found in ids.items()}


def with_anchors(document: Document, anchors: Mapping[str, Anchor]) -> Document:
    """The document with these anchors, by the ids of what they place."""
    return replace(
        document,
        figures=tuple(replace(f, anchor=anchors.get(f.id)) for f in document.figures),
        quotations=tuple(replace(q, anchor=anchors.get(q.id)) for q in document.quotations),
        events=tuple(
            replace(
                event,
                evidence=tuple(replace(e, anchor=anchors.get(e.id)) for e in event.evidence),
            )
            for event in document.events
        ),
    )


def anchors_toml(ids: Mapping[str, Sequence[str]], anchors: Mapping[str, Anchor]) -> str:
    """The text of the file: sources in the order of `ids`, places in that of the original."""
    tables = [_HEADING]
    for source, known in ids.items():
        rows = [(id_.removeprefix(f"{source}."), anchors[id_]) for id_ in known if id_ in anchors]
        rows.sort(key=lambda row: (row[1].start, row[1].end))
        words = [f"{name} = {_words(anchor)}\n" for name, anchor in rows if anchor.exact]
        passages = [f"{name} = {_passage(anchor)}\n" for name, anchor in rows if not anchor.exact]
        if words:
            tables.append(f"[{source}.words]\n{''.join(words)}")
        if passages:
            tables.append(f"[{source}.passages]\n{''.join(passages)}")
    return "\n".join(tables)


def _words(anchor: Anchor) -> str:
    return (
        f"{{ start = {anchor.start}, end = {anchor.end}, exact = {_quoted(anchor.exact or '')} }}"
    )


def _passage(anchor: Anchor) -> str:
    hashes = f'first = "{anchor.first_hash}", last = "{anchor.last_hash}"'
    return f"{{ start = {anchor.start}, end = {anchor.end}, {hashes} }}"


def _quoted(text: str) -> str:
    """A TOML string; spaces that look like others are escaped so that a reader sees them."""
    # JSON's escapes are all valid in TOML, which also wants DEL escaped.
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(
        f"\\u{ord(c):04x}" if not c.isprintable() and ord(c) < 0x10000 else c for c in quoted
    )


def read_anchors(
    folder: Path, ids: Mapping[str, Sequence[str]], mistakes: Mistakes, *, drop_stale: bool = False
) -> dict[str, Anchor]:
    """The anchors by the ids of what they place; none where the file is not there.

    Args:
        folder: that holds the file.
        ids: what may have an anchor, as by `anchored_ids`.
        mistakes: takes what is wrong.
        drop_stale: pass over anchors of what is no longer there; else they are mistakes.
    """
    top = fields_of(read_toml(folder, ANCHORS_FILE, mistakes, optional=True), mistakes)
    known = {source: frozenset(found) for source, found in ids.items()}
    anchors: dict[str, Anchor] = {}
    for source, name, fields in _rows(top):
        id_ = f"{source}.{name}"
        if id_ in known.get(source, ()):
            anchors[id_] = _anchor(source, fields)
        elif not drop_stale:
            remedy = "run parley build with --originals again or take the line out"
            fields.wrong(None, f"{shown(id_)} is not in the digests; {remedy}")
    return anchors


def _rows(top: Fields) -> Iterator[tuple[str, str, Fields]]:
    """Source, name within it, and the table of every anchor."""
    for source, layers in top.inner():
        for name, fields in layers.tables("words"):
            yield source, name, fields
        for event, passages in layers.tables("passages"):
            for number, fields in passages.inner():
                yield source, f"{event}.{number}", fields
        layers.finish()


def _anchor(source: str, fields: Fields) -> Anchor:
    start = fields.whole("start", 0, _MAX_OFFSET)
    end = fields.whole("end", start + 1, _MAX_OFFSET)
    exact = fields.optional("exact", fields.verbatim)
    if exact is not None and len(exact) != end - start:
        fields.wrong("exact", f"has {len(exact)} characters, its place {end - start}")
    first, last = (None if exact is not None else _hash(fields, key) for key in ("first", "last"))
    fields.finish()
    return Anchor(source, start, end, exact, first, last)


def _hash(fields: Fields, key: str) -> str:
    digits = fields.text(key)
    if not _HASH_DIGITS.issuperset(digits):
        fields.wrong(key, "has to be a hash in digits 0 to 9 and a to f")
    return digits
