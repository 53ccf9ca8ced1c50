"""`parley build`: a document from a folder of text files."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import Any

from viewer.cli.answers import count_of, printable
from viewer.library.building import build

SUFFIX = ".parley"


def add_parser(subparsers: Any) -> None:
    """Add the command."""
    parser: ArgumentParser = subparsers.add_parser(
        "build",
        description="Make a document of a folder of text files. What is wrong in a file is told "
        "with its line.",
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="folder with document.toml")
    parser.add_argument(
        "-o",
        "--output",
        type=document_path,
        required=True,
        metavar="FILE.parley",
        help="document to write; one that is there is replaced",
    )
    parser.add_argument(
        "--originals",
        type=Path,
        metavar="FOLDER",
        help="folder with the full articles: their places are found and kept in anchors.toml",
    )


def run(args: Namespace) -> int:
    """Build, and say what the document holds."""
    document = build(args.folder, args.output, args.originals, _say)
    counts = (
        count_of(len(document.events), "event"),
        count_of(len(document.figures), "figure"),
        count_of(len(document.quotations), "quotation"),
        count_of(len(document.sources), "source"),
    )
    _say(f"Built {args.output.name}: {', '.join(counts)}")
    return 0


def document_path(text: str) -> Path:
    """Check that a file to write has the name of a document."""
    path = Path(text)
    if path.suffix.lower() != SUFFIX:
        raise ArgumentTypeError(f"{text!r} is no name for a document; let it end in {SUFFIX}")
    return path


def _say(line: str) -> None:
    print(printable(line))
