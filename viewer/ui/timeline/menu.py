"""The timeline's context menu: the lane, the fold and the view under the pointer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from viewer.model.speech import tr, tr_later
from viewer.timeline.hit import Hit
from viewer.ui.parts.motion import MotionChoice
from viewer.ui.parts.plain_text import without_keys
from viewer.ui.timeline.lane_hand import lane_of

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

#: factors on a wheel's step, and what they are called
WHEEL_SPEEDS = (
    (0.5, tr_later("Slow")),
    (1.0, tr_later("Usual")),
    (1.75, tr_later("Fast")),
    (3.0, tr_later("Very fast")),
)
MOTION_WORDS = {
    MotionChoice.SYSTEM: tr_later("As the system asks"),
    MotionChoice.MOVES: tr_later("Always"),
    MotionChoice.STILL: tr_later("Never"),
}
#: commands of the view, in the menu's order
_EVENT = (
    "edit.new_event",
    "edit.event",
    "edit.merge_events",
    "edit.split_event",
    "edit.delete_event",
)
_VIEW = ("view.back", "view.forward", "timeline.focus", "timeline.fit")


def timeline_menu(window: MainWindow, hit: Hit | None) -> QMenu:
    """The menu for what is hit; it deletes itself when it closes."""
    menu = QMenu(window.timeline)
    menu.aboutToHide.connect(menu.deleteLater)
    _add_fold(menu, window, hit)
    lane = lane_of(window.timeline.state, hit)
    if lane >= 0 and window.timeline.state.lanes.lanes[lane].name:
        _add_lane(menu, window, lane)
    for command_id in (*_EVENT, *_VIEW):
        window.commands.offer(menu, command_id)
        if command_id == _EVENT[-1]:
            _add_notes(menu, window)
    menu.addSeparator()
    _add_choices(menu, tr("Zooming by the wheel"), WHEEL_SPEEDS, *_wheel(window))
    _add_choices(menu, tr("Animate folding"), tuple(MOTION_WORDS.items()), *_motion(window))
    return menu


def next_speed(speed: float, step: int) -> float:
    """The next faster speed of the wheel (step 1) or slower one (-1); at an end the same."""
    speeds = [each for each, _ in WHEEL_SPEEDS]
    near = min(range(len(speeds)), key=lambda place: abs(speeds[place] - speed))
    return speeds[min(max(near + step, 0), len(speeds) - 1)]


def open_timeline_menu(window: MainWindow, hit: Hit | None, place: QPoint) -> None:
    """Open the menu at a place of the screen."""
    timeline_menu(window, hit).popup(place)


def _add_fold(menu: QMenu, window: MainWindow, hit: Hit | None) -> None:
    if hit is None or hit.kind not in ("break", "open_fold"):
        return
    words = tr("Unfold this time") if hit.kind == "break" else tr("Fold this time away")
    menu.addAction(words, partial(window.timeline.press_fold, hit))
    menu.addSeparator()


def _add_notes(menu: QMenu, window: MainWindow) -> None:
    """A note and a pin on the selected event, wherever the keyboard is."""
    event = window.event_pane
    for words, button in (
        (tr("Write a note..."), event.note_button),
        (tr("Pin or unpin"), event.pin_button),
    ):
        menu.addAction(words, button.click).setEnabled(window.session.selected is not None)
    menu.addSeparator()


def _add_lane(menu: QMenu, window: MainWindow, place: int) -> None:
    session, lanes = window.session, window.timeline.state.lanes.lanes
    lane, keys = lanes[place], [each.key for each in lanes]
    name = without_keys(lane.name)
    if lane.collapsed:
        words = tr("Expand “{lane}”", lane=name)
    else:
        words = tr("Collapse “{lane}” to one row", lane=name)
    menu.addAction(words, partial(session.toggle_lane, lane.key))
    up, down = tr("Move “{lane}” up", lane=name), tr("Move “{lane}” down", lane=name)
    for step, words in ((-1, up), (1, down)):
        action = menu.addAction(words)
        action.triggered.connect(_moving(window, keys, lane.key, place + step))
        action.setEnabled(0 <= place + step < len(lanes))
    action = menu.addAction(tr("All lanes as they were"), session.reset_lanes)
    action.setEnabled(session.has_own_lanes)
    menu.addSeparator()


def _moving(window: MainWindow, keys: list[str], key: str, to: int) -> Callable[[], None]:
    return lambda: window.session.move_lane(keys, key, to)


def _wheel(window: MainWindow) -> tuple[object, Callable[[object], None]]:
    state = window.timeline.state

    def choose(speed: object) -> None:
        state.wheel_speed = float(str(speed))

    return state.wheel_speed, choose


def _motion(window: MainWindow) -> tuple[object, Callable[[object], None]]:
    animation = window.timeline.animation

    def choose(choice: object) -> None:
        animation.choice = MotionChoice(str(choice))

    return animation.choice, choose


def _add_choices(
    menu: QMenu,
    title: str,
    choices: tuple[tuple[object, str], ...],
    chosen: object,
    choose: Callable[[object], None],
) -> None:
    inner = menu.addMenu(title)
    for value, words in choices:
        action = inner.addAction(tr(words))
        action.setCheckable(True)
        action.setChecked(value == chosen)
        action.triggered.connect(lambda _checked=False, value=value: choose(value))
