"""Dates and names in few letters, for cells that have room for no more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from viewer.library.facets import source_name
from viewer.model.annotation import Evidence, Figure, Quotation
from viewer.model.source import Source
from viewer.model.speech import spoken
from viewer.model.value_words import opened
from viewer.model.when import Precision, When
from viewer.model.wording import say_month, say_short_month, say_when


def short_when(when: When | None, precision: Precision | None = None) -> str:
    """`19–25 Mar 2018`, `About Apr 2025`; empty without a date."""
    if when is None:
        return ""
    pattern, short = _months(spoken().tag)
    words = pattern.sub(lambda found: short[found.group()], say_when(when, precision))
    return opened(words)


@lru_cache(maxsize=8)
def _months(_language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """The months' names in the language that is spoken, and what is short for each."""
    short = {say_month(month): say_short_month(month) for month in range(1, 13)}
    named = "|".join(map(re.escape, sorted(short, key=len, reverse=True)))
    return re.compile(rf"\b({named})\b"), short


def short_sources(sources: Sequence[Source]) -> dict[str, str]:
    """What each source is called, by its id: `AP`, or where several are called so `AP, 2018`."""
    often = Counter(source.short for source in sources)
    return {s.id: s.short if often[s.short] == 1 else source_name(s) for s in sources}


def exact_words(annotation: Figure | Quotation | Evidence) -> str:
    """What it says in the first text that it stands in, or in one that is not there; or nothing."""
    anchor = annotation.anchor
    anchored = anchor.exact if anchor is not None else None
    return next((place.exact for place in annotation.places), anchored or "")
