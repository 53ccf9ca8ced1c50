"""`parley [FILE]`: the window, or a picture of it and what it shows."""

from __future__ import annotations

import gc
import os
import re
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.cli.answers import print_json, printable
from viewer.cli.filters import add_file_argument, add_filter_arguments, spec_from_args
from viewer.cli.languages import add_language_argument
from viewer.cli.process_clock import process_age_ms
from viewer.model.errors import UnknownChoice, ViewerError, WhenError
from viewer.model.languages import ENGLISH_TAG
from viewer.render.qt_guard import refuse_unsafe_qt
from viewer.render.theme_names import THEME_NAMES

if TYPE_CHECKING:
    from viewer.app import App, NotOpened, Request, Windows
    from viewer.library.opening import Library
    from viewer.model.document import Document
    from viewer.ui.process.single_instance import SingleInstance

PICTURE_SIZE = (1440, 900)
#: as small as the window gets
SMALLEST_SIZE, LARGEST_PX = (800, 560), 16_384

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
#: platforms of Qt whose windows nobody sees, so that nobody can be sent to one
_UNSEEN = ("offscreen", "minimal")
_SIZE = re.compile(r"(\d{1,6})[x×](\d{1,6})", re.IGNORECASE)


def add_arguments(parser: ArgumentParser) -> None:
    """Take what the window can be told."""
    add_file_argument(parser)
    parser.add_argument(
        "more",
        nargs="*",
        type=Path,
        metavar="FILE",
        help="further documents, each in a window of its own",
    )
    window = parser.add_argument_group("window")
    window.add_argument(
        "--theme", choices=THEME_NAMES, help="colours; the system's if none are named"
    )
    add_language_argument(window, "the window")
    window.add_argument(
        "--view",
        type=time_text,
        metavar="FROM/TO",
        help="time to show at first (2018-03-15/2018-04-05)",
    )
    window.add_argument("--select", metavar="EVENT_ID", help="event to select at first")
    window.add_argument("--size", type=size_text, metavar="WxH", help="size of the window in px")
    picture = parser.add_argument_group("instead of staying open")
    picture.add_argument(
        "--screenshot", type=png_path, metavar="OUT.png", help="save a picture of the window"
    )
    picture.add_argument(
        "--describe", type=Path, metavar="OUT.json", help="save what the window shows as JSON"
    )
    picture.add_argument(
        "--time-start", action="store_true", help="print how long the start took, as JSON"
    )
    add_filter_arguments(parser)


def run(args: Namespace) -> int:
    """Open the window and return when it has closed."""
    refuse_without_display()
    refuse_unsafe_qt()
    if args.more and (args.screenshot or args.describe or args.time_start):
        raise UnknownChoice("A picture or a start is of one document; name one file only.")
    if args.screenshot or args.describe:
        return _take_picture(args)
    # a start makes little garbage and very many objects that stay
    gc.disable()
    try:
        return _time_start(args) if args.time_start else _open_window(args)
    finally:
        gc.enable()


def refuse_without_display() -> None:
    """Raise ViewerError where no window can open: on Linux without any display."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _DISPLAYS):
        raise ViewerError(
            "There is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not set);"
            " “parley export -o timeline.png” saves the timeline as a picture without one."
        )


def size_text(text: str) -> tuple[int, int]:
    """Read `1440x900`."""
    said = _SIZE.fullmatch(text.strip())
    size = (int(said[1]), int(said[2])) if said else (0, 0)
    if said is None:
        raise ArgumentTypeError(f"{text!r} is not a size; write it as 1440x900")
    if any(side < least for side, least in zip(size, SMALLEST_SIZE, strict=True)):
        least = "x".join(map(str, SMALLEST_SIZE))
        raise ArgumentTypeError(f"{text!r} is too small; the window is {least} at least")
    if max(size) > LARGEST_PX:
        raise ArgumentTypeError(f"{text!r} is too large; a side has {LARGEST_PX} px at most")
    return size


def png_path(text: str) -> Path:
    """Check that a picture of the window is to be a PNG; other formats are of `parley export`."""
    path = Path(text)
    if path.suffix.lower() != ".png":
        told = "is no name for a picture of the window; let it end in .png"
        raise ArgumentTypeError(f"{text!r} {told}")
    return path


def time_text(text: str) -> tuple[int, int]:
    """Read the time to show, an EDTF date or interval without open ends, as two seconds."""
    from viewer.model.edtf import parse_when

    try:
        when = parse_when(text)
    except WhenError as trouble:
        raise ArgumentTypeError(str(trouble)) from None
    if when.open_start or when.open_end:
        raise ArgumentTypeError(f"{text!r} has an open end; name both ends of the time to show")
    return when.earliest, when.latest


def _open_window(args: Namespace) -> int:
    seat = _seat(args)
    named: list[Path] = [] if args.file is None else [args.file, *args.more]
    if seat is not None and not _is_first(seat, named):
        _say_missing(named)
        return 0
    from viewer.app import Windows, files_from_system
    from viewer.ui.language import chosen_language, speak_in_window
    from viewer.ui.process.application import scaled_application
    from viewer.ui.settings import settings_path, wanted_preferences

    wanted = wanted_preferences(settings_path())
    # before anything else makes the application
    running = scaled_application(wanted.text_size)
    speak_in_window(running, chosen_language(args.lang or wanted.language))
    windows = Windows(settings_path())
    first, rest = (named[0] if named else None), named[1:]
    if sys.platform == "darwin" and first is None:
        first, *rest = files_from_system() or (None,)
    app = _open_first(windows, args, first)
    windows.listen_to_system()
    if seat is not None:
        seat.open_requested.connect(windows.open_paths)
        app.window.filled.connect(seat.listen)
    if rest:
        app.window.filled.connect(partial(windows.open_in_turn, rest))
    code = windows.run()
    if seat is not None:
        seat.close()
    windows.close()
    return code


def _open_first(windows: Windows, args: Namespace, path: Path | None) -> App:
    """The first window: of a document, or of the one that a picture shows."""
    from viewer.render.picture_view import is_picture

    picture = path if path is not None and is_picture(path) else None
    library, not_opened = _library_for_window(path if picture is None else None)
    app = windows.open(library, _request_for(args, library, not_opened))
    if picture is not None:
        app.window.errands.open_document(picture)
    app.window.filled.connect(_collect_again)
    return app


def _collect_again() -> None:
    """The window stands: from now on Python looks for garbage."""
    gc.enable()


def _wishes(args: Namespace) -> bool:
    """Whether this start wants more than a document's window."""
    return any(
        wish for name, wish in vars(args).items() if name not in ("file", "more", "time_start")
    )


