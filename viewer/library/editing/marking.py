"""Words of a source made into a figure, a quotation or the evidence of an event.

What reads articles is imported when words are marked: no window waits for it when it opens.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from viewer.library.editing.annotations import check_figure, check_quotation
from viewer.library.editing.events import add_evidence
from viewer.library.editing.naming import annotation_id
from viewer.library.editing.ordering import event_of, source_of
from viewer.library.placing import selector
from viewer.model.annotation import (
    Evidence,
    Figure,
    FigureKind,
    Quotation,
    QuotationKind,
    Selector,
)
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.errors import DocumentError
from viewer.model.source import Form
from viewer.model.speech import tr, tr_later
from viewer.model.when import When

if TYPE_CHECKING:
    from viewer.extract.spans import FoundFigure

_LACKING = {
    Form.DIGEST: tr_later("“{source}” has no digest; attach it first"),
    Form.ORIGINAL: tr_later("“{source}” has no full text; attach it first"),
}
#: what joins the parts of a word
_JOINTS = "-'’"
#: marks that stand around quoted words
_QUOTES = '“”"«»„‟'


@dataclass(frozen=True, slots=True)
class Selected:
    """Words that a person has selected; code points, half-open."""

    source: str
    form: Form
    start: int
    end: int


def place_of(document: Document, selected: Selected) -> Selector:
    """The selection as a place, without blanks at its ends.

    Raises:
        DocumentError: there are no words.
    """
    source = source_of(document, selected.source)
    text = source.text(selected.form)
    if text is None:
        raise DocumentError(tr(_LACKING[selected.form], source=source.title))
    start, end = max(selected.start, 0), min(selected.end, len(text.content))
    while start < end and text.content[start].isspace():
        start += 1
    while end > start and text.content[end - 1].isspace():
        end -= 1
    if start >= end:
        raise DocumentError(tr("No words are selected; select those that say it"))
    return selector(source.id, text, start, end)


def whole_words(document: Document, selected: Selected) -> Selected:
    """The selection without blanks at its ends, and with all of the words that it cuts.

    Raises:
        DocumentError: there are no words.
    """
    place = place_of(document, selected)
    text, start, end = _content(document, place), place.start, place.end
    while _is_within_word(text, start):
        start -= 1
    while _is_within_word(text, end):
        end += 1
    return replace(selected, start=start, end=end)


def _is_within_word(text: str, at: int) -> bool:
    """Whether a word goes on over that place; hyphens and apostrophes between letters are in it."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    if before in _JOINTS:
        return at > 1 and text[at - 2].isalnum() and after.isalnum()
    return after in _JOINTS and before.isalnum() and at + 1 < len(text) and text[at + 1].isalnum()


def day_told(document: Document, place: Selector) -> tuple[When, str] | None:
    """The date that stands in the words of a place, or else nearest to them in their sentence.

    Returns:
        the date and the words that tell it; None where the sentence has none.
    """
    from viewer.extract.sentences import sentence_spans
    from viewer.extract.spans import TimeType
    from viewer.extract.times.finding import find_times

    begin, paragraph = _paragraph(document, place)
    first, last = place.start - begin, place.end - begin
    spans = [(s, e) for s, e in sentence_spans(paragraph) if s < last and first < e]
    start = min((s for s, _ in spans), default=first)
    end = max((e for _, e in spans), default=last)
    published = source_of(document, place.source).published
    found = [
        time
        for time in find_times(paragraph, published)
        if time.edtf and time.type is TimeType.DATE and start <= time.start and time.end <= end
    ]
    nearest = min(found, key=lambda t: max(t.start - last, first - t.end, 0), default=None)
    if nearest is None or nearest.edtf is None:
        return None
    return parse_when(nearest.edtf), nearest.exact


