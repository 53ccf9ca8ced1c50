"""Title, sides, kinds and measures of a document changed by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.library.editing import measures, whole
from viewer.library.reviewing.finding import waiting
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.event import KINDS
from viewer.store.invariants import faults


def test_a_document_keeps_a_title(bundled: Document) -> None:
    after = whole.change_document(bundled, " Tin ", "de", "Mines")
    assert (after.title, after.language, after.description) == ("Tin", "de", "Mines")
    with pytest.raises(DocumentError, match="title is empty"):
        whole.change_document(bundled, " ")


def test_a_side_gets_the_first_free_place_and_swaps_it(bundled: Document) -> None:
    document = whole.add_side(bundled, "Nobody")
    new = document.sides[-1]
    first = document.sides[0]
    after = whole.change_side(document, new.id, "Somebody", first.place)
    places = {side.id: side.place for side in after.sides}
    assert (places[new.id], places[first.id]) == (first.place, new.place)
    with pytest.raises(DocumentError, match=f"side “{first.name}” already"):
        whole.change_side(document, new.id, first.name)
    assert whole.move_side(document, new.id, 0).sides[0].id == new.id


def test_at_most_six_sides(bundled: Document) -> None:
    document = bundled
    for number in range(whole.MOST_SIDES - len(bundled.sides)):
        document = whole.add_side(document, f"Side {number}")
    with pytest.raises(DocumentError, match="at most 6"):
        whole.add_side(document, "One more")


def test_a_side_in_use_is_deleted_only_where_its_users_go(imported: Document) -> None:
    used = next(p.event.side for p in waiting(imported) if p.event)
    other = next(side.id for side in imported.sides if side.id != used)
    with pytest.raises(DocumentError, match="give them another side first"):
        whole.delete_side(imported, used)
    with pytest.raises(DocumentError, match="choose another one"):
        whole.delete_side(imported, used, used)
    after = whole.delete_side(imported, used, other)
    sides = {a.side for p in after.proposals for a in p.actors}
    sides |= {p.event.side for p in after.proposals if p.event}
    assert used not in sides
    assert list(faults(after)) == []


def test_users_of_a_side_move_with_their_events(bundled: Document) -> None:
    gone, other = bundled.sides[0].id, bundled.sides[1].id
    events = sum(event.side in (gone, other) for event in bundled.events)
    after = whole.delete_side(bundled, gone, other)
    assert sum(event.side == other for event in after.events) == events
    assert gone not in {actor.side for actor in after.actors}
    assert list(faults(after)) == []


def test_the_last_side_stays(bundled: Document) -> None:
    document = replace(bundled, sides=bundled.sides[:1], actors=(), events=())
    with pytest.raises(DocumentError, match="at least one side"):
        whole.delete_side(document, document.sides[0].id)


def test_a_kind_of_its_own_is_renamed_with_its_events(bundled: Document) -> None:
    document = whole.add_kind(bundled, "Rumour")
    first = replace(document.events[0], kind="rumour")
    document = replace(document, events=(first, *document.events[1:]))
    with pytest.raises(DocumentError, match="1 event of that kind"):
        whole.delete_kind(document, "rumour")
    after = whole.rename_kind(document, "rumour", "Hear  say")
    assert whole.own_kinds(after) == ("hear say",)
    assert after.events[0].kind == "hear say"
    assert list(faults(after)) == []
    with pytest.raises(DocumentError, match="there already"):
        whole.rename_kind(document, "rumour", KINDS[0])


@pytest.mark.parametrize("kind", KINDS)
def test_the_kinds_of_every_document_stay(bundled: Document, kind: str) -> None:
    with pytest.raises(DocumentError, match="Every document has"):
        whole.delete_kind(bundled, kind)
    with pytest.raises(DocumentError, match="Every document has"):
        whole.rename_kind(bundled, kind, "rumour")


def test_a_kind_that_nobody_has_is_deleted(bundled: Document) -> None:
    document = whole.add_kind(bundled, "rumour")
    assert whole.delete_kind(document, "rumour").kinds == bundled.kinds
    with pytest.raises(DocumentError, match="no kind of this document"):
        whole.delete_kind(bundled, "rumour")


def test_figures_of_one_measure_join_those_of_another(bundled: Document) -> None:
    used = next(f.measure for f in bundled.figures if f.measure)
    unit = measures.measure_of(bundled, used).unit
    document, new = measures.add_measure(bundled, "The same again", unit)
    after = measures.merge_measures(document, new, used)
    count = sum(f.measure == used for f in bundled.figures)
    assert sum(f.measure == new for f in after.figures) == count
    assert used not in {m.id for m in after.measures}
    assert list(faults(after)) == []


def test_a_waiting_figure_joins_the_other_measure_too(imported: Document) -> None:
    proposal = next(p for p in waiting(imported) if p.figures)
    document, one = measures.add_measure(imported, "Catch", "tonnes")
    document, two = measures.add_measure(document, "Landings", "tonnes")
    said = replace(proposal, figures=tuple(replace(f, measure=two) for f in proposal.figures))
    document = replace(
        document, proposals=tuple(said if p.id == said.id else p for p in document.proposals)
    )
    after = measures.merge_measures(document, one, two)
    assert {f.measure for p in after.proposals if p.id == said.id for f in p.figures} == {one}
    assert list(faults(after)) == []


def test_measures_of_two_units_are_not_merged(bundled: Document) -> None:
    document, boats = measures.add_measure(bundled, "Fleet", "boats")
    document, cod = measures.add_measure(document, "Catch", "tonnes")
    with pytest.raises(DocumentError, match="one unit"):
        measures.merge_measures(document, boats, cod)
    with pytest.raises(DocumentError, match="two different"):
        measures.merge_measures(document, boats, boats)


def test_a_measure_is_named_once_and_has_a_unit(bundled: Document) -> None:
    document, boats = measures.add_measure(bundled, "Fleet", "boats")
    for fields in ({"name": ""}, {"unit": ""}, {"name": bundled.measures[0].name}):
        with pytest.raises(DocumentError):
            measures.change_measure(document, boats, **fields)
    after = measures.change_measure(document, boats, name="Ships", unit="hulls")
    assert measures.measure_of(after, boats).unit == "hulls"


def test_a_deleted_measure_leaves_its_figures(bundled: Document) -> None:
    used = next(f.measure for f in bundled.figures if f.measure)
    after = measures.delete_measure(bundled, used)
    assert len(after.figures) == len(bundled.figures)
    assert used not in {f.measure for f in after.figures}
    assert list(faults(after)) == []
