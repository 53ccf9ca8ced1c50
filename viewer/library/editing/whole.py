"""What belongs to the whole document: its title, sides, kinds and measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from viewer.library.editing.naming import counted, quoted
from viewer.library.importing.naming_words import slug, unused
from viewer.model.actor import Measure, Side
from viewer.model.document import Document
from viewer.model.errors import DocumentError, UnknownChoice
from viewer.model.event import KINDS

MOST_SIDES = 6


def change_document(
    document: Document,
    title: str | None = None,
    language: str | None = None,
    description: str | None = None,
) -> Document:
    """Change what the document is called and about.

    Raises:
        DocumentError: the title is empty.
    """
    made = replace(
        document,
        title=document.title if title is None else title.strip(),
        language=document.language if language is None else language,
        description=document.description if description is None else description,
    )
    if not made.title:
        raise DocumentError("The title is empty; say what the timeline is about")
    return made


def add_side(document: Document, name: str) -> Document:
    """Add a side in the first free place, which gives it colour and mark.

    Raises:
        DocumentError: there are six already, or one of that name.
    """
    free = [p for p in range(MOST_SIDES) if p not in {side.place for side in document.sides}]
    if not free:
        raise DocumentError(f"A document has at most {MOST_SIDES} sides; rename or delete one")
    id_ = unused(slug(name) or "side", {side.id for side in document.sides})
    side = Side(id_, name.strip(), free[0])
    _check_side(document, side)
    return replace(document, sides=(*document.sides, side))


def change_side(
    document: Document, id_: str, name: str | None = None, place: int | None = None
) -> Document:
    """Rename a side or give it another colour and mark; who has those takes the old ones.

    Raises:
        DocumentError: another side is called so.
    """
    side = _side(document, id_)
    changed = replace(
        side,
        name=side.name if name is None else name.strip(),
        place=side.place if place is None else place,
    )
    _check_side(document, changed)

    def placed(each: Side) -> Side:
        if each.id == id_:
            return changed
        return replace(each, place=side.place) if each.place == changed.place else each

    return replace(document, sides=tuple(placed(each) for each in document.sides))


def move_side(document: Document, id_: str, to: int) -> Document:
    """Put a side at another place in the order of lanes."""
    side = _side(document, id_)
    rest = [each for each in document.sides if each is not side]
    rest.insert(min(max(to, 0), len(rest)), side)
    return replace(document, sides=tuple(rest))


def delete_side(document: Document, id_: str) -> Document:
    """Delete a side that nobody is on.

    Raises:
        DocumentError: events, people or proposals are on it, or it is the last one.
    """
    side = _side(document, id_)
    events = sum(event.side == id_ for event in document.events)
    people = sum(actor.side == id_ for actor in document.actors)
    waiting = sum(
        (p.event is not None and p.event.side == id_) or any(a.side == id_ for a in p.actors)
        for p in document.proposals
    )
    told = ((events, "event"), (people, "person"), (waiting, "proposal"))
    used = [counted(n, one, "people" if one == "person" else None) for n, one in told if n]
    if used:
        raise DocumentError(
            f"{side.name} is the side of {' and '.join(used)}; give them another side first"
        )
    if len(document.sides) == 1:
        raise DocumentError("A document needs at least one side; rename this one instead")
    return replace(document, sides=tuple(each for each in document.sides if each is not side))


def add_kind(document: Document, name: str) -> Document:
    """Add a kind of events of the document's own.

    Raises:
        DocumentError: it is empty, or there already.
    """
    kind = " ".join(name.split()).casefold()
    if not kind:
        raise DocumentError("The kind has no name; write a word for it")
    if kind in {*KINDS, *document.kinds}:
        raise DocumentError(f"The kind {quoted(kind)} is there already")
    return replace(document, kinds=(*document.kinds, kind))


def delete_kind(document: Document, name: str) -> Document:
    """Delete a kind of the document's own that no event has.

    Raises:
        DocumentError: events or proposals have it, or every document has it.
    """
    if name not in document.kinds:
        raise DocumentError(f"{quoted(name)} is no kind of this document's own")
    used = sum(event.kind == name for event in document.events)
    used += sum(p.event is not None and p.event.kind == name for p in document.proposals)
    if used:
        raise DocumentError(f"{counted(used, 'event')} of that kind; give them another first")
    return replace(document, kinds=tuple(kind for kind in document.kinds if kind != name))


def add_measure(document: Document, name: str, unit: str) -> tuple[Document, str]:
    """Add a named quantity; gives its id as well.

    Raises:
        DocumentError: name or unit is empty, or there is one of that name.
    """
    id_ = unused(slug(name) or "measure", _measure_ids(document))
    measure = Measure(id_, " ".join(name.split()), unit.strip())
    _check_measure(document, measure)
    return replace(document, measures=(*document.measures, measure)), id_


def change_measure(document: Document, id_: str, **fields: Any) -> Document:
    """Rename a measure or change its unit.

    Raises:
        DocumentError: name or unit is empty, or there is one of that name.
    """
    measure = next((each for each in document.measures if each.id == id_), None)
    if measure is None:
        raise UnknownChoice(f"There is no measure “{id_}” any more")
    changed = replace(measure, **fields)
    _check_measure(document, changed)
    measures = tuple(changed if each.id == id_ else each for each in document.measures)
    return replace(document, measures=measures)


def delete_measure(document: Document, id_: str) -> Document:
    """Delete a measure; its figures stay and belong to none.

    A proposal that waits keeps its own copy.
    """
    gone = next((each for each in document.measures if each.id == id_), None)
    if gone is None:
        raise UnknownChoice(f"There is no measure “{id_}” any more")
    proposals = document.proposals
    if any(f.measure == id_ for p in proposals for f in p.figures):
        proposals = tuple(
            replace(p, measures=(*p.measures, gone))
            if any(f.measure == id_ for f in p.figures)
            and gone.id not in {m.id for m in p.measures}
            else p
            for p in proposals
        )
    return replace(
        document,
        measures=tuple(each for each in document.measures if each is not gone),
        figures=tuple(
            replace(f, measure=None) if f.measure == id_ else f for f in document.figures
        ),
        proposals=proposals,
    )


def _measure_ids(document: Document) -> Sequence[str]:
    waiting = (measure.id for p in document.proposals for measure in p.measures)
    return [*(measure.id for measure in document.measures), *waiting]


def _check_measure(document: Document, measure: Measure) -> None:
    if not measure.name:
        raise DocumentError("The measure has no name; say what quantity it is")
    if not measure.unit:
        raise DocumentError("The measure has no unit; write what is counted (USD, %, jobs)")
    if any(m.name == measure.name and m.id != measure.id for m in document.measures):
        raise DocumentError(f"There is a measure {quoted(measure.name)} already")


def _side(document: Document, id_: str) -> Side:
    found = next((side for side in document.sides if side.id == id_), None)
    if found is None:
        raise UnknownChoice(f"There is no side “{id_}” any more")
    return found


def _check_side(document: Document, side: Side) -> None:
    if not side.name:
        raise DocumentError("The side has no name; write who it is")
    if not 0 <= side.place < MOST_SIDES:
        raise DocumentError(f"A side has one of {MOST_SIDES} colours and marks; choose one")
    if any(each.name == side.name and each.id != side.id for each in document.sides):
        raise DocumentError(f"There is a side {quoted(side.name)} already")
