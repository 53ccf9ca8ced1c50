"""How large a picture is: presets for slides and paper, or a size of one's own.

A page is laid out in px of a slide (`timeline.style.SLIDE`: labels 17 px, on 1920 by 1080) and
painted `zoom` times as large, so that a page of paper or a 4K screen shows type of a fitting size
and a narrow picture has its labels placed anew.
"""

from __future__ import annotations

from dataclasses import dataclass

from viewer.model.errors import ExportError
from viewer.timeline.style import SCREEN, SLIDE

#: what Qt can paint on
MOST_PX = 32_767

_SLIDE_W, _SLIDE_H = 1920, 1080
#: no label is smaller than on the screen
_LEAST_ZOOM = SCREEN.label_px / SLIDE.label_px
_CSS_DPI = 96
_MM_IN = 25.4
#: labels on paper, as high as 15 px at 150 dpi
_PAPER_LABEL_IN = 15 / 150
_PAPER_DPI = 150


@dataclass(frozen=True, slots=True)
class PictureSize:
    """width, height: px of the file. zoom: px of the file per px of the page's layout.

    Raises:
        ExportError: a side is longer than a picture's can be.
    """

    width: int
    height: int
    zoom: float
    dpi: float = _CSS_DPI

    def __post_init__(self) -> None:
        if max(self.width, self.height) > MOST_PX:
            raise ExportError(
                f"A picture of {self.width} x {self.height} px is too large: "
                f"no side may be longer than {MOST_PX:,} px."
            )

    @property
    def page_width(self) -> float:
        """Width of the page in px of its layout."""
        return self.width / self.zoom

    @property
    def page_height(self) -> float:
        """Height of the page in px of its layout."""
        return self.height / self.zoom


#: paper in mm, width first
_PAPERS = {
    "a4": (297.0, 210.0),
    "a4-portrait": (210.0, 297.0),
    "a3": (420.0, 297.0),
    "a3-portrait": (297.0, 420.0),
    "letter": (279.4, 215.9),
    "letter-portrait": (215.9, 279.4),
}
_SCREENS = {"slide": (1920, 1080), "4k": (3840, 2160)}

PRESET_NAMES = (*_SCREENS, *_PAPERS)


def preset_size(name: str, dpi: float | None = None) -> PictureSize:
    """The size of that name; `dpi` makes paper finer, on a screen's picture it is only noted.

    Raises:
        ExportError: there is none of that name.
    """
    if name in _SCREENS:
        return own_size(*_SCREENS[name], dpi)
    if name not in _PAPERS:
        raise ExportError(f"There is no preset {name!r}; choose one of {', '.join(PRESET_NAMES)}.")
    dots = dpi or _PAPER_DPI
    width, height = (round(mm / _MM_IN * dots) for mm in _PAPERS[name])
    return PictureSize(width, height, _PAPER_LABEL_IN * dots / SLIDE.label_px, dots)


def own_size(width: int, height: int, dpi: float | None = None) -> PictureSize:
    """A picture of so many px, with type as large as the smaller side has room for."""
    zoom = max(min(width / _SLIDE_W, height / _SLIDE_H), _LEAST_ZOOM)
    return PictureSize(width, height, zoom, dpi or _CSS_DPI)
