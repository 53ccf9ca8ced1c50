"""Install the .deb in a fresh Debian, use it there by double click, and remove it again.

    sudo python3 packaging/linux/doubleclick.py dist/parley-timeline_*.deb --pictures FOLDER

Needs debootstrap and a Debian mirror. An ordinary person with a window manager (openbox) and a file
manager (pcmanfm) on a screen of its own (Xvfb) double-clicks the launcher and documents; after each
step the windows and processes are counted, each window's picture is held against what Parley draws
of each document, and a picture of the screen is saved, to be looked at. With --python, the pictures
that the installed app exports are compared with those of the source tree.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from fresh_root import USER, USER_ID, FreshRoot, Trouble

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import product  # noqa: E402
from desktop import Desktop, need, places, say  # noqa: E402
from removal import files_of_home, remove  # noqa: E402
from smoke import Program, SmokeFailure, check_program  # noqa: E402

DISPLAY, SCREEN = ":79", "1600x1000x24"
TOOLS = (
    "desktop-file-utils", "hicolor-icon-theme", "shared-mime-info", "librsvg2-common",
    "openbox", "pcmanfm", "scrot", "wmctrl", "x11-utils", "xdotool", "xvfb", "fonts-dejavu-core",
    "adwaita-icon-theme", "libglib2.0-bin", "imagemagick",
)  # fmt: skip
DESKTOP = f"/home/{USER}/Desktop"
LAUNCHER = f"{product.APP_ID}.desktop"
DOCUMENTS = ("Herring.parley", "Ferry.parley", "Damaged.parley", "Ferry.sqlite")
PLACES = places((LAUNCHER, *DOCUMENTS))
#: where the person's session keeps its sockets
RUNTIME = f"/run/user/{USER_ID}"
FERRY = "The ferry of Askøy"
#: a window is a document's own when it is so many times nearer to it than to any other
OWN = 3


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
            home = files_of_home(root)
            with _session(root) as env:
                _use(root, Desktop(root, env, args.pictures, PLACES))
            remove(root, f"{DESKTOP}/{DOCUMENTS[0]}", before, home)
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


# -- the person's desktop ----------------------------------------------------------------------


def _prepare_desktop(root: FreshRoot) -> None:
    root.install(*TOOLS)
    root.add_user()
    home = root.folder / "home" / USER
    _write_folders(home)
    _own(root)
    root.run("mkdir", "-p", DESKTOP, user=USER)
    first, second, damaged, other = (f"{DESKTOP}/{name}" for name in DOCUMENTS)
    root.run("parley", "build", f"/home/{USER}/harbour", "-o", first, user=USER)
    root.run("parley", "build", f"/home/{USER}/ferry", "-o", second, user=USER)
    # without our suffix it is known by its content
    root.run("cp", second, other, user=USER)
    root.run("sh", "-c", 'head -c 20000 "$1" >"$2"', "sh", first, damaged, user=USER)
    root.run("install", "-m", "755", f"/usr/share/applications/{LAUNCHER}", DESKTOP, user=USER)
    _settle_file_manager(home)
    _own(root)
    _check_type(root)


def _write_folders(home: Path) -> None:
    """Two documents to build, alike but for title and years."""
    harbour = product.ROOT / "tests" / "readers" / "harbour"
    # places that a run with the originals found are of no use without them
    without = shutil.ignore_patterns("anchors.toml")
    for name in ("harbour", "ferry"):
        shutil.copytree(harbour, home / name, dirs_exist_ok=True, ignore=without)
    document, events = home / "ferry" / "document.toml", home / "ferry" / "events.toml"
    told = re.sub("^title = .*$", f'title = "{FERRY}"', document.read_text("utf-8"), flags=re.M)
    document.write_text(told, encoding="utf-8")
    dated = re.sub(r'^(title|label) = "', r'\1 = "Ferry: ', events.read_text("utf-8"), flags=re.M)
    events.write_text(dated, encoding="utf-8")


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
    for name in (DOCUMENTS[0], DOCUMENTS[3]):
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


# -- what the person does ----------------------------------------------------------------------


def _use(root: FreshRoot, desktop: Desktop) -> None:
    desktop.picture("0-desktop")
    titles = _titles_of(root)
    need(len(set(titles.values())) == len(titles), f"The documents are called alike: {titles}")
    _open_one_after_the_other(desktop, titles)
    _open_from_nothing(desktop, titles)
    left = desktop.run("ls", RUNTIME)
    need("parley" not in left, f"Something is left in {RUNTIME}: {left}")


def _open_one_after_the_other(desktop: Desktop, titles: dict[str, str]) -> None:
    """One program, whatever is double-clicked while it runs."""
    desktop.double_click(LAUNCHER)
    _expect(desktop, titles, ["bundled"])
    desktop.picture("1-launcher")
    named = desktop.run("xprop", "-id", next(iter(desktop.titles())), "WM_CLASS")
    need('"parley"' in named, f"The window is not the launcher's: {named}")
    steps = ((DOCUMENTS[0], "harbour", "2-document"), (LAUNCHER, "bundled", "3-launcher-again"))
    for name, front, picture in steps:
        desktop.make_room()
        desktop.double_click(name)
        _wait_for_windows(desktop, titles, ["bundled", "harbour"])
        active = desktop.run("xdotool", "getactivewindow", "getwindowname").strip()
        need(active == titles[front], f"In front is {active}, not {titles[front]}.")
        desktop.picture(picture)
        _expect(desktop, titles, ["bundled", "harbour"])
    desktop.make_room()
    desktop.double_click("Damaged.parley")
    time.sleep(3)
    _expect(desktop, titles, ["bundled", "harbour"], told_in="harbour")
    desktop.picture("4-damaged")
    desktop.close_all()
    say("closing the last window ends the program")


def _open_from_nothing(desktop: Desktop, titles: dict[str, str]) -> None:
    """Documents start the program, several at once as well."""
    desktop.mark(*DOCUMENTS[:2])
    desktop.run("xdotool", "key", "Return")
    _expect(desktop, titles, ["harbour", "ferry"])
    desktop.picture("5-two-documents-at-once")
    desktop.close_all()
    desktop.double_click("Damaged.parley")
    _expect(desktop, titles, ["bundled"], told_in="bundled")
    desktop.picture("6-damaged-alone")
    desktop.close_all()
    desktop.double_click(DOCUMENTS[3])
    known = titles["ferry"].replace(*DOCUMENTS[1::2])
    _expect(desktop, {**titles, "ferry": known}, ["ferry"])
    desktop.picture("7-known-by-content")
    desktop.close_all()


#: what each document is called here, and how the command names it
_FILES = {
    "bundled": (),
    "harbour": (f"{DESKTOP}/{DOCUMENTS[0]}",),
    "ferry": (f"{DESKTOP}/{DOCUMENTS[1]}",),
}


def _titles_of(root: FreshRoot) -> dict[str, str]:
    """The windows' titles: that of the document, and its file where it has one of its own."""
    titles = {}
    for name, words in _FILES.items():
        title = json.loads(root.run("parley", "info", *words, "--json", user=USER))["title"]
        of_file = f" ({Path(words[0]).name})" if words else ""
        titles[name] = f"{title}{of_file} – Parley"
    return titles


