"""Display lists that show every mark there is, for pictures to be looked at."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from viewer.library.asking import View, ask
from viewer.library.choices import spec_from_words
from viewer.model.document import Document
from viewer.model.filter import FilterSpec
from viewer.model.resources import resource_path
from viewer.readers.folder import read_folder
from viewer.render.fonts import load_fonts, measure_for
from viewer.render.ink import Ink
from viewer.render.painter import paint
from viewer.render.picture import picture
from viewer.render.picture_options import PictureOptions
from viewer.render.theme import load_theme
from viewer.timeline.display import (
    Badge,
    Bars,
    BarShape,
    Break,
    DisplayList,
    FootTicks,
    LaneBand,
    Line,
    Marks,
    Rect,
    Selection,
    Text,
    TextRole,
)
from viewer.timeline.table import STATUSES

Render = Callable[..., QImage]
SIDES, ROW_PX, WIDTH, HEIGHT = 6, 24, 640, 420


@pytest.fixture(scope="session")
def gui(qapp: QGuiApplication) -> QGuiApplication:
    load_fonts()
    return qapp


@pytest.fixture
def render(gui: QGuiApplication) -> Render:
    """Paint a display list onto the panel of a theme, at a device pixel ratio."""

    def draw(
        shown: DisplayList, name: str = "light", ratio: float = 1.0, ink: Ink | None = None
    ) -> QImage:
        theme = load_theme(name)
        image = QImage(
            round(shown.width * ratio), round(shown.height * ratio), QImage.Format.Format_RGB32
        )
        image.setDevicePixelRatio(ratio)
        image.fill(theme.colour("panel"))
        painter = QPainter(image)
        try:
            paint(painter, shown, theme, ink)
        finally:
            painter.end()
        return image

    return draw


def mark_columns(marks: list[tuple[float, float, int, int, float]]) -> Marks:
    x, y, side, status, size = zip(*marks, strict=True)
    return Marks(
        event=np.arange(len(marks), dtype=np.int32),
        x=np.array(x, dtype=float),
        y=np.array(y, dtype=float),
        side=np.array(side, dtype=np.uint8),
        status=np.array(status, dtype=np.uint8),
        size=np.array(size, dtype=float),
    )


def bar_columns(bars: list[tuple]) -> Bars:
    event, x0, x1, y, shape, side, status, left, right, pinned = zip(*bars, strict=True)
    return Bars(
        event=np.array(event, dtype=np.int32),
        x0=np.array(x0, dtype=float),
        x1=np.array(x1, dtype=float),
        y=np.array(y, dtype=float),
        shape=np.array(shape, dtype=np.uint8),
        side=np.array(side, dtype=np.uint8),
        status=np.array(status, dtype=np.uint8),
        fade_left=np.array(left, dtype=float),
        fade_right=np.array(right, dtype=float),
        pinned=np.array(pinned, dtype=bool),
        goes_on=np.zeros(len(pinned), dtype=bool),
    )


@pytest.fixture(scope="session")
def sheet(gui: QGuiApplication) -> DisplayList:
    """Every side with every status, every kind of interval, state, badge, tick and break."""
    measure = measure_for()
    done, planned = 0, 2

    def text(x: float, y: float, words: str, role: TextRole, **more) -> Text:
        return Text(x, y, words, measure(words, role), role, **more)

    marks = [
        (20.0 + 24 * status, 44.0 + ROW_PX * side, side, status, 1.0)
        for side in range(SIDES)
        for status in range(len(STATUSES))
    ]
    bars = [
        (-1, 44.0, 70.0, 44.0 + ROW_PX * s, BarShape.TAIL, s, 1, 0, 0, False) for s in range(SIDES)
    ]
    spans = [
        (BarShape.RAIL, 220, 242, done, 0, 0, 231, 1.0),
        (BarShape.RAIL, 220, 290, planned, 0, 0, 255, 1.0),
        (BarShape.RAIL, 220, 290, done, 14, 14, 255, 1.0),
        (BarShape.BAND, 220, 320, done, 0, 0, 234, 1.0),
        (BarShape.BAR, 220, 300, done, 0, 0, 232, 0.8),
        (BarShape.BAR, 220, 300, done, 0, 28, 232, 0.8),
        (BarShape.BAR, 220, 300, done, 28, 0, 258, 0.8),
        (BarShape.BAR, 220, 300, done, 16, 16, 260, 0.8),
        (BarShape.HOLLOW_BAR, 220, 300, planned, 0, 0, 232, 0.8),
        (BarShape.HOLLOW_BAR, 220, 300, planned, 0, 28, 232, 0.8),
    ]
    row = 100
    for i, (shape, x0, x1, status, left, right, x, size) in enumerate(spans):
        y = 44.0 + ROW_PX * i
        bars.append((row + i, x0, x1, y, shape, i % SIDES, status, left, right, False))
        marks.append((x, y, i % SIDES, status, size))
    bars.append((200, 0.0, 190.0, 300.0, BarShape.BAR, 0, done, 0, 0, True))
    marks.append((24.0, 300.0, 0, done, 0.8))
    bars.append((201, 10.0, 600.0, 330.0, BarShape.RAIL, 1, done, 0, 0, False))
    marks.append((300.0, 330.0, 1, done, 1.0))
    texts = [
        text(34, 304, "145% tariffs in force", TextRole.LABEL, event=200),
        text(244, 48 + 3 * ROW_PX, "label fits", TextRole.LABEL),
        text(10, 26, "First lane", TextRole.LANE, side=0),
        text(84, 26, "28 events", TextRole.LANE_COUNT),
        text(200, 26, "Apr", TextRole.AXIS),
        text(240, 26, "2018", TextRole.AXIS_STRONG),
        text(300, 26, "1 week", TextRole.SCALE_BAR),
        text(424, 250, "1 year 7 months", TextRole.BREAK, vertical=True),
        text(470, 70, "Hovered", TextRole.LABEL),
        text(470, 95, "Focused", TextRole.LABEL),
        text(470, 180, "[1,2]", TextRole.NOTE_MARK),
        text(470, 200, "happened", TextRole.LEGEND),
        text(470, 220, "Reuters, 27 March 2018", TextRole.NOTE_STRONG),
        text(470, 236, "a note in small type", TextRole.NOTE),
        text(20, 400, "A title", TextRole.TITLE),
        text(160, 400, "and what is below it", TextRole.SUBTITLE),
    ]
    rings = len(marks)
    marks += [(458.0, 66.0, 0, done, 1.0), (458.0, 91.0, 3, planned, 1.0)]
    return DisplayList(
        width=WIDTH,
        height=HEIGHT,
        bands=tuple(
            LaneBand(str(s), Rect(0, 32 + ROW_PX * s, WIDTH, ROW_PX), s) for s in range(SIDES)
        ),
        lines=(
            Line(350, 20, 350, 360, "grid"),
            Line(0, 32, WIDTH, 32, "lane-line"),
            Line(340, 22, 390, 22, "scale-bar"),
            Line(340, 19, 340, 25, "scale-bar"),
            Line(390, 19, 390, 25, "scale-bar"),
        ),
        bars=bar_columns(bars),
        breaks=(Break(Rect(400, 32, 34, 328), 0, 1),),
        foot_ticks=FootTicks(
            np.arange(4, dtype=np.int32), np.array([500.0, 511, 515, 540]), np.full(4, 160.0)
        ),
        marks=mark_columns(marks),
        badges=(
            Badge(Rect(460, 265, 20, 20), 2, 3, ()),
            Badge(Rect(488, 265, 22, 20), 14, 1, ()),
            Badge(Rect(518, 265, 30, 20), 137, 2, ()),
            Badge(Rect(556, 265, 38, 20), 1000, -1, ()),
        ),
        texts=tuple(texts),
        hovered=rings,
        focused=rings + 1,
        selection=Selection(999, Rect(456, 110, 150, 24), 2),
        top_marks=mark_columns([(468.0, 122.0, 2, planned, 1.0)]),
        top_texts=(text(480, 126, "Liu He due in the US", TextRole.LABEL_STRONG, event=999),),
    )


@pytest.fixture(scope="session")
def document() -> Document:
    return read_folder(resource_path("us-china-trade"))


@pytest.fixture(scope="session")
def page_of(gui: QGuiApplication, document: Document) -> Callable[..., DisplayList]:
    """The page of all events in a size, laid out once for every test that looks at it."""
    whole = ask(document, FilterSpec())
    laid_out = cache(partial(picture, whole))
    return lambda size, options=None: laid_out(size, options or PictureOptions())


@pytest.fixture
def view(document: Document) -> Callable[..., View]:
    """The bundled document through a filter of typed words."""
    return lambda **words: ask(document, spec_from_words(document, **words))
