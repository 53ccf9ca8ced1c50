"""What is noted on a document that is only read waits as text and comes back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.benchmarks.generated import generated_document
from viewer.library.waiting import may_wait, waiting_text, with_waiting
from viewer.model.edtf import parse_when
from viewer.model.filter import FilterSpec, SavedFilter
from viewer.model.note import Note


@pytest.fixture(scope="module")
def said():
    return generated_document(12)


@pytest.fixture(scope="module")
def noted(said):
    spec = FilterSpec(known_on=parse_when("2001-05~"), kinds=frozenset({"talks", "deal"}))
    passage = next(e for event in said.events for e in event.evidence)
    return replace(
        said,
        notes=(
            Note("n1", event=said.events[2].id, text="Ask.\n“Why?”", made="2026-01-02"),
            Note("n2", annotation=passage.id, is_pinned=True),
        ),
        saved_filters=(SavedFilter("Spring; 50% = x", spec),),
    )


def test_what_waits_comes_back(said, noted):
    text = waiting_text(said, noted)
    assert "\n" not in text
    assert with_waiting(said, text) == noted
    assert waiting_text(said, said) == ""
    assert with_waiting(said, "") is said


def test_what_is_on_something_that_is_gone_is_left_out(said, noted):
    gone = said.events[2].id
    text = waiting_text(said, noted)
    later = replace(said, events=tuple(e for e in said.events if e.id != gone))
    assert gone not in {e.event for e in noted.notes[1:]}
    assert [note.id for note in with_waiting(later, text).notes] == ["n2"]
    assert with_waiting(later, text).saved_filters == noted.saved_filters


@pytest.mark.parametrize(
    "text", ["herring", "[]", "{", '{"notes":3}', '{"cod":[]}', '{"notes":[{"id":"\\ud800"}]}']
)
def test_a_text_that_somebody_spoiled_adds_nothing(said, text):
    assert with_waiting(said, text) is said


def test_only_notes_and_filters_wait(said, noted):
    assert may_wait(said, noted)
    assert not may_wait(said, replace(noted, title="Cod"))
