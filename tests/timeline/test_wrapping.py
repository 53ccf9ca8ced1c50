"""Bands of paper: none shows time of another, and what lies between is told as it is drawn."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest

from viewer.model.calendar import DAY_S, civil_seconds
from viewer.model.lengths import say_quiet
from viewer.timeline.display import DisplayList, TextRole
from viewer.timeline.layout import TimelineOptions
from viewer.timeline.style import SLIDE
from viewer.timeline.wrapping import cut_into_bands, lay_out_bands


def bands_of(table, lanes_of, measure, monkeypatch, span=None, count=2) -> tuple:
    """The page, and [start, end) seconds of each band's axis."""
    seen = []

    def spy(table, lanes, options, measure):
        from viewer.timeline.prepared import prepare

        prepared = prepare(table, lanes, options, measure)
        seen.append(prepared)
        return prepared

    monkeypatch.setattr("viewer.timeline.wrapping.prepare", spy)
    options = TimelineOptions(900.0, 700.0, style=SLIDE, heads="names", span=span)
    bands = cut_into_bands(table, count)
    page, _ = lay_out_bands(table, lanes_of(table), bands, options, measure)
    folds = [prepared.fold for prepared in seen[: len(bands)]]
    return page, [(fold.stretches[0][0], fold.stretches[-1][1]) for fold in folds]


def told(page: DisplayList) -> list[str]:
    return [t.text for t in page.texts if t.role == TextRole.BREAK]


SPARSE = [("2018-03", "A"), ("2018-05-04", "B"), ("2020", "C"), ("2025-04", "D"), ("2025-06", "E")]
CLOSE = [("w:2018-03-19/2018-03-25", "A"), ("2018-04", "B"), ("2018-04-02", "C")]


@pytest.mark.parametrize("records", [SPARSE, CLOSE])
@pytest.mark.parametrize("span", [None, (civil_seconds(2018, 3), civil_seconds(2026))])
def test_no_band_shows_time_of_another(
    records, span, table_of, lanes_of, measure, monkeypatch
) -> None:
    for count in (2, 3):
        _, axes = bands_of(table_of(records), lanes_of, measure, monkeypatch, span, count)
        for (_, end), (start, _) in itertools.pairwise(axes):
            assert end <= start


def test_a_gap_is_told_as_long_as_the_axes_leave_it(
    table_of, lanes_of, measure, monkeypatch
) -> None:
    page, axes = bands_of(table_of(SPARSE), lanes_of, measure, monkeypatch)
    (_, end), (start, _) = axes
    assert start - end > 200 * DAY_S
    assert f"{say_quiet(end, start)} folded" in told(page)
    assert (end, start) in {(gap.start, gap.end) for gap in page.breaks}


def test_a_few_days_between_bands_are_not_told(table_of, lanes_of, measure, monkeypatch) -> None:
    days = [(f"2018-03-{day:02}", f"Event {day}") for day in (1, 2, 3, 9, 10, 11, 17, 18, 19)]
    days += [("2018-04-29", "Last")]
    page, _ = bands_of(table_of(days), lanes_of, measure, monkeypatch)
    assert not [words for words in told(page) if words.startswith(("2 ", "3 ", "4 ", "5 "))]


def test_a_lanes_head_keeps_its_mark_apart_from_events(
    table_of, lanes_of, measure, monkeypatch
) -> None:
    page, _ = bands_of(table_of(SPARSE), lanes_of, measure, monkeypatch)
    heads = replace(page.marks).event < 0
    assert heads.any()
    assert np.isin(page.marks.event[heads], [-2]).all()
