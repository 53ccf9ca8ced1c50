"""New documents to import into: a title and sides of a person's own choosing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from viewer.extract import extract
from viewer.extract.names.nations import nation_words
from viewer.library.file_names import file_stem
from viewer.library.importing.files import given_files
from viewer.library.importing.naming_words import slug, unused
from viewer.library.importing.sides import Sides, stands_for_others
from viewer.model.actor import Side
from viewer.model.document import Document
from viewer.model.errors import DocumentError, UnreadableFile
from viewer.model.event import KINDS
from viewer.model.speech import say_number, tr, tr_later
from viewer.readers.registry import read_article
from viewer.store.documents import save_new

#: the side of whoever is on no other, and of what two do together
OTHERS, TOGETHER = tr_later("Others"), tr_later("Both sides")
MOST_SIDES = 6
#: colour and mark by place: two parties, what they do together, the rest
_TOGETHER_PLACE, _OTHERS_PLACE = 2, 3
_PARTIES = 2
#: a country is a party if it acts in so many events
_FEWEST_EVENTS = 2
_READ_ARTICLES, _READ_CHARS = 12, 40_000


class Start(NamedTuple):
    """What a new document is to be; None: title made of the file's name, sides of the articles."""

    title: str | None = None
    sides: tuple[str, ...] | None = None


def start_document(path: Path, start: Start, paths: Iterable[Path]) -> bool:
    """Make a document file where there is none; whether it was made."""
    if path.exists():
        return False
    sides = _with_others(start.sides) if start.sides else proposed_sides(paths)
    new_document(path, start.title or title_of(path), sides)
    return True


def _with_others(names: tuple[str, ...]) -> tuple[str, ...]:
    """A person's sides, and one for whoever is on none of them where there is room for it."""
    if len(names) >= MOST_SIDES or any(map(stands_for_others, names)):
        return names
    return (*names, OTHERS)


def new_document(path: Path, title: str, sides: Sequence[str], *, language: str = "en") -> Document:
    """Make a document file with nothing in it but its title and sides, and give the document.

    Args:
        path: the file, which must not be there yet.
        title: of the document.
        sides: names of one to six, in the order of the lanes.
        language: of its texts.

    Raises:
        DocumentError: there is such a file, or the sides are none, too many or twice the same.
    """
    if path.exists():
        raise DocumentError(tr("{name} is there already; choose another name", name=path.name))
    document = document_of(title, sides, language=language)
    save_new(document, path)
    return document


def document_of(title: str, sides: Sequence[str], *, language: str = "en") -> Document:
    """A document with nothing in it but its title and sides; see `new_document`."""
    return Document(
        title=" ".join(title.split()) or "Untitled",
        language=language,
        description="",
        sides=_sides(sides),
        kinds=KINDS,
        sources=(), actors=(), measures=(), events=(), links=(), figures=(), quotations=(),
    )  # fmt: skip


def _sides(names: Sequence[str]) -> tuple[Side, ...]:
    given = [" ".join(name.split()) for name in names]
    if not 1 <= len(given) <= MOST_SIDES:
        raise DocumentError(
            tr(
                "A document has one to six sides, not {number}; name as many",
                number=say_number(len(given)),
            )
        )
    if not all(given) or len({name.casefold() for name in given}) < len(given):
        raise DocumentError(tr("Every side needs a name of its own; name them otherwise"))
    ids: list[str] = []
    for name in given:
        ids.append(unused(slug(name) or "side", ids))
    return tuple(Side(*row) for row in zip(ids, given, _places(given), strict=True))


def _places(names: Sequence[str]) -> list[int]:
    """Colours and marks: what stands for both and for the others looks so where it is named so."""
    wanted = {TOGETHER: _TOGETHER_PLACE, OTHERS: _OTHERS_PLACE}
    # a window offers them in its language
    wanted |= {tr(TOGETHER): _TOGETHER_PLACE, tr(OTHERS): _OTHERS_PLACE}
    kept: dict[str, int] = {}
    for name in names:
        if name in wanted and wanted[name] not in kept.values():
            kept[name] = wanted[name]
    free = iter([place for place in range(MOST_SIDES) if place not in kept.values()])
    return [kept[name] if name in kept else next(free) for name in names]


def side_of_nobody(names: Sequence[str]) -> str | None:
    """On which of these sides whoever is on none of them would stand.

    None where one of them is there for that, or where they are no sides of a document.
    """
    try:
        document = document_of("", names)
    except DocumentError:
        return None
    if any(map(stands_for_others, names)):
        return None
    others = Sides(document).others
    return next(side.name for side in document.sides if side.id == others)


def proposed_sides(paths: Iterable[Path]) -> tuple[str, ...]:
    """Names of sides for a document of these articles: who acts most in the first of them.

    The two countries that take part in most events, both together, and others; where no two do,
    only others. What cannot be read is passed over.
    """
    acting: Counter[str] = Counter()
    known = [file.path for file in given_files(paths) if file.is_known_kind]
    for path in known[:_READ_ARTICLES]:
        acting.update(_acting(path))
    parties = [n for n, count in acting.most_common(_PARTIES) if count >= _FEWEST_EVENTS]
    return (*parties, TOGETHER, OTHERS) if len(parties) == _PARTIES else (OTHERS,)


def _acting(path: Path) -> Counter[str]:
    """How many events of an article each country takes part in, by their names in full."""
    try:
        article = read_article(path)
    except UnreadableFile:
        return Counter()
    found = extract(article.text[:_READ_CHARS], article.reading.published or "2000-01-01")
    sides = {actor.name: actor.side for actor in found.actors}
    names = {word.nation.short: word.nation.name for word in nation_words().values()}
    return Counter(
        names[side]
        for event in found.events
        for side in {sides.get(actor, "") for actor in event.actors}
        if side in names
    )


def title_of(path: Path) -> str:
    """A title made of a file's name: `fish-talks.parley` is “Fish talks”."""
    words = file_stem(path.stem).replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]
