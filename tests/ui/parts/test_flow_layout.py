from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from viewer.ui.parts.flow_layout import FlowLayout

WIDE, HIGH = 200, 24


@pytest.fixture
def flow(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    layout = FlowLayout(6, panel)
    for width in (90, 80, 50):
        item = QWidget()
        item.setFixedSize(width, HIGH)
        layout.addWidget(item)
    panel.resize(WIDE, layout.heightForWidth(WIDE))
    return panel, layout


def places(layout: FlowLayout) -> list[tuple[int, int]]:
    rects = [layout.itemAt(at).geometry() for at in range(layout.count())]
    return [(rect.left(), rect.top()) for rect in rects]


def test_items_stand_like_words(flow):
    panel, layout = flow
    panel.show()
    assert places(layout) == [(0, 0), (96, 0), (0, HIGH + 1)]
    assert panel.height() == 2 * HIGH + 1


def test_where_one_reads_from_right_to_left_they_begin_on_the_right(flow):
    panel, layout = flow
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    panel.show()
    assert places(layout) == [(WIDE - 90, 0), (WIDE - 96 - 80, 0), (WIDE - 50, HIGH + 1)]
