"""People and bodies: their names mean one of them alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.library.editing import people
from viewer.model.actor import Actor, Role, Side
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.store.invariants import faults

ANN = Actor("ann", "Ann Holm", "north", ("Holm", "Minister Holm"), (Role("minister"),))
BO = Actor("bo", "Bo Reed", "north", ("Reed",))
CY = Actor("cy", "Cy Lund", "north")


@pytest.fixture
def document() -> Document:
    return Document(
        "Fish", "en", "", (Side("north", "North", 0), Side("south", "South", 1)), (), (),
        (ANN, BO, CY), (), (), (), (), (),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Ann Holm", "called “Ann Holm” already"),
        ("ann holm", "called “ann holm” already"),
        ("Holm", "already means Ann Holm"),
        (" ", "empty"),
    ],
)
def test_a_name_that_means_somebody_else_is_refused(document, name: str, why: str) -> None:
    with pytest.raises(DocumentError, match=why):
        people.add_actor(document, people.new_actor(document, name, "north"))


def test_an_alias_that_means_somebody_else_is_refused(document) -> None:
    with pytest.raises(DocumentError, match="“Bo Reed” already means Bo Reed; leave it out"):
        people.change_actor(document, "ann", aliases=("Holm", "Bo Reed"))
    with pytest.raises(DocumentError, match="twice"):
        people.change_actor(document, "ann", aliases=("Holm", "Holm"))


def test_what_somebody_was_called_before_is_no_reason_to_refuse_a_role(document) -> None:
    document = replace(document, actors=(*document.actors, Actor("dee", "Reed", "north")))
    after = people.change_actor(document, "dee", roles=(Role("envoy"),))
    assert people.actor_of(after, "dee").roles == (Role("envoy"),)


def test_of_two_one_is_made_with_both_names(document) -> None:
    after = people.merge_actors(document, "ann", "bo")
    assert people.actor_of(after, "ann").aliases == ("Holm", "Minister Holm", "Bo Reed", "Reed")
    assert [actor.id for actor in after.actors] == ["ann", "cy"]


def test_a_name_that_is_a_third_ones_too_is_left_out_of_a_merger(document) -> None:
    document = replace(document, actors=(*document.actors, Actor("dee", "Reed", "north")))
    after = people.merge_actors(document, "cy", "dee")
    assert people.actor_of(after, "cy").aliases == ()
    assert list(faults(after)) == []


def test_who_is_deleted_leaves_what_was_said_without_a_name(bundled: Document) -> None:
    speaker = next(q.speaker for q in bundled.quotations if q.speaker)
    after = people.delete_actor(bundled, speaker)
    assert len(after.quotations) == len(bundled.quotations)
    assert speaker not in {q.speaker for q in after.quotations}
    assert not any(speaker in event.actors for event in after.events)
    assert list(faults(after)) == []
