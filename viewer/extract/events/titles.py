"""Names for proposed events: who does what, in at most 80 characters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.extract.events.clauses import CONJUNCTIONS, Clause
from viewer.extract.words import PRONOUN, RELATIVE
from viewer.model.event import TITLE_LENGTH

_SLUG = re.compile(r"[^a-z0-9]+")
_ENDS = " ,;:.–—-"


def title_of(text: str, clause: Clause, meant: str | None) -> str:
    """The clause from its subject on.

    Args:
        text: the whole text.
        clause: that tells the event.
        meant: whom its subject means if that is a pronoun, None if that is not known.
    """
    words, subject = clause.words, clause.subject
    if subject is None:
        first = next((w for w in words if w.low not in CONJUNCTIONS), words[0])
        return _cut(text[first.start : clause.end])
    said = text[words[subject[0]].start : clause.end]
    if words[subject[1]].low == "," and clause.verb > subject[1]:
        # what is said of the subject between commas would take the room of what it does
        who = text[words[subject[0]].start : words[subject[1] - 1].end]
        said = f"{who} {text[words[clause.verb].start : clause.end]}"
    is_relative = words[subject[0]].part == RELATIVE
    if is_relative or (meant and words[subject[0]].part == PRONOUN):
        said = f"{meant or ''} {text[words[subject[1] - 1].end : clause.end].lstrip()}"
    return _cut(said)


def statement_title(speaker: str, words: str) -> str:
    """`Anna Holm: “We will not pay.”`."""
    title = _cut(f"{speaker}: “{words.rstrip(',')}")
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
