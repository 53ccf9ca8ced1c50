"""The outlet or platform through which something was said: told Harbour Radio, in a tweet."""

from __future__ import annotations

from viewer.extract.names.table import Kind, NameTable
from viewer.extract.patterns import pattern

_TELLING = r"(?i)(?:told|tells|telling|informed)\s+(?:the\s+)?$"
_INTERVIEW = (
    r"(?i)(?:interview(?:ed)?|conversation|appearance|speaking|spoke|statement)\s+"
    r"(?:with|to|on|for|by)\s+(?:the\s+)?$"
)
_AFTER = r"(?i)\s*(?:interview|programme|program|podcast|show)\b"
#: what people write on, by the word that says so
_PLATFORMS = {
    "tweet": "Twitter", "twitter": "Twitter", "facebook": "Facebook", "instagram": "Instagram",
    "truth social": "Truth Social", "weibo": "Weibo", "telegram": "Telegram",
    "linkedin": "LinkedIn", "youtube": "YouTube", "tiktok": "TikTok", "bluesky": "Bluesky",
}  # fmt: skip
_PLATFORM = rf"(?i)\b({'|'.join(_PLATFORMS)})"
#: a name of one letter needs its verb
_ON_X = r"\b(?:wrote|writes|writing|posted|posts?|posting|said|message)\s(?:\w+\s)?on\sX\b(?![-’'])"
_LONGEST_LEAD = 40


#: how far from the verb the outlet stands
_AROUND = 80
#: what divides sentences, roughly
_DIVIDES = r"[.!?\n\"“”]"


def outlet_near(text: str, span: tuple[int, int], table: NameTable) -> str | None:
    """The outlet that is named as the one that heard it, around a speaker with the verb."""
    start, end = max(span[0] - _AROUND, 0), min(span[1] + _AROUND, len(text))
    for divided in pattern(_DIVIDES).finditer(text, start, span[0]):
        start = divided.end()
    for mention in table.within(start, end):
        if mention.named.kind not in (Kind.PERSON, Kind.NATION):
            lead = text[max(mention.start - _LONGEST_LEAD, 0) : mention.start]
            if _hears(lead) or pattern(_AFTER).match(text, mention.end):
                return mention.named.name
    if pattern(_ON_X).search(text, start, end):
        return "X"
    found = pattern(_PLATFORM).search(text, start, end)
    return _PLATFORMS[found[1].lower()] if found else None


def _hears(lead: str) -> bool:
    """Whether what stands before says that somebody is spoken to."""
    return bool(pattern(_TELLING).search(lead) or pattern(_INTERVIEW).search(lead))
