"""F1 to F6 and M1: what a frame costs, and what the engine holds.

Times are those of the thread on its core: what else the machine does at the same time would hit
long frames more often than short ones and so bend every ratio.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import numpy as np

from tests.benchmarks.generated import generated_lanes, generated_table
from tests.benchmarks.registry import Figure, Progress, bar
from tests.benchmarks.rounds import by_turns, percentile
from viewer.timeline.prepared import Prepared, TimelineOptions, clamped, prepare
from viewer.timeline.style import SCREEN
from viewer.timeline.table import EventTable
from viewer.timeline.viewport import Viewport

WIDTH, HEIGHT, LANES, VIEWS = 1920.0, 1080.0, 20, 300
#: powers of ten of zoom
DECADES = 6.0
_PASSES = 3
_CROWD = 5_000


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A prepared timeline and what paints one of its frames."""

    prepared: Prepared
    table: EventTable

    def frame_ms(self, viewport: Viewport) -> float:
        """Milliseconds that laying out and painting a frame takes."""
        paint, picture, theme = _painting()
        from PySide6.QtGui import QPainter

        from viewer.timeline.layout import layout

        start = time.thread_time()
        painter = QPainter(picture)
        painter.fillRect(picture.rect(), theme.colour("panel"))
        paint(painter, layout(self.prepared, viewport), theme)
        painter.end()
        return (time.thread_time() - start) * 1000


@cache
def scene(count: int) -> Scene:
    """The scene of so many generated events in twenty lanes."""
    _painting()
    from viewer.render.fonts import measure_for

    table = generated_table(count)
    lanes = generated_lanes(table, LANES)
    options = TimelineOptions(WIDTH, HEIGHT, SCREEN, folded=False)
    return Scene(prepare(table, lanes, options, measure_for(SCREEN)), table)


def views(prepared: Prepared) -> list[Viewport]:
    """Views that pan and zoom through six decades, the same in share for every scene."""
    random = np.random.default_rng(7)
    fit = prepared.fit
    whole = fit.end - fit.start
    centre, found = 0.5, []
    for number in range(VIEWS):
        turn = 0.5 - 0.5 * np.cos(2 * np.pi * number / VIEWS)
        span = whole * 10 ** (-DECADES * turn)
        # a pan of up to a fifth of the view
        centre += float(random.uniform(-0.2, 0.2)) * span / whole
        centre = min(max(centre, 0.1), 0.9)
        start = fit.start + centre * whole - span / 2
        view = Viewport(start, start + span, fit.width, fit.height)
        found.append(clamped(prepared, view))
    return found


def _run(counts: list[int], progress: Progress) -> dict[int, list[float]]:
    """Milliseconds of each view of each scene, the least of some passes, frame by frame by turns.

    The least of the passes, since what else the machine does hits single frames.
    """
    scenes = {}
    for count in counts:
        progress(f"preparing {count:,} events")
        scenes[count] = scene(count)
    all_views = {count: views(each.prepared) for count, each in scenes.items()}
    progress(f"{VIEWS} views, {_PASSES} times")
    best = {count: [float("inf")] * VIEWS for count in counts}
    for turn in range(_PASSES + 1):
        for at in range(VIEWS):
            for count, each in scenes.items():
                took = each.frame_ms(all_views[count][at])
                if turn:
                    best[count][at] = min(best[count][at], took)
    return best


def _p99(values: list[float]) -> float:
    return percentile(values, 0.99)


@cache
def _frames() -> dict[int, list[float]]:
    return _run([1_000, 10_000, 1_000_000], lambda _: None)


@bar("F1", "p99 frame of 10^6 events, 1920x1080, 20 lanes, six decades of zoom")
def flat(progress: Progress) -> Iterator[Figure]:
    """Against the same views of fewer events."""
    progress("preparing 1,000, 10,000 and 1,000,000 events")
    found = _frames()
    value = _p99(found[1_000_000])
    yield Figure("p99 of 10^6 / of 10^4", value, "ms", 1.35, _p99(found[10_000]))
    yield Figure("p99 of 10^6 / of 10^3", value, "ms", 1.75, _p99(found[1_000]))


@bar("F2", "p99 frame of 10^7 events")
def larger(progress: Progress) -> Iterator[Figure]:
    """Against 10^6, index built beforehand."""
    found = _run([1_000_000, 10_000_000], progress)
    scene.cache_clear()
    value, base = _p99(found[10_000_000]), _p99(found[1_000_000])
    yield Figure("p99 of 10^7 / of 10^6", value, "ms", 1.15, base)


@bar("F3", "p99 frame of 10^6 events in the window's view")
def against_plot(progress: Progress) -> Iterator[Figure]:
    """Against an empty pyqtgraph plot with dates on its axis, same views."""
    progress("300 views of the window's own view and of an empty plot")
    ours, plot = _in_widgets(1_000_000)
    yield Figure("p99 / empty plot", _p99(ours), "ms", 0.35, _p99(plot))


