"""A picture in sentences, for who cannot see it: what it shows and what matters in it."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.library.asking import View
from viewer.library.grouping import lanes_for
from viewer.library.series import points_for
from viewer.library.view_words import say_count, say_left, say_told, say_told_of
from viewer.model.actor import Measure
from viewer.model.calendar import civil_date
from viewer.model.event import Event, Status
from viewer.model.wording import MONTHS, say_quiet, say_when
from viewer.timeline.amounts import amount_scale
from viewer.timeline.lane_mode import ONE_OF_SEVERAL, LaneMode

#: events named; more would not be listened to
_MOST_NAMED = 8
#: lanes counted one by one
_MOST_LANES = 8


def alt_text(
    view: View,
    mode: LaneMode,
    folds: Sequence[tuple[int, int]] = (),
    title: str | None = None,
    measures: Sequence[Measure] = (),
    whole: View | None = None,
) -> str:
    """Describe the picture of a view.

    Args:
        view: the events drawn.
        mode: what tells the lanes apart.
        folds: [start, end) seconds of each quiet stretch that is folded away.
        title: of the picture; the document's own where there is none.
        measures: those whose figures are drawn as well.
        whole: of which the events of the view are the most important.
    """
    told = say_told(view) if whole is None else say_told_of(len(view.events), whole)
    what = f"timeline of {_first_small(told)}{_say_lanes(view, mode)}"
    sentences = [
        f"{title or view.document.title}: {what}.",
        say_left(view.document, view.spec),
        _say_folds(folds),
        _say_weightiest(view.events),
        *(_say_figures(view, measure) for measure in measures),
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def _first_small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _say_lanes(view: View, mode: LaneMode) -> str:
    lanes = lanes_for(view, mode)
    if mode == LaneMode.NONE or len(lanes.lanes) < 2:
        return ""
    counts = [0] * len(lanes.lanes)
    for lane in lanes.lane_of.tolist():
        counts[lane] += 1
    said = f", in {say_count(len(lanes.lanes), 'lane')}"
    if len(lanes.lanes) > _MOST_LANES:
        return said
    if mode in ONE_OF_SEVERAL:
        return f"{said}, each event in one: {', '.join(lane.name for lane in lanes.lanes)}"
    named = (f"{lane.name} ({count})" for lane, count in zip(lanes.lanes, counts, strict=True))
    return f"{said}: {', '.join(named)}"


def _say_folds(folds: Sequence[tuple[int, int]]) -> str:
    if not folds:
        return ""
    said = [f"{say_quiet(*fold)} from {_month(fold[0])}" for fold in folds]
    if len(said) == 1:
        return f"A quiet stretch is folded: {said[0]}."
    return f"Quiet stretches are folded: {_and(said)}."


def _say_weightiest(events: Sequence[Event]) -> str:
    """The most important events, in time order."""
    order = sorted(events, key=lambda event: -event.importance)
    chosen = set(order[:_MOST_NAMED])
    said = "; ".join(_say_event(event) for event in events if event in chosen)
    head = "The most important" if len(events) > len(chosen) else "The events"
    return f"{head}: {said}." if said else ""


def _say_event(event: Event) -> str:
    status = "" if event.status == Status.HAPPENED else f", {event.status}"
    return f"{event.label} ({say_when(event.when, event.precision)}{status})"


def _say_figures(view: View, measure: Measure) -> str:
    """A measure and its first figures, each with its bound and its date."""
    points = points_for(view, measure)
    amounts = amount_scale([*points.value.tolist(), *points.top.tolist()], points.unit)
    said: dict[str, None] = {}
    for row, when in enumerate(points.dates):
        event = view.events[int(points.event[row])]
        words = amounts.label(
            float(points.value[row]), float(points.value_max[row]), points.bound[row]
        )
        said[f"{words} ({when or say_when(event.when, event.precision)})"] = None
    named = list(said)[:_MOST_NAMED]
    more = f"; and {len(said) - len(named)} more" if len(said) > len(named) else ""
    return f"Figures of {measure.name}, {amounts.unit}: {'; '.join(named)}{more}." if said else ""


def _month(seconds: int) -> str:
    date = civil_date(seconds)
    return f"{MONTHS[date.month - 1]} {date.year}"


def _and(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
