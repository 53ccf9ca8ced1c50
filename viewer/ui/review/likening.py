"""Which event of the document a proposal is held against: the likeliest, or one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.library.asking import events_by_id
from viewer.library.reviewing.alike import Likeness, alike, likeness_with
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.proposal import Proposal
from viewer.model.speech import tr, tr_later
from viewer.ui.review.rows import is_waiting

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.ui.main_window import MainWindow

#: what the form does, and by which keys
_COMPARE = tr_later("Compare"), tr_later("Ctrl+Enter compares them")


class Likening:
    """What a person said of proposals that are like events, while the document is open."""

    def __init__(self) -> None:
        self._apart: set[str] = set()
        self._chosen: dict[str, str] = {}

    def forget(self) -> None:
        """Another document is open."""
        self._apart.clear()
        self._chosen.clear()

    def keep_apart(self, proposal: Proposal) -> None:
        """It is not the event that it is like."""
        self._apart.add(proposal.id)
        self._chosen.pop(proposal.id, None)

    @property
    def kept_apart(self) -> frozenset[str]:
        """Ids of the proposals that are not the events that they are like."""
        return frozenset(self._apart)

    def choose(self, proposal: Proposal, event_id: str) -> None:
        """It is that event, whatever it is like."""
        self._chosen[proposal.id] = event_id

    def of(self, document: Document, proposal: Proposal | None) -> Likeness | None:
        """What a merger is suggested with; nothing for what is decided or kept apart."""
        if proposal is None or not is_waiting(proposal):
            return None
        chosen = self._chosen.get(proposal.id)
        found = likeness_with(document, proposal, chosen) if chosen else None
        if found is not None or proposal.id in self._apart:
            return found
        return next(iter(alike(document, proposal)), None)


def ask_for_event(
    window: MainWindow, document: Document, proposal: Proposal, choose: Callable[[str], object]
) -> None:
    """Let the person type which event a proposal tells once more."""
    from viewer.ui.editing.fields.event_choice import EventChoice
    from viewer.ui.editing.form_dialog import Deed, open_form

    event = proposal.event
    if event is None:
        return
    form = EventChoice(tr("Event to merge with"), document.events, (event.earliest, event.latest))

    def compare() -> bool:
        event_id = form.line.chosen()
        if event_id is None or event_id not in events_by_id(document.events, (event_id,)):
            raise DocumentError(tr("No event is chosen; type some letters of its label"))
        choose(event_id)
        return True

    open_form(window, tr("Which event does this proposal tell?"), form, compare, Deed(*_COMPARE))
