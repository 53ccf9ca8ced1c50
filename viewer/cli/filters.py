"""The arguments that several commands share: which document, and which of its events."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.model.errors import UnknownChoice, WhenError

if TYPE_CHECKING:
    from viewer.model.document import Document
    from viewer.model.filter import FilterSpec
    from viewer.model.source import Form


def add_file_argument(parser: ArgumentParser) -> None:
    """Take the document as `file`, None for the bundled one."""
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="document to read; the bundled one if none is named",
    )


def add_form_argument(parser: ArgumentParser) -> None:
    """Take the text that passages are in as `form`, None for the digest where there is one."""
    from viewer.model.source import Form

    parser.add_argument(
        "--form",
        choices=[form.value for form in Form],
        help="text that the places are in; without it the digest, or else what there is",
    )


def add_filter_arguments(parser: ArgumentParser) -> None:
    """Take the filters that are the same everywhere."""
    group = parser.add_argument_group(
        "filters", "Values of one filter are alternatives (name it again); all filters must hold."
    )

    def add_dates(flag: str, dest: str, text: str) -> None:
        group.add_argument(flag, dest=dest, type=edtf_text, metavar="DATE", help=text)

    def add_values(flag: str, dest: str, metavar: str, text: str) -> None:
        group.add_argument(flag, dest=dest, action="append", metavar=metavar, help=text)

    add_dates("--from", "start", "events that reach this date or a later one (2018, 2018-03-24)")
    add_dates("--to", "end", "events that begin by the end of this date")
    add_values("--side", "sides", "SIDE", "side, by id or name")
    add_values("--kind", "kinds", "KIND", "kind of event, such as talks")
    add_values("--actor", "actors", "NAME", "person or body that takes part, by id or name")
    add_values("--source", "sources", "ID", "source that tells the event")
    add_values("--status", "statuses", "STATUS", "status when reported, such as planned")
    add_values("--told", "told", "SOURCES", "told by one source or by several: one, several")
    add_values("--has", "holds", "WHAT", "events with figures, quotations, notes or pins")
    group.add_argument("--thread", metavar="EVENT_ID", help="what links lead to from this event")
    add_values("--without", "without", "FIELD=VALUE", "not these, such as kind=talks, side=ID")
    group.add_argument("--match", metavar="WORDS", help="words that the event or its passages say")
    add_dates("--known-on", "known_on", "only what had been published by the end of this day")


def spec_from_args(document: Document, args: Namespace) -> FilterSpec:
    """Make the filter of parsed arguments.

    Raises:
        UnknownChoice: a value that the document does not have, or dates that do not go together;
            the command ends with 2.
    """
    from viewer.library.choices import spec_from_words
    from viewer.library.threads import thread_from_word

    thread = None if args.thread is None else thread_from_word(document, args.thread)
    try:
        return spec_from_words(
            document,
            start=args.start,
            end=args.end,
            sides=args.sides or (),
            kinds=args.kinds or (),
            actors=args.actors or (),
            sources=args.sources or (),
            statuses=args.statuses or (),
            told=args.told or (),
            holds=args.holds or (),
            events=thread or (),
            thread=args.thread,
            without=args.without or (),
            match=args.match,
            known_on=args.known_on,
        )
    except WhenError as trouble:
        raise UnknownChoice(str(trouble)) from None


def form_from_args(args: Namespace) -> Form | None:
    """The form that `add_form_argument` took."""
    from viewer.model.source import Form

    return None if args.form is None else Form(args.form)


def edtf_text(text: str) -> str:
    """Check an argument that is a date in EDTF, so that a mistake names the argument."""
    from viewer.model.edtf import parse_when

    try:
        parse_when(text)
    except WhenError as trouble:
        raise ArgumentTypeError(str(trouble)) from None
    return text
