"""Names for proposed events: who does what, in at most 80 characters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.extract.events.clauses import CONJUNCTIONS, Clause
from viewer.extract.events.headlines import headline
from viewer.extract.phrases import phrase_ending
from viewer.extract.words import MARK, PREPOSITION, PRONOUN, RELATIVE, words_of
from viewer.model.event import TITLE_LENGTH

Span = tuple[int, int]

_SLUG = re.compile(r"[^a-z0-9]+")
#: characters before a clause in which its antecedent stands
_LOOKED_BACK = 80
_ENDS = " ,;:.–—-"


def title_of(text: str, clause: Clause, meant: str | None, times: Sequence[Span]) -> str:
    """The clause from its subject on, worded as a headline.

    Args:
        text: the whole text.
        clause: that tells the event.
        meant: whom its subject means if that is a pronoun, None if that is not known.
        times: the spans of the time expressions in it.
    """
    words, subject = clause.words, clause.subject
    if subject is None and words[0].part == RELATIVE:
        return headline(text, words[1:], times, _antecedent(text, clause.start))
    if subject is None:
        first = next((n for n, w in enumerate(words) if w.low not in CONJUNCTIONS), 0)
        return headline(text, words[first:], times)
    first, end = subject
    if first and clause.told >= first and all(w.part == MARK for w in words[clause.told + 1 :]):
        return headline(text, words, times)  # what is said stands before: firms, the paper said
    is_relative = words[first].part == RELATIVE
    if is_relative or (meant and words[first].part == PRONOUN):
        return headline(text, words[end:], times, meant or _antecedent(text, clause.start))
    if words[end].low == "," and clause.verb > end:
        # what is said of the subject between commas would take the room of what it does
        return headline(text, [*words[first:end], *words[clause.verb :]], times)
    return headline(text, words[first:], times)


def _antecedent(text: str, start: int) -> str:
    """What `who` or `that` at the start of a clause stands for: the phrase before it."""
    words = words_of(text, max(start - _LOOKED_BACK, 0), start)
    while words and words[-1].part == MARK:
        words.pop()
    phrase = phrase_ending(words, len(words) - 1) if words else None
    if phrase is None:
        return ""
    ties = (n for n in range(phrase[1] - 1, phrase[0], -1) if words[n - 1].part == PREPOSITION)
    return headline(text, words[next(ties, phrase[0]) : phrase[1]], ())


def statement_title(speaker: str, words: str) -> str:
    """`Anna Holm: “We will not pay.”`."""
    title = _cut(f"{speaker[:1].upper()}{speaker[1:]}: “{words.rstrip(',')}")
    return f"{title}”" if len(title) < TITLE_LENGTH and not title.endswith("…") else title


def _cut(title: str) -> str:
    title = " ".join(title.split()).strip(_ENDS)
    if len(title) <= TITLE_LENGTH:
        return title
    return title[: TITLE_LENGTH - 1].rsplit(" ", 1)[0].rstrip(_ENDS)[: TITLE_LENGTH - 1] + "…"


def slug_of(kind: str, start: str, actors: Sequence[str], taken: dict[str, int]) -> str:
    """A short name that no other event of the text has: `talks-2018-03-24-holm`.

    taken: how often each name was given so far; counted on.
    """
    last = actors[0].split()[-1].lower() if actors else ""
    base = _SLUG.sub("-", f"{kind}-{start}-{last}").strip("-")
    slug = base
    while slug in taken:
        taken[base] += 1
        slug = f"{base}-{taken[base]}"
    taken[slug] = 1
    return slug
