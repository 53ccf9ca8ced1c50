"""The palette over the window: opens on a key, offers what is meant, does what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGraphicsDropShadowEffect, QWidget

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
from viewer.ui.search.desk import SearchDesk
from viewer.ui.search.opening import open_found

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

WIDTH_PX, _TOP_PX, _EDGE_PX = 588, 76, 16
_MOST_PX = 600
_RECENT = 8
_NARROWED_ROWS = 1_000


class Palette(QWidget):
    """Covers the window while it is open; a click beside the card, or Esc, closes it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("paletteScrim")
        self._window = window
        self._theme = window.session.theme
        self._desk = SearchDesk(window.tasks.run, self)
        self._found: Found = NOTHING_ASKED
        self._recent: list[str] = []
        self._left_focus: QWidget | None = None
        self.card = PaletteCard(self._theme, window.icon_of, self)
        shadow = QGraphicsDropShadowEffect(self.card)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 8)
        shadow.setColor(self._theme.colour("shadow"))
        self.card.setGraphicsEffect(shadow)
        field = self.card.field
        field.textChanged.connect(self._on_typed)
        field.step_requested.connect(self.card.step)
        field.run_requested.connect(self._on_run_requested)
        field.left.connect(self.close_overlay)
        self.card.offer_clicked.connect(lambda offer: self._run(offer, stays=False))
        self.card.narrowed.connect(self._narrow)
        self._desk.answered.connect(self._on_answered)
        window.installEventFilter(self)
        window.closed.connect(self._desk.close)
        self.hide()

    @property
    def is_idle(self) -> bool:
        """Whether no answer is outstanding."""
        return self._desk.is_idle

    def open(self) -> None:
        """Open with nothing typed, or close if it is open."""
        if self.isVisible():
            self.close_overlay()
            return
        self._left_focus = QApplication.focusWidget()
        self._desk.show_view(self._window.session.library, self._window.session.view)
        self.card.field.clear()
        self._offer(keeps=False)
        self.show()
        self.raise_()
        self._place()
        self.card.field.setFocus()

    def close_overlay(self) -> None:
        """Close, and give the keyboard back to what had it."""
        if not self.isVisible():
            return
        self.hide()
        self._desk.ask("")
        left = self._left_focus
        if left is not None and left.isVisible():
            left.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.timeline.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the window."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("scrim"))

    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        """A click beside the card closes."""
        if not self.card.geometry().contains(qt_event.position().toPoint()):
            self.close_overlay()
        qt_event.accept()

    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        """Cover the window whatever its size."""
        if watched is self._window and qt_event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, qt_event)

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
        self._place()

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

    def _place(self) -> None:
        window = self._window
        self.setGeometry(0, 0, window.width(), window.height())
        wide = min(WIDTH_PX, window.width() - 2 * _EDGE_PX)
        corner = QPoint((window.width() - wide) // 2, min(_TOP_PX, window.height() // 8))
        most = min(_MOST_PX, window.height() - corner.y() - _EDGE_PX)
        self.card.resize(wide, self.card.height())
        self.card.setGeometry(corner.x(), corner.y(), wide, self.card.wanted_height(most))
