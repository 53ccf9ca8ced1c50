"""Whether a figure is told as a rise or a fall: `climbed 4%`, `down 12 points`."""

from __future__ import annotations

from typing import NamedTuple

from viewer.extract.tokens import BREAK, Tokens, word_set


class Trend(NamedTuple):
    """A direction, the words that say it before a figure, and an example with the figure marked."""

    name: str
    words: str
    example: tuple[str, str]


TRENDS = (
    Trend(
        "up",
            "rose rise rises rising risen grew grow grows grown growing climbed climb climbs "
            "climbing jumped jump jumps "
            "jumping gained gain gains gaining added adds advanced advance advances soared soar "
            "soars surged surge surges "
        "up increased increase increases increasing higher leapt leaped rallied improved expanded",
        ("Rents in the port climbed [4%].", "up"),
    ),
    Trend(
        "down",
            "fell fall falls falling fallen dropped drop drops dropping lost lose loses losing "
            "slid slide slides sliding "
            "slipped slip slips declined decline declines decreased decrease decreases down lower "
            "plunged plunge plunges "
            "tumbled tumble tumbles sank shed eased ease eases dipped dip dips shrank cut cuts "
            "reduced slumped retreated",
        ("Shares in the ferry firm slid [12 points].", "down"),
    ),
)  # fmt: skip

_TREND_OF = {word: trend.name for trend in TRENDS for word in trend.words.split()}
_BETWEEN = word_set(
    "by about around nearly almost roughly some a an another more than over less under just as "
    "much at least only approximately further up to close well its"
)
_BACK = 5


def trend_of(tokens: Tokens, first: int) -> str | None:
    """`up` or `down` by the word before the figure that begins with token `first`, hedges apart."""
    for n in range(first - 1, max(first - 1 - _BACK, -1), -1):
        word = tokens.words[n]
        if word in _TREND_OF and not (word == "up" and tokens.word(n + 1) == "to"):
            return _TREND_OF[word]
        if word not in _BETWEEN or word == BREAK:
            return None
    return None
