"""The pages of the dialog about the whole document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from viewer.library.editing.measures import (
    add_measure,
    change_measure,
    delete_measure,
    merge_measures,
)
from viewer.library.editing.people import (
    actor_of,
    add_actor,
    change_actor,
    delete_actor,
    merge_actors,
    new_actor,
)
from viewer.library.editing.whole import (
    MOST_SIDES,
    add_kind,
    add_side,
    change_document,
    change_side,
    delete_kind,
    delete_side,
    move_side,
    own_kinds,
    rename_kind,
)
from viewer.model.actor import Role
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.errors import DocumentError, ViewerError
from viewer.model.event import KINDS
from viewer.ui.dialogs.menu_button import MenuButton
from viewer.ui.editing.fields.one_of import OneOf
from viewer.ui.editing.list_page import ListPage
from viewer.ui.language import tr
from viewer.ui.parts.mark_icon import mark_of
from viewer.ui.parts.plain_text import label, without_keys

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

_BOX_PX = 90


class PeoplePage(ListPage):
    """People and bodies: name, side, other names, roles with their periods; two made one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, tr("People and bodies"))
        self.name = _line(tr("Name"))
        self.aliases = _box(tr("Other names, one a line"))
        self.roles = _box(tr("Roles, one a line, a period after a semicolon"))
        self.roles.setPlaceholderText(tr("vice premier; 2018-03/2023-03"))
        self._side_at = 0
        self.side: MenuButton | None = None
        self.other = OneOf(tr("Same as"), self.document.actors, None)
        self.other.setPlaceholderText(tr("Name of the one to merge into this"))
        merge = QPushButton(tr("Merge"))
        merge.setAutoDefault(False)
        merge.clicked.connect(self._merge)
        self.merge_button = merge
        self.form.addRow(label(tr("Name"), "soft"), self.name)
        self._side_row = self.form.rowCount()
        self.form.addRow(label(tr("Other names"), "soft"), self.aliases)
        self.form.addRow(label(tr("Roles"), "soft"), self.roles)
        self.form.addRow(label(tr("Same as"), "soft"), self.other)
        self.form.addRow(QWidget(), merge)
        self.show_document()

    def rows(self) -> Sequence[tuple[str, str]]:
        """By name."""
        actors = sorted(self.document.actors, key=lambda actor: actor.name.casefold())
        return [(actor.id, actor.name) for actor in actors]

    def show_chosen(self, id_: str) -> None:
        """Fill the form."""
        actor = actor_of(self.document, id_)
        sides = [side.id for side in self.document.sides]
        self.name.setText(actor.name)
        self.aliases.setPlainText("\n".join(actor.aliases))
        self.roles.setPlainText("\n".join(_role_words(role) for role in actor.roles))
        self._side_at = sides.index(actor.side)
        if self.side is not None:
            self.form.removeRow(self.side)
        names = [without_keys(side.name) for side in self.document.sides]
        self.side = MenuButton(tr("Side"), names)
        self.side.show_choice(self._side_at)
        self.side.chosen.connect(self._take_side)
        self.form.insertRow(self._side_row, label(tr("Side"), "soft"), self.side)

    def added(self, document: Document, name: str) -> Document:
        """On the side of who is chosen."""
        side = document.sides[min(self._side_at, len(document.sides) - 1)].id
        return add_actor(document, new_actor(document, name, side))

    def saved(self, document: Document, id_: str) -> Document:
        """Name, side, other names and roles."""
        return change_actor(
            document,
            id_,
            name=" ".join(self.name.text().split()),
            side=document.sides[self._side_at].id,
            aliases=tuple(_lines(self.aliases)),
            roles=tuple(_role(line) for line in _lines(self.roles)),
        )

    def deleted(self, document: Document, id_: str) -> Document:
        """Events and quotations stay without the name."""
        return delete_actor(document, id_)

    def _take_side(self, at: int) -> None:
        self._side_at = at

    def _merge(self) -> None:
        kept = self.chosen
        try:
            other = self.other.chosen()
        except ViewerError as trouble:
            self.wrong.setText(str(trouble))
            return
        if kept is not None and other is not None:
            name = tr("merge 2 people")
            if self.change(name, lambda now: merge_actors(now, kept, other)):
                self.other.clear()


