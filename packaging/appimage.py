"""An AppImage of the built bundle: one file that runs on Linux without being installed.

Needs appimagetool (https://github.com/AppImage/appimagetool) on the PATH; with
PARLEY_APPIMAGE_RUNTIME set to a runtime's file it fetches nothing.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path

import product
from debian import filled
from icons import DRAWINGS

_START = f"""\
#!/bin/sh
exec "${{APPDIR:-${{0%/*}}}}/usr/lib/{product.PACKAGE}/{product.COMMAND}" "$@"
"""


def build_appimage(bundle: Path, icons: Path, work: Path, out: Path) -> Path:
    """Make the AppImage."""
    folder = make_app_folder(bundle, icons, work / f"{product.NAME}.AppDir")
    image = out / f"{product.NAME}-{product.version()}-{platform.machine()}.AppImage"
    runtime = os.environ.get("PARLEY_APPIMAGE_RUNTIME")
    words = ["--no-appstream", *(("--runtime-file", runtime) if runtime else ())]
    env = {
        **os.environ,
        "ARCH": platform.machine(),
        "SOURCE_DATE_EPOCH": str(product.source_date()),
    }
    subprocess.run(["appimagetool", *words, str(folder), str(image)], env=env, check=True)
    return image


def make_app_folder(bundle: Path, icons: Path, folder: Path) -> Path:
    """Lay the bundle out as an AppImage wants it."""
    app = product.APP_ID
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(bundle, folder / "usr" / "lib" / product.PACKAGE, symlinks=True)
    start = folder / "AppRun"
    start.write_text(_START, encoding="utf-8")
    start.chmod(0o755)
    picture = icons / "256x256" / f"{DRAWINGS['app']}.png"
    (folder / f"{app}.png").write_bytes(picture.read_bytes())
    (folder / ".DirIcon").symlink_to(f"{app}.png")
    (folder / f"{app}.desktop").write_text(filled(f"{app}.desktop"), encoding="utf-8")
    metainfo = folder / "usr" / "share" / "metainfo" / f"{app}.appdata.xml"
    metainfo.parent.mkdir(parents=True)
    metainfo.write_text(filled(f"{app}.metainfo.xml"), encoding="utf-8")
    return folder
