"""Words of ours on the timeline in another language, and never those of the one before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from viewer.model.annotation import Bound
from viewer.model.calendar import civil_seconds
from viewer.model.speech import ENGLISH, Speech, speaking
from viewer.timeline.amounts import amount_scale, say_bounded, say_number, say_short
from viewer.timeline.axis import AxisPlace, layout_axis
from viewer.timeline.fold_words import folded_words
from viewer.timeline.pointer import say_moment
from viewer.timeline.scale import TimeScale, straight_fold
from viewer.timeline.style import SCREEN
from viewer.timeline.viewport import Viewport

#: year before month, magnitudes in steps of ten thousand
SAID = {
    "{year}": "{year}年",
    "{month} {year}": "{year}年{month}",
    "{day}": "{day}日",
    "Mar": "3月",
    "Apr": "4月",
    "March": "3月",
    "{n} weeks": "{n}周",
    "{length} folded": "已折叠{length}",
    "{n} days": "{n}天",
    "1e12 trillion|1e9 billion|1e6 million": "1e12 万亿|1e8 亿|1e4 万",
    "1e12 tn|1e9 bn|1e6 m": "1e12 万亿|1e8 亿|1e4 万",
    "{number} {magnitude}": "{number}{magnitude}",
    "{sign} {magnitude}": "{magnitude}{sign}",
    "US$": "美元",
    "at least {amount}": "至少 {amount}",
}
YEAR_FIRST = Speech("xx_year_first", lambda text, _about, _n: SAID.get(text))


@pytest.fixture
def axis_words(measure) -> Callable[..., list[str]]:
    """The words of an axis over two moments."""

    def words(start: tuple[int, ...], end: tuple[int, ...]) -> list[str]:
        first, last = civil_seconds(*start), civil_seconds(*end)
        fold = straight_fold(first, last)
        view = Viewport(0.0, fold.length, 800.0, 500.0)
        place = AxisPlace(34.0, 500.0, SCREEN, measure)
        axis = layout_axis(TimeScale(fold, view, 0.0, 800.0), place)
        return [text.text for text in (*axis.texts, *axis.scale_bars)]

    return words


def test_the_axis_speaks_the_language_of_the_moment(axis_words) -> None:
    span = (2018, 3, 1), (2018, 4, 30)
    english = axis_words(*span)
    with speaking(YEAR_FIRST):
        other = axis_words(*span)
    assert {"2018", "5 Mar"} <= set(english)
    assert {"2018年"} <= set(other)
    assert not any("Week" in word or "week" in word for word in other)
    with speaking(ENGLISH):
        assert axis_words(*span) == english


def test_days_stand_below_their_month(axis_words) -> None:
    with speaking(YEAR_FIRST):
        assert {"2018年3月", "20日"} <= set(axis_words((2018, 3, 5), (2018, 3, 25)))


def test_a_year_that_finds_no_room_with_its_word_stands_alone() -> None:
    first, last = civil_seconds(2020, 1, 1), civil_seconds(2020, 12, 31)
    fold = straight_fold(first, last)
    for width, said in ((90.0, "2020年"), (33.0, "2020")):
        view = Viewport(0.0, fold.length, width, 500.0)
        place = AxisPlace(34.0, 500.0, SCREEN, lambda text, _role: 7.0 * len(text))
        with speaking(YEAR_FIRST):
            axis = layout_axis(TimeScale(fold, view, 0.0, width), place)
        assert [text.text for text in axis.texts if "2020" in text.text] == [said]


def test_what_the_pointer_is_on() -> None:
    second = civil_seconds(2018, 3, 19)
    with speaking(YEAR_FIRST):
        assert say_moment(second, 1e-12) == "2018年"
        assert say_moment(second, 1e-6) == "2018年3月"


def test_folds_are_remembered_by_language() -> None:
    quiet = civil_seconds(2018, 3, 1), civil_seconds(2018, 3, 21)
    english = folded_words(quiet)
    assert english == ("20 days folded", "20 days")
    with speaking(YEAR_FIRST):
        assert folded_words(quiet) == ("已折叠20天", "20天")
    assert folded_words(quiet) == english


def test_a_language_counts_in_magnitudes_of_its_own() -> None:
    with speaking(YEAR_FIRST):
        axis = amount_scale([375e9], "USD")
        assert axis.unit == "亿美元"
        assert axis.number(375e9) == "3,750"
        assert say_short(375e9) == "3,750亿"
        assert say_bounded(Bound.AT_LEAST, "60") == "至少 60"
    assert amount_scale([375e9], "USD").unit == "US$ billion"
    assert say_short(375e9) == "375 bn"


@pytest.mark.parametrize("damaged", ["", "tn bn m", "1e12|1e9", "x tn|y bn"])
def test_magnitudes_that_cannot_be_read_are_said_in_english(damaged: str) -> None:
    speech = Speech(f"xx_{damaged}", lambda text, _about, _n: damaged if "1e" in text else None)
    with speaking(speech):
        assert say_short(16e6) == "16 m"


def test_numbers_have_the_signs_of_the_language() -> None:
    with speaking(Speech("xx_signs", point=",", group="\u00a0")):
        assert say_number(-24_202.6) == "−24\u00a0202,6"
