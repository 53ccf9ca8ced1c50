"""What belongs to the whole document: its title, sides and kinds."""

from __future__ import annotations

from dataclasses import replace

from viewer.library.editing.filters import without_in_filters
from viewer.library.editing.naming import quoted
from viewer.library.editing.users import moved_to_side, users_of_side, with_kind
from viewer.library.importing.naming_words import slug, unused
from viewer.model.actor import Side
from viewer.model.document import Document
from viewer.model.errors import DocumentError, UnknownChoice
from viewer.model.event import KINDS
from viewer.model.speech import tr, tr_n
from viewer.model.value_words import say_kind

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
        raise DocumentError(tr("The title is empty; say what the timeline is about"))
    return made


def add_side(document: Document, name: str) -> Document:
    """Add a side in the first free place, which gives it colour and mark.

    Raises:
        DocumentError: there are six already, or one of that name.
    """
    free = [p for p in range(MOST_SIDES) if p not in {side.place for side in document.sides}]
    if not free:
        raise DocumentError(
            tr("A document has at most {n} sides; rename or delete one", n=MOST_SIDES)
        )
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


def delete_side(document: Document, id_: str, instead: str | None = None) -> Document:
    """Delete a side that nobody is on, or move who is on it to another one.

    Args:
        document: that has it.
        id_: the side's.
        instead: the side of its events, people and proposals from then on.

    Raises:
        DocumentError: events, people or proposals are on it and have no other, or it is the last
            one.
    """
    side = _side(document, id_)
    if len(document.sides) == 1:
        raise DocumentError(tr("A document needs at least one side; rename this one instead"))
    if instead is None:
        _refuse_used(document, side)
    elif instead == id_:
        raise DocumentError(tr("{side} is the side to delete; choose another one", side=side.name))
    else:
        _side(document, instead)
        document = moved_to_side(document, id_, instead)
    sides = tuple(each for each in document.sides if each is not side)
    return without_in_filters(replace(document, sides=sides), "sides", (id_,), instead)


def _refuse_used(document: Document, side: Side) -> None:
    used = users_of_side(document, side.id)
    if used:
        raise DocumentError(
            tr(
                "{side} is the side of {users}; give them another side first",
                side=side.name,
                users=used,
            )
        )


def add_kind(document: Document, name: str) -> Document:
    """Add a kind of events of the document's own.

    Raises:
        DocumentError: it is empty, or there already.
    """
    kind = " ".join(name.split()).casefold()
    _check_kind(document, kind)
    return replace(document, kinds=(*document.kinds, kind))


def rename_kind(document: Document, name: str, new_name: str) -> Document:
    """Call a kind of the document's own otherwise, in its events and filters too.

    Raises:
        DocumentError: every document has the kind, or the new name is empty or there already.
    """
    _refuse_foreign(document, name)
    kind = " ".join(new_name.split()).casefold()
    if kind == name:
        return document
    _check_kind(document, kind)
    kinds = tuple(kind if each == name else each for each in document.kinds)
    made = with_kind(replace(document, kinds=kinds), name, kind)
    return without_in_filters(made, "kinds", (name,), kind)


def delete_kind(document: Document, name: str) -> Document:
    """Delete a kind of the document's own that no event has.

    Raises:
        DocumentError: events or proposals have it, or every document has it.
    """
    _refuse_foreign(document, name)
    used = sum(event.kind == name for event in document.events)
    used += sum(p.event is not None and p.event.kind == name for p in document.proposals)
    if used:
        raise DocumentError(
            tr_n(
                "{n} event of that kind; give them another first",
                "{n} events of that kind; give them another first",
                used,
            )
        )
    kinds = tuple(kind for kind in document.kinds if kind != name)
    return without_in_filters(replace(document, kinds=kinds), "kinds", (name,))


def own_kinds(document: Document) -> tuple[str, ...]:
    """The kinds that the document has beside those of every document."""
    return tuple(kind for kind in document.kinds if kind not in KINDS)


def _refuse_foreign(document: Document, name: str) -> None:
    if name in KINDS:
        raise DocumentError(
            tr("Every document has the kind {kind}; it stays as it is", kind=quoted(say_kind(name)))
        )
    if name not in document.kinds:
        raise DocumentError(tr("{kind} is no kind of this document's own", kind=quoted(name)))


def _check_kind(document: Document, kind: str) -> None:
    if not kind:
        raise DocumentError(tr("The kind has no name; write a word for it"))
    if kind in {*KINDS, *document.kinds}:
        raise DocumentError(tr("The kind {kind} is there already", kind=quoted(say_kind(kind))))


def _side(document: Document, id_: str) -> Side:
    found = next((side for side in document.sides if side.id == id_), None)
    if found is None:
        raise UnknownChoice(tr("There is no side “{id}” any more", id=id_))
    return found


def _check_side(document: Document, side: Side) -> None:
    if not side.name:
        raise DocumentError(tr("The side has no name; write who it is"))
    if not 0 <= side.place < MOST_SIDES:
        raise DocumentError(tr("A side has one of {n} colours and marks; choose one", n=MOST_SIDES))
    if any(each.name == side.name and each.id != side.id for each in document.sides):
        raise DocumentError(tr("There is a side {name} already", name=quoted(side.name)))
