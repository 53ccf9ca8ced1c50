"""What a person decides in a review: names of the changes, and the changes themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from viewer.library.editing.accounts import with_bounds
from viewer.library.reviewing.accepting import accept, merge, reject
from viewer.library.reviewing.finding import proposal_of, with_proposal
from viewer.library.reviewing.splitting import split_proposal
from viewer.model.annotation import Figure
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.proposal import Proposal
from viewer.ui.language import tr
from viewer.ui.review.rows import words_of_proposal

_SHOWN = 44


class Decision(NamedTuple):
    """name: as it stands behind “Undo: ”. done: what is told when it is saved."""

    name: str
    done: str
    edit: Callable[[Document], Document]


def accepting(proposal: Proposal) -> Decision:
    """Let one in."""
    said = quoted(proposal)
    done = tr("Accepted %1").replace("%1", said)
    figures, quotes = len(proposal.figures), len(proposal.quotations)
    counts = [counted(figures, "figure")] if figures and proposal.event else []
    counts += [counted(quotes, "quote")] if quotes and proposal.event else []
    return Decision(
        tr("accept %1").replace("%1", said),
        ", ".join([done, *counts]),
        lambda document: accept(document, proposal.id),
    )


def accepting_many(proposals: Sequence[Proposal]) -> Decision:
    """Let several in, with one change."""
    ids = [proposal.id for proposal in proposals]

    def edit(document: Document) -> Document:
        for id_ in ids:
            document = accept(document, id_)
        return document

    count = len(ids)
    return Decision(tr("accept %n proposals", count), tr("Accepted %n proposals", count), edit)


def rejecting(proposal: Proposal) -> Decision:
    """Keep one out."""
    said = quoted(proposal)
    return Decision(
        tr("reject %1").replace("%1", said),
        tr("Rejected %1").replace("%1", said),
        lambda document: reject(document, (proposal.id,)),
    )


def merging(proposal: Proposal, existing: Event, choice: Mapping[str, str]) -> Decision:
    """Let one in as more evidence of an event."""
    said, into = quoted(proposal), f"“{existing.label}”"
    taken = dict(choice)
    return Decision(
        tr("merge %1 with %2").replace("%1", said).replace("%2", into),
        tr("Merged %1 with %2").replace("%1", said).replace("%2", into),
        lambda document: merge(document, proposal.id, existing.id, taken),
    )


def splitting(proposal: Proposal, passages: Sequence[str]) -> Decision:
    """Let some passages propose another event."""
    said, going = quoted(proposal), tuple(passages)
    return Decision(
        tr("split %1").replace("%1", said),
        tr("Split %1 in two").replace("%1", said),
        lambda document: split_proposal(document, proposal.id, going)[0],
    )


def changing(proposal: Proposal, what: str, event: Event) -> Decision:
    """Correct what is proposed, before it is decided on."""
    said = quoted(proposal)

    def edit(document: Document) -> Document:
        known = proposal_of(document, proposal.id)
        return with_proposal(document, replace(known, event=_settled(document, event)))

    return _changed(what, said, edit)


def changing_figure(proposal: Proposal, figure: Figure) -> Decision:
    """Correct a figure that is proposed; others that share it see the same."""

    def edit(document: Document) -> Document:
        changed: dict[str, Proposal] = {}
        for each in document.proposals:
            if any(own.id == figure.id for own in each.figures):
                own = tuple(figure if f.id == figure.id else f for f in each.figures)
                changed[each.id] = replace(each, figures=own)
        for each in changed.values():
            document = with_proposal(document, each)
        return document

    return _changed(tr("figure"), quoted(proposal), edit)


def _changed(what: str, said: str, edit: Callable[[Document], Document]) -> Decision:
    return Decision(
        tr("change the %1 of %2").replace("%1", what).replace("%2", said),
        tr("Changed the %1 of %2").replace("%1", what).replace("%2", said),
        edit,
    )


def _settled(document: Document, event: Event) -> Event:
    """The event where its date says, its account saying the same."""
    accounts = tuple(
        replace(
            account,
            when=event.when,
            precision=event.precision,
            date_basis=event.date_basis,
            status=event.status,
        )
        for account in event.accounts
    )
    return with_bounds(document, replace(event, accounts=accounts))


def quoted(proposal: Proposal) -> str:
    """What it is called, within quotation marks and not too long."""
    words = words_of_proposal(proposal).strip("“”")
    short = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"
    return f"“{short}”"


def counted(number: int, word: str) -> str:
    """`1 figure`, `2 figures`."""
    texts = {
        "figure": partial(tr, "%n figures") if number != 1 else partial(tr, "%n figure"),
        "quote": partial(tr, "%n quotes") if number != 1 else partial(tr, "%n quote"),
        "passage": partial(tr, "%n passages") if number != 1 else partial(tr, "%n passage"),
        "event": partial(tr, "%n events") if number != 1 else partial(tr, "%n event"),
        "proposal": partial(tr, "%n proposals") if number != 1 else partial(tr, "%n proposal"),
        "article": partial(tr, "%n articles") if number != 1 else partial(tr, "%n article"),
    }
    return texts[word](number)
