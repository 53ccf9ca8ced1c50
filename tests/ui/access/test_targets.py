"""Every window, dialog and card: what is pressed in it can be hit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSlider, QVBoxLayout, QWidget

from tests.ui.access.reach import too_small
from tests.ui.access.test_every_window import (  # noqa: F401 - fixtures
    DIALOGS,
    app,
    document,
    opened,
    pages,
    path,
    settled,
    window,
)
from viewer.model.filter import FilterSpec


def all_large(root: QWidget) -> None:
    """Fail with all that is too small."""
    found = too_small(root)
    assert not found, "\n".join(found)


def test_what_is_too_small_is_found(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    field, slider = QLineEdit(), QSlider(Qt.Orientation.Horizontal)
    slider.setFixedHeight(20)
    field.setFixedHeight(24)
    column = QVBoxLayout(panel)
    column.addWidget(field)
    column.addWidget(slider)
    panel.show()
    assert [said.split(":")[0].split(" x ")[1] for said in too_small(panel)] == ["20"]


def test_the_window_with_all_panes(window):  # noqa: F811
    window.view_actions.show_figures(True)
    window.view_actions.show_tables(True)
    window.notices.warning("Something is the matter.", "A notice")
    settled(window)
    all_large(window)


def test_the_window_with_accounts_compared(window):  # noqa: F811
    window.accounts.show(True)
    settled(window)
    all_large(window)


def test_the_window_with_something_sought_and_left_out(window, qtbot):  # noqa: F811
    window.session.set_spec(FilterSpec(sides=frozenset({window.session.document.sides[0].id})))
    window.search.open()
    QTest.keyClicks(QApplication.focusWidget(), "tariff")
    qtbot.waitUntil(window.search.panel.isVisible)
    settled(window)
    all_large(window)


def test_cards_over_the_window(window):  # noqa: F811
    window.overlays.open_sheet()
    settled(window)
    all_large(window.overlays.sheet)
    window.overlays.open_palette()
    settled(window)
    all_large(window.overlays.palette)


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs(window, name):  # noqa: F811
    for open_dialog in DIALOGS[name]:
        open_dialog(window)
        dialog = opened()
        for turn in pages(dialog):
            turn()
            settled(dialog)
            all_large(dialog)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        settled(window)


def test_the_review(app):  # noqa: F811
    app.window.review.open()
    app.settle()
    settled(app.window)
    all_large(app.window.review.pane)
