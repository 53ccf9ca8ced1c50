"""Which words stand between quotation marks.

Marks are paired within a paragraph, so that an odd one spoils no more than that. A speech over
several paragraphs opens each of them and closes only the last.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from viewer.extract.words import is_small

#: what may open or close; apostrophes within words are none
_MARK = re.compile(r"[\"“”„‟«»]|``|''|(?<!\w)['‘‚‛`](?=\S)|['’´](?!\w)")
_OPENING = frozenset(("“", "„", "‟", "«", "``"))
_CLOSING = frozenset(("”", "»", "''"))
_SINGLE = frozenset("'‘’‚‛`´")
#: what stands before a mark that opens
_BEFORE = frozenset("([{—–-/:\u2015")
#: what stands before a mark that closes a sentence or a part of one
_STOPS = frozenset('.,!?;:…—–-)]”"')
#: words that begin with an apostrophe of their own: 'em, 'til, 'twas, the '90s
_ELISION = re.compile(r"(?:em|til|tis|twas|cause|cos|round|bout|n|\d\ds?)\b", re.IGNORECASE)
#: after an apostrophe that is no closing mark, since that comes right after it
_CLOSING_AFTER = (",'", ".'", ",’", ".’")
_NEXT_WORD = re.compile(r"[a-z]+")
#: the longest speech that lacks its closing mark is at least so many characters
_LEAST_UNCLOSED = 12
#: marks that are looked at for the other half of one that may be an apostrophe
_LOOKED_AHEAD = 16
#: marks open at once; more are no prose
_DEEPEST = 8


class Quoted(NamedTuple):
    """Words between marks.

    start, end: without the marks. outer: place in the list of the quotation it stands in, or -1.
    paragraph: place in the list of paragraphs. opened, closed: whether both marks are there; a
    part of a speech over several paragraphs may lack the one or the other.
    """

    start: int
    end: int
    outer: int
    paragraph: int
    opened: bool
    closed: bool


@dataclass(slots=True)
class _Open:
    """A mark that waits for its other half."""

    mark: str
    at: int
    start: int
    is_single: bool


@dataclass(slots=True)
class _Paragraph:
    """What is open in a paragraph, and what was found in it."""

    text: str
    start: int
    end: int
    marks: list[re.Match[str]]
    continued: bool
    open: list[_Open] = field(default_factory=list)
    found: list[tuple[int, int, bool, bool]] = field(default_factory=list)

    def pair(self) -> None:
        for place, match in enumerate(self.marks):
            if match[0] in _SINGLE:
                self._single(place, match)
            else:
                self._double(match)

    def _double(self, match: re.Match[str]) -> None:
        if self._opens(match):
            if not (self.open and self.open[-1].is_single):
                # else it stands within another that stands within one of its own kind
                self.open = [o for o in self.open if not (o.mark == match[0] == '"')]
            del self.open[_DEEPEST:]
            self.open.append(_Open(match[0], match.start(), match.end(), is_single=False))
            return
        waiting = [n for n, o in enumerate(self.open) if not o.is_single]
        if waiting:
            opener = self.open[waiting[-1]]
            del self.open[waiting[-1] :]
            self._add(opener.start, match.start())
        elif self.continued and not self.found:
            self.continued = False
            self._add(self.start, match.start(), opened=False)

    def _opens(self, match: re.Match[str]) -> bool:
        mark, text = match[0], self.text
        waits = any(not o.is_single for o in self.open)
        before = text[match.start() - 1] if match.start() > self.start else " "
        after = text[match.end()] if match.end() < self.end else " "
        looks_opening = (before.isspace() or before in _BEFORE) and not after.isspace()
        if mark in _OPENING:
            german = mark == "“" and self.open and self.open[-1].mark == "„"
            return not (german or (waits and not looks_opening and after in " ,.;:)!?"))
        if mark in _CLOSING:
            return looks_opening and not waits and (after.isalnum() or after in "[…$£€")
        if waits:
            return looks_opening and before.isspace() and after.isalnum()
        return looks_opening or (not after.isspace() and before in "'‘“(")

    def _single(self, place: int, match: re.Match[str]) -> None:
        text, at = self.text, match.start()
        before = text[at - 1] if at > self.start else " "
        opens = match[0] not in "’´" and (before.isspace() or before in _BEFORE or before in '"“')
        if opens and match.end() < self.end and not text[match.end()].isspace():
            if not _ELISION.match(text, match.end()) and len(self.open) < _DEEPEST:
                self.open.append(_Open(match[0], at, match.end(), is_single=True))
        elif self.open and self.open[-1].is_single and not self._is_apostrophe(place, at):
            self._add(self.open.pop().start, at)

    def _is_apostrophe(self, place: int, at: int) -> bool:
        """Whether a mark after a word belongs to it: `the ministers’ plan`, `nothin’`."""
        text = self.text
        if text[at + 1 : at + 3] in _CLOSING_AFTER:
            return True
        if text[at - 1] in _STOPS or text[at + 1 : at + 2] != " " or at + 2 >= self.end:
            return False
        if not (text[at - 1] in "sz" or text[at - 2 : at] == "in") or not text[at + 2].islower():
            return False
        following = _NEXT_WORD.match(text, at + 2, self.end)
        if text[at - 1] == "s" and following and is_small(following[0]):
            return False
        later = self.marks[place + 1 : place + 1 + _LOOKED_AHEAD]
        closing = next((m for m in later if m[0] in _SINGLE), None)
        if closing is None or text[closing.start() - 1].isspace():
            return False
        return closing[0] not in "‘‚‛`"

    def _add(self, start: int, end: int, *, opened: bool = True, closed: bool = True) -> None:
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end -= len(piece) - len(piece.rstrip())
        if start < end and any(map(str.isalnum, self.text[start:end])):
            self.found.append((start, end, opened, closed))

    def finish(self, following: str) -> bool:
        """Take what was not closed if it is a speech that goes on; returns whether it does."""
        waiting = [o for o in self.open if self._may_go_on(o, following)]
        waiting = [o for o in waiting if not self._is_odd(o)]
        if not waiting:
            return False
        opener = waiting[0]
        self.found = [f for f in self.found if f[0] >= opener.start or f[1] <= opener.at]
        self._add(opener.start, self.end, closed=False)
        return True

    def _is_odd(self, opener: _Open) -> bool:
        """Whether the same mark opens again after it: then it is its closing that was forgotten."""
        text, mark = self.text, opener.mark
        if text[max(opener.at - 2, self.start) : opener.at].rstrip().endswith(":"):
            return False
        return any(start > opener.start and text[start - 1] == mark for start, *_ in self.found)

    def _may_go_on(self, opener: _Open, following: str) -> bool:
        if opener.is_single:
            return opener.at == self.start and following[:1] in ("'", "‘") and bool(following)
        if following[:1] in ('"', "“", "„", "«"):
            return True
        lead = self.text[max(opener.at - 2, self.start) : opener.at].rstrip()
        begins = opener.at == self.start or lead.endswith((",", ":"))
        return begins and self.end - opener.start >= _LEAST_UNCLOSED


def quoted_spans(text: str, paragraphs: list[tuple[int, int]]) -> list[Quoted]:
    """All spans between quotation marks, in order, those within others included."""
    found: list[tuple[int, int, bool, bool, int]] = []
    marks = _marks_by_paragraph(text, paragraphs)
    goes_on = False
    for number, ((start, end), inside) in enumerate(zip(paragraphs, marks, strict=True)):
        if not inside:
            goes_on = False
            continue
        following = ""
        if number + 1 < len(paragraphs):
            following = text[paragraphs[number + 1][0] : paragraphs[number + 1][0] + 1]
        paragraph = _Paragraph(text, start, end, inside, goes_on)
        paragraph.pair()
        goes_on = paragraph.finish(following)
        found += [(*span, number) for span in paragraph.found]
    return list(_nested(sorted(found, key=lambda f: (f[0], -f[1]))))


def _marks_by_paragraph(text: str, paragraphs: list[tuple[int, int]]) -> list[list[re.Match[str]]]:
    starts = [start for start, _ in paragraphs]
    marks: list[list[re.Match[str]]] = [[] for _ in paragraphs]
    for match in _MARK.finditer(text):
        place = bisect_right(starts, match.start()) - 1
        if place >= 0 and match.start() < paragraphs[place][1]:
            marks[place].append(match)
    return marks


def _nested(found: list[tuple[int, int, bool, bool, int]]) -> Iterator[Quoted]:
    enclosing: list[tuple[int, int]] = []
    for place, (start, end, opened, closed, paragraph) in enumerate(found):
        while enclosing and enclosing[-1][1] <= start:
            enclosing.pop()
        outer = enclosing[-1][0] if enclosing else -1
        enclosing.append((place, end))
        yield Quoted(start, end, outer, paragraph, opened, closed)
