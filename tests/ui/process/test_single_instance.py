"""Who comes second hands its files over; whoever says anything else is sent away."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QElapsedTimer, QTimer

from viewer.ui.process import single_instance
from viewer.ui.process.single_instance import (
    GREETING,
    LARGEST_MESSAGE,
    MOST_CLIENTS,
    MOST_PATHS,
    TAKEN,
    Heard,
    Joined,
    MeetingPlace,
    SingleInstance,
    meeting_place,
    read_message,
    write_message,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="asks about files and modes")

FILES = (Path("/srv/Talks 2018.parley"), Path("/srv/täglich.parley"))


@pytest.fixture
def place():
    # a socket's address is short, and pytest's folders are not
    with tempfile.TemporaryDirectory(prefix="parley-") as folder:
        yield MeetingPlace(Path(folder) / "p.lock", f"{folder}/p.socket")


@pytest.fixture
def seats():
    made: list[SingleInstance] = []

    def take(place: MeetingPlace) -> SingleInstance:
        made.append(SingleInstance(place))
        return made[-1]

    yield take
    for seat in made:
        seat.close()


@pytest.fixture
def first(qapp, place, seats):
    """The running program, listening, and what it was asked to open."""
    seat = seats(place)
    assert seat.join(()) is Joined.FIRST
    assert seat.listen()
    seat.asked = []
    seat.open_requested.connect(seat.asked.append)
    return seat


JOIN = """
import sys
from pathlib import Path
from viewer.ui.process.single_instance import MeetingPlace, SingleInstance
seat = SingleInstance(MeetingPlace(Path(sys.argv[1]), sys.argv[2]))
print(seat.join([Path(name) for name in sys.argv[3:]]), end="")
"""


def in_another_thread(qtbot, work):
    """Run it while this thread's event loop goes on; whatever waits there lets Python go on."""
    result = []
    thread = threading.Thread(target=lambda: result.append(work()))
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=20_000)
    return result[0]


def start_another(qtbot, place, paths=()) -> str:
    """Start a second program; returns what came of it."""
    command = [sys.executable, "-c", JOIN, place.lock, place.address, *paths]
    return in_another_thread(qtbot, lambda: subprocess.check_output(command, text=True))


def say(qtbot, place, words: bytes) -> bytes:
    """Connect, say it, and return what is answered before the other side hangs up."""

    def talk() -> bytes:
        answer = b""
        with socket.socket(socket.AF_UNIX) as client, contextlib.suppress(OSError):
            client.settimeout(10)
            client.connect(place.address)
            client.sendall(words)
            while part := client.recv(1_000):
                answer += part
        return answer

    return in_another_thread(qtbot, talk)


def is_heard(qtbot, place) -> bool:
    """Whether one who says the right thing gets the right answer."""
    return say(qtbot, place, write_message(FILES)) == TAKEN


# --- two programs


def test_the_second_hands_its_files_to_the_first(first, place, seats, qtbot):
    assert start_another(qtbot, place, FILES) == Joined.HANDED_OVER
    qtbot.waitUntil(lambda: first.asked == [(path,) for path in FILES], timeout=2_000)


def test_without_a_file_the_program_itself_is_asked_for(first, place, qtbot):
    assert start_another(qtbot, place) == Joined.HANDED_OVER
    qtbot.waitUntil(lambda: first.asked == [()], timeout=2_000)


def test_one_that_is_still_starting_is_waited_for(qapp, place, seats, qtbot):
    starting = seats(place)
    starting.asked = []
    starting.open_requested.connect(starting.asked.append)
    assert starting.join(()) is Joined.FIRST
    QTimer.singleShot(800, starting.listen)
    assert start_another(qtbot, place, FILES[:1]) == Joined.HANDED_OVER
    qtbot.waitUntil(lambda: starting.asked == [FILES[:1]], timeout=2_000)


def test_of_three_at_once_one_gets_the_seat(qapp, place, seats):
    everyone = [seats(place) for _ in range(3)]
    joined = [seat.join((), wait_s=0) for seat in everyone]
    assert sorted(joined) == [Joined.ALONE, Joined.ALONE, Joined.FIRST]


