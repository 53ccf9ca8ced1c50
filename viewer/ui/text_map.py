"""One canonical text, what a Qt document shows of it, and the map between their positions.

Annotations count code points of the text as it is stored. A Qt document counts UTF-16 units of
what it was given, and changes what it was given: CRLF becomes one paragraph end, a lone surrogate
vanishes, some non-characters end a paragraph. So the text is made safe here first, in a way that is
remembered, and no position is ever read from the widget's own text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

#: what is shown one for one in place of a character that Qt would drop or take for structure
_SHOWN_INSTEAD = str.maketrans(
    {
        "\r": "\n",
        "\u2028": "\n",
        "\u2029": "\n",
        "\0": "\u2400",
        "\ufdd0": "\ufffd",
        "\ufdd1": "\ufffd",
        "\ufffc": "\ufffd",
    }
    | {chr(surrogate): "\ufffd" for surrogate in range(0xD800, 0xE000)}
)

#: code points that do not take exactly one UTF-16 unit: the LF of a CRLF none, the others two
_ODD = re.compile("(?<=\r)\n|[\U00010000-\U0010ffff]")


class TextMap:
    """Positions of `text` in code points and of the Qt document that shows it in UTF-16 units.

    shown: what the document is given, as a Python string; it is never longer than `text`.
    A position between the CR and the LF of a line end is the document's position after both.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.shown = text.replace("\r\n", "\n").translate(_SHOWN_INSTEAD)
        # A run is where counting goes on one for one; it holds for all code points up to the next.
        self._points = [0]
        self._units = [0]
        for point, unit in _runs(text):
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
        """The code point at a document's position; inside a surrogate pair that of the pair."""
        unit = max(unit, 0)
        run = bisect_right(self._units, unit) - 1
        point = self._points[run] + unit - self._units[run]
        last = self._points[run + 1] - 1 if run + 1 < len(self._points) else len(self.text)
        return min(point, last)

    def words(self, first_unit: int, last_unit: int) -> str:
        """The stored text between two positions of the document."""
        return self.text[self.to_code_point(first_unit) : self.to_code_point(last_unit)]


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Where counting changes, as (code point, UTF-16 unit): at each odd one and after it."""
    shift = 0
    for found in _ODD.finditer(text):
        point = found.start()
        yield point, point + shift
        shift += -1 if found.group() == "\n" else 1
        yield point + 1, point + 1 + shift
