"""Columns, cards and paper: which events stand on them, and that nothing stands on another."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from viewer.library.asking import View
from viewer.library.view_words import say_sources, sources_told
from viewer.model.errors import ExportError
from viewer.render.artwork import Artwork
from viewer.render.chosen import CHOSEN_KINDS
from viewer.render.fonts import measure_for, px_of
from viewer.render.formats import picture_image
from viewer.render.picture import picture, tell
from viewer.render.picture_options import PictureOptions
from viewer.render.sizes import (
    PRESET_NAMES,
    PageKind,
    PictureSize,
    Unit,
    own_size,
    preset_size,
)
from viewer.render.theme import load_theme
from viewer.timeline.display import DisplayList, Text, TextRole
from viewer.timeline.page import unlabelled_rows

ViewOf = Callable[..., View]
CHOSEN = ("social", "column-85", "column-180")
FILTERS = [{}, {"start": "2018-05", "end": "2018-05"}, {"sides": ["China"]}, {"kinds": ["deal"]}]


def box(text: Text, page: DisplayList) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of what the letters cover, a little less than their line."""
    px = 0.7 * px_of(TextRole(text.role), page.style)
    if text.vertical:
        return text.x - px, text.y - text.width, text.x, text.y
    return text.x, text.y - px, text.x + text.width, text.y


@pytest.mark.parametrize("name", PRESET_NAMES)
@pytest.mark.parametrize("words", FILTERS, ids=str)
def test_words_stand_on_the_page_and_not_on_each_other(page_of, view: ViewOf, name, words) -> None:
    size = preset_size(name)
    page = picture(view(**words), size) if words else page_of(size)
    texts = [*page.texts, *page.ticks]
    boxes = np.array([box(text, page) for text in texts])
    assert boxes[:, 0].min() >= 0
    assert boxes[:, 1].min() >= 0
    assert boxes[:, 2].max() <= page.width
    assert boxes[:, 3].max() <= page.height
    for at, (left, top, right, bottom) in enumerate(boxes):
        rest = boxes[at + 1 :]
        wide = np.minimum(rest[:, 2], right) - np.maximum(rest[:, 0], left)
        high = np.minimum(rest[:, 3], bottom) - np.maximum(rest[:, 1], top)
        clash = np.flatnonzero((wide > 0.5) & (high > 0.5))
        assert not len(clash), (texts[at].text, [texts[at + 1 + c].text for c in clash])


@pytest.mark.parametrize("name", CHOSEN)
def test_the_important_events_are_chosen_and_counted(page_of, view: ViewOf, name: str) -> None:
    whole = view()
    page = page_of(preset_size(name))
    labels = {t.text for t in page.texts if t.event >= 0}
    shown = len({t.event for t in page.texts if t.event >= 0})
    assert 6 <= shown < len(whole.events)
    assert page.unlabelled == 0
    said = " ".join(t.text for t in page.texts)
    assert f"most important of {len(whole.events)} events" in said
    most = max(event.importance for event in whole.events)
    first = [event.label for event in whole.events if event.importance == most]
    assert all(any(word in text for text in labels) for word in " ".join(first).split())


@pytest.mark.parametrize("name", CHOSEN)
def test_type_is_larger_than_on_a_page(page_of, name: str) -> None:
    size = preset_size(name)
    page = page_of(size)
    assert size.points(page.style.label_px, page.width) >= 8


def test_notes_and_title_can_be_left_out_and_set(page_of) -> None:
    for name in CHOSEN:
        page = page_of(preset_size(name), PictureOptions(title="Own", has_notes=False))
        assert not [t for t in page.texts if t.role in (TextRole.NOTE_MARK, TextRole.NOTE_STRONG)
                    and t.text.startswith("[")]  # fmt: skip
        assert any("Own" in t.text for t in page.texts)


def test_paper_wraps_a_long_timeline_where_that_labels_more(page_of, view: ViewOf) -> None:
    size = preset_size("a4-portrait")
    one = page_of(size, PictureOptions(bands=1))
    best = page_of(size)
    weights = [event.importance**2 for event in view().events]
    left, left_in_one = (sum(weights[row] for row in unlabelled_rows(page)) for page in (best, one))
    assert left < left_in_one
    assert len(best.bands) > len(one.bands)
    assert best.breaks


