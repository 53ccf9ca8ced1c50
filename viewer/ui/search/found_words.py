"""What the list below the search field says in words."""

from __future__ import annotations

from viewer.library.found import Found
from viewer.model.speech import say_number, tr, tr_n

#: of a long search so much is repeated
_MOST_REPEATED = 60


def count_words(found: Found) -> str:
    """How many hits there are: `1 hit`, `50+ hits` while they are being counted."""
    if found.is_counted:
        return tr_n("{n} hit", "{n} hits", found.total)
    return tr("{number}+ hits", number=say_number(found.total))


def outside_words(found: Found) -> str:
    """How many hits the filters leave out: `3 more outside the filters`."""
    if not found.outside_count:
        return ""
    number = say_number(found.outside_count) + ("" if found.is_counted else "+")
    if found.total:
        return tr("· {number} more outside the filters", number=number)
    return tr("{number} outside the filters", number=number)


def nothing_words(found: Found) -> tuple[str, str]:
    """What stands in place of a list: a plain sentence, and what to try."""
    if found.rows or not found.query.strip():
        return "", ""
    if found.trouble:
        return tr("The search did not get an answer."), found.trouble
    query = found.query.strip()
    query = query if len(query) <= _MOST_REPEATED else f"{query[:_MOST_REPEATED]}…"
    if found.outside_count:
        return (
            tr("Nothing that the filters leave says “{query}”.", query=query),
            tr("Clear a filter, or look at the rest."),
        )
    if len(found.terms) > 1:
        return (
            tr("Nothing says all of “{query}” together.", query=query),
            tr("Try fewer words; the beginning of a word is enough."),
        )
    if not found.terms:
        return (
            tr("There is no word in “{query}” to look for.", query=query),
            tr("Type a word, a name or a number."),
        )
    return (
        tr("Nothing says “{query}”.", query=query),
        tr("Try the beginning of the word, a name, or a figure such as 145% or $60bn."),
    )
