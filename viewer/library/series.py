"""The figures of a measure that a view's events tell, as the figures chart takes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from viewer.library.asking import View, events_by_id, rows_by_id
from viewer.model.actor import Measure
from viewer.model.annotation import Bound, Figure
from viewer.model.event import Event, Status
from viewer.model.speech import tr
from viewer.model.wording import say_when
from viewer.timeline.figures import FigurePoints
from viewer.timeline.table import STATUSES

#: unit of the figures that may be rates
_RATE_UNIT = "%"
#: what is beyond or below a value stands at none
_LIMITS = (Bound.OVER, Bound.UNDER)


@dataclass(frozen=True, slots=True)
class MeasureCount:
    """A measure and how many figures of it a view's events tell."""

    measure: Measure
    count: int


def measures_in(view: View) -> tuple[MeasureCount, ...]:
    """The measures of which the view has a figure, in the document's order."""
    counts = dict.fromkeys((measure.id for measure in view.document.measures), 0)
    for _, figure in _told(view):
        if figure.measure in counts:
            counts[figure.measure] += 1
    return tuple(MeasureCount(m, counts[m.id]) for m in view.document.measures if counts[m.id])


def first_measure(view: View, stretches: Sequence[tuple[int, int]] = ()) -> Measure | None:
    """The measure to show unless another is asked for.

    It is the one of which most is to be seen: with most different points (equal figures of an
    event are one, a limit is none); of such the one in most stretches of time, then the one whose
    events are the most important, then the first of the document.

    Args:
        view: what the filter leaves.
        stretches: [start, end) seconds of what is drawn between folds.
    """
    told: dict[str, list[tuple[Event, Figure]]] = {}
    for event, figure in _told(view):
        told.setdefault(figure.measure or "", []).append((event, figure))

    def weight(counted: MeasureCount) -> tuple[int, int, int]:
        pairs = told[counted.measure.id]
        points = {(e.id, f.value, f.value_max) for e, f in pairs if f.bound not in _LIMITS}
        places = {place for e, f in pairs for place in _stretch(e, f, stretches)}
        importance = {event.id: event.importance for event, _ in pairs}
        return len(points), len(places), sum(importance.values())

    most = max(measures_in(view), key=weight, default=None)
    return None if most is None else most.measure


def figures_of(view: View, measure: Measure) -> tuple[Figure, ...]:
    """A measure's figures in the order in which `points_for` has them."""
    return tuple(figure for _, figure in _told(view) if figure.measure == measure.id)


def points_for(
    view: View, measure: Measure, notes: Mapping[str, str] | None = None
) -> FigurePoints:
    """The figures of a measure as columns.

    A figure stands for the first of its events that the view leaves; its time is its own as-of
    date, or else the event's. Side and status are those of the first of its events, whatever the
    view leaves; what was counted before that event is a fact, whatever the event is.

    Args:
        view: what the filter leaves.
        measure: one of its document's.
        notes: for pictures, the note mark of each source's id (`[3]`).
    """
    told = [(event, figure) for event, figure in _told(view) if figure.measure == measure.id]
    rows = rows_by_id(view.events, {event.id for event, _ in told})
    sources = {source.id: number for number, source in enumerate(view.document.sources)}
    whens = [figure.as_of for _, figure in told]
    tops = [figure.value_max for _, figure in told]
    return FigurePoints(
        name=measure.name,
        unit=measure.unit,
        ids=tuple(figure.id for _, figure in told),
        value=np.array([figure.value for _, figure in told], dtype=np.float64),
        value_max=np.array([np.nan if t is None else t for t in tops], dtype=np.float64),
        bound=tuple(figure.bound for _, figure in told),
        event=np.array([rows[event.id] for event, _ in told], dtype=np.int32),
        source=np.array([sources[figure.source] for _, figure in told], dtype=np.int32),
        has_date=np.array([when is not None for when in whens], dtype=np.bool_),
        start=np.array([0 if w is None else w.earliest for w in whens], dtype=np.int64),
        end=np.array([1 if w is None else w.latest + 1 for w in whens], dtype=np.int64),
        dates=tuple("" if when is None else say_when(when) for when in whens),
        notes=tuple((notes or {}).get(figure.source, "") for _, figure in told),
        is_rate=is_rate(view, measure),
        side=np.array([_side(view, figure) for _, figure in told], dtype=np.int32),
        status=np.array([_status(view, figure) for _, figure in told], dtype=np.int32),
    )


@dataclass(frozen=True, slots=True)
class Together:
    """The figures of several measures of one unit.

    measures: in the order of their letters. figures: in the order of the points. letters: of each
    measure what its labels begin with, where its marks could be another's; else empty. sides: of
    each measure the side that most of its marks have.
    """

    measures: tuple[Measure, ...]
    points: FigurePoints
    figures: tuple[Figure, ...]
    letters: tuple[str, ...]
    sides: tuple[int, ...]


