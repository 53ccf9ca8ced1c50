"""A picture in sentences, for who cannot see it: what it shows and what matters in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from viewer.library.asking import View
from viewer.library.grouping import lanes_for
from viewer.library.series import points_for
from viewer.library.view_words import number_word, say_left, say_told, say_told_of
from viewer.model.actor import Measure
from viewer.model.calendar import civil_date
from viewer.model.event import Event, Status
from viewer.model.lengths import say_quiet
from viewer.model.listing import all_of, listed, listed_apart, sentences
from viewer.model.speech import tr, tr_n
from viewer.model.value_words import say_status
from viewer.model.wording import say_when, say_year_month
from viewer.timeline.amounts import amount_scale
from viewer.timeline.lane_mode import ONE_OF_SEVERAL, LaneMode
from viewer.timeline.lanes import Lanes

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
    return sentences(
        (
            _say_what(view, mode, title or view.document.title, f"{told[:1].lower()}{told[1:]}"),
            say_left(view.document, view.spec),
            _say_folds(folds),
            _say_weightiest(view.events),
            *(_say_figures(view, measure) for measure in measures),
        )
    )


def _say_what(view: View, mode: LaneMode, title: str, told: str) -> str:
    """What the picture is, with the lanes that tell its events apart."""
    lanes = lanes_for(view, mode)
    if mode == LaneMode.NONE or len(lanes.lanes) < 2:
        return tr("{title}: timeline of {told}.", title=title, told=told)
    number = len(lanes.lanes)
    said = {"title": title, "told": told, "number": number_word(number)}
    if number > _MOST_LANES:
        return tr_n(
            "{title}: timeline of {told}, in {number} lane.",
            "{title}: timeline of {told}, in {number} lanes.",
            number, **said,
        )  # fmt: skip
    if mode in ONE_OF_SEVERAL:
        return tr_n(
            "{title}: timeline of {told}, in {number} lane, each event in one: {lanes}.",
            "{title}: timeline of {told}, in {number} lanes, each event in one: {lanes}.",
            number, lanes=listed(lane.name for lane in lanes.lanes), **said,
        )  # fmt: skip
    return tr_n(
        "{title}: timeline of {told}, in {number} lane: {lanes}.",
        "{title}: timeline of {told}, in {number} lanes: {lanes}.",
        number, lanes=listed(_count_lanes(lanes)), **said,
    )  # fmt: skip


def _count_lanes(lanes: Lanes) -> Iterator[str]:
    """Each lane with how many events it has."""
    counts = [0] * len(lanes.lanes)
    for lane in lanes.lane_of.tolist():
        counts[lane] += 1
    for lane, count in zip(lanes.lanes, counts, strict=True):
        yield tr("{name} ({count})", name=lane.name, count=count)


def _say_folds(folds: Sequence[tuple[int, int]]) -> str:
    if not folds:
        return ""
    said = [
        tr("{length} from {month}", length=say_quiet(*fold), month=_month(fold[0]))
        for fold in folds
    ]
    return tr_n(
        "A quiet stretch is folded: {stretches}.",
        "Quiet stretches are folded: {stretches}.",
        len(said), stretches=all_of(said),
    )  # fmt: skip


def _say_weightiest(events: Sequence[Event]) -> str:
    """The most important events, in time order."""
    order = sorted(events, key=lambda event: -event.importance)
    chosen = set(order[:_MOST_NAMED])
    said = listed_apart(_say_event(event) for event in events if event in chosen)
    if not said:
        return ""
    if len(events) > len(chosen):
        return tr("The most important: {events}.", events=said)
    return tr("The events: {events}.", events=said)


def _say_event(event: Event) -> str:
    when = say_when(event.when, event.precision)
    if event.status == Status.HAPPENED:
        return tr("{event} ({date})", event=event.label, date=when)
    status = say_status(event.status)
    return tr("{event} ({date}, {status})", event=event.label, date=when, status=status)


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
        date = when or say_when(event.when, event.precision)
        said[tr("{figure} ({date})", figure=words, date=date)] = None
    if not said:
        return ""
    named = listed_apart(list(said)[:_MOST_NAMED])
    head = {"measure": measure.name, "unit": amounts.unit, "figures": named}
    if len(said) <= _MOST_NAMED:
        return tr("Figures of {measure}, {unit}: {figures}.", **head)
    return tr_n(
        "Figures of {measure}, {unit}: {figures}; and {n} more.",
        "Figures of {measure}, {unit}: {figures}; and {n} more.",
        len(said) - _MOST_NAMED, **head,
    )  # fmt: skip


def _month(seconds: int) -> str:
    date = civil_date(seconds)
    return say_year_month(date.year, date.month)
