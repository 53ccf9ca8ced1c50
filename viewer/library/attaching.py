"""Attach the full texts that a person has to the sources whose digests a document holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path

from viewer.extract.folded import FoldedText
from viewer.extract.recognised import recognised
from viewer.library.changing import refuse_bundled
from viewer.library.placing import placed_in, with_original
from viewer.library.rechecking import rechecked
from viewer.library.storable_text import storable
from viewer.model.annotation import AnchorState
from viewer.model.document import Document
from viewer.model.errors import UnknownChoice, UnreadableFile
from viewer.model.listing import listed
from viewer.model.source import Form, text_sha256
from viewer.model.speech import tr
from viewer.readers.registry import is_article, read_article
from viewer.store.changing import save_changes
from viewer.store.copying import settle
from viewer.store.documents import open_store

#: takes how many files are done, of how many, and the name of the next one
Progress = Callable[[int, int, str], None]

#: SQLite is told to hold no more than 64 million bytes in one cell
MOST_BYTES = 60_000_000
#: files of a folder that are looked at
_MOST_FILES = 1_000


class Halt(IntEnum):
    """Whether attaching is to stop; True and False will do where nothing is kept."""

    NO = 0
    #: nothing is changed
    DROP = 1
    #: what is done by then is attached
    KEEP = 2


@dataclass(frozen=True, slots=True)
class Attached:
    """What became of a text that a person wished to attach.

    Attributes:
        name: of the file.
        path: None for a pasted text.
        source: id of the source whose text it is now; None if nothing was changed.
        reason: why not, one plain sentence; empty where it was attached.
        has_text: id of the source that it fits and that has a text already.
        exact: how many marks stand at the same place with the same words.
        moved: how many elsewhere with the same words.
        changed: how many with other words.
        lost: how many nowhere.
    """

    name: str
    path: Path | None = None
    source: str | None = None
    reason: str = ""
    has_text: str | None = None
    exact: int = 0
    moved: int = 0
    changed: int = 0
    lost: int = 0

    @property
    def placed(self) -> int:
        """Marks that have a place in the text."""
        return self.exact + self.moved + self.changed

    @property
    def all(self) -> int:
        """All marks of the source."""
        return self.placed + self.lost


@dataclass(frozen=True, slots=True)
class AttachReport:
    """What became of each text, in the order in which they were looked at."""

    files: tuple[Attached, ...]

    @property
    def attached(self) -> tuple[Attached, ...]:
        """Those that have found their source."""
        return tuple(file for file in self.files if file.source)

    @property
    def refused(self) -> tuple[Attached, ...]:
        """Those that changed nothing."""
        return tuple(file for file in self.files if not file.source)

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that have a new text."""
        return tuple(file.source for file in self.attached if file.source)


def attach(
    document_path: Path,
    paths: Iterable[Path],
    *,
    source: str | None = None,
    replace: bool = False,
    progress: Progress = lambda _done, _of, _name: None,
    cancelled: Callable[[], int] = lambda: Halt.NO,
) -> AttachReport:
    """Give files, and those in folders, to the sources whose text they are, in one transaction.

    Args:
        document_path: the document.
        paths: files and folders.
        source: the only source that may be meant; a text is never forced on it.
        replace: whether a source that has a text already takes the new one for it.
        progress: called before each file.
        cancelled: whether to stop, a Halt; asked often, also within a file.

    Raises:
        BundledDocument: something fits, but it is the one that ships with Parley.
        DocumentError: the document cannot be read or written; it is as it was.
        UnknownChoice: it has no such source.
    """
    round_ = _Round(document_path, source, replace, cancelled)
    files = list(_files(paths))
    with suppress(_Stopped):
        for done, file in enumerate(files):
            progress(done, len(files), file.name)
            round_.take_file(file)
    halt = cancelled()
    if halt == Halt.DROP:
        return _cancelled(files)
    kept = round_.saved()
    return AttachReport((*kept.files, *_cancelled(files[len(kept.files) :]).files))


class _Stopped(Exception):
    """The person wishes no more to be done."""


def _cancelled(files: Iterable[Path]) -> AttachReport:
    reason = tr("Cancelled")
    return AttachReport(tuple(Attached(file.name, file, reason=reason) for file in files))


