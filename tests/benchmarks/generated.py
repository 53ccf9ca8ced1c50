"""Invented documents of any size that look like real ones; the same seed gives the same document.

What is realistic about them: most events fall into bursts, few are important, most dates are days
but some are minutes, months, quarters, years or intervals, some of them rough or open; a few people
are in very many events; texts, accounts and evidence there are in proportion, up to a limit.

`generated_table` gives the engine's columns without making any event; `generated_document` the same
events as a document.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.model.actor import Actor, Side
from viewer.model.annotation import Evidence, Selector
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.event import KINDS, Account, Event, Link, Relation
from viewer.model.source import Form, Source, Text, text_sha256
from viewer.model.when import Precision, When
from viewer.timeline.lanes import Lane, Lanes
from viewer.timeline.table import PRECISIONS, STATUSES, Asked, EventTable

FIRST_YEAR, LAST_YEAR = 1990, 2026
SIDES = ("North", "South", "Harbour board", "Others")
PEOPLE = 200
#: however many events there are
MOST_TOLD = 20_000
EVENTS_A_SOURCE = 40

_DAY = 86_400
_PRECISIONS = {
    Precision.MINUTE: 0.14,
    Precision.DAY: 0.66,
    Precision.WEEK: 0.03,
    Precision.MONTH: 0.12,
    Precision.QUARTER: 0.02,
    Precision.YEAR: 0.03,
}
_STATUSES = (0.84, 0.02, 0.06, 0.03, 0.03, 0.02)
_IMPORTANCES = (0.45, 0.30, 0.16, 0.07, 0.02)
_SIDES = (0.42, 0.33, 0.15, 0.10)
_IN_BURSTS, _INTERVALS, _OPEN, _ROUGH, _UNSURE = 0.70, 0.12, 0.01, 0.04, 0.02
_EVENTS_A_BURST = 2_500
_TOPICS = ("Quota", "Ferry", "Pier", "Customs", "Herring", "Dredging", "Toll", "Licence", "Lock")
_DEEDS = ("talks", "notice", "vote", "protest", "offer", "ruling", "survey", "strike", "deal")


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """n events in time order (earliest, latest), one column a property; see `EventTable`.

    kind: position in KINDS. topic, deed: positions of the words of the label.
    """

    earliest: NDArray[np.int64]
    latest: NDArray[np.int64]
    precision: NDArray[np.uint8]
    status: NDArray[np.uint8]
    importance: NDArray[np.uint8]
    side: NDArray[np.uint8]
    kind: NDArray[np.uint8]
    is_interval: NDArray[np.bool_]
    is_rough: NDArray[np.bool_]
    is_unsure: NDArray[np.bool_]
    open_end: NDArray[np.bool_]
    topic: NDArray[np.uint8]
    deed: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.earliest)

    def id_of(self, row: int) -> str:
        """An event's id."""
        return f"e{row:08d}"

    def row_of(self, event_id: str) -> int:
        """The inverse; ValueError if there is none."""
        row = int(event_id.removeprefix("e"))
        if not 0 <= row < len(self):
            raise ValueError(event_id)
        return row

    def label_of(self, row: int) -> str:
        """An event's label, unlike any other."""
        return f"{_TOPICS[self.topic[row]]} {_DEEDS[self.deed[row]]} {row}"


def columns(count: int, seed: int = 1) -> Columns:
    """Make the columns of so many events."""
    random = np.random.default_rng(seed)
    precision = random.choice(
        [PRECISIONS.index(p) for p in _PRECISIONS], count, p=list(_PRECISIONS.values())
    ).astype(np.uint8)
    earliest, latest = _bounds(_moments(random, count), precision)
    is_interval = (random.random(count) < _INTERVALS) & (
        precision == PRECISIONS.index(Precision.DAY)
    )
    days = np.clip(random.lognormal(3.0, 1.6, count), 2, 4_000).astype(np.int64)
    latest = np.where(is_interval, latest + days * _DAY, latest)
    open_end = is_interval & (random.random(count) < _OPEN / _INTERVALS)
    latest = np.where(open_end, np.maximum(latest, _second(LAST_YEAR + 1) - 1), latest)
    order = np.lexsort((latest, earliest))
    is_interval = is_interval[order]
    return Columns(
        earliest=earliest[order],
        latest=latest[order],
        precision=precision[order],
        status=random.choice(6, count, p=_STATUSES).astype(np.uint8),
        importance=(random.choice(5, count, p=_IMPORTANCES) + 1).astype(np.uint8),
        side=random.choice(len(SIDES), count, p=_SIDES).astype(np.uint8),
        kind=np.minimum(random.geometric(0.22, count) - 1, len(KINDS) - 1).astype(np.uint8),
        is_interval=is_interval,
        is_rough=random.random(count) < _ROUGH,
        is_unsure=random.random(count) < _UNSURE,
        open_end=open_end[order],
        topic=random.integers(0, len(_TOPICS), count).astype(np.uint8),
        deed=random.integers(0, len(_DEEDS), count).astype(np.uint8),
    )


