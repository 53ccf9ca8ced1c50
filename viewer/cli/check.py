"""`parley check`: whether a document holds together."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from viewer.cli.answers import count_of, printable
from viewer.library.checking import check_document


def add_parser(subparsers: Any) -> None:
    """Add the command."""
    parser: ArgumentParser = subparsers.add_parser(
        "check",
        description="Test that a document holds together and every passage is where it should be.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="document to test")


def run(args: Namespace) -> int:
    """Say what is wrong, a line each; exit code 1 if anything is."""
    problems = check_document(args.file)
    if not problems:
        print("No faults found")
        return 0
    for problem in problems:
        print(printable(problem))
    found = count_of(len(problems), "fault")
    print(f"parley: {found} found in {printable(args.file.name)}", file=sys.stderr)
    return 1
