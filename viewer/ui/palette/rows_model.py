"""The palette's lines as a list model: headings, and below each its offers."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from viewer.model.speech import tr
from viewer.model.unseen import seen
from viewer.ui.palette.offers import Offer, group_words, grouped
from viewer.ui.search.rows_model import ENTRY, Heading, Index

#: an entry's Offer, None for a heading
OFFER = Qt.ItemDataRole.UserRole + 1
_NO_INDEX = QModelIndex()


class OffersModel(QAbstractListModel):
    """The lines from top to bottom; `ENTRY` gives what the search's painter paints."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Heading | Offer, ...] = ()

    def show(self, offers: Iterable[Offer], *, has_room: bool) -> None:
        """Show other offers; with room more of each group."""
        entries: list[Heading | Offer] = []
        for group, held in grouped(offers, has_room):
            entries += (Heading(group_words(group), ""), *held)
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    @property
    def offers(self) -> tuple[Offer, ...]:
        """The offers without their headings."""
        return tuple(entry for entry in self._entries if isinstance(entry, Offer))

    @property
    def places(self) -> list[int]:
        """The rows that can be chosen."""
        return [at for at, entry in enumerate(self._entries) if isinstance(entry, Offer)]

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A line, and how it is read aloud."""
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry if isinstance(entry, Heading) else entry.row
        if role == OFFER:
            return entry if isinstance(entry, Offer) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(entry, Heading):
                return entry.words
            parts = (entry.row.words, entry.row.said, " ".join(entry.keys))
            between = tr(". ", about="between the parts of a row that is read aloud")
            return seen(between.join(part.rstrip(".…") for part in parts if part))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if isinstance(self._entries[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
