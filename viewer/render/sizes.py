"""How large a picture is: presets for slides, paper and print, or a size of one's own.

A page is laid out in px of a slide (`timeline.style.SLIDE`: labels 17 px, on 1920 by 1080) and
painted `zoom` times as large, so that a page of paper or a 4K screen shows type of a fitting size
and a narrow picture has its labels placed anew.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from viewer.model.errors import ExportError
from viewer.model.listing import listed
from viewer.model.speech import say_number, tr, tr_later
from viewer.timeline.style import SCREEN, SLIDE

#: what a picture's name can end in
PICTURE_SUFFIXES = (".png", ".svg", ".pdf")
#: what Qt can paint on
MOST_PX = 32_767

_SLIDE_W, _SLIDE_H = 1920, 1080
#: no label is smaller than on the screen
_LEAST_ZOOM = SCREEN.label_px / SLIDE.label_px
CSS_DPI = 96
_MM_IN = 25.4
#: labels on paper, as high as 15 px at 150 dpi
_PAPER_LABEL_IN = 15 / 150
_PAPER_DPI = 150
_COLUMN_DPI = 200
_POINTS_IN = 72


class PageKind(StrEnum):
    """How a page is made up."""

    PAGE = "page"
    """The whole timeline in lanes."""
    BANDS = "bands"
    """The same, a long one wrapped into bands below each other."""
    COLUMN = "column"
    """A newspaper's wide column: the important events in larger type."""
    NARROW = "narrow"
    """A narrow column: the important events one below the other."""
    CARD = "card"
    """A card for a feed: a few turning points in very large type."""


class Unit(StrEnum):
    """In what a size of one's own is given."""

    PX = "px"
    MM = "mm"
    IN = "in"


#: inches of one
_UNIT_IN = {Unit.MM: 1 / _MM_IN, Unit.IN: 1.0}


@dataclass(frozen=True, slots=True)
class PictureSize:
    """width, height: px of the file. zoom: px of the file per px of the page's layout.

    dpi: px on an inch when printed. inches: the true size of what is made for paper; None for
    screens, whose px are CSS px in vector output. can_shrink: only the width is given, the height
    is the most that it may have.

    Raises:
        ExportError: a side is longer than a picture's can be.
    """

    width: int
    height: int
    zoom: float
    dpi: float = CSS_DPI
    kind: PageKind = PageKind.PAGE
    inches: tuple[float, float] | None = None
    can_shrink: bool = False

    def __post_init__(self) -> None:
        if max(self.width, self.height) > MOST_PX:
            raise ExportError(
                tr(
                    "A picture of {width} x {height} px is too large: "
                    "no side may be longer than {most} px.",
                    width=self.width,
                    height=self.height,
                    most=say_number(MOST_PX),
                )
            )

    @property
    def page_width(self) -> float:
        """Width of the page in px of its layout."""
        return self.width / self.zoom

    @property
    def page_height(self) -> float:
        """Height of the page in px of its layout."""
        return self.height / self.zoom

    @property
    def css(self) -> tuple[float, float]:
        """Width and height in CSS px, which vector output counts in."""
        if self.inches is None:
            return float(self.width), float(self.height)
        return self.inches[0] * CSS_DPI, self.inches[1] * CSS_DPI

    @property
    def printed(self) -> tuple[float, float]:
        """Width and height in inches when printed."""
        return self.inches or (self.width / self.dpi, self.height / self.dpi)

    def fitting(self, page_width: float, page_height: float) -> PictureSize:
        """As high as a page, where it can shrink."""
        height = max(round(self.width * page_height / page_width), 1)
        if not self.can_shrink or height >= self.height:
            return self
        inches = self.inches and (self.inches[0], self.inches[0] * page_height / page_width)
        return replace(self, height=height, inches=inches)

    def points(self, px: float, page_width: float) -> float:
        """Points that a height in px of a laid-out page has when printed."""
        return px / page_width * self.printed[0] * _POINTS_IN


