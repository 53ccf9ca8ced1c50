"""The picture with which a start begins: the window as this very start will show it.

Made when the program ends, by the same code that shows the window, and kept in the system's folder
for caches under a key of all that the window depends on. Where anything is other than it was (the
document, the settings, the screen, the program) there is no picture, and the start goes without.
Light on purpose: nothing but Qt is imported before the picture stands.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import fields
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QStandardPaths, qVersion
from PySide6.QtGui import QGuiApplication, QImage, QPixmap, QScreen

from viewer import __version__
from viewer.model.resources import bundled_document, resource_path
from viewer.ui.settings import Place, Settings

#: pictures kept; of the documents opened last
MOST_PICTURES = 4
_SUFFIX = ".png"
#: PNG's quality in Qt's words: packed quickly
_QUALITY = 90
#: settings that are looked at in part, or that nobody sees in a window
_APART = ("theme", "geometry", "splitters", "places", "export")
#: where the program's own look comes from
_CODE_FOLDERS = ("render", "timeline", "ui", "ui/panes", "ui/tables")


def picture_key(document: Path | None, settings: Settings, theme: str) -> str | None:
    """All that the first frame of a start depends on, as one short word.

    Args:
        document: None is the bundled one.
        settings: as they were read.
        theme: the name of the theme that will be shown.

    Returns:
        None where the document is not there.
    """
    path = document or bundled_document()
    try:
        there = path.stat()
    except OSError:
        return None
    screen = QGuiApplication.primaryScreen()
    parts = (
        __version__,
        qVersion(),
        *_code_stamps(),
        path.resolve(),
        (there.st_size, there.st_mtime_ns, there.st_ino),
        theme,
        [(f.name, getattr(settings, f.name)) for f in fields(settings) if f.name not in _APART],
        settings.geometry and settings.geometry[2:],
        sorted(settings.splitters.items()),
        _place(path, settings),
        _screen(screen),
    )
    told = repr(parts).encode("utf-8", "surrogateescape")
    # Python's own hashes would load a library for this one word
    found = QCryptographicHash.hash(told, QCryptographicHash.Algorithm.Sha256)
    return found.toHex().toStdString()


def read_picture(key: str) -> QImage | None:
    """The picture of that key, if there is one."""
    path = _folder() / (key + _SUFFIX)
    if not path.is_file():
        return None
    picture = QImage(str(path))
    return None if picture.isNull() else picture


def has_picture(key: str) -> bool:
    """Whether there is one."""
    return (_folder() / (key + _SUFFIX)).is_file()


def keep_picture(key: str, picture: QPixmap) -> None:
    """Keep a picture for the next start, for this person only; where that fails it goes without."""
    folder = _folder()
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = folder / f"{key}.{os.getpid()}.tmp"
        unfinished.touch(mode=0o600)
        if picture.save(str(unfinished), "PNG", _QUALITY):
            unfinished.replace(folder / (key + _SUFFIX))
        else:
            unfinished.unlink()
        _forget_old(folder)


def _forget_old(folder: Path) -> None:
    kept = sorted(folder.glob("*" + _SUFFIX), key=lambda p: p.stat().st_mtime_ns, reverse=True)
    for path in kept[MOST_PICTURES:]:
        path.unlink(missing_ok=True)


def _folder() -> Path:
    caches = QStandardPaths.StandardLocation.GenericCacheLocation
    return Path(QStandardPaths.writableLocation(caches)) / "parley" / "first-pictures"


def _place(path: Path, settings: Settings) -> Place | None:
    names = (str(path), "bundled" if path == bundled_document() else str(path))
    return next((p for p in settings.places if p.document in names), None)


def _screen(screen: QScreen) -> tuple[object, ...]:
    room = screen.availableGeometry()
    return room.width(), room.height(), screen.devicePixelRatio(), screen.logicalDotsPerInch()


def _code_stamps() -> list[int]:
    """When the program itself was changed, where its source lies open."""
    package = Path(__file__).resolve().parent.parent
    folders = [package / name for name in _CODE_FOLDERS] + [resource_path("themes")]
    stamps = []
    for folder in folders:
        with contextlib.suppress(OSError):
            stamps.append(folder.stat().st_mtime_ns)
    return stamps
