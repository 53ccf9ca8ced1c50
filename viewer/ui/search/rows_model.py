"""What was found as a list: a heading for each group, and below it a row for each hit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from viewer.library.found import GROUPS, Found, FoundRow
from viewer.model.speech import say_number, tr
from viewer.model.unseen import seen

Index = QModelIndex | QPersistentModelIndex
#: an entry's Heading or FoundRow
ENTRY = Qt.ItemDataRole.UserRole
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heading:
    """Above the rows of one group, with how many there are of it."""

    words: str
    count: str


Entry = Heading | FoundRow


class FoundModel(QAbstractListModel):
    """The rows of a Found; those outside the filter below the others, if they are wanted.

    Signals:
        more_requested: the list was scrolled to its end, and there is more.
    """

    more_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._has_more = False

    def show(self, found: Found, *, with_outside: bool) -> None:
        """Show an answer."""
        self.beginResetModel()
        self._entries = entries_of(found, with_outside=with_outside)
        self._has_more = len(found.rows) < found.total and found.is_counted
        self.endResetModel()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them, from top to bottom."""
        return self._entries

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """How many entries there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """An entry, and how it is read aloud."""
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(entry, Heading):
                return entry.words
            return seen(". ".join(part for part in (entry.words, entry.said, entry.detail) if part))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if isinstance(self._entries[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are hits that are not listed."""
        return self._has_more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Ask for them; they come later, with another answer."""
        if not parent.isValid() and self._has_more:
            self._has_more = False
            self.more_requested.emit()


def entries_of(found: Found, *, with_outside: bool) -> tuple[Entry, ...]:
    """The entries of an answer's list."""
    entries: list[Entry] = []
    for what, words in GROUPS.items():
        rows = [row for row in found.rows if row.what == what]
        if rows:
            entries += (Heading(tr(words), say_number(found.counts[what])), *rows)
    if with_outside and found.outside:
        entries.append(Heading(tr("Outside the filters"), say_number(found.outside_count)))
        entries += _in_order(found.outside)
    return tuple(entries)


def _in_order(rows: Sequence[FoundRow]) -> list[FoundRow]:
    places = {what: place for place, what in enumerate(GROUPS)}
    return sorted(rows, key=lambda row: places[row.what])
