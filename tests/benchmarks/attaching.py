"""Q1: how long the window stands still while texts of any size and kind are attached.

Measured from one turn of the event loop to the next, from the wish to the text in the pane.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.registry import Figure, Progress, bar

if TYPE_CHECKING:
    from viewer.app import App

_TESTS = Path(__file__).parents[1]
_ORIGINALS = _TESTS / "extract" / "harbour_originals"
_RECIPES = _TESTS / "ui" / "hostile_texts.json"
_MOST_MS = 200.0
#: characters of a text that takes many seconds
_LONG = 2_000_000


@bar("Q1", "attached texts of any size and kind: the longest that the window stands still")
def attached(progress: Progress) -> Iterator[Figure]:
    """One figure an input; nothing here is against a baseline."""
    from viewer.app import App, Request
    from viewer.library.building import build
    from viewer.library.opening import open_library

    with tempfile.TemporaryDirectory(prefix="parley-attach-") as name:
        folder = Path(name)
        text = shutil.copytree(_TESTS / "readers" / "harbour", folder / "text")
        build(text, folder / "anchored.parley", _ORIGINALS)
        request = Request(theme="light", size=(1280, 720))
        app = App(open_library(folder / "anchored.parley"), request, None)
        app.show()
        app.settle()
        try:
            for recipe in json.loads(_RECIPES.read_text("utf-8")):
                progress(recipe["name"])
                text, file = _hostile(recipe), folder / "article.txt"
                # other programs make a turn longer, never shorter
                rounds = 3 if len(text) < _LONG else 1
                stalls = []
                for _ in range(rounds):
                    document = shutil.copy(folder / "anchored.parley", folder / "copy.parley")
                    app.window.errands.open_document(Path(document))
                    app.settle()
                    stalls.append(_stall_ms(app, text, file))
                yield Figure(recipe["name"], min(stalls), "ms", _MOST_MS)
        finally:
            app.close()


def _hostile(recipe: dict[str, str]) -> str:
    words = f"{recipe['head']}{recipe['piece'] * int(recipe['times'])}{recipe['tail']}"
    whole = (_ORIGINALS / "gazette.txt").read_bytes().decode()
    first, rest = whole.split("\n\n", 1)
    return f"{first}\n{words}\n\n{rest}"


def _stall_ms(app: App, text: str, file: Path) -> float:
    """The longest turn of the event loop while the text is attached and first painted."""
    from PySide6.QtWidgets import QApplication

    window = app.window
    is_for_files = text.isprintable() or not {"\0", "\ud800"} & set(text)
    if is_for_files:
        file.write_bytes(text.encode())
    with _turns() as turns:
        if is_for_files:
            window.attachments.attach_paths([file])
        else:
            window.attachments.attach_text(text)
        while not window.tasks.is_idle or window.progress.is_running:
            QApplication.processEvents()
        for _ in range(20):
            QApplication.processEvents()
        window.grab()
    while window.notices.close_newest():
        pass
    return max(b - a for a, b in pairwise(turns)) * 1e3


@contextmanager
def _turns() -> Iterator[list[float]]:
    """When the event loop turned, in seconds."""
    from PySide6.QtCore import QTimer

    turns = [time.perf_counter()]
    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(lambda: turns.append(time.perf_counter()))
    timer.start()
    try:
        yield turns
    finally:
        timer.stop()
        turns.append(time.perf_counter())
