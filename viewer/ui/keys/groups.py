"""Under which heading the sheet of keys tells a command, and which commands share a line there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from viewer.model.speech import tr
from viewer.ui.commands import Command

#: headings in their order, each with the beginnings of the ids of its commands; the longest counts
_GROUPS: dict[str, tuple[str, ...]] = {
    "move": ("event.", "lane.next", "lane.previous", "timeline.pan", "view.", "lanes.page"),
    "zoom": ("timeline.", "fold.", "wheel."),
    "lanes": ("lane.", "lanes."),
    "read": ("event.evidence", "passage.", "source.form", "compare.", "thread.", "selection."),
    "find": ("search.", "filters.", "figures.", "tables.", "palette.", "known."),
    "review": ("review.",),
    "edit": ("edit.", "note.", "pin.", "notes."),
    "document": ("document.", "source.", "image.", "data.", "import.", "window.", "app.", "keys."),
}


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of the sheet: what is done, with the keys in their order."""

    words: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Lines under one heading."""

    heading: str
    lines: tuple[KeyLine, ...]


def group_of(command_id: str) -> str | None:
    """The group of a command, None for one that nobody has thought of."""
    fitting = [
        (len(beginning), name)
        for name, beginnings in _GROUPS.items()
        for beginning in beginnings
        if command_id.startswith(beginning)
    ]
    return max(fitting)[1] if fitting else None


def key_groups(
    commands: Iterable[Command], inner: Mapping[str, tuple[KeyLine, ...]] | None = None
) -> tuple[KeyGroup, ...]:
    """All commands that have a key, under their headings, and what mouse and trackpad do.

    inner: by group the lines of keys that are no commands, since they work inside one pane only.
    """
    with_key = {command.id: command for command in commands if command.shortcuts}
    headings = _headings()
    groups = []
    for name in _GROUPS:
        held = [command for command in with_key.values() if group_of(command.id) == name]
        lines = (*_lines(held, with_key), *(inner or {}).get(name, ()))
        if lines:
            groups.append(KeyGroup(headings[name], lines))
    return (*groups, KeyGroup(headings["mouse"], _mouse_lines()))


def commands_by_group(commands: Iterable[Command]) -> list[tuple[str, list[Command]]]:
    """All commands under the headings of their groups, in the order of the menus."""
    every, headings = list(commands), _headings()
    order = ("document", "edit", "find", "read", "move", "zoom", "lanes", "review")
    held = [(headings[name], [c for c in every if group_of(c.id) == name]) for name in order]
    return [(heading, of_it) for heading, of_it in held if of_it]


def narrowed(groups: Iterable[KeyGroup], typed: str) -> tuple[KeyGroup, ...]:
    """The groups with only the lines whose words or keys hold what is typed; or all of a group."""
    wanted = typed.strip().casefold()
    left = []
    for group in groups:
        is_meant = wanted in group.heading.casefold()
        lines = tuple(
            line
            for line in group.lines
            if is_meant
            or wanted in line.words.casefold()
            or any(wanted in k.casefold() for k in line.keys)
        )
        if lines:
            left.append(KeyGroup(group.heading, lines))
    return tuple(left)


def _lines(held: list[Command], with_key: dict[str, Command]) -> Iterator[KeyLine]:
    pairs = {pair: words for pair, words in _pairs().items() if with_key.keys() >= set(pair)}
    told_before = {second: first for first, second in pairs}
    for command in held:
        if command.id in told_before:
            continue
        pair = next((pair for pair in pairs if pair[0] == command.id), None)
        if pair is None:
            yield KeyLine(command.title, command.keys[:1])
        else:
            yield KeyLine(pairs[pair], (command.key, with_key[pair[1]].key))


def _pairs() -> dict[tuple[str, str], str]:
    """Commands that are told in one line, with what both do."""
    return {
        ("event.previous", "event.next"): tr("Previous, next event"),
        ("lane.previous", "lane.next"): tr("Lane above, below"),
        ("timeline.pan_left", "timeline.pan_right"): tr("Earlier, later"),
        ("view.back", "view.forward"): tr("View before, after"),
        ("lanes.page_up", "lanes.page_down"): tr("Scroll the lanes"),
        ("lane.up", "lane.down"): tr("Move the lane"),
        ("timeline.zoom_in", "timeline.zoom_out"): tr("In, out"),
        ("passage.previous", "passage.next"): tr("Previous, next passage"),
        ("compare.previous", "compare.next"): tr("Compare the event before, after"),
        ("thread.previous", "thread.next"): tr("Follow a thread back, on"),
        ("search.next", "search.previous"): tr("Next, previous hit"),
        ("edit.undo", "edit.redo"): tr("Undo, redo"),
        ("document.open", "document.open_beside"): tr("Open, in a new window"),
    }


def _headings() -> dict[str, str]:
    return {
        "move": tr("Move along the timeline"),
        "zoom": tr("Zoom and fold"),
        "lanes": tr("Lanes"),
        "read": tr("Read"),
        "find": tr("Find and filter"),
        "review": tr("Review an article"),
        "edit": tr("Edit"),
        "document": tr("Document"),
        "mouse": tr("Mouse and trackpad"),
    }


def _mouse_lines() -> tuple[KeyLine, ...]:
    return (
        KeyLine(tr("Zoom at the pointer"), (tr("Wheel"), tr("Pinch"))),
        KeyLine(tr("Pan"), (tr("Shift+Wheel"), tr("Drag"))),
        KeyLine(tr("Zoom to a stretch"), (tr("Ctrl+Drag"),)),
        KeyLine(tr("Zoom to an event, or show everything"), (tr("Double-click"),)),
    )
