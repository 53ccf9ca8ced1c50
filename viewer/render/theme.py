"""Themes: what every part is coloured with, read from `resources/themes/NAME.toml`.

The code says a role, never a colour. Roles (each theme has them all):

- grounds: `bg` (window, sidebar gaps, fields), `panel` (timeline, panes, article), `sunken`,
  `field` (inputs and quiet buttons), `hover`, `pressed` (washes to lay over any ground),
  `selected-row`, `tooltip`, `scrim` (behind a dialog), `shadow`
- words: `ink`, `soft` (secondary), `faint` (disabled; not for text that must be read), `link`,
  `on-accent`, `tooltip-ink`
- lines: `line` (between panes, borders), `line-strong` (rules under headings), `field-line`
  (around what is written in), `grid`, `focus`
- controls: `accent`, `accent-hover`, `accent-pressed`, `scrollbar`, `scrollbar-hover`
- highlights: `figure` + `figure-line`, `quotation` + `quotation-line`, `match` + `match-line`
  (search hits), `evidence` (ground of the selection's passage; its rule has the side's colour),
  `selection` + `selection-line`
- notices: `error`, `warning`, `info`, each with `-line` and `-ink`
- reviews: `accepted` (sign and share of what was accepted)
- timeline: `axis-line`, `axis-tick`, `lane-line`, `break`, `break-line`, `break-ink`,
  `foot-tick`, `scale-bar`, `mark-ground` (inside hollow marks), `neutral` (marks of no side),
  `arc`, `badge-ink`, `overview-shown` + `overview-shown-line`
- of a side, place 0 to 5 (use with `colour(role, side)`): `side` (marks, swatches), `side-text`
  (words in its colour), `side-wash` (ground of its lane), `side-badge` (ground of its badges);
  see-through fills of its spans: `side-band`, `side-rail`, `side-bar`, `side-hollow`
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from PySide6.QtGui import QColor

from viewer.model.errors import ExportError
from viewer.model.listing import listed
from viewer.model.resources import resource_path
from viewer.model.speech import tr
from viewer.render.theme_names import THEME_NAMES

OPAQUE_SIDE_ROLES = ("side", "side-text", "side-wash", "side-badge")
SPAN_ROLES = ("side-band", "side-rail", "side-bar", "side-hollow")
SIDE_ROLES = OPAQUE_SIDE_ROLES + SPAN_ROLES
SIDE_PLACES = 6

Rgb = tuple[int, int, int]
Rgba = tuple[int, int, int, int]

_ROLE = re.compile(r"(?P<name>[a-z-]+)(?: (?P<share>\d+)%(?: on (?P<ground>[a-z-]+))?)?")


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """One theme, ready to ask. `roles` and `sides` hold (red, green, blue, alpha), 0 to 255."""

    name: str
    is_dark: bool
    roles: Mapping[str, Rgba]
    sides: Mapping[str, tuple[Rgba, ...]]
    _made: dict[tuple[str, int], QColor] = field(default_factory=dict, repr=False)

    def colour(self, role: str, side: int = -1) -> QColor:
        """The colour of a role; roles of sides (`SIDE_ROLES`) need the side's place as well."""
        key = (role, side)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = QColor(*self.rgba(role, side))
        return made

    def rgba(self, role: str, side: int = -1) -> Rgba:
        """The same as numbers. Of roles of sides, -1 is what belongs to no side."""
        if role in SIDE_ROLES:
            return self.sides[role][side]
        return self.roles[role]

    def css(self, role: str, side: int = -1) -> str:
        """The same as a style sheet says it: `rgba(r, g, b, a)`."""
        red, green, blue, alpha = self.rgba(role, side)
        return f"rgba({red}, {green}, {blue}, {alpha / 255:.3f})"

    def side(self, place: int) -> QColor:
        """Colour of a side's marks; -1 is the neutral one."""
        return self.colour("side", place)

    def side_wash(self, place: int) -> QColor:
        """Ground of a side's lane."""
        return self.colour("side-wash", place)

    def side_badge(self, place: int) -> QColor:
        """Ground of a side's count badges."""
        return self.colour("side-badge", place)


@cache
def load_theme(name: str) -> Theme:
    """Read a theme that ships with Parley.

    Raises:
        ExportError: there is none of that name.
    """
    if name not in THEME_NAMES:
        names = listed(THEME_NAMES)
        raise ExportError(
            tr("There is no theme {name}; choose one of {names}.", name=repr(name), names=names)
        )
    text = resource_path("themes", f"{name}.toml").read_text("utf-8")
    return theme_from(name, tomllib.loads(text))


def theme_from(name: str, said: Mapping[str, Any]) -> Theme:
    """Make a theme of what its TOML file says."""
    base = {key: _rgb(value) for key, value in said["colours"].items()}
    roles = {role: _resolve(words, base) for role, words in said["roles"].items()}
    return Theme(name, said["dark"], roles, _sides(said["sides"], base, roles))


def _sides(
    said: Mapping[str, Any], base: Mapping[str, Rgb], roles: Mapping[str, Rgba]
) -> dict[str, tuple[Rgba, ...]]:
    """Each role of sides as its six places; the one after them, found as -1, is no side's."""
    ground, neutral = roles[said["ground"]], roles["neutral"]
    hues = tuple((*base[hue], 255) for hue in said["hues"])
    texts = hues if said["text"] == "side" else (roles[said["text"]],) * SIDE_PLACES
    sides = {
        "side": (*hues, neutral),
        "side-text": (*texts, roles["ink"]),
        "side-wash": (*(mix(hue, ground, said["wash"] / 100) for hue in hues), ground),
        "side-badge": (
            *(mix(hue, ground, said["badge"] / 100) for hue in hues),
            mix(neutral, ground, said["badge"] / 100),
        ),
    }
    for role in SPAN_ROLES:
        alpha = round(2.55 * said[role.removeprefix("side-")])
        sides[role] = tuple((*hue[:3], alpha) for hue in (*hues, neutral))
    return sides


def mix(colour: Rgba, ground: Rgba, share: float) -> Rgba:
    """What `share` (0 to 1) of a colour makes of the ground below it; opaque."""
    red, green, blue = (
        round(g + (c - g) * share) for c, g in zip(colour[:3], ground[:3], strict=True)
    )
    return (red, green, blue, 255)


def _rgb(words: str) -> Rgb:
    digits = words.removeprefix("#")
    return (int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16))


def _resolve(words: str, base: Mapping[str, Rgb]) -> Rgba:
    """`NAME`, `NAME N%` or `NAME N% on GROUND`."""
    said = _ROLE.fullmatch(words)
    if said is None:
        raise ValueError(f"a role cannot be {words!r}")
    colour = (*base[said["name"]], 255)
    if said["share"] is None:
        return colour
    share = int(said["share"]) / 100
    if said["ground"] is None:
        return (*base[said["name"]], round(255 * share))
    return mix(colour, (*base[said["ground"]], 255), share)
