"""What every test stands on: no screen, no person's settings, nothing left behind."""

from __future__ import annotations

import gc
import os
import re
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from viewer.model.speech import ENGLISH, Speech, speak, speaking, spoken

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# no test depends on how busy the machine is; each run draws other examples, so that sixty at a time
# see as much in two runs as a hundred in one, and the suite stays within its minutes
settings.register_profile(
    "parley", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("parley")

ROOT = Path(__file__).resolve().parent.parent


def pytest_collection_finish() -> None:
    """Let the search for garbage after each window pass over what stays until the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def originals() -> Path:
    """The folder of the five articles; a test that needs them skips where they are not."""
    folder = ROOT.parent / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip("the original articles are not on this machine")
    return folder


@pytest.fixture(autouse=True)
def own_settings(
    nothing_left_behind: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keep the settings of the person who runs the tests out of them, and unharmed."""
    for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))


@pytest.fixture
def shouting() -> Iterator[Speech]:
    """A language of capitals, spoken while the test runs: small letters are the document's."""
    speech = Speech("x-capitals", lambda text, _about, _n: _capitals(text))
    with speaking(speech):
        yield speech


def _capitals(text: str) -> str:
    """The text in capitals but for the names of its places."""
    parts = re.split(r"(\{\w+\})", text)
    return "".join(part if part.startswith("{") else part.upper() for part in parts)


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves the process otherwise than it was for the next."""
    threads, state = set(threading.enumerate()), _state_of_process()
    yield
    tag = spoken().tag
    speak(ENGLISH)
    assert tag == ENGLISH.tag, f"the language left spoken is {tag}"
    left = [t for t in threading.enumerate() if t not in threads and not t.daemon and t.is_alive()]
    assert not left, f"threads left running: {left}"
    now = _state_of_process()
    changed = {key: (state[key], now[key]) for key in state if state[key] != now[key]}
    assert not changed, f"left otherwise than found (before, after): {changed}"
    if "qtbot" in request.fixturenames or "qapp" in request.fixturenames:
        _close_windows()
        _take_back_quitting()


def _state_of_process() -> dict[str, object]:
    """What belongs to the whole process and so to every test that comes after."""
    wakeup_fd = signal.set_wakeup_fd(-1)
    signal.set_wakeup_fd(wakeup_fd, warn_on_full_buffer=False)
    environment = {k: v for k, v in os.environ.items() if k != "PYTEST_CURRENT_TEST"}
    return {
        "folder": Path.cwd(),
        "environment": environment,
        "wakeup of signals": wakeup_fd,
        "interrupt": signal.getsignal(signal.SIGINT),
        "end": signal.getsignal(signal.SIGTERM),
        "exceptions": sys.excepthook,
        "exceptions in threads": threading.excepthook,
        "import path": tuple(sys.path),
    }


def _close_windows() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    left = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    for widget in left:
        widget.close()
    assert not left, f"windows left open: {left}"
    pointer = QApplication.overrideCursor()
    assert pointer is None, f"pointer left as {pointer}"


def _take_back_quitting() -> None:
    """Fail where a request to quit was left: it ends every later event loop before it begins."""
    from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer

    QCoreApplication.sendPostedEvents(QCoreApplication.instance(), QEvent.Type.Quit)
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    ended_itself = loop.exec() == 0
    if not ended_itself:
        # only the application's own loop forgets that it was to quit
        QTimer.singleShot(0, QCoreApplication.quit)
        QCoreApplication.exec()
    assert ended_itself, "a request to quit was left"
