"""`parley export`: the timeline as a picture of its own, or its events as data."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError, BooleanOptionalAction, Namespace
from contextlib import closing
from pathlib import Path
from typing import Any

from viewer.cli.filters import add_file_argument, add_filter_arguments, spec_from_args
from viewer.cli.languages import add_language_argument
from viewer.library.asking import View, ask
from viewer.library.choices import measure_from_word
from viewer.library.handover.formats import DATA_FORMATS, data_format, hand_over
from viewer.library.opening import open_library
from viewer.library.series import measures_in
from viewer.model.actor import Measure
from viewer.model.errors import ExportError
from viewer.model.languages import ENGLISH_TAG
from viewer.model.speech import speaking
from viewer.render.picture_options import MOST_BANDS
from viewer.render.sizes import (
    PICTURE_SUFFIXES,
    PRESET_NAMES,
    PictureSize,
    Unit,
    own_size,
    preset_size,
)
from viewer.render.theme_names import THEME_NAMES
from viewer.timeline.lanes import LaneMode

#: what pictures alone can be told
_DEFAULTS: dict[str, Any] = {
    "size": None,
    "preset": "slide",
    "dpi": None,
    "theme": "light",
    "lanes": LaneMode.SIDE.value,
    "fold": True,
    "notes": True,
    "legend": True,
    "bands": 0,
    "title": None,
    "lang": None,
    "subtitle": None,
    "measure": [],
    "alt": None,
    "transparent": False,
}
_MEASURE_HELP = "figures below the timeline: of measures of one unit, or none; else each stretch's"
_NO_MEASURE = "none"
_SIZE = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)[x×](\d{1,6}(?:\.\d{1,3})?) ?(px|mm|in)?")
_MOST_DPI = 2400


def add_parser(subparsers: Any) -> None:
    """Add the command."""
    parser: ArgumentParser = subparsers.add_parser(
        "export",
        description="Save the timeline, or what filters leave of it, as a picture or as data.",
    )
    add_file_argument(parser)
    parser.add_argument(
        "-o",
        dest="out",
        type=Path,
        required=True,
        metavar="OUT",
        help=f"file to write: {_endings()}",
    )
    group = parser.add_argument_group("picture")
    size = group.add_mutually_exclusive_group()
    size.add_argument("--size", type=_size, metavar="WxH", help="1600x900, 180x90mm or 7x4in")
    size.add_argument("--preset", choices=PRESET_NAMES, help="a size for a purpose (slide)")
    group.add_argument("--dpi", type=_dpi, metavar="N", help="px on an inch; makes paper finer")
    group.add_argument("--theme", choices=THEME_NAMES, help="colours (light)")
    group.add_argument("--lanes", choices=[mode.value for mode in LaneMode], help="lanes by (side)")
    group.add_argument("--fold", action=BooleanOptionalAction, help="fold long quiet stretches")
    group.add_argument("--notes", action=BooleanOptionalAction, help="numbered source notes")
    group.add_argument("--legend", action=BooleanOptionalAction, help="what the marks mean")
    group.add_argument(
        "--bands", type=int, choices=range(MOST_BANDS + 1), metavar="N",
        help="rows of paper into which a long time is wrapped; 0 for as many as label most",
    )  # fmt: skip
    group.add_argument("--measure", metavar="ID[,ID]", action="append", help=_MEASURE_HELP)
    group.add_argument("--title", metavar="T", help="title; the document's own if none is given")
    group.add_argument("--subtitle", metavar="T", help="in place of how many events there are")
    group.add_argument("--alt", metavar="TEXT", help="describes the picture; written if not given")
    group.add_argument("--transparent", action="store_true", help="no ground behind the page")
    add_language_argument(group, "the picture's own words")
    parser.set_defaults(**_DEFAULTS)
    add_filter_arguments(parser)


def run(args: Namespace) -> int:
    """Write the picture or the data; the end of the file's name says which."""
    chosen = data_format(args.out)
    if chosen is None:
        _refuse_other_formats(args.out)
        _save_picture(args)
    else:
        _refuse_picture_options(args)
        hand_over(_view(args), args.out, chosen)
    return 0


