"""What the list below the search field says in words."""

from __future__ import annotations

from viewer.library.found import Found

#: of a long search so much is repeated
_MOST_REPEATED = 60


def count_words(found: Found) -> str:
    """How many hits there are: `1 hit`, `50+ hits` while they are being counted."""
    mark = "" if found.is_counted else "+"
    return f"{found.total:,}{mark} hit{'' if found.total == 1 and not mark else 's'}"


def outside_words(found: Found) -> str:
    """How many hits the filters leave out: `3 more outside the filters`."""
    if not found.outside_count:
        return ""
    more = " more" if found.total else ""
    mark = "" if found.is_counted else "+"
    return f"{'· ' if found.total else ''}{found.outside_count:,}{mark}{more} outside the filters"


def nothing_words(found: Found) -> tuple[str, str]:
    """What stands in place of a list: a plain sentence, and what to try."""
    if found.rows or not found.query.strip():
        return "", ""
    if found.trouble:
        return "The search did not get an answer.", found.trouble
    query = found.query.strip()
    query = query if len(query) <= _MOST_REPEATED else f"{query[:_MOST_REPEATED]}…"
    if found.outside_count:
        return (
            f"Nothing that the filters leave says “{query}”.",
            "Clear a filter, or look at the rest.",
        )
    if len(found.terms) > 1:
        return (
            f"Nothing says all of “{query}” together.",
            "Try fewer words; the beginning of a word is enough.",
        )
    if not found.terms:
        return f"There is no word in “{query}” to look for.", "Type a word, a name or a number."
    return (
        f"Nothing says “{query}”.",
        "Try the beginning of the word, a name, or a figure such as 145% or $60bn.",
    )
