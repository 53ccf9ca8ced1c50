"""The system's own libraries that Qt needs on Linux: found missing, named exactly, installed.

Lists measured on Debian 12 by removing each name in turn from a minimal root; there Python itself
brings libgssapi-krb5-2, on Debian 13 nothing does.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

#: for pictures and tests, without a screen
OFFSCREEN = [
    "libegl1", "libgl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libgssapi-krb5-2",
    "libxkbcommon0",
]  # fmt: skip
#: for windows on X11 (and through XWayland)
WINDOWED = [
    "libegl1", "libgl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libgssapi-krb5-2",
    "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0",
]  # fmt: skip
#: the same for systems without apt, where this program does not install by itself
ELSEWHERE = {
    "dnf": "dnf install mesa-libEGL mesa-libGL glib2 dbus-libs fontconfig krb5-libs "
    "libxkbcommon-x11 xcb-util-cursor xcb-util-wm xcb-util-keysyms",
    "zypper": "zypper install Mesa-libEGL1 Mesa-libGL1 libglib-2_0-0 libdbus-1-3 fontconfig "
    "krb5 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1",
    "pacman": "pacman -S --needed libglvnd glib2 dbus fontconfig krb5 libxkbcommon-x11 "
    "xcb-util-cursor xcb-util-wm xcb-util-keysyms",
}

#: what a child process does to see whether Qt works: load it and make an application
PROBE = (
    "from PySide6 import QtGui, QtNetwork, QtSvg, QtWidgets;"
    " QtGui.QGuiApplication([]); print('works')"
)


class LibrariesMissing(Exception):
    """System packages are missing; the text ends with the one line that installs them."""


def has_display() -> bool:
    """Whether a window could be shown: the rule of the `parley` command."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def ensure_qt_loads(python: Path, say: Callable[[str], None]) -> None:
    """Try Qt in a child process, since a missing library can abort it; install what it lacks."""
    if not sys.platform.startswith("linux"):
        return
    trouble = probe(python)
    if trouble is None:
        return
    packages = [current_name(name) for name in (WINDOWED if has_display() else OFFSCREEN)]
    install_packages(packages, f"Qt cannot start ({trouble})", say)
    trouble = probe(python)
    if trouble is not None:
        raise LibrariesMissing(
            f"Qt still cannot start: {trouble}. Look for this library in your system's packages."
        )


def probe(python: Path) -> str | None:
    """None when Qt works, else the line that says why it does not."""
    env = dict(os.environ)
    if not has_display():
        env["QT_QPA_PLATFORM"] = "offscreen"
    try:
        done = subprocess.run(
            [str(python), "-c", PROBE],
            capture_output=True,
            text=True,
            env=env,
            timeout=120,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "it does not answer"
    if done.returncode == 0 and "works" in done.stdout:
        return None
    lines = [line.strip() for line in done.stderr.splitlines() if line.strip()]
    told = [line for line in lines if ".so" in line or "could not" in line.lower()]
    return (told or lines or [f"exit {done.returncode}"])[-1][:200]


def current_name(package: str) -> str:
    """The glib package was renamed with the 64-bit time change of Debian 13 and Ubuntu 24.04."""
    if package != "libglib2.0-0":
        return package
    system = os_release()
    version = system.get("VERSION_ID", "0").split(".")[0]
    newer = {"debian": 13, "ubuntu": 24}.get(system.get("ID", ""))
    renamed = newer is not None and version.isdigit() and int(version) >= newer
    return "libglib2.0-0t64" if renamed else package


def os_release() -> dict[str, str]:
    """What the system calls itself, as os-release(5) tells."""
    try:
        lines = Path("/etc/os-release").read_text("utf-8").splitlines()
    except OSError:
        return {}
    pairs = (line.split("=", 1) for line in lines if "=" in line)
    return {key: value.strip("\"'") for key, value in pairs}


def install_packages(packages: list[str], reason: str, say: Callable[[str], None]) -> None:
    """Install with apt when we may, saying so; else raise with the one line that does it."""
    line = "apt-get install --no-install-recommends -y " + " ".join(packages)
    if shutil.which("apt-get") is None:
        other = next((ELSEWHERE[tool] for tool in ELSEWHERE if shutil.which(tool)), None)
        known = f" Install what it needs with: sudo {other}" if other else ""
        raise LibrariesMissing(f"{reason}.{known}")
    if os.geteuid() != 0:
        raise LibrariesMissing(
            f"{reason}. Please run this line and then the same command again:\nsudo {line}"
        )
    say(f"{reason}: installing {' '.join(packages)} with apt-get, since this is root ...")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.call(["apt-get", "-q", "update"], env=env, stdout=sys.stderr)
    if subprocess.call(line.split(), env=env, stdout=sys.stderr) != 0:
        raise LibrariesMissing(
            f"{reason}, and apt-get could not install them. The line was:\n{line}"
        )
