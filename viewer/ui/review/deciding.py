"""What a person decides in a review: the proposal at hand accepted, merged, split or rejected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from viewer.model.proposal import Proposal, ProposalState
from viewer.model.speech import tr
from viewer.ui.review import decisions
from viewer.ui.review.decisions import Decision
from viewer.ui.review.likening import Likening, ask_for_event
from viewer.ui.review.merge_fields import event_with
from viewer.ui.review.rows import is_waiting
from viewer.ui.review.showing import Piece

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow
    from viewer.ui.review.desk import ReviewDesk


class Deciding:
    """Makes the decisions of one window's review, and lets the next proposal be at hand.

    is_under_way: a decision is being made, after which another proposal will be at hand.
    likening: what a person said of events that proposals are like.
    """

    def __init__(self, desk: ReviewDesk, window: MainWindow) -> None:
        self._desk, self._window = desk, window
        self.is_under_way = False
        self.likening = Likening()

    def accept(self) -> None:
        """Accept the proposal at hand and take up the next."""
        proposal = self._desk.waiting
        if proposal is not None:
            self._decide(decisions.accepting(proposal))

    def reject(self) -> None:
        """Reject the proposal at hand and take up the next."""
        proposal = self._desk.waiting
        if proposal is not None:
            self._decide(decisions.rejecting(proposal))

    def accept_above(self) -> None:
        """Accept all events that are sure enough and tell nothing once more that is there."""
        chosen = self._desk.listed.above(self._desk.percent) if self._desk.listed else ()
        if chosen:
            apart = self.likening.kept_apart
            self._decide(decisions.accepting_many(self._desk.document, chosen, apart))

    def accept_lone(self) -> None:
        """Accept all figures and quotations that belong to no event."""
        lone = [p for p in self._desk.listed.lone if is_waiting(p)] if self._desk.listed else []
        if lone:
            self._decide(decisions.accepting_many(self._desk.document, lone))

    def keep_apart(self) -> None:
        """The proposal at hand is not the event that it is like."""
        if self._desk.proposal is not None:
            self.likening.keep_apart(self._desk.proposal)
            self._desk.focus(self._desk.focused)
            self._desk.take_keys()

    def choose_event(self) -> None:
        """Let the person say which event the proposal at hand tells, to merge it with that."""
        proposal = self._desk.waiting
        if proposal is None or self._desk.pane is None:
            return
        if proposal.event is None:
            alone = tr("A figure or quotation alone cannot be merged; accept or reject it")
            self._desk.pane.done_line.show_remark(alone)
            return
        if not len(self._desk.document.events):
            self._desk.pane.done_line.show_remark(
                tr("There is no event that this could be merged with")
            )
            return
        ask_for_event(
            self._window, self._desk.document, proposal, partial(self._hold_against, proposal)
        )

    def _hold_against(self, proposal: Proposal, event_id: str) -> None:
        self.likening.choose(proposal, event_id)
        self._desk.focus(proposal.id)
        self._desk.showing.finish()
        if self._desk.pane is not None:
            self._desk.pane.merge.enter()

    def split(self) -> None:
        """Let the person choose which passages propose another event."""
        proposal = self._desk.waiting
        if proposal is None or self._desk.pane is None:
            return
        if proposal.event is None or not proposal.event.evidence:
            self._desk.pane.done_line.show_remark(tr("There is no passage here to be split"))
            return
        from viewer.ui.review.split_dialog import SplitDialog

        dialog = SplitDialog(proposal.event, self._window)
        try:
            if dialog.exec():
                self.make(decisions.splitting(proposal, dialog.chosen))
        finally:
            dialog.deleteLater()

    def merge(self, event_id: str, choice: dict[str, str]) -> None:
        """Let the proposal at hand enter an event of the document."""
        # while the next one is still to be shown, the choice was made for the one before
        proposal = None if self._desk.showing.waits(Piece.MERGE) else self._desk.waiting
        existing = event_with(self._desk.document, event_id)
        if proposal is not None and existing is not None:
            self._decide(decisions.merging(proposal, existing, choice))

    def _decide(self, decision: Decision) -> None:
        """Make a decision; the next waiting proposal is then at hand."""
        following = self._desk.following()
        self.is_under_way = True
        try:
            is_made = self.make(decision)
        finally:
            self.is_under_way = False
        if is_made:
            self._desk.focus(self._desk.still_waiting(following))
            self._desk.take_keys()

    def make(self, decision: Decision) -> bool:
        """Make a change and say so; whether it was made."""
        made = self._window.edits.change(decision.name, decision.edit, said=tr("Your decision"))
        if made and self._desk.pane is not None:
            done = [decision.done, decision.left(self._desk.document)]
            self._desk.pane.done_line.show_done("; ".join(filter(None, done)), can_undo=True)
        return made

    def undo(self) -> None:
        """Take the last change back."""
        self._window.edits.undo()

    def reopen(self) -> None:
        """Let the rejected proposal at hand wait again."""
        proposal = self._desk.proposal
        if proposal is not None and proposal.state is ProposalState.REJECTED:
            self.make(decisions.reopening(proposal))
