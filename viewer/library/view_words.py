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
from viewer.model.filter import (
    FIGURES,
    NOTES,
    PINS,
    QUOTATIONS,
    TOLD_BY_ONE,
    TOLD_BY_SEVERAL,
    FilterSpec,
)
from viewer.model.listing import listed, one_of, sentences
from viewer.model.source import Source
from viewer.model.speech import say_number, tr, tr_later, tr_n
from viewer.model.when import Precision, When
from viewer.model.wording import CLOCK_PRECISIONS, iso_bound, say_month, say_when, say_year_month

_NUMBERS = (
    tr_later("no", about="number"), tr_later("one", about="number"),
    tr_later("two", about="number"), tr_later("three", about="number"),
    tr_later("four", about="number"), tr_later("five", about="number"),
    tr_later("six", about="number"), tr_later("seven", about="number"),
    tr_later("eight", about="number"), tr_later("nine", about="number"),
    tr_later("ten", about="number"), tr_later("eleven", about="number"),
    tr_later("twelve", about="number"),
)  # fmt: skip
_TOLD_BY = {TOLD_BY_ONE: tr_later("one source"), TOLD_BY_SEVERAL: tr_later("several sources")}
_HOLDS = {
    FIGURES: tr_later("figures", about="an event with these"),
    QUOTATIONS: tr_later("quotations", about="an event with these"),
    NOTES: tr_later("notes", about="an event with these"),
    PINS: tr_later("pins", about="an event with these"),
}
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
    dates, sources = say_months(*_span_shown(view)), len(sources_told(view))
    number = len(view.events)
    said = tr_n("{number} event", "{number} events", number, number=number_word(number))
    if sources:
        origin = say_sources(sources)
        said = tr("{events} from {sources}, {dates}", events=said, sources=origin, dates=dates)
    else:
        said = tr("{events}, {dates}", events=said, dates=dates)
    return f"{said[:1].upper()}{said[1:]}"


def say_told_of(count: int, whole: View) -> str:
    """The same where only so many events are drawn, the most important: of the whole."""
    if count == len(whole.events):
        return say_told(whole)
    dates, sources = say_months(*_span_shown(whole)), len(sources_told(whole))
    number, total = number_word(count), say_number(len(whole.events))
    if not sources:
        return tr_n(
            "The most important of {total} events, {dates}",
            "The {number} most important of {total} events, {dates}",
            count, number=number, total=total, dates=dates,
        )  # fmt: skip
    return tr_n(
        "The most important of {total} events from {sources}, {dates}",
        "The {number} most important of {total} events from {sources}, {dates}",
        count, number=number, total=total, sources=say_sources(sources), dates=dates,
    )  # fmt: skip


def say_months(first: int, last: int) -> str:
    """The range of two moments as a subtitle says it: `March 2018 to December 2025`."""
    start, end = civil_date(first), civil_date(last)
    if end.year - start.year > _MONTHS_WITHIN_YEARS:
        return tr("{first} to {last}", about="years", first=start.year, last=end.year)
    until = say_year_month(end.year, end.month)
    if start.year != end.year:
        since = say_year_month(start.year, start.month)
        return tr("{first} to {last}", about="months", first=since, last=until)
    if start.month == end.month:
        return until
    one, other = say_month(start.month), say_month(end.month)
    return tr("{first} to {last} {year}", first=one, last=other, year=end.year)


def say_filter(document: Document, spec: FilterSpec) -> str:
    """What a filter leaves out, in sentences, its range apart; nothing where it leaves all."""
    said = listed(part for part in _said_values(document, spec) if part)
    told = [tr("Only: {parts}.", parts=said) if said else "", _say_without(document, spec)]
    if spec.known_on is not None:
        told.append(tr("As known on {day}.", day=say_when(spec.known_on)))
    return sentences(told)


def say_left(document: Document, spec: FilterSpec) -> str:
    """What a filter leaves, in sentences: its range, in whole days, and everything else."""
    start, end = (None if end is None else _in_days(end) for end in (spec.start, spec.end))
    return sentences((say_range(replace(spec, start=start, end=end)), say_filter(document, spec)))


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
        return "" if end is None else tr("Only events that begin by {end}.", end=end)
    if end is None:
        return tr("Only events that reach {start} or later.", start=start)
    if start == end:
        return tr("Only events of {date}.", date=start)
    return tr("Only events from {start} to {end}.", start=start, end=end)


def _span_shown(view: View) -> tuple[int, int]:
    """First and last second of what the events reach within the filter's range."""
    first = min(event.earliest for event in view.events)
    last = max(event.latest for event in view.events)
    start, end = span_of(view)
    return max(first, start), min(last, end)


def say_sources(number: int) -> str:
    """So many sources: `five sources`."""
    return tr_n("{number} source", "{number} sources", number, number=number_word(number))


def number_word(number: int) -> str:
    """A number as a sentence says it, small ones in words: `five`, `72`."""
    if number < len(_NUMBERS):
        return tr(_NUMBERS[number], about="number")
    return say_number(number)


def _said_values(document: Document, spec: FilterSpec) -> Iterator[str]:
    for field in ("sides", "kinds", "statuses"):
        yield _either(getattr(spec, field), facet_names(document, field))
    if spec.actors:
        yield tr("with {people}", people=_either(spec.actors, facet_names(document, "actors")))
    yield from _said_sources(document, spec)
    if spec.holds:
        holds = {value: tr(words) for value, words in _HOLDS.items()}
        yield tr("with {contents}", contents=_either(spec.holds, holds))
    if spec.measures:
        measures = _either(spec.measures, facet_names(document, "measures"))
        yield tr("with figures of {measures}", measures=measures)
    if spec.events:
        thread = say_events(document, spec.events, spec.thread)
        yield thread[:1].lower() + thread[1:]
    if spec.match.strip():
        yield tr("with the words “{words}”", words=spec.match)


def _said_sources(document: Document, spec: FilterSpec) -> Iterator[str]:
    if spec.sources:
        shorts = {source.id: source.short for source in document.sources}
        yield tr("told by {sources}", sources=_either(spec.sources, shorts))
    if spec.told:
        numbers = {value: tr(words) for value, words in _TOLD_BY.items()}
        yield tr("told by {sources}", sources=_either(spec.told, numbers))


def _say_without(document: Document, spec: FilterSpec) -> str:
    """What no event may have, in a sentence: `Without: North Port, talks.` or nothing."""
    said = [facet_names(document, field).get(value, value) for field, value in spec.without]
    return tr("Without: {parts}.", parts=listed(sorted(said))) if said else ""


def _either(values: Iterable[str], names: dict[str, str]) -> str:
    return one_of(sorted(names.get(value, value) for value in values))