class SidesPage(ListPage):
    """Sides: name, colour with mark, and the order of their lanes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, tr("Sides"))
        self.name = _line(tr("Name"))
        self.place = MenuButton(tr("Colour and mark"), [str(n + 1) for n in range(MOST_SIDES)])
        self._place = 0
        for action, place in zip(self.place.menu().actions(), range(MOST_SIDES), strict=True):
            action.setIcon(mark_of(place, 0, window.session.theme))
        self.place.chosen.connect(self._take_place)
        self.form.addRow(label(tr("Name"), "soft"), self.name)
        self.form.addRow(label(tr("Colour and mark"), "soft"), self.place)
        for words, step in ((tr("Move up"), -1), (tr("Move down"), 1)):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._move, step))
            self.form.addRow(QWidget(), button)
        self.show_document()

    def rows(self) -> Sequence[tuple[str, str]]:
        """In the order of their lanes."""
        return [(side.id, side.name) for side in self.document.sides]

    def show_document(self) -> None:
        """With their marks."""
        super().show_document()
        for at, side in enumerate(self.document.sides):
            item = self.list.item(at)
            if item is not None:
                item.setIcon(mark_of(side.place, 0, self._window.session.theme))

    def show_chosen(self, id_: str) -> None:
        """Fill the form."""
        side = next(side for side in self.document.sides if side.id == id_)
        self.name.setText(side.name)
        self._take_place(side.place)
        self.place.show_choice(side.place)

    def added(self, document: Document, name: str) -> Document:
        """In the first free place."""
        return add_side(document, name)

    def saved(self, document: Document, id_: str) -> Document:
        """Name and place."""
        return change_side(document, id_, " ".join(self.name.text().split()), self._place)

    def deleted(self, document: Document, id_: str) -> Document:
        """Only one that nobody is on."""
        return delete_side(document, id_)

    def _take_place(self, at: int) -> None:
        self._place = at
        self.place.setIcon(mark_of(at, 0, self._window.session.theme))

    def _move(self, step: int, _checked: bool = False) -> None:
        id_ = self.chosen
        if id_ is not None:
            at = [side.id for side in self.document.sides].index(id_)
            name = tr("move {name}").format(name=self.name_of(id_))
            self.change(name, lambda now: move_side(now, id_, at + step))


class MeasuresPage(ListPage):
    """Named quantities with their units."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, tr("Measures"))
        self.name, self.unit = _line(tr("Name")), _line(tr("Unit"))
        self.form.addRow(label(tr("Name"), "soft"), self.name)
        self.form.addRow(label(tr("Unit"), "soft"), self.unit)
        self.show_document()

    def rows(self) -> Sequence[tuple[str, str]]:
        """By name."""
        return [(m.id, m.name) for m in sorted(self.document.measures, key=lambda m: m.name)]

    def show_chosen(self, id_: str) -> None:
        """Fill the form."""
        measure = next(measure for measure in self.document.measures if measure.id == id_)
        self.name.setText(measure.name)
        self.unit.setText(measure.unit)

    def added(self, document: Document, name: str) -> Document:
        """With the unit of the form."""
        return add_measure(document, name, self.unit.text().strip() or "%")[0]

    def saved(self, document: Document, id_: str) -> Document:
        """Name and unit."""
        name, unit = " ".join(self.name.text().split()), self.unit.text().strip()
        return change_measure(document, id_, name=name, unit=unit)

    def deleted(self, document: Document, id_: str) -> Document:
        """Its figures stay."""
        return delete_measure(document, id_)


class KindsPage(ListPage):
    """Kinds of events: those that every document has, and its own."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, tr("Kinds"))
        self.said = label(kind="soft", wrap=True)
        self.form.addRow(self.said)
        self.save_button.hide()
        self.show_document()

    def rows(self) -> Sequence[tuple[str, str]]:
        """Its own first."""
        return [(kind, kind) for kind in (*self.document.kinds, *KINDS)]

    def show_chosen(self, id_: str) -> None:
        """Say how many events have it."""
        count = sum(event.kind == id_ for event in self.document.events)
        own = id_ in self.document.kinds
        words = tr("A kind of this document's own.") if own else tr("Every document has this kind.")
        self.said.setText(f"{words} {tr('%n events have it.', count)}")
        self.delete_button.setEnabled(own)

    def added(self, document: Document, name: str) -> Document:
        """A kind of the document's own."""
        return add_kind(document, name)

    def saved(self, document: Document, id_: str) -> Document:
        """There is nothing to save."""
        del id_
        return document

    def deleted(self, document: Document, id_: str) -> Document:
        """Only one that no event has."""
        return delete_kind(document, id_)


class AboutPage(QWidget):
    """Title, language and description of the document."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.title, self.language = _line(tr("Title")), _line(tr("Language"))
        self.description = _box(tr("Description"))
        self.wrong = label(kind="wrong", wrap=True)
        self.save_button = QPushButton(tr("Save"))
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(lambda _checked=False: self._save())
        form = QFormLayout(self)
        form.setContentsMargins(4, 12, 4, 4)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(9)
        form.addRow(label(tr("Title"), "soft"), self.title)
        form.addRow(label(tr("Language"), "soft"), self.language)
        form.addRow(label(tr("Description"), "soft"), self.description)
        form.addRow(self.wrong)
        form.addRow(QWidget(), self.save_button)
        self.show_document()

    def show_document(self) -> None:
        """Show what the document says now."""
        document = self._window.session.library.document
        self.title.setText(document.title)
        self.language.setText(document.language)
        self.description.setPlainText(document.description)

    def _save(self) -> None:
        said = (
            self.title.text(),
            self.language.text().strip() or "en",
            self.description.toPlainText().strip(),
        )
        window = self._window
        try:
            change_document(window.session.library.document, *said)
        except ViewerError as trouble:
            self.wrong.setText(str(trouble))
            return
        self.wrong.setText("")
        name = tr("change what the document is called")
        window.edits.change(name, lambda now: change_document(now, *said), said=tr("Your change"))
        self.show_document()


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    return made


def _box(name: str) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setAccessibleName(name)
    made.setTabChangesFocus(True)
    made.setFixedHeight(_BOX_PX)
    return made


def _lines(box: QPlainTextEdit) -> list[str]:
    return [line for raw in box.toPlainText().splitlines() if (line := " ".join(raw.split()))]


def _role_words(role: Role) -> str:
    return f"{role.title}; {role.period.edtf}" if role.period else role.title


def _role(line: str) -> Role:
    title, _, period = line.partition(";")
    if not title.strip():
        raise DocumentError("A role has no title; write it before the semicolon")
    return Role(title.strip(), parse_when(period.strip()) if period.strip() else None)
