"""One canonical text, what a Qt document shows of it, and the map between their positions.

Annotations count code points of the text as it is stored. A Qt document counts UTF-16 units of
what it was given, and changes what it was given: CRLF becomes one paragraph end, a lone surrogate
vanishes, some non-characters end a paragraph. So the text is made safe here first, in a way that is
remembered, and no position is ever read from the widget's own text. Controls that nobody would see
stand there by their code point, and what has no blank for too long is broken, since Qt takes a
quarter of an hour to lay out a line of a million letters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from viewer.model.unseen import CONTROL_PICTURES, UNSEEN, named

#: the most that is shown without a blank or a line end; longer ones are broken for display
LONGEST_RUN = 2_000

#: what is shown one for one in place of a character that Qt would drop or take for structure
_SHOWN_INSTEAD = str.maketrans(
    {
        "\r": "\n",
        "\u2028": "\n",
        "\u2029": "\n",
        "\ufdd0": "\ufffd",
        "\ufdd1": "\ufffd",
        "\ufffc": "\ufffd",
    }
    | {chr(surrogate): "\ufffd" for surrogate in range(0xD800, 0xE000)}
    | {chr(code): chr(picture) for code, picture in CONTROL_PICTURES.items()}
)

#: code points that are not shown as exactly one UTF-16 unit
_ODD = re.compile(f"(?<=\r)\n|{UNSEEN}|[\U00010000-\U0010ffff]")
_UNSEEN = re.compile(UNSEEN)
#: no shorter run can need breaking, since nothing is shown as more than ten letters
_SHORTEST_RUN = LONGEST_RUN // 10
_RUN = re.compile(f"[^ \t\n\r\u2000-\u200a\u2028\u2029\u3000]{{{_SHORTEST_RUN},}}")


class TextMap:
    """Positions of `text` in code points and of the Qt document that shows it in UTF-16 units.

    shown: what the document is given, as a Python string.
    named: code points that are shown by their number, as positions in `text`.
    A position between the CR and the LF of a line end is the document's position after both.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        shown: list[str] = []
        named_at: list[int] = []
        # A run is where counting goes on one for one; it holds for all code points up to the next.
        self._points, self._units = [0], [0]
        last = unit = 0
        for point, words in _changes(text):
            shown.append(text[last:point].translate(_SHOWN_INSTEAD))
            unit += point - last
            self._add_run(point, unit)
            shown.append(words)
            if len(words) > 3:
                named_at.append(point)
            last, unit = point + 1, unit + _units(words)
            self._add_run(last, unit)
        shown.append(text[last:].translate(_SHOWN_INSTEAD))
        self.shown = "".join(shown)
        self.named = tuple(named_at)

    def _add_run(self, point: int, unit: int) -> None:
        if point == self._points[-1]:
            self._units[-1] = unit
        else:
            self._points.append(point)
            self._units.append(unit)

    @property
    def utf16_length(self) -> int:
        """UTF-16 units of the document's text."""
        return self.to_utf16(len(self.text))

    def to_utf16(self, point: int) -> int:
        """The document's position of a code point; what lies outside counts as the nearest end."""
        point = min(max(point, 0), len(self.text))
        run = bisect_right(self._points, point) - 1
        return self._units[run] + point - self._points[run]

    def to_code_point(self, unit: int) -> int:
        """The code point at a document's position; within what stands for one that one."""
        unit = max(unit, 0)
        run = bisect_right(self._units, unit) - 1
        point = self._points[run] + unit - self._units[run]
        last = self._points[run + 1] - 1 if run + 1 < len(self._points) else len(self.text)
        return min(point, last)

    def words(self, first_unit: int, last_unit: int) -> str:
        """The stored text between two positions of the document."""
        return self.text[self.to_code_point(first_unit) : self.to_code_point(last_unit)]


def _changes(text: str) -> Iterator[tuple[int, str]]:
    """The code points that are not shown as one unit, in order, with what is shown for each."""
    breaks = set(_breaks(text))
    odd = {found.start(): _in_place_of(found.group()) for found in _ODD.finditer(text)}
    for point in sorted(breaks.union(odd)) if breaks else odd:
        words = odd.get(point)
        if words is None:
            words = text[point].translate(_SHOWN_INSTEAD)
        yield point, "\n" + words if point in breaks else words


def _in_place_of(character: str) -> str:
    if character == "\n":
        return ""  # its CR is the line end
    return named(character) if _UNSEEN.match(character) else character


def _breaks(text: str) -> Iterator[int]:
    """Before which code points a line is broken, so that no run is shown too long."""
    for run in _RUN.finditer(text):
        start, end = run.span()
        room = LONGEST_RUN
        wide = {
            found.start(): len(named(found.group())) for found in _UNSEEN.finditer(text, start, end)
        }
        if not wide:
            yield from range(start + LONGEST_RUN, end, LONGEST_RUN)
            continue
        for point in range(start, end):
            width = wide.get(point, 1)
            if width > room:
                yield point
                room = LONGEST_RUN
            room -= width


def _units(words: str) -> int:
    return len(words) + sum(character > "\uffff" for character in words)