@bar("F4", "median frame of 10^6 events")
def against_text(progress: Progress) -> Iterator[Figure]:
    """Against 500 times QPainter.drawText."""
    progress("preparing 1,000,000 events")
    found = _frames()[1_000_000]
    rounds = by_turns({"text": _texts(500)}, 40)
    value, base = percentile(found, 0.5), rounds.median("text")
    yield Figure("median / 500 drawText", value, "ms", 1.0, base)


@bar("F5", "worst frame of 10^6 events")
def worst(progress: Progress) -> Iterator[Figure]:
    """Against the median of the run."""
    progress("preparing 1,000,000 events")
    found = _frames()[1_000_000]
    yield Figure("worst / median", max(found), "ms", 4.0, percentile(found, 0.5))


@bar("F6", "5,000 events inside one visible screen")
def crowded(progress: Progress) -> Iterator[Figure]:
    """Against F1's 10^6."""
    base = _p99(_frames()[1_000_000])
    found = _run([_CROWD], progress)[_CROWD]
    yield Figure("p99 of 5,000 / of 10^6", _p99(found), "ms", 1.5, base)
    each = scene(_CROWD)
    whole = [each.frame_ms(each.prepared.fit) for _ in range(30)]
    yield Figure("all 5,000 in view, median", percentile(whole, 0.5), "ms")


@bar("M1", "what the engine holds of 10^6 events")
def memory(progress: Progress) -> Iterator[Figure]:
    """Bytes of its arrays an event."""
    progress("preparing 1,000,000 events")
    held = scene(1_000_000).prepared.nbytes / 1_000_000
    yield Figure("bytes an event", held, "B", 120.0)


@cache
def _painting() -> tuple[Callable[..., None], Any, Any]:
    """What paints a display list as the window does, a picture to paint on, and the theme."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QImage

    from viewer.app import application
    from viewer.render.painter import paint
    from viewer.render.sprites import SpriteInk
    from viewer.render.theme import load_theme

    application()
    picture = QImage(int(WIDTH), int(HEIGHT), QImage.Format.Format_RGB32)
    return partial(paint, ink=SpriteInk()), picture, load_theme("light")


def _texts(count: int) -> Callable[[], float]:
    _painting()
    from PySide6.QtGui import QPainter

    from viewer.render.fonts import face_for
    from viewer.timeline.display import TextRole

    _, picture, _ = _painting()
    labels = generated_table(10_000).labels
    words = [labels[n] for n in range(count)]

    def measure() -> float:
        start = time.thread_time()
        painter = QPainter(picture)
        painter.setFont(face_for(TextRole.LABEL).font)
        for at, text in enumerate(words):
            painter.drawText(at % 12 * 150, at // 12 * 20 + 14, text)
        painter.end()
        return (time.thread_time() - start) * 1000

    return measure


def _in_widgets(count: int) -> tuple[list[float], list[float]]:
    """Milliseconds of each view in the window's own view and in an empty plot, by turns."""
    from PySide6.QtWidgets import QApplication

    each = scene(count)
    holder, view, state = _window_view(each)
    plot = _empty_plot()
    # nothing is painted before the windows are there
    QApplication.processEvents()
    origin = float(each.table.earliest[0])
    found: tuple[list[float], list[float]] = ([], [])
    for at, viewport in enumerate(views(state.prepared)):
        start = time.thread_time()
        state.look_at(viewport.start, viewport.end)
        view.viewport().repaint()
        middle = time.thread_time()
        plot.setXRange(origin + viewport.start, origin + viewport.end, padding=0)
        plot.viewport().repaint()
        end = time.thread_time()
        if at:
            found[0].append((middle - start) * 1000)
            found[1].append((end - middle) * 1000)
    holder.close()
    plot.close()
    return found


def _window_view(each: Scene) -> tuple[Any, Any, Any]:
    """The timeline's view as it stands in the window, with what holds it and its state."""
    from PySide6.QtWidgets import QWidget

    from viewer.render.theme import load_theme
    from viewer.ui.timeline.state import TimelineState
    from viewer.ui.timeline.view import TimelineView

    state = TimelineState(each.table, each.prepared.lanes)
    holder = QWidget()
    view = TimelineView(state, load_theme("light"), holder)
    holder.resize(int(WIDTH), int(HEIGHT))
    view.resize(int(WIDTH), int(HEIGHT))
    holder.show()
    return holder, view, state


def _empty_plot() -> Any:
    """A pyqtgraph plot without anything but an axis of dates."""
    from pyqtgraph import DateAxisItem, PlotWidget

    plot = PlotWidget(axisItems={"bottom": DateAxisItem()})
    plot.resize(int(WIDTH), int(HEIGHT))
    plot.show()
    return plot
