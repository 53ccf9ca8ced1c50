"""Words that tell an event, by the kind of event.

Verbs stand in their plain form as in `viewer.extract.quotations.cues`; nouns in the singular. Of
several triggers in a clause its main verb decides, then the row that stands first here.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from viewer.extract.quotations.cues import inflected


class TriggerRow(NamedTuple):
    """A kind of event with its words. examples: sentences that tell an event of the kind."""

    kind: str
    verbs: str
    nouns: str
    examples: tuple[str, ...]


TRIGGER_ROWS = (
    TriggerRow(
        "retaliation",
        "retaliate counter counterpunch reciprocate strike-back/struck hit-back/hit",
        "retaliation countermeasure reprisal counter-tariff",
        ("Norway retaliated on Friday against the new fees.",),
    ),
    TriggerRow(
        "sanction",
        "ban+ sanction blacklist prohibit blockade expel+ fine penalise penalize seize "
        "freeze/froze",
        "ban sanction embargo blacklist blockade penalty fine crackdown curb restriction reprimand "
        "freeze scrutiny",
        ("The regulator fined Holm Bank on Tuesday.", "Chile banned the nets in March."),
    ),
    TriggerRow(
        "tariff",
        "slap+ levy impose",
        "tariff duty levy surcharge quota",
        ("Peru imposed duties on Chilean wine in May.",),
    ),
    TriggerRow(
        "deadline",
        "expire lapse",
        "deadline expiry cut-off ultimatum",
        ("The fishing licence expires on 30 June.",),
    ),
    TriggerRow(
        "deal",
        "agree sign settle ratify merge acquire buy/bought extend conclude seal",
        "deal truce accord agreement treaty pact settlement ceasefire merger takeover acquisition "
        "contract compromise memorandum pause offer purchase exemption",
        ("Oslo and Lima signed a fishing treaty on Monday.",),
    ),
    TriggerRow(
        "talks",
        "meet/met visit travel+ negotiate confer+ host discuss head fly/flew arrive telephone "
        "phone reach-out approach talk call congratulate send/sent receive consult",
        "talk meeting negotiation summit dialogue discussion visit trip consultation delegation "
        "conference session call envoy",
        ("Ms Holm met her Chilean colleague on Tuesday.", "Holm will visit Lima next week."),
    ),
    TriggerRow(
        "demand",
        "demand ask urge request press insist call-for call-on push want seek/sought "
        "require appeal",
        "demand request ultimatum appeal petition ask",
        ("The union demanded a pay rise on Monday.", "Holm called on Peru to lift the fees."),
    ),
    TriggerRow(
        "market",
        "surge plunge tumble rally+ soar slump slide/slid jump sink/sank climb drop+ rebound "
        "rise/rose fall/fell close gain lose/lost rout rattle",
        "rout rally selloff sell-off slump rebound stock share index yield",
        ("Shares in Holm Bank fell 4% on Friday.",),
    ),
    TriggerRow(
        "policy",
        "announce approve pass vote launch introduce enact decide order lift repeal propose unveil "
        "adopt legislate consider weigh prepare plan implement ease cut/cut raise reduce exempt "
        "loosen tighten declare suspend abandon withdraw/withdrew rule direct delay postpone "
        "moderate set/set",
        "plan policy law bill decision order rule measure programme program budget reform proposal "
        "announcement verdict ruling",
        (
            "Parliament approved the harbour law on Thursday.",
            "The court ruled in April that it may.",
        ),
    ),
    TriggerRow(
        "other",
        "die elect appoint promote resign arrest charge sentence convict sue win/won defeat open "
        "discover publish kill injure explode crash collapse begin/began/begun start end happen "
        "hit/hit strike/struck attack invade land break/broke release create build/built join "
        "leave/left retire marry name nominate dismiss sack fire quit/quit complete test "
        "find/found detect ship+ deliver resume return respond decry",
        "election death promotion resignation arrest trial explosion crash discovery attack strike "
        "harvest earthquake flood storm outbreak protest",
        ("The mayor resigned on Sunday.", "A storm hit the coast last week."),
    ),
    TriggerRow(
        "statement",
        "say/said tell/told report warn state add comment write/wrote claim explain speak/spoke "
        "acknowledge criticise criticize praise condemn denounce welcome confirm deny predict "
        "estimate note argue express expect mention quote post tweet question threaten",
        "statement speech remark comment rhetoric criticism warning interview letter",
        ("Ms Holm said on Monday that she was content.",),
    ),
)


class Trigger(NamedTuple):
    """A word that tells an event.

    rank: the lower, the more it says. then: the word that has to follow, "" for any.
    """

    kind: str
    is_verb: bool
    rank: int
    then: str = ""


@cache
def triggers() -> dict[str, tuple[Trigger, ...]]:
    """What each form of each word triggers, in small letters; verbs first.

    A verb with a hyphen, as `call-for`, is one only with the word after it.
    """
    found: dict[str, tuple[Trigger, ...]] = {}
    for rank, row in enumerate(TRIGGER_ROWS):
        for entry in row.verbs.split():
            phrase = entry.partition("/")[0]
            trigger = Trigger(row.kind, True, rank, phrase.partition("-")[2])
            for form in inflected(entry):
                found[form] = (*found.get(form, ()), trigger)
    for rank, row in enumerate(TRIGGER_ROWS):
        for form in _noun_forms(row.nouns):
            found[form] = (*found.get(form, ()), Trigger(row.kind, False, rank))
    return found


def _noun_forms(nouns: str) -> list[str]:
    return [form for noun in nouns.split() for form in (noun, _plural(noun))]


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "sh", "ch", "x")) else f"{noun}s"
