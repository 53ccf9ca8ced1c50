"""The bar above everything: the word mark and what can be done with a click."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from viewer.model.speech import tr, tr_later
from viewer.timeline.lanes import LaneMode
from viewer.ui.commands import Commands
from viewer.ui.files.recent_menu import RecentMenu
from viewer.ui.main_menu import MainMenu
from viewer.ui.parts.check_box import CheckBox
from viewer.ui.search.field import SearchField
from viewer.ui.search.place import SearchPlace

HEIGHT_PX = 43
EXPORT_WORDS, SHORT_EXPORT_WORDS = tr_later("Export image..."), tr_later("Export...")
IMPORT_WORDS, SHORT_IMPORT_WORDS = tr_later("Import articles..."), tr_later("Import...")
FOLDING_WORDS, SHORT_FOLDING_WORDS = tr_later("Fold quiet time"), tr_later("Fold")

LANE_WORDS = {
    LaneMode.SIDE: tr_later("Side"),
    LaneMode.KIND: tr_later("Kind"),
    LaneMode.ACTOR: tr_later("Person"),
    LaneMode.SOURCE: tr_later("Source"),
    LaneMode.NONE: tr_later("None"),
}


class Toolbar(QFrame):
    """Buttons for commands, the choice of lanes and the folding switch.

    Signals:
        lane_mode_requested: a LaneMode.
        folding_requested: whether quiet time is to be folded.
        figures_requested: whether the figures are to be open.
        tables_requested: whether the tables are to be open.
        search_requested: the button was pressed that stands for the field in a narrow window.
    """

    lane_mode_requested = Signal(object)
    folding_requested = Signal(bool)
    figures_requested = Signal(bool)
    tables_requested = Signal(bool)
    search_requested = Signal()

    def __init__(
        self, commands: Commands, search: SearchField, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setFixedHeight(HEIGHT_PX)
        self._commands = commands
        self._of_commands: list[tuple[str, QPushButton]] = []
        self.search = SearchPlace(search, self)
        self.search.search_requested.connect(self.search_requested)
        self._field = search
        self._lanes = self._lanes_button()
        self.folding = CheckBox(tr(FOLDING_WORDS))
        self.folding.setAccessibleName(tr(FOLDING_WORDS))
        self.folding.setObjectName("folding")
        self.folding.setToolTip(tr("Draw long stretches without events as narrow breaks"))
        self.folding.toggled.connect(self.folding_requested)
        self.figures = CheckBox(tr("Figures"))
        self.figures.setObjectName("figuresShown")
        self.figures.toggled.connect(self.figures_requested)
        self.tables = CheckBox(tr("Tables"))
        self.tables.setObjectName("tablesShown")
        self.tables.toggled.connect(self.tables_requested)
        self.filters = self._button("filters.show", tr("Filters"))
        self.filters.setCheckable(True)
        self.filters.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 0, 12, 0)
        line.setSpacing(8)
        line.addWidget(self._wordmark())
        line.addLayout(self._opening())
        self._import = self._button("import.articles", tr(IMPORT_WORDS))
        line.addWidget(self._import)
        line.addWidget(self.filters)
        line.addWidget(self.search, 1)
        line.addWidget(self._button("timeline.zoom_out", "−", tr("Zoom out")))
        line.addWidget(self._button("timeline.fit", tr("Fit all")))
        line.addWidget(self._button("timeline.zoom_in", "+", tr("Zoom in")))
        line.addWidget(self._lanes)
        line.addWidget(self.folding)
        line.addWidget(self.figures)
        line.addWidget(self.tables)
        self._export = self._button("image.export", tr(EXPORT_WORDS))
        self._export.setProperty("kind", "primary")
        line.addWidget(self._export)

    def show_keys(self) -> None:
        """Let tooltips say by which keys the same is done."""
        commands = self._commands
        self.search.button.setToolTip(commands["search.focus"].tooltip)
        self._field.show_key(commands["search.focus"].key)
        self.figures.setToolTip(commands["figures.toggle"].tooltip)
        self.tables.setToolTip(commands["tables.toggle"].tooltip)
        for command_id, button in self._of_commands:
            button.setToolTip(commands[command_id].tooltip)

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """In a narrow window leave out what a key does as well."""
        super().resizeEvent(qt_event)
        self._make_room()

    def _make_room(self) -> None:
        """Let parts give way one after the other until the rest has room."""
        line = self.layout()
        if line is None:
            return
        self.tables.show()
        self.figures.show()
        self._export.setText(tr(EXPORT_WORDS))
        self._import.setText(tr(IMPORT_WORDS))
        self._import.show()
        self.folding.setText(tr(FOLDING_WORDS))
        give_way: tuple[Callable[[], object], ...] = (
            partial(self._import.setText, tr(SHORT_IMPORT_WORDS)),
            self.tables.hide,
            partial(self._export.setText, tr(SHORT_EXPORT_WORDS)),
            self.figures.hide,
            self._import.hide,
            partial(self.folding.setText, tr(SHORT_FOLDING_WORDS)),
        )
        for leave_out in give_way:
            line.invalidate()
            if line.minimumSize().width() <= self.width():
                break
            leave_out()

    def show_choices(self, mode: LaneMode, folded: bool) -> None:
        """Show what is chosen; announces nothing."""
        self._lanes.setText(f"{tr('Lanes: {lanes}', lanes=tr(LANE_WORDS[mode]))} ▾")
        self._modes[mode].setChecked(True)
        blocked = self.folding.blockSignals(True)
        self.folding.setChecked(folded)
        self.folding.blockSignals(blocked)
        self._make_room()

    def show_figures(self, shown: bool) -> None:
        """Show whether the figures are open; announces nothing."""
        blocked = self.figures.blockSignals(True)
        self.figures.setChecked(shown)
        self.figures.blockSignals(blocked)

    def show_tables(self, shown: bool) -> None:
        """Show whether the tables are open; announces nothing."""
        blocked = self.tables.blockSignals(True)
        self.tables.setChecked(shown)
        self.tables.blockSignals(blocked)

    def show_search(self, shown: bool) -> None:
        """Show the search field while it is used, in a narrow window too; announces nothing."""
        self.search.show_open(shown)

    def show_filters(self, *, offered: bool, shown: bool) -> None:
        """Show whether filters can be asked for, and whether they are seen; announces nothing."""
        self.filters.setVisible(offered)
        self._make_room()
        self.filters.setChecked(shown)

    def mode_action(self, mode: LaneMode) -> QAction:
        """The menu entry that chooses these lanes."""
        return self._modes[mode]

    def _button(self, command_id: str, text: str, name: str | None = None) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(command_id)
        self._of_commands.append((command_id, button))
        button.setAccessibleName(name or text.rstrip("."))
        button.clicked.connect(partial(self._commands.run, command_id))
        return button

    def _wordmark(self) -> QPushButton:
        """The program's name, which opens a menu of all that it can do."""
        button = QPushButton("Parley")
        button.setObjectName("mainMenu")
        button.setProperty("kind", "wordmark")
        button.setAccessibleName(tr("Menu of all commands"))
        button.setToolTip(tr("All commands"))
        self.menu = MainMenu(self._commands, button)
        button.setMenu(self.menu)
        return button

    def _opening(self) -> QHBoxLayout:
        """Open..., and beside it what was open lately."""
        self.recent = RecentMenu(self._commands, self)
        pair = QHBoxLayout()
        pair.setSpacing(2)
        pair.addWidget(self._button("document.open", tr("Open...")))
        button = QToolButton()
        button.setText("▾")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setObjectName("document.recent")
        button.setProperty("kind", "quiet")
        button.setAccessibleName(tr("Recent documents"))
        button.setToolTip(tr("Recent documents, and more ways to open and save"))
        button.setMenu(self.recent)
        pair.addWidget(button)
        return pair

    def _lanes_button(self) -> QPushButton:
        button = QPushButton(tr("Lanes"))
        button.setObjectName("lanes")
        button.setToolTip(tr("What the lanes of the timeline tell apart"))
        menu = QMenu(button)
        group = QActionGroup(menu)
        self._modes: dict[LaneMode, QAction] = {}
        for mode, words in LANE_WORDS.items():
            action = menu.addAction(tr(words))
            action.setCheckable(True)
            action.triggered.connect(partial(self.lane_mode_requested.emit, mode))
            group.addAction(action)
            self._modes[mode] = action
        button.setMenu(menu)
        return button
