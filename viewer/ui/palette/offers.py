"""What the palette offers for what is typed: commands, events, figures, quotes, people, a day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from viewer.library.found import FoundRow
from viewer.model.edtf import parse_when
from viewer.model.errors import DocumentError, WhenError
from viewer.model.speech import tr
from viewer.model.when import When
from viewer.model.wording import say_when
from viewer.ui.commands import Command
from viewer.ui.palette.matching import match

#: so many of each group are listed while nothing narrows the choice
FEW, MANY = 6, 40
#: what is left out when only one kind of thing is wanted
NARROW = {">": "command", "@": "actor", "#": "figure", "“": "quotation", '"': "quotation"}
#: the groups in which things are listed, in their order
_GROUP_OF = {
    "command": "command",
    "day": "day",
    "event": "event",
    "figure": "claim",
    "quotation": "claim",
    "actor": "actor",
    "text": "text",
    "note": "note",
}


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the palette.

    row: as the search paints it; `what` is also `command` or `day`. keys: as the system writes
    them. run: does it. is_enabled: else `row.said` tells what it needs.
    """

    row: FoundRow
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    is_enabled: bool = True


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed, and the one kind of thing that is wanted, if any."""

    words: str
    only: str = ""


def asked(typed: str) -> Asked:
    """Read what was typed: a sign at the beginning narrows the choice."""
    typed = typed.strip()
    only = NARROW.get(typed[:1], "")
    return Asked(typed[1:].strip() if only else typed, only)


def group_words(group: str) -> str:
    """The heading of a group."""
    return {
        "command": tr("Commands"),
        "day": tr("Time"),
        "event": tr("Events"),
        "claim": tr("Figures and quotes"),
        "actor": tr("People"),
        "text": tr("Texts"),
        "note": tr("Notes"),
    }[group]


def grouped(offers: Iterable[Offer], has_room: bool) -> Iterator[tuple[str, list[Offer]]]:
    """The groups that have anything, in their order, each with its first lines."""
    every = list(offers)
    for group in dict.fromkeys(_GROUP_OF.values()):
        held = [offer for offer in every if _GROUP_OF[offer.row.what] == group]
        if held:
            yield group, held[: MANY if has_room else FEW]


def command_offers(
    commands: Iterable[Command], words: str, recent: Sequence[str], run: Callable[[str], object]
) -> list[Offer]:
    """The commands that are meant, best first; with nothing typed those used last.

    recent: ids, the newest first.
    """
    scored = []
    for place, command in enumerate(commands):
        found = match(words, command.title)
        if found is None:
            continue
        enabled = command.is_enabled()
        said = command.note if enabled else command.needs
        row = FoundRow("command", command.id, command.title, found.spans, said,
                       is_outside=not enabled)  # fmt: skip
        age = recent.index(command.id) if command.id in recent else len(recent)
        order = (-found.score, not enabled, age, place) if words else (age, not enabled, 0, place)
        offer = Offer(row, _running(run, command.id), command.keys[:1], enabled)
        scored.append((order, offer))
    return [offer for _, offer in sorted(scored, key=lambda pair: pair[0])]


def _running(run: Callable[[str], object], command_id: str) -> Callable[[], object]:
    return lambda: run(command_id)


def found_offers(rows: Iterable[FoundRow], open_: Callable[[FoundRow], object]) -> list[Offer]:
    """What the search found, as offers; a line has no second one here."""

    def opening(row: FoundRow) -> Callable[[], object]:
        return lambda: open_(row)

    return [Offer(_one_line(row), opening(row)) for row in rows]


def _one_line(row: FoundRow) -> FoundRow:
    said = row.said if row.said or row.what == "event" else row.detail
    return replace(row, said=said, detail="", detail_spans=())


#: a day and a month in letters, or a year and its Chinese sign
_WRITTEN = re.compile(r"\d{1,2} +[^\W\d_]{3,} +\d{4}|\d{4} *年")


def day_offer(words: str, go: Callable[[When], object]) -> list[Offer]:
    """The stretch of time that is typed, to go there; nothing where it is none."""
    when = read_day(words)
    if when is None:
        return []
    said = tr("go to that time")
    shown = say_when(when)
    return [Offer(FoundRow("day", when.edtf, shown, (), said), lambda: go(when))]


def read_day(words: str) -> When | None:
    """A date as EDTF writes it, or as the window does: `2018-05`, `3 May 2018`, `2018年5月`."""
    if not words[:1].isdigit():
        return None
    try:
        return parse_when(words)
    except WhenError:
        return _written_day(words) if _WRITTEN.match(words) else None


def _written_day(words: str) -> When | None:
    # it brings along what reads articles, which most searches need not wait for
    from viewer.library.editing.dates import read_when

    try:
        return read_when(words).when
    except DocumentError:
        return None
