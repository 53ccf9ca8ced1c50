"""S1 to S4: how soon there is something to read, to work with, and an answer on the command line.

Settings and caches are the benchmark's own; a start before those that are measured makes them.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.processes import (
    BARE,
    EMPTY_PLOT,
    age_at_first_paint,
    lifetime_ms,
    parley_start,
)
from tests.benchmarks.registry import Figure, Progress, bar
from tests.benchmarks.rounds import Rounds, by_turns

_ROUNDS = 9
_BARE, _PLOT, _OURS = "bare", "pg", "parley"
_FRAME, _HAND = "first_frame_ms", "interactive_ms"
_MILLION = 1_000_000


@contextmanager
def _home() -> Iterator[Path]:
    """A folder for settings and caches that nobody has started Parley with."""
    folder = Path(tempfile.mkdtemp(prefix="parley-start-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _starts(progress: Progress, key: str, *args: str) -> Rounds:
    """Bare window, empty plot and Parley."""
    progress("warming up")
    with _home() as home:
        parley_start(home, *args)
        return by_turns(
            {
                _BARE: lambda: age_at_first_paint(BARE, home),
                _PLOT: lambda: age_at_first_paint(EMPTY_PLOT, home),
                _OURS: lambda: float(parley_start(home, *args)[key]),
            },
            _ROUNDS,
        )


def _against(
    rounds: Rounds, variant: str, base: str, what: str, limit: float | None = None
) -> Figure:
    value, baseline = rounds.median(variant), rounds.median(base)
    return Figure(what, value, "ms", limit, baseline, rounds.ratio(variant, base))


def _frame_figures(rounds: Rounds, most_bare: float, most_plot: float) -> Iterator[Figure]:
    yield _against(rounds, _OURS, _BARE, "first frame / bare window", most_bare)
    yield _against(rounds, _OURS, _PLOT, "first frame / empty plot", most_plot)


@bar("S1", "bundled document: process start to the first readable frame")
def bundled(progress: Progress) -> Iterator[Figure]:
    """The bundled document."""
    yield from _frame_figures(_starts(progress, _FRAME), 1.7, 0.55)


@bar("S2", "document of 10^6 events: process start to the first real frame")
def million(progress: Progress) -> Iterator[Figure]:
    """A generated document."""
    from tests.benchmarks.documents import document_file

    path = document_file(_MILLION, progress)
    yield from _frame_figures(_starts(progress, _FRAME, str(path)), 2.2, 0.70)


@bar("S3", "bundled document: process start to the first answered wheel")
def interactive(progress: Progress) -> Iterator[Figure]:
    """Panes filled, pyqtgraph there, one turn of the wheel painted."""
    rounds = _starts(progress, _HAND)
    yield _against(rounds, _OURS, _PLOT, "first wheel answered / empty plot", 1.25)


@bar("S4", "parley info")
def headless(progress: Progress) -> Iterator[Figure]:
    """Against a Python that imports sqlite3 and ends."""
    del progress
    with _home() as home:
        rounds = by_turns(
            {
                "info": lambda: lifetime_ms([sys.executable, "-m", "viewer", "info"], home),
                "sqlite3": lambda: lifetime_ms([sys.executable, "-c", "import sqlite3"], home),
            },
            15,
        )
    yield _against(rounds, "info", "sqlite3", "parley info / import sqlite3", 4.0)
