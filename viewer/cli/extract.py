"""`parley extract`: what an article says, found by machine."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date
from pathlib import Path
from typing import Any

from viewer.cli.answers import count_of, print_json, print_table
from viewer.library.extracting import extract_file

Layers = dict[str, Any]


def add_parser(subparsers: Any) -> None:
    """Add the command."""
    parser: ArgumentParser = subparsers.add_parser(
        "extract",
        description="Find the figures, quotations, times, people and events of an article, each "
        "with its place in the text. Texts and saved web pages are read.",
    )
    parser.add_argument("article", type=Path, metavar="ARTICLE", help="text or saved web page")
    parser.add_argument(
        "--published",
        type=day,
        metavar="DATE",
        help="day of publication as YYYY-MM-DD, from which “Monday” or “last week” are counted",
    )
    parser.add_argument("--json", action="store_true", help="answer one JSON document")


def run(args: Namespace) -> int:
    """Answer what was found."""
    layers = extract_file(args.article, args.published)
    if args.json:
        print_json(layers)
    else:
        _print_tables(layers)
    return 0


def day(text: str) -> str:
    """Check that a text is a day."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day; write it as 2018-03-25") from None


def _print_tables(layers: Layers) -> None:
    _print_table(
        ("Event", "When", "Status", "Kind", "Confidence"),
        [
            (e["title"], e["when"], e["status"], e["kind"], f"{e['confidence']:.2f}")
            for e in sorted(layers["events"], key=lambda e: -e["confidence"])
        ],
    )
    _print_table(
        ("Figure", "Measures", "Place"),
        [(f["text"], f["measures"], _place(f)) for f in layers["figures"]],
    )
    _print_table(
        ("Speaker", "Place", "Quotation"),
        [(q["speaker"] or "", _place(q), f"“{q['text']}”") for q in layers["quotes"]],
    )
    _print_table(
        ("Time", "Value", "Place"),
        [(t["text"], t["value"], _place(t)) for t in layers["times"]],
    )
    counts = (
        count_of(len(layers["events"]), "event"),
        count_of(len(layers["figures"]), "figure"),
        count_of(len(layers["quotes"]), "quotation"),
        count_of(len(layers["times"]), "time"),
    )
    print(", ".join(counts))


def _print_table(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    if rows:
        print_table(columns, rows)
        print()


def _place(item: Layers) -> str:
    return f"{item['start']}–{item['end']}"
