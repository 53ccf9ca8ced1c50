"""The search as one part of the window: field, list, and the hits that are walked through."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from viewer.library.asking import View
from viewer.library.found import NOTHING_ASKED, Found, FoundRow
from viewer.library.opening import Library
from viewer.render.theme import Theme
from viewer.ui.search.desk import Beside, SearchDesk
from viewer.ui.search.field import SearchField

if TYPE_CHECKING:
    from viewer.ui.search.panel import SearchPanel

WIDTH_PX = 520
_BELOW_PX, _EDGE_PX = 4, 8
_HEIGHT_SHARE = 0.68


class SearchPane(QObject):
    """Shows what is found as it is typed, and opens hits one after the other.

    Signals:
        found_changed: a Found; an empty one when the search is cleared.
        row_requested: the FoundRow that is to be opened.
        left: the keyboard is to go back to where it was.
        shown_changed: whether the field is at work.
    """

    found_changed = Signal(object)
    row_requested = Signal(object)
    left = Signal()
    shown_changed = Signal(bool)

    def __init__(
        self,
        beside: Beside,
        theme: Theme,
        icon_of: Callable[[FoundRow], QPixmap | None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._window, self._theme, self._icon_of = window, theme, icon_of
        self._panel: SearchPanel | None = None
        self.field = SearchField()
        self.desk = SearchDesk(beside, self)
        self.found = NOTHING_ASKED
        self._opened: FoundRow | None = None
        self.field.textChanged.connect(self.desk.ask)
        self.field.step_requested.connect(self._on_step_requested)
        self.field.open_requested.connect(self._on_open_requested)
        self.field.back_requested.connect(lambda: self.walk(-1))
        self.field.left.connect(self._on_left)
        self.field.focus_changed.connect(self._on_focus_changed)
        self.desk.answered.connect(self._on_answered)
        window.installEventFilter(self)

    @property
    def panel(self) -> SearchPanel:
        """The list; made when it is first needed, so that no window waits for it."""
        if self._panel is None:
            from viewer.ui.search.panel import SearchPanel

            self._panel = SearchPanel(self._theme, self._icon_of, self._window)
            self._panel.row_clicked.connect(self._open)
            self._panel.more_requested.connect(self.desk.ask_for_more)
            self._panel.height_changed.connect(self._place_panel)
            QWidget.setTabOrder(self.field, self._panel.outside_button)
        return self._panel

    def show_view(self, library: Library, view: View) -> None:
        """Search another view, or another document."""
        self.desk.show_view(library, view)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        if self._panel is not None:
            self._panel.set_theme(theme)

    def open(self) -> None:
        """Bring the keyboard here, with what was typed selected."""
        self.shown_changed.emit(True)
        self.field.setFocus()
        self.field.selectAll()
        self._show_panel()

    def clear(self) -> bool:
        """Search nothing any more; whether anything was searched."""
        had_any = bool(self.field.text())
        self.field.clear()
        self._close_panel()
        self.shown_changed.emit(self.field.hasFocus())
        return had_any

    def walk(self, step: int) -> None:
        """Open the next hit or the one before.

        People, which are filtered by, and what the filters leave out are only opened by hand.
        """
        rows = [r for r in self.panel.rows if r.what != "actor" and not r.is_outside]
        if not rows:
            self.open()
            return
        here = self._opened.key if self._opened is not None else None
        keys = [row.key for row in rows]
        at = keys.index(here) + step if here in keys else (0 if step > 0 else -1)
        row = rows[at % len(rows)]
        self.panel.choose(row)
        self._open(row)

    def describe(self) -> dict[str, Any]:
        """What it shows, for `--describe`."""
        found, opened = self.found, self._opened
        return {
            "query": self.field.text(),
            "hits": found.total,
            "outside": found.outside_count,
            "counts": dict(found.counts),
            "rows": [{"what": row.what, "id": row.id, "words": row.words} for row in found.rows],
            "opened": None if opened is None else {"what": opened.what, "id": opened.id},
            "is_open": self.panel.isVisibleTo(self._window),
            "says": self.panel.says,
        }

    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        """The list stays below the field when the window changes its size."""
        if watched is self._window and qt_event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._place_panel)
        return super().eventFilter(watched, qt_event)

    # --- inside

    def _on_answered(self, found: Found) -> None:
        self.found = found
        if self._opened is not None and self._opened.key not in {r.key for r in found.rows}:
            self._opened = None
        self.panel.show_found(found)
        if self.field.hasFocus() and found.query:
            self._show_panel()
        elif not found.query:
            self._close_panel()
        self.found_changed.emit(found)

    def _on_step_requested(self, by: int) -> None:
        if not self.panel.isVisible():
            self._show_panel()
        self.panel.step(by)

    def _on_open_requested(self) -> None:
        current = self.panel.current
        opened = self._opened.key if self._opened is not None else None
        if current is None or current.key == opened:
            self.walk(1)
        else:
            self._open(current)

    def _open(self, row: FoundRow) -> None:
        self._opened = row
        self.row_requested.emit(row)

    def _on_left(self) -> None:
        self._close_panel()
        self.left.emit()

    def _on_focus_changed(self, is_here: bool) -> None:
        if is_here:
            self._show_panel()
            self.shown_changed.emit(True)
        else:
            # where it goes instead is known a moment later
            QTimer.singleShot(0, self, self._look_where_focus_is)

    def _look_where_focus_is(self) -> None:
        focused = QApplication.focusWidget()
        panel = self._panel
        in_panel = panel is not None and focused is not None and panel.isAncestorOf(focused)
        if focused is self.field or in_panel:
            return
        self._close_panel()
        self.shown_changed.emit(False)

    def _show_panel(self) -> None:
        if not self.found.query or not self.field.text().strip():
            return
        self.panel.show()
        self.panel.raise_()
        self._place_panel()

    def _close_panel(self) -> None:
        if self._panel is not None:
            self._panel.hide()

    def _place_panel(self) -> None:
        if self._panel is None or self._panel.isHidden():
            return
        window = self._window
        corner = self.field.mapTo(window, QPoint(0, self.field.height() + _BELOW_PX))
        wide = min(max(WIDTH_PX, self.field.width()), window.width() - 2 * _EDGE_PX)
        x = max(min(corner.x(), window.width() - wide - _EDGE_PX), _EDGE_PX)
        self.panel.resize(wide, self.panel.height())
        most = min(round(window.height() * _HEIGHT_SHARE), window.height() - corner.y() - _EDGE_PX)
        self.panel.setGeometry(x, corner.y(), wide, self.panel.wanted_height(most))
