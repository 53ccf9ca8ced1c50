"""Everyone and everything that a text names, once each, and who is meant by a later mention."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from viewer.extract.names.descriptions import nation_of
from viewer.extract.names.given import family_names, first_names
from viewer.extract.names.mentions import Naming, is_particle, namings, namings_in_headline
from viewer.extract.names.nations import nation_words
from viewer.extract.names.roles import bodies, body_nouns, roles, titles
from viewer.extract.tokens import word_set
from viewer.extract.words import NAME, Word, is_headline

#: bodies with a digit, and abbreviations of other things
_GROUPS = word_set("G7 G8 G10 G20 G77 E3 P5 V4")
_NO_BODIES = word_set(
    "GDP GNP CPI PPI PMI RPI VAT IPO ETF AGM EPS ROI TV AM PM AI IT ID VIP DNA RNA HIV AIDS LNG "
    "LPG GMT BST UTC EST EDT CST CDT MST MDT PST PDT CET CEST EET IST JST HKT SGT AEST AEDT BC AD "
    "USD EUR GBP JPY CHF CNY RMB HKD AUD CAD NZD SEK NOK DKK INR BRL ZAR KRW HK OK FAQ CV SOS GPS "
    "USB PDF SUV EV EVS QC KC MP MEP CEO CFO COO YTD YOY QOQ OTC LED CCTV PIN SMS PR HR PC RAM"
)
_SUFFIXES = word_set("Jr. Jr Sr. Sr II III IV")


#: what a firm adds to its name
_FIRMS = word_set("Inc Ltd plc Corp Co LLC PLC AG NV SE")
#: words of a name that begins with the family's
_FAMILY_FIRST = 2
#: first names that begin alike are one: Steve and Steven
_LIKE = 3


class Kind(StrEnum):
    """What bears a name."""

    PERSON = "person"
    BODY = "body"
    NATION = "nation"
    OTHER = "other"


@dataclass(slots=True)
class Named:
    """Someone or something with a name.

    gender: `m`, `f`, `n` for a thing, or "" if the text does not tell.
    side: the short name of a country, or "".
    """

    name: str
    kind: Kind
    gender: str = ""
    role: str = ""
    side: str = ""
    aliases: list[str] = field(default_factory=list)
    mentions: int = 0


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where something is named. leads: it is the subject of a sentence."""

    start: int
    end: int
    named: Named
    leads: bool


