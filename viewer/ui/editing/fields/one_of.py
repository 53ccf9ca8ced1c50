"""One person or body, or nobody, found by typing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from viewer.model.actor import Actor
from viewer.model.errors import DocumentError
from viewer.model.speech import tr


class OneOf(QLineEdit):
    """A line for a name that the document has."""

    def __init__(self, name: str, actors: Iterable[Actor], chosen: str | None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(tr("Nobody in particular"))
        self._ids: dict[str, str] = {}
        names = []
        for actor in actors:
            names.append(actor.name)
            for said in (*actor.aliases, actor.name):
                self._ids[said.casefold()] = actor.id
            if actor.id == chosen:
                self.setText(actor.name)
        completer = QCompleter(sorted(names, key=str.casefold), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.setCursorPosition(0)

    def chosen(self) -> str | None:
        """The id of whom is named.

        Raises:
            DocumentError: the document has nobody of that name.
        """
        typed = " ".join(self.text().split())
        if not typed:
            return None
        found = self._ids.get(typed.casefold())
        if found is None:
            raise DocumentError(
                tr("The document has nobody called “{name}”; add that person first", name=typed)
            )
        return found
