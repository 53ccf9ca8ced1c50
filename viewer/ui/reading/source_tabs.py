"""A row of tabs, one a source; those that find no room wait in a menu, many in a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QTabBar, QToolButton, QWidget

from viewer.model.source import Source
from viewer.model.speech import say_number, tr, tr_n
from viewer.model.value_words import say_publisher
from viewer.model.wording import say_when
from viewer.ui.parts.plain_text import tooltip, without_keys
from viewer.ui.stylesheet import restyle

if TYPE_CHECKING:
    from viewer.ui.reading.source_finder import SourceFinder

HEIGHT_PX = 34
_PADDING_PX = 22
_MORE_PX = 40
_LEFT_PX = 8
#: of more sources only so many first ones have tabs, and the one that is shown
_MOST_TABS = 24
#: more are found by words and not in a menu
_MOST_IN_MENU = 20


class SourceTabs(QFrame):
    """Tabs with a source's short name and date.

    Signals:
        source_requested: a tab was chosen; carries the source's id.
        clicked: a tab was chosen, or the one that is chosen already clicked.
    """

    source_requested = Signal(str)
    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceTabs")
        self.setFixedHeight(HEIGHT_PX)
        self._sources: tuple[Source, ...] = ()
        #: which of the sources have tabs
        self._at: tuple[int, ...] = ()
        self._hidden: list[int] = []
        self.finder: SourceFinder | None = None
        self._bar = _Bar()
        self._bar.currentChanged.connect(self._on_bar_current_changed)
        self._bar.tabBarClicked.connect(lambda _at: self.clicked.emit())
        self._more = QToolButton()
        self._more.setProperty("kind", "tab")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.clicked.connect(self._open_finder)
        self._menu = QMenu(self._more)
        self._menu.aboutToShow.connect(self._fill_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT_PX, 0, 6, 0)
        row.setSpacing(0)
        row.addWidget(self._bar)
        row.addWidget(self._more)
        row.addStretch(1)

    def show_sources(self, sources: Sequence[Source], shown: str | None) -> None:
        """Show these sources' tabs, one of them chosen; announces nothing."""
        blocked = self._bar.blockSignals(True)
        # a bar that is seen lays all its tabs out anew for each that is added
        self._bar.hide()
        active = next((at for at, source in enumerate(sources) if source.id == shown), 0)
        with_tabs = _with_tabs(len(sources), active)
        if tuple(sources) != self._sources or with_tabs != self._at:
            self._sources, self._at = tuple(sources), with_tabs
            self._make_tabs()
        if active in with_tabs:
            self._bar.setCurrentIndex(with_tabs.index(active))
        self._bar.blockSignals(blocked)
        self._arrange()
        self._bar.show()

    def _make_tabs(self) -> None:
        while self._bar.count():
            self._bar.removeTab(0)
        for source in (self._sources[at] for at in self._at):
            at = self._bar.addTab("")
            of = tr(
                "{publisher}, {when}",
                publisher=say_publisher(source.publisher),
                when=say_when(source.published),
            )
            said = f"{source.title}\n{of}"
            self._bar.setTabToolTip(at, tooltip(said))

    def set_aside(self, aside: bool) -> None:
        """No source is read at the moment: the chosen tab looks like the others."""
        if self.property("aside") != aside:
            self.setProperty("aside", aside)
            restyle(self)
            restyle(self._bar)

    @property
    def texts(self) -> tuple[str, ...]:
        """What the visible tabs say."""
        bar = self._bar
        return tuple(bar.tabText(at) for at in range(bar.count()) if bar.isTabVisible(at))

    def minimumSizeHint(self) -> QSize:
        """Room for one tab and the menu."""
        return QSize(120, HEIGHT_PX)

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Show as many tabs as there is room for."""
        super().resizeEvent(qt_event)
        self._arrange()

    def _on_bar_current_changed(self, at: int) -> None:
        if 0 <= at < len(self._at):
            self._arrange()
            self.clicked.emit()
            self.source_requested.emit(self._sources[self._at[at]].id)

    def _arrange(self) -> None:
        if not self._sources:
            self._more.hide()
            return
        active = self._bar.currentIndex()
        few = [self._sources[at] for at in self._at]
        levels = wordings(few, active)
        levels = levels if len(few) == len(self._sources) else levels[-1:]
        widths = [[self._bar.width_of(text) for text in texts] for texts in levels]
        level, shown = fitting(widths, active, self.width() - _LEFT_PX - 6, _MORE_PX)
        blocked = self._bar.blockSignals(True)
        for at, text in enumerate(levels[level]):
            # a call that changes nothing makes a hidden bar forget that its tabs have new words
            if self._bar.isTabVisible(at) != (at in shown):
                self._bar.setTabVisible(at, at in shown)
            self._bar.setTabText(at, without_keys(text))
        self._bar.setMaximumWidth(sum(widths[level][at] for at in shown))
        self._bar.blockSignals(blocked)
        with_room = {self._at[at] for at in shown}
        self._offer([at for at in range(len(self._sources)) if at not in with_room])

    def _offer(self, hidden: list[int]) -> None:
        """Offer those that are not seen."""
        self._hidden = hidden
        is_menu = len(hidden) <= _MOST_IN_MENU
        if (self._more.menu() is not None) != is_menu:
            self._more.setMenu(self._menu if is_menu else None)  # type: ignore[arg-type]
        self._more.setVisible(bool(hidden))
        self._more.setText(f"+{say_number(len(hidden))}")
        self._more.setToolTip(tr("More sources") if is_menu else tr("Find among all sources"))
        self._more.setAccessibleName(tr_n("{n} more source", "{n} more sources", len(hidden)))

    def _fill_menu(self) -> None:
        self._menu.clear()
        for at in self._hidden:
            action = self._menu.addAction(without_keys(_full(self._sources[at])))
            action.triggered.connect(partial(self._choose, self._sources[at].id))

    def _open_finder(self) -> None:
        from viewer.ui.reading.source_finder import SourceFinder

        shown = self._bar.currentIndex()
        self.finder = SourceFinder(self._sources, self)
        self.finder.source_requested.connect(self._choose)
        place = self._more.mapToGlobal(self._more.rect().bottomRight())
        self.finder.open_below(place, self._sources[self._at[shown]].id if shown >= 0 else None)

    def _choose(self, source_id: str) -> None:
        self.clicked.emit()
        self.source_requested.emit(source_id)


class _Bar(QTabBar):
    """Tabs as wide as their words in bold, so that choosing one moves none."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setAccessibleName(tr("Sources"))
        self._widths: dict[str, int] = {}

    def width_of(self, text: str) -> int:
        """Width in px of a tab that says this."""
        known = self._widths.get(text)
        if known is None:
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            known = self._widths[text] = QFontMetrics(font).horizontalAdvance(text) + _PADDING_PX
        return known

    def changeEvent(self, qt_event: QEvent) -> None:
        """Measure anew with another font."""
        if qt_event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._widths.clear()
        super().changeEvent(qt_event)

    def minimumSizeHint(self) -> QSize:
        """It never holds the window wide."""
        return QSize(40, HEIGHT_PX - 1)

    def tabSizeHint(self, index: int) -> QSize:
        """Its words in bold, and room around them."""
        text = self.tabText(index).replace("&&", "&")
        return QSize(self.width_of(text), HEIGHT_PX - 1)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """No narrower: a tab without room goes into the menu."""
        return self.tabSizeHint(index)


