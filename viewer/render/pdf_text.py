"""Has a PDF's letters found by search: says which character each of its glyphs stands for.

Qt asks the font backwards, from glyph to character. Where a glyph stands for several characters
(a closing quote for a modifier letter too) or for none of its own (a plus raised between figures)
the answer is another character than was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import QRawFont, QTextLayout

from viewer.render.fonts import face_for
from viewer.render.pdf_objects import PdfFile
from viewer.timeline.display import DisplayList, Text, TextRole

_MAP = re.compile(rb"/ToUnicode (\d+) 0 R")
#: the characters of consecutive glyphs (PDF reference 5.9.2)
_LIST = re.compile(rb"\[(?:<[0-9A-F]{4}>\s*)+\]")
_CODE = re.compile(rb"<([0-9A-F]{4})>")


def mend_text(file: PdfFile, page: DisplayList) -> None:
    """Correct the tables of characters of a file on which a page is painted."""
    texts = (*page.texts, *page.ticks)
    drawn = {ord(character) for text in texts for character in text.text}
    maps = _maps_of(file)
    codes = {int(code, 16) for body in maps.values() for code in _codes_in(body)}
    meant = _characters_meant(texts, codes - drawn)

    def true_code(found: re.Match[bytes]) -> bytes:
        code = int(found[1], 16)
        return b"<%04X>" % meant.get(code, code)

    for number, body in maps.items():
        file.replace(number, _LIST.sub(lambda part: _CODE.sub(true_code, part[0]), body))


def _maps_of(file: PdfFile) -> dict[int, bytes]:
    found = (_MAP.search(file.body(number)) for number in file.numbers)
    return {int(m[1]): file.body(int(m[1])) for m in found if m is not None}


def _codes_in(body: bytes) -> Iterator[bytes]:
    for part in _LIST.findall(body):
        yield from _CODE.findall(part)


def _characters_meant(texts: tuple[Text, ...], wrong: set[int]) -> dict[int, int]:
    """For each code that nobody wrote the character for which its glyph was set."""
    meant: dict[int, int] = {}
    seen: set[tuple[TextRole, str]] = set()
    for text in sorted(texts, key=lambda text: text.text.isalnum()):
        if not wrong - meant.keys():
            break
        key = (TextRole(text.role), text.text)
        if key not in seen:
            seen.add(key)
            meant |= _meant_in(text.text, key[0], wrong - meant.keys())
    return meant


def _meant_in(words: str, role: TextRole, wrong: set[int]) -> dict[int, int]:
    layout = QTextLayout(words, face_for(role).font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    flags = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll
    found: dict[int, int] = {}
    for run in layout.glyphRuns(-1, -1, flags):
        font = run.rawFont()
        set_for = {
            glyph: ord(words[at])
            for glyph, at in zip(run.glyphIndexes(), run.stringIndexes(), strict=False)
            if at < len(words)
        }
        for code in wrong:
            glyph = _glyph(font, code)
            if glyph in set_for:
                found[code] = set_for[glyph]
    return found


def _glyph(font: QRawFont, code: int) -> int:
    glyphs = font.glyphIndexesForString(chr(code))
    return int(glyphs[0]) if glyphs else 0
