"""The palette's card: the field, the lines below it, and which keys do what."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.library.found import FoundRow
from viewer.model.speech import tr, tr_n
from viewer.render.theme import Theme
from viewer.ui.palette.field import PaletteField
from viewer.ui.palette.offers import Offer
from viewer.ui.palette.painting import PalettePainting
from viewer.ui.palette.rows_model import OFFER, OffersModel
from viewer.ui.parts.plain_text import label
from viewer.ui.parts.rule import rule

_EDGE_PX = 16


class PaletteCard(QFrame):
    """Shows offers, one of which is at hand.

    Signals:
        offer_clicked: an Offer.
        narrowed: the sign of one kind of thing was clicked.
    """

    offer_clicked = Signal(object)
    narrowed = Signal(str)

    def __init__(
        self, theme: Theme, icon_of: Callable[[FoundRow], QPixmap | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAccessibleName(tr("Every command"))
        self.field = PaletteField()
        self.count = label(kind="soft")
        self.model = OffersModel()
        self._painting = PalettePainting(theme, icon_of)
        self.list = self._list_of()
        self._empty = label(kind="soft", wrap=True)
        self._narrow = self._narrow_line()
        self._lay_out()

    @property
    def current(self) -> Offer | None:
        """The offer at hand."""
        index = self.list.currentIndex()
        return index.data(OFFER) if index.isValid() else None

    def show_offers(self, offers: Iterable[Offer], only: str, *, keeps: bool) -> None:
        """Show other offers; with `keeps` the one at hand stays it, if it is still there."""
        held = self.current if keeps else None
        self._painting.forget()
        self.model.show(offers, has_room=bool(only) or not self.field.text())
        shown = self.model.offers
        found = tr_n("{n} match", "{n} matches", len(shown)) if self.field.text() else ""
        self.count.setText(found)
        self.list.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        self._empty.setText(tr("Nothing is called so. Try fewer letters."))
        self._narrow.setVisible(not only)
        at = next((n for n, o in enumerate(shown) if held and o.row.key == held.row.key), 0)
        if shown:
            self._choose(at)

    def step(self, by: int) -> None:
        """Take the offer so many further on; after the last comes the first."""
        places = self.model.places
        if not places:
            return
        here = self.list.currentIndex().row()
        at = places.index(here) + by if here in places else 0
        far = abs(by) > 1
        self._choose(min(max(at, 0), len(places) - 1) if far else at % len(places))

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._painting.theme = theme
        self._painting.forget()
        self.list.viewport().update()

    def wanted_height(self, most: int) -> int:
        """Px that it needs, at most so many."""
        rest = self.sizeHint().height() - self.list.sizeHint().height()
        if self.list.isHidden():
            return min(self.sizeHint().height(), most)
        content = sum(self.list.sizeHintForRow(row) for row in range(self.model.rowCount()))
        return min(content + 8 + rest, most)

    def _choose(self, at: int) -> None:
        self.list.setCurrentIndex(self.model.index(self.model.places[at]))
        if at == 0:
            self.list.scrollToTop()  # with its heading

    def _list_of(self) -> QListView:
        made = QListView()
        made.setAccessibleName(tr("Matches"))
        made.setModel(self.model)
        made.setItemDelegate(self._painting)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setMouseTracking(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.clicked.connect(self._on_clicked)
        return made

    def _on_clicked(self, index: QModelIndex) -> None:
        offer = index.data(OFFER)
        if offer is not None:
            self.offer_clicked.emit(offer)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE_PX, 10, _EDGE_PX, 10)
        head.addWidget(self.field, 1)
        head.addWidget(self.count)
        self._empty.setContentsMargins(_EDGE_PX, 14, _EDGE_PX, 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.list, 1)
        column.addWidget(self._empty)
        column.addWidget(self._narrow)
        column.addWidget(rule())
        column.addLayout(_key_line())

    def _narrow_line(self) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(_EDGE_PX, 6, _EDGE_PX, 9)
        line.setSpacing(6)
        line.addWidget(label(tr("Narrow it"), "heading"))
        line.addSpacing(6)
        signs = ((">", tr("commands")), ("@", tr("people")), ("#", tr("figures")),
                 ("“", tr("quotes")))  # fmt: skip
        for sign, words in signs:
            line.addWidget(self._sign_button(sign, words))
            line.addWidget(label(words, "soft"))
            line.addSpacing(6)
        line.addWidget(label(tr("or a date, to go there"), "soft"))
        line.addStretch(1)
        return made

    def _sign_button(self, sign: str, words: str) -> QPushButton:
        made = QPushButton(sign)
        made.setProperty("kind", "keycap")
        made.setAccessibleName(words)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(lambda: self.narrowed.emit(sign))
        return made


def _key_line() -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(_EDGE_PX, 9, _EDGE_PX, 9)
    line.setSpacing(4)
    told = ((("↑", "↓"), tr("choose")), ((tr("Enter"),), tr("run")),
            ((tr("Ctrl+Enter"),), tr("run, stay open")))  # fmt: skip
    for keys, words in told:
        _add_keys(line, keys, words)
        line.addSpacing(10)
    line.addStretch(1)
    _add_keys(line, (tr("Esc"),), tr("close"))
    return line


def _add_keys(line: QHBoxLayout, keys: tuple[str, ...], words: str) -> None:
    for key in keys:
        line.addWidget(label(key, "keycap"))
    said: QLabel = label(words, "soft")
    line.addWidget(said)
