"""What a view holds and what it leaves out, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from viewer.library.asking import View
from viewer.library.facets import facet_names
from viewer.library.knowing import sources_of
from viewer.library.threads import say_events
from viewer.model.calendar import civil_date
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.filter import TOLD_BY_ONE, TOLD_BY_SEVERAL, FilterSpec
from viewer.model.source import Source
from viewer.model.when import Precision, When
from viewer.model.wording import CLOCK_PRECISIONS, MONTHS, iso_bound, say_when

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
_TOLD_BY = {TOLD_BY_ONE: "one source", TOLD_BY_SEVERAL: "several sources"}
#: a range of more years is told without months
_MONTHS_WITHIN_YEARS = 30


def sources_told(view: View) -> list[Source]:
    """The sources that tell any of the events, oldest first."""
    used = {source for event in view.events for source in sources_of(event)}
    return [source for source in view.document.sources if source.id in used]


def span_of(view: View) -> tuple[int, int]:
    """First and last second of the filter's range, open ends closed by the events."""
    start, end = view.spec.start, view.spec.end
    first = min(event.earliest for event in view.events) if start is None else start.earliest
    last = max(event.latest for event in view.events) if end is None else end.latest
    return first, last


def say_told(view: View) -> str:
    """How much there is: `72 events from five sources, March 2018 to March 2026`."""
    events = say_count(len(view.events), "event")
    sources = len(sources_told(view))
    origin = f" from {say_count(sources, 'source')}" if sources else ""
    return f"{events[0].upper()}{events[1:]}{origin}, {say_months(*_span_shown(view))}"


def say_told_of(count: int, whole: View) -> str:
    """The same where only so many events are drawn, the most important: of the whole."""
    if count == len(whole.events):
        return say_told(whole)
    sources = len(sources_told(whole))
    origin = f" from {say_count(sources, 'source')}" if sources else ""
    most = "most important" if count == 1 else f"{_number(count)} most important"
    total = len(whole.events)
    return f"The {most} of {total:,} events{origin}, {say_months(*_span_shown(whole))}"


def say_months(first: int, last: int) -> str:
    """The range of two moments as a subtitle says it: `March 2018 to December 2025`."""
    start, end = civil_date(first), civil_date(last)
    if end.year - start.year > _MONTHS_WITHIN_YEARS:
        return f"{start.year} to {end.year}"
    until = f"{MONTHS[end.month - 1]} {end.year}"
    if start.year != end.year:
        return f"{MONTHS[start.month - 1]} {start.year} to {until}"
    if start.month != end.month:
        return f"{MONTHS[start.month - 1]} to {until}"
    return until


def say_filter(document: Document, spec: FilterSpec) -> str:
    """What a filter leaves out, in sentences, its range apart; nothing where it leaves all."""
    said = ", ".join(part for part in _said_values(document, spec) if part)
    sentences = [f"Only: {said}." if said else "", _say_without(document, spec)]
    if spec.known_on is not None:
        sentences.append(f"As known on {say_when(spec.known_on)}.")
    return " ".join(sentence for sentence in sentences if sentence)


def say_left(document: Document, spec: FilterSpec) -> str:
    """What a filter leaves, in sentences: its range, in whole days, and everything else."""
    start, end = (None if end is None else _in_days(end) for end in (spec.start, spec.end))
    said = say_range(replace(spec, start=start, end=end)), say_filter(document, spec)
    return " ".join(sentence for sentence in said if sentence)


def _in_days(when: When) -> When:
    """The day of a clock time; other dates as they are."""
    if when.precision not in CLOCK_PRECISIONS:
        return when
    return parse_when(iso_bound(when.earliest, Precision.DAY))


def say_range(spec: FilterSpec) -> str:
    """The filter's range in a sentence; nothing where it has none."""
    start = None if spec.start is None else say_when(spec.start)
    end = None if spec.end is None else say_when(spec.end)
    if start is None:
        return "" if end is None else f"Only events that begin by {end}."
    if end is None:
        return f"Only events that reach {start} or later."
    return f"Only events of {start}." if start == end else f"Only events from {start} to {end}."


def _span_shown(view: View) -> tuple[int, int]:
    """First and last second of what the events reach within the filter's range."""
    first = min(event.earliest for event in view.events)
    last = max(event.latest for event in view.events)
    start, end = span_of(view)
    return max(first, start), min(last, end)


def say_count(number: int, noun: str) -> str:
    """So many of something, small numbers in words: `five sources`."""
    return f"{_number(number)} {noun}" if number == 1 else f"{_number(number)} {noun}s"


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"


def _said_values(document: Document, spec: FilterSpec) -> Iterator[str]:
    sources = {source.id: source.short for source in document.sources}
    yield _say_values("", spec.sides, facet_names(document, "sides"))
    yield _say_values("", spec.kinds, {})
    yield _say_values("", spec.statuses, {})
    yield _say_values("with ", spec.actors, facet_names(document, "actors"))
    yield _say_values("told by ", spec.sources, sources)
    yield _say_values("told by ", spec.told, _TOLD_BY)
    yield _say_values("with ", spec.holds, {})
    yield _say_values("with figures of ", spec.measures, facet_names(document, "measures"))
    thread = say_events(document, spec.events, spec.thread) if spec.events else ""
    yield thread[:1].lower() + thread[1:]
    yield f"with the words “{spec.match}”" if spec.match.strip() else ""


def _say_without(document: Document, spec: FilterSpec) -> str:
    """What no event may have, in a sentence: `Without: North Port, talks.` or nothing."""
    said = [facet_names(document, field).get(value, value) for field, value in spec.without]
    return f"Without: {', '.join(sorted(said))}." if said else ""


def _say_values(before: str, values: Iterable[str], names: dict[str, str]) -> str:
    said = sorted(names.get(value, value) for value in values)
    return before + " or ".join(said) if said else ""
