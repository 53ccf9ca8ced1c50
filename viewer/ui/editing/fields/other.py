"""Another one of the same list, or none of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFormLayout

from viewer.ui.dialogs.menu_button import MenuButton
from viewer.ui.parts.plain_text import label, without_keys


class Other:
    """A row of a form with the others to choose from; none of them at first.

    Args:
        form: that gets the row, below those that it has.
        name: what the choice is about.
        none: what is shown where none is chosen.
    """

    def __init__(self, form: QFormLayout, name: str, none: str) -> None:
        self._form, self._name, self._none = form, name, none
        self._row = form.rowCount()
        self._ids: tuple[str | None, ...] = (None,)
        self._at = 0
        self.button: MenuButton | None = None
        self.offer(())

    @property
    def chosen(self) -> str | None:
        """The id of the one that is chosen."""
        return self._ids[self._at]

    def offer(self, others: Sequence[tuple[str, str]]) -> None:
        """Offer these, by id and name."""
        if self.button is not None:
            self._form.removeRow(self.button)
        self._ids, self._at = (None, *(id_ for id_, _ in others)), 0
        words = [self._none, *(without_keys(name) for _, name in others)]
        self.button = MenuButton(self._name, words)
        self.button.show_choice(0)
        self.button.chosen.connect(self._take)
        self._form.insertRow(self._row, label(self._name, "soft"), self.button)

    def _take(self, at: int) -> None:
        self._at = at
