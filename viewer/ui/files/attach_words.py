"""What became of attached texts, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from viewer.model.document import Document

if TYPE_CHECKING:
    from viewer.library.attaching import Attached

#: more files than these are only counted
MOST_NAMED = 6


def attached_words(files: Sequence[Attached], document: Document) -> tuple[str, str]:
    """Text and title of the notice about what fitted, a line a file."""
    shorts = {source.id: source.short for source in document.sources}
    lines = [f"{file.name}: {shorts.get(file.source or '', '')}, {_counts(file)}" for file in files]
    one = len(files) == 1
    title = "The full text is attached" if one else f"{len(files):,} full texts are attached"
    return _lines(lines), title


def doubtful(files: Sequence[Attached]) -> tuple[Attached, ...]:
    """Those of which some highlights are lost, then those of which some stand on other words."""
    lost = [file for file in files if file.lost]
    return (*lost, *(file for file in files if file.changed and not file.lost))


def refused_words(files: Sequence[Attached]) -> tuple[str, str]:
    """Text and title of the notice about what was not attached, a line a file."""
    lines = [
        file.reason if file.name in file.reason else f"{file.name}: {file.reason}" for file in files
    ]
    one = len(files) == 1
    title = "One text was not attached" if one else f"{len(files):,} texts were not attached"
    return _lines(lines), title


def _counts(file: Attached) -> str:
    placed = f"{file.placed:,} of {file.all:,} highlights in their place"
    parts = ((file.changed, "on other words"), (file.lost, "lost"))
    more = ", ".join(f"{count:,} {words}" for count, words in parts if count)
    return f"{placed} ({more})" if more else placed


def _lines(lines: Sequence[str]) -> str:
    shown = list(lines[:MOST_NAMED])
    if len(lines) > MOST_NAMED:
        shown.append(f"and {len(lines) - MOST_NAMED:,} more")
    return "\n".join(shown)
