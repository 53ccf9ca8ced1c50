"""Eyes and hands of a person at a screen in the fresh Debian."""

from __future__ import annotations

import contextlib
import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import product
from fresh_root import USER, FreshRoot, Trouble

#: where the icon of each row of the desktop stands, px; the pointer goes to its middle
ICON_PLACE, ICON_STEP_PX, ICON_MIDDLE = (30, 30), 120, (48, 30)
#: where nothing is, px
RESTING_PLACE = (60, 940)
PATIENCE_S = 60
#: the ground of an error notice (resources/themes/light.toml), and the least of it that is one, px
ERROR_GROUND, ERROR_PX = "#fdecea", 5000


def say(sentence: str) -> None:
    """Tell what held."""
    print(f"doubleclick: {sentence}", flush=True)


def need(holds: bool, sentence: str) -> None:
    """Raise Trouble unless it holds."""
    if not holds:
        raise Trouble(sentence)


def places(names: tuple[str, ...]) -> dict[str, tuple[int, int]]:
    """Where the icons stand, one below the other."""
    x, y = ICON_PLACE
    return {name: (x, y + ICON_STEP_PX * i) for i, name in enumerate(names)}


class Desktop:
    """That screen: its icons by name, and Parley's windows.

    places: where the icons stand, px. env: what makes a program appear there.
    """

    def __init__(
        self,
        root: FreshRoot,
        env: dict[str, str],
        pictures: Path,
        places: dict[str, tuple[int, int]],
    ) -> None:
        self._root, self._env, self._pictures, self._places = root, env, pictures, places

    def run(self, *words: str) -> str:
        """Run a tool on that screen."""
        return self._root.run(*words, user=USER, **self._env)

    def titles(self) -> dict[str, str]:
        """Titles of Parley's windows by the window's id."""
        with contextlib.suppress(Trouble):
            ids = self.run("xdotool", "search", "--onlyvisible", "--class", "^parley$").split()
            return {window: self.run("xdotool", "getwindowname", window).strip() for window in ids}
        return {}

    def programs(self) -> list[int]:
        """Ids of the running Parleys."""
        return [i for i, name in self._root.processes().items() if name == product.COMMAND]

    def double_click(self, name: str) -> None:
        """Double-click an icon on the desktop."""
        self._go_to(name)
        self.run("xdotool", "click", "--repeat", "2", "--delay", "90", "1")

    def mark(self, *names: str) -> None:
        """Mark several icons."""
        for i, name in enumerate(names):
            self._go_to(name)
            around = ("keydown", "ctrl", "click", "1", "keyup", "ctrl") if i else ("click", "1")
            self.run("xdotool", *around)

    def wait_for(self, what: str, holds: Callable[[], bool]) -> None:
        """Wait until it is so.

        Raises:
            Trouble: it does not become so.
        """
        end = time.monotonic() + PATIENCE_S
        while not holds():
            if time.monotonic() > end:
                self.picture("trouble")
                raise Trouble(f"Waited in vain: {what}. Windows: {self.titles()}")
            time.sleep(0.3)

    def picture(self, name: str) -> None:
        """Save what is on the screen."""
        time.sleep(2)
        inside = f"/home/{USER}/{name}.png"
        self.run("scrot", "--overwrite", inside)
        shutil.move(f"{self._root.folder}{inside}", self._pictures / f"{name}.png")
        say(f"{name}.png: {sorted(self.titles().values())}")

    def window_titled(self, title: str) -> str:
        """The id of the one window with this title."""
        (found,) = (window for window, named in self.titles().items() if named == title)
        return found

    def portrait(self, window: str, name: str) -> str:
        """A picture of what one window shows; returns its path inside."""
        place = f"/tmp/{name}.png"  # noqa: S108 - inside the root
        self.run("import", "-window", window, place)
        return place

    def shows_error(self, picture: str) -> bool:
        """Whether a part of a picture has the ground of an error notice."""
        words = ("-fill", "black", "+opaque", ERROR_GROUND, "-fill", "white", "-opaque")
        counted = self.run(
            "convert", picture, "-alpha", "off", *words, ERROR_GROUND,
            "-format", "%[fx:round(mean*w*h)]", "info:",
        )  # fmt: skip
        return float(counted) > ERROR_PX

    def distance(self, picture: str, other: str) -> float:
        """Root mean square difference of two pictures of one size, 0 to 1."""
        words = f'compare -metric RMSE "{picture}" "{other}" null: 2>&1 || true'
        found = re.search(r"\(([\d.e-]+)\)", self.run("sh", "-c", words))
        if found is None:
            raise Trouble(f"{picture} cannot be compared with {other}.")
        return float(found[1])

    def rest(self) -> None:
        """Take the pointer off everything, so that no icon's tip stands over a window."""
        self.run("xdotool", "mousemove", *map(str, RESTING_PLACE))
        time.sleep(1.5)

    def make_room(self) -> None:
        """Move Parley's windows off the icons."""
        for window in self.titles():
            self.run("xdotool", "windowmove", window, "158", "24")
        time.sleep(0.5)

    def close_all(self) -> None:
        """Close Parley's windows as the cross on their frame does."""
        for window in self.titles():
            self.run("wmctrl", "-i", "-c", window)
        self.wait_for("the program ends", lambda: not self.programs())

    def _go_to(self, name: str) -> None:
        x, y = (
            place + middle for place, middle in zip(self._places[name], ICON_MIDDLE, strict=True)
        )
        self.run("xdotool", "mousemove", str(x), str(y))
        time.sleep(0.3)
