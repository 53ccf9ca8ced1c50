"""What a window says of filters, tables and accounts is in its language; values stay themselves."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from viewer.library.alt_text import alt_text
from viewer.library.asking import View, ask
from viewer.library.choices import spec_from_words
from viewer.library.comparing import NOTHING, compare, is_told_by_several
from viewer.library.facets import facets
from viewer.library.filter_parts import parts_of
from viewer.library.found import GROUPS
from viewer.library.grouping import lanes_for
from viewer.library.tables.events import events_table
from viewer.library.tables.people import people_table
from viewer.library.view_words import say_filter, say_left, say_told, say_told_of
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.errors import UnknownChoice, WhenError
from viewer.model.event import KINDS, Status
from viewer.model.filter import FilterSpec
from viewer.model.speech import Speech, tr
from viewer.model.value_words import opened_kind, say_kind, say_status
from viewer.timeline.lane_mode import LaneMode

SPEC = FilterSpec(
    start=parse_when("2001"),
    sides=frozenset({"north", "south"}),
    kinds=frozenset({"talks", "tariff"}),
    statuses=frozenset({"planned"}),
    told=frozenset({"one"}),
    match="herring",
    without=frozenset({("actors", "ada")}),
    known_on=parse_when("2003"),
)


def own_words(document: Document) -> list[str]:
    """What a document says itself, the longest first: that stays as it is written."""
    names = [
        x.name for group in (document.sides, document.actors, document.measures) for x in group
    ]
    names += [s.short for s in document.sources] + [e.label for e in document.events]
    names += [f.unit for f in document.figures] + [document.title, "herring"]
    return sorted(names, key=len, reverse=True)


def small_letters(said: str, document: Document) -> str:
    """The small letters of a text that are not the document's own words."""
    for name in own_words(document):
        said = said.replace(name, "")
    return "".join(letter for letter in said if letter.islower())


def test_filters_are_said_in_the_language(small: Document, shouting: Speech) -> None:
    view = ask(small, FilterSpec())
    said: Iterable[str] = (
        say_filter(small, SPEC),
        say_left(small, SPEC),
        say_told(view),
        say_told_of(2, view),
        *(part.words for part in parts_of(small, SPEC)),
    )
    assert {
        words: small_letters(words, small) for words in said if small_letters(words, small)
    } == {}
    assert "NORTH" not in say_filter(small, SPEC)


def test_a_picture_is_told_in_the_language(small: Document, shouting: Speech) -> None:
    view = ask(small, FilterSpec())
    told = alt_text(view, LaneMode.SIDE, folds=((0, 86_400 * 90),), measures=small.measures)
    # the beginning of a sentence within a sentence is small: the one text that is cased at run time
    assert small_letters(told, small) in ("", *"abcdefghijklmnopqrstuvwxyz")


def test_values_stay_while_their_names_are_said(small: Document, shouting: Speech) -> None:
    found = facets(small, FilterSpec())
    assert [facet.value for facet in found.kinds] == [k for k in small.kinds if k in
        {facet.value for facet in found.kinds}]  # fmt: skip
    assert all(facet.name.isupper() for facet in (*found.told, *found.holds, *found.statuses))
    assert [lane.key for lane in lanes_for(ask(small, FilterSpec()), LaneMode.NONE).lanes] == [
        "all"
    ]
    assert [lane.name for lane in lanes_for(ask(small, FilterSpec()), LaneMode.NONE).lanes] == [
        "ALL EVENTS"
    ]
    assert [tr(words).isupper() for words in GROUPS.values()] == [True] * len(GROUPS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_named_and_a_documents_own_says_itself(kind: str, shouting: Speech) -> None:
    assert say_kind(kind) == kind.upper()
    assert opened_kind(kind) == kind.upper()
    assert say_kind("our own") == "our own"


@pytest.mark.parametrize("kind", KINDS)
def test_in_english_a_value_is_its_own_name(kind: str) -> None:
    assert say_kind(kind) == kind
    assert opened_kind(kind) == kind.capitalize()
    assert [say_status(status) for status in Status] == [status.value for status in Status]


def test_tables_are_said_in_the_language(small: Document, shouting: Speech) -> None:
    view = ask(small, FilterSpec())
    for table in (events_table(view), people_table(view)):
        assert all(tr(column.heading).isupper() for column in table.columns)
    status = events_table(view).column("status")
    assert all(status.text(row).isupper() for row in events_table(view).rows)


def test_the_rows_stand_in_the_same_order(small: Document, shouting: Speech) -> None:
    view: View = ask(small, FilterSpec())
    ranks = events_table(view).ranks
    assert ranks is not None
    spoken = ranks("kind"), ranks("status")
    assert [list(found) for found in spoken if found is not None] == [
        [sorted({e.kind for e in view.events}).index(e.kind) for e in view.events],
        _places([list(Status).index(e.status) for e in view.events]),
    ]


def _places(codes: list[int]) -> list[int]:
    return [sorted(set(codes)).index(code) for code in codes]


def test_accounts_are_compared_by_values(small: Document, shouting: Speech) -> None:
    event = next(event for event in small.events if is_told_by_several(event))
    comparison = compare(small, event)
    assert comparison is not None
    assert {field.name for field in comparison.fields} <= {
        "When", "People", "Status", "Figures", "Quotes", "Known from",
    }  # fmt: skip
    status = next(field for field in comparison.fields if field.name == "Status")
    assert all(value == NOTHING or value.isupper() for value in status.values)


def test_what_went_wrong_is_said_in_the_language(small: Document, shouting: Speech) -> None:
    with pytest.raises(UnknownChoice, match=r"^NO SIDE “west”\. KNOWN: "):
        spec_from_words(small, sides=["west"])
    with pytest.raises(WhenError, match=r"^“soon” IS NOT A DATE THAT PARLEY READS: A YEAR HAS "):
        parse_when("soon")
