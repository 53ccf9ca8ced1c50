"""The filters kept in the document by name, at the head of the sidebar."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from viewer.library.facets import Facet
from viewer.model.speech import tr
from viewer.render.theme import Theme
from viewer.ui.filters.name_field import NameField
from viewer.ui.filters.row import FilterRow
from viewer.ui.parts.plain_text import label
from viewer.ui.parts.swatch import Swatch

_INDENT_PX = 6


class SavedRow(FilterRow):
    """One kept filter; its menu changes it.

    Signals:
        rename_requested, update_requested, delete_requested: carry its name.
    """

    rename_requested = Signal(str)
    update_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, facet: Facet, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(facet, Swatch.NONE, theme, parent)
        self.can_update = False

    def choices_menu(self) -> QMenu:
        """Update, rename, delete."""
        menu, name = QMenu(self), self.facet.value
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        update = menu.addAction(
            tr("Update to the filters that are set"), partial(self.update_requested.emit, name)
        )
        update.setEnabled(self.can_update)
        menu.addAction(tr("Rename...") + "\tF2", partial(self.rename_requested.emit, name))
        menu.addAction(tr("Delete") + "\tDel", partial(self.delete_requested.emit, name))
        return menu

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """F2 renames, Delete deletes; the rest as every row."""
        wishes = {
            Qt.Key.Key_F2: self.rename_requested,
            Qt.Key.Key_Delete: self.delete_requested,
            Qt.Key.Key_Backspace: self.delete_requested,
        }
        wish = wishes.get(Qt.Key(qt_event.key()))
        if wish is None:
            super().keyPressEvent(qt_event)
        else:
            wish.emit(self.facet.value)


class SavedFilters(QWidget):
    """A row for each kept filter; hidden where there are none.

    Signals:
        toggled: a row was clicked or entered; carries the filter's name.
        rename_requested: carries the name and the new one.
        update_requested, delete_requested: carry the name.
        reached: a row has the keyboard; carries the row.
        left: an arrow key went past the first (-1) or last (1) row.
    """

    toggled = Signal(str)
    rename_requested = Signal(str, str)
    update_requested = Signal(str)
    delete_requested = Signal(str)
    reached = Signal(object)
    left = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SavedRow] = []
        self._renamed = ""
        self.setAccessibleName(tr("Saved filters"))
        head = label(tr("Saved"), "heading")
        head.setContentsMargins(_INDENT_PX, 0, _INDENT_PX, 2)
        self.field = NameField()
        self.field.hide()
        self.field.named.connect(self._on_field_named)
        self.field.left.connect(self._end_renaming)
        self._wrong = label(kind="wrong", wrap=True)
        self._wrong.setContentsMargins(_INDENT_PX, 2, _INDENT_PX, 2)
        self._wrong.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(head)
        self.hide()

    def show_choices(
        self, choices: Sequence[Facet], chosen: str, theme: Theme, *, can_update: bool
    ) -> None:
        """Show the kept filters and which of them is set; announces nothing.

        can_update: some filter is set, to which a kept one could be updated.
        """
        at = next((n for n, row in enumerate(self._rows) if row.hasFocus()), -1)
        if [row.facet.value for row in self._rows] != [choice.value for choice in choices]:
            self._end_renaming()
            self._make_rows(choices, theme)
        for row, choice in zip(self._rows, choices, strict=True):
            row.show_facet(choice, choice.value == chosen, theme)
            row.can_update = can_update and choice.value != chosen
        self.setVisible(bool(choices))
        if at >= 0 and self._rows:
            # where one was deleted the keyboard is on the next
            self._rows[min(at, len(self._rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif at >= 0:
            self.left.emit(1)

    def rows(self) -> list[SavedRow]:
        """The rows, from the top."""
        return list(self._rows)

    @property
    def wrong(self) -> str:
        """Why the last name cannot be."""
        return self._wrong.text()

    def take_focus(self, *, last: bool) -> bool:
        """Give the keyboard to the last or first row; False where there is none."""
        if not self._rows:
            return False
        self._rows[-1 if last else 0].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def rename(self, name: str) -> None:
        """Ask for another name, in the place of the old one."""
        self._end_renaming()
        at = next((n for n, row in enumerate(self._rows) if row.facet.value == name), None)
        if at is None:
            return
        self._renamed = name
        row = self._rows[at]
        self._column.insertWidget(self._column.indexOf(row), self.field)
        self._column.insertWidget(self._column.indexOf(row), self._wrong)
        row.hide()
        self.field.ask(name)

    def say_wrong(self, words: str) -> None:
        """Say why that name cannot be; nothing where it can."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))

    def _make_rows(self, choices: Sequence[Facet], theme: Theme) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [SavedRow(choice, theme, self) for choice in choices]
        for row in self._rows:
            row.toggled_by_user.connect(self.toggled)
            row.only_requested.connect(self.toggled)
            row.rename_requested.connect(self.rename)
            row.update_requested.connect(self.update_requested)
            row.delete_requested.connect(self.delete_requested)
            row.step_requested.connect(self._on_row_step_requested)
            row.focused.connect(partial(self.reached.emit, row))
            self._column.addWidget(row)

    def _on_field_named(self, words: str) -> None:
        before, row = self._renamed, self.field
        self.say_wrong("")
        self.rename_requested.emit(before, words)
        if not self.wrong and row.isVisible():
            self._end_renaming()

    def _end_renaming(self) -> None:
        if not self._renamed:
            return
        name, self._renamed = self._renamed, ""
        had_focus = self.field.hasFocus()
        self.say_wrong("")
        row = next((row for row in self._rows if row.facet.value == name), None)
        if row is not None:
            row.show()
            if had_focus:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.hide()
        self._column.removeWidget(self.field)
        self._column.removeWidget(self._wrong)

    def _on_row_step_requested(self, step: int) -> None:
        at = next((n for n, row in enumerate(self._rows) if row.hasFocus()), 0)
        if 0 <= at + step < len(self._rows):
            self._rows[at + step].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.left.emit(step)
