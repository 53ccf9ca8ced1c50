from __future__ import annotations

import pytest

from viewer.extract.names.actors import FoundActor
from viewer.library.importing.sides import Sides
from viewer.library.importing.starting import document_of

FISH = document_of("Fish", ["Norland", "United States", "Both sides", "Others"])


@pytest.mark.parametrize(
    ("actor", "side"),
    [
        (FoundActor("United States", ("US",), "country", "US"), "united-states"),
        (FoundActor("Bo Stone", (), "American envoy", "US"), "united-states"),
        (FoundActor("Ingrid Halvard", (), "Norland’s fisheries minister", "other"), "norland"),
        (FoundActor("Norland Trawlers", (), "", "other"), "norland"),
        (FoundActor("Peru", (), "country", "Peru"), "others"),
        (FoundActor("Norlander Bank", (), "", "other"), "others"),
    ],
)
def test_people_are_on_the_side_of_their_country(actor: FoundActor, side: str) -> None:
    assert Sides(FISH).of_actor(actor) == side


@pytest.mark.parametrize(
    ("kind", "sides", "side"),
    [
        ("talks", ["norland", "united-states"], "both-sides"),
        ("demand", ["norland", "united-states"], "norland"),
        ("demand", ["others", "united-states"], "united-states"),
        ("market", ["norland"], "others"),
        ("talks", ["norland", "norland"], "norland"),
        ("other", [], "others"),
    ],
)
def test_events_are_on_the_side_of_who_acts(kind: str, sides: list[str], side: str) -> None:
    assert Sides(FISH).of_event(kind, sides) == side


def test_without_a_side_that_says_so_the_last_stands_for_others() -> None:
    sides = Sides(document_of("Fish", ["Norland", "Chile"]))
    assert sides.together is None
    assert sides.of_event("talks", ["norland", "chile"]) == "norland"
    assert sides.of_event("market", []) == "chile"


def test_the_last_of_only_named_sides_is_a_party_too() -> None:
    sides = Sides(document_of("Pier", ["Council", "Union"]))
    assert sides.of_actor(FoundActor("Dockers’ Union", (), "", "other")) == "union"
    assert sides.of_event("demand", ["union", "council"]) == "union"
    assert sides.of_event("demand", ["council"], "The union rejects the offer") == "union"
    assert sides.of_event("demand", [], "The council rejects the union’s offer") == "council"
