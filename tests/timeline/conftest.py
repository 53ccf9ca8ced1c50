"""Events from short records, a fixed measure, and pictures in words that a person approves."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from viewer.model.edtf import event_bounds, parse_when
from viewer.model.event import Event, Status
from viewer.model.when import Precision
from viewer.timeline.display import BarShape, DisplayList, TextRole
from viewer.timeline.lanes import Lane, Lanes
from viewer.timeline.table import STATUSES, EventTable, event_table

APPROVED = Path(__file__).parent / "approved"
#: set to write what the tests see as what they shall see; then read the difference
APPROVE = "PARLEY_APPROVE"

WIDTHS = {TextRole.LABEL_STRONG: 7.0, TextRole.AXIS_STRONG: 7.4, TextRole.NOTE_MARK: 4.5}


def measure_text(text: str, role: str) -> float:
    return len(text) * WIDTHS.get(TextRole(role), 6.2)


@pytest.fixture
def measure() -> Callable[[str, str], float]:
    """6.2 px a character, a little more in strong type."""
    return measure_text


@pytest.fixture
def table_of() -> Callable[..., EventTable]:
    """Makes a table of (EDTF, label[, side[, importance[, status]]]) records in any order."""
    return make_table


def make_table(records: Sequence[tuple]) -> EventTable:
    events = []
    for number, record in enumerate(records):
        edtf, label, side, importance, status = (*record, *(0, 3, "happened")[len(record) - 2 :])
        precision = "week" if edtf.startswith("w:") else None
        when = parse_when(edtf.removeprefix("w:"))
        earliest, latest = event_bounds(when, PUBLISHED)
        events.append(
            Event(
                id=f"e{number}",
                title=label,
                label=label,
                summary="",
                when=when,
                precision=Precision(precision) if precision else when.precision,
                date_basis="",
                status=Status(status),
                kind="other",
                side=str(side),
                importance=importance,
                earliest=earliest,
                latest=latest,
            )
        )
    events.sort(key=lambda e: (e.earliest, e.latest, e.id))
    return event_table(events, {str(n): n for n in range(6)})


@pytest.fixture
def lanes_of() -> Callable[[EventTable], Lanes]:
    """Lanes by side."""
    return make_lanes


def make_lanes(table: EventTable) -> Lanes:
    sides = sorted(set(table.side.tolist())) or [0]
    lanes = tuple(Lane(f"side{side}", f"Side {side}", side) for side in sides)
    return Lanes(lanes, np.array([sides.index(s) for s in table.side], dtype=np.int32))


@pytest.fixture
def talks() -> EventTable:
    """Some forty events in three years far apart, of every precision and status."""
    return make_table(TALKS)


#: when the newest source was published
PUBLISHED = parse_when("2025-08-25").latest

TALKS = (
    ("2018-03", "Envoy made vice premier", 2, 2),
    ("2018-03~", "Chief: look for a settlement", 0, 3),
    ("2018-03", "Tariffs on steel, aluminium", 0, 5),
    ("w:2018-03-19/2018-03-25", "Tariffs on $60bn planned", 0, 5, "planned"),
    ("w:2018-03-19/2018-03-25", "Letter with requests", 0, 4, "demanded"),
    ("w:2018-03-19/2018-03-25", "Stocks fall 6% in a week", 3, 4),
    ("w:2018-03-19/2018-03-25", "Threat to hit back", 1, 4, "threatened"),
    ("2018-03-19/2018-05-14~", "Allies weigh their options", 3, 1, "ongoing"),
    ("2018-03-23", "Duties on $3bn", 1, 4, "planned"),
    ("2018-03-24", "Minister phones envoy", 2, 4),
    ("2018-03-25", "Tariffs not on hold", 0, 3),
    ("2018-03-25", "Trip weighed", 0, 2, "planned"),
    ("2018-03-26", "Dow +669.4 on word of talks", 3, 5),
    ("2018-03-26", "A skirmish, says a banker", 3, 2),
    ("2018-03-26", "Multinationals at risk", 3, 2),
    ("2018-03-26", "Premier: equal treatment", 1, 3),
    ("2018-03-26~", "Door is open", 1, 2),
    ("2018-03-26T09:30", "Adviser: we are hopeful", 0, 2),
    ("2018-04", "Firm barred for 7 years", 0, 5),
    ("2018-04", "Tariffs on $50bn in reply", 1, 4, "threatened"),
    ("2018-05", "Officials in the capital", 2, 4),
    ("2018-05", "Cut surplus by $200bn", 0, 5, "demanded"),
    ("w:2018-05-07/2018-05-13", "Tweets help for the firm", 0, 4),
    ("2018-05-14", "Visit announced", 1, 4),
    ("2018-05-15/2018-05-19", "Envoy to the capital", 2, 5, "planned"),
    ("2020", "Phase 1 deal", 2, 5),
    ("2020", "Pandemic strikes", 3, 4),
    ("2020/2021", "Promised purchases fall short", 1, 4),
    ("2020-12-31", "Deadline for the cut", 0, 2, "demanded"),
    ("2025-04/2025-08-25", "Tariffs at 145%", 0, 5, "ongoing"),
    ("2025-04/..", "Answer with 125%", 1, 5, "ongoing"),
    ("../2025-04-10", "Older duties end", 1, 2),
    ("2025-05-01", "We need to de-escalate", 0, 5),
    ("2025-05-01", "16m jobs at risk", 3, 3, "denied"),
    ("2025-05-01", "Beijing condemns the tariffs", 1, 3, "ongoing"),
    ("2025-06", "Tariff truce agreed", 2, 5),
    ("2025-08", "Truce extended", 2, 5),
    ("2025-08-25", "We will go to China", 0, 4),
    ("w:2025-08-25/2025-08-31", "Envoy to visit again", 2, 4, "planned"),
    ("2025-09", "Soybean harvest", 3, 2, "planned"),
    ("2025-11", "Pause on tariffs ends", 2, 5, "planned"),
)  # fmt: skip


@pytest.fixture
def approved() -> Callable[[str, str], None]:
    """Compares a picture in words with the approved one of that name."""

    def compare(name: str, seen: str) -> None:
        path = APPROVED / f"{name}.txt"
        if os.environ.get(APPROVE):
            path.parent.mkdir(exist_ok=True)
            path.write_text(seen, "utf-8")
        assert path.is_file(), f"nothing approved yet; look at it and set {APPROVE}=1:\n{seen}"
        assert seen == path.read_text("utf-8")

    return compare


@pytest.fixture
def dump() -> Callable[[DisplayList], str]:
    """A display list as words and whole px, one thing a line."""
    return dump_frame


def dump_frame(frame: DisplayList) -> str:
    lines = [f"frame {frame.width:.0f} x {frame.height:.0f}, {frame.unlabelled} not labelled"]
    lines += [f"lane {b.key} {_box(b.rect)}" for b in frame.bands]
    lines += [f"break {_box(b.rect)}" for b in frame.breaks]
    for bars, name in ((frame.bars, "bar"), (frame.top_bars, "top bar")):
        lines += [_bar_line(name, bars, at) for at in range(len(bars.x0))]
    for marks, name in ((frame.marks, "mark"), (frame.top_marks, "top mark")):
        lines += [
            f"{name} {marks.x[at]:.0f},{marks.y[at]:.0f} side {marks.side[at]} "
            f"{STATUSES[marks.status[at]].value}"
            for at in range(len(marks.x))
        ]
    lines += [
        f"tick {x:.0f},{y:.0f}" for x, y in zip(frame.foot_ticks.x, frame.foot_ticks.y, strict=True)
    ]
    lines += [f"badge {b.count} {_box(b.rect)}" for b in frame.badges]
    if frame.selection is not None:
        lines.append(f"selection {_box(frame.selection.box)}")
    for texts in (frame.ticks, frame.texts, frame.top_texts):
        lines += [f"{t.role.value} {t.x:.0f},{t.y:.0f} {t.text}" for t in texts]
    lines += [f"{x.role} {x.x0:.0f},{x.y0:.0f} to {x.x1:.0f},{x.y1:.0f}" for x in frame.lines]
    return "\n".join(lines) + "\n"


def _bar_line(name: str, bars: object, at: int) -> str:
    shape = BarShape(bars.shape[at]).name.lower()
    fades = f" fades {bars.fade_left[at]:.0f} {bars.fade_right[at]:.0f}"
    pinned = " pinned" if bars.pinned[at] else ""
    pinned += " goes on" if bars.goes_on[at] else ""
    has_fade = bars.fade_left[at] or bars.fade_right[at]
    place = f"{bars.x0[at]:.0f} to {bars.x1[at]:.0f} at {bars.y[at]:.0f}"
    return f"{name} {shape} {place}{fades if has_fade else ''}{pinned}"


def _box(rect: object) -> str:
    return f"{rect.x:.0f},{rect.y:.0f} {rect.w:.0f} x {rect.h:.0f}"
