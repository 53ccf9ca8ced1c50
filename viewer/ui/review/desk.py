"""Runs a review: which article, which proposal is at hand, and what is decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from viewer.library.reviewing.finding import annotation_ids
from viewer.model.document import Document
from viewer.model.proposal import Proposal, ProposalState
from viewer.ui.review.correcting import Correcting
from viewer.ui.review.deciding import Deciding
from viewer.ui.review.own_words import OwnWords
from viewer.ui.review.rows import (
    THRESHOLDS,
    Listed,
    Order,
    article_to_open,
    is_waiting,
    listed,
    sources_to_review,
)
from viewer.ui.review.showing import Piece, Showing
from viewer.ui.review.wiring import make_pane, spare_passes

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow
    from viewer.ui.review.pane import ReviewPane


class ReviewDesk(QObject):
    """One window's review; its pane is made when it is first opened.

    newest: ids of the articles that came in last.

    Signals:
        opened: an article is reviewed.
        closed: the timeline is shown again.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.pane: ReviewPane | None = None
        self.listed: Listed | None = None
        self.focused: str | None = None
        self.percent = THRESHOLDS[0]
        self.order = Order.SUREST
        self.showing = Showing(self, window)
        self.deciding = Deciding(self, window)
        self.correcting = Correcting(self, window)
        self.own_words = OwnWords(self, window)
        self.newest: Sequence[str] = ()
        self._is_behind = False
        self._states: dict[str, ProposalState] = {}

    @property
    def is_open(self) -> bool:
        """Whether the window shows the review."""
        return self.pane is not None and not self.pane.isHidden()

    @property
    def document(self) -> Document:
        """The whole document: a filter hides nothing from a review."""
        return self._window.session.library.document

    @property
    def proposal(self) -> Proposal | None:
        """The proposal at hand."""
        return self.listed.find(self.focused) if self.listed else None

    @property
    def can_open(self) -> bool:
        """Whether anything is proposed."""
        return bool(self.document.proposals)

    # --- open and close

    def open(self, source_id: str | None = None) -> None:
        """Review an article: the one that is asked for, or the first with something waiting."""
        wanted = article_to_open(self.document, source_id, self.newest)
        if wanted is None:
            return
        if self.pane is None:
            self.pane = make_pane(self, self._window)
        self._swap(shown=True)
        self._show_article(wanted)
        self.opened.emit()

    def close(self) -> None:
        """Show the timeline again."""
        if self.is_open:
            self._leave_field()
            self._swap(shown=False)
            self._window.timeline.setFocus(Qt.FocusReason.OtherFocusReason)
            self.closed.emit()

    def forget(self) -> None:
        """Another document is open."""
        self.deciding.likening.forget()
        self.showing.forget()
        self.newest = ()
        self.close()

    def _swap(self, *, shown: bool) -> None:
        pane, window = self.pane, self._window
        if pane is None:
            return
        for part in (window.toolbar, window.columns, window.status):
            part.setHidden(shown)
        pane.setVisible(shown)
        spare_passes(is_open=shown)
        window.lend_notices(pane.top_slot if shown else None)
        if self._is_behind and not shown:
            self._is_behind = False
            window.show_view()

    def takes_view(self) -> bool:
        """Whether the window need not show what has changed until the review is closed."""
        self._is_behind = self.is_open
        return self.is_open

    # --- what is shown

    def refresh(self) -> None:
        """The document is another by now: show what is proposed in it."""
        if not self.is_open or self.listed is None:
            return
        source = self.listed.source.id
        if source not in sources_to_review(self.document):
            self.close()
            return
        self._show_article(source)

    def show_keys(self) -> None:
        """Take the person's shortcuts: the review tells those of the window that it names."""
        if self.pane is not None:
            self.pane.done_line.show_key(self._window.commands["edit.undo"].key)

    def set_theme(self) -> None:
        """Take the session's colours."""
        if self.pane is not None:
            self.pane.set_theme(self._window.session.theme)
            self.refresh()

    def focus(self, proposal_id: str | None) -> None:
        """Take up a proposal."""
        if self.listed is None or self.pane is None:
            return
        self.focused = proposal_id
        self.showing.show_focus()

    def focus_part(self, annotation_id: str) -> None:
        """Take up the proposal at hand, or else the first, that a figure or quotation is of."""
        if self.listed is None or self.pane is None:
            return
        having = [p for p in self.listed.proposals if annotation_id in annotation_ids(p)]
        if not having:
            return
        if self.focused not in {p.id for p in having}:
            self.focus(having[0].id)
        self.showing.finish()
        row = self.pane.form.figures.rows.get(annotation_id)
        if row is not None:
            self.pane.form.go_to(row)

    def set_threshold(self, percent: int) -> None:
        """Offer to accept from another confidence on."""
        self.percent = percent
        self.refresh()

    def set_order(self, order: Order) -> None:
        """List the proposals in another order."""
        self.order = order
        self.refresh()

    def next_order(self) -> None:
        """List the proposals in the next of the orders."""
        orders = list(Order)
        self.set_order(orders[(orders.index(self.order) + 1) % len(orders)])

    def go_to_words(self) -> None:
        """Give the article the keyboard, at the passage of the proposal at hand."""
        if self.pane is not None:
            self.pane.article.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_article(self, step: int) -> None:
        """Review the next article (1), or the one before (-1)."""
        known = sources_to_review(self.document)
        if self.listed is None:
            return
        at = known.index(self.listed.source.id) + step
        if 0 <= at < len(known):
            self.focused = None
            self._show_article(known[at])

    def _show_article(self, source_id: str) -> None:
        pane, found = self.pane, listed(self.document, source_id, self.order)
        if pane is None or found is None:
            return
        is_other = self.listed is None or self.listed.source.id != source_id
        self.listed = found
        states = {p.id: p.state for p in found.proposals}
        if is_other or found.find(self.focused) is None:
            waiting = [p for p in found.proposals if is_waiting(p)]
            first = next(iter(waiting or found.proposals), None)
            self.focused = first.id if first else None
        else:
            # what was undone is at hand again
            before = self._states
            again = [i for i, state in states.items() if _is_again(before.get(i), state)]
            self.focused = again[0] if again else self.focused
        self._states = states
        self.showing.show_all()
        if not self.deciding.is_under_way:
            # whoever goes on in it must not go on from what it said before
            self.showing.show_now(Piece.FORM)
        self._keep_keys()

    # --- what is at hand, and what comes after it

    @property
    def waiting(self) -> Proposal | None:
        """The proposal at hand, if nobody has decided on it."""
        proposal = self.proposal
        return proposal if proposal is not None and is_waiting(proposal) else None

    def following(self) -> list[str]:
        """The proposals from the one at hand on, then those before it."""
        ids = [p.id for p in self.listed.proposals] if self.listed else []
        at = ids.index(self.focused) + 1 if self.focused in ids else 0
        return [*ids[at:], *ids[:at]]

    def still_waiting(self, ids: list[str]) -> str | None:
        """The first of these that waits, or else the one at hand."""
        if self.listed is None:
            return None
        waiting = {p.id for p in self.listed.proposals if is_waiting(p)}
        return next((i for i in ids if i in waiting), self.focused)

    def walk(self, step: int) -> None:
        """Take up the next proposal in the list (1), or the one before (-1)."""
        ids = [p.id for p in self.listed.proposals] if self.listed else []
        if ids:
            at = ids.index(self.focused) if self.focused in ids else 0
            self.focus(ids[min(max(at + step, 0), len(ids) - 1)])

    # --- keys

    def step_back(self) -> None:
        """Escape leaves a field first, then a notice, then the review."""
        if self._leave_field() or self._window.notices.close_newest():
            return
        self.close()

    def _leave_field(self) -> bool:
        focused, pane = QApplication.focusWidget(), self.pane
        if pane is None or focused is None or not pane.form.isAncestorOf(focused):
            return False
        self.take_keys()
        return True

    def take_keys_back(self, annotation_id: str) -> None:
        """A form is closed: the row of what it was about gets the keyboard, or else the list."""
        self.showing.finish()
        row = self.pane.form.figures.rows.get(annotation_id) if self.pane is not None else None
        if row is None:
            self.take_keys()
        else:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_keys(self) -> None:
        """Give the list the keyboard."""
        if self.pane is not None and self.is_open:
            self.pane.candidates.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_keys(self) -> None:
        """The keyboard stays where it is in the review; from elsewhere it comes to the list."""
        focused, pane = QApplication.focusWidget(), self.pane
        if pane is not None and (focused is None or not pane.isAncestorOf(focused)):
            self.take_keys()


def _is_again(before: ProposalState | None, now: ProposalState) -> bool:
    return before not in (None, ProposalState.WAITING) and now is ProposalState.WAITING
