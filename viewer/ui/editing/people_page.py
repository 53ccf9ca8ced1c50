"""The page of people and bodies in the dialog about the whole document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from viewer.library.editing.people import (
    actor_of,
    add_actor,
    change_actor,
    delete_actor,
    merge_actors,
    new_actor,
)
from viewer.library.editing.traces import trace_of_actor
from viewer.model.actor import Role
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.errors import DocumentError, ViewerError
from viewer.model.speech import tr
from viewer.ui.dialogs.menu_button import MenuButton
from viewer.ui.editing.fields.lines import box, line, lines_of
from viewer.ui.editing.fields.one_of import OneOf
from viewer.ui.editing.list_page import ListPage
from viewer.ui.parts.plain_text import label, without_keys

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow


class PeoplePage(ListPage):
    """People and bodies: name, side, other names, roles with their periods; two made one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, tr("People and bodies"))
        self.name = line(tr("Name"))
        self.aliases = box(tr("Other names, one a line"))
        self.roles = box(tr("Roles, one a line, a period after a semicolon"))
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
            aliases=tuple(lines_of(self.aliases)),
            roles=tuple(_role(line) for line in lines_of(self.roles)),
        )

    def deleted(self, document: Document, id_: str) -> Document:
        """Events and quotations stay without the name."""
        return delete_actor(document, id_)

    def traced(self, id_: str) -> str:
        """What stands without the name then."""
        return trace_of_actor(self.document, id_)

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


def _role_words(role: Role) -> str:
    return f"{role.title}; {role.period.edtf}" if role.period else role.title


def _role(line: str) -> Role:
    # a Chinese keyboard gives the wide sign
    title, _, period = line.replace("；", ";").partition(";")
    if not title.strip():
        raise DocumentError(tr("A role has no title; write it before the semicolon"))
    return Role(title.strip(), parse_when(period.strip()) if period.strip() else None)
