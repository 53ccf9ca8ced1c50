"""`parley events`: the events of a document, filtered."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from viewer.cli.answers import count_of, print_json, print_table
from viewer.cli.filters import (
    add_file_argument,
    add_filter_arguments,
    add_form_argument,
    form_from_args,
    spec_from_args,
)
from viewer.library.asking import View, ask
from viewer.library.handover.spreadsheet import csv_table
from viewer.library.opening import open_library
from viewer.library.records import event_records
from viewer.model.document import Document
from viewer.model.proposal import ProposalState
from viewer.model.wording import say_when


def add_parser(subparsers: Any) -> None:
    """Add the command."""
    parser: ArgumentParser = subparsers.add_parser(
        "events", description="List the events of a document in time order."
    )
    add_file_argument(parser)
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="answer one JSON document")
    output.add_argument("--csv", action="store_true", help="answer CSV for a spreadsheet")
    add_form_argument(parser)
    add_filter_arguments(parser)


def run(args: Namespace) -> int:
    """Answer the events that the filters leave."""
    with open_library(args.file) as library:
        document = library.document
    view = ask(document, spec_from_args(document, args))
    if args.json:
        print_json({"events": event_records(view.document, view.events, form_from_args(args))})
    elif args.csv:
        print(csv_table(view), end="")
    else:
        _print_table(view, document)
    return 0


def _print_table(view: View, document: Document) -> None:
    if not view.events:
        print(_nothing(document))
        return
    print_table(
        ("When", "Event", "Side", "Kind", "Status", "Id"),
        [
            (say_when(e.when, e.precision), e.title, e.side, e.kind, e.status.value, e.id)
            for e in view.events
        ],
    )
    print(f"\n{count_of(len(view.events), 'event')}")


def _nothing(document: Document) -> str:
    """Why no event is listed: none fits, or none has been accepted yet."""
    if document.events:
        return "No event fits these filters."
    waiting = sum(p.state is ProposalState.WAITING for p in document.proposals)
    if not waiting:
        return "The document has no event."
    wait = "waits" if waiting == 1 else "wait"
    return f"The document has no event yet; {count_of(waiting, 'proposal')} {wait} for your review."
