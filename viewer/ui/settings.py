"""What the window remembers from one run to the next."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QRect, QSettings, QStandardPaths

from viewer.model.speech import tr
from viewer.timeline.lane_mode import LaneMode
from viewer.ui.preferences import LEAST_TEXT, MOST_TEXT, SYSTEM, USUAL_TEXT, Preferences

FORMAT = 1
#: a settings file larger than this is none of ours
LARGEST_BYTES = 1_000_000
#: documents whose place is remembered, the latest first
MOST_PLACES = 20
#: factors on a wheel's step
SLOWEST, FASTEST = 0.1, 10.0
#: between the shortcuts of one command; a comma is a key
_KEYS_BREAK = " | "

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person was in a document: visible seconds (both included) and the selection.

    start and end are None where everything was in view. lanes: how they were put, in the words of
    `lane_order`.
    """

    document: str
    start: int | None = None
    end: int | None = None
    selected: str | None = None
    lanes: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered.

    preferences: what was chosen. geometry: x, y of the window with its frame, width and height
    without. splitters: sizes in px by the splitter's name. figures:
    whether the chart is open; None leaves it to the window's height. export: what was chosen for
    the last image, one line of words. table_columns: what the columns of imported tables were taken
    for. wheel_speed: factor on a step of the wheel. motion: whether
    folding is animated, a word of `MotionChoice`. tables, table: whether they are open, and which.
    waiting: what was noted on a document that is only read, as `viewer.library.waiting` says it.
    """

    preferences: Preferences = field(default_factory=Preferences)
    lane_mode: LaneMode = LaneMode.SIDE
    folded: bool = True
    figures: bool | None = None
    geometry: Box | None = None
    maximized: bool = False
    splitters: dict[str, tuple[int, ...]] = field(default_factory=dict)
    places: tuple[Place, ...] = ()
    export: str = ""
    table_columns: str = ""
    wheel_speed: float = 1.0
    motion: str = "system"
    tables: bool = False
    table: str = "events"
    waiting: dict[str, str] = field(default_factory=dict)

    def place(self, document: str) -> Place | None:
        """Where the person was in that document, if it is remembered."""
        return next((p for p in self.places if p.document == document), None)

    def places_with(self, place: Place) -> tuple[Place, ...]:
        """The remembered places with this one first."""
        others = [p for p in self.places if p.document != place.document]
        return (place, *others)[:MOST_PLACES]


def settings_path() -> Path:
    """Where the settings lie on this system."""
    folder = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(folder)) / "parley" / "settings.ini"


def load_settings(path: Path) -> tuple[Settings, str | None]:
    """Read the settings; a file that is not right is moved aside.

    Returns:
        the settings, and a sentence to tell the person where a file was moved aside.
    """
    if not path.exists():
        return Settings(), None
    try:
        return _read(path), None
    except (ValueError, TypeError, OSError):
        return Settings(), _move_aside(path)


def wanted_preferences(path: Path) -> Preferences:
    """What a file of settings asks for, for what has to be known before the first window.

    What is wrong with the file is told where `load_settings` reads it.
    """
    try:
        return _read(path).preferences if path.exists() else Preferences()
    except (ValueError, TypeError, OSError):
        return Preferences()


def save_settings(settings: Settings, path: Path) -> bool:
    """Write the settings; whether that worked (a full disk must not keep a window open)."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    store = QSettings(str(path), QSettings.Format.IniFormat)
    store.clear()
    store.setValue("format", FORMAT)
    _write_preferences(store, settings.preferences)
    store.setValue("timeline/lanes", str(settings.lane_mode))
    store.setValue("timeline/folded", _word(settings.folded))
    store.setValue("timeline/wheel_speed", f"{settings.wheel_speed:g}")
    store.setValue("timeline/motion", settings.motion)
    store.setValue("tables/shown", _word(settings.tables))
    store.setValue("tables/table", settings.table)
    if settings.figures is not None:
        store.setValue("timeline/figures", _word(settings.figures))
    if settings.geometry:
        store.setValue("window/geometry", _numbers(settings.geometry))
    store.setValue("image/choices", settings.export)
    store.setValue("tables/columns", settings.table_columns)
    store.setValue("window/maximized", _word(settings.maximized))
    for name, sizes in settings.splitters.items():
        store.setValue(f"splitters/{name}", _numbers(sizes))
    _write_waiting(store, settings.waiting)
    _write_places(store, settings.places)
    store.sync()
    return store.status() == QSettings.Status.NoError


def box_on_screens(box: Box, screens: Iterable[Box]) -> Box:
    """Move and shrink a remembered window so that it stands on a screen that is there now."""
    rects = [QRect(*screen) for screen in screens]
    window = QRect(*box)
    if not rects:
        return box
    shared = [window.intersected(rect) for rect in rects]
    areas = [max(r.width(), 0) * max(r.height(), 0) for r in shared]
    home = rects[areas.index(max(areas))]
    width, height = min(window.width(), home.width()), min(window.height(), home.height())
    x = min(max(window.x(), home.x()), home.x() + home.width() - width)
    y = min(max(window.y(), home.y()), home.y() + home.height() - height)
    return (x, y, width, height)


