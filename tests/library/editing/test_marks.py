"""Figures, quotations, passages, notes, links and sources changed by hand."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from viewer.library.editing import annotations, links, marking, notes, sources
from viewer.library.editing.ordering import event_of, with_event
from viewer.library.reviewing.finding import waiting
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.errors import DocumentError, UnknownChoice, ViewerError
from viewer.model.event import Link, Relation
from viewer.model.source import Form, Text, text_sha256
from viewer.store.invariants import faults

DAY = "2026-01-02"


def selected_around(document: Document, before: int, after: int):
    """Words around the first figure that is proposed, and that figure."""
    figure = next(p for p in waiting(document) if p.figures).figures[0]
    place = figure.places[0]
    start, end = max(place.start - before, 0), place.end + after
    return marking.Selected(place.source, place.form, start, end), figure


@pytest.mark.parametrize(("before", "after"), [(0, 0), (6, 4), (-1, 0)])
def test_a_figure_has_the_words_that_say_it(imported, before: int, after: int) -> None:
    selected, proposed = selected_around(imported, before, after)
    draft = marking.figure_draft(imported, selected)
    assert (draft.places, draft.value) == (proposed.places, proposed.value)
    assert list(faults(marking.add_figure(imported, draft))) == []


def test_words_without_a_number_are_for_the_person_to_say(imported: Document) -> None:
    source = imported.sources[0]
    text = source.texts[0].content
    at = text.index("the")
    draft = marking.figure_draft(
        imported, marking.Selected(source.id, source.texts[0].form, at, at + 3)
    )
    assert (math.isnan(draft.value), draft.places[0].exact) == (True, "the")
    with pytest.raises(DocumentError, match="no number"):
        marking.add_figure(imported, draft)


def test_a_figure_is_changed_within_reason(bundled: Document) -> None:
    figure = bundled.figures[0]
    after = annotations.change_figure(bundled, figure.id, value=7.0, value_max=9.0, unit="boats")
    assert annotations.figure_of(after, figure.id).value_max == 9.0
    for wrong in (
        {"value": math.inf}, {"value": 3.0, "value_max": 2.0}, {"unit": " "}, {"measure": "none"},
        {"claimed_by": "nobody"},
    ):  # fmt: skip
        with pytest.raises(DocumentError):
            annotations.change_figure(bundled, figure.id, **wrong)


def test_a_quotation_is_said_by_somebody_of_the_document(bundled: Document) -> None:
    quotation, ann = bundled.quotations[0], bundled.actors[0].id
    after = annotations.change_quotation(bundled, quotation.id, speaker=ann)
    assert annotations.quotation_of(after, quotation.id).speaker == ann
    with pytest.raises(DocumentError, match="nobody of that name"):
        annotations.change_quotation(bundled, quotation.id, speaker="nobody")


def test_what_is_marked_belongs_to_the_events_that_are_chosen(bundled: Document) -> None:
    one, two = bundled.events[0].id, bundled.events[1].id
    figure, quotation = bundled.figures[0].id, bundled.quotations[0].id
    after = annotations.tie(annotations.tie(bundled, figure, [one, two, one]), quotation, [])
    assert annotations.figure_of(after, figure).events == (one, two)
    assert annotations.quotation_of(after, quotation).events == ()


def test_what_is_marked_is_changed_and_given_to_events_at_once(bundled: Document) -> None:
    figure, quotation, two = bundled.figures[0], bundled.quotations[0], bundled.events[1].id
    after = annotations.change_figure(bundled, figure.id, unit="boats", events=[two, two])
    after = annotations.change_quotation(after, quotation.id, via="the clerk", events=[])
    assert annotations.figure_of(after, figure.id) == replace(figure, unit="boats", events=(two,))
    changed = annotations.quotation_of(after, quotation.id)
    assert changed == replace(quotation, via="the clerk", events=())
    assert list(faults(after)) == []
    # not named, they stay
    kept = annotations.change_figure(after, figure.id, unit="crates")
    assert annotations.figure_of(kept, figure.id).events == (two,)
    for change, id_ in (
        (annotations.change_figure, figure.id),
        (annotations.change_quotation, quotation.id),
    ):
        with pytest.raises(UnknownChoice, match="no event “gone” any more"):
            change(bundled, id_, events=[two, "gone"])


def test_marks_go_with_their_notes(bundled: Document) -> None:
    figure, passage = bundled.figures[0].id, bundled.events[0].evidence[0].id
    document = notes.write_note(bundled, notes.Target(annotation=figure), "Look", DAY)
    document = notes.pin(document, notes.Target(annotation=passage), DAY)
    after = annotations.delete_annotations(document, [figure, passage])
    assert after.notes == ()
    assert len(after.figures) == len(bundled.figures) - 1
    assert list(faults(after)) == []


def test_selected_words_tell_an_event_once(bundled: Document) -> None:
    source, event = bundled.sources[0], bundled.events[0].id
    selected = marking.Selected(source.id, Form.DIGEST, 0, 20)
    after = marking.mark_evidence(bundled, selected, event)
    assert source.id in {account.source for account in event_of(after, event).accounts}
    with pytest.raises(DocumentError, match="already"):
        marking.mark_evidence(after, selected, event)
    with pytest.raises(DocumentError, match="No words"):
        marking.mark_evidence(after, replace(selected, end=0), event)


@pytest.mark.parametrize(
    "target",
    [
        notes.Target(event="none"),
        notes.Target(annotation="none"),
        notes.Target(),
        notes.Target(event="none", annotation="none"),
    ],
)
def test_a_note_on_nothing_is_refused(bundled: Document, target: notes.Target) -> None:
    with pytest.raises(ViewerError):
        notes.write_note(bundled, target, "Look", DAY)
    with pytest.raises(ViewerError):
        notes.pin(bundled, target, DAY)


def test_a_note_comes_and_goes_and_its_pin_stays(bundled: Document) -> None:
    target = notes.Target(event=bundled.events[0].id)
    document = notes.pin(notes.write_note(bundled, target, " Look ", DAY), target, DAY)
    note = notes.note_on(document, target)
    assert note is not None
    assert (note.text, note.is_pinned, note.made) == ("Look", True, DAY)
    document = notes.write_note(document, target, "", DAY)
    assert [n.is_pinned for n in document.notes] == [True]
    assert notes.pin(document, target, DAY, is_pinned=False).notes == ()
    assert notes.delete_note(document, note.id).notes == ()


def test_a_link_is_made_once_changed_and_taken_away(bundled: Document) -> None:
    one, two = bundled.events[0].id, bundled.events[-1].id
    document = links.add_link(bundled, one, two, Relation.ANSWERS)
    link = document.links[-1]
    with pytest.raises(DocumentError, match="already"):
        links.add_link(document, one, two, Relation.ANSWERS)
    with pytest.raises(DocumentError, match="itself"):
        links.add_link(document, one, one, Relation.ANSWERS)
    after = links.change_link(document, link, Relation.REPEATS)
    assert after.links == (*bundled.links, replace(link, relation=Relation.REPEATS))
    turned = links.change_link(document, link, Relation.EXTENDS, is_turned=True)
    assert turned.links == (*bundled.links, Link(two, one, Relation.EXTENDS))
    both = links.add_link(document, one, two, Relation.REPEATS)
    with pytest.raises(DocumentError, match="already"):
        links.change_link(both, link, Relation.REPEATS)
    with pytest.raises(ViewerError):
        links.change_link(bundled, link, Relation.REPEATS)
    assert links.remove_link(document, link).links == bundled.links


def test_the_newest_source_counts_after_another_is_redated(bundled: Document) -> None:
    event = next(e for e in bundled.events if len(e.accounts) > 1)
    oldest = next(s for s in bundled.sources if s.id in {a.source for a in event.accounts})
    when = parse_when("1999")
    accounts = tuple(
        replace(a, when=when, precision=when.precision) if a.source == oldest.id else a
        for a in event.accounts
    )
    document = with_event(bundled, replace(event, accounts=accounts))
    assert event_of(document, event.id).when == event.when
    after = sources.change_source(document, oldest.id, published=parse_when("2031-01-01"))
    assert event_of(after, event.id).when == when
    assert list(faults(after)) == []


def test_a_source_goes_with_what_it_said_and_its_events_stay(bundled: Document) -> None:
    source = bundled.sources[0].id
    after = sources.delete_source(bundled, source)
    assert len(after.events) == len(bundled.events)
    assert source not in {f.source for f in after.figures}
    assert not any(source == a.source for e in after.events for a in e.accounts)
    assert list(faults(after)) == []
    with pytest.raises(DocumentError, match="title is empty"):
        sources.change_source(bundled, source, title=" ")


WORDS = "The cod-fleet sailed on 3 March 2026. It’s back since 9 March 2026, said the mayor."


def told(document: Document, words: str):
    """A document with one short text, and a selection of words in it."""
    (source,) = document.sources
    text = Text(Form.ORIGINAL, WORDS, text_sha256(WORDS))
    at = WORDS.index(words)
    own = replace(document, sources=(replace(source, texts=(text,)),))
    return own, marking.Selected(source.id, Form.ORIGINAL, at, at + len(words))


@pytest.mark.parametrize(
    ("cut", "whole"),
    [("leet sail", "cod-fleet sailed"), (" back ", "back"), ("s ba", "It’s back"),
     ("mayor", "mayor")],
)  # fmt: skip
def test_a_selection_takes_all_of_the_words_that_it_cuts(imported, cut: str, whole: str) -> None:
    document, selected = told(imported, cut)
    assert marking.place_of(document, marking.whole_words(document, selected)).exact == whole


@pytest.mark.parametrize(
    ("words", "day"),
    [("sailed", "2026-03-03"), ("back", "2026-03-09"), ("on 3 March 2026", "2026-03-03")],
)
def test_the_date_is_that_of_the_sentence(imported: Document, words: str, day: str) -> None:
    document, selected = told(imported, words)
    found = marking.day_told(document, marking.place_of(document, selected))
    assert found is not None
    assert found[0].edtf == day


def test_a_sentence_without_a_date_proposes_none(imported: Document) -> None:
    (source,) = imported.sources
    text = Text(Form.ORIGINAL, "Cod is dear.", text_sha256("Cod is dear."))
    document = replace(imported, sources=(replace(source, texts=(text,)),))
    place = marking.place_of(document, marking.Selected(source.id, Form.ORIGINAL, 0, 3))
    assert marking.day_told(document, place) is None