def test_every_event_stands_in_the_bands_once(gui, view: ViewOf) -> None:
    whole = view()
    for bands in (2, 3, 4):
        page = picture(whole, preset_size("a3-portrait"), PictureOptions(bands=bands))
        labelled = {t.event for t in page.texts if t.role == TextRole.LABEL and t.event >= 0}
        assert len(labelled) + page.unlabelled == len(whole.events)
        for event, text in ((t.event, t) for t in page.texts if t.role == TextRole.LABEL):
            assert event < 0 or text.text == whole.events[event].label


def test_a_card_says_amounts_large_in_the_colour_of_their_side(page_of) -> None:
    page = page_of(preset_size("social"))
    amounts = [t for t in page.texts if t.role == TextRole.TITLE and t.event >= 0]
    assert amounts
    assert all(t.side >= 0 and any(c.isdigit() for c in t.text) for t in amounts)
    assert measure_for(page.style)("x", TextRole.TITLE) > 0


def test_nothing_left_is_no_card(gui, view: ViewOf) -> None:
    with pytest.raises(ExportError, match="No event is left"):
        picture(view(start="2030"), preset_size("social"))


@pytest.mark.parametrize("name", ["social", "column-85", "column-180"])
def test_the_alt_text_tells_the_events_that_are_drawn(page_of, view: ViewOf, name: str) -> None:
    whole, size, options = view(), preset_size(name), PictureOptions()
    page = page_of(size, options)
    said = tell(whole, page, options, size.kind).description
    drawn = {text.text for text in page.texts if text.event >= 0}
    named = [event.label for event in whole.events if f"{event.label} (" in said]
    assert f"most important of {len(whole.events)} events" in said
    assert "lanes" not in said
    assert named
    assert set(named) <= drawn


@pytest.mark.parametrize(
    ("size", "kind"),
    [
        (own_size(500, 900), PageKind.NARROW),
        (own_size(640, 640), PageKind.COLUMN),
        (own_size(180, 90, unit=Unit.MM), PageKind.COLUMN),
        (own_size(1280, 720), PageKind.PAGE),
        (own_size(297, 210, unit=Unit.MM), PageKind.BANDS),
    ],
)
def test_own_sizes_too_narrow_for_lanes_choose_their_events(
    page_of, size: PictureSize, kind: PageKind
) -> None:
    assert size.kind == kind
    if kind in CHOSEN_KINDS:
        page = page_of(size)
        assert page.unlabelled == 0
        assert len({t.event for t in page.texts if t.event >= 0}) >= 8


@pytest.mark.parametrize("name", ["column-85", "column-180"])
def test_a_column_is_as_high_as_its_events_need(gui, view: ViewOf, name: str) -> None:
    size = preset_size(name)
    few = view(sides=["China"], statuses=["threatened"], start="2018-03", end="2018-05")
    art = Artwork(picture(few, size), load_theme("light"), size)
    assert art.size.height < 0.7 * size.height
    assert art.size.width == size.width
    assert art.size.inches is not None
    assert art.size.inches[1] == pytest.approx(art.size.height / art.size.dpi, abs=0.01)
    assert picture_image(art.page, art.theme, size).height() == art.size.height


def test_a_card_says_of_how_many_sources_all_events_are(gui, view: ViewOf) -> None:
    spring = view(start="2018-05", end="2018-05")
    said = " ".join(t.text for t in picture(spring, preset_size("social")).texts)
    assert f"of {len(spring.events)} events from {say_sources(len(sources_told(spring)))}" in said
    assert "Only events of May 2018." in said


def test_a_cards_leaders_have_the_colour_of_their_marks(page_of) -> None:
    page = page_of(preset_size("social"))
    leaders = [line for line in page.lines if line.role == "side"]
    assert {line.side for line in leaders} == set(page.marks.side[page.marks.event >= 0].tolist())
    # no leader runs through the mark of another event
    half = 0.35 * page.style.label_px
    for x, y, side in zip(page.marks.x, page.marks.y, page.marks.side, strict=True):
        for line in leaders:
            if line.side != side and line.x0 == line.x1:
                top, bottom = sorted((line.y0, line.y1))
                assert not (abs(line.x0 - x) < half and top < y < bottom)


def test_a_card_explains_its_bars(page_of) -> None:
    page = page_of(preset_size("social"))
    legend = {text.text for text in page.texts if text.role == TextRole.LEGEND}
    assert "edge not known" in legend
    assert "known to the week, month or year: somewhere in this span" in legend


def test_a_column_without_bars_explains_none(page_of) -> None:
    page = page_of(preset_size("column-85"))
    legend = {text.text for text in page.texts if text.role == TextRole.LEGEND}
    assert "happened or ongoing" in legend
    assert "ongoing when reported" not in legend
    assert len(page.bars.x0) == 0
