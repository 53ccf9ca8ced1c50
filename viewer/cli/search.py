"""`parley search`: where words stand in a document."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import Any

from viewer.cli.answers import count_of, print_json, print_table
from viewer.cli.filters import add_file_argument
from viewer.library.opening import open_library
from viewer.library.records import hit_record


def add_parser(subparsers: Any) -> None:
    """Add the command."""
    parser: ArgumentParser = subparsers.add_parser(
        "search",
        description="Find words in events, texts, figures, quotations, measures and people.",
    )
    parser.add_argument(
        "words",
        type=words_text,
        metavar="WORDS",
        help="what to find; several words as one argument, in quotes",
    )
    add_file_argument(parser)
    parser.add_argument("--json", action="store_true", help="answer one JSON document")


def words_text(text: str) -> str:
    """Check that there is something to find."""
    if not text.strip():
        raise ArgumentTypeError("there is no word to find; write one, as in “parley search tariff”")
    return text


def run(args: Namespace) -> int:
    """Answer what was found, best first."""
    with open_library(args.file) as library:
        hits = library.search(args.words)
    if args.json:
        print_json({"hits": [hit_record(hit) for hit in hits]})
    elif hits:
        print_table(
            ("Found in", "Source", "Id", "Words"),
            [(hit.what, hit.source or "", hit.id, hit.text) for hit in hits],
        )
        print(f"\n{count_of(len(hits), 'hit')}")
    else:
        print(f"Nothing says “{args.words}”.")
    return 0
