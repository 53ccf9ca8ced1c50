"""People of an event: chips, and a line in which more are found by typing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from viewer.model.actor import Actor
from viewer.model.speech import tr
from viewer.ui.editing.fields.chips import GAP_PX, Chips, hide_offers, is_enter


class NamesLine(QWidget):
    """Who takes part. Names that the document does not have are new people.

    Signals:
        changed: somebody was added or taken out.
    """

    changed = Signal()

    def __init__(self, name: str, actors: Iterable[Actor], chosen: Iterable[str]) -> None:
        super().__init__()
        self._by_name: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for actor in actors:
            self._names[actor.id] = actor.name
            for said in (*actor.aliases, actor.name):
                self._by_name[said.casefold()] = actor.id
        #: ids, and the names of those whom the document does not have
        self._chosen: list[tuple[str | None, str]] = [(id_, self._names[id_]) for id_ in chosen]
        self._chips = Chips()
        self._chips.taken_out.connect(self._remove)
        self.line = _AddLine()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(tr("Add a person or body"))
        completer = QCompleter(sorted(self._names.values(), key=str.casefold), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._add)
        self.line.setCompleter(completer)
        self.line.entered.connect(self._add)
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(self._chips)
        column.addWidget(self.line)
        self._show()

    @property
    def known(self) -> tuple[str, ...]:
        """The ids of those whom the document has."""
        return tuple(id_ for id_, _ in self._chosen if id_ is not None)

    @property
    def new(self) -> tuple[str, ...]:
        """The names of those whom it does not have."""
        return tuple(name for id_, name in self._chosen if id_ is None)

    def take_typed(self) -> None:
        """Add what is typed and was not entered: nobody's words are lost."""
        self._add(self.line.text())

    def _add(self, typed: str) -> None:
        name = " ".join(typed.split())
        self.line.clear()
        if not name:
            return
        id_ = self._by_name.get(name.casefold())
        entry = (id_, self._names[id_] if id_ else name)
        if entry not in self._chosen:
            self._chosen.append(entry)
            self._show()
            self.changed.emit()

    def _remove(self, at: int) -> None:
        del self._chosen[at]
        self._show()
        self.changed.emit()
        self.line.setFocus()

    def _show(self) -> None:
        self._chips.show_words(
            [name if id_ else tr("{name} (new)", name=name) for id_, name in self._chosen]
        )


class _AddLine(QLineEdit):
    """Enter adds the name and does nothing else.

    Signals:
        entered: Enter was pressed with something typed.
    """

    entered = Signal(str)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Keep Enter from the dialog's button while a name is typed."""
        if is_enter(qt_event) and self.text().strip():
            self.entered.emit(self.text())
            hide_offers(self)
            qt_event.accept()
            return
        super().keyPressEvent(qt_event)
