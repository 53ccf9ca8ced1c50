"""Takes the article out of a web page. Only ever runs apart, since pages may be hostile.

trafilatura in its fast mode gives the text (Barbaresi, "Trafilatura: A Web Scraping Library and
Command-Line Tool for Text Discovery and Extraction", ACL 2021), htmldate the day of publication.
Neither is asked to fetch anything.
"""

from __future__ import annotations

import json
from typing import Any

from htmldate import find_date
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.utils import load_html


def parse(data: bytes) -> bytes:
    """The fields of `viewer.readers.reading.Reading` as JSON in UTF-8."""
    fields = page_fields(data)
    return json.dumps(fields if fields["text"] else {"refusal": "no article"}).encode()


def page_fields(data: bytes) -> dict[str, Any]:
    """What a page says; its text is empty if no article is found in it."""
    found: Any = bare_extraction(
        data, fast=True, with_metadata=True, include_comments=False, include_tables=False
    )
    tree = load_html(data)
    day, basis = _published(data, tree, found.date if found else None)
    return {
        "text": (found.text or "") if found else "",
        "title": found.title if found else None,
        "title_basis": _place(tree, found.title if found else None),
        "byline": found.author if found else None,
        "byline_basis": _place(tree, found.author if found else None),
        "published": day,
        "publisher": found.sitename if found else None,
        "publisher_basis": _place(tree, found.sitename if found else None),
        "address": found.url if found else None,
        "published_basis": basis,
        "language": tree.get("lang") if tree is not None else None,
    }


def _published(
    data: bytes, tree: HtmlElement | None, known: str | None
) -> tuple[str | None, str | None]:
    """The day the page was first published, and how that is known.

    htmldate's own search, or else what the metadata say.
    """
    found: str | None = find_date(data, original_date=True, extensive_search=True)
    day = found or known
    return day, _basis(tree, day) if day and tree is not None else None


def _place(tree: HtmlElement | None, value: str | None) -> str | None:
    """Where on the page a title or a name stands."""
    if tree is None or not value:
        return None
    for tag in tree.iterfind(".//meta[@content]"):
        if _line(tag.get("content")) == value:
            return f"From the page's meta tag {_name(tag)}".strip() + "."
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        if value in (script.text or ""):
            return "From the page's structured data."
    for name, place in (("h1", "heading"), ("title", "title")):
        if any(value in _line(tag.text_content()) for tag in tree.iterfind(f".//{name}")):
            return f"From the page's {place}."
    return "From the text of the page."


def _line(words: str | None) -> str:
    return " ".join((words or "").split())


def _name(tag: HtmlElement) -> str:
    return tag.get("property") or tag.get("name") or tag.get("itemprop") or ""


def _basis(tree: HtmlElement, day: str) -> str:
    """Where on the page that day is written."""
    for tag in tree.iterfind(".//meta[@content]"):
        if tag.get("content", "").strip().startswith(day):
            return f"From the page's meta tag {_name(tag)}".strip() + "."
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        if day in (script.text or ""):
            return "From the page's structured data."
    for mark in tree.iterfind(".//time[@datetime]"):
        if mark.get("datetime", "").strip().startswith(day):
            return f"From a time mark on the page: {' '.join(mark.text_content().split())}."
    if any(day.replace("-", "/") in (link.get("href") or "") for link in tree.iterfind(".//link")):
        return "From the page's own address."
    return "From a date in the text of the page."
