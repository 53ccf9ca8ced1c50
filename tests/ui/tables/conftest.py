"""Somebody who works the tables with keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
TALL = (1440, 900)


class Reader:
    """A person in front of the tables."""

    def __init__(self, person) -> None:
        self.person, self.window, self.session = person, person.window, person.session
        self.pane = person.window.tables

    @property
    def rows(self):
        return self.pane.sheet.rows

    @property
    def table(self):
        return self.pane.sheet.table

    def open(self, tab: str = "Events") -> None:
        """T opens the tables; a click on a tab turns to another."""
        if not self.pane.isVisible():
            self.person.key(Qt.Key.Key_T)
        bar = self.pane.sheet.bar
        at = next(n for n in range(bar.tabs.count()) if bar.tabs.tabText(n) == tab)
        QTest.mouseClick(bar.tabs, LEFT, NO_KEYS, bar.tabs.tabRect(at).center())
        self.rows.setFocus()
        self.person.app.settle()

    def click(self, position: int, column: int = 1, keys=NO_KEYS) -> None:
        """Click a cell."""
        index = self.rows.rows.index(position, column)
        self.rows.scrollTo(index)
        place = self.rows.visualRect(index).center()
        QTest.mouseClick(self.rows.viewport(), LEFT, keys, place)
        self.person.settle()

    def double_click(self, position: int) -> None:
        self.click(position)
        place = self.rows.visualRect(self.rows.rows.index(position, 1)).center()
        QTest.mouseDClick(self.rows.viewport(), LEFT, NO_KEYS, place)
        self.person.settle()

    def click_head(self, key: str) -> None:
        head = self.rows.head
        section = self.section(key)
        place = QPoint(head.sectionViewportPosition(section) + 12, head.height() // 2)
        QTest.mouseClick(head.viewport(), LEFT, NO_KEYS, place)
        self.person.app.settle()

    def key(self, key: Qt.Key, keys=NO_KEYS) -> None:
        QTest.keyClick(QApplication.focusWidget(), key, keys)
        self.person.settle()

    def section(self, key: str) -> int:
        return [column.key for column in self.rows.rows.columns].index(key)

    def cells(self, key: str) -> list[str]:
        """What a column says from the top."""
        model, section = self.rows.rows, self.section(key)
        return [model.text(at, section) for at in range(model.rowCount())]

    def ids(self) -> list[str]:
        model, column = self.rows.rows, self.table.column("id")
        return [column.text(model.row_at(at)) for at in range(model.rowCount())]

    @property
    def chosen(self) -> list[str]:
        """Ids of the chosen rows from the top."""
        ids = self.ids()
        return [ids[at] for at in self.rows.chosen_positions]

    def pasted(self) -> str:
        return QGuiApplication.clipboard().text()


@pytest.fixture
def reader(meet) -> Reader:
    return Reader(meet(size=TALL))
