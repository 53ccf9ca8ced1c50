"""Where sentences begin and end in a news text."""

from __future__ import annotations

import re

#: words before a full stop that ends no sentence
_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof St Jr Sr Gen Sen Rep Gov Pres Lt Col Capt Sgt Rev Hon "
    "Inc Corp Co Ltd Bros Dept Fig Vol Jan Feb Aug Sep Sept Oct Nov Dec "
    "vs etc al approx est pp cf e.g i.e a.m p.m"
)

_CLOSING = "\"'”’»)]"
_OPENING = "\"'“‘«(["
#: what may end a sentence, with the quotation marks and brackets that close after it
#: (nothing in it is tried twice, so a text of full stops takes no longer than another)
_END = re.compile(rf"(?<![.!?…])[.!?…]+(?![.!?…])[{re.escape(_CLOSING)}]*(?=\s|$)")
_LAST_WORD = re.compile(r"[\w.&’'-]*$")
#: single letters with full stops: U.S., J.P. Morgan
_INITIALS = re.compile(r"(?:\w\.)*\w")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Start and end (code points, half-open) of every sentence, without spaces around it.

    A line break always ends one. A full stop does where a space follows and then no small letter,
    unless it belongs to an abbreviation, initials or a number; closing quotation marks stay with
    the sentence that they end.
    """
    spans: list[tuple[int, int]] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        start = 0
        for end in (match for match in _END.finditer(line) if _ends_sentence(line, match)):
            spans += _trimmed(text, offset + start, offset + end.end())
            start = end.end()
        spans += _trimmed(text, offset + start, offset + len(line))
        offset += len(line)
    return spans


def _ends_sentence(line: str, end: re.Match[str]) -> bool:
    following = line[end.end() :].lstrip()
    opened = following.lstrip(_OPENING)
    if not opened:
        return True
    if opened[0].islower():
        return False
    if not end[0].startswith(".") or end[0].startswith(".."):
        return True
    word = _last_word(line, end.start())
    if word in _ABBREVIATIONS.split():
        return False
    if not _INITIALS.fullmatch(word) or word.isdigit():
        return True
    # A name goes on after J. and, as a rule, after U.S.; not after a closing quotation mark.
    return len(end[0]) > 1 or ("." in word and _begins_sentence(opened))


def _last_word(line: str, end: int) -> str:
    found = _LAST_WORD.search(line, max(end - 40, 0), end)
    return found[0].lstrip("'’-") if found else ""


#: words that begin a sentence after U.S. rather than go on with a name
_BEGINNINGS = (
    "The A An In On At But And Or It He She They We You I This That These Those There As If When "
    "While After Before Mr Ms Still So Now Then His Her Their Some Many Most No"
)


def _begins_sentence(following: str) -> bool:
    return re.split(r"\W", following, maxsplit=1)[0] in _BEGINNINGS.split()


def _trimmed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The span without white space around it, if anything is left."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return [(start, end)] if start < end else []
