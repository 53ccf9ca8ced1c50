"""`parley` without a command, from outside: pictures of the window, refusals, time of start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from argparse import ArgumentTypeError

import pytest

from viewer.cli import show
from viewer.cli.main import main
from viewer.cli.process_clock import process_age_ms
from viewer.cli.show import size_text, time_text
from viewer.model.resources import bundled_document
from viewer.ui import main_window


def parley(*args: object, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "viewer", *map(str, args)]
    there = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **env}
    there = {name: value for name, value in there.items() if value}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=there)


def test_a_picture_is_as_large_and_as_sharp_as_asked(tmp_path):
    out, told = tmp_path / "w.png", tmp_path / "w.json"
    done = parley(
        "--screenshot", out, "--describe", told, "--size", "1000x700", QT_SCALE_FACTOR="2"
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    width, height = (int.from_bytes(out.read_bytes()[at : at + 4], "big") for at in (16, 20))
    assert (width, height) == (2000, 1400)
    seen = json.loads(told.read_text("utf-8"))
    assert seen["selected"] is None
    assert seen["font"] == {"family": "Inter", "bundled": True}
    assert seen["timeline"]["events_in_view"] == seen["timeline"]["events"]
    right = [x + w for x, _, w, _ in (pane["rect"] for pane in seen["panes"].values())]
    assert max(right) == 1000
    assert not list((tmp_path / "config").rglob("*")), "reads and writes no settings"


@pytest.fixture
def telling(tmp_path, qapp):
    """Ask in this process for what the window shows."""

    def tell(*args: str) -> dict:
        told = tmp_path / "told.json"
        assert main(["--describe", str(told), *args]) == 0
        return json.loads(told.read_text("utf-8"))

    yield tell
    qapp.setStyleSheet("")


def test_filters_view_and_selection_are_shown(telling):
    whole = telling()
    event = whole["timeline"]["labels"][0]["event"]
    seen = telling("--select", event, "--view", "2018-03-15/2018-04-05")
    assert seen["selected"] == event
    assert seen["timeline"]["events_in_view"] < seen["timeline"]["events"]
    fewer = telling("--from", "2025")
    assert fewer["timeline"]["events"] < whole["timeline"]["events"]
    assert "2018" not in fewer["timeline"]["ticks"]


def test_the_same_is_told_twice(telling):
    assert telling("--size", "1280x720") == telling("--size", "1280x720")


def test_without_a_display_one_line_says_what_works(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main([]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "parley export" in said


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (["--select", "nothing-such"], 2, "nothing-such"),
        (["--side", "nowhere"], 2, "nowhere"),
        (["--size", "12x"], 2, "1440x900"),
        (["--size", "640x480"], 2, "at least"),
        (["--size", "20000x800"], 2, "16384"),
        (["--view", "2018/.."], 2, "open end"),
        (["--view", "someday"], 2, "someday"),
        (["--theme", "pink"], 2, "pink"),
        (["no such file.parley"], 1, "no such file.parley"),
    ],
)
def test_what_cannot_be_shown_is_refused_in_one_line(args, code, words, tmp_path, capsys):
    out = tmp_path / "out.png"
    assert main([*args, "--screenshot", str(out)]) == code
    told = capsys.readouterr()
    assert told.out == ""
    assert words in told.err
    assert told.err.count("\n") == 1
    assert not out.exists()


def test_a_picture_that_cannot_be_written_is_refused(tmp_path, capsys, qapp):
    assert main(["--screenshot", str(tmp_path / "no folder" / "w.png")]) == 1
    assert main(["--describe", str(tmp_path / "no folder" / "w.json")]) == 1
    assert capsys.readouterr().err.count("\n") == 2


@pytest.mark.parametrize("name", ["w.jpg", "w", "w.png.txt"])
def test_a_picture_of_the_window_is_a_png(name, tmp_path, capsys):
    assert main(["--screenshot", str(tmp_path / name)]) == 2
    assert "let it end in .png" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_the_smallest_size_is_that_of_the_window():
    assert show.SMALLEST_SIZE == main_window.SMALLEST_SIZE


def test_a_document_that_cannot_be_opened_is_told_twice(tmp_path, capsys):
    library, not_opened = show._library_for_window(tmp_path / "gone.parley")
    with library:
        assert library.is_bundled
    said = capsys.readouterr().err
    assert not_opened.name == "gone.parley"
    assert said == f"parley: {not_opened.trouble}\n"


@pytest.mark.parametrize("option", ["--screenshot", "--describe"])
def test_a_picture_is_of_one_document(option, tmp_path, capsys):
    files = [str(bundled_document()), str(bundled_document())]
    suffix = "png" if option == "--screenshot" else "json"
    assert main([*files, option, str(tmp_path / f"out.{suffix}")]) == 2
    assert "name one file only" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_near_id_is_offered(capsys, tmp_path):
    from viewer.library.opening import open_library

    with open_library() as library:
        event_id = library.document.events[0].id
    assert main(["--select", event_id + "x", "--describe", str(tmp_path / "w.json")]) == 2
    assert f"did you mean {event_id}" in capsys.readouterr().err


def test_the_start_is_timed(capsys, qapp):
    assert main(["--time-start", str(bundled_document())]) == 0
    told = json.loads(capsys.readouterr().out)
    assert 0 < told["first_frame_ms"] <= told["interactive_ms"] <= process_age_ms()


def test_sizes_and_times_are_read():
    assert size_text("1440x900") == size_text(" 1440×900 ") == (1440, 900)
    assert time_text("2018-03") == (1_519_862_400, 1_522_540_799)
    with pytest.raises(ArgumentTypeError):
        size_text("1440")


def test_a_missing_file_opens_the_bundled_document_with_a_notice(qapp, qtbot):
    from PySide6.QtCore import QTimer

    from viewer.ui.main_window import MainWindow

    told: list[str] = []

    def look_and_close() -> None:
        window = next(w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow))
        told.extend(notice.text for notice in window.notices.shown)
        told.append(str(window.session.library.is_bundled))
        window.close()

    QTimer.singleShot(400, look_and_close)
    assert main(["no such file.parley"]) == 0
    assert "no such file.parley" in told[0]
    assert told[1:] == ["True"]
    qapp.setStyleSheet("")
