"""Parsers that misbehave end, with a reason in one line and nothing left of them."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import textwrap
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.model.errors import UnreadableFile
from viewer.readers import sandbox, worker
from viewer.readers.sandbox import close_workers, run_apart
from viewer.readers.worker import LIMITS

ROOT = Path(__file__).parent.parent.parent
#: a process that is a parser with this code
STUB = """
import sys, types
from viewer.readers import apart
stub = types.ModuleType("stub")
exec({code!r}, stub.__dict__)
sys.modules["stub"] = stub
apart.PARSERS["stub"] = "stub"
sys.exit(apart.parse_apart("stub", *{limits!r}))
"""
#: as short as a test
SHORT = replace(LIMITS, wall_s=20.0, cpu_s=2, memory_bytes=500_000_000, answer_bytes=100_000)


def living(group: int) -> list[str]:
    """The processes of a group that still run."""
    stats = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            stats.append(path.read_text("utf-8").rpartition(")")[2].split())
    return [state for state, _, of, *_ in stats if int(of) == group and state not in "ZX"]


def command_of(body: str):
    """What starts a parser with that body, in the place of `worker._command`."""
    code = "def parse(data):\n" + textwrap.indent(textwrap.dedent(body), "    ")

    def command(parser, limits):
        within = (str(limits.cpu_s), str(limits.memory_bytes))
        return [sys.executable, "-c", STUB.format(code=code, limits=within)]

    return command


@pytest.fixture
def started(monkeypatch):
    """The numbers of the processes that a test starts; none of them is left at its end."""
    close_workers()
    numbers = []
    start = worker._start

    def watched(*args):
        process = start(*args)
        numbers.append(process.pid)
        return process

    monkeypatch.setattr(worker, "_start", watched)
    yield numbers
    close_workers()
    assert not [pid for pid in numbers for _ in living(pid)]


@pytest.fixture
def run_stub(monkeypatch, started):
    """Runs a parser of that body and returns its answer."""

    def run(body: str, data: bytes = b"given", limits=SHORT) -> bytes:
        monkeypatch.setattr(worker, "_command", command_of(body))
        return run_apart("stub", data, limits)

    return run


def test_a_parser_gets_the_bytes_and_answers(run_stub):
    assert run_stub("return data[::-1]", b"cod") == b"doc"
    assert run_stub("return data[::-1]", b"") == b""


IGNORING = "import signal, time; signal.signal(15, signal.SIG_IGN); time.sleep(60)"
FORKING = "import ctypes, time; ctypes.CDLL(None).fork(); time.sleep(60)"
SPILLING = """
import os
for number in range(1, 12):
    try:
        while True: os.write(number, bytes(65536))
    except OSError:
        pass
