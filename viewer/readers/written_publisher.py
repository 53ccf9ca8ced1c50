"""Who published a text, where its first lines name a newspaper, an agency or a station."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.readers.written_dates import days_in

#: what a publisher is called by; a place before a day (`Nesby, 12 March`) has none of these
_NAMES_OF_ITS_OWN = (
    "advertiser argus broadcasting bulletin chronicle courier daily dispatch echo examiner gazette "
    "globe guardian herald independent inquirer journal ledger magazine mercury messenger mirror "
    "monitor newspaper observer post register reporter sentinel standard telegraph times tribune "
    "weekly"
)
#: and what headlines end with as well, so that it names nobody on a line by itself
_COMMON = "agency express mail network news press radio review star sun today television tv wire"
_ALONE = frozenset(_NAMES_OF_ITS_OWN.split())
_CALLED = _ALONE | frozenset(_COMMON.split())
_SMALL = frozenset(("of", "the", "and", "for", "&"))
_WEEKDAY = re.compile(r"\W+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|on)$", re.IGNORECASE)
_AROUND = " ,;|·•–—-("
#: lines from the first one that may name it, and the words of a name
_NEAR, _MOST_WORDS = 5, 6
_FEWEST_ALONE, _MOST_ALONE = 2, 4


def before_day(texts: Sequence[str]) -> str:
    """`Oslo Courier` of `Oslo Courier, 12 March 2026`; empty where no line has such."""
    for text in texts[:_NEAR]:
        days = days_in(text)
        name = text[: days[0].start].strip(_AROUND) if days else ""
        name = _WEEKDAY.sub("", name).strip(_AROUND)
        if _is_name(name, _MOST_WORDS):
            return name
    return ""


def alone(texts: Sequence[str]) -> str:
    """The line that is nothing but a publisher's name; empty where none is."""
    for text in texts[:_NEAR]:
        words = text.lower().split()
        if len(words) < _FEWEST_ALONE or words[-1] not in _ALONE:
            continue
        if _is_name(text, _MOST_ALONE):
            return text
    return ""


def _is_name(text: str, most_words: int) -> bool:
    words = text.split()
    if not 0 < len(words) <= most_words or not _CALLED.intersection(text.lower().split()):
        return False
    if words[0].lower() in ("by", "published", "updated", "posted", "photo", "source"):
        return False
    if len(words) == 1 and words[0].lower() in _COMMON.split():
        # the name of a section, not of a paper
        return False
    return all(w[0].isupper() or w in _SMALL for w in words) and text[-1].isalnum()
