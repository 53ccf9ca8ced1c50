"""What stands on the timeline when no event does."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from viewer.library.asking import View
from viewer.library.filter_parts import Loosening
from viewer.library.view_words import say_filter, say_range
from viewer.model.proposal import ProposalState
from viewer.model.speech import tr, tr_later, tr_n
from viewer.ui.parts.plain_text import label, without_keys
from viewer.ui.timeline.start_row import StartRow

_ADVICE = tr_later("Take one of them away above, or clear them all.")
_OFFERS = {
    1: tr_later("Without one of them there would be:"),
    2: tr_later("Taking away one is not enough. Without two of them there would be:"),
}
_WIDTH_PX = 400
#: parts of a filter that are offered to be taken away
_MOST_OFFERS = 4
_MOST_WORDS = 48


class TimelineMessage(QFrame):
    """A heading, a line of advice and, where there is one, the thing to do.

    Where filters leave nothing it says which to loosen, and how many events that would leave.

    Signals:
        clear_requested: the filters are to be cleared.
        spec_requested: the FilterSpec without one of its parts.
        command_requested: the command with this id is to be run.
        bundled_requested: the document that ships with Parley is to be opened.
    """

    clear_requested = Signal()
    spec_requested = Signal(object)
    command_requested = Signal(str)
    bundled_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("content")
        self._heading, self._advice = label(kind="big"), label(kind="soft", wrap=True)
        self._advice.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._advice.setFixedWidth(_WIDTH_PX)
        self._button = QPushButton(tr("Clear all filters"))
        self._button.clicked.connect(self.clear_requested)
        self._offers = [self._offer_button() for _ in range(_MOST_OFFERS)]
        self.start = StartRow()
        self.start.command_requested.connect(self.command_requested)
        self.start.bundled_requested.connect(self.bundled_requested)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        for part in (self._heading, self._advice, *self._offers, self._button, self.start):
            column.addWidget(part, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.hide()

    def show_for(self, view: View) -> None:
        """Show the message that fits, or hide where an event is left."""
        if view.events:
            self.hide()
            return
        if not view.spec.is_empty:
            said = say_filter(view.document, view.spec), say_range(view.spec)
            self._heading.setText(tr("No event passes these filters"))
            self._advice.setText("\n".join([*filter(None, said), tr(_ADVICE)]))
        else:
            self._show_empty(view)
        self._button.setVisible(not view.spec.is_empty)
        self.start.setVisible(view.spec.is_empty)
        self.offer(())
        self.show()
        self.raise_()

    def _show_empty(self, view: View) -> None:
        self._heading.setText(tr("Nothing on the timeline yet"))
        heads = getattr(view.document.proposals, "heads", view.document.proposals)
        waiting = sum(head.state is ProposalState.WAITING for head in heads)
        if waiting:
            said = tr_n(
                "{n} proposal waits for your review.",
                "{n} proposals wait for your review.",
                waiting,
            )
        else:
            said = tr("Drop articles here: text, HTML, PDF, Word or e-mail.")
        self._advice.setText(said)
        self.start.show_for(can_review=waiting > 0)

    def offer(self, found: Sequence[Loosening]) -> None:
        """Offer to take away those parts of the filter without which something would be left."""
        for button, each in zip_longest(self._offers, found[:_MOST_OFFERS]):
            button.setVisible(each is not None)
            if each is None:
                continue
            most = _MOST_WORDS * each.taken
            words = textwrap.shorten(each.part.words, most, placeholder="...")
            offer = tr_n(
                "Without “{part}”: {n} event",
                "Without “{part}”: {n} events",
                each.count,
                part=words.strip("“”"),
            )
            button.setText(without_keys(offer))
            button.setProperty("rest", each.part.rest)
        if found:
            self._advice.setText(
                self._advice.text().replace(tr(_ADVICE), tr(_OFFERS[found[0].taken]))
            )

    @property
    def offers(self) -> list[QPushButton]:
        """The offers that are made."""
        return [button for button in self._offers if not button.isHidden()]

    @property
    def words(self) -> str:
        """Heading and advice."""
        return f"{self._heading.text()}\n{self._advice.text()}"

    def _offer_button(self) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.spec_requested.emit(button.property("rest")))
        button.hide()
        return button
