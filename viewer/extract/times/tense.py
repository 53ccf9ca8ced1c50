"""Whether the words around a time expression speak of what was or of what will be."""

from __future__ import annotations

from enum import Enum

from viewer.extract.tokens import BREAK, Tokens, word_set


class Tense(Enum):
    """What the governing verb says."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


_FUTURE = word_set(
    "will would ll 'll shall won't would'll due scheduled expected expects expect plan plans "
    "planned planning set "
    "intends intend intended hopes hope aims aim upcoming forthcoming slated poised "
    "likely deadline can may might could should must going prepares preparing effective payable "
    "ahead expires expire faces looms"
)
_PAST = word_set(
    "was were had did said told made came went took gave got saw knew thought left felt kept held "
    "met began sent paid lost won led ran fell rose spoke stood wrote became sold bought cut hit "
    "spent drew grew broke chose drove flew found put beat built brought caught fought read set "
    "shot struck swore taught threw wore sank slid sought stole swept died stayed been has have "
    "having hadn't wasn't weren't didn't hasn't haven't arose ate blew bore burst clung crept "
    "dealt dug drank fed fled froze hung hurt laid lay lent lit meant overcame quit rang rode "
    "shook shrank sang sat slept sped spread sprang swam swung tore understood woke withdrew"
)
_PRESENT = word_set("is are am does do says say")
#: what is told like this of a day is arranged for it: `voters go to the polls on Tuesday`
_ARRANGED = word_set(
    "begins begin starts start opens open ends expires meets meet takes comes goes go holds hold "
    "arrives arrive leaves travels visits returns return hosts votes decides resumes resume "
    "continues continue host closes play plays"
)
_NOT_PAST = word_set(
    "need needed speed indeed exceed proceed succeed feed seed weed united red bed limited"
)
_ENDS = frozenset((".", ";", "!", "?", BREAK, ":"))
_QUOTES = frozenset("\"'“”‘’`")
_DIGITS = frozenset("0123456789")
_BACK, _ON = 24, 18
#: prepositions that look ahead or back whatever the verb
_NEAR, _FAR = 6, 12
_LIMITS = word_set("by until till")
#: what is traded for a coming month
_DUE = word_set("delivery futures contract contracts expiry settlement deadline")
_BEHIND = word_set("since")
_NOW = word_set("today now tomorrow tonight")
#: what has been if a day has it: `she hopes to get around Monday's ruling`
_TOLD = word_set(
    "ruling decision verdict attack attacks blast announcement statement report results remarks "
    "defeat victory win loss raid crash shooting explosion death deaths arrest arrests close "
    "incident collapse fire storm earthquake killing killings bombing resignation selloff slump"
)
_RANGE = word_set("to through until till - and")


def tense_at(tokens: Tokens, first: int, end: int) -> Tense:
    """The tense of the verb that governs tokens first to end: the nearest before, or else after."""
    n = first - 1
    words = tokens.words
    stop = max(first - _BACK, 0)
    while n >= stop and not _is_end(tokens, n):
        tense = _of_word(tokens, n) if words[n][0] not in _DIGITS else None
        if tense is not None:
            return tense
        n -= 1
    n, stop = end, min(end + _ON, len(words))
    while n < stop and not _is_end(tokens, n):
        tense = _of_word(tokens, n) if words[n][0] not in _DIGITS else None
        if tense is not None:
            return tense
        n += 1
    return Tense.UNKNOWN


def _is_end(tokens: Tokens, n: int) -> bool:
    word = tokens.words[n]
    if word not in _ENDS:
        return False
    if word != ".":
        return True
    following = tokens.form(n + 1)
    if not following or following[0] in _QUOTES:
        return True
    return following[0].isupper() and not (n and len(tokens.words[n - 1]) == 1)


def _of_word(tokens: Tokens, n: int) -> Tense | None:
    """What one word says, None if it says nothing."""
    word = tokens.words[n]
    before, after = tokens.word(n - 1), tokens.word(n + 1)
    if word == "to" and _is_planned(tokens, n):
        return Tense.FUTURE
    if word in _FUTURE and not (word in ("plan", "plans") and _is_plan(tokens, n)):
        return _future(tokens, n, word)
    if word in ("has", "have", "having") and after == "to":
        return Tense.FUTURE
    if word in _BARE_TOO and _MODALS.intersection((before, tokens.word(n - 2))):
        return None  # `will cut` looks ahead
    if word in _PAST or _is_regular_past(tokens, n):
        return Tense.PAST
    return _present(word, before)


def _present(word: str, before: str) -> Tense | None:
    """What a word says that is no past form: `up from` looks back, `opens` ahead."""
    if word == "from" and before in ("up", "down"):
        return Tense.PAST
    if word in _ARRANGED and before not in _NO_VERB_BEFORE:
        return Tense.FUTURE
    return Tense.PRESENT if word in _PRESENT else None


#: pasts that are also the plain form, and what makes them so
_BARE_TOO = word_set("cut put hit set beat let read shut quit spread hurt cost burst shed")
_MODALS = word_set("will would to may might can could should must shall won't not")
_NO_VERB_BEFORE = frozenset(("to", "the", "a", "an", "at", "this", "its", "of", "-"))


def _is_regular_past(tokens: Tokens, n: int) -> bool:
    word = tokens.words[n]
    ends = word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST
    return ends and tokens.form(n)[0].islower()


#: what `plans` has behind it as a verb: `plans to vote`, `plans a vote`
_PLANNED = word_set("to a an its his her their another new more")
_BEFORE_NOUN = word_set(
    "the a an of this that these those its his her their our my your any no such for on in by "
    "'s new every each some both all more"
)


def _is_plan(tokens: Tokens, n: int) -> bool:
    """Whether `plan` is a thing and nobody's doing: `approved the plan on Thursday`."""
    return tokens.word(n - 1) in _BEFORE_NOUN or tokens.word(n + 1) not in _PLANNED


