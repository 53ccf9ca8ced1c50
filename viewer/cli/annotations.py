"""`parley annotations`: the figures and quotations of a document."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from viewer.cli.answers import count_of, print_json, print_table
from viewer.cli.filters import add_file_argument, add_form_argument, form_from_args
from viewer.library.choices import source_from_word
from viewer.library.opening import open_library
from viewer.library.records import Record, figure_records, quotation_records


def add_parser(subparsers: Any) -> None:
    """Add the command."""
    parser: ArgumentParser = subparsers.add_parser(
        "annotations",
        description="List the figures and quotations of a document with their places in the texts.",
    )
    add_file_argument(parser)
    parser.add_argument("--source", metavar="ID", help="only those of this source")
    add_form_argument(parser)
    parser.add_argument("--json", action="store_true", help="answer one JSON document")


def run(args: Namespace) -> int:
    """Answer the annotations, all or those of one source."""
    with open_library(args.file) as library:
        document = library.document
    form = form_from_args(args)
    figures, quotations = figure_records(document, form), quotation_records(document, form)
    if args.source is not None:
        source = source_from_word(document, args.source)
        figures = [f for f in figures if f["source"] == source]
        quotations = [q for q in quotations if q["source"] == source]
    if args.json:
        print_json({"figures": figures, "quotations": quotations})
    else:
        _print_tables(figures, quotations)
    return 0


def _print_tables(figures: list[Record], quotations: list[Record]) -> None:
    if figures:
        print_table(
            ("Figure", "Measures", "Source", "Place"),
            [(f["text"], f["measures"], f["source"], _place(f)) for f in figures],
        )
        print()
    if quotations:
        print_table(
            ("Speaker", "Source", "Place", "Quotation"),
            [(q["speaker"] or "", q["source"], _place(q), f"“{q['text']}”") for q in quotations],
        )
        print()
    print(f"{count_of(len(figures), 'figure')}, {count_of(len(quotations), 'quotation')}")


def _place(record: Record) -> str:
    return f"{record['form']} {record['start']}–{record['end']}"
