"""What is wrong in a folder, with file and line, collected so that more than the first is told."""

from __future__ import annotations

from typing import NamedTuple

from viewer.model.errors import FolderError

#: how many further places the one line of an error names
_NAMED_PLACES = 3
#: with so many mistakes the reading stops
_MOST_MISTAKES = 100
#: as much of a person's own text as a message repeats
_SHOWN_LENGTH = 40


class Mistake(NamedTuple):
    """One thing to mend.

    file: relative to the folder, with forward slashes. line: None for what is no line's fault.
    """

    file: str
    line: int | None
    what: str

    @property
    def place(self) -> str:
        """`events.toml:41`, or the file alone."""
        return self.file if self.line is None else f"{self.file}:{self.line}"

    @property
    def told(self) -> str:
        """The whole message; after a file alone `what` goes on as its sentence."""
        return f"{self.place} {self.what}" if self.line is None else f"{self.place}: {self.what}"


class Mistakes:
    """The mistakes found so far.

    Reading goes on after a mistake as long as what follows can be judged by itself, and stops
    (`stop_if_any`) before one mistake would be told again as another.
    """

    def __init__(self) -> None:
        self._found: list[Mistake] = []

    def add(self, file: str, line: int | None, what: str) -> None:
        """Note a mistake; `what` says what is wrong and what to do, without a full stop."""
        self._found.append(Mistake(file, line, what))
        if len(self._found) == _MOST_MISTAKES:
            self.stop_if_any()

    def stop_if_any(self) -> None:
        """Raise FolderError with the first mistake and how many there are besides."""
        if not self._found:
            return
        first, *others = self._found
        raise FolderError(f"{first.told}{_count(others)}")


def _count(others: list[Mistake]) -> str:
    if not others:
        return ""
    named = ", ".join(m.place for m in others[:_NAMED_PLACES])
    more = ", …" if len(others) > _NAMED_PLACES else ""
    return f" ({len(others)} more mistake{'s'[: len(others) > 1]}: {named}{more})"


def shown(text: str) -> str:
    """A person's own words for a message: in quotation marks, on one line, cut where long."""
    cut = text if len(text) <= _SHOWN_LENGTH else text[: _SHOWN_LENGTH - 1] + "…"
    cut = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in cut)
    return f"“{cut}”"


def suggestion(word: str, known: list[str]) -> str:
    """`did you mean “tariff”?` or else the known words, as far as a line holds them."""
    # imported here since only a mistake needs it
    from difflib import get_close_matches

    near = get_close_matches(word[:_SHOWN_LENGTH], known, n=1)
    if near:
        return f"did you mean {shown(near[0])}?"
    if not known:
        return "none is known yet"
    listed = ", ".join(known[:12])
    return f"known are {listed}{', …' if len(known) > 12 else ''}"
