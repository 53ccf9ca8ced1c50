"""A new document: its title, its sides, and where it lies."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.library.importing.starting import (
    MOST_SIDES,
    OTHERS,
    TOGETHER,
    document_of,
    new_document,
    side_of_nobody,
)
from viewer.library.saving import copy_place
from viewer.model.errors import ViewerError
from viewer.model.speech import say_number, tr
from viewer.render.theme import Theme
from viewer.ui.dialogs.closing_row import closing_row, primary_button
from viewer.ui.files.places import DOCUMENTS, documents_folder
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.mark_icon import SIZE_PX, mark_of
from viewer.ui.parts.plain_text import label, tooltip

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

WIDTH_PX = 460
FEWEST_SIDES = 2


def ask_for_new_document(window: MainWindow) -> None:
    """Let the person make a document, and open it."""
    dialog = NewDocumentDialog(window.session.theme, documents_folder(), window)
    dialog.accepted.connect(lambda: window.errands.open_document(dialog.path))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class NewDocumentDialog(QDialog):
    """Title, sides with their colour and mark, and place; accepted when the file is made."""

    def __init__(self, theme: Theme, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New document"))
        self.setFixedWidth(WIDTH_PX)
        self._theme, self._folder, self._chosen = theme, folder, False
        self.path = copy_place("", folder)
        self.title = QLineEdit()
        self.title.setAccessibleName(tr("Title"))
        self.title.setPlaceholderText(tr("What the timeline is about"))
        self.title.textChanged.connect(self._show_all)
        self.sides: list[_SideLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.more = _link(tr("Add a side"), partial(self._offer_side, ""))
        #: where whoever is on none of the sides would stand, and the way to a side for them
        self.nobody = label(kind="note", wrap=True)
        add = tr("Add “{name}”", name=tr(OTHERS))
        self.others = _link(add, partial(self._offer_side, tr(OTHERS)))
        self.change = _link(tr("Change..."), self._ask_for_place)
        self.change.setAccessibleName(tr("Change the place"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self._place = ElidedLabel()
        self.wrong = label(kind="wrong", wrap=True)
        self.make = primary_button(tr("Make it"), self.try_make)
        self._lay_out()
        for name in ("", "", tr(TOGETHER), tr(OTHERS)):
            self._add_side(name)
        self.title.setFocus()

    @property
    def names(self) -> tuple[str, ...]:
        """The sides that have a name."""
        return tuple(side.name for side in self.sides if side.name)

    def try_make(self) -> None:
        """Make the file, or say why that cannot be."""
        try:
            new_document(self.path, self.title.text(), self.names)
        except ViewerError as trouble:
            self.wrong.setText(str(trouble))
            self.wrong.show()
        except OSError as trouble:
            name, why = self.path.name, trouble.strerror or ""
            self.wrong.setText(tr("{name} cannot be written: {why}", name=name, why=why))
            self.wrong.show()
        else:
            self.accept()

    # --- inside

    def _lay_out(self) -> None:
        where = QFrame()
        where.setProperty("kind", "card")
        row = QHBoxLayout(where)
        row.setContentsMargins(10, 6, 10, 6)
        row.addWidget(self._place, 1)
        row.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(9)
        column.addWidget(label(tr("New document"), "big"))
        column.addWidget(label(tr("Title"), "soft"))
        column.addWidget(self.title)
        said = tr("Sides: who acts. Each has a lane, a mark and a colour; two to six of them.")
        column.addSpacing(3)
        column.addWidget(label(said, "soft", wrap=True))
        column.addLayout(self._column)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.more)
        row.addWidget(self.others)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.nobody)
        column.addWidget(label(tr("Saved as"), "soft"))
        column.addWidget(where)
        column.addWidget(self.wrong)
        column.addLayout(closing_row("", self.cancel, self.make))

    def _add_side(self, name: str) -> _SideLine:
        line = _SideLine(name)
        self.sides.append(line)
        line.field.textChanged.connect(self._show_all)
        line.remove.clicked.connect(partial(self._remove_side, line))
        self._column.addWidget(line)
        self._order_keys()
        self._show_all()
        return line

    def _offer_side(self, name: str) -> None:
        self._add_side(name).field.setFocus()

    def _order_keys(self) -> None:
        """Tab goes down the dialog as it is seen, whenever a line was made."""
        lines = [part for side in self.sides for part in (side.field, side.remove)]
        ways: list[QWidget] = [self.title, *lines, self.more, self.others, self.change]
        ways += [self.cancel, self.make]
        for before, after in pairwise(ways):
            self.setTabOrder(before, after)

    def _remove_side(self, line: _SideLine) -> None:
        at = self.sides.index(line)
        self.sides.remove(line)
        line.hide()
        line.deleteLater()
        self.sides[min(at, len(self.sides) - 1)].field.setFocus()
        self._show_all()

    def _show_all(self) -> None:
        """Marks as they will be, and whether it can be made."""
        if not self._chosen:
            self.path = copy_place(self.title.text(), self._folder)
        folder = self.path.parent
        self._place.setText(f"{folder.name or folder} / {self.path.name}")
        self._place.setToolTip(tooltip(str(self.path)))
        names = [side.name for side in self.sides]
        places = _places(tuple(filter(None, names)))
        coming = iter(places)
        for number, (side, name) in enumerate(zip(self.sides, names, strict=True), 1):
            side.show_mark(next(coming, -1) if name else -1, self._theme, number)
            side.remove.setEnabled(len(self.sides) > FEWEST_SIDES)
        self.more.setEnabled(len(self.sides) < MOST_SIDES)
        named = self.names
        wrong = ""
        if len({name.casefold() for name in named}) < len(named):
            wrong = tr("Two sides have the same name.")
        self.wrong.setText(wrong)
        self.wrong.setVisible(bool(wrong))
        self._show_nobody(named)
        # those that every document is offered are no parties
        ready = {name.casefold() for word in (TOGETHER, OTHERS) for name in (word, tr(word))}
        own = [name for name in named if name.casefold() not in ready]
        can_be = bool(self.title.text().strip()) and len(own) >= FEWEST_SIDES and not wrong
        self.make.setEnabled(can_be)
        self.make.setToolTip("" if can_be else tr("It needs a title and two sides of its own"))

    def _show_nobody(self, named: tuple[str, ...]) -> None:
        """Say where others stand, where no side is there for them."""
        side = side_of_nobody(named) if len(named) >= FEWEST_SIDES else None
        self.nobody.setVisible(side is not None)
        self.others.setVisible(side is not None and len(self.sides) < MOST_SIDES)
        if side is not None:
            self.nobody.setText(
                tr("Whoever is on none of these sides will stand on “{side}”.", side=side)
            )

    def _ask_for_place(self) -> None:
        title = tr("Place of the new document")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(self.path), tr(DOCUMENTS))
        if chosen:
            path = Path(chosen)
            self.path = path if path.suffix else path.with_suffix(".parley")
            self._chosen = True
            self._show_all()


def _link(words: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", "link")
    button.setAutoDefault(False)
    button.clicked.connect(lambda _=False: act())
    return button


class _SideLine(QWidget):
    """A side's mark, its name, and the cross that takes it away."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._mark = QLabel()
        self._mark.setFixedWidth(SIZE_PX + 4)
        self.field = QLineEdit(name)
        self.field.setPlaceholderText(tr("Name of a side"))
        self.remove = QToolButton()
        self.remove.setText("×")
        self.remove.setProperty("kind", "quiet")
        self.remove.setProperty("cross", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._mark)
        row.addWidget(self.field, 1)
        row.addWidget(self.remove)

    @property
    def name(self) -> str:
        """What stands in the field."""
        return " ".join(self.field.text().split())

    def show_mark(self, place: int, theme: Theme, number: int) -> None:
        """Show the mark of a place; none without a name."""
        if place < 0:
            self._mark.clear()
        else:
            self._mark.setPixmap(mark_of(place, 0, theme, self.devicePixelRatioF()))
        self.field.setAccessibleName(tr("Name of side {number}", number=say_number(number)))
        said = tr("Take away side {number}", number=say_number(number))
        self.remove.setAccessibleName(said)
        self.remove.setToolTip(said)


def _places(names: tuple[str, ...]) -> tuple[int, ...]:
    try:
        return tuple(side.place for side in document_of("", names).sides)
    except ViewerError:
        return ()
