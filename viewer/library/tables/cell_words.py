"""Dates and names in few letters, for cells that have room for no more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from viewer.library.facets import source_name
from viewer.model.annotation import Evidence, Figure, Quotation
from viewer.model.source import Source
from viewer.model.when import Precision, When
from viewer.model.wording import MONTHS, say_when

_MONTH = re.compile(rf"\b({'|'.join(month for month in MONTHS if len(month) > 3)})\b")


def short_when(when: When | None, precision: Precision | None = None) -> str:
    """`19–25 Mar 2018`, `About Apr 2025`; empty without a date."""
    if when is None:
        return ""
    words = _MONTH.sub(lambda found: found.group()[:3], say_when(when, precision))
    return words[:1].upper() + words[1:]


def short_sources(sources: Sequence[Source]) -> dict[str, str]:
    """What each source is called, by its id: `AP`, or where several are called so `AP, 2018`."""
    often = Counter(source.short for source in sources)
    return {s.id: s.short if often[s.short] == 1 else source_name(s) for s in sources}


def exact_words(annotation: Figure | Quotation | Evidence) -> str:
    """What it says in the first text that it stands in, or in one that is not there; or nothing."""
    anchor = annotation.anchor
    anchored = anchor.exact if anchor is not None else None
    return next((place.exact for place in annotation.places), anchored or "")
