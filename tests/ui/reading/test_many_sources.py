"""A thousand sources: few have tabs, the others are found by words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from viewer.model.document import Document
from viewer.ui.reading.source_tabs import SourceTabs

COUNT = 1_000


@pytest.fixture
def tabs(harbour: Document, qtbot: QtBot) -> SourceTabs:
    first = harbour.sources[0]
    sources = [
        replace(first, id=f"s{n}", short=f"Gazette {n}", title=f"Catch number {n}")
        for n in range(COUNT)
    ]
    row = SourceTabs()
    qtbot.addWidget(row)
    row.resize(420, 34)
    row.show_sources(sources, "s700")
    row.show()
    return row


def test_the_source_shown_has_a_tab_among_the_few_that_do(tabs: SourceTabs) -> None:
    bar = tabs.findChild(QTabBar)
    assert bar is not None
    assert bar.count() < 50
    assert any(text.startswith("Gazette 700 ") for text in tabs.texts)
    hidden = COUNT - len(tabs.texts)
    assert tabs._more.text() == f"+{hidden:,}"


def test_a_source_is_found_by_words_and_opened_by_keys(tabs: SourceTabs, qtbot: QtBot) -> None:
    tabs._more.click()
    finder = tabs.finder
    assert finder is not None
    assert finder.rows.currentRow() == 700
    QTest.keyClicks(finder.field, "catch 99")
    shown = [at for at in range(COUNT) if not finder.rows.isRowHidden(at)]
    assert shown == [99, 199, 299, 399, 499, 599, 699, 799, 899, *range(990, 1000)]
    QTest.keyClick(finder.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(tabs.source_requested) as told:
        QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert told.args == ["s199"]


def test_what_no_source_has_is_told(tabs: SourceTabs) -> None:
    tabs._more.click()
    finder = tabs.finder
    assert finder is not None
    finder.field.setText("herring")
    assert finder._none.isVisibleTo(finder)
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder.isVisible()
    QTest.keyClick(finder.field, Qt.Key.Key_Escape)
    assert not finder.isVisible()