"""


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("import time; time.sleep(60)", "takes too long"),
        (IGNORING, "takes too long"),
        (FORKING, "takes too long"),
        ("raise ValueError('a secret of the page')", "cannot be read"),
        ("import os; os.abort()", "cannot be read"),
        ("return bytes(10**10)", "too much memory"),
        ("open('left', 'wb').write(b'x' * 10**6)", "cannot be read"),
        ("import os; os.fork()", "cannot be read"),
        ("import socket; socket.create_connection(('127.0.0.1', 9))", "cannot be read"),
        ("import subprocess; subprocess.run(['true'])", "cannot be read"),
        ("return bytes(10**6)", "too large"),
    ],
)
def test_parsers_that_misbehave(run_stub, body, told):
    if sys.platform == "win32" and "fork" in body:
        pytest.skip("this system has no fork")
    limits = replace(SHORT, wall_s=0.7) if "sleep" in body else SHORT
    with pytest.raises(UnreadableFile, match=told) as raised:
        run_stub(body, limits=limits)
    assert "secret" not in str(raised.value)
    assert "\n" not in str(raised.value)
    # and the next file is read
    assert run_stub("return data", b"next", limits=replace(SHORT, wall_s=19)) == b"next"


def test_a_loop_ends_when_its_seconds_are_over(run_stub):
    with pytest.raises(UnreadableFile, match="takes too long"):
        run_stub("while True: pass", limits=replace(SHORT, cpu_s=0))


def test_an_answer_without_end_is_not_read_to_its_end(run_stub):
    with pytest.raises(UnreadableFile, match=r"cannot be read|too large|too long"):
        run_stub(SPILLING, limits=replace(SHORT, wall_s=1.5))


def test_what_a_parser_prints_is_no_answer(run_stub):
    assert run_stub("print('words of a library', flush=True); return data") == b"given"


def test_memory_is_watched_where_the_system_sets_no_limit(run_stub, monkeypatch):
    monkeypatch.setattr(worker, "resident_bytes", lambda pid: 10**9)
    with pytest.raises(UnreadableFile, match="too much memory"):
        run_stub("import time; time.sleep(60)")


def test_the_parser_sees_little_of_our_environment(run_stub, monkeypatch):
    monkeypatch.setenv("A_SECRET", "cod")
    names = run_stub("import os; return ' '.join(os.environ).encode()").split()
    assert b"A_SECRET" not in names
    assert b"HOME" not in names


def test_the_folder_it_works_in_is_empty_and_goes(run_stub, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert run_stub("import os; return repr(os.listdir('.')).encode()") == b"[]"
    close_workers()
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_room_keeps_nothing_from_being_read(run_stub, monkeypatch):
    def refuse(**_how):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    assert run_stub("return data") == b"given"


def test_no_process_to_be_had_is_told(run_stub, monkeypatch):
    def refuse(*_args, **_how):
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(worker, "_start", refuse)
    with pytest.raises(UnreadableFile, match="no process for it can be started"):
        run_stub("return data")


COUNTING = "import os; return str(os.getpid()).encode()"


def test_a_process_that_behaves_takes_the_next_file(run_stub, started):
    assert len({run_stub(COUNTING) for _ in range(4)}) == 1
    assert len(started) == 1


def test_a_process_is_renewed_after_so_many_files(run_stub, started):
    numbers = [run_stub(COUNTING, limits=replace(SHORT, files=2)) for _ in range(4)]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    assert len(living(started[0])) == 0


def test_a_process_that_keeps_much_memory_is_not_asked_again(run_stub):
    limits = replace(SHORT, resident_bytes=1)
    assert run_stub(COUNTING, limits=limits) != run_stub(COUNTING, limits=limits)


def test_a_process_that_was_ended_meanwhile_is_replaced(run_stub, started):
    first = run_stub(COUNTING)
    os.kill(started[0], signal.SIGKILL)
    assert run_stub(COUNTING) != first


def test_idle_processes_end_by_themselves(run_stub, started, monkeypatch):
    monkeypatch.setattr(sandbox, "_IDLE_S", 0.05)
    run_stub("return data")
    until(lambda: not living(started[0]))


def test_threads_that_ask_at_once_have_a_process_each(run_stub, monkeypatch, started):
    meeting = threading.Barrier(3)
    monkeypatch.setattr(
        worker, "_command", command_of("import os, time; time.sleep(0.3)\n" + COUNTING)
    )

    def ask(_n):
        meeting.wait()
        return run_apart("stub", b"", SHORT)

    with ThreadPoolExecutor(3) as threads:
        assert len(set(threads.map(ask, range(3)))) == 3
    # the threads are gone, and what they started is not
    assert all(living(pid) for pid in started)


def test_no_parser_is_run_that_is_not_in_the_table(started):
    with pytest.raises(UnreadableFile):
        run_apart("os", b"")


def until(found, seconds: float = 10.0):
    """What that finds as soon as it finds something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if value := found():
            return value
        time.sleep(0.02)
    raise AssertionError("nothing in time")


def children(pid: int) -> list[int]:
    """The processes that a process started."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(n) for path in tasks for n in path.read_text("utf-8").split()]


#: a process that has a parser run for ever, or done and waiting
ASKING = """
import sys, time
from viewer.readers import sandbox, worker
worker._command = lambda parser, limits: [sys.executable, "-c", {stub!r}]
sandbox.run_apart("stub", b"given")
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="children are found as Linux tells them")
@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("body", ["import time; time.sleep(60)", "return data"])
def test_a_parser_ends_with_the_one_who_asked(by, body, tmp_path):
    code = f"def parse(data):\n    {body}"
    stub = STUB.format(code=code, limits=("20", "500000000"))
    asking = subprocess.Popen(
        [sys.executable, "-c", ASKING.format(stub=stub)],
        env={**os.environ, "TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT)},
        start_new_session=True,
    )
    try:
        parser = until(lambda: children(asking.pid))[0]
        until(lambda: "apart" in Path(f"/proc/{parser}/cmdline").read_text("utf-8"))
        # until it works, and its folder with it
        until(lambda: not list(tmp_path.glob("parley-read-*")))
        time.sleep(0.1)
        asking.send_signal(by)
        asking.wait(timeout=10)
        until(lambda: not living(parser))
    finally:
        asking.kill()
        asking.wait()
    assert list(tmp_path.glob("parley-read-*")) == []
