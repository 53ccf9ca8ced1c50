"""A proposal parted in two: some of its passages tell another event."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from viewer.library.editing.naming import label_for
from viewer.library.editing.parting import Piece, parted
from viewer.library.importing.naming_words import slug, unused
from viewer.library.reviewing.finding import (
    heads,
    proposal_of,
    proposals_from,
    with_proposals,
)
from viewer.model.annotation import Evidence, Figure, Quotation
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.proposal import Proposal, ProposalState
from viewer.model.speech import tr


def split_proposal(
    document: Document, id_: str, passages: Collection[str | Piece], label: str = ""
) -> tuple[Document, str]:
    """Let some of a proposal's passages propose another event, beside it in the list.

    Args:
        document: that holds it.
        id_: the proposal's.
        passages: ids of the evidence that goes, or sentences of it; not all of it, unless it is a
            single sentence, which then proposes both.
        label: of the other event; a free one like this one's if it is empty.

    Returns:
        the document, and the id of the new proposal.

    Raises:
        DocumentError: it was decided before, is no event, or none or all of its passages are to go.
    """
    proposal = proposal_of(document, id_)
    event = proposal.event
    if proposal.state is not ProposalState.WAITING or event is None:
        raise DocumentError(tr("Only an event that waits can be split"))
    found = parted(document, event, passages)
    words = label or label_for(document, event.label, event.importance)
    new_event = _free_event_id(document, proposal, words)
    other = replace(
        event,
        id=new_event,
        label=words,
        title=words if label else event.title,
        evidence=tuple(replace(e, event=new_event) for e in found.going),
    )
    new_id = unused(id_, {head.id for head in heads(document)})
    rest = replace(proposal, event=replace(event, evidence=found.staying))
    parts = (
        _with_own(rest, found.staying, found.going),
        _with_own(replace(proposal, id=new_id, event=other), found.going, found.staying),
    )
    return with_proposals(document, {id_: parts}), new_id


def _free_event_id(document: Document, proposal: Proposal, words: str) -> str:
    """An id that no event has and none that its article proposes.

    Another article's proposal that has it gets its own when it is accepted.
    """
    own = proposals_from(document, proposal.source)
    taken = {each.id for each in document.events} | {p.event.id for p in own if p.event}
    return unused(slug(words) or "event", taken)


def _with_own(
    proposal: Proposal, own: tuple[Evidence, ...], others: tuple[Evidence, ...]
) -> Proposal:
    """The proposal without what stands in the passages of the other alone."""

    def stays(annotation: Figure | Quotation) -> bool:
        return _inside(annotation, own) or not _inside(annotation, others)

    return replace(
        proposal,
        figures=tuple(figure for figure in proposal.figures if stays(figure)),
        quotations=tuple(quotation for quotation in proposal.quotations if stays(quotation)),
    )


def _inside(annotation: Figure | Quotation, passages: tuple[Evidence, ...]) -> bool:
    return any(
        p.form == a.form and p.start <= a.start and a.end <= p.end
        for passage in passages
        for p in passage.places
        for a in annotation.places
    )
