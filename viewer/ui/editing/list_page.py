"""A page with a list at the left and the form of what is chosen at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.model.document import Document
from viewer.model.errors import ViewerError
from viewer.model.speech import tr
from viewer.ui.parts.plain_text import label

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

_LIST_PX = 230
_ID = Qt.ItemDataRole.UserRole


class ListPage(QWidget):
    """What a document has of one thing. Whoever is built on it gives the rows and the form."""

    def __init__(self, window: MainWindow, what: str) -> None:
        super().__init__()
        self._window = window
        self.list = QListWidget()
        self.list.setAccessibleName(what)
        self.list.setFixedWidth(_LIST_PX)
        self.list.currentItemChanged.connect(lambda _new, _old: self._on_chosen())
        self.add_line = QLineEdit()
        self.add_line.setAccessibleName(tr("Name of a new one"))
        self.add_line.setPlaceholderText(tr("Name of a new one"))
        self.add_line.returnPressed.connect(self._add)
        self.add_button = _button(tr("Add"), self._add)
        self.save_button = _button(tr("Save"), self._save)
        self.delete_button = _button(tr("Delete"), self._delete)
        self.wrong = label(kind="wrong", wrap=True)
        #: what went with the one that was deleted last
        self.trace = label(kind="soft", wrap=True)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(9)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._lay_out()

    @property
    def document(self) -> Document:
        """The open document, all of it."""
        return self._window.session.library.document

    @property
    def chosen(self) -> str | None:
        """The id of what is chosen."""
        items = self.list.selectedItems()
        return str(items[0].data(_ID)) if items else None

    def choose(self, id_: str) -> None:
        """Choose one."""
        for at in range(self.list.count()):
            item = self.list.item(at)
            if item.data(_ID) == id_:
                self.list.setCurrentItem(item)

    def show_document(self) -> None:
        """Show what the document says now; what is chosen stays so, if it is there."""
        chosen = self.chosen
        self.list.blockSignals(True)
        self.list.clear()
        for id_, words in self.rows():
            item = QListWidgetItem(words)
            item.setData(_ID, id_)
            self.list.addItem(item)
        self.list.blockSignals(False)
        if self.list.count():
            self.list.setCurrentRow(0)
        if chosen is not None:
            self.choose(chosen)
        self._on_chosen()

    # --- what a page gives

    def rows(self) -> Sequence[tuple[str, str]]:
        """Ids and words of what there is."""
        raise NotImplementedError

    def show_chosen(self, id_: str) -> None:
        """Fill the form."""
        raise NotImplementedError

    def added(self, document: Document, name: str) -> Document:
        """The document with a new one."""
        raise NotImplementedError

    def saved(self, document: Document, id_: str) -> Document:
        """The document with what the form says."""
        raise NotImplementedError

    def deleted(self, document: Document, id_: str) -> Document:
        """The document without it."""
        raise NotImplementedError

    def traced(self, id_: str) -> str:
        """What goes with it when it is deleted, and what stays; empty for nothing."""
        del id_
        return ""

    def name_of(self, id_: str) -> str:
        """How the history calls it."""
        return dict(self.rows()).get(id_, id_)

    # --- inside

    def change(self, name: str, edit: Callable[[Document], Document]) -> bool:
        """Make a change, or say in the page why it cannot be."""
        self.trace.setText("")
        try:
            edit(self.document)
        except ViewerError as trouble:
            self.wrong.setText(str(trouble))
            return False
        self.wrong.setText("")
        before = {id_ for id_, _ in self.rows()}
        done = self._window.edits.change(name, edit, said=tr("Your change"))
        self.show_document()
        new = [id_ for id_, _ in self.rows() if id_ not in before]
        if new:
            self.choose(new[0])
        return done

    def _add(self) -> None:
        name = self.add_line.text().strip()
        if self.change(tr("add {name}", name=name), lambda now: self.added(now, name)):
            self.add_line.clear()

    def _save(self) -> None:
        id_ = self.chosen
        if id_ is not None:
            name = tr("change {name}", name=self.name_of(id_))
            self.change(name, lambda now: self.saved(now, id_))

    def _delete(self) -> None:
        id_ = self.chosen
        if id_ is not None:
            name, trace = tr("delete {name}", name=self.name_of(id_)), self.traced(id_)
            if self.change(name, lambda now: self.deleted(now, id_)):
                self.trace.setText(trace)

    def _on_chosen(self) -> None:
        id_ = self.chosen
        for button in (self.save_button, self.delete_button):
            button.setEnabled(id_ is not None)
        if id_ is not None:
            self.show_chosen(id_)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        adding = QHBoxLayout()
        adding.addWidget(self.add_line, 1)
        adding.addWidget(self.add_button)
        left.addLayout(adding)
        right = QVBoxLayout()
        right.addLayout(self.form)
        right.addWidget(self.wrong)
        right.addWidget(self.trace)
        right.addStretch(1)
        acting = QHBoxLayout()
        acting.addWidget(self.delete_button)
        acting.addStretch(1)
        acting.addWidget(self.save_button)
        right.addLayout(acting)
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 12, 4, 4)
        line.setSpacing(18)
        line.addLayout(left)
        line.addLayout(right, 1)


def _button(words: str, run: Callable[[], object]) -> QPushButton:
    made = QPushButton(words)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _checked=False: run())
    return made
