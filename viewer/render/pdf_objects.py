"""The numbered objects of a PDF file that Qt has written, to be replaced and put together anew.

Knows PDF 1.4 as Qt writes it: one table of objects, no streams of objects (PDF reference 3.4).
"""

from __future__ import annotations

import re

_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])")
_PLACE = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_OBJECT = re.compile(rb"\s*\d+ 0 obj\s*(.*?)\s*endobj\s*$", re.DOTALL)


class PdfFile:
    """Objects by number.

    Raises:
        ValueError: the bytes are not such a file.
    """

    def __init__(self, data: bytes) -> None:
        place = _PLACE.search(data)
        if place is None:
            raise ValueError("not a PDF file with a table of objects")
        table = int(place[1])
        end = data.index(b"trailer", table)
        entries = _ENTRY.findall(data, table, end)
        offsets = {
            number: int(offset) for number, (offset, _, kind) in enumerate(entries) if kind == b"n"
        }
        self._trailer = data[end : place.start()].strip()
        order = sorted(offsets, key=offsets.__getitem__)
        self._head = data[: offsets[order[0]]]
        ends = [offsets[number] for number in order[1:]] + [table]
        self._bodies = {
            number: self._cut(data[offsets[number] : until])
            for number, until in zip(order, ends, strict=True)
        }

    @staticmethod
    def _cut(said: bytes) -> bytes:
        found = _OBJECT.match(said)
        if found is None:
            raise ValueError("an object of a PDF file has no end")
        return found[1]

    @property
    def info(self) -> int:
        """Number of the object with title and dates."""
        return self._named(b"Info")

    @property
    def root(self) -> int:
        """Number of the catalogue."""
        return self._named(b"Root")

    def _named(self, key: bytes) -> int:
        found = re.search(rb"/%s (\d+) 0 R" % key, self._trailer)
        if found is None:
            raise ValueError(f"a PDF file without {key.decode()}")
        return int(found[1])

    @property
    def numbers(self) -> tuple[int, ...]:
        """Numbers of all objects."""
        return tuple(self._bodies)

    def body(self, number: int) -> bytes:
        """What an object says."""
        return self._bodies[number]

    def replace(self, number: int, body: bytes) -> None:
        """Have an object say something else."""
        self._bodies[number] = body

    def bytes(self) -> bytes:
        """The file with a new table."""
        parts, length = [self._head], len(self._head)
        offsets: dict[int, int] = {}
        for number, body in self._bodies.items():
            offsets[number] = length
            parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
            length += len(parts[-1])
        count = max(offsets) + 1
        rows = [
            b"%010d 00000 n \n" % offsets[n] if n in offsets else b"0000000000 65535 f \n"
            for n in range(count)
        ]
        parts.append(b"xref\n0 %d\n%s" % (count, b"".join(rows)))
        parts.append(b"%s\nstartxref\n%d\n%%%%EOF\n" % (self._trailer, length))
        return b"".join(parts)