def _view(args: Namespace) -> View:
    with closing(open_library(args.file)) as library:
        document = library.document
    return ask(document, spec_from_args(document, args))


def _save_picture(args: Namespace) -> None:
    # data is written without Qt
    from viewer.render.artwork import Artwork
    from viewer.render.formats import save_picture
    from viewer.render.headless import ensure_gui
    from viewer.render.language import speech_of
    from viewer.render.picture import picture, tell
    from viewer.render.picture_options import PictureOptions
    from viewer.render.theme import load_theme

    size = _picture_size(args)
    view = _view(args)
    options = PictureOptions(
        lanes=LaneMode(args.lanes),
        is_folded=args.fold,
        title=args.title,
        has_notes=args.notes,
        measures=_measures(view, args.measure),
        has_figures=args.measure != [_NO_MEASURE],
        bands=args.bands,
        subtitle=args.subtitle,
        has_legend=args.legend,
    )
    ensure_gui()
    with speaking(speech_of(args.lang or ENGLISH_TAG)):
        page = picture(view, size, options)
        telling = tell(view, page, options, size.kind, alt=args.alt)
    art = Artwork(page, load_theme(args.theme), size, telling, args.transparent)
    save_picture(art, args.out)


def _measures(view: View, words: list[str]) -> tuple[str, ...]:
    if words == [_NO_MEASURE]:
        return ()
    chosen: dict[str, Measure] = {}
    for word in (one.strip() for said in words for one in _parts(view, said)):
        measure = _told(view, word)
        chosen[measure.id] = measure
        first = next(iter(chosen.values()))
        if measure.unit != first.unit:
            raise ExportError(
                f"“{first.name}” is in {first.unit} and “{measure.name}” in {measure.unit}; "
                "choose measures of one unit."
            )
    return tuple(chosen)


def _parts(view: View, said: str) -> list[str]:
    """What is between commas, unless a measure's own name has them."""
    is_one = any(said.casefold() == m.name.casefold() for m in view.document.measures)
    return [said] if is_one else said.split(",")


def _told(view: View, word: str) -> Measure:
    measure = measure_from_word(view.document, word)
    told = {counted.measure.id: counted.measure for counted in measures_in(view)}
    if measure not in told:
        raise ExportError(
            f"No event that is left tells a figure of “{word}”; choose fewer filters."
        )
    return told[measure]


def _picture_size(args: Namespace) -> PictureSize:
    if args.size is None:
        return preset_size(args.preset, args.dpi)
    width, height, unit = args.size
    return own_size(width, height, args.dpi, unit)


def _refuse_other_formats(out: Path) -> None:
    if out.suffix.lower() not in PICTURE_SUFFIXES:
        what = f"ends in {out.suffix}" if out.suffix else "has no ending"
        raise ExportError(f"“{out}” {what}; the name of the file has to end in {_endings()}.")


def _refuse_picture_options(args: Namespace) -> None:
    for name, default in _DEFAULTS.items():
        if getattr(args, name) != default:
            given = f"--no-{name}" if default is True else f"--{name}"
            raise ExportError(f"{given} is for pictures, and “{args.out}” is data; leave it out.")


def _endings() -> str:
    endings = [*PICTURE_SUFFIXES, *(chosen.ending for chosen in DATA_FORMATS)]
    return f"{', '.join(endings[:-1])} or {endings[-1]}"


def _size(text: str) -> tuple[float, float, Unit]:
    said = _SIZE.fullmatch(text.strip().lower())
    unit = Unit((said and said[3]) or Unit.PX)
    if said is None or min(float(said[1]), float(said[2])) < (1 if unit == Unit.PX else 0.1):
        raise ArgumentTypeError(f"{text!r} is not a size; write it as 1600x900 or 180x90mm")
    return float(said[1]), float(said[2]), unit


def _dpi(text: str) -> float:
    if not text.isdecimal() or not 1 <= int(text) <= _MOST_DPI:
        raise ArgumentTypeError(f"{text!r} is not a number of px from 1 to {_MOST_DPI}")
    return float(text)
