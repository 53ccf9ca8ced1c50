"""Which words are meant by a few letters of them: fuzzy matching, as editors do it.

The letters have to stand in the words in their order. Of all ways to find them the best is told: at
the beginnings of words and side by side. The method is that of sequence alignment with affine
rewards (Smith and Waterman 1981), as fzf uses it.
"""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]

_LETTER, _SIDE_BY_SIDE, _WORD_START, _FIRST = 1.0, 3.0, 4.0, 2.0
#: for each letter that is passed over between two that are meant
_GAP = 0.1
#: letters that are typed, and words that are looked through, beyond which nobody types or reads
_MOST_LETTERS, _MOST_WORDS = 40, 160
_NEVER = float("-inf")


@dataclass(frozen=True, slots=True)
class Match:
    """How well words are meant, and which of their letters: rising spans, half-open."""

    score: float
    spans: tuple[Span, ...]


def match(typed: str, words: str) -> Match | None:
    """How the typed letters stand in the words; None if they do not.

    Blanks between them part letters that need not stand side by side. Nothing typed means all
    words alike.
    """
    letters = [fold(c) for c in typed if not c.isspace()][:_MOST_LETTERS]
    if not letters:
        return Match(0.0, ())
    held = [fold(c) for c in words[:_MOST_WORDS]]
    best, back = _aligned(letters, held, words)
    end = max(range(len(held)), key=lambda at: best[at], default=-1)
    if end < 0 or best[end] == _NEVER:
        return None
    places = [end]
    for row in reversed(back):
        places.append(row[places[-1]])
    # of two with the same letters the shorter is meant
    return Match(best[end] - 0.01 * len(words), _spans(sorted(places)))


def fold(letter: str) -> str:
    """A letter without its case; one that would become two stays as it is."""
    folded = letter.casefold()
    return folded if len(folded) == 1 else letter


def _aligned(
    letters: list[str], held: list[str], words: str
) -> tuple[list[float], list[list[int]]]:
    """The best score that ends at each place, and for each letter but the first where it came from.

    best: for the last letter. back: one list a letter, from its place to that of the letter before.
    """
    worth = [_LETTER + (_WORD_START if _begins_word(words, at) else 0) for at in range(len(held))]
    best = [
        worth[at] + (_FIRST if at == 0 else 0) if held[at] == letters[0] else _NEVER
        for at in range(len(held))
    ]
    back: list[list[int]] = []
    for letter in letters[1:]:
        best, came = _next_row(best, letter, held, worth)
        back.append(came)
    return best, back


def _next_row(
    before: list[float], letter: str, held: list[str], worth: list[float]
) -> tuple[list[float], list[int]]:
    row, came = [_NEVER] * len(held), [0] * len(held)
    farther, farther_at = _NEVER, 0
    for at in range(1, len(held)):
        if before[at - 1] + _GAP * (at - 1) > farther:
            # the same loss for each place passed over: kept with what was passed so far taken out
            farther, farther_at = before[at - 1] + _GAP * (at - 1), at - 1
        if held[at] != letter:
            continue
        near = before[at - 1] + _SIDE_BY_SIDE
        far = farther - _GAP * (at - 1)
        row[at], came[at] = (near, at - 1) if near >= far else (far, farther_at)
        row[at] += worth[at]
    return row, came


def _begins_word(words: str, at: int) -> bool:
    here, before = words[at], words[at - 1] if at else " "
    return here.isalnum() and (not before.isalnum() or (here.isupper() and before.islower()))


def _spans(places: list[int]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for at in places:
        if spans and spans[-1][1] == at:
            spans[-1] = spans[-1][0], at + 1
        else:
            spans.append((at, at + 1))
    return tuple(spans)
