"""The list that opens below the search field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.library.found import Found, FoundRow
from viewer.model.speech import tr, tr_later
from viewer.render.theme import Theme
from viewer.ui.parts.plain_text import label
from viewer.ui.parts.rule import rule
from viewer.ui.search.found_painting import FoundPainting
from viewer.ui.search.found_words import count_words, nothing_words, outside_words
from viewer.ui.search.rows_model import ENTRY, FoundModel

LEAST_LIST_PX = 60
_EDGE_PX = 14
_KEYS = (
    (("↑", "↓"), tr_later("choose")),
    (("Enter",), tr_later("open, next")),
    (("Esc",), tr_later("clear")),
)


class SearchPanel(QFrame):
    """What was found, or a plain sentence that says that nothing was and what to try.

    The keyboard stays in the field; the one button is reached with Tab.

    Signals:
        row_clicked: a FoundRow.
        more_requested: the end of the list is in sight, and there are more hits.
        height_changed: it needs another height.
    """

    row_clicked = Signal(object)
    more_requested = Signal()
    height_changed = Signal()

    def __init__(
        self, theme: Theme, icon_of: Callable[[FoundRow], QPixmap | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("searchPanel")
        self.setAccessibleName(tr("What was found"))
        self.found = Found()
        self._with_outside = False
        self.model = FoundModel()
        self._painting = FoundPainting(theme, icon_of)
        self.list = self._list_of()
        self._title, self._hint = label(kind="strong", wrap=True), label(kind="soft", wrap=True)
        self._count, self._outside = label(kind="soft"), label(kind="soft")
        self._keys = _key_words()
        self.outside_button = QPushButton(tr("Show"))
        self.outside_button.setProperty("kind", "link")
        self.outside_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.outside_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.outside_button.clicked.connect(self._on_outside_clicked)
        self._lay_out()
        self.model.more_requested.connect(self.more_requested)
        self.hide()

    def show_found(self, found: Found) -> None:
        """Show an answer; the chosen row stays chosen, if it is still there."""
        is_other = found.query != self.found.query
        if is_other:
            self._with_outside = False
        chosen = None if is_other else self.current
        self.found = found
        self._show(chosen)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._painting.theme = theme
        self._painting.forget()
        self.list.viewport().update()

    @property
    def rows(self) -> tuple[FoundRow, ...]:
        """The rows of the list, from top to bottom."""
        return tuple(entry for entry in self.model.entries if isinstance(entry, FoundRow))

    @property
    def current(self) -> FoundRow | None:
        """The chosen row."""
        index = self.list.currentIndex()
        entry = index.data(ENTRY) if index.isValid() else None
        return entry if isinstance(entry, FoundRow) else None

    @property
    def says(self) -> str:
        """What stands in place of a list, and the line below."""
        shown = (self._title, self._hint, self._count, self._outside)
        return "\n".join(part.text() for part in shown if not part.isHidden() and part.text())

    def step(self, by: int, *, wraps: bool = False) -> None:
        """Choose the row so many further on; with `wraps` after the last the first."""
        places = [at for at, entry in enumerate(self.model.entries) if isinstance(entry, FoundRow)]
        if not places:
            return
        here = self.list.currentIndex().row()
        at = places.index(here) + by if here in places else (0 if by > 0 else -1)
        at = at % len(places) if wraps else min(max(at, 0), len(places) - 1)
        index = self.model.index(places[at])
        self.list.setCurrentIndex(index)
        if at == 0:
            self.list.scrollToTop()  # with its heading
        elif at >= len(places) - 1 and self.model.canFetchMore(QModelIndex()):
            self.model.fetchMore(QModelIndex())

    def choose(self, row: FoundRow) -> None:
        """Choose a row of the list."""
        at = self.model.entries.index(row)
        self.list.setCurrentIndex(self.model.index(at))
        if at == 1:
            self.list.scrollToTop()  # with its heading

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Keep the first row's heading in view."""
        super().resizeEvent(qt_event)
        if self.list.currentIndex().row() <= 1:
            self.list.scrollToTop()

    def wanted_height(self, most: int) -> int:
        """Px that it needs, at most so many."""
        rest = self.sizeHint().height() - self.list.sizeHint().height()
        if self.list.isHidden():
            return (
                min(self.heightForWidth(self.width()), most) if self.hasHeightForWidth() else most
            )
        content = sum(self.list.sizeHintForRow(row) for row in range(self.model.rowCount())) + 4
        return max(min(content + rest, most), LEAST_LIST_PX)

    def _show(self, chosen: FoundRow | None) -> None:
        found = self.found
        self._painting.forget()
        self.model.show(found, with_outside=self._with_outside)
        places = [row.key for row in self.rows]
        at = places.index(chosen.key) if chosen is not None and chosen.key in places else 0
        if places:
            self.choose(self.rows[at])
        if at == 0:
            self.list.scrollToTop()
        title, hint = nothing_words(found)
        self.list.setVisible(bool(places))
        for part, words in ((self._title, title), (self._hint, hint)):
            part.setText(words)
            part.setVisible(not places and bool(words))
        self._head.setVisible(not places)
        self._count.setText(count_words(found) if places else "")
        self._outside.setText(outside_words(found))
        has_outside = bool(found.outside)
        self._outside.setVisible(has_outside)
        self._keys.setVisible(not has_outside)
        self.outside_button.setVisible(has_outside)
        shown = self._with_outside
        self.outside_button.setText(tr("Hide") if shown else tr("Show"))
        name = tr("Hide those outside") if shown else tr("Show those outside")
        self.outside_button.setAccessibleName(name)

    def _on_outside_clicked(self) -> None:
        chosen = self.current
        self._with_outside = not self._with_outside
        self._show(chosen)
        self.height_changed.emit()

    def _list_of(self) -> QListView:
        made = QListView()
        made.setAccessibleName(tr("What was found"))
        made.setModel(self.model)
        made.setItemDelegate(self._painting)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setMouseTracking(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.clicked.connect(self._on_list_clicked)
        return made

    def _on_list_clicked(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if isinstance(entry, FoundRow):
            self.row_clicked.emit(entry)

    def _lay_out(self) -> None:
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(_EDGE_PX, 12, _EDGE_PX, 12)
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.list, 1)
        column.addWidget(rule())
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(_EDGE_PX, 7, _EDGE_PX, 7)
        line.setSpacing(4)
        line.addWidget(self._count)
        line.addWidget(self._outside)
        line.addWidget(self.outside_button)
        line.addStretch(1)
        line.addWidget(self._keys)
        return line


def _key_words() -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    for keys, words in _KEYS:
        for key in keys:
            line.addWidget(label(key, "keycap"))
        line.addWidget(label(tr(words), "soft"))
        line.addSpacing(6)
    return made
