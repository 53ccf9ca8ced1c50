"""How far the packing of very many events has come, seen from the window's thread."""

from __future__ import annotations

from collections.abc import Callable

from viewer.timeline.prepared import Prepared
from viewer.timeline.progress import heard_by


class PackedShare:
    """Packs in a thread in the background and notes how much is done; one for each packing.

    now: from 0 to 1; to be looked at from any thread.
    """

    __slots__ = ("now",)

    def __init__(self) -> None:
        self.now = 0.0

    def run(self, work: Callable[[], Prepared]) -> Prepared:
        """Do the work."""
        with heard_by(self._hear):
            return work()

    def _hear(self, share: float) -> None:
        self.now = share
