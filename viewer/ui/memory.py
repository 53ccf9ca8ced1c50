"""What is remembered of a window, taken from it when it closes and given back to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from viewer.ui.settings import Box, Place, Settings, box_on_screens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.library.opening import Library
    from viewer.ui.main_window import MainWindow

DEFAULT_SIZE = (1440, 900)
#: share of the window's width, and least and most px, of the columns beside the timeline
SIDEBAR = (0.136, 184, 320)
READING = (0.278, 330, 600)
#: what a system's window frame takes at most
FRAME_PX = (16, 48)
#: from one window to the next
STEP_PX = 32
_BUNDLED, _TOUR = "bundled", "tour"


def document_key(library: Library) -> str:
    """How the settings name a document; those that ship with the program move with it."""
    if library.is_tour:
        return _TOUR
    return _BUNDLED if library.is_bundled else str(library.path)


def first_stop(library: Library) -> str | None:
    """The event that a tour begins with; None in every other document."""
    return library.document.events[0].id if library.is_tour else None


def restore_window(window: MainWindow, settings: Settings) -> None:
    """Give a new window the size, place and columns of the one before."""
    place_window(window, settings)
    set_columns(window, settings.splitters, settings.figures)


def place_window(window: QWidget, settings: Settings) -> None:
    """Give a window the size and place of the one before."""
    rects = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    screens = [(r.x(), r.y(), r.width(), r.height()) for r in rects]
    least = window.minimumWidth(), window.minimumHeight()
    window.setMinimumSize(*least_on_screens(least, screens))
    if settings.geometry is not None:
        x, y, width, height = framed_on_screens(settings.geometry, screens)
        window.resize(width, height)
        window.move(x, y)
    else:
        _, _, width, height = (
            screens[0] if screens else (0, 0, 2 * DEFAULT_SIZE[0], 2 * DEFAULT_SIZE[1])
        )
        room = (width - FRAME_PX[0], height - FRAME_PX[1])
        window.resize(min(DEFAULT_SIZE[0], room[0]), min(DEFAULT_SIZE[1], room[1]))


def least_on_screens(least: tuple[int, int], screens: Sequence[Box]) -> tuple[int, int]:
    """A window's least size, or on screens of which none is so large as much as there is room for.

    Screens become small in the window's own px where text is made large.
    """
    if not screens:
        return least
    width, height = max(w for *_, w, _ in screens), max(h for *_, h in screens)
    wide, high = FRAME_PX
    return (
        least[0] if width >= least[0] else width - wide,
        least[1] if height >= least[1] + high else height - high,
    )


def step_aside(window: MainWindow, others: Sequence[MainWindow]) -> None:
    """Move a new window off the places where others stand, so that each can be seen."""
    taken = {other.pos().toTuple() for other in others if not other.isMinimized()}
    rects = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    screens = [(r.x(), r.y(), r.width(), r.height()) for r in rects]
    for _ in range(len(taken)):
        if window.pos().toTuple() not in taken:
            return
        x, y = window.x() + STEP_PX, window.y() + STEP_PX
        x, y, width, height = framed_on_screens((x, y, window.width(), window.height()), screens)
        window.resize(width, height)
        window.move(x, y)


def framed_on_screens(box: Box, screens: Sequence[Box]) -> Box:
    """As `box_on_screens`, for a corner of a window's frame and the size within the frame."""
    x, y, width, height = box
    wide, high = FRAME_PX
    x, y, width, height = box_on_screens((x, y, width + wide, height + high), screens)
    return (x, y, width - wide, height - high)


def set_columns(
    window: MainWindow, splitters: dict[str, tuple[int, ...]], figures: bool | None = None
) -> None:
    """Share out the window's size: as a person left it, or else as is usual.

    figures: whether the chart is open, where a person opened or closed it.
    """
    width, height = window.width(), window.height()
    sidebar, reading = (
        round(min(max(share * width, least), most)) for share, least, most in (SIDEBAR, READING)
    )
    usual = (sidebar, width - sidebar - reading - 2, reading)
    columns = splitters.get("columns", ())
    window.columns.set_widths(columns if len(columns) == len(usual) else usual)
    window.middle.set_heights(height, splitters.get("middle", ()), figures)
    window.toolbar.show_figures(window.middle.shows_figures)
    window.reading.set_sizes(splitters.get("reading", ()))


def restore_tables(window: MainWindow, settings: Settings) -> None:
    """Open the tables where they were open, with the one that was shown."""
    window.tables.show_table(settings.table)
    window.view_actions.show_tables(settings.tables)


def restore_hand(window: MainWindow, settings: Settings) -> None:
    """Let the timeline answer the hand as the person wants it."""
    from viewer.ui.parts.motion import MotionChoice

    known = settings.motion in tuple(MotionChoice)
    window.timeline.state.wheel_speed = settings.wheel_speed
    choice = MotionChoice(settings.motion) if known else MotionChoice.SYSTEM
    window.timeline.animation.choice = choice


def recall_waiting(library: Library, text: str) -> None:
    """Put back on a document that is only read what was noted on it."""
    from viewer.library.waiting import with_waiting

    if library.is_bundled:
        library.waits_with(with_waiting(library.said, text))


def remember_window(window: MainWindow, settings: Settings) -> Settings:
    """The settings with what the window looks like now."""
    # the first window, which stands before anything is loaded, needs other parts of this module
    from viewer.library.lane_order import orders_to_words

    session, state = window.session, window.timeline.state
    start, end = (None, None) if state.is_fit else state.shown
    lanes = orders_to_words(session.lane_orders)
    place = Place(document_key(session.library), start, end, session.selected, lanes)
    return replace(
        settings,
        preferences=session.preferences,
        lane_mode=session.lane_mode,
        folded=session.folded,
        figures=window.middle.chosen,
        tables=window.middle.shows_tables,
        table=window.tables.name,
        geometry=_box(window),
        maximized=window.isMaximized(),
        splitters={
            "columns": window.columns.widths,
            "middle": window.middle.heights,
            "reading": window.reading.sizes,
        },
        places=settings.places_with(place),
        export=window.errands.export_choices or settings.export,
        table_columns=window.errands.table_choices or settings.table_columns,
        wheel_speed=state.wheel_speed,
        motion=window.timeline.animation.choice.value,
    )


def _box(window: MainWindow) -> Box:
    """The corner of the window with its frame, and the size without, when it is not maximized."""
    rect = window.normalGeometry() if window.isMaximized() else window.geometry()
    corner = rect.topLeft() if window.isMaximized() else window.pos()
    return (corner.x(), corner.y(), rect.width(), rect.height())
