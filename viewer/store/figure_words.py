"""How the search knows figures: equal ones by one word of their value, however they are written.

Words that only the index knows begin with private use characters, which FTS5's tokenizer takes for
letters (https://www.sqlite.org/fts5.html#unicode61_tokenizer) and no person types.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from viewer.model.annotation import Figure

_VALUE, _UNIT, _POINT = "\ue010", "\ue011", "\ue012"
#: digits of a value that count
_DIGITS = 12
_SPELLED = str.maketrans({".": "p", "+": "", "-": "n"})
_WRITTEN = re.compile(r"(?<=\d)[.,](?=\d)|%|[Pp]er cent\b")
_LETTERS = re.compile(r"[^\W_]+")


def value_word(value: float, unit: str = "") -> str:
    """The word under which figures of that value, with a unit those in it, are indexed."""
    number = format(abs(value), f".{_DIGITS}g").translate(_SPELLED)
    return f"{_VALUE}{number}{_UNIT}{_unit_word(unit)}" if unit else f"{_VALUE}{number}"


def value_words(figure: Figure) -> Iterator[str]:
    """All such words of a figure: its value, or both ends of a range, with and without unit."""
    ends = (figure.value,) if figure.value_max is None else (figure.value, figure.value_max)
    for value in ends:
        yield value_word(value)
        yield value_word(value, figure.unit)


def plain_numbers(text: str) -> str:
    """The text as `search` indexes it: `1,500` one word, `1.5bn` one, `%` and `per cent` percent.

    Unlike FTS5, which parts numbers at their points, so that `5bn` would be found in `1.5bn`.
    """
    return _WRITTEN.sub(_plain, text) if _may_have_number(text) else text


def _may_have_number(text: str) -> bool:
    """A quick look: of a million events few have one."""
    if "%" in text or "er cent" in text:
        return True
    for sign in ".,":
        at = text.find(sign)
        while at >= 0:
            if text[at + 1 : at + 2].isdigit():
                return True
            at = text.find(sign, at + 1)
    return False


def _plain(written: re.Match[str]) -> str:
    sign = written[0]
    if sign == ".":
        return _POINT
    return "" if sign == "," else " percent "


def _unit_word(unit: str) -> str:
    """A unit's letters without case and a plural's end."""
    bare = unicodedata.normalize("NFD", unit.replace("%", "percent").casefold())
    letters = "".join(_LETTERS.findall("".join(c for c in bare if not unicodedata.combining(c))))
    return letters.removesuffix("s") or "none"
