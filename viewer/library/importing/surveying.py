"""What files are before they are imported: how each would be cited, and what is missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from viewer.extract.folded import FoldedText
from viewer.extract.recognised import recognised
from viewer.library.changing import is_whole
from viewer.library.importing.files import Given, given_files
from viewer.library.importing.sources import TOLD_BASIS, publisher_of, title_of_stem
from viewer.library.storable_text import storable
from viewer.model.document import Document
from viewer.model.errors import UnreadableFile
from viewer.model.source import Form
from viewer.readers.registry import READERS, Article, read_article, read_pasted
from viewer.readers.table import SUFFIXES as TABLES
from viewer.readers.table import is_table
from viewer.readers.written_dates import edtf_of

#: of the files that can be imported
SUFFIXES = (*READERS, *TABLES)
#: of more files each is not looked at first: that would take as long as to import them
MOST_SURVEYED = 40
#: to compare with the digests of more sources would take longer than to read the article
_MOST_DIGESTS = 40
_READERS = 2
_WAIT_S = 0.05
ADDRESS_BASIS = "From the address of the page."
FIRST_LINE_BASIS = "The first line of the text."
#: a title that is no title but half an article
_MOST_TITLE = 200
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class FoundKind(StrEnum):
    """What a file is to this document."""

    ARTICLE = "article"
    #: a table of events
    TABLE = "table"
    #: the full text of a source of which the document has a digest
    FULL_TEXT = "full_text"
    #: no reader reads such files
    UNKNOWN = "unknown"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Found:
    """A file as far as it was looked at.

    path: None for a pasted text. title: as it would be cited, or made of the file's name.
    published: `YYYY-MM-DD`, None where nothing tells it; basis: how it is known. The other bases
    tell how those parts are known, and are empty where they are not found; a title is then one
    made of the file's name. language: as the file says it. source: id of the source whose full
    text it is. reason: why it cannot be read. notes: what its reader tells the person.
    """

    name: str
    path: Path | None
    kind: FoundKind
    title: str = ""
    publisher: str = ""
    byline: str = ""
    published: str | None = None
    basis: str = ""
    language: str = ""
    source: str | None = None
    reason: str = ""
    notes: tuple[str, ...] = ()
    title_basis: str = ""
    publisher_basis: str = ""
    byline_basis: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """The parts of an article's citation that were not found."""
        if self.kind is not FoundKind.ARTICLE:
            return ()
        parts = {
            "published": self.published,
            "title": self.title_basis,
            "publisher": self.publisher,
            "byline": self.byline,
        }
        return tuple(name for name, found in parts.items() if not found)

    @property
    def needs_date(self) -> bool:
        """Whether it can be imported only with a date that a person gives."""
        return self.kind is FoundKind.ARTICLE and self.published is None


@dataclass(frozen=True, slots=True)
class Survey:
    """All files of an import; was_read: each was looked at, not only its name."""

    files: tuple[Found, ...]
    was_read: bool = True

    def of(self, *kinds: FoundKind) -> tuple[Found, ...]:
        """The files of these kinds."""
        return tuple(file for file in self.files if file.kind in kinds)