def _seat(args: Namespace) -> SingleInstance | None:
    """This start's seat among the running ones; None for a start that wants more than a file."""
    if _wishes(args) or os.environ.get("QT_QPA_PLATFORM") in _UNSEEN:
        return None
    from viewer.ui.process.single_instance import SingleInstance, meeting_place

    place = meeting_place()
    return None if place is None else SingleInstance(place)


def _is_first(seat: SingleInstance, paths: Sequence[Path]) -> bool:
    """Whether a window is to be opened here: no running program has taken the files."""
    from viewer.ui.process.single_instance import Joined

    return seat.join([path.absolute() for path in paths]) is not Joined.HANDED_OVER


def _library_for_window(path: Path | None) -> tuple[Library, NotOpened | None]:
    """The document, or the bundled one and what keeps the other from opening."""
    from viewer.app import NotOpened
    from viewer.library.opening import open_library

    try:
        return open_library(path), None
    except ViewerError as trouble:
        if path is None:
            raise
        # whoever typed the name sees it here, whoever clicked the file in the window
        _say(str(trouble))
        return open_library(), NotOpened(path.name, str(trouble))


def _say_missing(paths: Sequence[Path]) -> None:
    """Whoever typed the names sees it here; the running program tells it in its window."""
    for path in paths:
        if not path.exists():
            _say(f"There is no file {path}.")


def _say(trouble: str) -> None:
    if sys.stderr is not None:
        print(f"parley: {printable(trouble)}", file=sys.stderr)


def _take_picture(args: Namespace) -> int:
    from viewer.app import App
    from viewer.library.opening import open_library
    from viewer.ui.language import speak_in_window
    from viewer.ui.process.application import bare_application
    from viewer.ui.process.picture_of_window import describe_window, save_picture, save_telling

    speak_in_window(bare_application(), args.lang or ENGLISH_TAG)
    library = open_library(args.file)
    args.theme, args.size = args.theme or THEME_NAMES[0], args.size or PICTURE_SIZE
    app = App(library, _request_for(args, library), None)
    try:
        app.show_unseen()
        if args.screenshot:
            save_picture(app.window, args.screenshot)
        if args.describe:
            save_telling(describe_window(app.window), args.describe)
    finally:
        app.close()
    if app.faults.first is not None:
        raise app.faults.first
    return 0


def _time_start(args: Namespace) -> int:
    """Start as without settings."""
    told: dict[str, float] = {}

    def tell_first_frame() -> None:
        told.setdefault("first_frame_ms", round(process_age_ms(), 1))

    from viewer.app import App
    from viewer.library.opening import open_library
    from viewer.ui.process.one_turn import answer_a_wheel

    library = open_library(args.file)
    app = App(library, _request_for(args, library), None)
    app.window.timeline.painted.connect(tell_first_frame)
    app.window.filled.connect(_collect_again)
    try:
        app.show()
        app.settle()
        answer_a_wheel(app.window.timeline.surface)
        told["interactive_ms"] = round(process_age_ms(), 1)
    finally:
        app.close()
    print_json(told)
    return 0


def _request_for(args: Namespace, library: Library, not_opened: NotOpened | None = None) -> Request:
    """What the command line wants; a document that has not got it is closed again."""
    try:
        return _request(args, library.document, not_opened)
    except BaseException:
        library.close()
        raise


def _request(args: Namespace, document: Document, not_opened: NotOpened | None = None) -> Request:
    from viewer.app import Request

    _refuse_unknown_event(document, args.select)
    return Request(
        spec=spec_from_args(document, args),
        theme=args.theme,
        size=args.size,
        shown=args.view,
        selected=args.select,
        not_opened=not_opened,
    )


def _refuse_unknown_event(document: Document, event_id: str | None) -> None:
    if event_id is None:
        return
    import difflib

    from viewer.library.asking import events_by_id

    if events_by_id(document.events, (event_id,)):
        return
    known = [event.id for event in document.events]
    near = difflib.get_close_matches(event_id, known, n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else "“parley events” lists them."
    raise UnknownChoice(f"No event has the id “{event_id}”; {hint}")