class Preset(NamedTuple):
    """A size for a purpose; mm: of paper, else px. label: said by `tr`."""

    label: str
    size: tuple[float, float]
    is_paper: bool = False
    kind: PageKind = PageKind.PAGE


PRESETS = {
    "slide": Preset(tr_later("Slide 16:9"), (1920, 1080)),
    "4k": Preset(tr_later("4K"), (3840, 2160)),
    "a4": Preset(tr_later("A4"), (297.0, 210.0), True, PageKind.BANDS),
    "a4-portrait": Preset(tr_later("A4 portrait"), (210.0, 297.0), True, PageKind.BANDS),
    "a3": Preset(tr_later("A3"), (420.0, 297.0), True, PageKind.BANDS),
    "a3-portrait": Preset(tr_later("A3 portrait"), (297.0, 420.0), True, PageKind.BANDS),
    "letter": Preset(tr_later("Letter"), (279.4, 215.9), True, PageKind.BANDS),
    "letter-portrait": Preset(tr_later("Letter portrait"), (215.9, 279.4), True, PageKind.BANDS),
    "social": Preset(tr_later("Social card"), (1200, 630), False, PageKind.CARD),
    "column-85": Preset(tr_later("Column 85 mm"), (85.0, 190.0), True, PageKind.NARROW),
    "column-180": Preset(tr_later("Column 180 mm"), (180.0, 192.0), True, PageKind.COLUMN),
}
PRESET_NAMES = tuple(PRESETS)
#: own sizes narrower than so many label sizes are made up as columns: less would be labelled
_NARROW_EM, _COLUMN_EM = 46.0, 75.0
_COLUMNS = (PageKind.COLUMN, PageKind.NARROW)


def preset_size(name: str, dpi: float | None = None) -> PictureSize:
    """The size of that name; `dpi` makes paper finer, on a screen's picture it is only noted.

    Raises:
        ExportError: there is none of that name.
    """
    preset = PRESETS.get(name)
    if preset is None:
        names = listed(PRESET_NAMES)
        raise ExportError(
            tr("There is no preset {name}; choose one of {names}.", name=repr(name), names=names)
        )
    width, height = preset.size
    if not preset.is_paper:
        return _on_screen(round(width), round(height), dpi, preset.kind)
    usual = _COLUMN_DPI if preset.kind in _COLUMNS else _PAPER_DPI
    size = _on_paper((width / _MM_IN, height / _MM_IN), dpi or usual, preset.kind)
    return replace(size, can_shrink=preset.kind in _COLUMNS)


def own_size(
    width: float, height: float, dpi: float | None = None, unit: Unit = Unit.PX
) -> PictureSize:
    """A picture of one's own size, with type as large as the smaller side has room for.

    In mm and inches it is made for paper, whose type has the same size whatever the paper's. What
    is too narrow for lanes with their labels becomes a column of the important events.
    """
    if unit == Unit.PX:
        size = _on_screen(round(width), round(height), dpi, PageKind.PAGE)
    else:
        inches = (width * _UNIT_IN[unit], height * _UNIT_IN[unit])
        size = _on_paper(inches, dpi or _PAPER_DPI, PageKind.BANDS)
    wide_em = size.page_width / SLIDE.label_px
    if wide_em < _NARROW_EM:
        return replace(size, kind=PageKind.NARROW)
    return replace(size, kind=PageKind.COLUMN) if wide_em < _COLUMN_EM else size


def _on_screen(width: int, height: int, dpi: float | None, kind: PageKind) -> PictureSize:
    zoom = max(min(width / _SLIDE_W, height / _SLIDE_H), _LEAST_ZOOM)
    return PictureSize(width, height, zoom, dpi or CSS_DPI, kind)


def _on_paper(inches: tuple[float, float], dpi: float, kind: PageKind) -> PictureSize:
    width, height = (max(round(side * dpi), 1) for side in inches)
    return PictureSize(width, height, _PAPER_LABEL_IN * dpi / SLIDE.label_px, dpi, kind, inches)
