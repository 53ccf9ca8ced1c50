"""A person's own shortcuts: which commands then have which, and which would clash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtGui import QKeySequence

from viewer.ui.commands import Command

#: as settings write them
PORTABLE = QKeySequence.SequenceFormat.PortableText


def with_own_keys(
    commands: Iterable[Command], own: Mapping[str, tuple[str, ...]]
) -> tuple[Command, ...]:
    """The commands with the person's shortcuts in place of their own."""
    return tuple(
        replace(command, shortcuts=own[command.id]) if command.id in own else command
        for command in commands
    )


def clash(commands: Iterable[Command], command_id: str, keys: str) -> Command | None:
    """Another command that has this shortcut.

    Where a shortcut works matters not: the timeline's are the window's while it has the keyboard.
    """
    wanted = QKeySequence(keys)
    return next(
        (
            command
            for command in commands
            if command.id != command_id
            and any(QKeySequence(held) == wanted for held in command.shortcuts)
        ),
        None,
    )


def bound(
    own: Mapping[str, tuple[str, ...]], standard: Iterable[Command], command_id: str, keys: str
) -> dict[str, tuple[str, ...]]:
    """The person's shortcuts when this command gets that one, and whoever had it loses it.

    keys: empty to take all of the command's away.
    """
    every = tuple(standard)
    made = dict(own)
    made[command_id] = (keys,) if keys else ()
    other = clash(with_own_keys(every, made), command_id, keys) if keys else None
    if other is not None:
        wanted = QKeySequence(keys)
        made[other.id] = tuple(held for held in other.shortcuts if QKeySequence(held) != wanted)
    return _without_standard(made, every)


def reset(
    own: Mapping[str, tuple[str, ...]], standard: Iterable[Command], command_id: str
) -> dict[str, tuple[str, ...]]:
    """The person's shortcuts when this command has its standard ones again.

    Whoever was given one of them meanwhile loses it.
    """
    every = tuple(standard)
    made = {each: keys for each, keys in own.items() if each != command_id}
    command = next(each for each in every if each.id == command_id)
    for keys in command.shortcuts:
        other = clash(with_own_keys(every, made), command_id, keys)
        if other is not None:
            wanted = QKeySequence(keys)
            made[other.id] = tuple(h for h in other.shortcuts if QKeySequence(h) != wanted)
    return _without_standard(made, every)


def _without_standard(
    own: Mapping[str, tuple[str, ...]], standard: Iterable[Command]
) -> dict[str, tuple[str, ...]]:
    usual = {command.id: command.shortcuts for command in standard}
    return {each: keys for each, keys in own.items() if usual.get(each) != keys}
