"""The dialog of settings: how the window looks and answers. Everything counts at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.model.speech import tr
from viewer.render.language import languages
from viewer.ui.dialogs.closing_row import closing_row, primary_button
from viewer.ui.dialogs.export_form import scrolled
from viewer.ui.dialogs.menu_button import MenuButton
from viewer.ui.dialogs.room import resize_within_screen
from viewer.ui.dialogs.segments import Segments
from viewer.ui.parts.motion import MotionChoice
from viewer.ui.parts.plain_text import label
from viewer.ui.preferences import LEAST_TEXT, MOST_TEXT, SYSTEM, TEXT_STEP
from viewer.ui.timeline.menu import WHEEL_SPEEDS

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

_WIDTH_PX, _LABEL_PX, _BELOW_PX = 520, 110, 9


class SettingsDialog(QDialog):
    """Theme, size of text, language, movement, wheel, folding; the way to the keys."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Settings"))
        self.setFixedWidth(_WIDTH_PX)
        self._window = window
        self._started_with = window.session.preferences
        self.theme = self._theme_choice()
        self.text_size = self._text_size_choice()
        self.language = self._language_choice()
        self.motion = self._motion_choice()
        self.wheel = self._wheel_choice()
        self.fold = self._fold_choice()
        self.keys_button = QPushButton(tr("Change shortcuts..."))
        self.keys_button.setAutoDefault(False)
        self.keys_button.clicked.connect(lambda: window.commands.run("keys.change"))
        self._later = label(kind="soft", wrap=True)
        self._lay_out()
        self._say_later()
        self.theme.setFocus(Qt.FocusReason.OtherFocusReason)
        resize_within_screen(self, (_WIDTH_PX, self.sizeHint().height() + self._hidden_px))

    def _change(self, **fields: object) -> None:
        session = self._window.session
        session.set_preferences(replace(session.preferences, **fields))  # type: ignore[arg-type]
        self._say_later()

    def _say_later(self) -> None:
        """Say what the next start brings."""
        now, before = self._window.session.preferences, self._started_with
        is_later = (now.text_size, now.language) != (before.text_size, before.language)
        said = tr("Size of text and language change when Parley is opened again.")
        self._later.setText(said if is_later else "")

    def _theme_choice(self) -> Segments:
        made = Segments(
            tr("Theme"),
            (
                (SYSTEM, tr("As the system")),
                ("light", tr("Light")),
                ("dark", tr("Dark")),
                ("contrast", tr("High contrast")),
            ),
        )
        chosen = self._window.session.preferences.theme
        made.show_value(chosen if chosen in (SYSTEM, "light", "dark", "contrast") else SYSTEM)
        made.chosen.connect(lambda value: self._change(theme=value))
        return made

    def _text_size_choice(self) -> MenuButton:
        sizes = range(LEAST_TEXT, MOST_TEXT + TEXT_STEP, TEXT_STEP)
        made = MenuButton(tr("Size of text"), [f"{size} %" for size in sizes])
        chosen = self._window.session.preferences.text_size
        made.show_choice(min(range(len(sizes)), key=lambda at: abs(sizes[at] - chosen)))
        made.chosen.connect(lambda at: self._change(text_size=sizes[at]))
        return made

    def _language_choice(self) -> MenuButton:
        tags, names = zip(*languages().items(), strict=True)
        made = MenuButton(tr("Language"), (tr("As the system"), *names))
        chosen = self._window.session.preferences.language
        made.show_choice(tags.index(chosen) + 1 if chosen in tags else 0)
        made.chosen.connect(lambda at: self._change(language=tags[at - 1] if at else SYSTEM))
        return made

    def _motion_choice(self) -> Segments:
        made = Segments(
            tr("Movement"),
            (
                (MotionChoice.SYSTEM.value, tr("As the system")),
                (MotionChoice.MOVES.value, tr("Moves")),
                (MotionChoice.STILL.value, tr("Stands still")),
            ),
        )
        animation = self._window.timeline.animation
        made.show_value(animation.choice.value)

        def choose(value: str) -> None:
            animation.choice = MotionChoice(value)

        made.chosen.connect(choose)
        return made

    def _wheel_choice(self) -> Segments:
        state = self._window.timeline.state
        speeds = [speed for speed, _ in WHEEL_SPEEDS]
        made = Segments(tr("Wheel"), [(f"{speed:g}", f"× {speed:g}") for speed in speeds])
        nearest = min(speeds, key=lambda speed: abs(speed - state.wheel_speed))
        made.show_value(f"{nearest:g}")

        def choose(value: str) -> None:
            state.wheel_speed = float(value)

        made.chosen.connect(choose)
        return made

    def _fold_choice(self) -> Segments:
        session, folded = self._window.session, "folded"
        words = ((folded, tr("Folded")), ("whole", tr("In full")))
        made = Segments(tr("Quiet time"), words)
        made.show_value(folded if session.folded else "whole")
        made.chosen.connect(lambda value: session.set_folded(value == folded))
        return made

    def _rows(self) -> tuple[tuple[str, QWidget, str], ...]:
        """Each setting by its name, with what it is about in one line."""
        return (
            (tr("Theme"), self.theme, tr("The window’s colours; an image has a theme of its own.")),
            (
                tr("Size of text"),
                self.text_size,
                tr("Of the whole interface; it counts when Parley is opened again."),
            ),
            (
                tr("Language"),
                self.language,
                tr("The window’s; documents and files stay as they are."),
            ),
            (
                tr("Movement"),
                self.motion,
                tr("Folding, and the flash of a passage that is gone to."),
            ),
            (
                tr("Wheel zooms"),
                self.wheel,
                tr("How far one step of the wheel zooms on the timeline."),
            ),
            (
                tr("Quiet time"),
                self.fold,
                tr("Long stretches without an event shrink and say their length."),
            ),
            (tr("Keys"), self.keys_button, tr("Every command can have keys of your own.")),
        )

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        grid.setColumnMinimumWidth(0, _LABEL_PX)
        grid.setColumnStretch(1, 1)
        for number, (words, widget, why) in enumerate(self._rows()):
            place = 2 * number
            grid.addWidget(label(words, "soft"), place, 0)
            line = QHBoxLayout()
            line.addWidget(widget)
            line.addStretch(1)
            grid.addLayout(line, place, 1)
            said = label(why, "note", wrap=True)
            said.setContentsMargins(0, 0, 0, _BELOW_PX)
            grid.addWidget(said, place + 1, 1)
            widget.setAccessibleDescription(why)
        return grid

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(label(tr("Settings"), "big"))
        rows = QWidget()
        rows.setLayout(self._grid())
        rows.setFixedWidth(_WIDTH_PX - 40)
        area = scrolled(rows)
        self._hidden_px = rows.heightForWidth(rows.width()) - area.sizeHint().height()
        column.addWidget(area)
        column.addWidget(self._later)
        column.addLayout(closing_row("", primary_button(tr("Close"), self.accept)))


def open_settings(window: MainWindow) -> None:
    """Open the settings over the window."""
    dialog = SettingsDialog(window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def open_keys(window: MainWindow) -> None:
    """Open the dialog in which shortcuts are changed."""
    from viewer.ui.keys.dialog import KeysDialog

    session = window.session

    def apply(own: Mapping[str, tuple[str, ...]]) -> None:
        session.set_preferences(replace(session.preferences, keys=own))

    standard = window.commands.standard.values()
    dialog = KeysDialog(standard, session.preferences.keys, apply, window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
