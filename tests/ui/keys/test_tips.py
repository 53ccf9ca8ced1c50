"""Every button of the window has a tooltip, with the key of the command that does the same."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar, QWidget

from tests.ui.review.conftest import app, document, path  # noqa: F401 - fixtures
from viewer.ui.filters.row import FilterRow


def buttons(root: QWidget) -> list[QAbstractButton]:
    """What can be pressed, but for rows whose words are all they say, and Qt's own arrows."""
    return [
        each
        for each in root.findChildren(QAbstractButton)
        if each.isVisible()
        and each.window() is root.window()
        and not isinstance(each, FilterRow)
        and not isinstance(each.parentWidget(), QTabBar)
    ]


def without_tip(root: QWidget) -> list[str]:
    return [f"{type(b).__name__} {b.text()!r}" for b in buttons(root) if not b.toolTip()]


@pytest.fixture
def window(meet):
    person = meet(size=(1440, 900))
    told = next(
        e for e in person.session.document.events if len({x.source for x in e.evidence}) > 1
    )
    person.session.select(told.id)
    window = person.window
    window.view_actions.show_figures(True)
    window.view_actions.show_tables(True)
    side = person.session.document.sides[0].id
    person.session.set_spec(replace(person.session.spec, sides=frozenset({side})))
    window.notices.warning("Something is the matter.", "A notice")
    person.app.settle()
    return window


def test_no_button_of_the_window_is_without_a_tooltip(window):
    assert len(buttons(window)) > 30
    assert without_tip(window) == []
    window.accounts.show(True)
    assert without_tip(window) == []
    window.resize(800, 600)
    assert without_tip(window) == []


def test_no_button_of_the_review_is_without_a_tooltip(app):  # noqa: F811
    app.window.review.open()
    app.settle()
    assert len(buttons(app.window.review.pane)) > 8
    left = without_tip(app.window.review.pane)
    assert "\n".join(left) == ""


def test_no_button_of_what_was_found_or_stands_elsewhere_is_without_a_tooltip(attached, qtbot):
    person, _ = attached((("145%", "a lot"),))
    person.app.settle()
    assert without_tip(person.window) == []
    person.window.source_pane.standing.open_list(True)
    person.app.settle()
    assert without_tip(person.window) == []
    person.window.search.open()
    QTest.keyClicks(QApplication.focusWidget(), "tariff")
    qtbot.waitUntil(person.window.search.panel.isVisible)
    assert without_tip(person.window) == []


#: what of the window does the same as a command
SAME = {
    "edit.event": lambda w: w.event_pane.edit_button,
    "note.write": lambda w: w.event_pane.note_button,
    "note.pin": lambda w: w.event_pane.pin_button,
    "source.attach": lambda w: w.source_pane.citation.attach,
    "source.form": lambda w: next(iter(w.source_pane.citation.forms.values())),
    "filters.clear": lambda w: w.filter_bar.clear_button,
    "filters.save": lambda w: w.filter_bar.save_button,
    "figures.toggle": lambda w: w.toolbar.figures,
    "tables.toggle": lambda w: w.toolbar.tables,
    "compare.next": lambda w: w.compare.next_event,
    "compare.toggle": lambda w: w.reading.compare_tab,
    **{
        name: lambda w, name=name: w.findChild(QAbstractButton, name)
        for name in ("document.open", "import.articles", "image.export", "timeline.fit",
                     "timeline.zoom_in", "timeline.zoom_out", "search.focus", "filters.show")
    },
}  # fmt: skip


def test_tooltips_say_the_persons_own_keys(window):
    commands = window.commands
    for name, find in SAME.items():
        assert find(window).toolTip().endswith(f"({commands[name].key})"), name
    session = window.session
    own = dict.fromkeys(SAME, ("Ctrl+Alt+F12",))
    session.set_preferences(replace(session.preferences, keys=own))
    for name, find in SAME.items():
        assert find(window).toolTip().endswith("(Ctrl+Alt+F12)"), name
    session.set_preferences(replace(session.preferences, keys=dict.fromkeys(SAME, ())))
    for name, find in SAME.items():
        assert not re.search(r"\([^()]*\)$", find(window).toolTip()), name
        assert find(window).toolTip(), name
