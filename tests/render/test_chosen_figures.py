"""The figures that a column or a card lists, and where they stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from viewer.library.asking import View
from viewer.library.series import measures_in, points_for
from viewer.library.view_words import sources_told
from viewer.render.chosen_figures import MOST_LISTED, listed_figures
from viewer.render.picture_options import PictureOptions
from viewer.render.sizes import preset_size
from viewer.timeline.display import DisplayList, TextRole

ViewOf = Callable[..., View]
PLANNED = "us-planned-goods"


def words(page: DisplayList) -> list[str]:
    return [text.text for text in page.texts]


def test_every_measure_lists_its_figures_once_in_time_order(view: ViewOf) -> None:
    whole = view()
    numbers = [f"[{n + 1}]" for n in range(len(sources_told(whole)))]
    for counted in measures_in(whole):
        listed = listed_figures(whole, counted.measure.id)
        assert listed is not None
        points = listed.points
        every = points_for(whole, counted.measure)
        told = {(v, b) for v, b in zip(every.value, every.bound, strict=True)}
        assert len(told) <= len(points) or len(points) == MOST_LISTED
        assert all(points.dates)
        own = [points.start[n] for n in range(len(points)) if points.has_date[n]]
        assert own == sorted(own)
        notes = listed.noted(sources_told(whole)).notes
        assert all(note[0] + note[-1] == "[]" for note in notes), numbers


def test_without_a_choice_there_is_something_to_compare(view: ViewOf) -> None:
    listed = listed_figures(view())
    assert listed is not None
    assert listed.values >= 2
    assert listed_figures(view(kinds=["talks"], start="2025-08", end="2025-08")) is None


@pytest.mark.parametrize("name", ["column-85", "column-180", "social", "letter"])
def test_a_measure_that_is_asked_for_stands_on_every_kind_of_page(page_of, name) -> None:
    page = page_of(preset_size(name), PictureOptions(measures=(PLANNED,)))
    titles = " ".join(t.text for t in page.texts if t.role == TextRole.CHART_TITLE)
    assert "Chinese goods under planned US tariffs, US$ billion" in titles
    assert {"up to 60", "up to 150"} <= set(words(page))


def test_figures_can_be_left_out(page_of) -> None:
    for name in ("column-85", "slide"):
        page = page_of(preset_size(name), PictureOptions(has_figures=False))
        assert not any(text.role == TextRole.CHART_TITLE for text in page.texts)


def test_every_band_has_the_figures_of_its_time(page_of) -> None:
    options = PictureOptions(bands=2, measures=(PLANNED,))
    page = page_of(preset_size("a4-portrait"), options)
    whole = " ".join(words(page))
    assert whole.count("Chinese goods under planned US tariffs") == 1
    (first, *_, last) = sorted({band.rect.y for band in page.bands})
    told = next(t for t in page.texts if t.role == TextRole.CHART_TITLE and "goods" in t.text)
    assert first < told.y < last


def test_bars_are_as_long_as_their_values(page_of) -> None:
    page = page_of(preset_size("column-85"), PictureOptions(measures=(PLANNED,)))
    bars = [fill.rect for fill in page.fills if fill.outline == "side"]
    assert [round(bar.w / bars[0].w, 2) for bar in bars] == [1.0, 2.5]
    assert len({bar.x for bar in bars}) == 1


def test_a_limit_is_a_place_and_no_bar(page_of) -> None:
    page = page_of(preset_size("column-85"), PictureOptions(measures=("us-tariff-rate",)))
    marks = [fill for fill in page.fills if fill.role == "soft"]
    assert [fill.rect.w for fill in marks] == [3.0]
    assert "over 35" in words(page)


def test_sources_of_the_figures_are_among_the_notes(page_of) -> None:
    page = page_of(preset_size("social"), PictureOptions(measures=(PLANNED,)))
    noted = {text.text for text in page.texts if text.role == TextRole.NOTE_STRONG}
    used = {text.text for text in page.texts if text.role == TextRole.NOTE_MARK}
    numbers = {f"[{n}]" for mark in used for n in mark.strip("[]").split(",")}
    assert numbers <= noted


def test_a_columns_list_stands_below_all_time(page_of) -> None:
    page = page_of(preset_size("column-180"))
    title = next(text for text in page.texts if text.role == TextRole.CHART_TITLE)
    assert title.y > max(band.rect.y + band.rect.h for band in page.bands)
    assert page.measures
