"""What a person chose for an image, and how it is remembered."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from viewer.library.lane_order import LaneOrder
from viewer.render.picture_options import MOST_BANDS, PictureOptions
from viewer.render.sizes import (
    PICTURE_SUFFIXES,
    PRESETS,
    PictureSize,
    Unit,
    own_size,
    preset_size,
)
from viewer.render.theme_names import THEME_NAMES
from viewer.timeline.lanes import LaneMode

#: instead of a preset's name
OWN = "own"
LARGEST_DPI = 2400.0


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """preset: a name of `PRESETS`, or `OWN`. width, height: in `unit`. bands: 0 for as many as fit.

    title, subtitle, alt: None for those that Parley writes; like the measures whose figures are
    wanted, the seconds in quiet times that are not folded and how the lanes were put, they belong
    to one view and are not remembered.
    """

    preset: str = "slide"
    width: float = 1920.0
    height: float = 1080.0
    unit: Unit = Unit.PX
    dpi: float = 144.0
    suffix: str = ".png"
    theme: str = "light"
    lanes: LaneMode = LaneMode.SIDE
    is_folded: bool = True
    bands: int = 0
    is_transparent: bool = False
    has_notes: bool = True
    has_legend: bool = True
    has_list: bool = True
    has_figures: bool = True
    measures: tuple[str, ...] = ()
    title: str | None = None
    subtitle: str | None = None
    alt: str | None = None
    opened: tuple[int, ...] = ()
    orders: tuple[tuple[LaneMode, LaneOrder], ...] = ()

    def size(self) -> PictureSize:
        """The picture's size.

        Raises:
            ExportError: it is too large for a picture.
        """
        if self.preset == OWN:
            return own_size(self.width, self.height, self.dpi, self.unit)
        return preset_size(self.preset, self.dpi if self.preset in ("slide", "4k") else None)

    def sized_as(self, other: ExportChoices) -> ExportChoices:
        """The same with another one's size."""
        return replace(
            self,
            preset=other.preset,
            width=other.width,
            height=other.height,
            unit=other.unit,
            dpi=other.dpi,
        )

    def options(self) -> PictureOptions:
        """How the view is drawn."""
        return PictureOptions(
            lanes=self.lanes,
            is_folded=self.is_folded,
            title=self.title,
            has_notes=self.has_notes,
            has_figures=self.has_figures,
            bands=self.bands,
            measures=self.measures,
            subtitle=self.subtitle,
            has_legend=self.has_legend,
            has_list=self.has_list,
            opened=self.opened,
            order=dict(self.orders).get(self.lanes, LaneOrder()),
        )


_FORGOTTEN = ("title", "subtitle", "alt", "measures", "lanes", "is_folded", "opened", "orders")
_SWITCHES = ("is_transparent", "has_notes", "has_legend", "has_list", "has_figures")


def choices_to_words(choices: ExportChoices) -> str:
    """One line for the settings; what the window itself remembers is left out."""
    said = {key: value for key, value in asdict(choices).items() if key not in _FORGOTTEN}
    return json.dumps(said, sort_keys=True)


def choices_from_words(words: str) -> ExportChoices:
    """The way back; what is not right is as usual."""
    try:
        said = dict(json.loads(words))
    except (ValueError, TypeError):
        return ExportChoices()
    usual = ExportChoices()
    for field in fields(usual):
        if field.name in said and field.name not in _FORGOTTEN:
            value = _checked(field.name, said[field.name])
            usual = usual if value is None else replace(usual, **{field.name: value})
    return usual


def _checked(name: str, value: Any) -> Any:
    known = {
        "preset": (*PRESETS, OWN),
        "unit": tuple(Unit),
        "suffix": PICTURE_SUFFIXES,
        "theme": THEME_NAMES,
        "bands": range(MOST_BANDS + 1),
        **dict.fromkeys(_SWITCHES, (True, False)),
    }
    if name in known:
        return (Unit(value) if name == "unit" else value) if value in known[name] else None
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    largest = LARGEST_DPI if name == "dpi" else 100_000.0
    return float(value) if is_number and 0.1 <= value <= largest else None
