"""What is remembered of a window, taken from it when it closes and given back to the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from viewer.ui.settings import Box, Place, Settings, box_on_screens

if TYPE_CHECKING:
    from viewer.library.opening import Library
    from viewer.ui.main_window import MainWindow

DEFAULT_SIZE = (1440, 900)
#: share of the window's width, and least and most px, of the columns beside the timeline
SIDEBAR = (0.136, 184, 240)
READING = (0.278, 330, 600)
OVERVIEW_PX = 100
_BUNDLED = "bundled"


def document_key(library: Library) -> str:
    """How the settings name a document; the bundled one moves with the program."""
    return _BUNDLED if library.is_bundled else str(library.path)


def restore_window(window: MainWindow, settings: Settings) -> None:
    """Give a new window the size, place and columns of the one before."""
    rects = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    screens = [(r.x(), r.y(), r.width(), r.height()) for r in rects]
    if settings.geometry is not None:
        window.setGeometry(*box_on_screens(settings.geometry, screens))
    else:
        _, _, width, height = screens[0] if screens else (0, 0, *DEFAULT_SIZE)
        window.resize(min(DEFAULT_SIZE[0], width), min(DEFAULT_SIZE[1], height))
    set_columns(window, settings.splitters)


def set_columns(window: MainWindow, splitters: dict[str, tuple[int, ...]]) -> None:
    """Share out the window's size: as a person left it, or else as is usual."""
    width, height = window.width(), window.height()
    sidebar, reading = (
        round(min(max(share * width, least), most)) for share, least, most in (SIDEBAR, READING)
    )
    usual = (sidebar, width - sidebar - reading - 2, reading)
    columns = splitters.get("columns", ())
    window.columns.setSizes(columns if len(columns) == len(usual) else usual)
    middle = splitters.get("middle", ())
    window.middle.setSizes(middle if len(middle) == 2 else (height - OVERVIEW_PX, OVERVIEW_PX))
    window.reading.set_sizes(splitters.get("reading", ()))


def remember_window(window: MainWindow, settings: Settings) -> Settings:
    """The settings with what the window looks like now."""
    session, state = window.session, window.timeline.state
    start, end = (None, None) if state.is_fit else state.shown
    place = Place(document_key(session.library), start, end, session.selected)
    return replace(
        settings,
        lane_mode=session.lane_mode,
        folded=session.folded,
        geometry=_box(window),
        maximized=window.isMaximized(),
        splitters={
            "columns": tuple(window.columns.sizes()),
            "middle": tuple(window.middle.sizes()),
            "reading": window.reading.sizes,
        },
        places=settings.places_with(place),
    )


def _box(window: MainWindow) -> Box:
    """The inside of the window where it stands when it is not maximized."""
    rect = window.normalGeometry() if window.isMaximized() else window.geometry()
    return (rect.x(), rect.y(), rect.width(), rect.height())