def _future(tokens: Tokens, n: int, word: str) -> Tense | None:
    """Whether a word that looks ahead does so here: `was due on Friday` does not."""
    before = tokens.word(n - 1)
    if before == "been" and "had" in tokens.words[max(n - 4, 0) : n]:
        return Tense.PAST  # `had been expected on Friday`
    if (word == "may" and tokens.form(n)[0].isupper()) or (word == "expire" and before == "to"):
        return None  # what was said of it counts
    if word in ("set", "planned", "expected", "scheduled", "due", "intended") and before in (
        "had",
        "were",
        "was",
    ):
        return Tense.FUTURE if word != "set" else Tense.PAST
    if word == "set" and tokens.word(n + 1) not in ("to", "for"):
        return Tense.PAST
    if word == "going" and tokens.word(n + 1) != "to":
        return None
    return Tense.FUTURE


_LOOKING_AHEAD = word_set(
    "set due plans plan about scheduled expected agreed agree voted ready is are be deadline "
    "vowed promised threatened offered decided ordered urges urged preparing working hoping "
    "trying seeking seeks needs required bid proposal effort date slated poised intends wants "
    "likely is wait waiting pledged"
)


def _is_planned(tokens: Tokens, n: int) -> bool:
    """Whether `to` begins what somebody means to do: `agreed to meet`, `is to resume`."""
    following = tokens.form(n + 1)
    if not following.islower() or following in (
        "a",
        "an",
        "the",
        "its",
        "his",
        "her",
        "their",
        "be",
    ):
        return (
            tokens.word(n - 1) in ("is", "are", "due", "set", "expected", "scheduled")
            and following == "be"
        )
    if following.endswith("s") and not following.endswith("ss"):
        return False
    had_been = tokens.word(n - 2) == "been" and "had" in tokens.words[max(n - 5, 0) : n]
    return tokens.word(n - 1) in _LOOKING_AHEAD and not had_been


def _begin(tokens: Tokens, first: int) -> int:
    """Where the sentence begins before token first, or the last words of it."""
    n = first
    while n > max(first - _FAR, 0) and not _is_end(tokens, n - 1):
        n -= 1
    return n


def direction(tokens: Tokens, first: int, end: int) -> Tense:
    """As `tense_at`, with a preposition before the expression counting for more."""
    before = tokens.word(first - 1)
    if before in _BEHIND or (tokens.word(end) == "'s" and tokens.word(end + 1) in _TOLD):
        return Tense.PAST
    if before == "from" and tokens.word(end) not in _RANGE:
        # `has allowed a rise from April 1`: the nearer day, whatever the verb says
        return Tense.UNKNOWN
    if tokens.word(end) in _DUE or (before in _RANGE and tokens.word(first - 2) in _NOW):
        return Tense.FUTURE  # `from today through June 3`
    if before == "through":  # `rose in the quarter through June`, `will run through June`
        return tense_at(tokens, first, end)
    if before in _LIMITS and tokens.word(end) != "'s":
        near = tokens.words[_begin(tokens, first) : end + _NEAR]
        return Tense.PAST if "had" in near or "hadn't" in near else Tense.FUTURE
    return tense_at(tokens, first, end)
