"""The people of a proposal as chips, with the way out of each and a field to add one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from viewer.model.actor import Actor
from viewer.model.speech import tr
from viewer.ui.parts.flow_layout import FlowLayout
from viewer.ui.parts.plain_text import label
from viewer.ui.review.parts import NotedField

_CHIP_PX, _FIELD_PX = 22, 170


class PeopleRow(QWidget):
    """Who takes part.

    Signals:
        changed: the ids as they are to be, and the name of one who is new, or "".
        left: the person is done with the field.
    """

    changed = Signal(object, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("People"))
        self._ids: tuple[str, ...] = ()
        self._known: Mapping[str, Actor] = {}
        self._shown: object = None
        self._flow = FlowLayout(6, self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.field = NotedField(tr("Add a person"))
        self.field.setFixedWidth(_FIELD_PX)
        self.field.committed.connect(self._on_committed)
        self.field.left.connect(self._on_left)
        self.add = QPushButton(tr("+ person"))
        self.add.setProperty("kind", "dashed")
        self.add.setAccessibleName(tr("Add a person"))
        self.add.setToolTip(tr("{words} ({key})", words=tr("Add a person"), key="P"))
        self.add.clicked.connect(self.start_adding)
        self.field.setParent(self)
        self.field.hide()

    def show_people(
        self, ids: tuple[str, ...], known: Mapping[str, Actor], sides: Mapping[str, str]
    ) -> None:
        """Show these; known: whom the document and the proposal name."""
        shown = (ids, tuple(known.items()), tuple(sides.items()))
        if shown == self._shown:
            return
        self._shown, self._ids, self._known = shown, ids, known
        for part in (self.field, self.add):
            part.setParent(self)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in (self.field, self.add):
                widget.hide()
                widget.deleteLater()
        for actor_id in ids:
            actor = known.get(actor_id)
            if actor is not None:
                self._flow.addWidget(self._chip(actor, sides))
        self._flow.addWidget(self.add)
        self.field.hide()
        self.add.show()
        completer = QCompleter(sorted(actor.name for actor in known.values()), self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        self.updateGeometry()

    def start_adding(self) -> None:
        """Open the field in the place of the button."""
        while self._flow.count() and self._last() in (self.add, self.field):
            self._flow.takeAt(self._flow.count() - 1)
        self.add.hide()
        self._flow.addWidget(self.field)
        self.field.show()
        self.field.clear()
        self.field.say(tr("name, then Enter"))
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _last(self) -> QWidget | None:
        item = self._flow.itemAt(self._flow.count() - 1)
        return item.widget() if item is not None else None

    def _close_field(self) -> None:
        while self._flow.count() and self._last() in (self.add, self.field):
            self._flow.takeAt(self._flow.count() - 1)
        self.field.hide()
        self._flow.addWidget(self.add)
        self.add.show()
        self._flow.invalidate()

    def _chip(self, actor: Actor, sides: Mapping[str, str]) -> QWidget:
        chip = QFrame()
        chip.setObjectName("personChip")
        chip.setFixedHeight(_CHIP_PX)
        line = QHBoxLayout(chip)
        line.setContentsMargins(9, 0, 1, 0)
        line.setSpacing(5)
        line.addWidget(label(actor.name))
        about = [actor.roles[-1].title] if actor.roles else []
        about += [sides[actor.side]] if actor.side in sides else []
        if about:
            line.addWidget(label(", ".join(about), "soft"))
        cross = QToolButton()
        cross.setText("×")
        cross.setProperty("kind", "quiet")
        cross.setProperty("cross", True)
        cross.setFixedHeight(_CHIP_PX - 2)
        cross.setAccessibleName(tr("Leave out {words}", words=actor.name))
        cross.setToolTip(tr("Not this person"))
        cross.clicked.connect(partial(self._leave_out, actor.id))
        line.addWidget(cross)
        return chip

    def _leave_out(self, actor_id: str) -> None:
        self.changed.emit(tuple(each for each in self._ids if each != actor_id), "")

    def _on_committed(self) -> None:
        name = " ".join(self.field.text().split())
        self._close_field()
        self.left.emit()
        if not name:
            return
        wanted = name.casefold()
        same = [
            a.id
            for a in self._known.values()
            if wanted in (a.name.casefold(), *(alias.casefold() for alias in a.aliases))
        ]
        if same:
            ids = tuple(dict.fromkeys((*self._ids, same[0])))
            if ids != self._ids:
                self.changed.emit(ids, "")
        else:
            self.changed.emit(self._ids, name)

    def _on_left(self) -> None:
        self._close_field()
        self.left.emit()
