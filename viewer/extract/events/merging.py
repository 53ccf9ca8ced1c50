"""The same event told twice is one event with two passages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from viewer.extract.events.clauses import Clause
from viewer.extract.events.dating import Dating
from viewer.model.event import Status

#: words shorter than this say little
_TELLING_LENGTH = 5
#: words that two accounts of one event share at least
_SHARED = 3
_STEM = 5
#: events of one kind and month that a passage is compared with, the last ones; no article has more
_MOST_COMPARED = 100


@dataclass(slots=True)
class Draft:
    """An event while its passages are still gathered."""

    clause: Clause
    kind: str
    status: Status
    dating: Dating
    actors: list[str]
    evidence: list[tuple[int, int]]
    confidence: float


def merged(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts with those joined that tell one event, in order of their first passages."""
    kept: list[Draft] = []
    by_key: dict[tuple[str, str], list[tuple[Draft, set[str]]]] = {}
    for draft in drafts:
        stems = _stems(draft)
        same = by_key.setdefault((draft.kind, draft.dating.start[:7]), [])
        near = same[-_MOST_COMPARED:]
        twin = next((d for d, known in near if _is_same(d, known, draft, stems)), None)
        if twin is None:
            kept.append(draft)
            same.append((draft, stems))
        else:
            _join(twin, draft)
    return kept


def _stems(draft: Draft) -> set[str]:
    words = (w.low for w in draft.clause.words)
    return {word[:_STEM] for word in words if len(word) >= _TELLING_LENGTH and word.isalpha()}


def _is_same(one: Draft, known: set[str], other: Draft, stems: set[str]) -> bool:
    if one.kind == "statement":
        same_day = one.dating.start == other.dating.start
        return same_day and bool(one.actors) and one.actors[:1] == other.actors[:1]
    if one.dating.is_told and other.dating.is_told and one.dating.start != other.dating.start:
        return False
    shared = len(known & stems)
    return shared >= _SHARED and bool(set(one.actors) & set(other.actors) or shared > _SHARED)


def _join(one: Draft, other: Draft) -> None:
    if other.dating.is_told and not one.dating.is_told:
        one.dating = other.dating
    one.evidence += [span for span in other.evidence if span not in one.evidence]
    one.actors += [name for name in other.actors if name not in one.actors]
    one.confidence = max(one.confidence, other.confidence)
