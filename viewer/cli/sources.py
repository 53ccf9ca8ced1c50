"""`parley sources`: the sources of a document."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from viewer.cli.answers import count_of, print_json, print_table
from viewer.cli.filters import add_file_argument
from viewer.library.opening import open_library
from viewer.library.records import source_record
from viewer.model.wording import say_when


def add_parser(subparsers: Any) -> None:
    """Add the command."""
    parser: ArgumentParser = subparsers.add_parser(
        "sources", description="List the sources of a document; --json gives their texts too."
    )
    add_file_argument(parser)
    parser.add_argument("--json", action="store_true", help="answer one JSON document")


def run(args: Namespace) -> int:
    """Answer the sources in order of publication."""
    with open_library(args.file) as library:
        sources = library.document.sources
    if args.json:
        print_json({"sources": [source_record(source) for source in sources]})
        return 0
    print_table(
        ("Published", "Publisher", "Title", "Texts", "Id"),
        [
            (
                say_when(s.published),
                s.publisher,
                s.title,
                ", ".join(text.form.value for text in s.texts) or "none",
                s.id,
            )
            for s in sources
        ],
    )
    print(f"\n{count_of(len(sources), 'source')}")
    return 0
