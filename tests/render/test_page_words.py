from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from viewer.library.asking import View
from viewer.library.view_words import say_filter, say_left, say_months
from viewer.model.calendar import civil_seconds
from viewer.model.edtf import parse_when
from viewer.render.page_words import note_marks, page_words
from viewer.render.picture import picture
from viewer.render.picture_options import PictureOptions
from viewer.render.sizes import preset_size
from viewer.timeline.display import DisplayList, TextRole
from viewer.timeline.lanes import LaneMode

ViewOf = Callable[..., View]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ((2018, 3), (2025, 12), "March 2018 to December 2025"),
        ((2018, 3), (2018, 5), "March to May 2018"),
        ((2018, 5), (2018, 5), "May 2018"),
        ((1918, 1), (2025, 3), "1918 to 2025"),
    ],
)
def test_ranges_are_said_in_months(start, end, words: str) -> None:
    assert say_months(civil_seconds(*start, 1), civil_seconds(*end, 20)) == words


def test_a_view_says_what_it_holds_and_from_where(view: ViewOf) -> None:
    whole = view()
    words = page_words(whole, PictureOptions())
    assert words.title == whole.document.title
    assert words.told.startswith(f"{len(whole.events)} events from five sources, March 2018 to ")
    assert words.filtered == ""
    assert [note.mark for note in words.sources] == ["[1]", "[2]", "[3]", "[4]", "[5]"]
    assert "Reuters, 27 March 2018" in [note.head for note in words.sources]


def test_only_the_sources_that_tell_something_are_numbered(view: ViewOf) -> None:
    spring = view(start="2018-05", end="2018-05")
    words = page_words(spring, PictureOptions())
    marks = note_marks(spring)
    assert len(marks) == len(spring.events)
    assert {m for mark in marks for m in mark.strip("[]").split(",")} == {
        note.mark.strip("[]") for note in words.sources
    }
    assert words.told.endswith("May 2018")


def test_an_event_told_twice_has_both_numbers(view: ViewOf) -> None:
    assert any("," in mark for mark in note_marks(view()))


def test_without_notes_no_source_is_named(view: ViewOf) -> None:
    assert page_words(view(), PictureOptions(has_notes=False)).sources == ()


def test_sides_are_explained_where_lanes_do_not(gui, view: ViewOf) -> None:
    sides = {side.name for side in view().document.sides}
    assert {name for _, name in page_words(view(), PictureOptions()).sides} == sides
    by_side = named(picture(view(), preset_size("slide"))).split()
    assert len(by_side) == len(" ".join(sides).split())
    by_kind = named(picture(view(), preset_size("slide"), PictureOptions(lanes=LaneMode.KIND)))
    assert all(name in by_kind for name in sides)


def named(page: DisplayList) -> str:
    """Lanes' heads, and sides in the legend."""
    return " ".join(text.text for text in page.texts if text.role == TextRole.LANE)


def test_the_range_is_stated(view: ViewOf) -> None:
    few = view(start="2018-05", end="2018-06")
    words = page_words(few, PictureOptions())
    assert words.filtered == "Only events from May 2018 to June 2018."
    moment = replace(
        few.spec, start=parse_when("2018-05-02T10:00:00"), end=parse_when("2018-05-09T23:00:00")
    )
    assert say_left(few.document, moment) == "Only events from 2 May 2018 to 9 May 2018."


def test_the_filter_is_stated(view: ViewOf) -> None:
    few = view(sides=["China"], kinds=["tariff", "retaliation"], known_on="2018-06-01")
    said = say_filter(few.document, few.spec)
    assert said == "Only: China, retaliation or tariff. As known on 1 June 2018."
    words = view(match="soybeans", sources=[few.document.sources[0].id])
    assert "with the words “soybeans”" in say_filter(words.document, words.spec)
    assert "told by " in say_filter(words.document, words.spec)
