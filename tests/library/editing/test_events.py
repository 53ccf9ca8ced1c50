"""Events changed, split, merged and deleted by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.library.editing import events
from viewer.library.editing.notes import Target, note_on, write_note
from viewer.library.editing.ordering import event_of
from viewer.library.editing.parting import Piece, pieces
from viewer.library.editing.traces import trace_of_events
from viewer.library.placing import selector
from viewer.library.reviewing.accepting import accept, reopen
from viewer.library.reviewing.finding import proposal_of, waiting
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.errors import DocumentError
from viewer.model.event import Event, Status
from viewer.model.proposal import ProposalState
from viewer.store.invariants import faults


def with_several(document: Document) -> Event:
    return next(e for e in document.events if len({v.source for v in e.evidence}) > 1)


def test_a_new_event_can_be_changed_and_has_each_of_its_people_once(bundled: Document) -> None:
    ann = bundled.actors[0].id
    when = parse_when("2018-03")
    new = events.new_event(bundled, "Made by hand", when, bundled.sides[0].id)
    document = events.add_event(bundled, replace(new, actors=(ann, ann)))
    assert event_of(document, new.id).actors == (ann,)
    after = events.change_event(document, new.id, title="Another", actors=(ann, ann))
    assert event_of(after, new.id).actors == (ann,)
    assert list(faults(after)) == []


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("importance", 9, "importance is 9"),
        ("importance", 0, "importance is 0"),
        ("side", "nowhere", "side that the document does not have"),
        ("kind", "rumour", "no kind “rumour”"),
        ("actors", ("nobody",), "nobody called “nobody”"),
        ("label", " ", "label is empty"),
        ("title", "x" * 81, "81 characters"),
    ],
)
def test_what_an_event_cannot_have_is_refused(bundled, field: str, value, why: str) -> None:
    with pytest.raises(DocumentError, match=why):
        events.change_event(bundled, bundled.events[0].id, **{field: value})


def test_another_date_is_told_by_the_newest_source_too(bundled: Document) -> None:
    event = with_several(bundled)
    after = event_of(
        events.change_event(bundled, event.id, when=parse_when("2019-02~"), status=Status.DENIED),
        event.id,
    )
    assert [a.when.edtf for a in after.accounts].count("2019-02~") == 1
    assert after.when.edtf == "2019-02~"


def test_what_a_source_says_without_a_passage_stays_as_an_event_is_split(bundled) -> None:
    event = with_several(bundled)
    silent = next(s.id for s in bundled.sources if s.id not in {a.source for a in event.accounts})
    more = replace(event, accounts=(*event.accounts, replace(event.accounts[0], source=silent)))
    document = replace(
        bundled, events=tuple(more if e.id == event.id else e for e in bundled.events)
    )
    after, half = events.split_event(document, event.id, [event.evidence[0].id], "Another half")
    assert silent in {a.source for a in event_of(after, event.id).accounts}
    assert silent not in {a.source for a in event_of(after, half).accounts}
    assert list(faults(after)) == []


def test_a_passage_is_cut_between_its_sentences(imported: Document) -> None:
    document = _with_passage(imported, 0, 2)
    (event,) = document.events
    first, second = pieces(event)
    after, half = events.split_event(document, event.id, [second], "The second")
    rest, other = event_of(after, event.id), event_of(after, half)
    assert [e.places[0].exact for e in rest.evidence] == [first.words]
    assert [e.places[0].exact for e in other.evidence] == [second.words]
    assert rest.evidence[0].id == event.evidence[0].id
    assert list(faults(after)) == []


def test_the_middle_of_a_passage_leaves_two_with_the_event(imported: Document) -> None:
    document = _with_passage(imported, 0, 3)
    (event,) = document.events
    passage = event.evidence[0].id
    after, half = events.split_event(document, event.id, [Piece(passage, 1)], "The middle")
    assert len(event_of(after, event.id).evidence) == 2
    assert len(event_of(after, half).evidence) == 1
    assert list(faults(after)) == []


def test_a_single_sentence_tells_both_halves(imported: Document) -> None:
    document = _with_passage(imported, 0, 1)
    (event,) = document.events
    after, half = events.split_event(document, event.id, [event.evidence[0].id], "Again")
    told = [e.places for id_ in (event.id, half) for e in event_of(after, id_).evidence]
    assert told == [event.evidence[0].places] * 2
    assert list(faults(after)) == []


def test_none_or_all_of_several_sentences_part_nothing(imported: Document) -> None:
    document = _with_passage(imported, 0, 2)
    (event,) = document.events
    for chosen in ([], [event.evidence[0].id]):
        with pytest.raises(DocumentError, match="leave some"):
            events.split_event(document, event.id, chosen, "Half")


def _with_passage(document: Document, first: int, count: int) -> Document:
    """The first accepted proposal, told by so many sentences of the article."""
    from viewer.extract.sentences import sentence_spans

    proposal = next(p for p in waiting(document) if p.event)
    document = accept(document, proposal.id)
    (event,) = document.events
    text = document.sources[0].texts[0]
    spans = sentence_spans(text.content)[first : first + count]
    place = selector(document.sources[0].id, text, spans[0][0], spans[-1][1])
    passage = replace(event.evidence[0], places=(place,))
    return replace(document, events=(replace(event, evidence=(passage,)),), figures=())


def test_a_passage_that_both_have_is_there_once_after_a_merger(bundled: Document) -> None:
    kept, other = bundled.events[0], bundled.events[1]
    twin = replace(kept.evidence[0], id="twin", event=other.id)
    doubled = replace(other, evidence=(*other.evidence, twin))
    document = replace(
        bundled, events=tuple(doubled if e.id == other.id else e for e in bundled.events)
    )
    own = Target(annotation=kept.evidence[0].id)
    document = write_note(document, own, "First", "2026-01-02")
    document = write_note(document, Target(annotation="twin"), "Second", "2026-01-03")
    after = events.merge_events(document, [kept.id, other.id])
    assert len(event_of(after, kept.id).evidence) == len(kept.evidence) + len(other.evidence)
    note = note_on(after, own)
    assert note is not None
    assert (note.text, note.made) == ("First\n\nSecond", "2026-01-03")
    assert list(faults(after)) == []


def test_the_proposal_of_a_deleted_event_can_be_taken_up_again(imported: Document) -> None:
    proposal = next(p for p in waiting(imported) if p.event and p.figures)
    document = accept(imported, proposal.id)
    (event,) = document.events
    assert "1 proposal can be taken up again." in trace_of_events(document, [event.id])
    after = events.delete_events(document, [event.id])
    done = proposal_of(after, proposal.id)
    assert (done.state, done.taken_as) == (ProposalState.REJECTED, None)
    again = accept(reopen(after, proposal.id), proposal.id)
    assert [e.label for e in again.events] == [event.label]
    assert [f.events for f in again.figures] == [(event.id,)] * len(proposal.figures)