def _read(path: Path) -> Settings:
    if not path.is_file() or path.stat().st_size > LARGEST_BYTES:
        raise ValueError(path)
    path.read_text("utf-8")  # QSettings takes any bytes; a UnicodeDecodeError is a ValueError
    store = QSettings(str(path), QSettings.Format.IniFormat)
    if store.status() != QSettings.Status.NoError or _whole(store.value("format")) != FORMAT:
        raise ValueError(path)
    geometry, figures = store.value("window/geometry"), store.value("timeline/figures")
    return Settings(
        preferences=_preferences(store),
        lane_mode=LaneMode(str(store.value("timeline/lanes", LaneMode.SIDE))),
        folded=_flag(store.value("timeline/folded", "yes")),
        figures=_flag(figures) if figures else None,
        geometry=_box(geometry) if geometry else None,
        maximized=_flag(store.value("window/maximized", "no")),
        splitters=_splitters(store),
        places=tuple(_places(store)),
        export=str(store.value("image/choices", "")),
        table_columns=str(store.value("tables/columns", "")),
        wheel_speed=_speed(store.value("timeline/wheel_speed", "1")),
        motion=str(store.value("timeline/motion", "system")),
        tables=_flag(store.value("tables/shown", "no")),
        table=str(store.value("tables/table", "events")),
        waiting=dict(_waiting(store)),
    )


def _write_places(store: QSettings, places: tuple[Place, ...]) -> None:
    store.beginWriteArray("places", len(places))
    for position, place in enumerate(places):
        store.setArrayIndex(position)
        store.setValue("document", place.document)
        if place.start is not None and place.end is not None:
            store.setValue("shown", _numbers((place.start, place.end)))
        store.setValue("selected", place.selected or "")
        store.setValue("lanes", place.lanes)
    store.endArray()


def _write_waiting(store: QSettings, waiting: dict[str, str]) -> None:
    store.beginWriteArray("waiting", len(waiting))
    for position, (document, text) in enumerate(sorted(waiting.items())):
        store.setArrayIndex(position)
        store.setValue("document", document)
        store.setValue("text", text)
    store.endArray()


def _waiting(store: QSettings) -> Iterable[tuple[str, str]]:
    for position in range(store.beginReadArray("waiting")):
        store.setArrayIndex(position)
        yield str(store.value("document", "")), str(store.value("text", ""))
    store.endArray()


def _write_preferences(store: QSettings, preferences: Preferences) -> None:
    store.setValue("look/theme", preferences.theme)
    store.setValue("look/text_size", preferences.text_size)
    store.setValue("look/language", preferences.language)
    store.setValue("look/hint_seen", _word(preferences.hint_seen))
    store.beginWriteArray("keys", len(preferences.keys))
    for position, (command, keys) in enumerate(sorted(preferences.keys.items())):
        store.setArrayIndex(position)
        store.setValue("command", command)
        store.setValue("keys", _KEYS_BREAK.join(keys))
    store.endArray()


def _preferences(store: QSettings) -> Preferences:
    size = _whole(store.value("look/text_size", USUAL_TEXT))
    if not LEAST_TEXT <= size <= MOST_TEXT:
        raise ValueError(size)
    return Preferences(
        theme=str(store.value("look/theme", SYSTEM)),
        text_size=size,
        language=str(store.value("look/language", SYSTEM)),
        keys=dict(_own_keys(store)),
        hint_seen=_flag(store.value("look/hint_seen", "no")),
    )


def _own_keys(store: QSettings) -> Iterable[tuple[str, tuple[str, ...]]]:
    for position in range(store.beginReadArray("keys")):
        store.setArrayIndex(position)
        held = str(store.value("keys", ""))
        keys = tuple(held.split(_KEYS_BREAK)) if held else ()
        yield str(store.value("command", "")), keys
    store.endArray()


def _splitters(store: QSettings) -> dict[str, tuple[int, ...]]:
    store.beginGroup("splitters")
    names = store.childKeys()
    sizes = {name: _parts(store.value(name)) for name in names}
    store.endGroup()
    return sizes


def _places(store: QSettings) -> Iterable[Place]:
    for position in range(store.beginReadArray("places")):
        store.setArrayIndex(position)
        shown = store.value("shown")
        start, end = _parts(shown) if shown else (None, None)
        selected = str(store.value("selected", "")) or None
        lanes = str(store.value("lanes", ""))
        yield Place(str(store.value("document", "")), start, end, selected, lanes)
    store.endArray()


def _move_aside(path: Path) -> str:
    aside = path.with_name(path.name + ".broken")
    with contextlib.suppress(OSError):
        path.replace(aside)
    return tr(
        "Your settings could not be read and start afresh; the old file is kept as {file}.",
        file=aside,
    )


def _word(flag: bool) -> str:
    return "yes" if flag else "no"


def _flag(value: object) -> bool:
    return {"yes": True, "no": False}[str(value)] if str(value) in ("yes", "no") else _refuse(value)


def _refuse(value: object) -> bool:
    raise ValueError(value)


def _numbers(values: Iterable[int]) -> str:
    return " ".join(str(v) for v in values)


def _whole(value: object) -> int:
    return int(str(value))


def _speed(value: object) -> float:
    """A factor; one with which no wheel would zoom is not right."""
    speed = float(str(value))
    return speed if SLOWEST <= speed <= FASTEST else float(_refuse(value))


def _parts(value: object) -> tuple[int, ...]:
    return tuple(int(part) for part in str(value).split())


def _box(value: object) -> Box:
    x, y, width, height = _parts(value)
    return (x, y, width, height)
