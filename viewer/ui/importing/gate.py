"""Lets an edit be made between two batches of an import that writes into the same file."""

from __future__ import annotations

import threading

_LONGEST_S = 5.0


class Gate:
    """The import passes by it often; while the window holds it, the import waits there."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._is_held = False
        self._is_waiting = False
        self._is_over = False

    def pass_by(self) -> None:
        """Wait while it is held; called by the import, never in the middle of writing."""
        with self._changed:
            if not self._is_held:
                return
            self._is_waiting = True
            self._changed.notify_all()
            self._changed.wait_for(lambda: not self._is_held)
            self._is_waiting = False

    def end(self) -> None:
        """The import writes nothing any more."""
        with self._changed:
            self._is_over = True
            self._changed.notify_all()

    def hold(self, longest_s: float = _LONGEST_S) -> bool:
        """Keep the import from writing; whether it waits by now. Called by the window."""
        with self._changed:
            self._is_held = True
            return self._changed.wait_for(lambda: self._is_waiting or self._is_over, longest_s)

    def let_go(self) -> None:
        """Let the import go on."""
        with self._changed:
            self._is_held = False
            self._changed.notify_all()
