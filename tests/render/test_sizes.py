from __future__ import annotations

import pytest

from viewer.model.errors import ExportError
from viewer.render.sizes import PRESET_NAMES, PictureSize, Unit, own_size, preset_size
from viewer.timeline.style import SCREEN, SLIDE


def test_slide_is_laid_out_as_it_is() -> None:
    size = preset_size("slide")
    assert (size.width, size.height, size.zoom) == (1920, 1080, 1.0)


def test_4k_is_the_slide_twice_as_fine() -> None:
    size = preset_size("4k")
    assert (size.width, size.height) == (3840, 2160)
    assert (size.page_width, size.page_height) == (1920, 1080)


@pytest.mark.parametrize(
    ("name", "px"), [("a4", (1754, 1240)), ("a4-portrait", (1240, 1754)), ("letter", (1650, 1275))]
)
def test_paper_has_its_px_at_150_dpi(name: str, px: tuple[int, int]) -> None:
    size = preset_size(name)
    assert (size.width, size.height) == px
    assert size.dpi == 150


def test_paper_at_more_dpi_is_finer_and_not_other() -> None:
    coarse, fine = preset_size("a4"), preset_size("a4", 600)
    assert fine.width == pytest.approx(4 * coarse.width, abs=2)
    assert fine.page_width == pytest.approx(coarse.page_width, rel=1e-3)


def test_labels_on_paper_are_at_least_seven_points_high() -> None:
    size = preset_size("a4", 300)
    assert SLIDE.label_px * size.zoom / size.dpi * 72 >= 7


@pytest.mark.parametrize("name", PRESET_NAMES)
def test_every_preset_has_a_size(name: str) -> None:
    size = preset_size(name)
    assert size.page_width >= (1000 if name != "column-85" else 500)
    assert size.page_height >= 700


def test_unknown_preset_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ExportError, match="slide, 4k, a4"):
        preset_size("postcard")


def test_type_follows_the_smaller_side_and_stays_readable() -> None:
    assert own_size(3840, 1080).zoom == 1
    assert own_size(960, 2160).zoom * SLIDE.label_px == pytest.approx(SCREEN.label_px)


@pytest.mark.parametrize(("width", "height"), [(32_768, 10), (10, 32_768), (40_000, 2_000)])
def test_too_large_is_refused_in_words(width: int, height: int) -> None:
    with pytest.raises(ExportError, match="32,767 px"):
        own_size(width, height)


def test_the_largest_is_allowed() -> None:
    assert PictureSize(32_767, 32_767, 1.0).width == 32_767


def test_paper_has_its_true_size_in_every_output() -> None:
    size = preset_size("a4")
    assert size.css == pytest.approx((297 / 25.4 * 96, 210 / 25.4 * 96))
    assert size.printed == pytest.approx((297 / 25.4, 210 / 25.4))
    assert preset_size("a4", 300).css == size.css


def test_own_paper_is_given_in_mm_and_inches() -> None:
    mm, inch = own_size(254, 127, 200, Unit.MM), own_size(10, 5, 200, Unit.IN)
    assert (mm.width, mm.height) == (inch.width, inch.height) == (2000, 1000)
    assert mm.zoom == inch.zoom
    assert own_size(254, 127, 400, Unit.MM).page_width == pytest.approx(mm.page_width)


def test_px_are_css_px_whatever_the_dpi() -> None:
    assert own_size(1600, 900, 300).css == (1600, 900)
    assert own_size(1600, 900, 300).printed == pytest.approx((1600 / 300, 3))


def test_points_are_those_of_the_printed_page() -> None:
    size = preset_size("a4")
    assert size.points(SLIDE.label_px, size.page_width) == pytest.approx(7.2, abs=0.01)
