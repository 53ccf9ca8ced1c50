"""What is other in one state of a document than in another, thing by thing.

What is the very same object in both is not looked into, so that one edit of a large document costs
a walk over it and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from operator import attrgetter
from typing import Any, NamedTuple

from viewer.model.document import Document
from viewer.model.source import Source
from viewer.store.stored_proposals import ChangedProposals, naming, read_all

Key = Hashable


def _link_key(link: Any) -> Key:
    return link.origin, link.target, link.relation


def _itself(kind: Any) -> Key:
    kind_name: str = kind
    return kind_name


_by_id = attrgetter("id")
#: the fields of a document that hold things, and what tells each from the others
KEYS: dict[str, Callable[[Any], Key]] = {
    "sides": _by_id,
    "kinds": _itself,
    "sources": _by_id,
    "actors": _by_id,
    "measures": _by_id,
    "events": _by_id,
    "links": _link_key,
    "figures": _by_id,
    "quotations": _by_id,
    "notes": _by_id,
    "saved_filters": attrgetter("name"),
    "proposals": _by_id,
}
#: what other things name
_NAMED = ("sides", "kinds", "sources", "actors", "measures", "events", "figures", "quotations")
#: of these nearly everything names one
_NAMED_BY_ALL = ("sides", "kinds", "sources")


class Difference(NamedTuple):
    """Two states of a document, and each with only those things that are not so in the other.

    reordered: the fields in which other things stand, or the same in another order; what comes or
        goes at the end counts for nothing.
    """

    before: Document
    after: Document
    old: Document
    new: Document
    reordered: frozenset[str]

    @property
    def is_empty(self) -> bool:
        """Whether both say the same."""
        return self.old == self.new and not self.reordered


def difference(before: Document, after: Document) -> Difference:
    """What is other in a state of a document than in the one before."""
    old: dict[str, tuple[Any, ...]] = {}
    new: dict[str, tuple[Any, ...]] = {}
    reordered = set()
    for field, key in KEYS.items():
        was, is_now = getattr(before, field), getattr(after, field)
        old[field], new[field] = _differing(was, is_now, key)
        if was is not is_now and not _is_same_order(was, is_now, key):
            reordered.add(field)
    was_so, is_so = _with_parts(before, old), _with_parts(after, new)
    return Difference(before, after, was_so, is_so, frozenset(reordered))


def _with_parts(document: Document, parts: dict[str, Any]) -> Document:
    return replace(document, **parts)


def _differing(
    before: Sequence[Any], after: Sequence[Any], key: Callable[[Any], Key]
) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    if before is after:
        return (), ()
    rows = _changed_rows(before, after)
    if rows is not None:
        pairs = [(before[row], after[row]) for row in rows]
        others = [(old, new) for old, new in pairs if old is not new and old != new]
        gone, come = _differing(_added(before), _added(after), key)
        return (*(old for old, _ in others), *gone), (*(new for _, new in others), *come)
    for proposals in (before, after):
        # their rows may get other numbers than those by which they are found in the file
        read_all(proposals)
    was, is_now = {key(t): t for t in before}, {key(t): t for t in after}
    return _only_in(was, is_now), _only_in(is_now, was)


def _added(proposals: Sequence[Any]) -> tuple[Any, ...]:
    """What stands behind the proposals of the file."""
    return proposals.added if isinstance(proposals, ChangedProposals) else ()


def _only_in(these: dict[Key, Any], others: dict[Key, Any]) -> tuple[Any, ...]:
    missing = object()
    pairs = ((thing, others.get(key, missing)) for key, thing in these.items())
    return tuple(thing for thing, other in pairs if thing is not other and thing != other)


def _changed_rows(before: Sequence[Any], after: Sequence[Any]) -> list[int] | None:
    """The rows in which stored proposals may be other; None where they are not of one file.

    Those that were added to them are no rows of it.
    """
    states = [s if isinstance(s, ChangedProposals) else None for s in (before, after)]
    bases = [s.stored if s else each for s, each in zip(states, (before, after), strict=True)]
    if bases[0] is not bases[1] or not any(states):
        return None
    return sorted({row for s in states if s for row in s.changed})


def _is_same_order(before: Sequence[Any], after: Sequence[Any], key: Callable[[Any], Key]) -> bool:
    """Whether one begins with all of the other: what comes and goes at the end moves nothing."""
    if _changed_rows(before, after) is not None:
        before, after = _added(before), _added(after)
    pairs = zip(before, after, strict=False)
    return all(was is is_now or key(was) == key(is_now) for was, is_now in pairs)


def to_check(found: Difference) -> Document:
    """The new state with only those things of which not all is known to be well."""
    after, new = found.after, found.new
    edited = {source.id for source in _with_other_texts(found)}
    gone = {field: _gone(found, field) for field in _NAMED}
    if any(gone[field] for field in _NAMED_BY_ALL) or (edited and any(gone.values())):
        return replace(after, sources=new.sources, proposals=tuple(after.proposals))
    if any(gone.values()):
        return _with_naming(found, gone)
    if not edited:
        return new
    return replace(
        new,
        events=_with(new.events, (e for e in after.events if _stands_in(e.evidence, edited))),
        figures=_with(new.figures, (f for f in after.figures if f.source in edited)),
        quotations=_with(new.quotations, (q for q in after.quotations if q.source in edited)),
        proposals=_with(new.proposals, (p for p in after.proposals if p.source in edited)),
    )


def _with_naming(found: Difference, gone: Mapping[str, AbstractSet[Key]]) -> Document:
    """What is new, and all that may name a person, measure, event or annotation that is gone."""
    after, new = found.after, found.new
    actors, measures, events = gone["actors"], gone["measures"], gone["events"]
    proposals: Iterable[Any] = ()
    if actors or measures:
        words = {str(id_) for id_ in (*actors, *measures)}
        proposals = naming(after.proposals, words)
    return replace(
        new,
        events=_with(new.events, (e for e in after.events if not actors.isdisjoint(e.actors))),
        links=tuple(k for k in after.links if k.origin in events or k.target in events),
        figures=_with(
            new.figures,
            (
                f
                for f in after.figures
                if f.claimed_by in actors or f.measure in measures or _is_of(f, events)
            ),
        ),
        quotations=_with(
            new.quotations,
            (q for q in after.quotations if q.speaker in actors or _is_of(q, events)),
        ),
        notes=after.notes,
        proposals=_with(new.proposals, proposals),
    )


def _is_of(annotation: Any, events: AbstractSet[Key]) -> bool:
    return bool(events) and not events.isdisjoint(annotation.events)


def _gone(found: Difference, field: str) -> frozenset[Key]:
    """What tells those of a field that are there no more; of events their passages as well."""
    key = KEYS[field]
    old, new = getattr(found.old, field), getattr(found.new, field)
    gone = {key(thing) for thing in old} - {key(thing) for thing in new}
    if field == "events":
        passages = {e.id for event in new for e in event.evidence}
        gone |= {e.id for event in old for e in event.evidence} - passages
    return frozenset(gone)


def _with_other_texts(found: Difference) -> Iterable[Source]:
    before = {source.id: source for source in found.old.sources}
    for source in found.new.sources:
        if source.id in before and source.texts != before[source.id].texts:
            yield source


def _stands_in(evidence: Iterable[Any], sources: set[str]) -> bool:
    return any(passage.source in sources for passage in evidence)


def _with(things: Sequence[Any], others: Iterable[Any]) -> tuple[Any, ...]:
    known = {thing.id for thing in things}
    return (*things, *(other for other in others if other.id not in known))
