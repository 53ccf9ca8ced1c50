from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from viewer import __version__
from viewer.cli import main as main_module
from viewer.cli.main import COMMANDS, main, module_of
from viewer.model.errors import NotADocument, UnknownChoice

FULL_DISK = Path("/dev/full")
MAIN = "import sys; from viewer.cli.main import main; sys.exit(main(sys.argv[1:]))"


@pytest.fixture
def probe(monkeypatch):
    """Make `parley probe` a command that raises what it is given."""
    trouble: list[BaseException] = []

    def run(args):
        raise trouble[0]

    module = ModuleType("viewer.cli.probe")
    module.add_parser = lambda subparsers: subparsers.add_parser("probe")
    module.run = run
    monkeypatch.setitem(sys.modules, "viewer.cli.probe", module)
    monkeypatch.setitem(main_module.COMMANDS, "probe", "fails")
    return trouble


@pytest.mark.parametrize(
    ("trouble", "code"),
    [
        (UnknownChoice("No side “Mars”."), 2),
        (NotADocument("This is a picture."), 1),
        (KeyError("place"), 70),
        (RecursionError("too deep"), 70),
        (PermissionError(13, "no"), 70),
        (OSError(28, "No space left on device"), 1),
    ],
)
def test_a_failure_is_one_line_and_a_code(parley, probe, trouble, code):
    probe.append(trouble)
    got, _, err = parley("probe")
    assert got == code
    assert err.startswith("parley: ")
    assert err.count("\n") == 1
    assert "Traceback" not in err


def test_what_a_message_holds_cannot_steer_the_terminal(parley, probe):
    probe.append(NotADocument("bad\x1b[2J\r\nname\x9b1m\u202e.parley"))
    assert parley("probe")[2] == "parley: bad [2J name 1m .parley\n"


def test_a_system_without_the_libraries_of_qt_is_told_what_to_do(parley, probe):
    lacking = "libEGL.so.1: cannot open shared object file: No such file or directory"
    probe.append(ImportError(lacking, name="PySide6.QtGui"))
    code, _, err = parley("probe")
    assert code == 1
    assert "libEGL.so.1" in err
    assert "packaging/run.py" in err


def test_a_bug_shows_its_place_to_those_who_ask(parley, probe, monkeypatch):
    probe.append(ZeroDivisionError("by zero"))
    assert "ZeroDivisionError: by zero" in parley("probe")[2]
    monkeypatch.setenv("PARLEY_DEBUG", "1")
    assert "Traceback" in parley("probe")[2]


def test_an_interrupt_is_quiet(parley, probe):
    probe.append(KeyboardInterrupt())
    code, _, err = parley("probe")
    assert (code, err) == (130, "")


def test_version(parley):
    assert parley("--version") == (0, f"Parley {__version__}\n", "")


@pytest.mark.parametrize(
    "args",
    [["events", "--jsno"], ["search"], ["events", "--json", "--csv"], ["--no-such-flag"]],
)
def test_wrong_usage_is_told_in_one_line(parley, args):
    code, out, err = parley(*args)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "--help)" in err


def test_flags_are_not_guessed_from_their_beginnings(parley):
    assert parley("events", "--js")[0] == 2


@pytest.mark.parametrize("display", ["", "offscreen"])
@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("evnts", "did you mean “parley events”?"),
        ("frobnicate", "“parley --help” lists"),
        ("nosuch.png", "“nosuch.png”"),
    ],
)
def test_what_is_neither_command_nor_file_opens_no_window(parley, monkeypatch, word, told, display):
    monkeypatch.setenv("QT_QPA_PLATFORM", display)
    code, out, err = parley(word)
    assert (code, out) == (1, "")
    assert told in err
    assert err.count("\n") == 1


def test_no_stdout_at_all_is_no_trouble(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["info"]) == 0
    assert main(["events", "--side", "Mars"]) == 2


def test_answers_are_utf8_in_any_locale(process, herring):
    done = process(MAIN, "search", "zebra", herring, "--json", LC_ALL="C", PYTHONUTF8="0",
                   PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="")  # fmt: skip
    assert done.returncode == 0, done.stderr
    done = process(MAIN, "events", herring, PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert "=Ola Berg visits" in done.stdout.decode("utf-8")


def test_a_reader_who_leaves_early_hears_nothing(herring):
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as pipe:
        done = subprocess.run(
            [sys.executable, "-c", MAIN, "events", herring, "--json"],
            stdout=pipe, stderr=subprocess.PIPE, timeout=60, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not FULL_DISK.exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_told(herring):
    with FULL_DISK.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", MAIN, "events", herring, "--json"],
            stdout=full, stderr=subprocess.PIPE, timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert "Cannot write" in done.stderr.decode()


def test_every_command_has_a_module_of_its_name():
    from importlib.util import find_spec

    assert all(find_spec(module_of(name)) for name in COMMANDS)