def test_whoever_hears_nothing_opens_a_window_of_its_own(first, place, monkeypatch):
    """The first one hangs: nobody runs its event loop here."""
    monkeypatch.setattr(single_instance, "_ANSWER_MS", 300)
    assert SingleInstance(place).join(FILES, wait_s=0.5) is Joined.ALONE


def test_paths_that_no_message_can_name_are_opened_here(first, place):
    assert SingleInstance(place).join([Path("/a")] * (MOST_PATHS + 1)) is Joined.ALONE


def test_twenty_at_once_are_all_answered_and_each_file_asked_for_once(first, place, qtbot):
    """A file manager may start a program for each of many marked files."""
    paths = [Path(f"/srv/m{number}.parley") for number in range(20)]
    answered_at_asking = []
    clients = [socket.socket(socket.AF_UNIX) for _ in paths]
    first.open_requested.connect(
        lambda _: answered_at_asking.append(sum(map(is_taken, clients))),
    )
    for client in clients:
        client.connect(place.address)
        client.setblocking(False)
    qtbot.wait(30)
    for client, path in zip(clients, paths, strict=True):
        client.sendall(write_message([path]))
    qtbot.waitUntil(lambda: len(first.asked) == len(paths), timeout=5_000)
    assert sorted(first.asked) == sorted((path,) for path in paths)
    assert all(map(is_taken, clients))
    # nobody's answer waits for another's window
    assert answered_at_asking[0] > 1
    for client in clients:
        client.close()


def is_taken(client: socket.socket) -> bool:
    try:
        return client.recv(len(TAKEN), socket.MSG_PEEK) == TAKEN
    except OSError:
        return False


def test_whoever_is_not_heard_asks_again(first, place, monkeypatch):
    """The first one is busy for longer than a second one waits for one answer."""
    answers = iter([Heard.SILENCE, Heard.NOBODY, Heard.SILENCE, Heard.TAKEN])
    monkeypatch.setattr(single_instance, "hand_over", lambda address, paths: next(answers))
    assert SingleInstance(place).join(FILES) is Joined.HANDED_OVER
    assert list(answers) == []


def test_the_seat_is_free_again_afterwards(first, place, seats):
    first.close()
    assert not Path(place.address).exists()
    assert seats(place).join(()) is Joined.FIRST


def test_what_a_killed_one_leaves_is_removed(qapp, place, seats, qtbot):
    code = f"{JOIN}; seat.listen(); import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    command = [sys.executable, "-c", code.replace("\n;", ";"), place.lock, place.address]
    subprocess.run(command, capture_output=True, check=False)
    assert place.lock.exists()
    assert Path(place.address).exists()
    seat = seats(place)
    assert seat.join((), wait_s=0) is Joined.FIRST
    assert seat.listen()
    assert is_heard(qtbot, place)


# --- others


@pytest.mark.parametrize(
    "words",
    [
        b"\x00\xff" * 500,
        b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        GREETING + b"12\nrelative/it\0",
        GREETING + b"9\n--theme=\0",
        GREETING + b"18\nfile:///etc/passwd\0",
        GREETING + b"3\n/ab",
        GREETING + b"99999\n" + b"/" * 99_999,
        GREETING + b"-1\n",
        b"x" * (LARGEST_MESSAGE * 2),
    ],
    ids=["bytes", "http", "relative", "option", "url", "endless", "large", "negative", "flood"],
)
def test_anything_but_paths_is_sent_away(first, place, qtbot, words):
    assert say(qtbot, place, words) == b""
    assert first.asked == []
    # and the next one is heard
    assert is_heard(qtbot, place)


def test_a_slow_client_keeps_nothing_waiting(first, place, qtbot, monkeypatch):
    monkeypatch.setattr(single_instance, "PATIENCE_MS", 600)
    slow = [socket.socket(socket.AF_UNIX) for _ in range(MOST_CLIENTS + 4)]
    for client in slow:
        client.connect(place.address)
        client.sendall(GREETING)
        client.setblocking(False)
    clock, gaps = QElapsedTimer(), []
    clock.start()
    beat = QTimer()
    beat.timeout.connect(lambda: gaps.append(clock.restart()))
    beat.start(5)
    qtbot.waitUntil(lambda: all(map(hung_up, slow)), timeout=5_000)
    beat.stop()
    for client in slow:
        client.close()
    assert first.asked == []
    assert max(gaps) < 500, "the window stood still"
    assert is_heard(qtbot, place)


