"""One running program per person and display: whoever comes second hands its files to the first.

The first holds a lock file and listens on a local socket, both in a folder that only this person
may enter. A later one finds the lock taken, sends the paths and ends. Only paths can be sent, so
that nobody who got that far could make Parley do more than open a file.

QtNetwork is loaded where it is needed: by the first after its first frame, by the others instead
of a window. Nothing else in Parley uses it, and nothing here leaves the machine.
"""

from __future__ import annotations

import os
import re
import stat
import sys
import tempfile
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

#: a message is this line's start, the length of what follows, and paths that each end in NUL
GREETING = b"parley-open 1 "
TAKEN = b"taken\n"
LARGEST_MESSAGE = 65_536
LONGEST_PATH = 4096
MOST_PATHS = 256
#: who has not said everything by then is sent away
PATIENCE_MS = 2_000
#: heard at once; further ones wait in the queue of the socket until one of these is answered
MOST_CLIENTS = 8
#: nobody comes for so long before a window is opened, and that is waited for so long at most
QUIET_MS, LONGEST_QUIET_MS = 30, 1_000
#: how long a second one waits for a first that is still starting, or busy opening windows
JOIN_S = 30.0
_RETRY_S = 0.05
_ANSWER_MS = 5_000
#: what an address of a Unix socket holds (unix(7): 108 with its end; macOS: 104)
_LONGEST_ADDRESS = 103
_MARK = re.compile(rb"parley-open 1 (\d{1,5})\n")


class Joined(StrEnum):
    """What came of looking for a running program."""

    FIRST = "first"
    """None is running; this one is it until it is closed."""
    HANDED_OVER = "handed over"
    """A running one has taken the paths."""
    ALONE = "alone"
    """Neither: nobody answers, or there is no safe place to meet."""


class Heard(StrEnum):
    """What came of sending a message."""

    TAKEN = "taken"
    NOBODY = "nobody"
    """Nobody listens there yet, or no longer."""
    SILENCE = "silence"
    """Somebody does and gives no answer."""
    UNSAYABLE = "unsayable"
    """There is no message that names these paths."""


@dataclass(frozen=True, slots=True)
class MeetingPlace:
    """Where the programs of one person on one display find each other."""

    lock: Path
    address: str


def meeting_place() -> MeetingPlace | None:
    """The meeting place, or None where there is none that only this person may enter."""
    name = f"parley-{_person()}-{_display()}".rstrip("-")
    if sys.platform == "win32":
        # a pipe is no file; the person's own folder for temporary files holds the lock
        return MeetingPlace(Path(tempfile.gettempdir()) / f"{name}.lock", name)
    folder = _private_folder()
    if folder is None:
        return None
    address = str(folder / f"{name}.socket")
    if len(os.fsencode(address)) > _LONGEST_ADDRESS:
        return None
    return MeetingPlace(folder / f"{name}.lock", address)