def _with_tabs(count: int, active: int) -> tuple[int, ...]:
    """Which of so many sources have tabs."""
    first = tuple(range(min(count, _MOST_TABS)))
    return first if active < _MOST_TABS else (*first, active)


def wordings(sources: Sequence[Source], active: int) -> list[list[str]]:
    """What the tabs may say, longest first: all with their dates, then only the active one."""
    shorts = Counter(source.short for source in sources)
    full = [_full(source) for source in sources]
    brief = [
        full[at] if at == active or shorts[source.short] > 1 else source.short
        for at, source in enumerate(sources)
    ]
    return [full, brief]


def fitting(
    levels: Sequence[Sequence[int]], active: int, room_px: int, more_px: int
) -> tuple[int, frozenset[int]]:
    """The first wording in which all tabs fit, or the last with the tabs that do.

    The active tab is always among them; `more_px` is kept for the menu where some are not.
    """
    for level, widths in enumerate(levels):
        if sum(widths) <= room_px:
            return level, frozenset(range(len(widths)))
    widths = levels[-1]
    room_px -= more_px + widths[active]
    shown = {active}
    for at, width in enumerate(widths):
        if at == active:
            continue
        room_px -= width
        if room_px < 0:
            break
        shown.add(at)
    return len(levels) - 1, frozenset(shown)


def _full(source: Source) -> str:
    return f"{source.short} · {say_when(source.published)}"