def _moments(random: np.random.Generator, count: int) -> NDArray[np.int64]:
    """Seconds, most of them in bursts of days to months."""
    first, last = _second(FIRST_YEAR), _second(LAST_YEAR)
    bursts = 8 + count // _EVENTS_A_BURST
    middles = random.uniform(first, last, bursts)
    widths = random.lognormal(np.log(20 * _DAY), 1.0, bursts)
    burst = random.integers(0, bursts, count)
    scattered = random.uniform(first, last, count)
    crowded = middles[burst] + random.standard_normal(count) * widths[burst]
    moments = np.where(random.random(count) < _IN_BURSTS, crowded, scattered)
    return np.clip(moments, first, last).astype(np.int64)


def _second(year: int) -> int:
    return int(np.datetime64(f"{year}-01-01", "s").astype(np.int64))


def _bounds(
    moments: NDArray[np.int64], precision: NDArray[np.uint8]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """First and last second of the unit of its precision in which each moment lies."""
    earliest, latest = moments.copy(), moments.copy()
    whole = moments.astype("datetime64[s]")
    for name in _PRECISIONS:
        chosen = precision == PRECISIONS.index(name)
        start, end = _unit_of(whole[chosen], name)
        earliest[chosen] = start.astype("datetime64[s]").astype(np.int64)
        latest[chosen] = end.astype("datetime64[s]").astype(np.int64) - 1
    return earliest, latest


def _unit_of(moments: NDArray[np.datetime64], precision: Precision) -> tuple[np.ndarray, ...]:
    if precision == Precision.WEEK:
        # 1970-01-01 was a Thursday
        days = moments.astype("datetime64[D]").astype(np.int64)
        start = (days + 3) // 7 * 7 - 3
        return start.astype("datetime64[D]"), (start + 7).astype("datetime64[D]")
    if precision == Precision.QUARTER:
        months = moments.astype("datetime64[M]").astype(np.int64) // 3 * 3
        return months.astype("datetime64[M]"), (months + 3).astype("datetime64[M]")
    units = {Precision.MINUTE: "m", Precision.DAY: "D", Precision.MONTH: "M"}
    unit = units.get(precision, "Y")
    start = moments.astype(f"datetime64[{unit}]")
    return start, start + np.timedelta64(1, unit)


def generated_table(count: int, seed: int = 1) -> EventTable:
    """The engine's columns of a generated document."""
    made = columns(count, seed)
    chars = np.array([[len(t) + len(d) + 2 for d in _DEEDS] for t in _TOPICS], dtype=np.uint8)
    digits = np.char.str_len(np.arange(count).astype(str)) if count < 100_000 else None
    if digits is None:
        digits = np.floor(np.log10(np.maximum(np.arange(count), 1))).astype(np.uint8) + 1
    return EventTable(
        ids=Asked(count, made.id_of, made.row_of),
        labels=Asked(count, made.label_of),
        earliest=made.earliest,
        latest=made.latest,
        precision=made.precision,
        status=made.status,
        importance=made.importance,
        side=made.side,
        is_span=made.is_interval,
        is_soft=made.is_rough | made.is_unsure,
        open_start=np.zeros(count, dtype=np.bool_),
        open_end=made.open_end,
        label_chars=(chars[made.topic, made.deed] + digits).astype(np.uint8),
    )


def generated_lanes(table: EventTable, count: int) -> Lanes:
    """So many lanes with the events spread over them, fewer in each that follows."""
    random = np.random.default_rng(count)
    share = 1.0 / np.arange(1, count + 1) ** 0.5
    lane_of = random.choice(count, len(table), p=share / share.sum()).astype(np.int32)
    return Lanes(tuple(Lane(f"l{n}", f"Lane {n + 1}", n % 6) for n in range(count)), lane_of)


def generated_document(count: int, seed: int = 1) -> Document:
    """A document of so many events."""
    made, random = columns(count, seed), np.random.default_rng(seed + 1)
    told = min(count // 2, MOST_TOLD)
    sources = tuple(_source(n) for n in range(told // EVENTS_A_SOURCE + 1))
    telling = set(random.choice(count, told, replace=False).tolist()) if told else set()
    events = tuple(_events(made, random, telling, sources))
    return Document(
        title=f"Generated: {count:,} events",
        language="en",
        description="Invented from beginning to end, to measure with.",
        sides=tuple(Side(f"s{n}", name, n) for n, name in enumerate(SIDES)),
        kinds=KINDS,
        sources=sources,
        actors=tuple(Actor(f"p{n}", f"Person {n:03}", f"s{n % 4}") for n in range(PEOPLE)),
        measures=(),
        events=events,
        links=tuple(_links(events)),
        figures=(),
        quotations=(),
    )


def _events(
    made: Columns, random: np.random.Generator, telling: set[int], sources: tuple[Source, ...]
) -> Iterator[Event]:
    count = len(made)
    people = np.minimum(random.zipf(1.5, (count, 2)) - 1, PEOPLE - 1).tolist()
    names = {n: f"p{n}" for n in range(PEOPLE)}
    whens = _whens(made)
    columns = (made.earliest, made.latest, made.status, made.kind, made.side, made.importance)
    rows = zip(*(column.tolist() for column in columns), strict=True)
    for row, (earliest, latest, status, kind, side, importance) in enumerate(rows):
        when, id_ = whens[row], made.id_of(row)
        source = sources[row % len(sources)]
        basis = f"The report of {source.short} gives the date."
        word, precision = STATUSES[status], PRECISIONS[made.precision[row]]
        is_told = row in telling
        yield Event(
            id=id_,
            title=f"{_TOPICS[made.topic[row]]} {_DEEDS[made.deed[row]]} at the harbour, no. {row}",
            label=made.label_of(row),
            summary="The board told of it on the same day, and nobody spoke against it.",
            when=when,
            precision=precision,
            date_basis=basis,
            status=word,
            kind=KINDS[kind],
            side=f"s{side}",
            importance=importance,
            earliest=earliest,
            latest=latest,
            actors=tuple(dict.fromkeys(names[n] for n in people[row])),
            accounts=(Account(source.id, word, when, precision, basis),) if is_told else (),
            evidence=(_evidence(id_, row, source),) if is_told else (),
        )


_SENTENCE = "The board met at the harbour and told of what had been settled there. "
_SENTENCES = 60


def _source(number: int) -> Source:
    content = "".join(f"[{n}] {_SENTENCE}" for n in range(_SENTENCES))
    return Source(
        id=f"source-{number:05}",
        title=f"Report no. {number}",
        publisher="The Harbour Gazette",
        published=parse_when(f"{LAST_YEAR}-{min(number // 50, 11) + 1:02}"),
        published_basis="It stands on the head of the page.",
        short=f"Report {number}",
        texts=(Text(Form.DIGEST, content, text_sha256(content)),),
    )


def _evidence(event: str, row: int, source: Source) -> Evidence:
    text = source.texts[0].content
    start = text.index(f"[{row % _SENTENCES}] ") + 4
    end = start + len(_SENTENCE) - 6
    place = Selector(
        source.id,
        Form.DIGEST,
        start,
        end,
        text[start:end],
        text[max(start - 4, 0) : start],
        text[end : end + 4],
    )
    return Evidence(f"v-{event}", source.id, event, (place,))


def _links(events: tuple[Event, ...]) -> Iterator[Link]:
    for at in range(0, len(events) - 50, 200):
        yield Link(events[at + 50].id, events[at].id, Relation.ANSWERS)


def _whens(made: Columns) -> list[When]:
    """The dates in EDTF, as `parse_when` would read them."""
    starts = made.earliest.astype("datetime64[s]")
    texts = {
        Precision.MINUTE: np.datetime_as_string(starts, unit="m"),
        Precision.DAY: np.datetime_as_string(starts, unit="D"),
        Precision.MONTH: np.datetime_as_string(starts, unit="M"),
        Precision.YEAR: np.datetime_as_string(starts, unit="Y"),
    }
    ends = np.datetime_as_string(made.latest.astype("datetime64[s]"), unit="D").tolist()
    told = {precision: column.tolist() for precision, column in texts.items()}
    return [_when(made, row, told, ends[row]) for row in range(len(made))]


def _when(made: Columns, row: int, told: dict[Precision, list[str]], end: str) -> When:
    precision = PRECISIONS[made.precision[row]]
    is_open = bool(made.open_end[row])
    if precision == Precision.WEEK:
        return parse_when(f"{told[Precision.DAY][row]}/{end}")
    if made.is_interval[row]:
        return parse_when(told[Precision.DAY][row] + "/" + ("" if is_open else end))
    mark = "~" if made.is_rough[row] else "?" if made.is_unsure[row] else ""
    if precision == Precision.QUARTER:
        year, month = told[Precision.MONTH][row].split("-")
        return parse_when(f"{year}-{33 + int(month) // 3}{mark}")
    return parse_when(told[precision][row] + ("" if precision == Precision.MINUTE else mark))
