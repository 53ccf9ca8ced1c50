"""The source that an imported article becomes: its citation, and how each part of it is known."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple
from urllib.parse import urlsplit

from viewer.extract.article import Extraction
from viewer.library.importing.naming_words import slug, unused
from viewer.library.importing.records import CitedAs
from viewer.model.calendar import civil_date
from viewer.model.edtf import parse_when
from viewer.model.source import Form, Source, Text, text_sha256
from viewer.model.value_words import NO_PUBLISHER
from viewer.model.wording import MONTHS
from viewer.readers.reading import Reading
from viewer.readers.registry import Article

GIVEN_BASIS = "Given by the person who imported it."
TOLD_BASIS = "As the file tells it."

_TITLE_LENGTH, _SHORT_LENGTH = 200, 24
_INITIALS_FROM = 3
_SLUG_LENGTH = 20
_WORD = re.compile(r"[^\W_]+")


class Citing(NamedTuple):
    """What else is said of an article: published: `YYYY-MM-DD`; is_given: a person said so."""

    published: str
    is_given: bool


def source_of(
    article: Article,
    found: Extraction,
    citing: Citing,
    ids: Collection[str],
    shorts: Collection[str],
) -> Source:
    """The source with the article's text as its original.

    Args:
        article: as it was read; its own text is left aside for that of `found`, which can be kept.
        found: what the machine found in it.
        citing: its date.
        ids: of all sources that there are.
        shorts: how those are named in narrow lists.
    """
    reading = article.reading
    title = (reading.title or found.title or title_of_stem(article.path.stem))[:_TITLE_LENGTH]
    publisher = publisher_of(reading)
    published = parse_when(citing.published)
    short = short_of(publisher or title)
    return Source(
        id=unused_source_id(publisher or title, citing.published, ids),
        title=title,
        publisher=publisher or NO_PUBLISHER,
        published=published,
        published_basis=GIVEN_BASIS if citing.is_given else (reading.published_basis or TOLD_BASIS),
        short=_unlike(short, published.earliest, shorts),
        byline=(found.byline if reading.byline is None else reading.byline) or None,
        url=_address(reading.address),
        language=reading.language or "en",
        original_sha256=article.sha256,
        texts=(Text(Form.ORIGINAL, found.text, text_sha256(found.text)),),
    )


def article_cited_as(article: Article, cited: CitedAs) -> Article:
    """The article with what a person said of its title, publisher and byline."""
    reading = article.reading
    if cited.title:
        reading = reading._replace(title=cited.title)
    if cited.publisher is not None:
        reading = reading._replace(publisher=cited.publisher)
    if cited.byline is not None:
        reading = reading._replace(byline=cited.byline)
    return article._replace(reading=reading)


def publisher_of(reading: Reading) -> str:
    """Who published it, or else the site that its address names; empty where neither is known.

    One that was emptied by a person stays empty.
    """
    if reading.publisher is None:
        return _host(reading.address) or ""
    return reading.publisher


def unused_source_id(name: str, published: str, ids: Collection[str]) -> str:
    """An id for a source: whose it is, and its day."""
    return unused(f"{slug(name, _SLUG_LENGTH) or 'source'}-{published}", ids)


def title_of_stem(stem: str) -> str:
    """A title made of a file's name."""
    words = " ".join(_WORD.findall(stem)) or "Untitled"
    return words[:1].upper() + words[1:]


def _address(address: str | None) -> str | None:
    is_one = address and address.startswith(("https://", "http://")) and " " not in address
    return address if is_one else None


def _host(address: str | None) -> str | None:
    """The site that an address names; None where there is none."""
    try:
        host = urlsplit(address or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def short_of(name: str) -> str:
    """`WSJ`, `Harbour Courier`: how a tab names it."""
    words = name.removeprefix("The ").split()
    if len(words) >= _INITIALS_FROM and all(w[:1].isupper() for w in words):
        return "".join(w[0] for w in words)[:_SHORT_LENGTH]
    short = ""
    for word in words:
        if len(f"{short} {word}".strip()) > _SHORT_LENGTH:
            break
        short = f"{short} {word}".strip()
    return short or name[:_SHORT_LENGTH]


def _unlike(short: str, published: int, shorts: Collection[str]) -> str:
    """The name, with its day behind it where another source is called so."""
    if short not in shorts:
        return short
    day = civil_date(published)
    ending = f" {day.day} {MONTHS[day.month - 1][:3]}"
    return short[: _SHORT_LENGTH - len(ending)].rstrip() + ending
