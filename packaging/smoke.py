"""Try a built bundle as a person would have it: python3 packaging/smoke.py PROGRAM [--python PY].

It opens the bundled document, selects an event, makes a picture of the window and a picture of the
timeline, and closes. With --python both pictures are compared, pixel by pixel, with those that the
source tree makes under that Python. On Linux the program finds no Python on its PATH, no HOME, its
own folder read-only and a network with nobody on it.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import product
from foreign_files import FIGURE, foreign_files

TIMEOUT_S = 300
_LICENCES = ("GNU LESSER GENERAL PUBLIC LICENSE", "SIL Open Font License", "Python Software")
_NO_FONT_CACHE = "Fontconfig error: No writable cache directories"
WINDOW_SIZE = (1440, 900)
#: panes that are open at the start
_PANES = ("filters", "timeline", "figures", "overview", "event", "source")
#: inside the new namespaces: the folder becomes read-only, then the program is run
_READ_ONLY = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && shift && exec "$@"'


class SmokeFailure(Exception):
    """The bundle does not do what it must; the text says what happened."""


@dataclass(frozen=True, slots=True)
class Program:
    """A command line that stands for `parley`, and the environment it gets."""

    words: tuple[str, ...]
    env: dict[str, str]
    folder: Path

    def run(self, *arguments: str | Path) -> str:
        """Run it and return what it says; saying anything on stderr is a failure.

        A system without a font cache says so to whoever has no HOME for one; that is let pass.
        """
        command = [*self.words, *map(str, arguments)]
        done = subprocess.run(
            command,
            env=self.env,
            cwd=self.folder,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=TIMEOUT_S,
            check=False,
        )
        lines = [line for line in done.stderr.splitlines() if not line.startswith(_NO_FONT_CACHE)]
        if done.returncode != 0 or lines:
            said = f"{done.stdout}{done.stderr}".strip()
            raise SmokeFailure(f"parley {' '.join(map(str, arguments))}: {done.returncode}; {said}")
        return done.stdout


def smoke_test(bundle: Path, python: Path | None = None) -> None:
    """Run every check.

    Args:
        bundle: the folder, the .app or the program itself.
        python: an interpreter that runs the source tree, for the comparison.

    Raises:
        SmokeFailure: the first check that did not hold.
    """
    program = program_of(bundle)
    _check_notices(bundle if bundle.is_dir() else program.parent)
    with tempfile.TemporaryDirectory(prefix="parley-smoke-") as place:
        folder = Path(place)
        before = _listing(program.parent)
        check_program(isolated(program, folder), folder, python)
        if _listing(program.parent) != before:
            raise SmokeFailure("The program wrote into its own folder.")
    say("left its own folder as it was")


def check_program(tried: Program, folder: Path, python: Path | None) -> None:
    """The checks of the program itself, wherever it runs.

    Args:
        tried: the program.
        folder: where it may write.
        python: as for `smoke_test`.
    """
    event = _check_answers(tried)
    _check_window(tried, event, folder / "window.png")
    tried.run("export", "-o", folder / "timeline.png")
    say("exports the timeline")
    _check_reading(tried, folder)
    if python is not None:
        _compare(_source_tree(python, folder), event, folder)


def program_of(bundle: Path) -> Path:
    """The executable of a bundle."""
    if bundle.suffix == ".app":
        return bundle.resolve() / "Contents" / "MacOS" / product.COMMAND
    if bundle.is_dir():
        return bundle.resolve() / (product.COMMAND + (".exe" if os.name == "nt" else ""))
    return bundle.resolve()


def isolated(program: Path, folder: Path) -> Program:
    """The program cut off from what a person's machine may not have."""
    kept = ("SYSTEMROOT", "TEMP", "TMP") if os.name == "nt" else ()
    env = {name: os.environ[name] for name in kept if name in os.environ}
    env |= {"PATH": str(folder / "nothing"), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    words = (str(program),)
    if not sys.platform.startswith("linux"):
        say("not cut off from the network: only Linux can do that here")
        return Program(words, env, folder)
    # mount and unshare are run with the system's PATH, the program with none
    assignments = [f"{name}={value}" for name, value in env.items()]
    script = ("sh", "-c", _READ_ONLY, "sh", str(program.parent), "env", "-i", *assignments)
    cut_off = (str(shutil.which("unshare")), "--net", "--mount", *_as_root(), *script)
    system = {"PATH": os.defpath + ":/usr/sbin:/sbin"}
    trial = subprocess.run(
        [*cut_off, "true"], env=system, capture_output=True, text=True, check=False
    )
    # `true` is not found without a PATH: 127 means that everything before it worked
    if trial.returncode != 127:
        say(f"not cut off from network and disk: {trial.stderr.strip()}")
        return Program(words, env, folder)
    say("runs without PATH, HOME and network, its folder read-only")
    return Program((*cut_off, *words), system, folder)


def _as_root() -> tuple[str, ...]:
    """Who is not root becomes so within the new namespaces only."""
    return () if os.geteuid() == 0 else ("--map-root-user",)


def _source_tree(python: Path, folder: Path) -> Program:
    """The source tree as a program."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(product.ROOT)}
    # not resolved: an environment's interpreter is told by its own path
    return Program((str(python.absolute()), "-m", "viewer"), env, folder)


# -- the checks --------------------------------------------------------------------------------


def say(sentence: str) -> None:
    """Tell what held."""
    print(f"smoke: {sentence}", flush=True)


def need(holds: bool, sentence: str) -> None:
    """Raise SmokeFailure unless it holds."""
    if not holds:
        raise SmokeFailure(sentence)


def _check_notices(folder: Path) -> None:
    """The bundle carries the notices of what is in it."""
    found = list(folder.rglob("third-party.txt"))
    need(bool(found), "There are no third-party notices in it.")
    text = found[0].read_text("utf-8")
    missing = [word for word in _LICENCES if word not in text]
    need(not missing, f"The third-party notices lack the {' and the '.join(missing)}.")
    say("carries the notices of what is in it")


def _check_answers(tried: Program) -> str:
    """The commands answer from the bundled document; returns the id of an event in it."""
    version = tried.run("--version").split()[-1]
    need(version == product.version(), f"It calls itself {version}, not {product.version()}.")
    counts = json.loads(tried.run("info", "--json"))
    empty = [name for name in ("events", "sources", "figures") if not counts[name]]
    need(not empty, f"The bundled document has no {', '.join(empty)}.")
    events = json.loads(tried.run("events", "--json"))["events"]
    event = max(events, key=lambda event: (len(event["evidence"]), event["importance"]))
    say(f"knows {counts['events']} events of {counts['sources']} sources")
    return str(event["id"])


def _check_reading(tried: Program, folder: Path) -> None:
    """Foreign files are read in a process of their own, and their figures are found."""
    for name, data in foreign_files().items():
        path = folder / name
        path.write_bytes(data)
        read = json.loads(tried.run("extract", path, "--json"))
        values = [figure["value"] for figure in read["figures"]]
        need(FIGURE in values, f"{name} was read as {values}.")
    say(f"reads {', '.join(foreign_files())}")


def _check_window(tried: Program, event: str, picture: Path) -> None:
    """The window shows the document with the event selected, and its passage."""
    telling = picture.with_suffix(".json")
    tried.run("--screenshot", picture, "--describe", telling, "--select", event)
    told: dict[str, Any] = json.loads(telling.read_text("utf-8"))
    need(told["selected"] == event, f"{told['selected']} is selected, not {event}.")
    need(told["font"]["bundled"], f"The letters are {told['font']['family']}, not ours.")
    hidden = [name for name in _PANES if not told["panes"].get(name, {}).get("visible")]
    need(not hidden, f"These panes are not to be seen: {', '.join(hidden)}.")
    marked = {mark["kind"] for mark in told["source"]["highlights"]}
    need("evidence" in marked, "The event's passage is not shown in its source.")
    size, _ = read_png(picture)
    need(size == WINDOW_SIZE, f"The picture of the window is {size[0]} x {size[1]} px.")
    say(f"opens the window, selects {event}, shows its passage, closes")


def _compare(source: Program, event: str, folder: Path) -> None:
    """The source tree makes the same two pictures."""
    pictures: dict[str, Callable[[Path], str]] = {
        "window": lambda out: source.run("--screenshot", out, "--select", event),
        "timeline": lambda out: source.run("export", "-o", out),
    }
    for name, make in pictures.items():
        ours, theirs = folder / f"{name}.png", folder / f"{name}-source.png"
        make(theirs)
        if ours.read_bytes() == theirs.read_bytes():
            say(f"its picture of the {name} is the source tree's, byte by byte")
            continue
        need(read_png(ours) == read_png(theirs), f"Its picture of the {name} is another.")
        say(f"its picture of the {name} is the source tree's, pixel by pixel")


def _listing(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file below the folder with its size and date."""
    found = {}
    for path in folder.rglob("*"):
        state = path.lstat()
        found[path.relative_to(folder).as_posix()] = (state.st_size, state.st_mtime_ns)
    return found


# -- pictures ----------------------------------------------------------------------------------


def read_png(path: Path) -> tuple[tuple[int, int], bytes]:
    """Width and height, and the rows as they are filtered: equal for equal pixels and encoders.

    Chunks that tell of the file and not of the picture are passed over
    (https://www.w3.org/TR/png-3/#5Chunk-layout).
    """
    data = path.read_bytes()
    need(data.startswith(b"\x89PNG\r\n\x1a\n"), f"{path.name} is no PNG.")
    size, rows, place = (0, 0), b"", 8
    while place < len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        body = data[place + 8 : place + 8 + length]
        if kind == b"IHDR":
            size = struct.unpack_from(">II", body)
        elif kind == b"IDAT":
            rows += body
        place += 12 + length
    return size, zlib.decompress(rows)


def main() -> int:
    """Run the checks on what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the folder, the .app or the executable")
    parser.add_argument("--python", type=Path, help="compare with the source tree under this one")
    args = parser.parse_args()
    try:
        smoke_test(args.program, args.python)
    except SmokeFailure as trouble:
        print(f"smoke: {trouble}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
