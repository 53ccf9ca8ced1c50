"""Builds a document from a folder of text, and finds the places in the originals."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from viewer.extract.anchors import find_anchors
from viewer.model.annotation import Anchor, Evidence, Figure, Quotation
from viewer.model.document import Document
from viewer.model.errors import (
    DamagedDocument,
    DocumentError,
    FolderError,
    NewerFormat,
    NotADocument,
    UnreadableFile,
)
from viewer.model.speech import tr
from viewer.readers.folder import FolderReading, read_folder, read_folder_with_hints
from viewer.readers.folder.anchors import (
    ANCHORS_FILE,
    anchored_ids,
    anchors_toml,
    with_anchors,
)
from viewer.readers.registry import Article, is_article, read_article
from viewer.store.documents import save_new
from viewer.store.header import identify

Progress = Callable[[str], None]

#: a text is an original if it has at least this share of the quoted words and figures
_KNOWN_BY = 0.5
#: so many ids of what was not found are told
_NAMED_IDS = 4


class _Match(NamedTuple):
    """An article that is the original of a source, and the anchors in it."""

    article: Article
    anchors: dict[str, Anchor]


def build(
    folder: Path, out: Path, originals: Path | None = None, progress: Progress = lambda _: None
) -> Document:
    """Make a document file of a text-first folder; the same folder gives the same bytes.

    With originals, the places in them are found anew and written to the folder's `anchors.toml`;
    sources without an original there keep the anchors that they have.

    Args:
        folder: a text-first document.
        out: the file to write; a document that is there already is replaced.
        originals: a folder with the articles of the sources, as files that Parley reads.
        progress: takes a line for each source whose original was found, and for other files.

    Raises:
        FolderError: a mistake in the folder.
        UnreadableFile: there is no original in the other folder.
        DocumentError: the file cannot be written, or is something else than a document.
    """
    _refuse_other_files(out)
    if originals is None:
        document = read_folder(folder)
    else:
        reading = read_folder_with_hints(folder, drop_stale_anchors=True)
        document = _anchored(reading, originals, progress)
        _write_anchors(folder, document)
        progress(f"{ANCHORS_FILE}: {len(_present_anchors(document))} places")
    save_new(document, out)
    return document


def _refuse_other_files(out: Path) -> None:
    """Keep from replacing what is no document; an empty file has nothing to lose."""
    try:
        if out.exists() and not (out.is_file() and out.stat().st_size == 0):
            identify(out)
    except NotADocument as error:
        told = tr(
            "{trouble}, so it is not replaced; choose another name for the document", trouble=error
        )
        raise DocumentError(told) from None
    except (DamagedDocument, NewerFormat):
        return


def _anchored(reading: FolderReading, originals: Path, progress: Progress) -> Document:
    """The document with anchors in the originals that are found."""
    document = reading.document
    matches = _match(reading, _articles(originals, progress), progress)
    if not matches:
        raise UnreadableFile(
            tr(
                "{folder} holds no original: no file in it has the quoted words of a source; "
                "nothing was changed",
                folder=originals,
            )
        )
    anchors = _present_anchors(document)
    for source, ids in anchored_ids(document).items():
        match = matches.get(source)
        if match:
            anchors = {i: a for i, a in anchors.items() if a.source != source} | match.anchors
            progress(f"{source}: {_counted(ids, match)}")
        else:
            progress(f"{source}: no original found, its anchors stay as they are")
    return with_anchors(document, anchors)


def _articles(originals: Path, progress: Progress) -> list[Article]:
    """The articles in a folder and the folders in it, by their names."""
    if not originals.is_dir():
        raise UnreadableFile(
            tr("{folder} is not a folder; name the one that holds the originals", folder=originals)
        )
    articles = []
    for path in sorted(originals.rglob("*")):
        if is_article(path):
            try:
                articles.append(read_article(path))
            except UnreadableFile as error:
                progress(f"{error}; passed over")
    return articles


def _match(
    reading: FolderReading, articles: Iterable[Article], progress: Progress
) -> dict[str, _Match]:
    """The originals by their sources: known by their hash, or else by the words quoted in them."""
    document = reading.document
    by_hash = {s.original_sha256: s.id for s in document.sources if s.original_sha256}
    matches: dict[str, _Match] = {}
    others: list[Article] = []
    for article in articles:
        source = by_hash.get(article.sha256)
        if source and source not in matches:
            anchors = find_anchors(document, source, article.text, reading.hints)
            matches[source] = _Match(article, anchors)
        elif not source:
            others.append(article)
    for article in others:
        shares = []
        for source in (s.id for s in document.sources if s.id not in matches):
            anchors = find_anchors(document, source, article.text, reading.hints)
            shares.append((_share_of_words(document, source, anchors), source, anchors))
        share, source, anchors = max(shares, key=lambda s: s[0], default=(0.0, "", {}))
        if share >= _KNOWN_BY:
            matches[source] = _Match(article, anchors)
        else:
            progress(f"{article.path.name}: the original of no source, passed over")
    return matches


def _share_of_words(document: Document, source: str, anchors: Mapping[str, Anchor]) -> float:
    """Which part of a source's quoted characters has an anchor; long quotations tell most."""
    worded: list[Figure | Quotation] = [*document.figures, *document.quotations]
    lengths = {w.id: len(w.places[0].exact) for w in worded if w.source == source}
    found = sum(length for id_, length in lengths.items() if id_ in anchors)
    return found / max(sum(lengths.values()), 1)


def _present_anchors(document: Document) -> dict[str, Anchor]:
    every: list[Figure | Quotation | Evidence] = [*document.figures, *document.quotations]
    every += (passage for event in document.events for passage in event.evidence)
    return {item.id: item.anchor for item in every if item.anchor}


def _counted(ids: Iterable[str], match: _Match) -> str:
    """How many places were found, and which were not."""
    wanted = list(ids)
    missing = [id_ for id_ in wanted if id_ not in match.anchors]
    found = f"{len(wanted) - len(missing)} of {len(wanted)} places found"
    more = ", …" if len(missing) > _NAMED_IDS else ""
    without = f" (not {', '.join(missing[:_NAMED_IDS])}{more})" if missing else ""
    return f"{found} in {match.article.path.name}{without}"


def _write_anchors(folder: Path, document: Document) -> None:
    """Write `anchors.toml` whole or not at all."""
    path = folder / ANCHORS_FILE
    text = anchors_toml(anchored_ids(document), _present_anchors(document))
    unfinished = path.with_name(f".{ANCHORS_FILE}.{os.urandom(4).hex()}.tmp")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.replace(path)
    except OSError as error:
        told = tr(
            "{file}:1: cannot be written: {reason}; make the folder writable",
            file=ANCHORS_FILE,
            reason=error.strerror,
        )
        raise FolderError(told) from None
    finally:
        unfinished.unlink(missing_ok=True)
