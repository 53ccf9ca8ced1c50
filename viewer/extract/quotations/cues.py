"""Words that tell whose words follow or came before: `said`, `called`, `according to`.

Each list is of verbs in their plain form; what is irregular stands after a slash: `tell/told`,
`write/wrote/written`. A sign `+` doubles the last letter: `quip+` gives `quipped`, `quipping`.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache

#: verbs that can stand beside a quotation with their subject on either side: “...,” said the mayor
SPEAKING = (
    "say/said tell/told add ask answer reply respond write/wrote/written tweet post explain note "
    "argue claim insist declare announce warn admit+ concede acknowledge confirm deny continue "
    "conclude joke quip+ recall remark observe state stress suggest complain contend maintain "
    "predict promise vow pledge urge shout cry yell whisper snap+ retort counter exclaim mutter "
    "read/read assert allege affirm agree lament muse opine caution boast brag+ recount report "
    "emphasize emphasise reiterate repeat testify plead point-out begin/began/begun go-on "
    "speculate reason wonder sing/sang/sung chant scream proclaim profess reveal disclose "
    "elaborate clarify interject chime protest fume gush rant quote sigh laugh advise comment "
    "signal propose think/thought believe feel/felt hope vent enthuse text email reckon"
)
#: verbs whose object is judged or named in quoted words: she called it “a disgrace”
JUDGING = (
    "call describe label dub+ brand denounce criticise criticize slam+ blast lambast lambaste "
    "praise laud hail accuse dismiss refer+ characterise characterize portray condemn deride mock "
    "attack tout cite mention term deem decry blame ridicule castigate chide scold fault rate "
    "rule declare depict view regard see/saw/seen consider compare liken attribute rip+ bash "
    "pan+ trash belittle disparage taunt assail rebuke rap+ excoriate savage pillory admire "
    "commend applaud salute reference pound"
)
#: verbs of asking, offering and promising: they demanded “full access”
WANTING = (
    "demand call-for threaten offer order encourage invite implore beg+ appeal request exhort "
    "instruct recommend endorse champion defend reject rebuff swear/swore/sworn commit+ "
    "seek/sought support oppose back welcome express voice discuss address raise question "
    "challenge dispute doubt reassure assure thank congratulate apologise apologize praise "
    "outline detail specify illustrate indicate hint imply underscore highlight "
    "speak/spoke/spoken talk find/found release issue deliver publish circulate pen+ inform "
    "notify remind persuade convince teach/taught introduce invoke echo paraphrase utter use "
    "label guarantee estimate fear+ worry forecast want"
)
#: verbs that put words into somebody's mouth and no doubt of it
UTTERING = (
    "say/said tell/told shout yell cry write/wrote/written tweet post call describe label dub+ "
    "brand denounce accuse ask reply answer announce declare insist warn chant whisper scream "
    "quip+ joke text email boast brag+ admit+ concede deny"
)
#: nouns that with a possessive name the speaker: the minister's claim that ..., in her words
SAYINGS = (
    "claim claims statement statements comment comments remark remarks promise pledge vow call "
    "demand description words assertion allegation allegations argument accusation accusations "
    "warning tweet tweets speech letter suggestion insistence view opinion contention admission "
    "assessment proposal response reply question answer threat threats boast criticism use "
    "declaration message testimony rhetoric reference account acknowledgement interview memo email "
    "note post slogan verdict quip prediction denial plea"
)


class Form(StrEnum):
    """How a verb stands: `says`, `say`, `said`, `saying`."""

    PRESENT = "present"
    BARE = "bare"
    PAST = "past"
    GERUND = "gerund"


_NO_DOUBLE_E = ("ee", "ye", "oe")


def _regular_past(verb: str, *, doubles: bool) -> str:
    if doubles:
        return f"{verb}{verb[-1]}ed"
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return f"{verb[:-1]}ied"
    return f"{verb}ed"


def _gerund(verb: str, *, doubles: bool) -> str:
    if doubles:
        return f"{verb}{verb[-1]}ing"
    if verb.endswith("e") and not verb.endswith(_NO_DOUBLE_E):
        return f"{verb[:-1]}ing"
    return f"{verb}ing"


def _present(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeou":
        return f"{verb[:-1]}ies"
    if verb.endswith(("s", "sh", "ch", "x", "z", "go", "do")):
        return f"{verb}es"
    return f"{verb}s"


def inflected(entry: str) -> dict[str, Form]:
    """The forms of a verb as the lists write it, the phrasal ones by their first word."""
    plain, *irregular = entry.split("/")
    doubles = plain.endswith("+")
    verb = plain.rstrip("+").partition("-")[0]
    pasts = irregular or [_regular_past(verb, doubles=doubles)]
    if verb == "go":
        pasts = ["went", "gone"]
    return {
        verb: Form.BARE,
        _present(verb): Form.PRESENT,
        _gerund(verb, doubles=doubles): Form.GERUND,
        **dict.fromkeys(pasts, Form.PAST),
    }


@cache
def cue_forms() -> dict[str, Form]:
    """Every form of every verb of the lists that stands alone."""
    forms: dict[str, Form] = {}
    for words in (WANTING, JUDGING, SPEAKING):
        for entry in words.split():
            if "-" not in entry:
                forms.update(inflected(entry))
    for entry in ("call", "point", "go"):
        forms.update(inflected(entry))
    return forms


@cache
def speaking_forms() -> frozenset[str]:
    """Every form of the verbs that stand beside a quotation."""
    return frozenset(form for entry in SPEAKING.split() for form in inflected(entry))


@cache
def uttering_forms() -> frozenset[str]:
    """Every form of the verbs of saying aloud or in writing."""
    return frozenset(form for entry in UTTERING.split() for form in inflected(entry))


@cache
def judging_forms() -> frozenset[str]:
    """Every form of the verbs whose object is named in quoted words."""
    return frozenset(form for entry in JUDGING.split() for form in inflected(entry))


@cache
def saying_nouns() -> frozenset[str]:
    """The nouns that mean words of somebody."""
    return frozenset(SAYINGS.split())