def survey(
    paths: Iterable[Path],
    document: Document,
    *,
    on_progress: Callable[[int, int, str], object] = lambda _done, _of, _name: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Survey | None:
    """Look at files, and at those in folders; None if it was cancelled.

    Args:
        paths: files and folders; they are only read.
        document: into which they would go.
        on_progress: told before each file how many are done, of how many, and its name.
        is_cancelled: asked several times a second.
    """
    given = given_files(paths)
    if len(given) > MOST_SURVEYED:
        return Survey(tuple(map(_by_name, given)), was_read=False)
    pool = ThreadPoolExecutor(_READERS, "parley-survey")
    try:
        waiting = [pool.submit(_look_at, file, document) for file in given]
        for done, future in enumerate(waiting):
            on_progress(done, len(given), given[done].path.name)
            if _is_given_up(future, is_cancelled):
                return None
        return Survey(tuple(future.result() for future in waiting))
    finally:
        pool.shutdown(cancel_futures=True)


def survey_text(text: str, document: Document, name: str) -> Survey:
    """Look at a pasted text; see `survey`. name: what it is called."""
    try:
        article = read_pasted(text)
    except UnreadableFile as trouble:
        return Survey((Found(name, None, FoundKind.UNREADABLE, reason=str(trouble)),))
    found = _of_article(article, document)
    title = article.reading.title or _first_line(article.text) or name
    basis = found.title_basis or (FIRST_LINE_BASIS if _first_line(article.text) else "")
    return Survey((replace(found, name=name, path=None, title=title, title_basis=basis),))


def _is_given_up(future: Future[Found], is_cancelled: Callable[[], bool]) -> bool:
    while True:
        if is_cancelled():
            return True
        try:
            future.result(_WAIT_S)
        except TimeoutError:
            continue
        return False


def _by_name(file: Given) -> Found:
    return Found(file.path.name, file.path, _kind(file), title=title_of_stem(file.path.stem))


def _kind(file: Given) -> FoundKind:
    if is_table(file.path):
        return FoundKind.TABLE
    return FoundKind.ARTICLE if file.is_known_kind else FoundKind.UNKNOWN


def _look_at(file: Given, document: Document) -> Found:
    """One file, read where there is a reader for it."""
    by_name = _by_name(file)
    if by_name.kind is not FoundKind.ARTICLE:
        return by_name
    try:
        article = read_article(file.path)
    except UnreadableFile as trouble:
        return Found(file.path.name, file.path, FoundKind.UNREADABLE, reason=str(trouble))
    if not article.text.strip():
        reason = f"{file.path.name} holds no text"
        return Found(file.path.name, file.path, FoundKind.UNREADABLE, reason=reason)
    return _of_article(article, document)


def _of_article(article: Article, document: Document) -> Found:
    reading = article.reading
    source = _of_digest(article, document)
    title = (reading.title or title_of_stem(article.path.stem))[:_MOST_TITLE]
    publisher = publisher_of(reading)
    of_publisher = reading.publisher_basis if reading.publisher else ADDRESS_BASIS
    return Found(
        name=article.path.name,
        path=article.path,
        kind=FoundKind.FULL_TEXT if source else FoundKind.ARTICLE,
        title=title,
        publisher=publisher,
        byline=reading.byline or "",
        published=reading.published,
        basis=(reading.published_basis or TOLD_BASIS) if reading.published else "",
        language=reading.language or "",
        source=source,
        # one that is a reason is told as such
        notes=tuple(note for note in reading.notes if note != reading.publisher_basis),
        title_basis=(reading.title_basis or TOLD_BASIS) if reading.title else "",
        publisher_basis=(of_publisher or TOLD_BASIS) if publisher else "",
        byline_basis=(reading.byline_basis or TOLD_BASIS) if reading.byline else "",
    )


def _of_digest(article: Article, document: Document) -> str | None:
    """The source that has a digest of the article."""
    with_digest = [s.id for s in document.sources if s.text(Form.DIGEST)]
    if not 0 < len(with_digest) <= _MOST_DIGESTS or not is_whole(document):
        return None
    hashes = {s.original_sha256: s.id for s in document.sources if s.id in with_digest}
    known = hashes.get(article.sha256)
    return known or recognised(FoldedText(storable(article.text)), document, with_digest)


def _first_line(text: str) -> str:
    line = next(filter(None, map(str.strip, text.splitlines())), "")
    return line[:_MOST_TITLE]


def day_of(text: str) -> str | None:
    """A whole day as a person writes it, as `YYYY-MM-DD`; None if it is none."""
    written = edtf_of(text.strip())
    return written if written and _DAY.fullmatch(written) else None
