from __future__ import annotations

from pathlib import Path

import pytest

from viewer.library.importing.starting import (
    Start,
    document_of,
    new_document,
    proposed_sides,
    side_of_nobody,
    start_document,
    title_of,
)
from viewer.model.errors import DocumentError
from viewer.store.documents import open_store
from viewer.store.invariants import faults


def test_a_new_document_has_its_title_and_sides(tmp_path: Path) -> None:
    path = tmp_path / "fish.parley"
    made = new_document(path, "  Fish   talks ", ["Norland", "Both sides", "Chile", "Others"])
    with open_store(path) as store:
        assert store.document() == made
    assert made.title == "Fish talks"
    assert [(s.id, s.place) for s in made.sides] == [
        ("norland", 0),
        ("both-sides", 2),
        ("chile", 1),
        ("others", 3),
    ]
    assert list(faults(made)) == []
    with pytest.raises(DocumentError, match="is there already"):
        new_document(path, "Fish", ["Norland"])


@pytest.mark.parametrize("sides", [[], ["a"] * 2, [""], ["A", "a"], list("abcdefg")])
def test_sides_are_one_to_six_with_names_of_their_own(sides: list[str]) -> None:
    with pytest.raises(DocumentError):
        document_of("Fish", sides)


def test_sides_in_other_letters_have_ids(tmp_path: Path) -> None:
    made = document_of("Fish", ["北", "南"])
    assert len({side.id for side in made.sides}) == 2
    assert list(faults(made)) == []


def test_sides_are_proposed_from_who_acts_most(tmp_path: Path) -> None:
    text = "Peru imposed fees on Chile on Monday. Chile demanded on Tuesday that Peru lift them. "
    (tmp_path / "a.txt").write_text(text + "Norway watched.")
    (tmp_path / "b.bin").write_bytes(b"\0")
    (tmp_path / "c.txt").write_bytes(b"\0")
    assert set(proposed_sides([tmp_path])) == {"Peru", "Chile", "Both sides", "Others"}
    assert proposed_sides([tmp_path])[2:] == ("Both sides", "Others")
    assert proposed_sides([tmp_path / "c.txt"]) == ("Others",)


def test_a_document_is_started_only_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "fish-talks_2026.parley"
    assert start_document(path, Start(None, ("North", "South")), [])
    assert not start_document(path, Start("Other", ("East",)), [])
    with open_store(path) as store:
        assert store.document().title == "Fish talks 2026"
    assert title_of(Path("über.parley")) == "Über"


@pytest.mark.parametrize(
    ("named", "made"),
    [
        (("Council", "Union"), ["Council", "Union", "Others"]),
        (("Council", "Third parties"), ["Council", "Third parties"]),
        (tuple("abcdef"), list("abcdef")),
    ],
)
def test_who_is_on_no_side_that_was_named_has_one(
    tmp_path: Path, named: tuple[str, ...], made: list[str]
) -> None:
    path = tmp_path / "pier.parley"
    assert start_document(path, Start(None, named), [])
    with open_store(path) as store:
        assert [side.name for side in store.document().sides] == made


@pytest.mark.parametrize(
    ("names", "side"),
    [
        (("Norland", "Sudland"), "Sudland"),
        (("Norland", "Sudland", "Both sides"), "Sudland"),
        (("Norland", "Sudland", "Others"), None),
        (("Norland", "Markets"), None),
        (("诺兰", "苏兰", "双方", "其他"), None),
        (("Norland", "norland"), None),
        ((), None),
    ],
)
def test_where_whoever_is_on_no_side_would_stand(names, side) -> None:
    assert side_of_nobody(names) == side
