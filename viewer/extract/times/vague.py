"""References to now, before and later that no calendar knows."""

from __future__ import annotations

from viewer.extract.spans import TimeAnchor
from viewer.extract.times.reference import Phrase
from viewer.extract.times.rule import Maker, Rule, Value

PAST, PRESENT, FUTURE = "PAST_REF", "PRESENT_REF", "FUTURE_REF"


def _always(value: str, anchor: TimeAnchor = TimeAnchor.PUBLICATION) -> Maker:
    def make(_phrase: Phrase) -> Value:
        return Value(value, anchor=anchor)

    return make


def now(phrase: Phrase) -> Value | None:
    """`Now`, but not `now that` nor the `now-` of `now-closed`."""
    tokens = phrase.tokens
    following = tokens.word(phrase.end)
    if following == "that" or (following == "-" and tokens.glued(phrase.end)):
        return None
    in_name = tokens.form(phrase.first)[0].isupper() and tokens.form(phrase.first - 1)[:1].isupper()
    return None if in_name else Value(PRESENT)


def adjective(value: str) -> Maker:
    """Before a noun in small letters only, since capitals make a name of it."""

    def make(phrase: Phrase) -> Value | None:
        form = phrase.tokens.form(phrase.end)
        if phrase.tokens.word(phrase.end) in ("account", "accounts") and value == PRESENT:
            return None
        return Value(value) if form[:1].isalpha() or phrase.has("the") or value == FUTURE else None

    return make


def soon(phrase: Phrase) -> Value | None:
    """`Soon`, `shortly`; not `as soon as` nor `shortly before`."""
    before, after = phrase.tokens.word(phrase.first - 1), phrase.tokens.word(phrase.end)
    return (
        None
        if before in ("as", "so", "too") or after in ("as", "before", "after")
        else Value(FUTURE)
    )


def past(phrase: Phrase) -> Value | None:
    """`The past`, `in the past`; not `past the post` nor `the past two years`."""
    return Value(PAST) if phrase.tokens.word(phrase.end) not in ("few", "several", "of") else None


RULES = (
    Rule("now", now, (("The mine is [now] a museum.", PRESENT),)),
    Rule("currently|presently|nowadays", _always(PRESENT), (("She [currently] heads the port.",
        PRESENT),)),
    Rule("at present", _always(PRESENT), (("It is shut [at present].", PRESENT),)),
    Rule("at the moment", _always(PRESENT), (("It is shut [at the moment].", PRESENT),)),
    Rule("at this time|moment|point|stage", _always(PRESENT), (("It is shut [at this stage].",
        PRESENT),)),
    Rule("these days", _always(PRESENT), (("Few fish are caught [these days].", PRESENT),)),
    Rule("current", adjective(PRESENT), (("The [current] price is low.", PRESENT),)),
    Rule("recent", adjective(PAST), (("A [recent] storm broke it.", PAST),)),
    Rule("more? recently|lately", _always(PAST), (("It was [recently] sold.", PAST),)),
    Rule("most recently", _always(PAST), (("He was [most recently] a baker.", PAST),)),
    Rule("previously", _always(PAST), (("It was [previously] a mill.", PAST),)),
    Rule("recent UNITS and UNITS", _always(PAST),
        (("Prices rose in [recent weeks and months].", PAST),)),
    Rule("recent UNITS", _always(PAST), (("Prices rose in [recent months].", PAST),)),
    Rule("the recent past", _always(PAST), (("It was so in [the recent past].", PAST),)),
    Rule("past UNITS", _always(PAST), (("It was so in [past years].", PAST),)),
    Rule("the past", past, (("They sold coal in [the past].", PAST),)),
    Rule("the? near? future", _always(FUTURE), (("It matters to [future] growth.", FUTURE),
        ("It will close in [the near future].", FUTURE))),
    Rule("the foreseeable|immediate|distant future", _always(FUTURE),
        (("It will stay so for [the foreseeable future].", FUTURE),)),
    Rule("coming|upcoming UNITS", _always(FUTURE), (("Prices may rise in [coming weeks].",
        FUTURE),)),
    Rule("the coming UNITS", _always(FUTURE), (("Prices may rise in [the coming weeks].",
        FUTURE),)),
    Rule("the UNITS ahead", _always(FUTURE), (("Prices may rise in [the weeks ahead].", FUTURE),)),
    Rule("soon", soon, (("It will close [soon].", FUTURE),)),
    Rule("shortly", soon, (("It will close [shortly].", FUTURE),)),
    Rule("as soon as possible", _always(FUTURE), (("It must close [as soon as possible].",
        FUTURE),)),
    Rule("soon|shortly thereafter|afterwards", _always(FUTURE, TimeAnchor.OTHER),
        (("It opens in June and [shortly thereafter] in Leeds.", FUTURE),)),
    Rule("the short|near|medium|long term", _always(FUTURE), (("It may pay in [the short term].",
        FUTURE),)),
    Rule("a later date", _always(FUTURE), (("He will speak at [a later date].", FUTURE),)),
)  # fmt: skip
