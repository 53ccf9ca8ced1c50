"""The head of the form: which proposal it is, how sure, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QGridLayout

from viewer.library.reviewing.reason_words import say_reason
from viewer.model.listing import listed as in_a_row
from viewer.model.listing import sentences
from viewer.model.proposal import Proposal, ProposalState
from viewer.model.source import Form, Source
from viewer.model.speech import tr, tr_later
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import label
from viewer.ui.review.decisions import counted
from viewer.ui.review.rows import Listed, passages_of_proposal, percent_of, words_of_proposal

_STATE_WORDS = {
    ProposalState.WAITING: "",
    ProposalState.ACCEPTED: tr_later("accepted"),
    ProposalState.MERGED: tr_later("merged"),
    ProposalState.REJECTED: tr_later("rejected"),
}


class FocusHead(QFrame):
    """Number, passages, label, and what was read from which words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reviewHead")
        self._where = ElidedLabel()
        self._where.setProperty("kind", "soft")
        self._sure = label(kind="strong")
        self._title = label(kind="title", wrap=True)
        self._why = label(kind="soft", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 11, 16, 9)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._where, 0, 0)
        grid.addWidget(self._sure, 0, 1)
        grid.addWidget(self._title, 1, 0, 1, 2)
        grid.addWidget(self._why, 2, 0, 1, 2)

    @property
    def words(self) -> str:
        """All that it says."""
        parts = (self._where, self._sure, self._title, self._why)
        return "\n".join(part.text() for part in parts)

    def show_proposal(self, listed: Listed, proposal: Proposal | None) -> None:
        """Show a proposal, or that there is none."""
        if proposal is None:
            self._where.setText("")
            self._sure.setText("")
            self._title.setText(tr("Nothing is proposed"))
            self._why.setText(tr("No event, figure or quotation was found in this article."))
            return
        places = passages_of_proposal(proposal)
        number = listed.number[proposal.id]
        parts = [tr("Proposal {number}", number=number)]
        state = _STATE_WORDS[proposal.state]
        parts += [tr(state)] if state else []
        where = counted(len(places), "passage")
        if places:
            at = paragraph_of(listed.source, places[0].start)
            where = in_a_row([where, tr("paragraph {number}", number=at)])
        self._where.setText(" · ".join([*parts, where]))
        self._sure.setText(tr("{percent} % sure", percent=percent_of(proposal)))
        self._title.setText(words_of_proposal(proposal))
        self._why.setText(reasons_in_words(proposal))


def reasons_in_words(proposal: Proposal) -> str:
    """`Actor from “...”, kind from “...”. Least sure: the date ...`."""
    if not proposal.reasons:
        return ""
    *sure, least = map(say_reason, proposal.reasons)
    said = in_a_row([*sure[:1], *(_lower(phrase) for phrase in sure[1:])])
    last = tr("Least sure: {reason}.", reason=_lower(least).rstrip("."))
    return sentences([tr("{reasons}.", reasons=said), last]) if said else last


def paragraph_of(source: Source, start: int) -> int:
    """The number of the paragraph in which a place of the text lies, from 1."""
    text = source.text(Form.ORIGINAL) or source.text()
    before = text.content[:start] if text else ""
    return sum(bool(line.strip()) for line in before.split("\n")[:-1]) + 1


def _lower(phrase: str) -> str:
    return phrase[:1].lower() + phrase[1:]
