"""The bundled type: two families as files, and one size table for everything that is painted.

Sizes are px and may be fractions (a label on the screen is 11.5 px high). Qt knows whole pixels
only, so a fraction is set in the next whole size and painted through a `zoom`: with hinting off
both widths and shapes grow in proportion, on every platform and at every device pixel ratio.
"""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass, field
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextLayout

from viewer.model.errors import ViewerError
from viewer.model.resources import resource_path
from viewer.model.unseen import seen
from viewer.timeline.display import TextRole
from viewer.timeline.style import SCREEN, Measure, Style

#: signs before it are in the font that ships with Parley
_BEYOND_LATIN = 0x250
UI_FAMILY = "Inter"
TEXT_FAMILY = "Source Serif 4"
#: for the signs that the others lack
CHINESE_FAMILY = "Noto Sans SC"

FONT_FILES = (
    "Inter-Regular.ttf",
    "Inter-SemiBold.ttf",
    "Inter-Bold.ttf",
    "SourceSerif4-Regular.ttf",
    "SourceSerif4-It.ttf",
    "SourceSerif4-Semibold.ttf",
    "SourceSerif4-Bold.ttf",
    "NotoSansSC-Regular.ttf",
    "NotoSansSC-Bold.ttf",
)

#: widths remembered a face before it forgets them all: some thousand events, zoomed about
_WIDTHS_KEPT = 16_384

_REGULAR, _SEMIBOLD, _BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold


@dataclass(frozen=True, slots=True)
class TypeRole:
    """share: of the style's label size; least_px: never smaller than this."""

    share: float
    weight: QFont.Weight = _REGULAR
    least_px: float = 9.0


TYPE_ROLES: dict[TextRole, TypeRole] = {
    TextRole.LABEL: TypeRole(1.0),
    TextRole.LABEL_STRONG: TypeRole(1.0, _BOLD),
    TextRole.LANE: TypeRole(0.957, _SEMIBOLD),
    TextRole.LANE_COUNT: TypeRole(0.83, least_px=10.0),
    TextRole.AXIS: TypeRole(0.957),
    TextRole.AXIS_STRONG: TypeRole(1.13, _BOLD),
    TextRole.BREAK: TypeRole(0.957),
    TextRole.SCALE_BAR: TypeRole(0.8, least_px=10.0),
    TextRole.BADGE: TypeRole(0.957, _SEMIBOLD),
    TextRole.TITLE: TypeRole(2.4, _BOLD),
    TextRole.HEADING: TypeRole(1.75, _BOLD),
    TextRole.SUBTITLE: TypeRole(1.06),
    TextRole.CHART_TITLE: TypeRole(0.78, _SEMIBOLD),
    TextRole.LEGEND: TypeRole(0.826),
    TextRole.NOTE: TypeRole(0.737),
    TextRole.NOTE_STRONG: TypeRole(0.737, _SEMIBOLD),
    TextRole.NOTE_MARK: TypeRole(0.7, least_px=8.0),
}


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A font in a whole px size, and the factor by which the painter makes it the true size.

    middle: how far below the middle of a row the baseline has to lie, in px, so that capitals and
    figures stand in the middle.
    """

    font: QFont
    zoom: float
    middle: float
    _widths: dict[str, float] = field(default_factory=dict, repr=False)

    @property
    def px(self) -> float:
        """True height of the type in px."""
        return self.font.pixelSize() * self.zoom

    def width(self, words: str) -> float:
        """Advance of a line of text in px, as `viewer.render.ink` sets it: all of it to be seen."""
        known = self._widths.get(words)
        if known is None:
            if len(self._widths) >= _WIDTHS_KEPT:
                self._widths.clear()
            known = QFontMetricsF(self.font).horizontalAdvance(seen(words)) * self.zoom
            self._widths[words] = known
        return known


class _Made(threading.local):
    """What a thread has made: Qt's fonts are not to be shared between threads."""

    def __init__(self) -> None:
        self.faces: dict[tuple[TextRole, Style], Face] = {}
        self.measures: dict[Style, Measure] = {}


_made = _Made()


@cache
def load_fonts() -> None:
    """Make the bundled families known; a QGuiApplication must be there. Once is enough.

    Raises:
        ViewerError: a font file is missing or damaged.
    """
    for name in FONT_FILES:
        if QFontDatabase.addApplicationFont(str(resource_path("fonts", name))) < 0:
            raise ViewerError(f"The font file {name} is missing or damaged; install Parley anew.")
    # wherever a family is named: heights and Latin widths stay those of the first
    for family in (UI_FAMILY, TEXT_FAMILY):
        QFont.insertSubstitution(family, CHINESE_FAMILY)


def px_of(role: TextRole, style: Style = SCREEN) -> float:
    """Size of a role's type in px."""
    known = TYPE_ROLES[role]
    return max(known.share * style.label_px, known.least_px)


def face_for(role: TextRole, style: Style = SCREEN) -> Face:
    """Font and zoom in which the painter sets a role; each thread has its own."""
    known = _made.faces.get((role, style))
    if known is None:
        px = px_of(role, style)
        whole = math.ceil(px - 1e-6)
        font = _font(UI_FAMILY, whole, TYPE_ROLES[role].weight)
        known = Face(font, px / whole, QFontMetricsF(font).capHeight() * px / whole / 2)
        _made.faces[(role, style)] = known
    return known


def drawable(words: str) -> str:
    """The words without signs that no font at hand can show, which would be empty boxes."""
    font = face_for(TextRole.TITLE).font
    missing = {
        sign for sign in set(words) if ord(sign) >= _BEYOND_LATIN and not _has_glyph(sign, font)
    }
    left = "".join(sign for sign in words if sign not in missing)
    return " ".join(left.split()) if missing else words


def _has_glyph(sign: str, font: QFont) -> bool:
    layout = QTextLayout(sign, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(0 not in run.glyphIndexes() for run in layout.glyphRuns())


def text_font(px: int, weight: QFont.Weight = _REGULAR) -> QFont:
    """The serif in which articles are read."""
    return _font(TEXT_FAMILY, px, weight)


def measure_for(style: Style = SCREEN) -> Measure:
    """The function by which the layout knows how wide a text will be: (text, role) -> px.

    It belongs to the thread that asks for it.
    """
    known = _made.measures.get(style)
    if known is None:
        faces: dict[str, Face] = {role: face_for(role, style) for role in TextRole}

        def measure(text: str, role: str) -> float:
            return faces[role].width(text)

        known = _made.measures[style] = measure
    return known


def _font(family: str, px: int, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(px)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
