"""The palette over the window: opens on a key, offers what is meant, does what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QGraphicsDropShadowEffect

from viewer.library.found import FIRST_ROWS, NOTHING_ASKED, Found, FoundRow
from viewer.model.when import When
from viewer.render.theme import Theme
from viewer.ui.palette.card import PaletteCard
from viewer.ui.palette.offers import (
    Asked,
    Offer,
    asked,
    command_offers,
    day_offer,
    found_offers,
)
from viewer.ui.parts.overlay import Overlay
from viewer.ui.search.desk import SearchDesk
from viewer.ui.search.opening import open_found

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

WIDTH_PX, _TOP_PX, _EDGE_PX = 588, 76, 16
_MOST_PX = 600
_RECENT = 8
_NARROWED_ROWS = 1_000


class Palette(Overlay):
    """The palette of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, window.timeline, window.session.theme)
        self.setObjectName("paletteScrim")
        self._window = window
        self._desk = SearchDesk(window.tasks.run, self)
        self._found: Found = NOTHING_ASKED
        self._recent: list[str] = []
        self.card: PaletteCard = PaletteCard(self.theme, window.icon_of, self)
        shadow = QGraphicsDropShadowEffect(self.card)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 8)
        shadow.setColor(self.theme.colour("shadow"))
        self.card.setGraphicsEffect(shadow)
        field = self.card.field
        field.textChanged.connect(self._on_typed)
        field.step_requested.connect(self.card.step)
        field.run_requested.connect(self._on_run_requested)
        field.left.connect(self.close_overlay)
        self.card.offer_clicked.connect(lambda offer: self._run(offer, stays=False))
        self.card.narrowed.connect(self._narrow)
        self._desk.answered.connect(self._on_answered)
        window.closed.connect(self._desk.close)

    @property
    def is_idle(self) -> bool:
        """Whether no answer is outstanding."""
        return self._desk.is_idle

    def show_fresh(self) -> None:
        """Offer what there is with nothing typed."""
        self._desk.show_view(self._window.session.library, self._window.session.view)
        self.card.field.clear()
        self._offer(keeps=False)

    def take_focus(self) -> None:
        """What is typed goes into the field."""
        self.card.field.setFocus()

    def close_overlay(self) -> None:
        """Close; what is searched just now is not wanted any more."""
        super().close_overlay()
        self._desk.ask("")

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        super().set_theme(theme)
        self.card.set_theme(theme)

    def describe(self) -> dict[str, Any]:
        """What it shows, for `--describe`."""
        offers = self.card.model.offers
        return {
            "typed": self.card.field.text(),
            "offers": [
                {"what": o.row.what, "id": o.row.id, "words": o.row.words, "enabled": o.is_enabled}
                for o in offers
            ],
        }

    # --- inside

    def _on_typed(self, typed: str) -> None:
        said = asked(typed)
        self._found = NOTHING_ASKED
        # one kind of thing may stand far down among all hits
        limit = _NARROWED_ROWS if said.only else FIRST_ROWS
        self._desk.ask("" if said.only == "command" else said.words, limit)
        self._offer(keeps=False)

    def _on_answered(self, found: Found) -> None:
        if found.query == asked(self.card.field.text()).words:
            self._found = found
            self._offer(keeps=True)

    def _offer(self, *, keeps: bool) -> None:
        said = asked(self.card.field.text())
        self.card.show_offers(self._offers(said), said.only, keeps=keeps)
        self.place()

    def _offers(self, said: Asked) -> list[Offer]:
        offers: list[Offer] = []
        if said.only in ("", "command"):
            commands = self._window.commands
            others = (command for command in commands if command.id != "palette.open")
            offers += command_offers(others, said.words, self._recent, self._run_command)
        if not said.only:
            offers += day_offer(said.words, self._go)
        rows = [row for row in self._found.rows if said.only in ("", row.what)]
        return offers + found_offers(rows, self._open_found)

    def _narrow(self, sign: str) -> None:
        field = self.card.field
        field.setText(sign + asked(field.text()).words)
        field.setFocus()

    def _on_run_requested(self, stays: bool) -> None:
        offer = self.card.current
        if offer is not None:
            self._run(offer, stays=stays)

    def _run(self, offer: Offer, *, stays: bool) -> None:
        if not offer.is_enabled:
            return
        if not stays:
            self.close_overlay()
        offer.run()
        if stays and self.isVisible():
            self._offer(keeps=True)
            self.card.field.setFocus()

    def _run_command(self, command_id: str) -> None:
        if command_id in self._recent:
            self._recent.remove(command_id)
        self._recent.insert(0, command_id)
        del self._recent[_RECENT:]
        self._window.commands.run(command_id)

    def _open_found(self, row: FoundRow) -> None:
        open_found(self._window, row)

    def _go(self, when: When) -> None:
        self._window.timeline.state.show_range(when.earliest, when.latest)

    def place_card(self) -> None:
        """In the upper middle, as high as its lines want."""
        window = self._window
        wide = min(WIDTH_PX, window.width() - 2 * _EDGE_PX)
        corner = QPoint((window.width() - wide) // 2, min(_TOP_PX, window.height() // 8))
        most = min(_MOST_PX, window.height() - corner.y() - _EDGE_PX)
        self.card.resize(wide, self.card.height())
        self.card.setGeometry(corner.x(), corner.y(), wide, self.card.wanted_height(most))
