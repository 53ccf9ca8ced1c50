from __future__ import annotations

from PySide6.QtGui import QAction


def entries(person) -> dict[str, QAction]:
    menu = person.window.toolbar.menu
    menu.fill()
    menus = [action.menu() for action in menu.actions()]
    return {a.text().split("\t")[0]: a for each in menus for a in each.actions()}


def test_every_command_is_in_the_menu_and_says_what_it_needs(person) -> None:
    found = entries(person)
    for command in person.window.commands:
        action = found[command.title.replace("&", "&&")]
        assert action.isEnabled() == command.is_enabled(), command.id
        if command.key:
            assert action.text().endswith(command.key)
        if not command.is_enabled():
            assert action.toolTip() == command.needs, command.id


def test_an_entry_does_what_the_command_does(person) -> None:
    state = person.window.timeline.state
    state.zoom(3.0)
    person.app.settle()
    entries(person)["Show everything"].trigger()
    person.app.settle()
    assert state.is_fit