def _expect(
    desktop: Desktop, titles: dict[str, str], shown: list[str], told_in: str | None = None
) -> None:
    """Exactly these documents in windows of one program, and a red notice in that one only."""
    _wait_for_windows(desktop, titles, shown)
    running = desktop.programs()
    need(len(running) == 1, f"{len(running)} programs run, not one.")
    desktop.rest()
    for name in shown:
        window = desktop.window_titled(titles[name])
        desktop.run("xdotool", "windowraise", window)
        time.sleep(1)
        portrait = desktop.portrait(window, name)
        is_red = desktop.shows_error(portrait)
        need(is_red == (name == told_in), f"{name} {'has' if is_red else 'lacks'} a red notice.")
        if name != told_in:
            _check_content(desktop, name, portrait)


def _wait_for_windows(desktop: Desktop, titles: dict[str, str], shown: list[str]) -> None:
    """These windows are there and stay, and no other."""
    time.sleep(3)
    wanted = sorted(titles[name] for name in shown)
    desktop.wait_for(f"{wanted}", lambda: sorted(desktop.titles().values()) == wanted)
    time.sleep(2)
    need(sorted(desktop.titles().values()) == wanted, f"Not these windows: {desktop.titles()}")


def _check_content(desktop: Desktop, name: str, portrait: str) -> None:
    """A window looks like its own document and not like another."""
    size = desktop.run("identify", "-format", "%wx%h", portrait)
    distances = {}
    for other, words in _FILES.items():
        drawn = str(PurePosixPath(portrait).with_name(f"drawn-{other}.png"))
        desktop.run(
            "env", "QT_QPA_PLATFORM=offscreen", "parley", *words,
            "--screenshot", drawn, "--size", size, "--theme", "light",
        )  # fmt: skip
        distances[other] = desktop.distance(portrait, drawn)
    own, nearest = distances.pop(name), min(distances.values())
    need(own * OWN < nearest, f"{name} is {own} from its own picture, {nearest} from another.")
    say(
        f"the window of {name} shows it: {own:.4f} from its own picture, {nearest:.4f} from another"
    )


if __name__ == "__main__":
    sys.exit(main())
