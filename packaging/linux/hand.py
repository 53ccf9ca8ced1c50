"""Work the timeline with a real pointer and real keys, and see that each ends where it should.

    python3 packaging/linux/hand.py [--display :NUMBER] [--pictures FOLDER]

Needs Xvfb, xdotool and openbox, and the Python that the source tree runs under. The window stands
on a screen of its own; every event comes through the X server as a person's would: wheel notches,
drags, double clicks, Ctrl+drag, the mouse's own back button, keys. After each the timeline is asked
where it looks, and with --pictures the screen is kept to be looked at.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

TOOLS = ("Xvfb", "xdotool", "openbox")
SCREEN = "1500x950x24"
SIZE = (1440, 900)
PATIENCE_S = 5.0
WHEEL_UP, WHEEL_DOWN, WHEEL_LEFT, BACK, FORWARD = "4", "5", "6", "8", "9"


class Trouble(Exception):
    """Something did not end where it should; the text says what."""


def main() -> int:
    """Go through all of it; the first thing that is not as it must be ends it."""
    args = _arguments()
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print(f"hand: {', '.join(missing)} is not installed.", file=sys.stderr)
        return 2
    with _screen(args.display), tempfile.TemporaryDirectory(prefix="parley-hand-") as home:
        os.environ |= {"DISPLAY": args.display, "QT_QPA_PLATFORM": "xcb", "HOME": home}
        os.environ |= {"XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home}
        hand = Hand(args.pictures)
        try:
            for step in STEPS:
                step(hand)
                hand.keep(step.__name__)
                print(f"hand: {str(step.__doc__).splitlines()[0]}", flush=True)
        except Trouble as trouble:
            hand.keep("trouble")
            print(f"hand: {trouble}", file=sys.stderr)
            return 1
        finally:
            hand.app.close()
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--display", default=":78")
    parser.add_argument("--pictures", type=Path)
    return parser.parse_args()


@contextmanager
def _screen(display: str) -> Iterator[None]:
    """An X server with a window manager."""
    server = subprocess.Popen(("Xvfb", display, "-screen", "0", SCREEN))
    manager = None
    try:
        _wait(lambda: _xdotool(display, "getdisplaygeometry") == 0, "The screen did not come up.")
        manager = subprocess.Popen(("openbox",), env={**os.environ, "DISPLAY": display})
        yield
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait()


def _xdotool(display: str, *words: str) -> int:
    env = {**os.environ, "DISPLAY": display}
    return subprocess.run(("xdotool", *words), env=env, capture_output=True, check=False).returncode


def _wait(
    holds: Callable[[], bool], else_say: str, pause: Callable[[], None] | None = None
) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        if time.monotonic() > deadline:
            raise Trouble(else_say)
        pause() if pause else time.sleep(0.05)


class Hand:
    """A person at the window of the bundled document."""

    def __init__(self, pictures: Path | None) -> None:
        sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
        from viewer.app import App, Request, application  # the platform is set by now
        from viewer.library.opening import open_library

        application()
        self._pictures = pictures
        self.app = App(open_library(), Request(theme="light", size=SIZE), None)
        self.app.show()
        self.app.settle()
        self.window: Any = self.app.window
        self.state: Any = self.window.timeline.state
        self.window.activateWindow()
        self.settle()

    def do(self, *words: object) -> None:
        """Let xdotool do it, and the window answer."""
        if _xdotool(os.environ["DISPLAY"], *map(str, words)):
            raise Trouble(f"xdotool could not {' '.join(map(str, words))}.")
        self.settle()

    def settle(self) -> None:
        """Let what is under way happen."""
        from PySide6.QtTest import QTest

        QTest.qWait(120)
        self.app.settle()

    def at(self, x: float, y: float) -> tuple[int, int]:
        """A place of the timeline as a place of the screen."""
        from PySide6.QtCore import QPoint

        place = self.window.timeline.surface.mapToGlobal(QPoint(round(x), round(y)))
        return place.x(), place.y()

    def point(self, x: float, y: float) -> None:
        """Move the pointer there."""
        self.do("mousemove", *self.at(x, y))

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Press, move in some steps, let go."""
        self.point(*start)
        self.do("mousedown", 1)
        for step in range(1, 6):
            share = step / 5
            x, y = (a + (b - a) * share for a, b in zip(start, end, strict=True))
            self.do("mousemove", *self.at(x, y))
        self.do("mouseup", 1)

    def time_at(self, x: float) -> float:
        """Folded seconds at a px of the timeline."""
        view = self.state.viewport
        return float(view.start + x / view.width * (view.end - view.start))

    @property
    def span(self) -> float:
        """Folded seconds in view."""
        return float(self.state.viewport.end - self.state.viewport.start)

    def need(self, holds: bool, sentence: str) -> None:
        """Raise Trouble unless it holds."""
        if not holds:
            raise Trouble(sentence)

    def near(self, one: float, other: float, slack: float, sentence: str) -> None:
        """Raise Trouble unless both are alike."""
        self.need(abs(one - other) <= slack, f"{sentence} ({one:g} for {other:g})")

    def keep(self, name: str) -> None:
        """Keep a picture of the window."""
        if self._pictures is not None:
            self._pictures.mkdir(parents=True, exist_ok=True)
            self.window.grab().save(str(self._pictures / f"{name}.png"))


