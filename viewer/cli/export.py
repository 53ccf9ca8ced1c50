"""`parley export`: the timeline as a picture of its own."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError, BooleanOptionalAction, Namespace
from contextlib import closing
from pathlib import Path
from typing import Any

from viewer.cli.filters import add_file_argument, add_filter_arguments, spec_from_args
from viewer.library.asking import ask
from viewer.library.opening import open_library
from viewer.model.errors import ExportError
from viewer.render.formats import save_png
from viewer.render.headless import ensure_gui
from viewer.render.picture import PictureOptions, picture
from viewer.render.sizes import PRESET_NAMES, PictureSize, own_size, preset_size
from viewer.render.theme import THEME_NAMES, load_theme
from viewer.timeline.lanes import LaneMode

#: what can be written; the suffix decides
SUFFIXES = (".png",)

_SIZE = re.compile(r"([1-9]\d{0,5})[x×]([1-9]\d{0,5})")
_MOST_DPI = 2400


def add_parser(subparsers: Any) -> None:
    """Add the command."""
    parser: ArgumentParser = subparsers.add_parser(
        "export", description="Save the timeline, or what filters leave of it, as a picture."
    )
    add_file_argument(parser)
    parser.add_argument(
        "-o", dest="out", type=Path, required=True, metavar="OUT.png", help="file to write"
    )
    group = parser.add_argument_group("picture")
    size = group.add_mutually_exclusive_group()
    size.add_argument("--size", type=_size, metavar="WxH", help="width and height in px")
    size.add_argument(
        "--preset", choices=PRESET_NAMES, default="slide", help="a size for a purpose (slide)"
    )
    group.add_argument("--dpi", type=_dpi, metavar="N", help="px on an inch; makes paper finer")
    group.add_argument("--theme", choices=THEME_NAMES, default="light", help="colours (light)")
    group.add_argument(
        "--lanes", choices=[mode.value for mode in LaneMode], default="side", help="lanes by (side)"
    )
    group.add_argument(
        "--fold", action=BooleanOptionalAction, default=True, help="fold long quiet stretches"
    )
    group.add_argument(
        "--notes", action=BooleanOptionalAction, default=True, help="numbered source notes"
    )
    group.add_argument("--title", metavar="T", help="title; the document's own if none is given")
    add_filter_arguments(parser)


def run(args: Namespace) -> int:
    """Write the picture."""
    _refuse_other_formats(args.out)
    size = _picture_size(args)
    with closing(open_library(args.file)) as library:
        document = library.document
    view = ask(document, spec_from_args(document, args))
    options = PictureOptions(
        lanes=LaneMode(args.lanes),
        is_folded=args.fold,
        title=args.title,
        has_notes=args.notes,
    )
    ensure_gui()
    page = picture(view, size, options)
    save_png(page, load_theme(args.theme), args.out, size, title=args.title or document.title)
    return 0


def _picture_size(args: Namespace) -> PictureSize:
    if args.size is None:
        return preset_size(args.preset, args.dpi)
    width, height = args.size
    return own_size(width, height, args.dpi)


def _refuse_other_formats(out: Path) -> None:
    if out.suffix.lower() not in SUFFIXES:
        what = f"ends in {out.suffix}" if out.suffix else "has no ending"
        raise ExportError(
            f"“{out}” {what}; the name of a picture has to end in {' or '.join(SUFFIXES)}."
        )


def _size(text: str) -> tuple[int, int]:
    said = _SIZE.fullmatch(text.strip().lower())
    if said is None:
        raise ArgumentTypeError(f"{text!r} is not a size; write it as 1600x900")
    return int(said[1]), int(said[2])


def _dpi(text: str) -> float:
    if not text.isdecimal() or not 1 <= int(text) <= _MOST_DPI:
        raise ArgumentTypeError(f"{text!r} is not a number of px from 1 to {_MOST_DPI}")
    return float(text)
