"""A text as words and marks, with the part that each function word plays.

This is no parser of English: closed classes are listed, and what is not listed is told by its
form (capital letter, ending). That is enough to find who does what in a sentence of news.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

#: words that keep the full stop after them
_WITH_STOP = (
    "Mr Mrs Ms Dr Prof St Sen Sens Rep Reps Gov Govs Gen Lt Col Capt Sgt Maj Cmdr Adm Pres Rev Hon "
    "Jr Sr Inc Corp Co Ltd Bros Dept Jan Feb Aug Sept Oct Nov Dec No vs etc Messrs "
    "Ala Ariz Ark Calif Colo Conn Fla Ga Ill Kan Ky Mass Md Mich Minn Mo Mont Neb Nev Okla Ore Pa "
    "Tenn Tex Va Vt Wis Wyo"
)
_CLITIC = "(?:s|re|ll|ve|d|m|S)"
_WORD = re.compile(
    r"(?P<initials>(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![\w’'])|(?:-[^\W_]+)+)?|\b[A-Z]\.(?=\s[A-Z]))"
    rf"|(?P<short>\b(?:{'|'.join(_WITH_STOP.split())})\.)"
    # `60-day` describes; `R4.5bn` is a number with its sign
    r"|(?P<compound>\d+(?:[.,]\d+)*(?:[-‑][^\W\d_]+)+)"
    r"|(?P<amount>\b[A-Z]{1,3}\d+[.,]\d+(?:[.,]\d+)*[^\W\d_]*)"
    r"|(?P<number>\d+(?:[.,:]\d+)*%?)"
    rf"|[^\W_]+(?:(?:[-‑&]|['’](?!{_CLITIC}\b))[^\W_]+)*"
    rf"|['’]{_CLITIC}\b"
    r"|[^\w\s]"
)

#: one letter for the part that a word plays
DETERMINER, PRONOUN, RELATIVE, PREPOSITION, CONJUNCTION = "D", "P", "W", "p", "C"
AUXILIARY, ADVERB, NAME, PLAIN, NUMBER, MARK, CLITIC = "A", "R", "K", "N", "#", ".", "s"
VERB, QUOTATION = "V", "Q"

_PARTS = {
    DETERMINER: (
        "the a an this these those his her its their our my your some many several few any all "
        "both each every another other no one two three four five six seven eight nine ten most "
        "half"
    ),
    PRONOUN: "he she they i we it you someone somebody others everyone everybody nobody",
    RELATIVE: "who which that whom whose",
    PREPOSITION: (
        "of in at for from with on by to about against among as between into onto over under after "
        "before during without within through around along toward towards amid across beyond "
        "despite like near off since until upon via than behind above below alongside because"
    ),
    CONJUNCTION: (
        "and but or nor so yet if while when where whether though although unless whereas once "
        "what how why"
    ),
    AUXILIARY: (
        "is are was were be been being am has have had having do does did will would shall should "
        "can could may might must cannot won't wouldn't can't couldn't didn't doesn't don't isn't "
        "aren't wasn't weren't hasn't haven't hadn't shouldn't mustn't n't ought"
    ),
    ADVERB: (
        "also then later again now still already just even ever never not often once soon too "
        "very today yesterday tonight tomorrow recently earlier first previously himself herself "
        "themselves itself reportedly instead meanwhile further only rather quite almost perhaps "
        "however nevertheless there here back ago afterwards"
    ),
    #: verbs without the endings -ed and -s that stand after a subject
    VERB: (
        "said told made took gave came went got saw knew found thought left felt kept held met "
        "brought began set sent put paid built lost won led ran fell rose spoke stood wrote became "
        "sold bought cut hit let read spent drew grew broke chose drove ate flew forgot hid rode "
        "sang sat shook slept stole struck swore taught threw understood woke wore fought sought "
        "caught meant dealt heard laid lent shot showed shut split spread stuck swept says goes "
        "does makes takes gives comes gets sees knows finds thinks seems appears remains wants "
        "needs plans hopes believes expects looks continues faces holds runs leads serves works "
        "lives sits stands means includes represents supports opposes "
        "want need plan hope believe expect think know see get go make take come seem appear remain"
    ),
}
_PART_OF = {word: part for part, words in reversed(_PARTS.items()) for word in words.split()}
_JOINING = frozenset((DETERMINER, PRONOUN, RELATIVE, PREPOSITION, CONJUNCTION, AUXILIARY))
_STRAIGHT = str.maketrans("’‘‑", "''-")


class Word(NamedTuple):
    """A word or a mark, or a quotation as a whole.

    low: in small letters with straight apostrophes. part: a letter. quotation: its place in the
    list of quotations, -1 for words and marks.
    """

    form: str
    low: str
    start: int
    end: int
    part: str
    quotation: int = -1


def is_small(low: str) -> bool:
    """Whether a word only joins others: and, of, the, which, has."""
    return _PART_OF.get(low) in _JOINING


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words and marks of a part of the text, in order."""
    found = []
    # where all is in capitals they mean nothing: SAID THE MAYOR
    is_loud = end - start >= _LOUD and text[start:end].isupper()
    for match in _WORD.finditer(text, start, end):
        form = match[0]
        low = form.lower()
        if not low.isascii():
            low = low.translate(_STRAIGHT)
        part = _PART_OF.get(low) or _part(form, low, match.lastgroup)
        if form[0].isupper() and not is_loud and (part == VERB or form == "May"):
            part = NAME
        found.append(Word(form, low, match.start(), match.end(), part))
    if len(found) > 1 and found[0].form == "May" and found[1].part in (PRONOUN, DETERMINER):
        # `May he rest`; any other with a capital is the month or a name
        found[0] = found[0]._replace(part=AUXILIARY)
    if len(found) > 1 and found[0].form == "Will" and found[1].part == NAME:
        # what begins with the modal is a question
        found[0] = found[0]._replace(part=AUXILIARY if found[-1].form == "?" else NAME)
    return found


#: from so many characters on
_LOUD = 8
_BY_ENDING = {"ly": ADVERB, "ed": VERB}
_SHORTEST_WITH_ENDING = 5


def _part(form: str, low: str, group: str | None) -> str:
    """The part of a word that is not listed, by its form."""
    if group in ("number", "amount"):
        return NUMBER
    if form[0].isupper():
        return NAME
    if group == "compound":
        return PLAIN
    if not form[0].isalnum():
        return CLITIC if len(form) > 1 else MARK
    return _BY_ENDING.get(low[-2:], PLAIN) if len(low) >= _SHORTEST_WITH_ENDING else PLAIN


#: so many of its longer words begin with a capital in a headline, and there are so many of them;
#: more of both where a full stop ends it
_HEADLINE, _ENDED_HEADLINE = (0.6, 5), (0.75, 7)
_LONGER = 4
_SENTENCE_ENDS = frozenset(".!?:…\"”’'")


def is_headline(words: Sequence[Word]) -> bool:
    """Whether capital letters mean nothing in a line."""
    if not words or words[-1].part == QUOTATION:
        return False
    share, fewest = _ENDED_HEADLINE if words[-1].low in _SENTENCE_ENDS else _HEADLINE
    letters = [w for w in words if len(w.form) >= _LONGER and w.form.isalpha()]
    capitals = sum(w.form[0].isupper() for w in letters)
    return len(letters) >= fewest and capitals > share * len(letters)