class NameTable:
    """The names of one text.

    Attributes:
        named: all, in order of their first mention.
        mentions: all places, in order.
    """

    def __init__(self, text: str, paragraphs: Sequence[Sequence[Word]]) -> None:
        self._text = text
        self.named: list[Named] = []
        self._by_name: dict[str, Named] = {}
        self._by_last: dict[str, list[Named]] = {}
        self._by_first: dict[str, list[Named]] = {}
        headlines = [words for words in paragraphs if is_headline(words)]
        found = [n for words in paragraphs if not is_headline(words) for n in namings(text, words)]
        known = {n.words[-1] for n in found}
        called = [n for line in headlines for n in namings_in_headline(text, line, known)]
        found = sorted([*called, *found], key=lambda n: n.start) if called else found
        plain = {
            w.low for words in paragraphs for w in words if w.part != NAME and w.form.isalpha()
        }
        inner = {w for n in found if not n.begins for w in n.words}
        kept = [n for n in (_without_opening(n, plain, inner) for n in found) if n]
        for naming in kept:
            self._introduce(naming)
        self.mentions = sorted(self._placed(kept), key=lambda m: m.start)
        self._starts = [m.start for m in self.mentions]

    def _introduce(self, naming: Naming) -> None:
        """Enter what is named in full; later short mentions find it."""
        name = " ".join(naming.words)
        nation = nation_words().get(name)
        if nation or (len(naming.words) == 1 and not naming.title):
            return
        named = self._by_name.get(name) or self._same_firm(naming)
        if named is None:
            named = self._same_person(naming) or self._enter(name, naming)
            self._by_name[name] = named
        _learn(named, naming)

    def _same_firm(self, naming: Naming) -> Named | None:
        """What has been named already without the letters of its kind: Holm Steel, Holm Steel Inc.

        It keeps its longer name.
        """
        words = naming.words
        if len(words) == 1 or words[-1].rstrip(".") not in _FIRMS:
            return None
        named = self._by_name.get(" ".join(words[:-1]))
        if named is not None:
            named.name, named.kind, named.gender = " ".join(words), Kind.BODY, "n"
            self._by_name[named.name] = named
        return named

    def _same_person(self, naming: Naming) -> Named | None:
        """Who has been named already in another form: Steve and Steven, Ms Holm and Anna Holm."""
        words, name = naming.words, " ".join(naming.words)
        for named in self._candidates(naming):
            known = named.name.split()
            if named.kind is not Kind.PERSON and not _may_be_person(named, naming):
                continue
            if len(known) == 1 and len(words) > 1:
                named.name = name
                return named
            if len(words) == 1 or known[0][:_LIKE] == words[0][:_LIKE]:
                return named
            if _ends_with(known, words) or _ends_with(words, known):
                if is_particle(known[0]):
                    named.name = max(name, named.name, key=len)
                elif not is_particle(words[0]):
                    # an adjective with a capital stood before one of them
                    named.name = min(name, named.name, key=len)
                return named
        return None

    def _candidates(self, naming: Naming) -> list[Named]:
        """Who bears the last word of a name, or stands in lists by the family's name first."""
        words = naming.words
        found = list(self._by_last.get(words[-1], []))
        if len(words) == 1 and naming.title:
            found += self._by_first.get(words[0], [])
        elif len(words) > 1 and words[0] in family_names():
            found += [n for n in self._by_last.get(words[0], []) if n.name == words[0]]
        return found

    def _enter(self, name: str, naming: Naming) -> Named:
        named = Named(name, _kind(naming))
        if naming.words[-1].rstrip(".") in _FIRMS and len(naming.words) > 1:
            self._by_name.setdefault(" ".join(naming.words[:-1]), named)
        if naming.definite and named.kind is Kind.OTHER:
            named.gender = "n"
        self.named.append(named)
        if named.kind in (Kind.PERSON, Kind.OTHER):
            words = [w for w in naming.words if w not in _SUFFIXES] or list(naming.words)
            self._by_last.setdefault(words[-1], []).append(named)
            if words[0] not in first_names():
                self._by_first.setdefault(words[0], []).append(named)
        if named.kind is not Kind.PERSON:
            self._add_initials(named, naming.words)
        return named

    def _add_initials(self, named: Named, words: tuple[str, ...]) -> None:
        initials = "".join(w[0] for w in words if w[0].isupper())
        if len(initials) > 2:
            self._by_name.setdefault(initials, named)

    def _placed(self, kept: list[Naming]) -> list[Mention]:
        mentions = []
        for naming in kept:
            named = self._meant(naming)
            if named is None:
                continue
            named.mentions += 1
            short = " ".join(naming.words)
            if short != named.name and short not in named.aliases:
                named.aliases.append(short)
            mentions.append(Mention(naming.start, naming.end, named, naming.leads))
        return mentions

    def _meant(self, naming: Naming) -> Named | None:
        name = " ".join(naming.words)
        if naming.body:
            return self._body(f"{name} {naming.body}", naming)
        nation = nation_words().get(name)
        if nation:
            return self._nation(nation.nation.name, nation.nation.short)
        known = self._by_name.get(name)
        if known:
            return known
        if len(naming.words) == 1:
            for table in (self._by_last, self._by_first):
                people = [n for n in table.get(name, []) if n.kind is not Kind.BODY]
                if people:
                    _learn(people[-1], naming)
                    return people[-1]
        named = self._enter(name, naming)
        self._by_name[name] = named
        _learn(named, naming)
        return named

    def _body(self, name: str, naming: Naming) -> Named:
        named = self._by_name.get(name)
        if named is None:
            side = nation_of(name)
            person = self._by_last.get(naming.words[-1])
            if not side and person:
                side = person[-1].side
            named = Named(name, Kind.BODY, side=side)
            self.named.append(named)
            self._by_name[name] = named
        return named

    def _nation(self, name: str, short: str) -> Named:
        named = self._by_name.get(name)
        if named is None:
            named = Named(name, Kind.NATION, role="country", side=short)
            self.named.append(named)
            self._by_name[name] = named
        return named

    def together(self, name: str) -> list[str]:
        """The names of two who speak together, or else the name: Anna Holm and Per Lund."""
        parts = name.split(" and ")
        return parts if len(parts) > 1 and all(p in self._by_name for p in parts) else [name]

    def called(self, name: str) -> Named | None:
        """What has that full name."""
        return self._by_name.get(name)

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that lie in a span."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return [m for m in self.mentions[first:last] if m.end <= end]

    def before(self, at: int, most: int = 12) -> list[Mention]:
        """The last mentions before a place, nearest first."""
        last = bisect_left(self._starts, at)
        return self.mentions[max(last - most, 0) : last][::-1]

    def side_of(self, phrase: str) -> str:
        """The country of those whom a phrase describes, else `other`."""
        return nation_of(phrase) or "other"

    def with_role(self, noun: str, at: int) -> Named | None:
        """Who was last called by that noun before a place: the president, the minister."""
        for mention in self.before(at, 60):
            named = mention.named
            if named.kind is Kind.PERSON and noun in named.role.lower().split():
                return named
        return None


