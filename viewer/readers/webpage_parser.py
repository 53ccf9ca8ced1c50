"""Takes the article out of a web page. Only ever runs apart, since pages may be hostile.

trafilatura in its fast mode gives the text (Barbaresi, "Trafilatura: A Web Scraping Library and
Command-Line Tool for Text Discovery and Extraction", ACL 2021), htmldate the day of publication.
Neither is asked to fetch anything.
"""

from __future__ import annotations

import json
from typing import Any


def parse(data: bytes) -> bytes:
    """The fields of `viewer.readers.reading.Reading` as JSON in UTF-8."""
    from trafilatura import bare_extraction

    found: Any = bare_extraction(
        data, fast=True, with_metadata=True, include_comments=False, include_tables=False
    )
    fields = {
        "text": (found.text or "") if found else "",
        "title": found.title if found else None,
        "byline": found.author if found else None,
        "published": _published(data, found.date if found else None),
        "publisher": found.sitename if found else None,
        "address": found.url if found else None,
    }
    return json.dumps(fields).encode()


def _published(data: bytes, known: str | None) -> str | None:
    """The day the page was first published: htmldate's own search, or what the metadata say."""
    from htmldate import find_date

    found: str | None = find_date(data, original_date=True, extensive_search=True)
    return found or known
