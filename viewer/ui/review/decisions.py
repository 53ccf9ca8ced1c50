"""What a person decides in a review: names of the changes, and the changes themselves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from viewer.library.editing.parting import Piece
from viewer.library.reviewing.accepting import (
    Accepted,
    accept,
    accept_each,
    merge,
    reject,
    reopen,
    something_of,
)
from viewer.library.reviewing.correcting import (
    change_proposed_event,
    change_proposed_figure,
    change_proposed_quotation,
    leave_out,
)
from viewer.library.reviewing.doubles import Doubles
from viewer.library.reviewing.redating import redate
from viewer.library.reviewing.splitting import split_proposal
from viewer.model.actor import Actor
from viewer.model.annotation import Figure, Quotation
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.listing import listed as in_a_row
from viewer.model.proposal import Proposal
from viewer.model.source import Source
from viewer.model.speech import tr, tr_n
from viewer.model.when import When
from viewer.ui.review.rows import Listed, is_waiting, next_article, words_of_proposal

_SHOWN = 44


class Decision(NamedTuple):
    """name: as it stands behind “Undo: ”. done: what is told when it is saved.

    left: of the document as it is then, what is told besides.
    """

    name: str
    done: str
    edit: Callable[[Document], Document]
    left: Callable[[Document], str] = lambda _document: ""


def accepting(proposal: Proposal) -> Decision:
    """Let one in."""
    said = quoted(proposal)
    done = tr("Accepted {proposal}", proposal=said)
    figures, quotes = len(proposal.figures), len(proposal.quotations)
    counts = [counted(figures, "figure")] if figures and proposal.event else []
    counts += [counted(quotes, "quote")] if quotes and proposal.event else []
    return Decision(
        tr("accept {proposal}", proposal=said),
        in_a_row([done, *counts]),
        lambda document: accept(document, proposal.id),
    )


def accepting_many(
    document: Document, proposals: Sequence[Proposal], kept_apart: Collection[str] | None = None
) -> Decision:
    """Let several of a document in, with one change; its name counts those that can stand.

    kept_apart: ids of those that are no event that is there, whatever they are like; where given,
    others that tell one once more wait.
    """
    chosen, found = tuple(proposals), list[Accepted]()

    def accepted_of(now: Document) -> Accepted:
        doubles = None if kept_apart is None else Doubles(now, kept_apart)
        return accept_each(now, chosen, doubles)

    def edit(now: Document) -> Document:
        if now is not document or not found:
            found[:] = [accepted_of(now)]
        return something_of(found[0]).document

    def left(_document: Document) -> str:
        return _left_waiting(found[0]) if found else ""

    if not isinstance(document.events, tuple):
        # to read very many events only for a name would take too long
        many = counted(len(chosen), "proposal")
        name = tr("accept what can stand of {proposals}", proposals=many)
        return Decision(
            name, tr("Accepted what can stand of {proposals}", proposals=many), edit, left
        )
    found.append(accepted_of(document))
    count = found[0].accepted
    return Decision(
        tr_n("accept {n} proposal", "accept {n} proposals", count),
        tr_n("Accepted {n} proposal", "Accepted {n} proposals", count),
        edit,
        left,
    )


def _left_waiting(found: Accepted) -> str:
    """What is said of those that were not accepted."""
    said = []
    if found.left:
        said.append(
            tr_n(
                "{n} cannot stand as proposed and waits",
                "{n} cannot stand as proposed and wait",
                len(found.left),
            )
        )
    if found.like:
        said.append(
            tr_n(
                "{n} waits, for it tells an event that is there (M merges)",
                "{n} wait, for they tell events that are there (M merges)",
                len(found.like),
            )
        )
    return "; ".join(said)


def rejecting(proposal: Proposal) -> Decision:
    """Keep one out."""
    said = quoted(proposal)
    return Decision(
        tr("reject {proposal}", proposal=said),
        tr("Rejected {proposal}", proposal=said),
        lambda document: reject(document, (proposal.id,)),
    )


def merging(proposal: Proposal, existing: Event, choice: Mapping[str, str]) -> Decision:
    """Let one in as more evidence of an event."""
    said, into = quoted(proposal), f"“{existing.label}”"
    taken = dict(choice)
    return Decision(
        tr("merge {proposal} with {event}", proposal=said, event=into),
        tr("Merged {proposal} with {event}", proposal=said, event=into),
        lambda document: merge(document, proposal.id, existing.id, taken),
    )


def splitting(proposal: Proposal, passages: Sequence[Piece]) -> Decision:
    """Let some passages, or sentences of them, propose another event."""
    said, going = quoted(proposal), tuple(passages)
    return Decision(
        tr("split {proposal}", proposal=said),
        tr("Split {proposal} in two", proposal=said),
        lambda document: split_proposal(document, proposal.id, going)[0],
    )


def changing(proposal: Proposal, what: str, event: Event, new: Sequence[Actor] = ()) -> Decision:
    """Correct what is proposed, before it is decided on; new: people whom nobody knew yet."""
    return _changed(
        what,
        proposal,
        lambda document: change_proposed_event(document, proposal.id, event, new),
    )


def changing_figure(proposal: Proposal, figure: Figure) -> Decision:
    """Correct a figure that is proposed; others that share it see the same."""
    return _changed(
        tr("figure"),
        proposal,
        lambda document: change_proposed_figure(document, proposal.id, figure),
    )


def changing_quotation(proposal: Proposal, quotation: Quotation) -> Decision:
    """Correct a quotation that is proposed; others that share it see the same."""
    return _changed(
        tr("quote"),
        proposal,
        lambda document: change_proposed_quotation(document, proposal.id, quotation),
    )


def leaving_out(proposal: Proposal, annotation_id: str, words: str) -> Decision:
    """Let a figure or quotation not come in with a proposal."""
    return Decision(
        tr("leave out {words}", words=words),
        tr("Left out {words}", words=words),
        lambda document: leave_out(document, proposal.id, annotation_id),
    )


def reopening(proposal: Proposal) -> Decision:
    """Let a rejected one wait again."""
    said = quoted(proposal)
    return Decision(
        tr("let {proposal} wait again", proposal=said),
        tr("{proposal} waits again", proposal=said),
        lambda document: reopen(document, proposal.id),
    )


def redating(source: Source, published: When) -> Decision:
    """Correct the day on which an article was published."""
    return Decision(
        tr("change the date of publication of {source}", source=f"“{source.short}”"),
        tr("Changed the date of publication; relative dates were read again"),
        lambda document: redate(document, source.id, published),
    )


def _changed(what: str, proposal: Proposal, edit: Callable[[Document], Document]) -> Decision:
    said = quoted(proposal)
    return Decision(
        tr("change the {part} of {proposal}", part=what, proposal=said),
        tr("Changed the {part} of {proposal}", part=what, proposal=said),
        edit,
    )


def end_words(document: Document, listed: Listed) -> str:
    """What is said where nothing of an article waits any more, and where it goes on; else ""."""
    proposals = listed.proposals
    if not proposals or any(map(is_waiting, proposals)):
        return ""
    count = len(proposals)
    said = tr_n("All reviewed", "All {n} reviewed", count)
    other = next_article(document, listed.source.id)
    if other is None:
        return said
    return tr("{done}. Next: {article} (N)", done=said, article=shortened(other.title))


def quoted(proposal: Proposal) -> str:
    """What it is called, within quotation marks and not too long."""
    words = words_of_proposal(proposal).strip("“”")
    return f"“{shortened(words)}”"


def shortened(words: str) -> str:
    """The beginning of words that are too long for a line."""
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"


def counted(number: int, word: str) -> str:
    """`1 figure`, `2 figures`."""
    say = {
        "figure": lambda n: tr_n("{n} figure", "{n} figures", n),
        "quote": lambda n: tr_n("{n} quote", "{n} quotes", n),
        "passage": lambda n: tr_n("{n} passage", "{n} passages", n),
        "event": lambda n: tr_n("{n} event", "{n} events", n),
        "proposal": lambda n: tr_n("{n} proposal", "{n} proposals", n),
        "article": lambda n: tr_n("{n} article", "{n} articles", n),
    }
    return say[word](number)
