"""Parsers that misbehave end, with a reason in one line and nothing left of them."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from viewer.model.errors import UnreadableFile
from viewer.readers import sandbox
from viewer.readers.sandbox import run_apart

#: a process that is a parser with this code, within limits as short as a test
STUB = """
import sys, types
from viewer.readers import sandbox
sandbox.CPU_S, sandbox.MEMORY_BYTES = 2, 500_000_000
stub = types.ModuleType("stub")
exec({code!r}, stub.__dict__)
sys.modules["stub"] = stub
sandbox.PARSERS["stub"] = "stub"
sys.exit(sandbox.parse_apart("stub"))
"""


def living(group: int) -> list[str]:
    """The processes of a group that still run."""
    stats = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            stats.append(path.read_text("utf-8").rpartition(")")[2].split())
    return [state for state, _, of, *_ in stats if int(of) == group and state not in "ZX"]


@pytest.fixture
def run_stub(monkeypatch):
    """Runs a parser of that code and returns its answer; no process of it is left."""

    def run(body: str, data: bytes = b"given", wall_s: float = 20.0) -> bytes:
        code = "def parse(data):\n" + textwrap.indent(textwrap.dedent(body), "    ")
        started = []
        end = sandbox._end
        command = [sys.executable, "-c", STUB.format(code=code)]
        monkeypatch.setattr(sandbox, "_command", lambda parser: command)
        monkeypatch.setattr(sandbox, "WALL_S", wall_s)
        monkeypatch.setattr(sandbox, "_end", lambda p: (started.append(p.pid), end(p))[1])
        try:
            return run_apart("stub", data)
        finally:
            assert not [pid for pid in started for _ in living(pid)]

    return run


def test_a_parser_gets_the_bytes_and_answers(run_stub):
    assert run_stub("return data[::-1]", b"cod") == b"doc"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("import time; time.sleep(60)", "takes too long"),
        ("import signal, time; signal.signal(15, signal.SIG_IGN); time.sleep(60)", "too long"),
        ("import os, time; os.fork(); time.sleep(60)", "takes too long"),
        ("raise ValueError('a secret of the page')", "cannot be read"),
        ("import os; os.abort()", "cannot be read"),
        ("return bytes(10**10)", "cannot be read"),
        ("open('left', 'wb').write(b'x' * 10**6)", "cannot be read"),
    ],
)
def test_parsers_that_misbehave(run_stub, body, told):
    if sys.platform == "win32" and "fork" in body:
        pytest.skip("this system has no fork")
    with pytest.raises(UnreadableFile, match=told) as raised:
        run_stub(body, wall_s=0.6 if "sleep" in body else 20.0)
    assert "secret" not in str(raised.value)
    assert "\n" not in str(raised.value)


def test_an_answer_without_end_is_not_read_to_its_end(run_stub, monkeypatch):
    monkeypatch.setattr(sandbox, "ANSWER_BYTES", 100_000)
    with pytest.raises(UnreadableFile, match="too large"):
        run_stub("import sys\nwhile True: sys.stdout.buffer.write(bytes(65536))")


def test_the_parser_sees_little_of_our_environment(run_stub, monkeypatch):
    monkeypatch.setenv("A_SECRET", "cod")
    names = run_stub("import os; return ' '.join(os.environ).encode()").split()
    assert b"A_SECRET" not in names
    assert b"HOME" not in names


def test_the_folder_it_works_in_is_empty_and_goes(run_stub):
    folder, *names = run_stub(
        "import os; return '\\0'.join([os.getcwd(), *os.listdir()]).encode()"
    ).split(b"\0")
    assert names == [b"given"]
    assert not os.path.exists(folder)  # noqa: PTH110 - bytes


def test_no_parser_is_run_that_is_not_in_the_table():
    with pytest.raises(UnreadableFile):
        run_apart("os", b"")


ROOT = Path(__file__).parent.parent.parent


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
    return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()]


#: a process that has a parser run for ever
ASKING = """
import sys
from viewer.readers import sandbox
sandbox._command = lambda parser: [sys.executable, "-c", {stub!r}]
sandbox.run_apart("stub", b"given")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="children are found as Linux tells them")
@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGKILL])
def test_a_parser_ends_with_the_one_who_asked(by, tmp_path):
    code = "import time\ndef parse(data):\n    time.sleep(60)"
    asking = subprocess.Popen(
        [sys.executable, "-c", ASKING.format(stub=STUB.format(code=code))],
        env={**os.environ, "TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT)},
        start_new_session=True,
    )
    try:
        parser = until(lambda: children(asking.pid))[0]
        until(lambda: list(tmp_path.glob("parley-read-*")))
        time.sleep(0.3)
        asking.send_signal(by)
        code = asking.wait(timeout=10)
        until(lambda: not living(parser))
    finally:
        asking.kill()
        asking.wait()
    if by is signal.SIGTERM:
        assert code == 128 + by
        assert list(tmp_path.glob("parley-read-*")) == []