def together(
    view: View, measures: Sequence[Measure], notes: Mapping[str, str] | None = None
) -> Together:
    """Figures of measures of one unit, of which the view tells some of each.

    One alone is as `points_for` has it.

    Args:
        view: what the filter leaves.
        measures: of its document, in the order wanted.
        notes: as in `points_for`.
    """
    each = [points_for(view, measure, notes) for measure in measures]
    figures = tuple(figure for measure in measures for figure in figures_of(view, measure))
    sides = [[] if p.side is None else p.side.tolist() for p in each]
    letters = _letters([frozenset(own) for own in sides])
    return Together(
        measures=tuple(measures),
        points=each[0] if len(each) == 1 else _joined(each, letters),
        figures=figures,
        letters=letters,
        sides=tuple(Counter(own).most_common(1)[0][0] if own else -1 for own in sides),
    )


def _letters(sides: Sequence[frozenset[int]]) -> tuple[str, ...]:
    """A letter for each measure of whose sides another has one too; none for the others."""
    often = Counter(side for own in sides for side in own)
    free = iter("abcdefghijklmnopqrstuvwxyz")
    return tuple(next(free, "") if any(often[s] > 1 for s in own) else "" for own in sides)


def _joined(each: Sequence[FigurePoints], letters: Sequence[str]) -> FigurePoints:
    """The figures of several measures behind each other."""
    columns: dict[str, Any] = {
        name: np.concatenate([getattr(points, name) for points in each])
        for name in (
            "value", "value_max", "event", "source", "has_date", "start", "end", "side", "status",
        )
    }  # fmt: skip
    for name in ("ids", "bound", "dates", "notes"):
        columns[name] = tuple(one for points in each for one in getattr(points, name))
    counts = [len(points) for points in each]
    return FigurePoints(
        name=" · ".join(points.name for points in each),
        unit=each[0].unit,
        series=np.repeat(np.arange(len(each), dtype=np.int32), counts),
        rates=np.repeat(np.array([points.is_rate for points in each], dtype=np.bool_), counts),
        letters=tuple(letters),
        **columns,
    )


def series_for(
    view: View, measure_ids: Sequence[str] = (), notes: Mapping[str, str] | None = None
) -> tuple[FigurePoints, ...]:
    """The figures for a picture: of these measures as one, or else of all that the view tells.

    Of several the name says which mark or letter is whose, since a picture has no other legend.
    """
    told = {counted.measure.id: counted.measure for counted in measures_in(view)}
    wanted = [told[one] for one in measure_ids if one in told]
    if len(wanted) < 2:
        return tuple(points_for(view, measure, notes) for measure in wanted or told.values())
    found = together(view, wanted, notes)
    return (replace(found.points, name=_told_apart(view, found)),)


def _told_apart(view: View, found: Together) -> str:
    """`a: Herring landed · b: Herring sold`, or by their sides where these tell them apart."""
    sides = {side.place: side.name for side in view.document.sides}
    heads = (
        letter or sides.get(side, "")
        for letter, side in zip(found.letters, found.sides, strict=True)
    )
    named = zip(heads, found.measures, strict=True)
    return " · ".join(
        tr("{sign}: {measure}", sign=head, measure=m.name) if head else m.name for head, m in named
    )


def is_rate(view: View, measure: Measure) -> bool:
    """Whether a measure holds from one figure to the next: a percentage that was in force."""
    if measure.unit != _RATE_UNIT:
        return False
    figures = [f for f in view.document.figures if f.measure == measure.id]
    ids = {event for figure in figures for event in figure.events}
    return any(_lasts(event) for event in events_by_id(view.document.events, ids).values())


def _told(view: View) -> Iterator[tuple[Event, Figure]]:
    """The figures that an event of the view tells, each with its first such event."""
    ids = {event for figure in view.document.figures for event in figure.events}
    events = events_by_id(view.events, ids)
    for figure in view.document.figures:
        event = next((events[e] for e in figure.events if e in events), None)
        if event is not None and figure.measure is not None:
            yield event, figure


def _stretch(event: Event, figure: Figure, stretches: Sequence[tuple[int, int]]) -> Sequence[int]:
    """The stretch of a figure's own date, or else that of its event."""
    when = figure.as_of
    own = None if when is None else (when.earliest + when.latest) // 2
    for second in (own, event.earliest):
        found = [n for n, (a, b) in enumerate(stretches) if second is not None and a <= second < b]
        if found:
            return found
    return ()


def _own_event(view: View, figure: Figure) -> Event:
    """The first of a figure's events, whether the filter leaves it or not."""
    return events_by_id(view.document.events, figure.events[:1])[figure.events[0]]


def _side(view: View, figure: Figure) -> int:
    places = {side.id: side.place for side in view.document.sides}
    return places.get(_own_event(view, figure).side, -1)


def _status(view: View, figure: Figure) -> int:
    event, as_of = _own_event(view, figure), figure.as_of
    is_past = as_of is not None and as_of.latest < event.earliest
    has_come = is_past or event.id in view.fulfilled
    return STATUSES.index(Status.HAPPENED if has_come else event.status)


def _lasts(event: Event) -> bool:
    return event.status == Status.ONGOING and event.when.is_interval
