"""What a verb with many meanings tells where it stands: to strike a deal, the coast, or a pose."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.extract.tokens import word_set
from viewer.extract.words import (
    DETERMINER,
    PRONOUN,
    QUOTATION,
    Word,
)

#: what is traded; without it nothing that falls or soars is a market
_TRADED = word_set(
    "share shares stock stocks equity equities index indices indexes yield yields bond bonds gilt "
    "gilts note notes treasury treasuries currency currencies dollar pound sterling euro yen yuan "
    "renminbi rupee peso franc krona krone ruble rouble real rand lira oil crude brent gas gold "
    "silver copper nickel steel aluminium aluminum wheat corn maize soybean soybeans cocoa coffee "
    "sugar cotton futures contract contracts price prices market markets trading trader traders "
    "investor investors ftse nasdaq dow nikkei dax exchange sell-off selloff rally points bitcoin"
)
#: they take their meaning from the noun after them
_LIGHT = word_set("strike strikes struck striking break breaks broke set sets hold holds held")
_BARGAINS = word_set("deal deals accord agreement truce pact bargain compromise balance pose note")
_CALLING = word_set("call calls called calling")
_IT = word_set("it this that itself himself herself themselves")
#: words between a verb and its object
_OBJECT, _NAMED = 5, 6


def is_empty(words: Sequence[Word], at: int) -> bool:
    """Whether a verb says nothing of its own there: struck a deal, called it “theatre”."""
    low, after = words[at].low, words[at + 1 : at + 1 + _OBJECT]
    if low in _LIGHT:
        return any(w.low in _BARGAINS for w in after)
    if low not in _CALLING:
        return False
    named = words[at + 1 : at + 1 + _NAMED]
    if any(w.part == QUOTATION for w in named) or not named:
        return True
    if named[0].low in _IT or (named[0].part == DETERMINER and named[0].low in ("a", "an")):
        return True
    is_object = named[0].part == PRONOUN or named[0].form[:1].isupper()
    return is_object and any(w.low in ("a", "an") for w in named[1:])


def kind_there(kind: str, words: Sequence[Word]) -> str:
    """The kind of an event with these words: what falls and is not traded is no market."""
    if kind == "market" and not any(w.low in _TRADED for w in words):
        return "other"
    return kind
