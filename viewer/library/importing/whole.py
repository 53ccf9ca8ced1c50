"""An import as the command line asks for it: articles and tables, into a new file if need be."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.library.importing.records import (
    ImportOptions,
    ImportProgress,
    ImportReport,
    IsCancelled,
    OnProgress,
    Outcome,
)
from viewer.library.importing.running import import_articles
from viewer.library.importing.starting import Start, start_document
from viewer.library.importing.table_file import import_table
from viewer.model.proposal import ProposalState
from viewer.readers.table import is_table
from viewer.store.changing import save_changes
from viewer.store.documents import open_store

if TYPE_CHECKING:
    from viewer.library.reviewing.accepting import Accepted

_ACCEPTING = "accepting what is sure"


@dataclass(frozen=True, slots=True)
class Imports:
    """What became of an import.

    report: of each file. is_new: the document was made; sides: its sides by name.
    accepted: how many proposals, None where none were to be. waiting: those that wait now.
    left: of these those that were to be accepted and cannot stand as proposed.
    like: of these those that tell an event once more that is there.
    """

    report: ImportReport
    is_new: bool
    sides: tuple[str, ...]
    accepted: int | None
    waiting: int
    left: int = 0
    like: int = 0


@dataclass(frozen=True, slots=True)
class Watching:
    """Who watches an import; see `import_articles`."""

    on_progress: OnProgress = lambda _: None
    is_cancelled: IsCancelled = lambda: False


def import_files(
    path: Path,
    paths: Sequence[Path],
    options: ImportOptions,
    start: Start,
    accept_from: float | None,
    watching: Watching,
) -> Imports:
    """Import tables and articles, into a new document where there is none.

    Args:
        path: the document file.
        paths: tables, articles, and folders of articles.
        options: of the import.
        start: what a new document is to be.
        accept_from: proposals at least so sure are accepted in the end; None for none.
        watching: told how far it is, and asked whether to stop.

    Raises:
        DocumentError: the document cannot be made, read or written.
    """
    tables = [p for p in paths if is_table(p)]
    articles = [p for p in paths if p not in tables]
    is_new = start_document(path, start, articles)
    rows = [import_table(path, table, options.date_of(table)) for table in tables]
    told, asked = watching.on_progress, watching.is_cancelled
    report = import_articles(path, articles, options, on_progress=told, is_cancelled=asked)
    report = replace(report, files=(*rows, *report.files))
    if is_new and not report.imported:
        # nobody wishes for an empty document of a name that was misspelt
        path.unlink()
        return Imports(report, is_new=False, sides=(), accepted=None, waiting=0)
    if accept_from is None or report.is_cancelled:
        return _imports(path, report, None, is_new=is_new)
    watching.on_progress(_accepting(report))
    found = _accept(path, _sources_there(report), accept_from)
    imports = _imports(path, report, found.accepted, is_new=is_new)
    return replace(imports, left=len(found.left), like=len(found.like))


def _sources_there(report: ImportReport) -> tuple[str, ...]:
    """The sources of the files, also of those that an earlier import has brought."""
    there = report.of(Outcome.IMPORTED, Outcome.SAME)
    return tuple(dict.fromkeys(file.source for file in there if file.source))


def _accepting(report: ImportReport) -> ImportProgress:
    return ImportProgress(
        done=len(report.files),
        total=len(report.files),
        fraction=1.0,
        current=(("", _ACCEPTING),),
        imported=len(report.imported),
        events=report.events,
        figures=report.figures,
        quotations=report.quotations,
    )


def _imports(path: Path, report: ImportReport, accepted: int | None, *, is_new: bool) -> Imports:
    with open_store(path) as store:
        document = store.many() if store.has_many_events() else store.document()
        # of very many nothing else is read
        heads = getattr(document.proposals, "heads", document.proposals)
        waiting = sum(head.state is ProposalState.WAITING for head in heads)
    sides = tuple(side.name for side in document.sides)
    return Imports(report, is_new, sides, accepted, waiting)


def _accept(path: Path, sources: Collection[str], least: float) -> Accepted:
    """Take the sure proposals of these sources into the timeline, in one transaction."""
    from viewer.library.reviewing.accepting import accept_above

    with open_store(path) as store:
        before = store.document()
        found = accept_above(before, least, sources)
        if found.accepted:
            # while the file is open, since proposals may be read only when they are asked for
            save_changes(path, before, found.document)
    return found
