"""The `parley` command: which command is meant, and what its end means.

Exit codes: 0 done; 1 a trouble that the person can mend; 2 wrong usage; 70 a bug of ours;
130 interrupted.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn, Protocol, cast

from viewer import __version__
from viewer.model.errors import UnknownChoice, ViewerError

DONE, TROUBLE, WRONG_USAGE, BUG, INTERRUPTED = 0, 1, 2, 70, 130

#: each command lives in the module of its name, which is imported only when it is meant
COMMANDS = {
    "info": "what a document holds, in numbers",
    "events": "the events, filtered, as a table, JSON or CSV",
    "annotations": "the figures and quotations with their places in the texts",
    "sources": "the sources with their citations and texts",
    "search": "find words in events, texts, figures, quotations, measures and people",
    "extract": "find the figures, quotations, times, people and events of an article",
    "export": "save the timeline as a picture, or its events as data",
    "import": "add articles of your own, and propose the events that are read in them",
    "attach": "give the full texts that you have to the sources they are of",
    "build": "make a document of a folder of text files",
    "check": "test that a document holds together and every passage is where it should be",
}

#: but for what Python keeps for itself
_MODULES = {"import": "importing"}

_DISK_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
#: `viewer.readers.worker.APART`, which is not imported for it
_APART = "--read-apart"
#: `viewer.library.importing.reader_process.ARGUMENT`, likewise
_READ_ARTICLES = "--read-articles"
_QT_PACKAGES = ("PySide6", "shiboken6")


class _Command(Protocol):
    """What the module of a command offers."""

    def add_parser(self, subparsers: Any, /) -> object:
        """Add the command with its arguments."""

    def run(self, args: Namespace, /) -> int:
        """Do it and return the exit code."""


class _Parser(ArgumentParser):
    """Says what is wrong with the arguments in one line."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"allow_abbrev": False, **options})

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USAGE, f"{self.prog}: {_one_line(message)} (see {self.prog} --help)\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run `parley` with these arguments and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _answer_in_utf8()
    try:
        code = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except UnknownChoice as trouble:
        return _fail(WRONG_USAGE, str(trouble))
    except ViewerError as trouble:
        return _fail(TROUBLE, str(trouble))
    except Exception as trouble:  # noqa: BLE001 - the last place where a bug can be told calmly
        return _end_of(trouble)
    return code


def _run(arguments: list[str]) -> int:
    if arguments[:1] == [_APART]:
        # a parser of a foreign format, which the app starts apart from itself
        apart = import_module("viewer.readers.apart")
        return int(apart.parse_apart(*arguments[1:]))
    if arguments[:1] == [_READ_ARTICLES]:
        # one of the processes in which an import reads articles
        return int(import_module("viewer.library.importing.reader_process").serve())
    if arguments and arguments[0] in COMMANDS:
        commands = _Parser(prog="parley")
        command = cast(_Command, import_module(module_of(arguments[0])))
        command.add_parser(commands.add_subparsers(required=True))
        return command.run(commands.parse_args(arguments))
    show = import_module("viewer.cli.show")
    parser = window_parser()
    show.add_arguments(parser)
    args = parser.parse_args(arguments)
    for path in (args.file, *args.more):
        _refuse_no_file(path)
    code: int = show.run(args)
    return code


def module_of(command: str) -> str:
    """The full name of the module in which a command lives."""
    return f"viewer.cli.{_MODULES.get(command, command)}"


def window_parser() -> ArgumentParser:
    """The parser of `parley` without a command, still without the window's own arguments."""
    width = max(map(len, COMMANDS))
    listed = "\n".join(f"  {name:<{width}}  {text}" for name, text in COMMANDS.items())
    parser = _Parser(
        prog="parley",
        usage="parley [FILE] [options]\n       parley COMMAND [options]",
        description="Open a timeline in which every date, figure and quote leads to its words.",
        epilog=f"commands (parley COMMAND --help tells more):\n{listed}\n\n"
        "A file that is named like a command is opened with ./ before its name.",
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Parley {__version__}")
    return parser


def _refuse_no_file(path: Path | None) -> None:
    """Raise ViewerError for a word that is neither a command nor a file.

    A document that is missing is told by the window, for those who clicked on it.
    """
    import difflib

    if path is None or path.suffix.lower() == ".parley" or path.exists():
        return
    near = difflib.get_close_matches(str(path), COMMANDS, n=1)
    hint = f"did you mean “parley {near[0]}”?" if near else "“parley --help” lists the commands."
    raise ViewerError(f"There is no command or file “{path}”; {hint}")


def _answer_in_utf8() -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _fail(code: int, message: str) -> int:
    if sys.stderr is not None:
        print(f"parley: {_one_line(message)}", file=sys.stderr)
    return code


def _end_of(trouble: Exception) -> int:
    """Tell of what is no ViewerError; details only to those who ask for them."""
    if isinstance(trouble, BrokenPipeError):
        # whoever read the answer has seen enough (`parley events | head`)
        _drop_the_rest()
        return DONE
    if isinstance(trouble, OSError) and trouble.errno in _DISK_FULL:
        _drop_the_rest()
        return _fail(TROUBLE, f"Cannot write: {trouble.strerror}. Make room and try again.")
    if isinstance(trouble, ImportError) and (trouble.name or "").startswith(_QT_PACKAGES):
        said = f"Qt cannot be loaded ({trouble.msg})"
        return _fail(
            TROUBLE, f"{said}. `python3 packaging/run.py` finds and installs what it needs."
        )
    if os.environ.get("PARLEY_DEBUG"):
        import traceback

        traceback.print_exception(trouble)
    said = f"{type(trouble).__name__}: {trouble}"[:160]
    return _fail(BUG, f"A bug of ours, nothing you did: {said}. PARLEY_DEBUG=1 tells where.")


def _drop_the_rest() -> None:
    """Keep Python from writing once more what could not be written, and failing once more."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (AttributeError, OSError, ValueError):
        return


def _one_line(message: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in message).split())
