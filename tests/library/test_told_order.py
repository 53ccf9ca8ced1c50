"""Events of one date stand in the order in which they can have happened."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.library.opening import open_library
from viewer.library.told_order import in_told_order
from viewer.model.document import Document
from viewer.model.event import Link, Relation


@pytest.fixture(scope="module")
def document() -> Document:
    with open_library() as library:
        return library.document


def alike(document: Document, count: int) -> list:
    """So many events of one date."""
    first = document.events[0]
    chosen = document.events[:count]
    return [replace(e, earliest=first.earliest, latest=first.latest) for e in chosen]


@pytest.mark.parametrize("relation", [Relation.ANSWERS, Relation.FULFILS, Relation.EXTENDS])
def test_an_answer_comes_after_what_it_answers(document: Document, relation: Relation) -> None:
    a, b, c = alike(document, 3)
    for events in ([a, b, c], [c, b, a], [b, a, c]):
        linked = replace(document, links=(Link(a.id, c.id, relation), Link(c.id, b.id, relation)))
        assert [e.id for e in in_told_order(linked, events)] == [b.id, c.id, a.id]


def test_a_ring_of_answers_loses_nothing(document: Document) -> None:
    a, b = alike(document, 2)
    answers = Relation.ANSWERS
    ring = replace(document, links=(Link(a.id, b.id, answers), Link(b.id, a.id, answers)))
    assert {e.id for e in in_told_order(ring, [a, b])} == {a.id, b.id}


def test_other_dates_keep_their_order(document: Document) -> None:
    ordered = in_told_order(document, document.events)
    dates = [(e.earliest, e.latest) for e in document.events]
    assert [(e.earliest, e.latest) for e in ordered] == dates
