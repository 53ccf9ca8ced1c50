"""The words of the program in the language of whoever reads them.

A text is written in English where it is needed and looked up by that English. Without anything
said, every thread speaks English, so that files and the command line do; a window says once which
language it speaks and hands that on to its background work (`viewer.ui.process.tasks`).
`packaging/translations.py` finds the texts by the names of these functions, so their first
arguments are literals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

#: (English, what tells it from the same English elsewhere, number or None) -> words, or None
Lookup = Callable[[str, str, int | None], str | None]


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """A language as it is spoken.

    tag: as `zh_CN`. lookup: finds a text's translation and, for a number, its plural form; None
    says English. point, group: the sign before decimals and between thousands.
    """

    tag: str = "en"
    lookup: Lookup | None = None
    point: str = "."
    group: str = ","
    _known: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)

    def say(self, text: str, about: str = "") -> str:
        """The text in this language, or as it is where there is no translation."""
        if self.lookup is None:
            return text
        known = self._known.get((text, about))
        if known is None:
            known = self._known[text, about] = self.lookup(text, about, None) or text
        return known


ENGLISH = Speech()

_spoken: ContextVar[Speech] = ContextVar("spoken", default=ENGLISH)


def spoken() -> Speech:
    """The language that is spoken here; its tag belongs in the key of a cache of words."""
    return _spoken.get()


def speak(speech: Speech) -> None:
    """From here on this thread, and what it hands its context to, speaks that language."""
    _spoken.set(speech)


@contextmanager
def speaking(speech: Speech) -> Iterator[None]:
    """Speak a language for a while: a file is written in English from a window in any."""
    before = _spoken.set(speech)
    try:
        yield
    finally:
        _spoken.reset(before)


def tr(text: str, /, about: str = "", **values: object) -> str:
    """A text in the language that is spoken here.

    Args:
        text: English, a literal, with `{names}` for what differs.
        about: what tells it from the same English with another meaning; seen by translators.
        values: what stands for the names; numbers are to be said by `say_number` before.
    """
    said = _spoken.get().say(text, about)
    return said.format(**values) if values else said


def tr_n(one: str, many: str, n: int, /, **values: object) -> str:
    """A text with a number, in the plural form that the language has for it.

    Args:
        one: English for one, a literal: `{n} event`; it need not have the number in it.
        many: English for any other number, a literal, by which translators know the text.
        n: the number, which stands for `{n}`, its thousands set apart.
        values: what stands for further names.
    """
    speech = _spoken.get()
    said = speech.lookup(many, "", n) if speech.lookup is not None else None
    if not said:
        said = one if n == 1 else many
    return said.format(n=say_number(n), **values)


def tr_later(text: str, about: str = "") -> str:  # noqa: ARG001 - seen by translators
    """Mark a text that is said later, by `tr` of a name: in a table that is made at import."""
    return text


def say_number(number: float, decimals: int = 0) -> str:
    """A number with its thousands set apart, by the customs of the language: `12,345.6`."""
    return with_own_signs(f"{number:,.{decimals}f}")


def with_own_signs(digits: str) -> str:
    """A number as Python writes it, with the signs that the language has for point and comma."""
    speech = _spoken.get()
    return digits.translate({ord(","): speech.group, ord("."): speech.point})
