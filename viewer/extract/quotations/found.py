"""What is known of a quotation."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.model.annotation import QuotationKind

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """Words between quotation marks; `text[start:end] == exact`, without the marks.

    speaker: the full name where the text gives it, else the words that stand for it; None where
    nobody is quoted. speaker_span, cue_span: the nearest words that name the speaker, and the verb
    or words of saying. group: the same number for the parts of one speech. via: the outlet to which
    it was said. rule: which rule found the speaker, "" for none.
    """

    start: int
    end: int
    exact: str
    kind: QuotationKind
    speaker: str | None
    speaker_span: Span | None
    cue_span: Span | None
    group: int
    via: str | None
    rule: str = ""