def wheel(hand: Hand) -> None:
    """A notch of the wheel zooms by its step, and the time under the pointer stays."""
    import math

    before, wide = hand.time_at(200), hand.span
    hand.point(200, 250)
    hand.do("click", "--repeat", 3, WHEEL_UP)
    hand.near(math.log(wide / hand.span), 3 * 0.02 * math.log2(121), 1e-3, "Three notches zoom")
    hand.near(hand.time_at(200), before, hand.span * 1e-3, "The time under the pointer moved")
    hand.do("click", "--repeat", 3, WHEEL_DOWN)
    hand.near(hand.span, wide, wide * 1e-6, "There and back is somewhere else")


def sideways(hand: Hand) -> None:
    """Shift and the wheel, and a wheel that tilts, pan and do not zoom."""
    hand.point(300, 250)
    hand.do("click", "--repeat", 6, WHEEL_UP)
    wide, start = hand.span, hand.state.viewport.start
    hand.do("keydown", "Shift_L", "click", WHEEL_DOWN, "keyup", "Shift_L")
    moved = hand.state.viewport.start
    hand.need(moved > start, "Shift and the wheel did not pan.")
    hand.do("click", WHEEL_LEFT)
    hand.need(hand.state.viewport.start < moved, "A tilted wheel did not pan.")
    hand.near(hand.span, wide, wide * 1e-6, "Panning zoomed")


def drag(hand: Hand) -> None:
    """A drag moves the time with the pointer and selects nothing."""
    grasped = hand.time_at(400)
    hand.drag((400, 300), (300, 300))
    hand.near(hand.time_at(300), grasped, hand.span * 2e-3, "The time did not follow the hand")
    hand.need(hand.app.session.selected is None, "A drag selected something.")


def history(hand: Hand) -> None:
    """Alt+Left and the mouse's back button show the view before, Alt+Right the one after."""
    hand.settle()
    time.sleep(0.5)
    hand.settle()
    near = hand.state.shown
    hand.do("key", "Home")
    hand.need(hand.state.is_fit, "Home does not fit.")
    hand.do("key", "alt+Left")
    hand.near(hand.state.shown[0], near[0], 2, "Alt+Left is somewhere else")
    hand.do("key", "alt+Right")
    hand.need(hand.state.is_fit, "Alt+Right is somewhere else.")
    hand.point(300, 300)
    hand.do("click", BACK)
    hand.near(hand.state.shown[0], near[0], 2, "The back button is somewhere else")
    hand.do("click", FORWARD)
    hand.need(hand.state.is_fit, "The forward button is somewhere else.")


def band(hand: Hand) -> None:
    """Ctrl and a drag show what was drawn."""
    ends = hand.time_at(200), hand.time_at(330)
    hand.do("keydown", "Control_L")
    hand.drag((200, 260), (330, 280))
    hand.do("keyup", "Control_L")
    view = hand.state.viewport
    hand.near(view.start, ends[0], hand.span * 1e-2, "The drawn stretch begins elsewhere")
    hand.near(view.end, ends[1], hand.span * 1e-2, "The drawn stretch ends elsewhere")
    hand.do("key", "Home")


def double_click(hand: Hand) -> None:
    """A double click goes near an event; on empty ground it shows everything."""
    text = next(t for t in hand.state.frame.texts if t.event >= 0)
    event = hand.state.table.ids[text.event]
    hand.point(text.x + 12, text.y - 4)
    hand.do("click", "--repeat", 2, "--delay", 60, 1)
    hand.need(hand.app.session.selected == event, "The event is not selected.")
    first, last = hand.state.shown
    row = hand.state.row_of(event)
    inside = first <= hand.state.table.earliest[row] <= last
    hand.need(inside and not hand.state.is_fit, "The event is not gone to.")
    hand.point(*_empty(hand))
    hand.do("click", "--repeat", 2, "--delay", 60, 1)
    hand.need(hand.state.is_fit, "Everything is not shown.")
    hand.need(hand.app.session.selected is None, "The event is still selected.")