def figure_draft(document: Document, selected: Selected) -> Figure:
    """The selected words as a figure, read as far as they can be; not added yet.

    What a reader would find in the paragraph around them counts where it overlaps them, and its
    words are then the figure's; else the value is not a number, and the unit empty, for the person
    to say.
    """
    from viewer.extract.measures import proposed_measures

    place = place_of(document, selected)
    id_ = annotation_id(document, place.source, "h")
    found = _figure_at(document, place)
    if found is None:
        return Figure(id_, place.source, FigureKind.COUNT, float("nan"), "", "", places=(place,))
    begin = _paragraph_start(document, place)
    place = place_of(document, replace(selected, start=begin + found.start, end=begin + found.end))
    name = next(iter(proposed_measures((found,))), None)
    measure = next((m.id for m in document.measures if m.name == name), None)
    return Figure(
        id=id_,
        source=place.source,
        kind=found.kind,
        value=found.value,
        value_max=found.value_max,
        unit=found.unit,
        bound=found.bound,
        measures=found.measures,
        measure=measure,
        places=(place,),
    )


def quotation_draft(document: Document, selected: Selected) -> Quotation:
    """The selected words as a quotation with the speaker that the text gives; not added yet.

    Quotation marks at its ends are left out.
    """
    from viewer.extract import extract

    place = place_of(document, selected)
    text = _content(document, place)
    start, end = place.start, place.end
    while start < end and text[start] in _QUOTES:
        start += 1
    while end > start and text[end - 1] in _QUOTES:
        end -= 1
    if start >= end:
        raise DocumentError(tr("Only quotation marks are selected; select the words between them"))
    place = place_of(document, replace(selected, start=start, end=end))
    id_ = annotation_id(document, place.source, "h")
    found = next((q for q in extract(text).quotations if q.start < end and start < q.end), None)
    if found is None:
        return Quotation(id_, place.source, QuotationKind.DIRECT, places=(place,))
    speaker = _actor_named(document, found.speaker)
    return Quotation(id_, place.source, found.kind, speaker, found.via, places=(place,))


def add_figure(document: Document, figure: Figure) -> Document:
    """Add a figure as a person has confirmed it.

    Raises:
        DocumentError: it would be no number, or name what the document does not have.
    """
    check_figure(document, figure)
    for event in figure.events:
        event_of(document, event)
    return replace(document, figures=(*document.figures, figure))


def add_quotation(document: Document, quotation: Quotation) -> Document:
    """Add a quotation as a person has confirmed it.

    Raises:
        DocumentError: the speaker is nobody whom the document has.
    """
    check_quotation(document, quotation)
    for event in quotation.events:
        event_of(document, event)
    return replace(document, quotations=(*document.quotations, quotation))


def mark_evidence(document: Document, selected: Selected, event_id: str) -> Document:
    """Let the selected words tell an event.

    Raises:
        DocumentError: there are no words, or they tell it already.
    """
    place = place_of(document, selected)
    event = event_of(document, event_id)
    for known in event.evidence:
        if any((p.form, p.start, p.end) == (place.form, place.start, place.end)
               and p.source == place.source for p in known.places):  # fmt: skip
            raise DocumentError(tr("These words tell the event already"))
    id_ = annotation_id(document, place.source, "h")
    return add_evidence(document, event_id, Evidence(id_, place.source, event_id, (place,)))


def _content(document: Document, place: Selector) -> str:
    text = source_of(document, place.source).text(place.form)
    assert text is not None  # noqa: S101 - a place stands in a text
    return text.content


def _paragraph_start(document: Document, place: Selector) -> int:
    return _content(document, place).rfind("\n", 0, place.start) + 1


def _paragraph(document: Document, place: Selector) -> tuple[int, str]:
    """Where the paragraph of a place begins, and its text."""
    text, start = _content(document, place), _paragraph_start(document, place)
    end = text.find("\n", place.end)
    return start, text[start : end if end >= 0 else len(text)]


def _figure_at(document: Document, place: Selector) -> FoundFigure | None:
    """What a reader finds where the place is, in the paragraph around it."""
    from viewer.extract.figures import find_figures

    start, paragraph = _paragraph(document, place)
    first, last = place.start - start, place.end - start
    overlapping = [f for f in find_figures(paragraph) if f.start < last and first < f.end]
    return max(overlapping, key=lambda f: min(f.end, last) - max(f.start, first), default=None)


def _actor_named(document: Document, name: str | None) -> str | None:
    if not name:
        return None
    wanted = name.casefold()
    for actor in document.actors:
        if wanted in (actor.name.casefold(), *(alias.casefold() for alias in actor.aliases)):
            return actor.id
    return None
