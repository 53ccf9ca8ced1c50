"""Quotations: what stands between quotation marks, and who says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from viewer.extract.names.table import NameTable
from viewer.extract.quotations.cues import judging_forms
from viewer.extract.quotations.found import FoundQuotation
from viewer.extract.quotations.frames import Sentence
from viewer.extract.quotations.kinds import kind_of
from viewer.extract.quotations.marks import Quoted
from viewer.extract.quotations.neighbours import Credit, credits_of
from viewer.extract.quotations.speakers import SpeakerNames
from viewer.extract.quotations.via import outlet_near
from viewer.model.annotation import QuotationKind

Span = tuple[int, int]

#: characters before a quotation that are looked at for its kind
_LEAD = 24
_PRONOUNS = ("he", "she", "they", "it")


def find_quotations(
    text: str,
    paragraphs: Sequence[Span],
    quoted: Sequence[Quoted],
    frames: Sequence[Sequence[Sentence]],
    table: NameTable,
) -> list[FoundQuotation]:
    """All quotations of a text in order, those within others included.

    Args:
        text: the text.
        paragraphs: its paragraphs.
        quoted: what stands between quotation marks.
        frames: the sentences of each paragraph.
        table: its names.
    """
    credited = credits_of(text, paragraphs, quoted, frames)
    names = SpeakerNames(text, table)
    known: dict[Span, str | None] = {}
    found: list[FoundQuotation] = []
    for number, q in enumerate(quoted):
        credit = credited.get(number)
        speaker = None
        if credit:
            if credit.speaker not in known:
                known[credit.speaker] = names.name(credit.speaker, credit.before)
            speaker = known[credit.speaker]
        quotation = _made(text, q, number, credit, speaker, table)
        found.append(_with_outlet(text, quotation, found[-1]) if found else quotation)
    return found


def _with_outlet(text: str, quotation: FoundQuotation, last: FoundQuotation) -> FoundQuotation:
    """What `he` goes on to say is said to whom the last words were said."""
    span = quotation.speaker_span
    is_pronoun = span is not None and text[span[0] : span[1]].lower() in _PRONOUNS
    if quotation.via or not is_pronoun or quotation.speaker != last.speaker:
        return quotation
    return replace(quotation, via=last.via)


def _made(
    text: str, q: Quoted, number: int, credit: Credit | None, speaker: str | None, table: NameTable
) -> FoundQuotation:
    lead = text[max(q.start - _LEAD, 0) : max(q.start - 1, 0)].rpartition("\n")[2]
    kind = kind_of(text, (q.start, q.end), lead, credited=credit is not None)
    if credit and kind is QuotationKind.SCARE and _judges(text, credit):
        kind = QuotationKind.FRAGMENT
    if credit is None or kind is QuotationKind.SCARE:
        exact = text[q.start : q.end]
        return FoundQuotation(q.start, q.end, exact, kind, None, None, None, number, None)
    via = None
    if credit.cue:
        first, last = min(credit.cue[0], credit.speaker[0]), max(credit.cue[1], credit.speaker[1])
        via = outlet_near(text, (first, last), table)
    return FoundQuotation(
        start=q.start,
        end=q.end,
        exact=text[q.start : q.end],
        kind=kind,
        speaker=speaker,
        speaker_span=credit.speaker,
        cue_span=credit.cue,
        group=credit.group,
        via=via,
        rule=credit.rule,
    )


def _judges(text: str, credit: Credit) -> bool:
    """Whether it is what somebody calls another: she called him “Big Boss”."""
    if credit.cue is None:
        return False
    return text[credit.cue[0] : credit.cue[1]].lower() in judging_forms()
