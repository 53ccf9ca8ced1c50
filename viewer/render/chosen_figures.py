"""The few figures that a column or a card lists: one measure's, equal ones told once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from viewer.library.asking import View
from viewer.library.series import measures_in, points_for
from viewer.model.actor import Measure
from viewer.model.source import Source
from viewer.model.wording import say_when
from viewer.timeline.figure_spots import LIMITS
from viewer.timeline.figures import FigurePoints

#: lines of a list at most
MOST_LISTED = 6


@dataclass(frozen=True, slots=True)
class ListedFigures:
    """points: one a line, in time order, each dated. sources: ids of those that tell each.

    weight: the importance of their events together.
    """

    points: FigurePoints
    sources: tuple[tuple[str, ...], ...]
    weight: int

    @property
    def values(self) -> int:
        """How many tell a value and not only a limit."""
        return sum(bound not in LIMITS for bound in self.points.bound)

    def noted(self, told: Sequence[Source]) -> FigurePoints:
        """With the numbers that the notes of these sources have: `[1,2]`."""
        number = {source.id: n + 1 for n, source in enumerate(told)}
        numbers = (sorted(number[s] for s in sources if s in number) for sources in self.sources)
        notes = tuple(f"[{','.join(map(str, ns))}]" if ns else "" for ns in numbers)
        return replace(self.points, notes=notes)


def listed_figures(view: View, measure_id: str | None = None) -> ListedFigures | None:
    """The figures of a measure as lines; where there are too many those of important events.

    Args:
        view: what the filter leaves.
        measure_id: of which; without one the first with most values to compare, at least two.
    """
    if measure_id is not None:
        chosen = [measure for measure in view.document.measures if measure.id == measure_id]
        return next(filter(None, (_listed(view, measure) for measure in chosen)), None)
    every = [_listed(view, counted.measure) for counted in measures_in(view)]
    comparable = [listed for listed in every if listed is not None and listed.values > 1]
    return max(comparable, key=lambda listed: (listed.values, listed.weight), default=None)


def _listed(view: View, measure: Measure) -> ListedFigures | None:
    points = _dated(view, points_for(view, measure))
    groups: dict[tuple[object, ...], list[int]] = {}
    for row in sorted(range(len(points)), key=lambda row: _second(view, points, row)):
        groups.setdefault(_key(points, row), []).append(row)
    order = sorted(groups.values(), key=lambda rows: -_importance(view, points, rows[0]))
    most = {rows[0] for rows in order[:MOST_LISTED]}
    kept = [rows for rows in groups.values() if rows[0] in most]
    if not kept:
        return None
    ids = [source.id for source in view.document.sources]
    told = (sorted({int(points.source[row]) for row in rows}) for rows in kept)
    return ListedFigures(
        points.some([rows[0] for rows in kept]),
        tuple(tuple(ids[source] for source in sources) for sources in told),
        sum(_importance(view, points, rows[0]) for rows in kept),
    )


def _dated(view: View, points: FigurePoints) -> FigurePoints:
    """With the event's date where a figure has none of its own."""
    events = (view.events[row] for row in points.event.tolist())
    dates = tuple(
        own or say_when(event.when, event.precision)
        for own, event in zip(points.dates, events, strict=True)
    )
    return replace(points, dates=dates)


def _key(points: FigurePoints, row: int) -> tuple[object, ...]:
    """What two figures have in common that tell the same; nan equals nothing, hence its text."""
    side = 0 if points.side is None else int(points.side[row])
    status = 0 if points.status is None else int(points.status[row])
    value, value_max = float(points.value[row]), str(points.value_max[row])
    return value, value_max, points.bound[row], side, status, points.dates[row]


def _second(view: View, points: FigurePoints, row: int) -> int:
    event = view.events[int(points.event[row])]
    return int(points.start[row]) if points.has_date[row] else event.earliest


def _importance(view: View, points: FigurePoints, row: int) -> int:
    return view.events[int(points.event[row])].importance
