"""What was done to a document since it was opened, to take it back and to do it again."""

from __future__ import annotations

from viewer.library.changing import Change
from viewer.model.document import Document


class History:
    """Changes in their order, without limit; gone when the session ends.

    Whoever takes something back asks for `undoing`, writes what it says, and tells by `undo` that
    it is written; where it could not be written nothing has moved.
    """

    def __init__(self) -> None:
        self._done: list[Change] = []
        self._undone: list[Change] = []

    def push(self, change: Change) -> None:
        """Hear of a change that was made; what was taken back before it is given up."""
        self._done.append(change)
        self._undone.clear()

    def grow(self, change: Change) -> None:
        """Hear that the last change goes on: both are one change, from what was before the first.

        Args:
            change: the two of them, by the name of both.
        """
        self._done[-1:] = [change]
        self._undone.clear()

    def settle(self, after: Document) -> None:
        """Hear what the last change has led to, where it was not all read when it was made."""
        last = self._done.pop()
        self._done.append(Change(last.name, last.before, after))

    def forget(self) -> None:
        """Nothing was done: another document, or the same as others left it."""
        self._done.clear()
        self._undone.clear()

    @property
    def last(self) -> Change | None:
        """The change that was made last, as it was made, or None."""
        return self._done[-1] if self._done else None

    @property
    def undo_name(self) -> str | None:
        """What would be taken back, or None."""
        return self._done[-1].name if self._done else None

    @property
    def redo_name(self) -> str | None:
        """What would be done again, or None."""
        return self._undone[-1].name if self._undone else None

    @property
    def undoing(self) -> Change | None:
        """The change that takes the last one back, or None; nothing is moved."""
        return self._done[-1].reverse if self._done else None

    @property
    def redoing(self) -> Change | None:
        """The change that was taken back last, or None; nothing is moved."""
        return self._undone[-1] if self._undone else None

    def undo(self) -> Change | None:
        """The change that takes the last one back, which counts as taken back now."""
        if not self._done:
            return None
        change = self._done.pop()
        self._undone.append(change)
        return change.reverse

    def redo(self) -> Change | None:
        """The change that was taken back last, which counts as done now."""
        if not self._undone:
            return None
        change = self._undone.pop()
        self._done.append(change)
        return change
