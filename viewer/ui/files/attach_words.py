"""What became of attached texts, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from viewer.model.document import Document
from viewer.model.speech import say_number, tr, tr_n

if TYPE_CHECKING:
    from viewer.library.attaching import Attached

#: more files than these are only counted
MOST_NAMED = 6


def attached_words(files: Sequence[Attached], document: Document) -> tuple[str, str]:
    """Text and title of the notice about what fitted, a line a file."""
    shorts = {source.id: source.short for source in document.sources}
    lines = [
        tr(
            "{name}: {source}, {counts}",
            name=file.name,
            source=shorts.get(file.source or "", ""),
            counts=_counts(file),
        )
        for file in files
    ]
    title = tr_n("The full text is attached", "{n} full texts are attached", len(files))
    return _lines(lines), title


def doubtful(files: Sequence[Attached]) -> tuple[Attached, ...]:
    """Those of which some highlights are lost, then those of which some stand on other words."""
    lost = [file for file in files if file.lost]
    return (*lost, *(file for file in files if file.changed and not file.lost))


def refused_words(files: Sequence[Attached]) -> tuple[str, str]:
    """Text and title of the notice about what was not attached, a line a file."""
    lines = [
        file.reason
        if file.name in file.reason
        else tr("{name}: {value}", name=file.name, value=file.reason)
        for file in files
    ]
    title = tr_n("One text was not attached", "{n} texts were not attached", len(files))
    return _lines(lines), title


def _counts(file: Attached) -> str:
    placed = tr_n(
        "{placed} of {n} highlights in their place",
        "{placed} of {n} highlights in their place",
        file.all,
        placed=say_number(file.placed),
    )
    changed = tr_n("{n} on other words", "{n} on other words", file.changed)
    lost = tr_n("{n} lost", "{n} lost", file.lost)
    if file.changed and file.lost:
        return tr("{placed} ({changed}, {lost})", placed=placed, changed=changed, lost=lost)
    if file.changed or file.lost:
        return tr("{placed} ({more})", placed=placed, more=changed if file.changed else lost)
    return placed


def _lines(lines: Sequence[str]) -> str:
    shown = list(lines[:MOST_NAMED])
    if len(lines) > MOST_NAMED:
        shown.append(tr_n("and {n} more", "and {n} more", len(lines) - MOST_NAMED))
    return "\n".join(shown)
