"""How a person put the lanes of each document, kept in the settings."""

from __future__ import annotations

from collections.abc import Callable

from viewer.library.lane_order import orders_from_words, orders_to_words
from viewer.ui.memory import document_key
from viewer.ui.session import Session
from viewer.ui.settings import Settings


class LanesMemory:
    """Gives a session the lanes of its document, and has them remembered when they change.

    Args:
        session: whose lanes.
        settings: as they are known now.
        remember: writes the settings.
    """

    def __init__(
        self, session: Session, settings: Callable[[], Settings], remember: Callable[[], None]
    ) -> None:
        self._session, self._settings, self._remember = session, settings, remember
        session.lane_orders = orders_from_words(self._known)
        session.document_changed.connect(self._recall)
        session.lanes_changed.connect(self._note)

    @property
    def _known(self) -> str:
        place = self._settings().place(document_key(self._session.library))
        return place.lanes if place else ""

    def _recall(self) -> None:
        """Another document is open: put its lanes as they were left."""
        orders = orders_from_words(self._known)
        if orders:
            self._session.lane_orders = orders
            self._session.lanes_changed.emit()

    def _note(self) -> None:
        """Lanes may have been put otherwise; another document may take the window's place."""
        if orders_to_words(self._session.lane_orders) != self._known:
            self._remember()
