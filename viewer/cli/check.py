"""`parley check`: whether a document holds together."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

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
        print("".join(c if c.isprintable() else " " for c in problem))
    word = "fault" if len(problems) == 1 else "faults"
    print(f"{len(problems):,} {word} found", file=sys.stderr)
    return 1
