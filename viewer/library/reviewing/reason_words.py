"""Why something is proposed, said in the language of the window: stored it is English."""

from __future__ import annotations

from functools import cache

from viewer.model.retelling import Retelling
from viewer.model.speech import tr_later

#: as `viewer.library.importing.reasons` makes them
_PHRASES = (
    tr_later("Actor from “{words}”"),
    tr_later("Nobody is named in the passage"),
    tr_later("Kind from “{words}”"),
    tr_later("Kind “{kind}” from the passage as a whole"),
    tr_later("Date from “{words}”, paragraph {number}"),
    tr_later("No date in the passage: that of what is told before it"),
    tr_later("No date in the passage: about the month of publication"),
    tr_later("No date in the passage: the day of publication"),
    tr_later("“{words}” read as {value}, without a unit"),
    tr_later("“{words}” read as {value}"),
    tr_later("Said to be about that"),
    tr_later("Said to be at least that"),
    tr_later("Said to be at most that"),
    tr_later("Said to be over that"),
    tr_later("Said to be under that"),
    tr_later("Nothing nearby says what it measures"),
    tr_later("Measures “{measure}”, from the words nearby"),
    tr_later("Words in quotation marks that nobody is said to have spoken"),
    tr_later("Words in quotation marks"),
    tr_later("The text does not tell who speaks"),
    tr_later("Speaker from “{words}”"),
    tr_later("Speaker taken to be {name}"),
)


def say_reason(phrase: str) -> str:
    """A stored phrase in the language that is spoken; one that is not known stays as it is."""
    return _retelling().say(phrase)


@cache
def _retelling() -> Retelling:
    return Retelling(_PHRASES)
