"""Progress of a long command: one line rewritten on a terminal, plain lines now and then else."""

from __future__ import annotations

import shutil
import time
from typing import TextIO

from viewer.cli.answers import printable

#: where each line stays there is one no more often
_EACH_S = 5.0
_CLEAR = "\x1b[K"


class ProgressLine:
    """Says how far something is, on a stream that may be None or no terminal."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self._is_terminal = stream is not None and stream.isatty()
        self._is_shown = False
        self._said_at = time.monotonic()

    def say(self, words: str) -> None:
        """Show it in place of what was said before."""
        if self._stream is None:
            return
        line = printable(words)
        if self._is_terminal:
            room = max(shutil.get_terminal_size().columns - 1, 1)
            self._write(f"\r{line[:room]}{_CLEAR}")
            self._is_shown = True
        elif time.monotonic() - self._said_at >= _EACH_S:
            self._said_at = time.monotonic()
            self._write(f"{line}\n")

    def end(self) -> None:
        """Take the line away."""
        if self._is_shown:
            self._write(f"\r{_CLEAR}")
            self._is_shown = False

    def _write(self, text: str) -> None:
        if self._stream is not None:
            self._stream.write(text)
            self._stream.flush()
