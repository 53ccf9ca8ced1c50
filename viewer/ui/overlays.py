"""What opens over the whole window: the palette and the sheet of keys, made when first needed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.render.theme import Theme

if TYPE_CHECKING:
    from viewer.ui.keys.sheet import KeySheet
    from viewer.ui.main_window import MainWindow
    from viewer.ui.palette.pane import Palette
    from viewer.ui.timeline.first_hint import FirstHint


class Overlays:
    """One window's palette and sheet of keys."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._palette: Palette | None = None
        self._sheet: KeySheet | None = None
        self.hint: FirstHint | None = None

    @property
    def palette(self) -> Palette:
        """The palette."""
        if self._palette is None:
            from viewer.ui.palette.pane import Palette

            self._palette = Palette(self._window)
        return self._palette

    @property
    def sheet(self) -> KeySheet:
        """The sheet of keys."""
        if self._sheet is None:
            from viewer.ui.keys.sheet import KeySheet

            self._sheet = KeySheet(self._window)
        return self._sheet

    def open_hint(self) -> None:
        """Show the hint of the first start; once closed the person's preferences say so."""
        from viewer.ui.timeline.first_hint import FirstHint

        window, session = self._window, self._window.session
        hint = FirstHint(window.timeline, session.theme, window.commands["keys.show"].key)
        hint.closed.connect(
            lambda: session.set_preferences(replace(session.preferences, hint_seen=True))
        )
        # it was closed in another window
        session.preferences_changed.connect(
            lambda: hint.close_hint() if session.preferences.hint_seen else None
        )
        hint.tour_requested.connect(lambda: window.commands.run("app.tour"))
        hint.tour.setVisible(not session.library.is_tour)
        window.closed.connect(hint.close_unseen)
        hint.open()
        self.hint = hint

    @property
    def is_idle(self) -> bool:
        """Whether they wait for nothing."""
        return self._palette is None or self._palette.is_idle

    def open_palette(self) -> None:
        """Open the palette, or close it."""
        self._close(self._sheet)
        self.palette.open()

    def open_sheet(self) -> None:
        """Open the sheet of keys, or close it."""
        self._close(self._palette)
        self.sheet.open()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for overlay in (self._palette, self._sheet):
            if overlay is not None:
                overlay.set_theme(theme)

    @staticmethod
    def _close(overlay: Palette | KeySheet | None) -> None:
        if overlay is not None:
            overlay.close_overlay()
