from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.library.filter_parts import parts_of
from viewer.model.document import Document
from viewer.model.filter import FilterSpec
from viewer.ui.filters.bar import FilterBar

Show = Callable[[QWidget, int, int], None]
SPEC = FilterSpec(sides=frozenset({"north"}), match="salt", told=frozenset({"several"}))


def test_each_part_has_a_way_out(harbour: Document, shown: Show, qtbot: QtBot) -> None:
    bar = FilterBar()
    bar.show_parts(parts_of(harbour, SPEC), 1, 1234)
    shown(bar, 600, 40)
    assert bar.words == tuple(part.words for part in parts_of(harbour, SPEC))
    assert bar.count_words == "1 of 1,234 events"
    for cross, part in zip(bar.crosses, parts_of(harbour, SPEC), strict=True):
        with qtbot.waitSignal(bar.spec_requested) as asked:
            qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
        assert asked.args == [part.rest]
    with qtbot.waitSignal(bar.spec_requested) as asked:
        qtbot.mouseClick(bar.clear_button, Qt.MouseButton.LeftButton)
    assert asked.args == [FilterSpec()]


def test_without_a_filter_it_is_not_there(harbour: Document, shown: Show) -> None:
    bar = FilterBar()
    shown(bar, 600, 40)
    bar.show_parts(parts_of(harbour, SPEC), 1, 4)
    assert bar.isVisible()
    bar.show_parts((), 4, 4)
    assert not bar.isVisible()
    assert bar.words == ()


def test_many_parts_stand_in_lines(harbour: Document, shown: Show) -> None:
    bar = FilterBar()
    bar.show_parts(parts_of(harbour, SPEC), 0, 4)
    shown(bar, 900, 40)
    wide = bar.heightForWidth(900)
    narrow = bar.heightForWidth(320)
    assert narrow > wide
