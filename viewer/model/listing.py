"""Several words in a row, joined as the language joins them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from viewer.model.speech import tr, tr_n


def listed(words: Iterable[str]) -> str:
    """One after the other: `North Port, South Port`."""
    return tr(", ", about="between the words of a list").join(words)


def listed_apart(words: Iterable[str]) -> str:
    """One after the other where the words have commas of their own: `Lee, envoy; North Port`."""
    return tr("; ", about="between the parts of a list").join(words)


def all_of(words: Sequence[str]) -> str:
    """Every one of them: `talks, tariff and deal`."""
    if len(words) < 2:
        return "".join(words)
    return tr("{first} and {last}", first=listed(words[:-1]), last=words[-1])


def one_of(words: Sequence[str]) -> str:
    """Any of a few: `talks or tariff or deal`."""
    return tr(" or ", about="between the words of a list").join(words)


def one_of_many(words: Sequence[str], most: int) -> str:
    """Any of them, of more than `most` the rest counted: `talks, tariff, deal or 2 more`."""
    if len(words) <= most:
        return one_of(words)
    more = len(words) - most
    named = listed(words[:most])
    return tr_n("{named} or {n} more", "{named} or {n} more", more, named=named)


def sentences(said: Iterable[str]) -> str:
    """Whole sentences behind each other; what is empty is left out."""
    whole = ""
    for one in said:
        joined = tr("{first} {second}", about="two sentences", first=whole, second=one)
        whole = joined if whole and one else whole or one
    return whole
