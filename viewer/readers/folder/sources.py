"""The sources: citation, figures and quotations from `ID.toml`, the digest from `ID.md`."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from viewer.model.annotation import Bound, Figure, FigureKind, Quotation, QuotationKind
from viewer.model.errors import FolderError
from viewer.model.source import Form, Source, Text, text_sha256
from viewer.readers.folder.digest import Digest, Mark, MarkKind, parse_digest
from viewer.readers.folder.fields import ID_RULE, Fields, fields_of, is_id
from viewer.readers.folder.head import Head
from viewer.readers.folder.mistakes import Mistakes, shown, suggestion
from viewer.readers.folder.toml_file import TomlFile, read_text, read_toml

SOURCES_FOLDER = "sources"

_SHA256_LENGTH = 64
_HEX_DIGITS = frozenset("0123456789abcdef")
_MOST_GROUPS = 100_000
_SHORT_LENGTH = 24


class SourceEntry(NamedTuple):
    """One source with its digest in it.

    figures, quotations: by their ids within the source, still without places; `events` are those
    that the file names. tells: the ids of those whose file names their events, if only none.
    """

    source: Source
    digest: Digest
    figures: dict[str, Figure]
    quotations: dict[str, Quotation]
    tells: frozenset[str]


def find_sources(folder: Path, mistakes: Mistakes) -> tuple[str, ...]:
    """The ids of the sources, from the names of the files in `sources/`, in alphabetical order."""
    place = folder / SOURCES_FOLDER
    files = sorted(place.iterdir()) if place.is_dir() else []
    tables = [path.stem for path in files if path.suffix == ".toml"]
    for name in tables:
        if not is_id(name):
            told = f"cannot name a source: without .toml its name {ID_RULE}"
            mistakes.add(f"{SOURCES_FOLDER}/{name}.toml", None, told)
    for path in files:
        if path.suffix == ".md" and path.stem not in tables:
            told = f"has no {path.stem}.toml beside it; add that file or take this one out"
            mistakes.add(f"{SOURCES_FOLDER}/{path.name}", None, told)
    mistakes.stop_if_any()
    if not tables:
        held = "holds no source" if place.is_dir() else "is not there"
        raise FolderError(f"{place} {held}; put ID.toml and ID.md of each source into it")
    return tuple(tables)


def read_sources(
    folder: Path, ids: tuple[str, ...], head: Head, events: Collection[str], mistakes: Mistakes
) -> tuple[SourceEntry, ...]:
    """Read all sources, oldest first (date of publication, then id)."""
    files = [read_toml(folder, f"{SOURCES_FOLDER}/{id_}.toml", mistakes) for id_ in ids]
    digests = [read_text(folder, f"{SOURCES_FOLDER}/{id_}.md", mistakes) for id_ in ids]
    mistakes.stop_if_any()
    entries = []
    for id_, file, text in zip(ids, files, digests, strict=True):
        digest = parse_digest(f"{SOURCES_FOLDER}/{id_}.md", text or "", mistakes)
        entry = _Reader(id_, fields_of(file, mistakes), head, events).read(digest)
        _match(entry, file, events, mistakes)
        entries.append(entry)
    return tuple(sorted(entries, key=lambda e: (e.source.published.earliest, e.source.id)))


class _Reader:
    """Reads the table of one source."""

    def __init__(self, id_: str, fields: Fields, head: Head, events: Collection[str]) -> None:
        self._id = id_
        self._fields = fields
        self._head = head
        self._events = events
        self._tells: set[str] = set()

    def read(self, digest: Digest) -> SourceEntry:
        entry = SourceEntry(
            source=self._source(digest.text),
            digest=digest,
            figures={name: self._figure(name, f) for name, f in self._fields.tables("figures")},
            quotations={
                name: self._quotation(name, f) for name, f in self._fields.tables("quotations")
            },
            tells=frozenset(),
        )
        self._fields.finish()
        return entry._replace(tells=frozenset(self._tells))

    def _source(self, text: str) -> Source:
        fields = self._fields
        published = fields.when("published")
        if published.open_start or published.open_end:
            fields.wrong("published", "has an open end; give the day, or the month, or an interval")
        return Source(
            id=self._id,
            title=fields.text("title"),
            publisher=fields.text("publisher"),
            published=published,
            published_basis=fields.text("published_basis"),
            short=fields.text("short", _SHORT_LENGTH),
            byline=fields.optional("byline", fields.text),
            url=fields.optional("url", self._url),
            language=fields.optional("language", fields.text) or "en",
            rights=fields.optional("rights", fields.text),
            original_sha256=self._original(),
            texts=(Text(Form.DIGEST, text, text_sha256(text)),),
        )

    def _url(self, key: str) -> str:
        url = self._fields.text(key)
        if not url.startswith(("https://", "http://")) or " " in url:
            self._fields.wrong(key, "has to begin with https:// or http:// and hold no space")
        return url

    def _original(self) -> str | None:
        original = self._fields.optional("original", self._fields.table)
        if original is None:
            return None
        digits = original.text("sha256")
        if len(digits) != _SHA256_LENGTH or not _HEX_DIGITS.issuperset(digits):
            original.wrong("sha256", f"has to be {_SHA256_LENGTH} digits 0 to 9 and a to f")
        original.finish()
        return digits

    def _figure(self, name: str, fields: Fields) -> Figure:
        value = fields.number("value")
        value_max = fields.optional("value_max", fields.number)
        if value_max is not None and value_max <= value:
            fields.wrong("value_max", "has to be larger than value; take it out of a single number")
        unit = fields.text("unit")
        figure = Figure(
            id=f"{self._id}.{name}",
            source=self._id,
            kind=fields.enum("kind", FigureKind),
            value=value,
            unit=unit,
            measures=fields.text("measures"),
            bound=fields.optional("bound", lambda key: fields.enum(key, Bound)) or Bound.EXACT,
            value_max=value_max,
            measure=self._measure(fields, unit),
            as_of=fields.optional("as_of", fields.when),
            claimed_by=self._actor(fields, "claimed_by"),
            events=self._told(name, fields),
        )
        fields.finish()
        return figure

    def _quotation(self, name: str, fields: Fields) -> Quotation:
        quotation = Quotation(
            id=f"{self._id}.{name}",
            source=self._id,
            kind=fields.enum("kind", QuotationKind),
            speaker=self._actor(fields, "speaker"),
            via=fields.optional("via", fields.text),
            group=fields.optional("group", lambda key: fields.whole(key, 1, _MOST_GROUPS)),
            events=self._told(name, fields),
        )
        fields.finish()
        if quotation.kind == QuotationKind.SCARE and quotation.speaker:
            fields.wrong("speaker", "is given, but scare quotes are nobody’s words; take it out")
        return quotation

    def _measure(self, fields: Fields, unit: str) -> str | None:
        measures = self._head.measures
        name = fields.optional("measure", lambda key: fields.one_of(key, measures, "measure"))
        if name and unit and measures[name].unit != unit:
            counted = shown(measures[name].unit)
            told = f"is counted in {counted}, this figure in {shown(unit)}"
            fields.wrong("measure", f"{told}; take it out or name a measure in that unit")
        return name

    def _actor(self, fields: Fields, key: str) -> str | None:
        return fields.optional(key, lambda key: fields.one_of(key, self._head.actors, "actor"))

    def _told(self, name: str, fields: Fields) -> tuple[str, ...]:
        events = fields.optional("events", lambda key: fields.some_of(key, self._events, "event"))
        if events is None:
            return ()
        self._tells.add(name)
        return events


def _match(entry: SourceEntry, file: TomlFile, events: Collection[str], mistakes: Mistakes) -> None:
    """Tell of marks without a record, records without a mark, and marks or names given twice."""
    digest_file = f"{SOURCES_FOLDER}/{entry.source.id}.md"
    known: dict[MarkKind, Collection[str]] = {
        MarkKind.FIGURE: entry.figures,
        MarkKind.QUOTATION: entry.quotations,
        MarkKind.EVIDENCE: events,
    }
    first_lines: dict[str, int] = {}
    for mark in entry.digest.marks:
        if mark.id not in known[mark.kind]:
            mistakes.add(digest_file, mark.line, _unknown(mark, file.name, events))
        if mark.kind == MarkKind.EVIDENCE:
            continue
        if mark.id in first_lines:
            first = first_lines[mark.id]
            told = f"{mark.id} is marked in line {first} too; give each mark a table of its own"
            mistakes.add(digest_file, mark.line, told)
        first_lines.setdefault(mark.id, mark.line)
    for id_ in sorted(entry.quotations.keys() & entry.figures.keys()):
        line = file.line(("quotations", id_))
        mistakes.add(file.name, line, f"{id_} is the name of a figure too; rename one of them")
    for kind, ids in (("figure", entry.figures.keys()), ("quotation", entry.quotations.keys())):
        for id_ in (id_ for id_ in ids if id_ not in first_lines):
            told = f"{kind} {id_} is not marked in the digest; mark it or take this table out"
            mistakes.add(file.name, file.line((f"{kind}s", id_)), told)


def _unknown(mark: Mark, file: str, events: Collection[str]) -> str:
    """What to do about a mark that nothing stands behind."""
    if mark.kind == MarkKind.EVIDENCE:
        hint = suggestion(mark.id, list(events))
        return f"{shown(mark.id)} is no event of events.toml; {hint}"
    return f"{mark.kind} {mark.id} has no table in {file}; add [{mark.kind}s.{mark.id}] there"