def hung_up(client: socket.socket) -> bool:
    try:
        return client.recv(1) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


def test_who_hangs_up_early_is_forgotten(first, place, qtbot):
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(place.address)
        client.sendall(GREETING + b"5\n/a")
    qtbot.wait(50)
    assert is_heard(qtbot, place)
    qtbot.waitUntil(lambda: first.asked == [(path,) for path in FILES], timeout=2_000)


def test_only_this_person_may_connect(first, place):
    assert Path(place.address).stat().st_mode & 0o077 == 0


# --- the message


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=80)))
def test_paths_arrive_as_they_were(names):
    paths = tuple(Path("/" + name) for name in names)[:MOST_PATHS]
    message = write_message(paths)
    assert message is not None
    assert read_message(message) == paths
    for cut in {0, 1, len(GREETING), len(message) // 2, len(message) - 1}:
        assert read_message(message[:cut]) is None


def test_names_that_are_no_text_arrive_too():
    odd = Path(os.fsdecode(b"/srv/\xff\xfe.parley"))
    assert read_message(write_message((odd,))) == (odd,)


def test_too_many_or_too_long_are_not_sent():
    assert write_message([Path("/a")] * (MOST_PATHS + 1)) is None
    assert write_message([Path("/" + "a" * 5_000)]) is None
    assert write_message([Path("relative")]) is None


@given(st.binary(max_size=200))
def test_no_bytes_make_anything_but_paths(words):
    for said in (words, GREETING + words):
        try:
            paths = read_message(said)
        except ValueError:
            continue
        assert paths is None or all(path.is_absolute() for path in paths)


def test_the_answer_is_no_message():
    with pytest.raises(ValueError, match="not a message"):
        read_message(TAKEN)


# --- the place


def test_the_place_names_person_and_display(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":7.0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    tmp_path.chmod(0o700)
    here = meeting_place()
    assert here.lock.parent == tmp_path
    assert f"-{os.getuid()}-7_0" in here.lock.name
    monkeypatch.setenv("DISPLAY", ":8")
    assert meeting_place() != here


def test_a_folder_that_others_may_enter_is_no_place(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    tmp_path.chmod(0o755)
    ours = tmp_path / f"parley-{os.getuid()}"
    assert meeting_place().lock.parent == ours
    ours.chmod(0o777)
    assert meeting_place() is None


def test_a_link_that_somebody_laid_there_is_no_place(tmp_path, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    trap = tmp_path / "trap"
    trap.mkdir(mode=0o700)
    (tmp_path / f"parley-{os.getuid()}").symlink_to(trap)
    assert meeting_place() is None


def test_an_address_too_long_for_a_socket_is_no_place(tmp_path, monkeypatch):
    deep = tmp_path / ("x" * 120)
    deep.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    assert meeting_place() is None


def test_joining_does_not_load_the_network_module():
    """Whoever opens a window has it on the screen before that module is loaded."""
    code = (
        "import sys, viewer.app, viewer.cli.show; from viewer.ui.process.single_instance import *;"
        "seat = SingleInstance(meeting_place()); assert seat.join(()) == 'first';"
        "assert 'PySide6.QtNetwork' not in sys.modules; seat.close()"
    )
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "XDG_RUNTIME_DIR": folder}
        done = subprocess.run([sys.executable, "-c", code], env=env, check=False)
    assert done.returncode == 0


def test_waiting_for_nobody_ends(place, qapp, monkeypatch):
    """The lock is held by one that never listens."""
    other = SingleInstance(place)
    assert other.join(()) is Joined.FIRST
    start = time.monotonic()
    assert SingleInstance(place).join(FILES, wait_s=0.3) is Joined.ALONE
    assert time.monotonic() - start < 10
    other.close()