def attach_text(
    document_path: Path,
    text: str,
    *,
    source: str | None = None,
    replace: bool = False,
    name: str | None = None,
    cancelled: Callable[[], int] = lambda: Halt.NO,
) -> AttachReport:
    """Give a pasted text to the source whose text it is; see `attach`."""
    name = tr("pasted text") if name is None else name
    round_ = _Round(document_path, source, replace, cancelled)
    with suppress(_Stopped):
        round_.take(name, None, storable(text), None)
    return (
        AttachReport((Attached(name, reason=tr("Cancelled")),)) if cancelled() else round_.saved()
    )


def match(document: Document, text: str, sha256: str | None = None) -> str | None:
    """The id of the source whose text it is: by its hash, or else by what is marked in it."""
    return _match(document, FoldedText(text), sha256, [s.id for s in document.sources])


class _Round:
    """Texts that go into a document together."""

    def __init__(
        self, path: Path, source: str | None, replace: bool, cancelled: Callable[[], int]
    ) -> None:
        self._cancelled = cancelled
        with open_store(path) as store:
            self._before, self._state = store.document(), store.state
        self._after = rechecked(self._before)
        known = [s.id for s in self._before.sources]
        if source is not None and source not in known:
            raise UnknownChoice(
                tr(
                    "There is no source “{source}”; known are {known}",
                    source=source,
                    known=listed(known),
                )
            )
        self._path = path
        self._sources = known if source is None else [source]
        self._replace = replace
        self._files: list[Attached] = []

    def take_file(self, path: Path) -> None:
        """Attach a file, or note why not."""
        self._pause()
        try:
            article = read_article(path, MOST_BYTES)
        except UnreadableFile as trouble:
            self._files.append(Attached(path.name, path, reason=str(trouble)))
        else:
            self.take(path.name, path, storable(article.text), article.sha256)

    def take(self, name: str, path: Path | None, text: str, sha256: str | None) -> None:
        """Attach a text, or note why not; the document is written by `saved`."""
        file = Attached(name, path)
        copy = FoldedText(text, self._pause)
        source = _match(self._after, copy, sha256, self._sources)
        reason = self._refusal(source)
        if source is None or reason:
            self._files.append(replace(file, reason=reason, has_text=source))
            return
        placings = placed_in(copy, self._after, source)
        self._after = with_original(self._after, source, text, placings)
        states = [placing.state for placing in placings.values()]
        attached = replace(
            file,
            source=source,
            exact=states.count(AnchorState.EXACT),
            moved=states.count(AnchorState.MOVED),
            changed=states.count(AnchorState.CHANGED),
            lost=states.count(AnchorState.LOST),
        )
        self._files.append(attached)

    def _pause(self) -> None:
        if self._cancelled():
            raise _Stopped

    def _refusal(self, source: str | None) -> str:
        """Why a text that fits that source, or none, is not attached; empty if it is."""
        if source is None:
            if len(self._sources) < len(self._before.sources):
                return tr("It is not the text of {source}", source=self._sources[0])
            return tr("It is the text of no source in the document")
        if any(file.source == source for file in self._files):
            return tr("Another of these files is the text of {source}", source=source)
        has_text = next(s for s in self._before.sources if s.id == source).text(Form.ORIGINAL)
        if has_text and not self._replace:
            return tr("{source} has a text already; say that it is to be replaced", source=source)
        return ""

    def saved(self) -> AttachReport:
        """Write what was attached and tell what became of each text."""
        if any(file.source for file in self._files):
            refuse_bundled(self._path)
            settle(self._path)
            save_changes(self._path, self._before, self._after, self._state)
        return AttachReport(tuple(self._files))


def _match(
    document: Document, copy: FoldedText, sha256: str | None, sources: list[str]
) -> str | None:
    """The one of the sources whose text it is, if it is not surely another's."""
    hashes = {sha256, text_sha256(copy.original)}
    for source in document.sources:
        text = source.text(Form.ORIGINAL)
        known = {source.original_sha256, text.sha256 if text else None} - {None}
        if hashes & known:
            return source.id if source.id in sources else None
    found = recognised(copy, document, [s.id for s in document.sources])
    return found if found in sources else None


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files, each once, and the articles in the folders and the folders in them, by name."""
    seen: set[Path] = set()
    for path in paths:
        for file in _articles(path) if path.is_dir() else [path]:
            if file.resolve() not in seen:
                seen.add(file.resolve())
                yield file


def _articles(folder: Path) -> list[Path]:
    """The articles in a folder; there may be a whole disk below it, so not beyond a number."""
    found: list[Path] = []
    for path in folder.rglob("*"):
        if is_article(path):
            found.append(path)
            if len(found) == _MOST_FILES:
                break
    return sorted(found)