class SingleInstance(QObject):
    """This program's seat at the meeting place.

    Signals:
        open_requested: a tuple with one absolute path that another start has handed over; empty
            where it named none. They come one by one, and when all who wait have their answer: a
            window takes long to open.
    """

    open_requested = Signal(object)

    def __init__(self, place: MeetingPlace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._lock = QLockFile(str(place.lock))
        # held for as long as the program runs; a lock of a dead process is stale at any age
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self._clients: dict[QLocalSocket, bytearray] = {}
        self._asked: deque[tuple[Path, ...]] = deque()
        # a turn of the event loop lets in one client and may take a window's time
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._ask_for_next)
        self._latest = QDeadlineTimer()

    def join(self, paths: Sequence[Path], wait_s: float = JOIN_S) -> Joined:
        """Become the first, or hand the paths to the one that is.

        Args:
            paths: absolute paths to open; none asks for the program as such.
            wait_s: how long to ask a first one that lives and does not listen yet or answer.
        """
        end = time.monotonic() + wait_s
        while True:
            if self._lock.tryLock(0):
                return Joined.FIRST
            if self._lock.error() != QLockFile.LockError.LockFailedError:
                return Joined.ALONE
            heard = hand_over(self._place.address, paths)
            if heard is Heard.TAKEN:
                return Joined.HANDED_OVER
            if heard is Heard.UNSAYABLE or time.monotonic() >= end:
                return Joined.ALONE
            time.sleep(_RETRY_S)

    def listen(self) -> bool:
        """Begin to take paths from others; only for the first. Whether that worked."""
        from PySide6.QtNetwork import QLocalServer

        if self._server is not None or not self._lock.isLocked():
            return False
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(MOST_CLIENTS)
        # a socket that lies there is a dead one's, since the lock is ours
        QLocalServer.removeServer(self._place.address)
        if not server.listen(self._place.address):
            server.deleteLater()
            return False
        server.newConnection.connect(self._on_connection)
        self._server = server
        return True

    def close(self) -> None:
        """Leave the seat to the next."""
        for client in list(self._clients):
            self._send_away(client)
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        self._lock.unlock()

    # --- a client

    def _on_connection(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        server = self._server
        while server is not None and server.hasPendingConnections():
            if len(self._clients) >= MOST_CLIENTS:
                return
            client = server.nextPendingConnection()
            self._wait_for_quiet()
            client.setReadBufferSize(LARGEST_MESSAGE)
            self._clients[client] = bytearray()
            client.readyRead.connect(partial(self._on_words, client))
            client.disconnected.connect(partial(self._send_away, client))
            QTimer.singleShot(PATIENCE_MS, client, partial(self._send_away, client))
            self._on_words(client)
            if client.state() is not QLocalSocket.LocalSocketState.ConnectedState:
                # it gave up while it waited
                self._send_away(client)

    def _on_words(self, client: QLocalSocket) -> None:
        said = self._clients.get(client)
        if said is None:
            return
        said += client.read(LARGEST_MESSAGE + 1 - len(said)).data()
        try:
            paths = read_message(bytes(said))
        except ValueError:
            self._send_away(client)
            return
        if paths is None:
            return
        client.write(TAKEN)
        client.flush()
        self._send_away(client)
        if not self._asked:
            self._latest.setRemainingTime(LONGEST_QUIET_MS)
            self._quiet.start()
        self._asked.extend([(path,) for path in paths] or [()])
        self._wait_for_quiet()

    def _wait_for_quiet(self) -> None:
        if self._asked and not self._latest.hasExpired():
            self._quiet.start()

    def _ask_for_next(self) -> None:
        if not self._asked:
            return
        asked = self._asked.popleft()
        self.open_requested.emit(asked)
        if self._asked:
            self._latest.setRemainingTime(LONGEST_QUIET_MS)
            self._quiet.start()

    def _send_away(self, client: QLocalSocket) -> None:
        if self._clients.pop(client, None) is not None:
            client.disconnectFromServer()
            client.deleteLater()
            # somebody may be waiting for the place
            QTimer.singleShot(0, self, self._on_connection)


def hand_over(address: str, paths: Sequence[Path]) -> Heard:
    """Send the paths to whoever listens there."""
    from PySide6.QtNetwork import QLocalSocket

    message = write_message(paths)
    if message is None:
        return Heard.UNSAYABLE
    socket = QLocalSocket()
    socket.connectToServer(address)
    try:
        if not socket.waitForConnected(_ANSWER_MS):
            return Heard.NOBODY
        socket.write(message)
        answer = b""
        while len(answer) < len(TAKEN) and socket.waitForReadyRead(_ANSWER_MS):
            answer += socket.readAll().data()
        return Heard.TAKEN if answer == TAKEN else Heard.SILENCE
    finally:
        socket.abort()


def write_message(paths: Sequence[Path]) -> bytes | None:
    """The message that names these paths, or None where it would not be taken."""
    body = b"".join(os.fsencode(path) + b"\0" for path in paths)
    message = GREETING + str(len(body)).encode("ascii") + b"\n" + body
    try:
        return message if read_message(message) is not None else None
    except ValueError:
        return None


def read_message(said: bytes) -> tuple[Path, ...] | None:
    """The paths in a message, or None while it is not whole.

    Raises:
        ValueError: it will never be one.
    """
    head, newline, body = said.partition(b"\n")
    known = _MARK.fullmatch(head + newline)
    if known is None:
        if newline or not _may_become_head(head):
            raise ValueError("not a message")
        return None
    length = int(known[1])
    if len(head) + 1 + length > LARGEST_MESSAGE or len(body) > length:
        raise ValueError("too long")
    if len(body) < length:
        return None
    if body and not body.endswith(b"\0"):
        raise ValueError("an unfinished path")
    names = body.split(b"\0")[:-1]
    if len(names) > MOST_PATHS:
        raise ValueError("too many paths")
    return tuple(map(_path, names))


def _may_become_head(head: bytes) -> bool:
    digits = head[len(GREETING) :]
    is_so_far_right = GREETING.startswith(head[: len(GREETING)])
    return is_so_far_right and len(digits) <= 5 and (not digits or digits.isdigit())


def _path(name: bytes) -> Path:
    path = Path(os.fsdecode(name))
    if not name or len(name) > LONGEST_PATH or not path.is_absolute():
        raise ValueError("not a path")
    return path


# --- the place


def _person() -> str:
    if sys.platform == "win32":
        return re.sub(r"\W+", "_", os.environ.get("USERNAME", "person"))
    return str(os.getuid())


def _display() -> str:
    """Windows of one display must not open on another."""
    named = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    return re.sub(r"\W+", "_", Path(named).name)[:32].strip("_")


def _private_folder() -> Path | None:
    """A folder that only this person may enter: the session's own, or one in the temporary one."""
    session = os.environ.get("XDG_RUNTIME_DIR")
    if session and _is_private(Path(session)):
        return Path(session)
    folder = Path(tempfile.gettempdir()) / f"parley-{os.getuid()}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        return None
    return folder if _is_private(folder) else None


def _is_private(folder: Path) -> bool:
    try:
        # whoever made it before us may have made a link to elsewhere
        state = folder.lstat()
    except OSError:
        return False
    is_ours = stat.S_ISDIR(state.st_mode) and state.st_uid == os.getuid()
    return is_ours and not state.st_mode & 0o077
