"""What an import is told, what it tells while it runs, and what it reports in the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CitedAs:
    """How a person wishes an article to be cited.

    None leaves a part as it was found; an empty one says that there is none, but a title is
    needed.
    """

    title: str | None = None
    publisher: str | None = None
    byline: str | None = None


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How articles are to be imported.

    published: the day on which all of them were published, `YYYY-MM-DD`; it goes before what the
        files tell.
    dates: days of single files; they go before all.
    cited: how single files are cited, where a person said so; None stands for a pasted text.
    takes_nearly_same: also what is nearly the text of another.
    workers: how many processes read; None is one for each core.
    """

    published: str | None = None
    dates: Mapping[Path, str] = field(default_factory=dict)
    takes_nearly_same: bool = False
    workers: int | None = None
    cited: Mapping[Path | None, CitedAs] = field(default_factory=dict)

    def cited_as(self, path: Path | None) -> CitedAs:
        """What a person said of how a file is cited."""
        return self.cited.get(path, CitedAs())

    def date_of(self, path: Path | None) -> str | None:
        """The day that a person gave for a file."""
        return self.dates.get(path, self.published) if path else self.published


class Outcome(StrEnum):
    """What became of a file."""

    IMPORTED = "imported"
    #: the document has its text, or the file, already
    SAME = "same"
    NEARLY_SAME = "nearly_same"
    #: the document has a digest of it, to which it can be attached
    OF_DIGEST = "of_digest"
    #: it does not say when it was published
    NEEDS_DATE = "needs_date"
    UNREADABLE = "unreadable"
    #: no reader reads such files
    UNKNOWN_KIND = "unknown_kind"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Imported:
    """One file of an import.

    name: of the file. path: None for a pasted text.
    source: id of the new source, or of the one that is the same or nearly so.
    reason: why it was not imported, a plain sentence; "" if it was.
    events, figures, quotations: how many were proposed.
    notes: what its reader tells the person.
    """

    name: str
    path: Path | None
    outcome: Outcome
    source: str | None = None
    reason: str = ""
    events: int = 0
    figures: int = 0
    quotations: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of each file, in the order in which they were given."""

    files: tuple[Imported, ...]
    is_cancelled: bool = False

    def of(self, *outcomes: Outcome) -> tuple[Imported, ...]:
        """The files that ended so."""
        return tuple(file for file in self.files if file.outcome in outcomes)

    @property
    def imported(self) -> tuple[Imported, ...]:
        """The new sources."""
        return self.of(Outcome.IMPORTED)

    @property
    def needing_date(self) -> tuple[Imported, ...]:
        """Those to ask a date for, before they are imported with it."""
        return self.of(Outcome.NEEDS_DATE)

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the new sources."""
        return tuple(file.source for file in self.imported if file.source)

    @property
    def events(self) -> int:
        """How many events were proposed."""
        return sum(file.events for file in self.files)

    @property
    def figures(self) -> int:
        """How many figures were proposed."""
        return sum(file.figures for file in self.files)

    @property
    def quotations(self) -> int:
        """How many quotations were proposed."""
        return sum(file.quotations for file in self.files)


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is.

    done, total: files. fraction: 0 to 1, by their sizes.
    current: files that are worked on, each with what is being done.
    imported: files that are in the document by now and saved.
    events, figures, quotations: proposed so far.
    troubles: files so far that were not imported.
    seconds_left: None until it can be told.
    """

    done: int = 0
    total: int = 0
    fraction: float = 0.0
    current: tuple[tuple[str, str], ...] = ()
    imported: int = 0
    events: int = 0
    figures: int = 0
    quotations: int = 0
    troubles: tuple[Imported, ...] = ()
    seconds_left: float | None = None


OnProgress = Callable[[ImportProgress], object]
IsCancelled = Callable[[], bool]
