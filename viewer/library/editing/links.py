"""Links between events, made, changed and taken away by hand."""

from __future__ import annotations

from dataclasses import replace

from viewer.library.editing.ordering import event_of
from viewer.model.document import Document
from viewer.model.errors import DocumentError, UnknownChoice
from viewer.model.event import Link, Relation
from viewer.model.speech import tr


def add_link(document: Document, origin: str, target: str, relation: Relation) -> Document:
    """Say how one event bears on another: origin answers target, and so on.

    Raises:
        DocumentError: they are the same event, or the link is there already.
    """
    event_of(document, origin), event_of(document, target)
    if origin == target:
        raise DocumentError(tr("An event cannot bear on itself; choose another one"))
    link = Link(origin, target, relation)
    if link in document.links:
        raise DocumentError(tr("That link is there already"))
    return replace(document, links=(*document.links, link))


def change_link(
    document: Document, link: Link, relation: Relation, *, is_turned: bool = False
) -> Document:
    """Let the two events bear on each other in another way; is_turned: and the other way round.

    Raises:
        DocumentError: they do so already by another link.
        UnknownChoice: the link is not there.
    """
    if link not in document.links:
        raise UnknownChoice(tr("That link is not there any more"))
    origin, target = (link.target, link.origin) if is_turned else (link.origin, link.target)
    changed = replace(link, origin=origin, target=target, relation=relation)
    if changed == link:
        return document
    if changed in document.links:
        raise DocumentError(tr("That link is there already; remove this one instead"))
    links = tuple(changed if each == link else each for each in document.links)
    return replace(document, links=links)


def remove_link(document: Document, link: Link) -> Document:
    """Take a link away."""
    return replace(document, links=tuple(each for each in document.links if each != link))
