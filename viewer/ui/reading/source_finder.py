"""A list of many sources with a field that finds among them, opened from the row of tabs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from viewer.model.source import Source
from viewer.model.speech import tr, tr_n
from viewer.model.unseen import seen
from viewer.model.wording import say_when
from viewer.ui.parts.plain_text import label, tooltip

_SIZE_PX = (380, 420)
_ID = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SourceFinder(QFrame):
    """Every source in a row, as far as its title, publisher, author or date has the words.

    Signals:
        source_requested: carries the id of the source that was chosen.
    """

    source_requested = Signal(str)

    def __init__(self, sources: Sequence[Source], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("clusterList")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE_PX)
        self.field = QLineEdit()
        self.field.setPlaceholderText(
            tr_n("Find among {n} source", "Find among {n} sources", len(sources))
        )
        self.field.setAccessibleName(tr("Find a source"))
        self.field.textChanged.connect(self._filter)
        self.rows = QListWidget()
        self.rows.setUniformItemSizes(True)
        self.rows.setSpacing(2)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setAccessibleName(tr("Sources"))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.itemClicked.connect(self._choose)
        self._none = label(tr("No source has these words."), "soft")
        self._none.hide()
        self._words = [_words(source) for source in sources]
        for source in sources:
            item = QListWidgetItem(seen(_said(source)), self.rows)
            item.setToolTip(tooltip(f"{source.title}\n{source.publisher}"))
            item.setData(_ID, source.id)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self._none)
        column.addWidget(self.rows, 1)
        self.setFocusProxy(self.field)

    def open_below(self, place: QPoint, shown: str | None) -> None:
        """Open at a place of the screen, the source that is shown in sight."""
        room = self.screen().availableGeometry()
        left = max(room.left(), min(place.x() - self.width(), room.right() - self.width()))
        self.move(left, min(place.y(), room.bottom() - self.height()))
        self.show()
        rows = range(self.rows.count())
        self.rows.setCurrentRow(next((r for r in rows if self._id_of(r) == shown), -1))
        self.field.setFocus()

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Arrows walk through what was found, Enter opens it, Escape closes."""
        if qt_event.key() in _MOVES:
            self.rows.event(qt_event)
        elif qt_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.rows.currentRow() >= 0:
                self._choose(self.rows.currentItem())
        elif qt_event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(qt_event)

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        found = [all(word in words for word in wanted) for words in self._words]
        for at, has_all in enumerate(found):
            self.rows.setRowHidden(at, not has_all)
        self.rows.setCurrentRow(found.index(True) if any(found) else -1)
        self.rows.scrollToTop()
        self._none.setVisible(not any(found))

    def _id_of(self, row: int) -> str:
        return str(self.rows.item(row).data(_ID))

    def _choose(self, item: QListWidgetItem) -> None:
        wanted = str(item.data(_ID))
        self.close()
        self.source_requested.emit(wanted)


def _said(source: Source) -> str:
    """Its day, whose it is and its title; a short name made of the title is left out."""
    is_of_title = source.title.startswith(source.short.split(" · ")[0][:12])
    parts = (say_when(source.published), "" if is_of_title else source.short, source.title)
    return " · ".join(filter(None, parts))


def _words(source: Source) -> str:
    parts = (source.title, source.publisher, source.short, source.byline or "")
    return " ".join((*parts, say_when(source.published))).casefold()
