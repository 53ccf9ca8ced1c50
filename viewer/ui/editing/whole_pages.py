"""The pages of the dialog about the whole document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QPushButton, QWidget

from viewer.library.editing.measures import (
    add_measure,
    change_measure,
    delete_measure,
    merge_measures,
)
from viewer.library.editing.traces import trace_of_kind, trace_of_measure, trace_of_side
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
from viewer.model.document import Document
from viewer.model.errors import ViewerError
from viewer.model.event import KINDS
from viewer.model.speech import tr, tr_n
from viewer.model.value_words import say_kind
from viewer.ui.dialogs.menu_button import MenuButton
from viewer.ui.editing.fields.lines import box, line
from viewer.ui.editing.fields.other import Other
from viewer.ui.editing.list_page import ListPage
from viewer.ui.parts.mark_icon import mark_of
from viewer.ui.parts.plain_text import label

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow


class SidesPage(ListPage):
    """Sides: name, colour with mark, and the order of their lanes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, tr("Sides"))
        self.name = line(tr("Name"))
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
        #: where events, people and proposals of a side go that is deleted
        self.instead = Other(self.form, tr("When deleted, all go to"), tr("No other side"))
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
        others = [each for each in self.document.sides if each.id != id_]
        self.instead.offer([(each.id, each.name) for each in others])

    def added(self, document: Document, name: str) -> Document:
        """In the first free place."""
        return add_side(document, name)

    def saved(self, document: Document, id_: str) -> Document:
        """Name and place."""
        return change_side(document, id_, " ".join(self.name.text().split()), self._place)

    def deleted(self, document: Document, id_: str) -> Document:
        """Whoever is on it goes to the side that is chosen; without one nobody may be."""
        return delete_side(document, id_, self.instead.chosen)

    def traced(self, id_: str) -> str:
        """What its filters do then."""
        return "" if self.instead.chosen else trace_of_side(self.document, id_)

    def _take_place(self, at: int) -> None:
        self._place = at
        self.place.setIcon(mark_of(at, 0, self._window.session.theme))

    def _move(self, step: int, _checked: bool = False) -> None:
        id_ = self.chosen
        if id_ is not None:
            at = [side.id for side in self.document.sides].index(id_)
            name = tr("move {name}", name=self.name_of(id_))
            self.change(name, lambda now: move_side(now, id_, at + step))


class MeasuresPage(ListPage):
    """Named quantities with their units; two made one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, tr("Measures"))
        self.name, self.unit = line(tr("Name")), line(tr("Unit"))
        self.form.addRow(label(tr("Name"), "soft"), self.name)
        self.form.addRow(label(tr("Unit"), "soft"), self.unit)
        self.other = Other(self.form, tr("Same as"), tr("None"))
        self.merge_button = QPushButton(tr("Merge"))
        self.merge_button.setAutoDefault(False)
        self.merge_button.clicked.connect(self._merge)
        self.form.addRow(QWidget(), self.merge_button)
        self.show_document()

    def rows(self) -> Sequence[tuple[str, str]]:
        """By name."""
        return [(m.id, m.name) for m in sorted(self.document.measures, key=lambda m: m.name)]

    def show_chosen(self, id_: str) -> None:
        """Fill the form."""
        measure = next(measure for measure in self.document.measures if measure.id == id_)
        self.name.setText(measure.name)
        self.unit.setText(measure.unit)
        self.other.offer([(each, name) for each, name in self.rows() if each != id_])

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

    def traced(self, id_: str) -> str:
        """Which figures belong to none then."""
        return trace_of_measure(self.document, id_)

    def _merge(self, _checked: bool = False) -> None:
        kept, other = self.chosen, self.other.chosen
        if kept is not None and other is not None:
            name = tr("merge 2 measures")
            self.change(name, lambda now: merge_measures(now, kept, other))


class KindsPage(ListPage):
    """Kinds of events: those that every document has, and its own, which can be renamed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, tr("Kinds"))
        self.name = line(tr("Name"))
        self.said = label(kind="soft", wrap=True)
        self.form.addRow(label(tr("Name"), "soft"), self.name)
        self.form.addRow(self.said)
        self.show_document()

    def rows(self) -> Sequence[tuple[str, str]]:
        """Its own first."""
        return [(kind, say_kind(kind)) for kind in (*own_kinds(self.document), *KINDS)]

    def show_chosen(self, id_: str) -> None:
        """Say how many events have it."""
        count = sum(event.kind == id_ for event in self.document.events)
        own = id_ in own_kinds(self.document)
        if own:
            said = tr_n(
                "A kind of this document's own. {n} event has it.",
                "A kind of this document's own. {n} events have it.",
                count,
            )
        else:
            said = tr_n(
                "Every document has this kind. {n} event has it.",
                "Every document has this kind. {n} events have it.",
                count,
            )
        self.said.setText(said)
        self.name.setText(say_kind(id_))
        for field in (self.name, self.save_button, self.delete_button):
            field.setEnabled(own)

    def added(self, document: Document, name: str) -> Document:
        """A kind of the document's own."""
        return add_kind(document, name)

    def saved(self, document: Document, id_: str) -> Document:
        """Its events and filters get the other name."""
        return rename_kind(document, id_, self.name.text())

    def deleted(self, document: Document, id_: str) -> Document:
        """Only one that no event has."""
        return delete_kind(document, id_)

    def traced(self, id_: str) -> str:
        """What its filters do then."""
        return trace_of_kind(self.document, id_)


class AboutPage(QWidget):
    """Title, language and description of the document."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.title, self.language = line(tr("Title")), line(tr("Language"))
        self.description = box(tr("Description"))
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
