"""`parley import`: articles of one's own as sources, and what the machine reads in them."""

from __future__ import annotations

import signal
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any, Self

from viewer.cli.answers import count_of, print_json, printable
from viewer.cli.build import document_path
from viewer.cli.extract import day
from viewer.cli.progress_line import ProgressLine
from viewer.library.importing.records import (
    Imported,
    ImportOptions,
    ImportProgress,
    Outcome,
)
from viewer.library.importing.starting import Start
from viewer.library.importing.whole import Imports, Watching, import_files

#: with `--accept`
ACCEPTED_FROM = 0.8
_DONE, _TROUBLE, _INTERRUPTED = 0, 1, 130
_MINUTE_S = 60
#: so many files that were not imported are named in the one line of trouble
_NAMED = 1


def add_parser(subparsers: Any) -> None:
    """Add the command."""
    parser: ArgumentParser = subparsers.add_parser(
        "import",
        description="Add articles as sources, and propose the events, figures and quotations that "
        "are read in them; they wait to be reviewed. Of a table each row is an event. The files "
        "are only read; one that cannot be is listed, and the rest goes on. Stopped and run again "
        "it goes on where it was.",
    )
    parser.add_argument(
        "file",
        type=document_path,
        metavar="FILE.parley",
        help="document to add to; where there is none a new one is made",
    )
    parser.add_argument(
        "paths",
        type=Path,
        nargs="+",
        metavar="ARTICLE",
        help="article (text, web page, PDF, e-mail, Word), table of events (CSV, TimelineJS), or "
        "folder of articles",
    )
    parser.add_argument(
        "--published",
        type=day,
        metavar="DATE",
        help="day on which all these were published, as YYYY-MM-DD; without it the one that each "
        "tells",
    )
    parser.add_argument(
        "--accept",
        action="store_true",
        help=f"take what is at least {ACCEPTED_FROM * 100:.0f}%% sure into the timeline at once",
    )
    _add_choices(parser)


def _add_choices(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--nearly-same", action="store_true", help="also what is nearly the text of another source"
    )
    parser.add_argument("--title", help="of a new document; else made of the name of the file")
    parser.add_argument(
        "--side",
        action="append",
        dest="sides",
        metavar="NAME",
        help="side of a new document, one to six of them, to which others is added for whoever is "
        "on none; else the two countries that act most in the articles, both, and others",
    )
    parser.add_argument("--json", action="store_true", help="answer one JSON document")


def run(args: Namespace) -> int:
    """Import, and say what became of each file; exit code 1 if nothing could be imported."""
    line = ProgressLine(sys.stderr)
    with _Stop() as stop:
        imports = import_files(
            args.file,
            args.paths,
            ImportOptions(published=args.published, takes_nearly_same=args.nearly_same),
            Start(args.title, tuple(args.sides) if args.sides else None),
            ACCEPTED_FROM if args.accept else None,
            Watching(lambda progress: line.say(_progress(progress)), stop.is_asked),
        )
    line.end()
    if args.json:
        print_json(_record(args.file, imports))
    else:
        _print(args.file, imports)
    return _exit_code(imports)


class _Stop:
    """Whether the person has asked to stop (Ctrl+C); asked twice it stops at once."""

    def __init__(self) -> None:
        self._is_asked = False
        self._before: Any = None

    def is_asked(self) -> bool:
        """Whether it was asked for."""
        return self._is_asked

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self._ask)
        return self

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        if self._is_asked:
            raise KeyboardInterrupt
        self._is_asked = True

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        signal.signal(signal.SIGINT, self._before)


def _exit_code(imports: Imports) -> int:
    report = imports.report
    if report.is_cancelled:
        return _INTERRUPTED
    if report.of(Outcome.IMPORTED, Outcome.SAME):
        return _DONE
    trouble = _trouble(report.files)
    print(f"parley: {printable(trouble)}", file=sys.stderr)
    return _TROUBLE


