"""`parley info`: what a document holds, in numbers."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from viewer.cli.answers import print_json, printable
from viewer.library.summary import summarise
from viewer.model.calendar import civil_date


def add_parser(subparsers: Any) -> None:
    """Add the command."""
    parser: ArgumentParser = subparsers.add_parser(
        "info", description="Tell what a document holds, in numbers."
    )
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="document to read; the bundled one if none is named",
    )
    parser.add_argument("--json", action="store_true", help="answer one JSON document")


def run(args: Namespace) -> int:
    """Answer the counts."""
    found = summarise(args.file)
    earliest, latest = (_iso_day(bound) for bound in (found.earliest, found.latest))
    if args.json:
        head = {"title": found.title, "format": found.format}
        span = {"earliest": earliest, "latest": latest}
        print_json(head | found.counts | span)
        return 0
    print(printable(found.title))
    if earliest:
        print(f"{earliest} to {latest}")
    for what, count in found.counts.items():
        print(f"{count:>9,} {what}")
    print(f"format {found.format}")
    return 0


def _iso_day(seconds: int | None) -> str | None:
    if seconds is None:
        return None
    day = civil_date(seconds)
    return f"{day.year:04}-{day.month:02}-{day.day:02}"