def folds(hand: Hand) -> None:
    """A click on a fold opens it, a click on its mark folds it again."""
    count = len(hand.state.frame.breaks)
    rect = hand.state.frame.breaks[0].rect
    hand.point(rect.x + rect.w / 2, 300)
    hand.do("click", 1)
    hand.need(len(hand.state.frame.breaks) == count - 1, "The fold did not open.")
    rect = hand.state.frame.open_folds[0].rect
    hand.point(rect.x + rect.w / 2, rect.y + rect.h / 2)
    hand.do("click", 1)
    hand.need(len(hand.state.frame.breaks) == count, "It did not fold again.")


def lanes(hand: Hand) -> None:
    """A lane's head collapses it by a click and moves it by a drag."""
    keys = [lane.key for lane in hand.state.lanes.lanes]
    head = _head(hand, 2)
    hand.drag(head, (head[0], 50))
    moved = [lane.key for lane in hand.state.lanes.lanes]
    hand.need(moved == [keys[2], *keys[:2], *keys[3:]], "The lane is somewhere else.")
    hand.point(*_head(hand, 0))
    hand.do("click", 1)
    hand.need(hand.state.lanes.lanes[0].collapsed, "The lane did not collapse.")
    hand.app.session.reset_lanes()


def keys(hand: Hand) -> None:
    """The arrows, F, Enter, brackets, + and - do as they say."""
    hand.do("key", "Right")
    first = hand.app.session.selected
    hand.need(first is not None, "Right selects nothing.")
    hand.do("key", "Right")
    hand.do("key", "Left")
    hand.need(hand.app.session.selected == first, "Left does not go back.")
    lane = int(hand.state.lanes.lane_of[hand.state.selected])
    hand.do("key", "Down")
    below = int(hand.state.lanes.lane_of[hand.state.selected])
    hand.need(below > lane, "Down is not in a lane below.")
    hand.do("key", "f")
    wide = hand.span
    hand.need(not hand.state.is_fit, "F does not focus.")
    hand.do("key", "plus")
    hand.need(hand.span < wide, "+ does not zoom in.")
    hand.do("key", "minus")
    hand.near(hand.span, wide, wide * 1e-3, "- does not zoom out as far")
    hand.do("key", "Home")
    hand.do("key", "plus", "plus")
    start = hand.state.viewport.start
    hand.do("key", "ctrl+Right")
    hand.need(hand.state.viewport.start > start, "Ctrl+Right does not pan.")
    hand.do("key", "Home", "Return")
    text = hand.window.source_pane.text
    hand.need(text.hasFocus(), "Enter does not go to the words.")
    hand.do("key", "bracketright", "bracketleft")
    hand.do("key", "Escape")
    hand.need(hand.app.session.selected is None, "Escape does not clear the selection.")


def overview(hand: Hand) -> None:
    """The overview's frame moves with a drag, and its ends resize it."""
    from PySide6.QtCore import QPoint

    strip: Any = hand.window.overview
    hand.window.timeline.setFocus()
    hand.do("key", "plus", "plus", "plus", "plus")
    frame = strip.frame_rect
    start, end = hand.state.shown
    grip = strip.mapToGlobal(QPoint(frame.right(), frame.height() // 2))
    hand.do("mousemove", grip.x(), grip.y(), "mousedown", 1)
    hand.do("mousemove", grip.x() - 20, grip.y())
    hand.do("mousemove", grip.x() - 40, grip.y(), "mouseup", 1)
    hand.near(hand.state.shown[0], start, (end - start) * 0.01, "The other end moved")
    hand.need(hand.state.shown[1] < end, "The end did not follow.")
    hand.do("key", "Home")


def _empty(hand: Hand) -> tuple[float, float]:
    frame = hand.state.frame
    for y in range(60, round(frame.height) - 30, 9):
        for x in range(20, round(frame.width) - 20, 9):
            near = [(x + dx, y + dy) for dx in (-8, 0, 8) for dy in (-8, 0, 8)]
            hits = [hand.state.hit(*place) for place in near]
            if all(hit is not None and hit.kind == "lane" for hit in hits):
                return x, y
    raise Trouble("The timeline is full.")


def _head(hand: Hand, place: int) -> tuple[float, float]:
    name = hand.state.lanes.lanes[place].name
    texts = (t for t in hand.state.frame.texts if t.role == "lane" and t.text.startswith(name))
    text = next(texts)
    return text.x + 6, text.y - 4


STEPS = (wheel, sideways, drag, history, band, double_click, folds, lanes, keys, overview)

if __name__ == "__main__":
    sys.exit(main())
