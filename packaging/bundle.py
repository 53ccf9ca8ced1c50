"""The bundle: Parley with its Python and its libraries in one folder, made by PyInstaller."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import product


class BundleError(Exception):
    """The bundle would not work elsewhere; the text says what is missing here."""


def build_bundle(python: Path, work: Path) -> Path:
    """Make the bundle.

    Args:
        python: the interpreter of the build environment.
        work: a folder of ours for everything that is made on the way.

    Returns:
        the folder (on macOS the .app) that was made.

    Raises:
        BundleError: a library of this system that belongs into the bundle is not here.
        subprocess.CalledProcessError: a step failed; its own words are on the screen.
    """
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    render_icons(python, work)
    if os.name == "nt":
        from windows_installer import version_resource

        (work / "version.txt").write_text(version_resource(), encoding="utf-8")
    _run_pyinstaller(python, work)
    is_mac = sys.platform == "darwin"
    return work / "dist" / (f"{product.NAME}.app" if is_mac else product.COMMAND)


def render_icons(python: Path, work: Path) -> None:
    """Render every icon into the folder `icons` of the working folder."""
    subprocess.run([python, product.HERE / "icons.py", work / "icons"], check=True)


def _run_pyinstaller(python: Path, work: Path) -> None:
    env = {
        # a machine that forbids bytecode would make the app compile itself at every start
        **{k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"},
        "PARLEY_BUILD": str(work),
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(product.source_date()),
    }
    folders = ("--distpath", work / "dist", "--workpath", work / "work")
    command = [python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders]
    done = subprocess.run(
        [*command, product.HERE / "parley.spec"],
        env=env,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    sys.stderr.write(done.stderr)
    if done.returncode != 0:
        raise subprocess.CalledProcessError(done.returncode, command)
    missing = [line for line in done.stderr.splitlines() if "could not resolve" in line]
    if missing:
        raise BundleError(
            "Libraries that belong into the bundle are not on this machine (see above); on Debian:"
            " apt-get install libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
            " libxkbcommon-x11-0"
        )
