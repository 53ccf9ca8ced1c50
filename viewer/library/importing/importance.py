"""How important an event seems that a machine has read, 1 to 5.

So that zooming out hides the lesser first. News tells the most important first (the inverted
pyramid: Pöttker, "News and its communicative quality", Journalism Studies 4, 2003), so what the
first paragraphs tell weighs more; further who takes part, figures, several passages, and what kind
of thing it is.
"""

from __future__ import annotations

from viewer.extract.events.found import FoundEvent

#: deeds that change something, and mere words
_DEEDS = frozenset(("deal", "tariff", "retaliation", "sanction", "policy", "deadline"))
_DEED, _STATEMENT = 0.5, -0.5
_FIRST_PARAGRAPHS, _EARLY = 3, 0.5
_SEVERAL, _EACH = 2, 0.5
_BY_CONFIDENCE = 2.0
_LEAST, _MOST = 1, 5


def importance_of(event: FoundEvent, paragraph: int) -> int:
    """The importance.

    Args:
        event: as it was read.
        paragraph: number of the paragraph that tells it first, from 1.
    """
    score = 0.75 + _BY_CONFIDENCE * event.confidence
    score += _EACH * (len(event.actors) >= _SEVERAL)
    score += _EACH * bool(event.figures)
    score += _EACH * (len(event.evidence) >= _SEVERAL)
    score += _EARLY * (paragraph <= _FIRST_PARAGRAPHS)
    score += _DEED * (event.kind in _DEEDS) + _STATEMENT * (event.kind == "statement")
    return min(max(round(score), _LEAST), _MOST)