def _may_be_person(named: Named, naming: Naming) -> bool:
    """Whether something unknown is somebody, since it has a title later: Ms Kell."""
    return named.kind is Kind.OTHER and bool(naming.title) and named.gender != "n"


def _ends_with(words: Sequence[str], end: Sequence[str]) -> bool:
    """Whether a name ends with another; its particles may begin a sentence: Von der Leyen."""
    last = list(words[-len(end) :])
    if is_particle(end[0]):
        return [last[0].lower(), *last[1:]] == [end[0].lower(), *end[1:]]
    return last == list(end)


def _without_opening(naming: Naming, plain: set[str], inner: set[str]) -> Naming | None:
    """The naming without a common word that is capitalised because a sentence begins with it."""
    if not naming.begins or naming.title or is_particle(naming.words[0]):
        return naming
    first = naming.words[0]
    if first in inner or first in first_names() or nation_words().get(first):
        return naming
    common = first.lower() in plain or (len(naming.words) == 1 and _looks_common(first))
    if not common:
        return naming
    if len(naming.words) == 1:
        return None
    return naming._replace(
        words=naming.words[1:], start=naming.start + len(first) + 1, begins=False
    )


def _looks_common(word: str) -> bool:
    low = word.lower()
    return low in roles() or low in body_nouns() or low.endswith(("ing", "ed", "ly", "s"))


def _kind(naming: Naming) -> Kind:
    words = naming.words
    if (len(words) > 1 and any(w in bodies() for w in words)) or words[-1].rstrip(".") in (
        "Inc",
        "Ltd",
        "plc",
    ):
        return Kind.BODY
    if naming.title or words[0] in first_names():
        return Kind.PERSON
    if words[0] in family_names() and len(words) == _FAMILY_FIRST and not naming.definite:
        return Kind.PERSON
    if naming.role and not naming.body:
        return Kind.PERSON if len(words) > 1 else Kind.OTHER
    if len(words) == 1 and _is_initials(words[0]):
        return Kind.BODY
    return Kind.OTHER


def _is_initials(word: str) -> bool:
    """Whether a word in capitals may be a body's: not a quarter, a measure, a zone or a city."""
    if word in _GROUPS:
        return True
    known = nation_words().get(word.title())
    is_seat = known is not None and known.is_seat
    return (
        word.isupper()
        and word.isalpha()
        and len(word) > 1
        and word not in _NO_BODIES
        and not is_seat
    )


def _learn(named: Named, naming: Naming) -> None:
    """Take what a naming tells of gender, role and side."""
    if naming.role and len(naming.role) > len(named.role):
        named.role = naming.role
        named.side = named.side or nation_of(naming.role)
    if named.kind is Kind.OTHER and (naming.title or (naming.role and len(naming.words) > 1)):
        named.kind = Kind.PERSON
    if not named.gender and named.kind is Kind.PERSON:
        noun = naming.role.lower().split()[-1] if naming.role else ""
        by_name = first_names().get(naming.words[0], "") if len(naming.words) > 1 else ""
        named.gender = titles().get(naming.title, "") or roles().get(noun, "") or by_name
    if named.kind is Kind.BODY and not named.side:
        named.side = nation_of(named.name, with_seats=False)
