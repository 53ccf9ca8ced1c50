"""Why something is proposed: short phrases that name the words it was read from."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from viewer.extract.article import Extraction
from viewer.extract.events.found import FoundEvent
from viewer.extract.events.triggers import triggers
from viewer.extract.spans import FoundFigure, FoundTime
from viewer.model.annotation import Bound, QuotationKind

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHOWN = 40
#: from here on a figure or quotation by itself is as good as certain
_SURE, _FAIR, _GUESS, _DOUBTFUL = 0.9, 0.8, 0.6, 0.4


class Reason(NamedTuple):
    """A phrase, and how sure it is: the least sure one is told last."""

    sureness: float
    phrase: str


def event_reasons(
    found: Extraction,
    event: FoundEvent,
    words: tuple[Sequence[str], Sequence[FoundTime]],
    paragraph_at: Callable[[int], int],
) -> tuple[str, ...]:
    """What of an event was read from which words, the least sure one last.

    Args:
        found: the article.
        event: one of its events.
        words: those that name who takes part, the subject first; and its passages' times.
        paragraph_at: the number of the paragraph at a place of the text, from 1.
    """
    mentions, times = words
    passages = [found.text[a:b] for a, b in event.evidence]
    named = next((m for m in mentions if any(m in p for p in passages)), None)
    reasons = [
        Reason(0.8, f"Actor from “{_shown(named)}”")
        if named
        else Reason(0.3, "Nobody is named in the passage"),
        _kind_reason(event, passages),
        _date_reason(found, event, times, paragraph_at),
    ]
    return tuple(r.phrase for r in sorted(reasons, key=lambda r: -r.sureness))


def _kind_reason(event: FoundEvent, passages: Sequence[str]) -> Reason:
    for word in (w for passage in passages for w in _WORD.findall(passage)):
        if any(t.kind == event.kind for t in triggers().get(word.lower(), ())):
            return Reason(0.7, f"Kind from “{word}”")
    return Reason(0.5, f"Kind “{event.kind}” from the passage as a whole")


def _date_reason(
    found: Extraction,
    event: FoundEvent,
    times: Sequence[FoundTime],
    paragraph_at: Callable[[int], int],
) -> Reason:
    for time in times:
        words = " ".join(time.exact.split())
        if f"“{words}”" in event.date_basis:
            return Reason(0.9, f"Date from “{_shown(words)}”, paragraph {paragraph_at(time.start)}")
    day = found.published.isoformat() if found.published else ""
    if not event.date_basis.startswith("Undated"):
        return Reason(0.3, "No date in the passage: that of what is told before it")
    if event.when == f"{day[:7]}~":
        return Reason(0.1, "No date in the passage: about the month of publication")
    return Reason(0.2, "No date in the passage: the day of publication")


def figure_reasons(figure: FoundFigure, measure: str | None) -> tuple[float, tuple[str, ...]]:
    """How sure a figure is that belongs to no event, and why."""
    reasons = [f"“{_shown(figure.exact)}” read as {figure.unit or _number(figure)}"]
    if figure.bound is not Bound.EXACT:
        reasons.append(f"Said to be {figure.bound.value.replace('_', ' ')} that")
    if not figure.measures:
        sureness = _GUESS if figure.unit else _DOUBTFUL
        return sureness, (*reasons, "Nothing nearby says what it measures")
    reasons.append(f"Measures “{_shown(measure or figure.measures)}”, from the words nearby")
    return _FAIR, tuple(reasons)


def _number(figure: FoundFigure) -> str:
    """What is told of a figure without a unit: `half` is 0.5."""
    return f"{figure.value:,.10g}, without a unit"


def quotation_reasons(
    kind: QuotationKind, speaker: str | None, cue: str | None
) -> tuple[float, tuple[str, ...]]:
    """How sure a quotation is that belongs to no event, and why."""
    if kind is QuotationKind.SCARE:
        return _DOUBTFUL, ("Words in quotation marks that nobody is said to have spoken",)
    if speaker is None:
        return _GUESS, ("Words in quotation marks", "The text does not tell who speaks")
    by = f"Speaker from “{_shown(cue)}”" if cue else f"Speaker taken to be {_shown(speaker)}"
    return (_SURE if cue else _FAIR), ("Words in quotation marks", by)


def _shown(words: str) -> str:
    said = " ".join(words.split())
    return said if len(said) <= _SHOWN else f"{said[: _SHOWN - 1].rstrip()}…"
