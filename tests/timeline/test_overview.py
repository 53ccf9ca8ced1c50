"""The strip in true time."""

from __future__ import annotations

import pytest

from viewer.model.calendar import civil_seconds
from viewer.timeline.brush import grips
from viewer.timeline.overview import layout_overview, overview_time

BREAK = (civil_seconds(2018, 7), civil_seconds(2019, 11))


def test_time_is_true_and_can_be_asked_back(talks) -> None:
    scale = overview_time(talks, 800.0)
    year_px = scale.px(civil_seconds(2020)) - scale.px(civil_seconds(2019))
    assert scale.px(civil_seconds(2024)) - scale.px(civil_seconds(2023)) == pytest.approx(year_px)
    assert scale.seconds(scale.px(1_600_000_000)) == pytest.approx(1_600_000_000)


def test_what_the_strip_shows(talks, measure) -> None:
    shown = (civil_seconds(2025, 4), civil_seconds(2025, 12))
    strip = layout_overview(talks, overview_time(talks, 800.0), 100.0, shown, [BREAK], measure)
    scale = overview_time(talks, 800.0)
    window = strip.fills[-1]
    assert window.role == "overview-shown"
    assert window.rect.x == pytest.approx(scale.px(shown[0]))
    assert [fill.role for fill in strip.fills].count("break") == 1
    bars = [fill for fill in strip.fills if fill.role == "side"]
    assert {fill.side for fill in bars} == set(talks.side.tolist())
    for fill in strip.fills:
        assert fill.rect.x >= 0
        assert fill.rect.x + fill.rect.w <= 800.0
        assert fill.rect.y >= 0
        assert fill.rect.y + fill.rect.h <= 100.0
    assert {"2019", "2022", "2025"} <= {text.text for text in strip.ticks}


def test_a_moment_can_still_be_grabbed(talks, measure) -> None:
    now = civil_seconds(2020, 6)
    scale, shown = overview_time(talks, 800.0), (now, now + 60)
    window = layout_overview(talks, scale, 100.0, shown, [], measure).fills[-1].rect
    assert window.w >= 16.0
    first, last = (fill.rect for fill in grips(scale, shown, 100.0))
    assert last.x - (first.x + first.w) >= 8.0, "there is something between its ends to hold"


def test_nothing_to_show(table_of, measure) -> None:
    strip = layout_overview(
        table_of([]), overview_time(table_of([]), 800.0), 100.0, (0, 1), [], measure
    )
    assert not [fill for fill in strip.fills if fill.role == "side"]


def bars_of(strip) -> list[float]:
    """The middles of the strip's bars."""
    return [f.rect.x + f.rect.w / 2 for f in strip.fills if f.role == "side"]


@pytest.mark.parametrize(
    "when", ["2018-03-24", "2018", "2018-03-24T10:30", "2018-03-24/2018-05-02"]
)
def test_what_stands_alone_stands_in_the_middle(table_of, measure, when) -> None:
    for records in ([(when, "Alone")], [(when, "One"), (when, "Other", 1), (when, "Third", 2)]):
        strip = layout_overview(
            table_of(records), overview_time(table_of(records), 800.0), 100.0, (0, 1), [], measure
        )
        middles = bars_of(strip)
        assert len(middles) == len({record[2:] for record in records})
        assert sum(middles) / len(middles) == pytest.approx(400.0, abs=12.0)


def test_a_bar_of_the_strip_stands_where_the_mark_does(table_of, measure) -> None:
    table = table_of([("2018-01-01", "First"), ("2020", "A whole year"), ("2022-12-31", "Last")])
    strip = layout_overview(table, overview_time(table, 800.0), 100.0, (0, 1), [], measure)
    scale = overview_time(table, 800.0)
    _, middle, _ = sorted(bars_of(strip))
    assert middle == pytest.approx(scale.px(civil_seconds(2020, 7)), abs=6.0)


def test_the_widest_view_has_a_place(talks):
    plain = overview_time(talks, 800.0)
    assert overview_time(talks, 800.0, (plain.start, plain.end - 1)) == plain
    wide = (plain.start - 90 * 86_400, plain.end + 90 * 86_400)
    scale = overview_time(talks, 800.0, wide)
    assert 0 < scale.px(wide[0]) < scale.px(plain.start)
    assert scale.px(plain.end) < scale.px(wide[1]) < 800


def test_the_year_in_which_the_strip_begins_is_named(table_of, measure) -> None:
    table = table_of([("2018-03-01", "one", 0, 4, "happened"), ("2026-01-10", "two", 0, 4)])
    for width in (800.0, 2000.0):
        scale = overview_time(table, width)
        strip = layout_overview(table, scale, 100.0, (0, 1), [], measure)
        years = [text.text for text in strip.ticks]
        assert years[0] == "2018"
        assert years == sorted(years)
