"""`parley attach`: the full texts that a person has, to their sources."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from viewer.cli.answers import printable
from viewer.library.attaching import Attached, AttachReport, attach


def add_parser(subparsers: Any) -> None:
    """Add the command."""
    parser: ArgumentParser = subparsers.add_parser(
        "attach",
        description="Give the full texts that you have to the sources they are of. A text finds "
        "its source by its hash, or else by what is marked in it; one that fits none changes "
        "nothing.",
    )
    parser.add_argument("file", type=Path, metavar="FILE.parley", help="document to change")
    parser.add_argument(
        "paths", type=Path, nargs="+", metavar="PATH", help="article, or folder of articles"
    )
    parser.add_argument("--source", metavar="ID", help="take only the text of this source")
    parser.add_argument(
        "--replace", action="store_true", help="also for a source that has a text already"
    )


def run(args: Namespace) -> int:
    """Attach, and say a line for each file; exit code 1 if none fits or one cannot be taken."""
    report = attach(args.file, args.paths, source=args.source, replace=args.replace)
    for file in report.attached:
        print(printable(f"{file.name}: {file.source}, {_counted(file)}"))
    for file in report.refused if report.attached else ():
        print(printable(f"{file.name}: {file.reason}"))
    trouble = _trouble(report)
    if trouble:
        print(f"parley: {printable(trouble)}", file=sys.stderr)
    return 1 if trouble else 0


def _trouble(report: AttachReport) -> str:
    """What the person has to do something about; empty if all is well."""
    if not report.files:
        return "There is no article to attach; name a text file or a folder of them"
    full = [file for file in report.refused if file.has_text]
    if full:
        return f"{full[0].name} was not attached: {full[0].reason} (--replace)"
    if not report.attached:
        first, *others = report.refused
        more = f", nor were {len(others)} more files" if others else ""
        return f"{first.name} was not attached: {first.reason}{more}"
    return ""


def _counted(file: Attached) -> str:
    """How its marks stand: `31 of 31 in place` and what is not as it was."""
    counts = ((file.moved, "moved"), (file.changed, "changed"), (file.lost, "lost"))
    rest = "".join(f", {number} {state}" for number, state in counts if number)
    return f"{file.placed} of {file.all} highlights in place{rest}"