def _trouble(files: tuple[Imported, ...]) -> str:
    """Why nothing was imported, in one line."""
    if not files:
        return "There is no article to import; name a file or a folder of them"
    first, *others = files
    more = f"; {len(others)} more were not either" if others else ""
    return f"Nothing was imported: {_reason(first)}{more}"


def _reason(file: Imported) -> str:
    """Why a file was not imported, and the option that would help."""
    hint = " (--published DATE)" if file.outcome is Outcome.NEEDS_DATE else ""
    return f"{file.reason}{hint}"


def _print(path: Path, imports: Imports) -> None:
    report = imports.report
    if imports.is_new:
        sides = ", ".join(imports.sides)
        print(printable(f"{path.name} is new; its sides are {sides}"))
    for file in (f for f in report.files if f.outcome is not Outcome.CANCELLED):
        for told in (_line(file), *(f"  {note}" for note in file.notes)):
            print(printable(told))
    if report.is_cancelled:
        rest = count_of(len(report.of(Outcome.CANCELLED)), "file")
        print(
            f"Stopped with {rest} to go; what is done is kept, and the same command goes on with "
            "the rest"
        )
    proposed = (
        count_of(report.events, "event"),
        count_of(report.figures, "figure"),
        count_of(report.quotations, "quotation"),
    )
    print(f"{count_of(len(report.imported), 'source')} imported: {', '.join(proposed)} read")
    _print_accepted(imports)
    left_out = _left_out(report.files)
    if left_out:
        print(left_out)


def _print_accepted(imports: Imports) -> None:
    if imports.accepted is not None:
        print(f"{count_of(imports.accepted, 'proposal')} accepted, {imports.waiting:,} wait")
    if imports.left:
        print(f"{imports.left:,} of them cannot stand as proposed; correct them in the review")
    if imports.like:
        print(
            f"{imports.like:,} of them tell events once more that are there; merge them in the "
            "review"
        )


def _left_out(files: tuple[Imported, ...]) -> str:
    """`10 of 15 files did not come in`, empty where all did or are there already."""
    there = (Outcome.IMPORTED, Outcome.SAME, Outcome.CANCELLED)
    count = sum(file.outcome not in there for file in files)
    told = f"{count:,} of {count_of(len(files), 'file')} did not come in"
    return f"{told}; what was not imported is named above with the reason" if count else ""


def _line(file: Imported) -> str:
    if file.outcome is not Outcome.IMPORTED:
        return _reason(file)
    told = (
        count_of(file.events, "event"),
        count_of(file.figures, "figure"),
        count_of(file.quotations, "quotation"),
    )
    return f"{file.name}: {file.source}, {', '.join(told)}"


def _record(path: Path, imports: Imports) -> dict[str, object]:
    report = imports.report
    return {
        "file": str(path),
        "is_new": imports.is_new,
        "is_cancelled": report.is_cancelled,
        "articles": [
            {
                "file": str(file.path) if file.path else file.name,
                "outcome": file.outcome.value,
                "source": file.source,
                "reason": file.reason,
                "events": file.events,
                "figures": file.figures,
                "quotations": file.quotations,
                "notes": list(file.notes),
            }
            for file in report.files
        ],
        "sources": list(report.sources),
        "accepted": imports.accepted or 0,
        "waiting": imports.waiting,
        "told_already": imports.like,
    }


def _progress(progress: ImportProgress) -> str:
    """`12 of 40 articles, 131 events, 204 figures, 88 quotations; about 6 s left: skerry.html`."""
    read = (
        count_of(progress.events, "event"),
        count_of(progress.figures, "figure"),
        count_of(progress.quotations, "quotation"),
    )
    left = "" if progress.seconds_left is None else f"; {_length(progress.seconds_left)} left"
    now = f": {' '.join(progress.current[0]).strip()}" if progress.current else ""
    return f"{progress.done} of {progress.total} files, {', '.join(read)}{left}{now}"


def _length(seconds: float) -> str:
    whole = max(round(seconds), 1)
    return f"about {whole} s" if whole < _MINUTE_S else f"about {round(whole / _MINUTE_S)} min"
