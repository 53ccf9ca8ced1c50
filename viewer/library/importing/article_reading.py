"""One article from its file to what the machine finds in it; the same in a process of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TypeAlias

from viewer.extract import extract
from viewer.extract.article import Extraction
from viewer.library.importing.records import Outcome
from viewer.library.importing.sketches import Sketch, sketch_of
from viewer.library.importing.sources import Citing
from viewer.library.importing.telling import Told, told_of
from viewer.library.storable_text import storable
from viewer.model.errors import UnreadableFile
from viewer.readers.registry import Article, read_article

READING, FINDING = "reading", "finding dates, figures and quotations"

#: of larger files it is not looked first whether they are known
_LOOKED_AT_BYTES = 64_000_000

Doing: TypeAlias = Callable[[str], object]


class Read(NamedTuple):
    """An article as far as it could be read.

    article: with its text. found, citing: None where its date is not known. told: of each event.
    """

    article: Article
    sketch: Sketch
    found: Extraction | None = None
    told: tuple[Told, ...] = ()
    citing: Citing | None = None


class KnownFile(NamedTuple):
    """A file whose bytes a source of the document was made of; it was not read again."""

    sha256: str


class Refused(NamedTuple):
    """A file that is not read; reason: one plain sentence."""

    reason: str
    outcome: Outcome = Outcome.UNREADABLE


Reply: TypeAlias = Read | KnownFile | Refused


def read_file(path: Path, published: str | None, known: Collection[str], doing: Doing) -> Reply:
    """Read an article and find what it says.

    Args:
        path: the file; it is only read.
        published: its date as a person gave it, `YYYY-MM-DD`.
        known: SHA-256 of the files that the document has.
        doing: told what is being done.
    """
    doing(READING)
    try:
        sha256 = _sha256_if_known(path, known)
        return KnownFile(sha256) if sha256 else read_text(read_article(path), published, doing)
    except UnreadableFile as trouble:
        return Refused(str(trouble))


def read_text(article: Article, published: str | None, doing: Doing) -> Read:
    """Find what an article says that was read.

    Raises:
        UnreadableFile: it has no text.
    """
    text = storable(article.text)
    if not text.strip():
        raise UnreadableFile(f"{article.path.name} holds no text")
    article = article._replace(text=text, reading=article.reading._replace(text=text))
    sketch = sketch_of(text)
    day = published or article.reading.published
    if day is None:
        return Read(article, sketch)
    doing(FINDING)
    found = extract(text, day)
    citing = Citing(day, published is not None)
    # times have told what they can, and are sent nowhere
    return Read(article, sketch, replace(found, times=()), told_of(found), citing)


def _sha256_if_known(path: Path, known: Collection[str]) -> str | None:
    """The hash of the file's bytes if it is one of these."""
    try:
        if not known or not path.is_file() or path.stat().st_size > _LOOKED_AT_BYTES:
            return None
        with path.open("rb") as stream:
            sha256 = hashlib.sha256(stream.read(_LOOKED_AT_BYTES)).hexdigest()
    except OSError:
        # the reader says what is wrong with it
        return None
    return sha256 if sha256 in known else None
