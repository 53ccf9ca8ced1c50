"""What a picture says about itself: its title, what it shows, and where that is from."""

from __future__ import annotations

from collections.abc import Iterable

from viewer.library.asking import View
from viewer.library.knowing import sources_of
from viewer.model.calendar import civil_date
from viewer.model.document import Document
from viewer.model.filter import FilterSpec
from viewer.model.source import Source
from viewer.model.wording import MONTHS, say_when
from viewer.timeline.lanes import LaneMode
from viewer.timeline.page import PageWords, SourceNote

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
#: a range of more years is told without months
_MONTHS_WITHIN_YEARS = 30


def page_words(
    view: View, lanes: LaneMode, title: str | None = None, *, has_notes: bool = True
) -> PageWords:
    """The words round the timeline of a view."""
    told = _sources_told(view)
    return PageWords(
        title=view.document.title if title is None else title,
        told=_say_told(view, len(told)),
        filtered=say_filter(view.document, view.spec),
        sources=tuple(_source_note(n + 1, s) for n, s in enumerate(told)) if has_notes else (),
        sides=() if lanes == LaneMode.SIDE else _sides(view.document),
    )


def note_marks(view: View) -> tuple[str, ...]:
    """For each event the numbers of the sources that tell it: `[1,2]`."""
    number = {source.id: n + 1 for n, source in enumerate(_sources_told(view))}
    told = (sorted(number[s] for s in sources_of(event)) for event in view.events)
    return tuple(f"[{','.join(map(str, numbers))}]" if numbers else "" for numbers in told)


def _sources_told(view: View) -> list[Source]:
    """The sources that tell any of the events, oldest first."""
    used = {source for event in view.events for source in sources_of(event)}
    return [source for source in view.document.sources if source.id in used]


def _source_note(number: int, source: Source) -> SourceNote:
    return SourceNote(
        f"[{number}]", f"{source.publisher}, {say_when(source.published)}", source.title
    )


def _sides(document: Document) -> tuple[tuple[int, str], ...]:
    return tuple((side.place, side.name) for side in document.sides)


def _say_told(view: View, sources: int) -> str:
    events = _count(len(view.events), "event")
    origin = f" from {_count(sources, 'source')}" if sources else ""
    return f"{events[0].upper()}{events[1:]}{origin}, {say_months(*_span_shown(view))}"


def _span_shown(view: View) -> tuple[int, int]:
    """First and last second of what the events reach within the filter's range."""
    first = min(event.earliest for event in view.events)
    last = max(event.latest for event in view.events)
    start, end = span_of(view)
    return max(first, start), min(last, end)


def span_of(view: View) -> tuple[int, int]:
    """First and last second of the filter's range, open ends closed by the events."""
    start, end = view.spec.start, view.spec.end
    first = min(event.earliest for event in view.events) if start is None else start.earliest
    last = max(event.latest for event in view.events) if end is None else end.latest
    return first, last


def _count(number: int, noun: str) -> str:
    words = _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
    return f"{words} {noun}" if number == 1 else f"{words} {noun}s"


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
    """What a filter leaves out, in sentences; nothing where it leaves everything."""
    sides = {side.id: side.name for side in document.sides}
    actors = {actor.id: actor.name for actor in document.actors}
    sources = {source.id: source.short for source in document.sources}
    parts = [
        _say_values("", spec.sides, sides),
        _say_values("", spec.kinds, {}),
        _say_values("", spec.statuses, {}),
        _say_values("with ", spec.actors, actors),
        _say_values("told by ", spec.sources, sources),
        f"with the words “{spec.match}”" if spec.match.strip() else "",
    ]
    said = ", ".join(part for part in parts if part)
    sentences = [f"Only: {said}." if said else ""]
    if spec.known_on is not None:
        sentences.append(f"As known on {say_when(spec.known_on)}.")
    return " ".join(sentence for sentence in sentences if sentence)


def _say_values(before: str, values: Iterable[str], names: dict[str, str]) -> str:
    said = sorted(names.get(value, value) for value in values)
    return before + " or ".join(said) if said else ""
