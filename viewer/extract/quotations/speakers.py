"""The full name of a speaker who is named in short, by a role or by a pronoun."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from viewer.extract.names.roles import body_nouns, roles
from viewer.extract.names.table import Kind, Mention, Named, NameTable
from viewer.extract.tokens import word_set

Span = tuple[int, int]

_MALE, _FEMALE = frozenset(("he", "him", "his")), frozenset(("she", "her"))
_SINGULAR = _MALE | _FEMALE
_PLURAL = word_set("they it we them us its their our")
_THIRD = _SINGULAR | {"they"}
_RELATIVE = frozenset(("who", "which", "that", "whose"))
_SELF = frozenset(("i", "me", "my", "you", "your"))
#: who is none: nobody said so
_NONE = word_set("nobody no-one")
#: `the 51-year-old` is somebody named before
_AGED = re.compile(r"the (?:[\w-]+ )?\d+[-‑]year[-‑]old")
#: a speaker is remembered as the one meant by `he` for so many characters
_MEMORY = 1_500
#: what a relative pronoun stands for ends so near before it
_NEAR = 60
#: two who speak together, and a title before the second
_BOTH = ("and", "title")
_TIES = word_set("of for at from with in on to by")


@dataclass(slots=True)
class SpeakerNames:
    """Resolves the speakers of a text, which are asked for in its order."""

    text: str
    table: NameTable
    _last: list[tuple[int, str, str]] = field(default_factory=list)

    def name(self, span: Span, before: Span | None = None) -> str | None:
        """Who is meant by the words of a span, None if the text does not tell.

        Args:
            span: of the words.
            before: the subject of the sentence before, whom a pronoun means if nobody else.
        """
        words = " ".join(self.text[span[0] : span[1]].split())
        found, gender = self._resolved(span, words.lower(), words)
        if found is None and before and before[1] <= span[0]:
            if words.lower() in _THIRD:
                return self.name(before)
            if words.lower() == "it":
                return self._body(before)
        if found:
            self._last.append((span[0], found, gender))
        return found

    def _body(self, before: Span) -> str | None:
        """What `it` is: the subject of the sentence before if that is no person."""
        head = _head_noun(self.text[before[0] : before[1]])
        return self.name(before) if head in body_nouns() else None

    def _resolved(self, span: Span, low: str, words: str) -> tuple[str | None, str]:
        if low in _SINGULAR:
            return self._person(span[0], "f" if low in _FEMALE else "m")
        if low in _PLURAL:
            return self._group(span[0]), ""
        if low in _RELATIVE:
            return self._antecedent(span[0])
        if low in _SELF or low in _NONE or low.startswith("no one"):
            return None, ""
        if _AGED.fullmatch(low):
            return self._person(span[0], "")
        return self._by_name(span) or self._by_role(span, low, words)

    def _person(self, at: int, gender: str) -> tuple[str | None, str]:
        """Who `he` or `she` is: the last speaker, or else the nearest person who fits."""
        near = [m for m in self.table.before(at) if _fits(m.named, gender)]
        people = [m for m in near if m.named.kind is Kind.PERSON]
        sure = [m for m in people if m.named.gender == gender]
        last = self._last_speaker(at, gender, people)
        if last:
            return last, gender
        leading = next((m for m in people if m.leads and at - m.start < _MEMORY // 3), None)
        chosen = leading.named if leading else None
        chosen = chosen or _nearest(sure, at) or _nearest(people, at) or _nearest(near, at)
        if chosen is None:
            return None, gender
        chosen.gender = chosen.gender or gender
        return chosen.name, gender

    def _last_speaker(self, at: int, gender: str, people: list[Mention]) -> str | None:
        """The last speaker if he or she fits and no other has been the subject since."""
        if not self._last:
            return None
        place, name, known = self._last[-1]
        if at - place > _MEMORY or self._is_overtaken(people, place, name):
            return None
        named = self.table.called(name)
        if named is not None and named.kind is not Kind.PERSON and people:
            return None
        if known == gender:
            return name
        # of a name alone nothing is known but that it spoke
        unknown = named is not None and named.kind is Kind.OTHER and not named.gender
        fits = named is not None and not known and (unknown or _fits(named, gender))
        # so does somebody without a name: the chancellor
        fits = fits or (named is None and not known and _head_noun(name) in roles())
        return name if fits else None

    def _is_overtaken(self, near: list[Mention], place: int, name: str) -> bool:
        """Whether another who fits was the subject of a sentence since."""
        return any(m.leads and m.start > place and m.named.name != name for m in near)

    def _group(self, at: int) -> str | None:
        for place, name, gender in reversed(self._last[-3:]):
            is_somebody = bool(gender) or _head_noun(name) in roles()
            if not is_somebody and at - place < _MEMORY and not _is_person(self.table, name):
                return name
        for mention in self.table.before(at):
            if mention.named.kind in (Kind.BODY, Kind.NATION):
                return mention.named.name
        return None

    def _antecedent(self, at: int) -> tuple[str | None, str]:
        near = [m for m in self.table.before(at, 3) if at - m.end < _NEAR]
        people = [m for m in near if m.named.kind is Kind.PERSON]
        if not near:
            return None, ""
        named = (people or near)[0].named
        return named.name, named.gender

    def _by_name(self, span: Span) -> tuple[str, str] | None:
        several = self._several(span)
        if several:
            return several, ""
        named = self._head(span)
        return (named.name, named.gender) if named else None

    def _several(self, span: Span) -> str | None:
        """The full names of two who speak together."""
        inside = self.table.within(*span)
        if len(inside) != len(_BOTH):
            return None
        between = self.text[inside[0].end : inside[1].start].split()
        around = self.text[span[0] : inside[0].start] + self.text[inside[1].end : span[1]]
        if between[:1] != ["and"] or len(between) > len(_BOTH) or around.count(" ") > 1:
            return None
        return " and ".join(m.named.name for m in inside)

    def _head(self, span: Span) -> Named | None:
        """Whose name the phrase ends with, or has before `of` and the like."""
        inside = self.table.within(*span)
        for mention in reversed(inside):
            rest = self.text[mention.end : span[1]].split()
            before = self.text[span[0] : mention.start].lower().split()
            tied = before and before[-1] in _TIES
            tied = tied or (len(before) > 1 and before[-1] == "the" and before[-2] in _TIES)
            if tied:
                continue
            if not rest or (rest[0].lower() in _TIES and mention.named.kind is Kind.PERSON):
                return mention.named
            if mention.named.kind is Kind.BODY and mention.named.name.split()[-1] == rest[-1]:
                return mention.named
        return None

    def _by_role(self, span: Span, low: str, words: str) -> tuple[str | None, str]:
        """`the minister` is the one called so before; `a spokesman` stays a spokesman."""
        noun = _head_noun(low)
        known = roles()
        gender = known.get(noun, "")
        if low.startswith("the ") and noun in known and "'" not in low and "’" not in low:
            named = self.table.with_role(noun, span[0])
            if named:
                return named.name, named.gender
        return words, gender


def _head_noun(phrase: str) -> str:
    """The noun that says what somebody is: the `minister` for trade."""
    head = ""
    for word in phrase.lower().split():
        if word in _TIES:
            break
        head = word
    return head


def _nearest(mentions: list[Mention], at: int) -> Named | None:
    """The nearest subject, or the nearest of all where the subjects are far."""
    leading = next((m for m in mentions if m.leads), None)
    if leading and (mentions[0] is leading or at - leading.start < _MEMORY // 3):
        return leading.named
    return mentions[0].named if mentions else None


def _is_person(table: NameTable, name: str) -> bool:
    named = table.called(name)
    return named is not None and named.kind is Kind.PERSON


def _fits(named: Named, gender: str) -> bool:
    if named.kind is not Kind.PERSON:
        # who is named by the last name alone elsewhere is somebody
        is_somebody = bool(named.aliases) and len(named.name.split()) > 1
        return named.kind is Kind.OTHER and is_somebody and not named.gender
    return not named.gender or not gender or named.gender == gender
