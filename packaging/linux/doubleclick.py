"""Install the .deb in a fresh Debian, use it there by double click, and remove it again.

    sudo python3 packaging/linux/doubleclick.py dist/parley-timeline_*.deb --pictures FOLDER

Needs debootstrap and a Debian mirror. An ordinary person with a window manager (openbox) and a file
manager (pcmanfm) on a screen of its own (Xvfb) double-clicks the launcher and documents; after each
step the windows and processes are counted and a picture is saved, to be looked at. With --python,
the pictures that the installed app exports are compared with those of the source tree.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from fresh_root import USER, USER_ID, FreshRoot, Trouble

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import product  # noqa: E402
from smoke import Program, SmokeFailure, check_program  # noqa: E402

DISPLAY, SCREEN = ":79", "1600x1000x24"
TOOLS = (
    "desktop-file-utils", "hicolor-icon-theme", "shared-mime-info", "librsvg2-common",
    "openbox", "pcmanfm", "scrot", "wmctrl", "x11-utils", "xdotool", "xvfb", "fonts-dejavu-core",
    "adwaita-icon-theme", "libglib2.0-bin",
)  # fmt: skip
DESKTOP = f"/home/{USER}/Desktop"
LAUNCHER = f"{product.APP_ID}.desktop"
DOCUMENTS = ("Herring.parley", "Herring again.parley", "Damaged.parley", "Herring.sqlite")
#: where icons stand on the desktop, px; the pointer goes to the middle of them
PLACES = {name: (30, 30 + 120 * i) for i, name in enumerate((LAUNCHER, *DOCUMENTS))}
ICON_MIDDLE = (48, 30)
#: where the person's session keeps its sockets
RUNTIME = f"/run/user/{USER_ID}"
PATIENCE_S = 60


def main() -> int:
    """Go through all of it; the first thing that is not as it must be ends it."""
    args = _arguments()
    root = FreshRoot(args.root)
    args.pictures.mkdir(parents=True, exist_ok=True)
    try:
        root.make()
        with root.entered():
            root.reset()
            before = root.files(), root.packages()
            _install(root, args.deb, before[1])
            _smoke(root, args.python)
            _prepare_desktop(root)
            with _session(root) as env:
                _use(root, Desktop(root, env, args.pictures))
            _remove(root, before)
    except (Trouble, SmokeFailure) as trouble:
        print(f"doubleclick: {trouble}", file=sys.stderr)
        return 1
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("deb", type=Path)
    parser.add_argument("--root", type=Path, default=Path("/var/tmp/parley-fresh-root"))  # noqa: S108
    parser.add_argument("--pictures", type=Path, default=Path("double-click"))
    parser.add_argument("--python", type=Path, help="compare with the source tree under this one")
    return parser.parse_args()


def say(sentence: str) -> None:
    """Tell what held."""
    print(f"doubleclick: {sentence}", flush=True)


def need(holds: bool, sentence: str) -> None:
    """Raise Trouble unless it holds."""
    if not holds:
        raise Trouble(sentence)


# -- in, and out again -------------------------------------------------------------------------


def _install(root: FreshRoot, deb: Path, before: set[str]) -> None:
    inside = root.folder / "srv" / deb.name
    shutil.copy(deb, inside)
    root.install(f"/srv/{deb.name}")
    inside.unlink()
    added = root.packages() - before
    need(product.PACKAGE in added, "apt did not install it.")
    snakes = [name for name in added if name.startswith("python")]
    need(not snakes, f"It brought {', '.join(snakes)}: the app has its own Python.")
    say(f"installed by apt with {len(added) - 1} other packages, no Python among them")


def _smoke(root: FreshRoot, python: Path | None) -> None:
    """The checks of smoke.py, by somebody who is nobody, without network and HOME."""
    with tempfile.TemporaryDirectory(prefix="parley-smoke-") as place:
        folder = Path(place)
        folder.chmod(0o777)
        inside = root.folder / place.lstrip("/")
        inside.mkdir(parents=True)
        subprocess.run(("mount", "--bind", folder, inside), check=True)
        try:
            words = (
                str(shutil.which("unshare")), "--net", "chroot", "--userspec=65534:65534",
                str(root.folder), "/usr/bin/env", "-i", "LC_ALL=C.UTF-8",
                "QT_QPA_PLATFORM=offscreen", "/usr/bin/parley",
            )  # fmt: skip
            check_program(Program(words, {"PATH": "/usr/sbin:/usr/bin"}, folder), folder, python)
        finally:
            subprocess.run(("umount", inside), check=True)
            inside.rmdir()


def _remove(root: FreshRoot, before: tuple[set[str], set[str]]) -> None:
    files, packages = before
    root.purge(*sorted(root.packages() - packages))
    root.run("userdel", "--remove", USER)
    left = {path for path in root.files() - files if "parley" in path.lower()}
    need(not left, f"Removing it left {', '.join(sorted(left))}.")
    need(root.packages() == packages, "Removing it left packages.")
    say("removed: nothing of it is left")


# -- the person's desktop ----------------------------------------------------------------------


def _prepare_desktop(root: FreshRoot) -> None:
    root.install(*TOOLS)
    root.add_user()
    harbour = product.ROOT / "tests" / "readers" / "harbour"
    home = root.folder / "home" / USER
    shutil.copytree(harbour, home / "harbour", dirs_exist_ok=True)
    _own(root)
    root.run("mkdir", "-p", DESKTOP, user=USER)
    first, again, damaged, other = (f"{DESKTOP}/{name}" for name in DOCUMENTS)
    root.run("parley", "build", f"/home/{USER}/harbour", "-o", first, user=USER)
    root.run("cp", first, again, user=USER)
    # without our suffix it is known by its content
    root.run("cp", first, other, user=USER)
    root.run("sh", "-c", 'head -c 20000 "$1" >"$2"', "sh", first, damaged, user=USER)
    root.run("install", "-m", "755", f"/usr/share/applications/{LAUNCHER}", DESKTOP, user=USER)
    _settle_file_manager(home)
    _own(root)
    _check_type(root)


def _own(root: FreshRoot) -> None:
    root.run("chown", "-R", f"{USER}:{USER}", f"/home/{USER}")


def _settle_file_manager(home: Path) -> None:
    """A double click starts a launcher without asking, and icons stand where we know."""
    libfm = home / ".config" / "libfm" / "libfm.conf"
    libfm.parent.mkdir(parents=True, exist_ok=True)
    libfm.write_text("[config]\nsingle_click=0\nquick_exec=1\n", encoding="utf-8")
    items = home / ".config" / "pcmanfm" / "default" / "desktop-items-0.conf"
    items.parent.mkdir(parents=True, exist_ok=True)
    text = (
        "[*]\nwallpaper_mode=color\ndesktop_bg=#dfe3e9\ndesktop_fg=#1c2430\ndesktop_shadow=#ffffff\n"
        "show_documents=0\nshow_trash=0\nshow_mounts=0\n"
    )
    for name, (x, y) in PLACES.items():
        text += f"[{name}]\nx={x}\ny={y}\n"
    items.write_text(text, encoding="utf-8")


def _check_type(root: FreshRoot) -> None:
    """The system knows our documents by name and by content, and who opens them."""
    for name in ("Herring.parley", "Herring.sqlite"):
        told = root.run(
            "gio", "info", "-a", "standard::content-type", f"{DESKTOP}/{name}", user=USER
        )
        need(product.MIME_TYPE in told, f"{name} is taken for {told.split()[-1]}.")
    asked = root.run("gio", "mime", product.MIME_TYPE, user=USER)
    need(LAUNCHER in asked.splitlines()[0], f"{product.MIME_TYPE} is opened by {asked}")
    say("its documents are known by name and by content")


@contextlib.contextmanager
def _session(root: FreshRoot) -> Iterator[dict[str, str]]:
    """A screen, a window manager and a file manager, as the ordinary person."""
    root.run("install", "-d", "-m", "700", "-o", USER, "-g", USER, RUNTIME)
    root.run("install", "-d", "-m", "1777", "/tmp/.X11-unix")  # noqa: S108 - where X looks
    env = {"DISPLAY": DISPLAY, "XDG_RUNTIME_DIR": RUNTIME}
    programs = (
        ("Xvfb", DISPLAY, "-screen", "0", SCREEN, "-nolisten", "tcp"),
        ("openbox",),
        ("pcmanfm", "--desktop"),
    )
    quiet = subprocess.DEVNULL
    started = []
    try:
        for words in programs:
            command = root.command(*words, user=USER, **env)
            started.append(subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet))
            time.sleep(2)
        yield env
    finally:
        root.end_processes()
        for program in started:
            program.wait()


class Desktop:
    """Eyes and hands of the person at that screen."""

    def __init__(self, root: FreshRoot, env: dict[str, str], pictures: Path) -> None:
        self._root, self._env, self._pictures = root, env, pictures

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
        x, y = (place + middle for place, middle in zip(PLACES[name], ICON_MIDDLE, strict=True))
        self.run("xdotool", "mousemove", str(x), str(y))
        time.sleep(0.3)


# -- what the person does ----------------------------------------------------------------------


def _use(root: FreshRoot, desktop: Desktop) -> None:
    desktop.picture("0-desktop")
    titles = _titles_of(root)
    _open_one_after_the_other(desktop, titles)
    _open_from_nothing(desktop, titles)
    left = desktop.run("ls", RUNTIME)
    need("parley" not in left, f"Something is left in {RUNTIME}: {left}")


def _open_one_after_the_other(desktop: Desktop, titles: dict[str, str]) -> None:
    """One program, whatever is double-clicked while it runs."""
    desktop.double_click(LAUNCHER)
    _expect(desktop, [titles["bundled"]])
    desktop.picture("1-launcher")
    named = desktop.run("xprop", "-id", next(iter(desktop.titles())), "WM_CLASS")
    need('"parley"' in named, f"The window is not the launcher's: {named}")
    both = [titles["bundled"], titles["herring"]]
    steps = ((DOCUMENTS[0], "2-document"), (LAUNCHER, "3-launcher-again"))
    for name, picture in (*steps, ("Damaged.parley", "4-damaged")):
        desktop.make_room()
        desktop.double_click(name)
        time.sleep(3)
        _expect(desktop, both)
        desktop.picture(picture)
    desktop.close_all()
    say("closing the last window ends the program")


def _open_from_nothing(desktop: Desktop, titles: dict[str, str]) -> None:
    """Documents start the program, several at once as well."""
    desktop.mark(*DOCUMENTS[:2])
    desktop.run("xdotool", "key", "Return")
    _expect(desktop, [titles["herring"]] * 2)
    desktop.picture("5-two-documents-at-once")
    desktop.close_all()
    steps = (
        ("Damaged.parley", "bundled", "6-damaged-alone"),
        ("Herring.sqlite", "herring", "7-known-by-content"),
    )
    for name, shown, picture in steps:
        desktop.double_click(name)
        _expect(desktop, [titles[shown]])
        desktop.picture(picture)
        desktop.close_all()


def _titles_of(root: FreshRoot) -> dict[str, str]:
    files = {"bundled": (), "herring": (f"{DESKTOP}/{DOCUMENTS[0]}",)}
    told = {
        name: json.loads(root.run("parley", "info", *words, "--json", user=USER))["title"]
        for name, words in files.items()
    }
    return {name: f"{title} – Parley" for name, title in told.items()}


def _expect(desktop: Desktop, titles: list[str]) -> None:
    """Exactly these windows, of one program."""
    wanted = sorted(titles)
    desktop.wait_for(f"{wanted}", lambda: sorted(desktop.titles().values()) == wanted)
    time.sleep(2)
    need(sorted(desktop.titles().values()) == wanted, f"Not these windows: {desktop.titles()}")
    running = desktop.programs()
    need(len(running) == 1, f"{len(running)} programs run, not one.")


if __name__ == "__main__":
    sys.exit(main())
