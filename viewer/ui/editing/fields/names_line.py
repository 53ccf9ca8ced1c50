"""People of an event: chips, and a line in which more are found by typing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QVBoxLayout, QWidget

from viewer.model.actor import Actor
from viewer.model.speech import tr
from viewer.ui.parts.flow_layout import FlowLayout
from viewer.ui.parts.plain_text import without_keys

_GAP_PX = 5


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
        self._box = QWidget()
        self._chips = FlowLayout(_GAP_PX, self._box)
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
        column.setSpacing(_GAP_PX)
        column.addWidget(self._box)
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

    def _remove(self, entry: tuple[str | None, str]) -> None:
        self._chosen.remove(entry)
        self._show()
        self.changed.emit()
        self.line.setFocus()

    def _show(self) -> None:
        self._chips.clear()
        for entry in self._chosen:
            id_, name = entry
            shown = name if id_ else tr("{name} (new)").format(name=name)
            chip = QPushButton(f"{without_keys(shown)} ×")
            chip.setProperty("kind", "chip")
            chip.setAutoDefault(False)
            chip.setAccessibleName(tr("Take out {name}").format(name=name))
            chip.clicked.connect(partial(self._remove, entry))
            self._chips.addWidget(chip)
            chip.show()
        self._box.setVisible(bool(self._chosen))


class _AddLine(QLineEdit):
    """Enter adds the name and does nothing else.

    Signals:
        entered: Enter was pressed with something typed.
    """

    entered = Signal(str)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Keep Enter from the dialog's button while a name is typed."""
        is_enter = qt_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.text().strip():
            self.entered.emit(self.text())
            # the completer sets what it has after this
            completer = self.completer()
            popup = completer.popup()
            if popup is not None:
                popup.hide()
            qt_event.accept()
            return
        super().keyPressEvent(qt_event)
