"""How words around a number limit it: `more than`, `up to`, `or so`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from viewer.extract.tokens import Tokens, word_set
from viewer.model.annotation import Bound


class Hedge(NamedTuple):
    """Words before or after a number and what they make of it; the example marks the span."""

    words: str
    bound: Bound
    example: tuple[str, str]


OVER, UNDER, ABOUT = Bound.OVER, Bound.UNDER, Bound.ABOUT
AT_LEAST, AT_MOST = Bound.AT_LEAST, Bound.AT_MOST

BEFORE = (
    Hedge("more than", OVER, ("Bids came to more than [$40 million].", "over")),
    Hedge("well over", OVER, ("It drew well over [900] visitors.", "over")),
    Hedge("over", OVER, ("The firm sold over [300] boats.", "over")),
    Hedge("above", OVER, ("Inflation stayed above [4%].", "over")),
    Hedge("exceeding", OVER, ("They made profits exceeding [£9m].", "over")),
    Hedge("exceeded", OVER, ("Losses exceeded [€30 million].", "over")),
    Hedge("exceed", OVER, ("Claims may exceed [€7bn].", "over")),
    Hedge("exceeds", OVER, ("Its debt exceeds [£2bn].", "over")),
    Hedge("topped", OVER, ("Sales topped [$6 billion].", "over")),
    Hedge("topping", OVER, ("It had orders topping [$8bn].", "over")),
    Hedge("tops", OVER, ("Its fortune tops [$9bn].", "over")),
    Hedge("surpassed", OVER, ("Turnout surpassed [70%].", "over")),
    Hedge("in excess of", OVER, ("Damage in excess of [€3m] was claimed.", "over")),
    Hedge("upwards of", OVER, ("Upwards of [700] homes flooded.", "over")),
    Hedge("upward of", OVER, ("Upward of [80] people came.", "over")),
    Hedge("north of", OVER, ("It was valued north of [$5bn].", "over")),
    Hedge("greater than", OVER, ("The risk is greater than [20%].", "over")),
    Hedge("higher than", OVER, ("Rates no bank sets higher than [9%].", "over")),
    Hedge("larger than", OVER, ("A field larger than [30] hectares.", "over")),
    Hedge("better than", OVER, ("It grew better than [6%].", "over")),
    Hedge("beyond", OVER, ("The toll rose beyond [400].", "over")),
    Hedge("at least", AT_LEAST, ("At least [14] miners are missing.", "at_least")),
    Hedge("no less than", AT_LEAST, ("He asked for no less than [€9m].", "at_least")),
    Hedge("not less than", AT_LEAST, ("A fine of not less than [£900] is due.", "at_least")),
    Hedge("no fewer than", AT_LEAST, ("No fewer than [60] envoys came.", "at_least")),
    Hedge("minimum of", AT_LEAST, ("A minimum of [20%] must be paid.", "at_least")),
    Hedge("minimum", AT_LEAST, ("The minimum [$40] fee stays.", "at_least")),
    Hedge("less than", UNDER, ("Less than [3%] was spent.", "under")),
    Hedge("fewer than", UNDER, ("Fewer than [40] ships passed.", "under")),
    Hedge("lower than", UNDER, ("Bids lower than [£8m] were refused.", "under")),
    Hedge("under", UNDER, ("He ran it in under [10 seconds].", "under")),
    Hedge("below", UNDER, ("Unemployment fell below [5%].", "under")),
    Hedge("short of", UNDER, ("The vote was short of [60%].", "under")),
    Hedge("short of the", UNDER, ("Sales fell well short of the [£21m] promised.", "under")),
    Hedge("smaller than", UNDER, ("Flats smaller than [40] square metres.", "under")),
    Hedge("up to", AT_MOST, ("Fines of up to [€20m] are possible.", "at_most")),
    Hedge("at most", AT_MOST, ("It takes at most [12 days].", "at_most")),
    Hedge("no more than", AT_MOST, ("No more than [50] guests may come.", "at_most")),
    Hedge("not more than", AT_MOST, ("Not more than [5%] can be sold.", "at_most")),
    Hedge("as much as", AT_MOST, ("Shares fell as much as [9%].", "at_most")),
    Hedge("as many as", AT_MOST, ("As many as [600] workers may go.", "at_most")),
    Hedge("as high as", AT_MOST, ("Duties as high as [90%] apply.", "at_most")),
    Hedge("as long as", AT_MOST, ("Repairs could take as long as [two years].", "at_most")),
    Hedge("maximum of", AT_MOST, ("A maximum of [30] places is offered.", "at_most")),
    Hedge("maximum", AT_MOST, ("The maximum [$900] award was paid.", "at_most")),
    Hedge("about", ABOUT, ("About [16 million] voters are rural.", "about")),
    Hedge("around", ABOUT, ("It costs around [£70].", "about")),
    Hedge("roughly", ABOUT, ("Roughly [40%] of it is steel.", "about")),
    Hedge("approximately", ABOUT, ("Approximately [300] letters came.", "about")),
    Hedge("approx", ABOUT, ("It is approx [30] km away.", "about")),
    Hedge("approx .", ABOUT, ("It is approx. [30] km away.", "about")),
    Hedge("some", ABOUT, ("Some [900] nurses marched.", "about")),
    Hedge("nearly", ABOUT, ("Nearly [€4bn] was lost.", "about")),
    Hedge("almost", ABOUT, ("Almost [70%] agreed.", "about")),
    Hedge("close to", ABOUT, ("Close to [500] seats are empty.", "about")),
    Hedge("estimated", ABOUT, ("An estimated [2,000] fish died.", "about")),
    Hedge("est .", ABOUT, ("Repairs (est. [£40m]) wait.", "about")),
    Hedge("circa", ABOUT, ("The hoard is worth circa [£9,000].", "about")),
    Hedge("~", ABOUT, ("It weighs ~[30]kg.", "about")),
    Hedge("≈", ABOUT, ("It weighs ≈[30]kg.", "about")),
    Hedge(">", OVER, ("Doses >[30]mg are unsafe.", "over")),
    Hedge("<", UNDER, ("Doses <[30]mg are safe.", "under")),
    Hedge("in the region of", ABOUT, ("A fee in the region of [£30m] was paid.", "about")),
    Hedge("in the neighborhood of", ABOUT, ("It cost in the neighborhood of [$6m].", "about")),
    Hedge("in the order of", ABOUT, ("Savings in the order of [£3m] are sought.", "about")),
    Hedge("nearer", ABOUT, ("The bill was nearer [£80].", "about")),
    Hedge("virtually", ABOUT, ("Virtually [90%] of it was sold.", "about")),
    Hedge("sub -", UNDER, ("It was a sub-[4-minute] mile.", "under")),
    Hedge("just over", OVER, ("Just over [half a million] ewes were shorn.", "over")),
    Hedge("just under", UNDER, ("Just under [300] hp.", "under")),
)  # fmt: skip

AFTER = (
    Hedge("or more", AT_LEAST, ("Sentences of [10 years] or more were passed.", "at_least")),
    Hedge("or above", AT_LEAST, ("A score of [60%] or above is a pass.", "at_least")),
    Hedge("or over", AT_LEAST, ("Firms with [40] staff or over must report.", "at_least")),
    Hedge("and above", AT_LEAST, ("Grants of [£900] and above are taxed.", "at_least")),
    Hedge("at least", AT_LEAST, ("He will be away [six weeks] at least.", "at_least")),
    Hedge("plus", AT_LEAST, ("It made [$40 million] plus last year.", "at_least")),
    Hedge("+", AT_LEAST, ("It has [300]+ branches.", "at_least")),
    Hedge("or less", AT_MOST, ("Trips of [three hours] or less are free.", "at_most")),
    Hedge("or fewer", AT_MOST, ("Firms with [20] or fewer workers are exempt.", "at_most")),
    Hedge("or under", AT_MOST, ("Bids of [£70] or under failed.", "at_most")),
    Hedge("at most", AT_MOST, ("It takes [two hours] at most.", "at_most")),
    Hedge("or so", ABOUT, ("The [90 minutes] or so of talks failed.", "about")),
    Hedge("or thereabouts", ABOUT, ("He owes [£900] or thereabouts.", "about")),
    Hedge("- plus", AT_LEAST, ("It has [1,000]-plus branches.", "at_least")),
    Hedge("- odd", ABOUT, ("The [70]-odd delegates left.", "about")),
    Hedge("odd", ABOUT, ("The [70] odd delegates left.", "about")),
)  # fmt: skip

_LONGEST = 4
#: may stand between a hedge and its number
_BETWEEN = frozenset(("a", "an", "another", "\\", "whopping", "record"))


@cache
def _before() -> dict[tuple[str, ...], Bound]:
    return {tuple(hedge.words.split()): hedge.bound for hedge in BEFORE}


@cache
def _after() -> dict[tuple[str, ...], Bound]:
    return {tuple(hedge.words.split()): hedge.bound for hedge in AFTER}


@cache
def _last_words() -> frozenset[str]:
    return frozenset(words[-1] for words in _before())


#: a length after these and `over` is longer than that; after others it is what something took
_LONGER = word_set(
    "for just well took lasted after in is was of by lasting spent with and slightly far"
)


def bound_of(tokens: Tokens, first: int, end: int, after: int, is_duration: bool = False) -> Bound:
    """The bound of the number in tokens `first` to `end` by the words around it.

    after: the token after the noun that it counts.
    `Sales over two years` happened in their course, `for over two years` is longer than that.
    """
    if is_duration and tokens.word(first - 1) == "over" and tokens.word(end) != "ago":
        return Bound.OVER if tokens.word(first - 2) in _LONGER else Bound.EXACT
    found = _bound_before(tokens, first) or _bound_after(tokens, end, after)
    return found or _bound_inside(tokens, first, end) or Bound.EXACT


def _bound_before(tokens: Tokens, first: int) -> Bound | None:
    at = first - 1 if tokens.word(first - 1) in _BETWEEN else first
    if tokens.word(at - 1) not in _last_words():
        return None
    ways = (tuple(tokens.words[at - length : at]) for length in range(min(_LONGEST, at), 0, -1))
    return next((_before()[way] for way in ways if way in _before()), None)


def _bound_inside(tokens: Tokens, first: int, end: int) -> Bound | None:
    """`Fifty-odd pounds`, `15-plus years`: the hedge stands before the unit."""
    inside = tokens.words[first:end]
    if "odd" in inside:
        return Bound.ABOUT
    return Bound.AT_LEAST if "plus" in inside else None


def _bound_after(tokens: Tokens, end: int, after: int) -> Bound | None:
    if tokens.word(end) == "+" and not tokens.glued(end):
        return None  # the sign of the next number
    ways = (tuple(tokens.words[at : at + length]) for at in (after, end) for length in (2, 1))
    return next((_after()[way] for way in ways if way in _after()), None)
