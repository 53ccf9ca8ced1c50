"""How edits are named for the history, and the ids and labels of what they make."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from viewer.library.importing.naming_words import slug, unused
from viewer.library.reviewing.finding import proposals_from
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.event import LABEL_LENGTH, SHORT_LABEL_LENGTH, TITLE_LENGTH, Event
from viewer.model.speech import tr, tr_later
from viewer.store.rows import annotations_of

#: from this importance on a label is to be short
SHORT_LABEL_IMPORTANCE = 4
_QUOTED_LENGTH = 32
_LONG_TITLE = tr_later("The title has {count} characters and {most} are allowed; shorten it")
_LONG_LABEL = tr_later("The label has {count} characters and {most} are allowed; shorten it")
_LONG_LABEL_OF_IMPORTANT = tr_later(
    "The label has {count} characters and {most} are allowed; shorten it, or make the event less"
    " important"
)


def quoted(words: str) -> str:
    """Words in the name of an edit: in quotation marks, on one line, cut where they are long."""
    line = " ".join(words.split())
    cut = line if len(line) <= _QUOTED_LENGTH else f"{line[: _QUOTED_LENGTH - 1].rstrip()}…"
    return f"“{cut}”"


def counted(count: int, one: str, many: str | None = None) -> str:
    """`1 event`, `2 events`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def label_room(importance: int) -> int:
    """Characters that a label may have."""
    return SHORT_LABEL_LENGTH if importance >= SHORT_LABEL_IMPORTANCE else LABEL_LENGTH


def event_id(document: Document, words: str) -> str:
    """An id that no event and no waiting proposal has, made of words."""
    waiting = (p.event.id for p in document.proposals if p.event is not None)
    return unused(slug(words) or "event", {*(e.id for e in document.events), *waiting})


def annotation_id(document: Document, source: str, letter: str) -> str:
    """An id that no annotation has: `source.h1`, the letter telling its kind."""
    return next(annotation_ids(document, source, letter))


def annotation_ids(document: Document, source: str, letter: str) -> Iterator[str]:
    """Such ids one after the other."""
    taken = annotation_ids_of(document, source)
    number = 1
    while True:
        made = f"{source}.{letter}{number}"
        if made not in taken:
            taken.add(made)
            yield made
        number += 1


def annotation_ids_of(document: Document, source: str | None = None) -> set[str]:
    """The ids of all annotations, those of proposals too.

    source: where given, of proposals only this one's count. Ids begin with the source's, and a
    passage of another article that has the same all the same gets its own as it is accepted.
    """
    ids = {annotation.id for annotation in annotations_of(document)}
    proposals = document.proposals if source is None else proposals_from(document, source)
    for proposal in proposals:
        ids.update(figure.id for figure in proposal.figures)
        ids.update(quotation.id for quotation in proposal.quotations)
        if proposal.event is not None:
            ids.update(e.id for e in proposal.event.evidence)
    return ids


def check_words(document: Document, event: Event) -> None:
    """Refuse a title or label that cannot stand.

    Raises:
        DocumentError: empty, too long, or another event's label; says what to do.
    """
    room = label_room(event.importance)
    if not event.title.strip():
        raise DocumentError(tr("The title is empty; say in a few words what happened"))
    if len(event.title) > TITLE_LENGTH:
        raise DocumentError(tr(_LONG_TITLE, count=len(event.title), most=TITLE_LENGTH))
    if not event.label.strip():
        raise DocumentError(tr("The label is empty; say in a few words what happened"))
    if len(event.label) > room:
        is_short = event.importance >= SHORT_LABEL_IMPORTANCE
        said = _LONG_LABEL_OF_IMPORTANT if is_short else _LONG_LABEL
        raise DocumentError(tr(said, count=len(event.label), most=room))
    other = next((e for e in document.events if e.label == event.label and e.id != event.id), None)
    if other is not None:
        raise DocumentError(
            tr(
                "Another event is labelled {label} too; add what tells them apart",
                label=quoted(event.label),
            )
        )


def label_for(document: Document, words: str, importance: int, *, but: str | None = None) -> str:
    """A label made of words that no other event bears.

    but: id of an event whose label may be taken.
    """
    return free_label(words, importance, {e.label for e in document.events if e.id != but})


def free_label(words: str, importance: int, taken: Collection[str]) -> str:
    """A label made of words that is none of those taken."""
    room = label_room(importance)
    base = " ".join(words.split()) or "Event"
    for number in _numbers():
        ending = f" ({number})" if number > 1 else ""
        label = _cut(base, room - len(ending)) + ending
        if label not in taken:
            return label
    raise AssertionError("numbers do not end")


def _numbers() -> Iterable[int]:
    number = 1
    while True:
        yield number
        number += 1


def _cut(words: str, most: int) -> str:
    if len(words) <= most:
        return words
    return words[: most + 1].rpartition(" ")[0].rstrip(" ,;:–—-") or words[:most]
