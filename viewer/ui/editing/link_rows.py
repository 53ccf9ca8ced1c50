"""How one event bears on others, a row for each link: its relation can be changed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from viewer.model.event import Link, Relation
from viewer.model.speech import tr
from viewer.ui.dialogs.menu_button import MenuButton
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import tooltip


@dataclass(frozen=True, slots=True)
class Bearing:
    """How an event bears on another; is_turned: the other one on it."""

    relation: Relation
    is_turned: bool = False

    @classmethod
    def of(cls, link: Link, here: str) -> Bearing:
        """That of a link as it is seen from one of its events."""
        return cls(link.relation, is_turned=link.origin != here)

    def link(self, here: str, other: str) -> Link:
        """The link between both events that says so."""
        origin, target = (other, here) if self.is_turned else (here, other)
        return Link(origin, target, self.relation)


def bearing_words() -> dict[Bearing, str]:
    """How each is told from the event whose form it is."""
    return {
        Bearing(Relation.ANSWERS): tr("Answers"),
        Bearing(Relation.ANSWERS, is_turned=True): tr("Answered by"),
        Bearing(Relation.FULFILS): tr("Fulfils"),
        Bearing(Relation.FULFILS, is_turned=True): tr("Fulfilled by"),
        Bearing(Relation.EXTENDS): tr("Extends"),
        Bearing(Relation.EXTENDS, is_turned=True): tr("Extended by"),
        Bearing(Relation.REPEATS): tr("Repeats"),
        Bearing(Relation.REPEATS, is_turned=True): tr("Repeated by"),
        Bearing(Relation.CONTRADICTS): tr("Contradicts"),
        Bearing(Relation.CONTRADICTS, is_turned=True): tr("Contradicted by"),
    }


class BearingButton(MenuButton):
    """One of the ways in which an event bears on another."""

    def __init__(self, bearing: Bearing, name: str) -> None:
        words = bearing_words()
        super().__init__(name, list(words.values()))
        self._bearings = list(words)
        self.bearing = bearing
        self.show_choice(self._bearings.index(bearing))
        self.chosen.connect(self._take_bearing)

    def choose(self, bearing: Bearing) -> None:
        """Choose one, as a person does."""
        self.menu().actions()[self._bearings.index(bearing)].trigger()

    def _take_bearing(self, at: int) -> None:
        self.bearing = self._bearings[at]


class RemovableRow(QWidget):
    """Words, what stands before them if anything does, and a button that takes the row away.

    Signals:
        removed: the button was pressed.
    """

    removed = Signal()

    def __init__(self, words: str, before: QWidget | None = None) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        if before is not None:
            line.addWidget(before)
        self.words: QLabel = ElidedLabel(words)
        self.words.setToolTip(tooltip(words))
        self.remove_button = QPushButton(tr("Remove"))
        self.remove_button.setProperty("kind", "link")
        self.remove_button.setAutoDefault(False)
        self.remove_button.setAccessibleName(tr("Remove {what}", what=words))
        self.remove_button.clicked.connect(self._remove)
        line.addWidget(self.words, 1)
        line.addWidget(self.remove_button)

    @property
    def is_removed(self) -> bool:
        """Whether it was taken away."""
        return self._is_removed

    _is_removed = False

    def _remove(self) -> None:
        self._is_removed = True
        self.hide()
        self.removed.emit()


class LinkRow(RemovableRow):
    """A link of an event: its relation, and the other event.

    other: id of the other event. link: as the document has it, None where it is new.
    """

    def __init__(self, here: str, other: str, label: str, bearing: Bearing, link: Link | None):
        button = BearingButton(bearing, tr("Relation to {event}", event=label))
        super().__init__(label if link is not None else tr("{name} (new)", name=label), button)
        self.button = button
        self._here, self.other, self.link = here, other, link

    @property
    def wanted(self) -> Link:
        """The link as it is to be."""
        return self.button.bearing.link(self._here, self.other)
